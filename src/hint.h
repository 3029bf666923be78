/*
 * Evidence for hints: a response, the request that it answers, and the clues
 * that can be found in them.
 */
#ifndef SC_HINT_H
#define SC_HINT_H

#include "append.h"
#include "clock.h"
#include "params.h"
#include "sdp.h"

enum { SC_FIELDS_MAX = 64 };

/*
 * A message and the lines of its head.  Of each there is a key, made of the
 * first letters of its name, by which most of them are passed over; what
 * stands in a line is read where it is asked for.
 */
struct sc_side {
	struct sipcode_message message;
	bool there;
	bool whole;		/* every field of it is known */
	size_t count;
	unsigned long long seen;	/* SC_NAME_BIT of its lines */
	unsigned char keys[SC_FIELDS_MAX];
	const char *lines[SC_FIELDS_MAX + 1];	/* and the end of the last */
};

/* How many clues data/clues.def has, and one that is none. */
enum {
	SC_CLUES = 1
#define CLUE(name, function, of) +1
#include "clues.def"
#undef CLUE
};

/* What a hint is about: the whole response, or each of these in turn. */
enum sc_subject {
	SC_RESPONSE, SC_CHALLENGE, SC_REASON, SC_WARNING, SC_UNSUPPORTED,
	SC_REQUIRED, SC_OFFERED, SC_ANSWERED, SC_SUBJECTS
};

/* How long a registration is asked for, and granted, in seconds. */
struct sc_expiry {
	bool read, is_asked, is_granted;
	unsigned long asked, granted;
};

/* The request that is answered, and what the answer to a REGISTER grants of
   it: looked for when it is first asked for. */
struct sc_asked {
	bool looked;
	unsigned seen;			/* times that it was seen */
	struct sc_side side;
	struct sc_expiry expiry;
};

/* What came of looking for a clue: its text within sc_case.texts. */
struct sc_found {
	unsigned char about;	/* sc_case.about at that time; 0: not looked */
	bool there;
	unsigned short at, len;
};

/* RFC 3261 22: a challenge without a scheme has no parameters. */
struct sc_challenge {
	struct sipcode_slice scheme;
	struct sc_params params;
};

/*
 * A response that hints are looked for in.  Many hints have the same clues:
 * each is looked for once, or once for each item of a subject.
 */
struct sc_case {
	const struct sipcode_requests *requests;
	struct sc_side response;
	struct sc_asked *asked;
	enum sc_subject subject;
	size_t number;			/* of its item, from 0 */
	unsigned char about;		/* the subject and the item, never 0 */
	struct sipcode_slice item;	/* of the subject */
	struct sc_media media;		/* of SC_OFFERED and SC_ANSWERED */
	const struct sc_challenge *challenge;	/* of SC_CHALLENGE */
	/* What has been found of the subjects; more are not asked for. */
	unsigned listed;		/* bits 1 << subject */
	size_t counts[SC_SUBJECTS];
	struct sipcode_slice items[SC_SUBJECTS][SIPCODE_HINTS_MAX + 1];
	struct sc_challenge challenges[SIPCODE_HINTS_MAX + 1];
	struct sc_found found[SC_CLUES];
	size_t used;			/* bytes of texts */
	char texts[2048];
};

/* Few names have the same first three letters; in any case.  The third may be
   none of the name. */
#define SC_NAME_KEY(a, b, c)						\
	((((unsigned)(a) | (unsigned)(b) << 8 | (unsigned)(c) << 16 |	\
	0x202020u) * 0x9e3779b1u & 0xffffffffu) >> 24)
/* What stands for a name of at least three letters, a literal. */
#define SC_NAME_BIT(name)						\
	(1ull << SC_NAME_KEY((name)[0], (name)[1], (name)[2]) % 64)

/* Finds the lines of a head, when all else of the side is known. */
void sc_find_fields(struct sc_side *);

/* Finds the fields of the response; asked is lent. */
void sc_open_case(struct sc_case *, struct sc_asked *asked,
    const struct sipcode_requests *, const struct sipcode_message *response);

const struct sc_side *sc_asked_side(const struct sc_case *);
unsigned sc_times_seen(const struct sc_case *);

/* The value of the n-th field of a name, from 0; false where there is none.
   The name ends where its token does, as in "Session-Expires;refresher". */
bool sc_field(const struct sc_side *, const char *name, size_t n,
    struct sipcode_slice *value);

/* The n-th item, from 0, of all the values of a field whose values are lists
   with commas. */
bool sc_field_item(const struct sc_side *, const char *name, size_t n,
    struct sipcode_slice *item);
size_t sc_count_items(const struct sc_side *, const char *name);

void sc_read_challenge(struct sipcode_slice value, struct sc_challenge *);

/* A body is there and is SDP; a body alone, where nothing tells its type, is
   none. */
bool sc_has_sdp(const struct sc_side *);

/* Goes to the n-th item of a subject, one after the other; false where there
   is none. */
bool sc_next_subject(struct sc_case *, enum sc_subject, size_t n);

/* Puts captured bytes: at most 80, without NUL, line ends as blanks. */
void sc_quote(struct sc_append *, struct sipcode_slice);
/* The same for the inside of a quoted string. */
void sc_quote_string(struct sc_append *, struct sipcode_slice);
/* "90 s", "5 minutes (300 s)", "1 hour (3600 s)". */
void sc_quote_time(struct sc_append *, unsigned long seconds);

/*
 * A clue is found, and its text, which may be empty, is put; or it is not.
 * of is the word that data/clues.def has for it.
 */
typedef bool sc_clue_fn(const struct sc_case *, const char *of,
    struct sc_append *);

#define SC_CLUE_FUNCTIONS(X)						\
	X(field) X(seconds) X(number) X(missing) X(item)		\
	X(asked) X(asked_seconds) X(asked_number) X(not_asked)		\
	X(asked_item) X(asked_address) X(asked_uri_param) X(below)	\
	X(method) X(phrase) X(code) X(cseq) X(request) X(seen)		\
	X(elapsed) X(early) X(call_host)				\
	X(uri) X(shape) X(via) X(loop) X(tag) X(partner)		\
	X(scheme) X(challenge_part) X(stale) X(algorithm) X(auth_name)	\
	X(sent) X(same_nonce) X(sent_other) X(sent_none) X(credentials) \
	X(challenges) X(algorithms)					\
	X(protocol) X(protocol_text) X(cause) X(cause_name)		\
	X(cause_advice) X(location) X(reason_part) X(mapped)		\
	X(analytics) X(warn) X(option)					\
	X(sdp) X(no_body) X(media) X(one_codec) X(media_is)		\
	X(listed) X(contacts) X(count) X(expiry) X(agent)

#define X(name) sc_clue_fn sc_clue_##name;
SC_CLUE_FUNCTIONS(X)
#undef X

#endif
