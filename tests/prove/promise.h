/* What functions promise: their own drivers check it, and their stand-ins of
   any_*.c give back whatever keeps it. */
#ifndef PROVE_PROMISE_H
#define PROVE_PROMISE_H

#include "any.h"
#include "stream.h"

/* sc_look() */
static inline bool
is_sight(const struct sc_sight *sight)
{
	if (sight->kind == SC_NOTHING)
		return true;
	return sight->start < sight->line.len && (sight->kind == SC_BROKEN ||
	    (sight->start <= sight->phrase &&
	    sight->phrase <= sight->line.len));
}

#endif
