/*
 * Messages as nearly everybody writes them, read in few steps: start lines at
 * the start of a line, known fields in known spelling, one blank line.  What
 * is rare is left to the others, and nothing is read here in another way than
 * they would read it.
 */
#ifndef SC_USUAL_H
#define SC_USUAL_H

#include "stream.h"
#include "swar.h"

struct sc_usual {
	const char *line;		/* the start line */
	const char *end;		/* of its text */
	const char *fields;		/* the line after it */
	unsigned code;			/* 0: a request */
	bool cr_kept;			/* it ends in CR LF */
	bool dotted;			/* it ends in '.' LF */
	bool has_length;
	unsigned long length;
	const char *slots[SC_SLOTS];	/* the values; NULL: none seen */
	const char *blank;		/* the head ends here */
	const char *body;		/* and here begins what follows */
};

/* The start line whose "SIP/" has its '/' at pos; false: it is not usual, or
   too near to an end of what is there. */
bool sc_usual_start(const struct sipcode_stream *, size_t pos,
    struct sc_usual *);

/* The fields up to the blank line, by their places: the first of them is at
   s->at[*next].  On success that is the first one behind the head. */
bool sc_usual_fields(const struct sipcode_stream *s, struct sc_usual *,
    size_t *next);

/* Call-ID, CSeq, branch and To tag. */
void sc_usual_names(const struct sc_usual *, struct sipcode_message *);

/* The length of the run of bytes at p that are no blanks nor control
   characters; one that is stands behind it. */
static inline size_t
sc_word_len(const char *p)
{
	size_t len = 0;
	uint64_t blank;

	while ((blank = sc_below(sc_load(p + len), ' ' + 1)) == 0)
		len += 8;
	return len + sc_first(blank);
}

#endif
