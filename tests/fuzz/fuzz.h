/*
 * What every fuzz target begins with.  A target is one NAME.c: it says in
 * must() what holds for any input, and links the library and the program's
 * objects but main.o.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "slice.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

#define must(holds)							\
	do {								\
		if (!(holds)) {						\
			fprintf(stderr, "%s:%d: must hold: %s\n",	\
			    __FILE__, __LINE__, #holds);		\
			abort();					\
		}							\
	} while (0)

static inline struct sipcode_slice
fuzz_input(const uint8_t *data, size_t len)
{
	return sc_slice((const char *)data, len);
}

/* The next piece of the input, up to a bar. */
static inline struct sipcode_slice
fuzz_piece(struct sipcode_slice *rest)
{
	const char *bar = rest->len ? memchr(rest->ptr, '|', rest->len) : NULL;
	size_t len = bar ? (size_t)(bar - rest->ptr) : rest->len;
	struct sipcode_slice piece = sc_upto(*rest, len);

	*rest = sc_from(*rest, bar ? len + 1 : len);
	return piece;
}

static inline bool
fuzz_is_within(struct sipcode_slice inner, struct sipcode_slice outer)
{
	return inner.len == 0 || (outer.len > 0 && inner.ptr >= outer.ptr &&
	    inner.ptr + inner.len <= outer.ptr + outer.len);
}

#endif
