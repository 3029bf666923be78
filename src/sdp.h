/* Session descriptions: RFC 8866, as far as hints need them. */
#ifndef SC_SDP_H
#define SC_SDP_H

#include "scan.h"

/* Beginnings of lines that tell something of a media description, whether they
   stand in it or before the first one. */
#define SC_SDP_MAP(X)							\
	X(CRYPTO, 1, "a=crypto:")	/* RFC 4568 */			\
	X(FINGERPRINT, 2, "a=fingerprint:")	/* RFC 8122 */		\
	X(ICE, 4, "a=ice-ufrag:")	/* RFC 8839 */			\
	X(SENDONLY, 8, "a=sendonly") X(INACTIVE, 16, "a=inactive")	\
	X(IP6, 32, "c=IN IP6") X(NOWHERE, 64, "c=IN IP4 0.0.0.0")

enum {
#define X(name, bit, text) SC_SDP_##name = bit,
	SC_SDP_MAP(X)
#undef X
};

/* A media description: its m= line and what follows up to the next one. */
struct sc_media {
	struct sipcode_slice kind, profile, formats;
	unsigned long port;
	struct sipcode_slice lines;	/* those below the m= line */
	unsigned told;			/* a sum of SC_SDP_... */
	unsigned session;		/* those before the first m= */
	struct sipcode_slice rest;	/* of the body */
	char mark;
};

/* Goes before the first media description of a body. */
void sc_open_media(struct sc_media *, struct sipcode_slice body, char mark);
/* Goes to the next one; false where there is none, or it is malformed. */
bool sc_next_media(struct sc_media *);

/* One of several; any: a sum of SC_SDP_... */
static inline bool
sc_media_tells(const struct sc_media *m, unsigned any)
{
	return ((m->told | m->session) & any) != 0;
}

/* The codec of a format of an m= line; false where none is told. */
bool sc_codec(const struct sc_media *, struct sipcode_slice format,
    struct sipcode_slice *name);

#endif
