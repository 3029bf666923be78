/*
 * The hot loop: where in a text the reader has to look.
 *
 * A place is the first byte of a line, if that byte can begin a header field
 * that frames or names a message, a blank line or no header field at all; or
 * the '/' of "SIP/" that is not the start of "SIP/2.0/".  Everything else is
 * never looked at again.
 */
#ifndef SC_NEWLINE_H
#define SC_NEWLINE_H

#include "slice.h"

#include <stdint.h>

/* The versions beside the portable one. */
#if !defined(SC_PORTABLE) && defined(__SSE2__)
#define SC_X86 1
#elif !defined(SC_PORTABLE) && defined(__ARM_NEON) && defined(__aarch64__)
#define SC_NEON 1
#endif

enum {
	SC_BEFORE = 1,		/* bytes that must be readable before text */
	SC_PLACES_OVER = 64 + 16,	/* a block, and one step of writing */
	SC_BEHIND = 72,		/* and behind it, whatever they hold */
};

/*
 * Writes the offsets of the places in the len bytes at text, in rising order,
 * and returns how many; at has room for len + SC_PLACES_OVER, of which more
 * may be written than is returned.  text[-1] is the byte before, a LF where
 * there is none.
 */
typedef size_t sc_places_fn(const char *text, size_t len, uint32_t *at);

sc_places_fn sc_places_portable;

/* The fastest version that this machine runs. */
sc_places_fn *sc_places_best(void);

/* Every version that was built and runs here, for tests; ends with NULL. */
struct sc_places_version {
	const char *name;
	sc_places_fn *places;
};
const struct sc_places_version *sc_places_versions(void);

/* How many bytes of text are equal to byte. */
size_t sc_count_byte(struct sipcode_slice text, char byte);

#endif
