/* Calls for people: a table of them, and one as a ladder. */
#ifndef OUT_CALLS_H
#define OUT_CALLS_H

#include "clock.h"
#include "out.h"
#include "rows_call.h"

void out_text_calls(struct out *, const struct sipcode_calls *,
    const struct files *);

/* "100 180+2 200": with retransmissions, as far as width columns allow. */
void out_codes(struct sink *, const struct sipcode_call *, size_t width);
size_t out_codes_width(const struct sipcode_call *);

/* What stands between two messages of a ladder.  Begin with zeros. */
struct ladder {
	bool begun;
	char caller[128];	/* the From tag of the first message */
	size_t caller_len;
	bool timed;		/* there is a column of times */
	bool told;		/* time and elapsed are those of a message */
	const char *file;	/* of that one: each has a clock of its own */
	struct sc_time time;
	long long elapsed;	/* microseconds since the first one */
};

/* The column of times, from the first message on; returns its width.  shown:
   that of this message, else its title. */
size_t out_ladder_time(struct out *, struct ladder *, const struct response *,
    bool shown);

void out_text_rung(struct out *, struct ladder *, const struct response *);

#endif
