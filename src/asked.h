/* What a request asked for, as far as the rules for its response need it. */
#ifndef SC_ASKED_H
#define SC_ASKED_H

#include "params.h"

enum {
	SC_ASKED_TO_TAG = 1,		/* within a dialog */
	SC_ASKED_TIMESTAMP = 2,
	SC_ASKED_RECORD_ROUTE = 4,
	SC_ASKED_RECV_INFO = 8,
	SC_ASKED_TIMER = 16,		/* Supported: timer */
	SC_ASKED_RELIABLE = 32,		/* Supported or Require: 100rel */
	SC_ASKED_SEC_AGREE = 64,	/* Require: sec-agree */
	SC_ASKED_BINDING = 128,		/* REGISTER: a Contact to be kept */
	SC_ASKED_199 = 256,		/* Supported or Require: 199 */
};

/* The request that a response answers, by Call-ID and branch; NULL where the
   text does not hold it, or does not tell it from others. */
const struct sipcode_asked *sc_find_asked(const struct sipcode_lint *,
    const struct sipcode_message *response);

/* A tag's hash, so that two of them can be compared; 0 for none. */
unsigned long long sc_hash_tag(struct sipcode_slice tag);

/* The first value of a Via header field: "SIP/2.0/UDP host;branch=...". */
struct sipcode_slice sc_top_via(struct sipcode_slice value);

/* Whether a comma list has this word in it, letters in any case. */
bool sc_list_has(struct sipcode_slice list, const char *word);

#endif
