/* How calls lie in memory. */
#ifndef SC_CALLS_H
#define SC_CALLS_H

#include "pool.h"

enum {
	SC_ROW_CODES = 6,
	SC_CODE_BITS = 10,
	SC_CODE_MASK = (1 << SC_CODE_BITS) - 1,
	SC_MOST_REPEATS = 63,
};

struct sc_row {
	sc_ref following;	/* the next one to be shown */
	sc_ref older;		/* of the same Call-ID */
	sc_ref call_id, method, from, to, hint;
	uint32_t from_tag, to_tag;	/* hashes; 0: none */
	uint32_t first, last;	/* CSeq numbers */
	uint32_t decided;	/* the one that the outcome answers */
	uint32_t file, code_file;
	uint64_t line, code_line;
	uint16_t code;		/* of the outcome */
	uint16_t pin;		/* the code that stands for it; 0: the same */
	uint16_t count;		/* stays at UINT16_MAX */
	bool mixed;		/* of several methods */
	uint16_t codes[SC_ROW_CODES];	/* code, repeats << SC_CODE_BITS */
	sc_ref more;
};

/* The codes that a row has no place for. */
struct sc_more {
	sc_ref next;
	uint16_t codes[SC_ROW_CODES];
};

struct sipcode_calls {
	struct sc_pool pool;
	sc_ref first, last;	/* rows */
};

static inline struct sc_row *
sc_row_at(const struct sipcode_calls *calls, sc_ref ref)
{
	return ref != 0 ? sc_pool_at(&calls->pool, ref) : NULL;
}

/* What tells the rows of a message apart. */
struct sc_key {
	const struct sipcode_arrival *arrival;
	sc_ref call_id;
	sc_ref method;
	uint32_t cseq;
	bool numbered;
	uint32_t from_tag, to_tag;
	struct sipcode_slice from, to;	/* users */
};

static inline bool
sc_is_success(unsigned code)
{
	return code / 100 == 2;
}

/* What the CSeq of a message says. */
struct sipcode_slice sc_method_of(const struct sipcode_message *);

bool sc_is_invite(const struct sc_key *);

/* The row that a message belongs to; NULL where it begins one. */
struct sc_row *sc_find_row(const struct sipcode_calls *,
    const struct sc_key *);

/* A response that is no retransmission; takes at most one struct sc_more. */
void sc_add_code(struct sipcode_calls *, struct sc_row *, unsigned code);

/* A retransmission; false where the row has no such code. */
bool sc_repeat_code(struct sipcode_calls *, struct sc_row *, unsigned code);

#endif
