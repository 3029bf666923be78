/* Stands in for sc_first() of swar.h, since Eva's domains do not
   tell which bytes a mask marks. */
#ifndef PROVE_ANY_FIRST_H
#define PROVE_ANY_FIRST_H

#include "any.h"

#define sc_first first_marked
#include "swar.h"
#undef sc_first

static inline size_t
sc_first(uint64_t mask)
{
	//@ assert mask != 0;
	return any_number(7);
}

#endif
