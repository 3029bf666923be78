/* What stands in a From or To. */
#ifndef SC_ADDRESS_H
#define SC_ADDRESS_H

#include "scan.h"

/* The user part of the address, without its password; the number of a tel:
   URI; where there is no user, the host.  RFC 3261 19.1.1, 20.10; RFC 3966.
   Empty where the value holds no address. */
struct sipcode_slice sc_address_user(struct sipcode_slice value);

#endif
