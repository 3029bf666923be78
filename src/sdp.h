/* Session descriptions: RFC 8866, as far as hints need them. */
#ifndef SC_SDP_H
#define SC_SDP_H

#include "scan.h"

/* Beginnings of lines that tell something of a media description, whether they
   stand in it or before the first one. */
#define SC_SDP_MAP(X)							\
	X(CRYPTO, "a=crypto:")		/* RFC 4568 */			\
	X(FINGERPRINT, "a=fingerprint:")	/* RFC 8122 */		\
	X(ICE, "a=ice-ufrag:")		/* RFC 8839 */			\
	X(SENDONLY, "a=sendonly") X(INACTIVE, "a=inactive")		\
	X(IP6, "c=IN IP6") X(NOWHERE, "c=IN IP4 0.0.0.0")

enum sc_sdp {
#define X(name, text) SC_SDP_##name,
	SC_SDP_MAP(X)
#undef X
	SC_SDP_END
};

/* A media description: its m= line and what follows up to the next one. */
struct sc_media {
	struct sipcode_slice kind, profile, formats;
	unsigned long port;
	struct sipcode_slice lines;	/* those below the m= line */
	unsigned told;			/* bits 1u << enum sc_sdp */
	unsigned session;		/* those before the first m= */
	struct sipcode_slice rest;	/* of the body */
	char mark;
};

/* Goes before the first media description of a body. */
void sc_open_media(struct sc_media *, struct sipcode_slice body, char mark);
/* Goes to the next one; false where there is none, or it is malformed. */
bool sc_next_media(struct sc_media *);

static inline bool
sc_media_tells(const struct sc_media *m, enum sc_sdp what)
{
	return ((m->told | m->session) & 1u << what) != 0;
}

/* The codec of a format of an m= line; false where none is told. */
bool sc_codec(const struct sc_media *, struct sipcode_slice format,
    struct sipcode_slice *name);

#endif
