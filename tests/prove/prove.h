/* What the drivers read: every text there is, up to a length. */
#ifndef PROVE_H
#define PROVE_H

#include "slice.h"

#include <__fc_builtin.h>
#include <stdlib.h>

/* Any number from 0 to most, each on a path of its own. */
static size_t
any_of(size_t most)
{
	size_t number = (size_t)Frama_C_interval(0, (int)most);

	//@ split number;
	return number;
}

/* So many unknown bytes, in a block that Eva knows to be one of its kind. */
static char *
any_block(size_t len)
{
	//@ eva_allocate fresh;
	char *bytes = malloc(len);

	Frama_C_make_unknown(bytes, len);
	return bytes;
}

/*
 * Any text of 0 to most bytes, in a block of just its size: for Eva's sake
 * a driver asks once on each path.
 */
static struct sipcode_slice
any_text(size_t most)
{
	size_t len = any_of(most);
	char *bytes = calloc(1, len);

	Frama_C_make_unknown(bytes, len);
	return sc_slice(bytes, len);
}

/* Another one beside it; once on each path as well. */
static struct sipcode_slice
any_word(size_t most)
{
	size_t len = any_of(most);
	char *bytes = calloc(1, len);

	Frama_C_make_unknown(bytes, len);
	return sc_slice(bytes, len);
}

#endif
