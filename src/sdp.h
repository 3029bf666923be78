/* Session descriptions: RFC 8866, as far as hints need them. */
#ifndef SC_SDP_H
#define SC_SDP_H

#include "scan.h"

/* A media description: its m= line and what follows up to the next one. */
struct sc_media {
	struct sipcode_slice kind, profile, formats;
	unsigned long port;
	struct sipcode_slice session;	/* the lines before the first m= */
	struct sipcode_slice lines;	/* those below the m= line */
};

/* Takes the next line off the front of body, without its end and the mark
   that a capture tool may have put there; false at its end. */
bool sc_sdp_line(struct sipcode_slice *body, char mark,
    struct sipcode_slice *line);

/* The n-th media description, from 0; false where there is none. */
bool sc_find_media(struct sipcode_slice body, char mark, size_t n,
    struct sc_media *);

/* The first line of lines that begins with text: what follows it there. */
bool sc_sdp_value(struct sipcode_slice lines, char mark, const char *text,
    struct sipcode_slice *value);

/* The codec of a format of an m= line; false where none is told. */
bool sc_codec(const struct sc_media *, char mark, struct sipcode_slice format,
    struct sipcode_slice *name);

#endif
