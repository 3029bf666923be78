/* A stream that holds any text, for the drivers of its parts. */
#ifndef PROVE_BUFFER_H
#define PROVE_BUFFER_H

#include "any.h"
#include "stream.h"

/* The text of a stream is len unknown bytes behind another one.  Nothing is
   there further in front; behind are 64 zeros and something. */
static void
fill_stream(struct sipcode_stream *s, char *bytes, size_t len)
{
	memset(bytes, 0, SC_BEFORE + len + SC_BEHIND);
	Frama_C_make_unknown(bytes, SC_BEFORE + len);
	Frama_C_make_unknown(bytes + SC_BEFORE + len + 64, SC_BEHIND - 64);
	s->buf = bytes + SC_BEFORE;
	s->filled = len;
	s->final = any_bool();
	s->tell_requests = Frama_C_interval(0, 1);
	s->inner = Frama_C_interval(0, 1);
	s->plain = Frama_C_interval(0, 1);
	s->base = Frama_C_unsigned_long_interval(0, 1UL << 62);
}

/* Whether a part of the text is within it. */
static inline bool
holds(const struct sipcode_stream *s, struct sipcode_slice part)
{
	return (size_t)(part.ptr - s->buf) <= s->filled - part.len &&
	    part.len <= s->filled;
}

/* A block for it: each byte is unknown each time it is read, or only once. */
static inline char *
forgetful(size_t len)
{
	return calloc(1, SC_BEFORE + len + SC_BEHIND);
}

static inline char *
mindful(size_t len)
{
	//@ eva_allocate fresh;
	char *bytes = malloc(SC_BEFORE + len + SC_BEHIND);

	return bytes;
}

#endif
