/* Stands in for sc_first() and sc_last() of swar.h, since Eva's domains do not
   tell which bytes a mask marks. */
#ifndef PROVE_ANY_FIRST_H
#define PROVE_ANY_FIRST_H

#include "any.h"

#define sc_first first_marked
#define sc_last last_marked
#include "swar.h"
#undef sc_first
#undef sc_last

static inline size_t
sc_first(uint64_t mask)
{
	//@ assert mask != 0;
	return any_number(7);
}

static inline size_t
sc_last(uint64_t mask)
{
	return sc_first(mask);
}

#endif
