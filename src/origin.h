/*
 * Where the text that a filter writes came from.  It is made of runs of bytes
 * that stand in the input one behind the other, each within one line.
 */
#ifndef SC_ORIGIN_H
#define SC_ORIGIN_H

#include "slice.h"

enum { SC_ORIGINS = 2048 };

/* Where a run begins. */
struct sc_origin {
	unsigned long long text;	/* its offset in what came out */
	unsigned long long input;	/* and in the input */
	unsigned long long line;
};

struct sc_origins {
	struct sc_origin start;		/* of the message that is being read */
	size_t count;			/* of the runs so far */
	size_t fresh;			/* the first one of the last pull */
	struct sc_origin ring[SC_ORIGINS];	/* the last ones */
};

/* Notes a run; offsets are from where the text and the source of this pull
   begin. */
void sc_origin_note(struct sc_origins *, size_t text, size_t input);

/* The origin of the byte at an offset of what came out. */
struct sc_origin sc_origin_of(const struct sc_origins *,
    unsigned long long text);

#endif
