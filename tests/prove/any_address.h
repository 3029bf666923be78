/* Stands in for the address of memory that is cut up, as Eva does not compute
   with addresses: one of which as much is wasted as may be. */
#ifndef PROVE_ANY_ADDRESS_H
#define PROVE_ANY_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>

#define uintptr_t bool

#endif
