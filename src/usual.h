/*
 * Messages as nearly everybody writes them, read in few steps: start lines at
 * the start of a line, known fields in known spelling, one blank line.  What
 * is rare is left to the others, and nothing is read here in another way than
 * they would read it.
 */
#ifndef SC_USUAL_H
#define SC_USUAL_H

#include "blocks.h"
#include "stream.h"

/* The start line whose "SIP/" has its '/' at pos, into s->now; false: it is
   not usual, or too near to an end of what is there. */
bool sc_usual_start(struct sipcode_stream *s, size_t pos);

/* The fields up to the blank line, by their places, into s->now: the first of
   them is at s->at[*next].  On success that is the first one behind the
   head. */
bool sc_usual_fields(struct sipcode_stream *s, size_t *next);

/* As before the first field. */
static inline void
sc_forget_fields(struct sc_reading *now)
{
	now->length = 0;
	now->length_state = SC_NO_LENGTH;
	memset(now->slots, 0, sizeof now->slots);
}

static inline const char *
sc_behind_blanks(const char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

/* The length of the run of bytes at p that are no blanks nor control
   characters; one that is stands behind it. */
static inline size_t
sc_word_len(const char *p)
{
	size_t len = 0;
	unsigned blanks;

	while ((blanks = sc_blanks(p + len)) == 0)
		len += SC_BLOCK;
	return len + sc_lowest(blanks);
}

#endif
