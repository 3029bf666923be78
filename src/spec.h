#ifndef SC_SPEC_H
#define SC_SPEC_H

#include "scan.h"

/* "486", "48x", "4xx", "400-499": the first and last code it stands for. */
bool sc_scan_codes(struct sipcode_slice *, unsigned *first, unsigned *last);

#endif
