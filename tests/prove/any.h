/* Unknown answers, for stand-ins. */
#ifndef PROVE_ANY_H
#define PROVE_ANY_H

#include "prove.h"

static bool
any_bool(void)
{
	return Frama_C_interval(0, 1) != 0;
}

/* Any number from 0 to most, as any_of(), but Eva may forget the path where
   nothing else differs. */
static size_t
any_number(size_t most)
{
	size_t number = 0;

	while (number < most && any_bool())
		number++;
	return number;
}

/* What a stand-in is handed has to be there. */
static void
is_there(struct sipcode_slice s)
{
	if (s.len > 0)
		(void)(s.ptr[0] + s.ptr[s.len - 1]);
}

/* The length of the line at the front of a text. */
static size_t
any_line_len(struct sipcode_slice s)
{
	size_t least = s.len > 0 && *s.ptr != '\n' && *s.ptr != '\r';

	is_there(s);
	return least + any_number(s.len - least);
}

#endif
