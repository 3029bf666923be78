/* Retransmissions: which messages have been seen before. */
#include "hash.h"

enum { WAYS = 4, SETS = SIPCODE_REPEATS_WINDOW / WAYS };

/*
 * RFC 3261 17.1.3 matches a response by branch and CSeq method, and 17.2.3 a
 * request.  A copy has the same Call-ID, CSeq number, To tag and code besides;
 * a request has no code.
 */
unsigned long long
sipcode_identity(const struct sipcode_message *m)
{
	uint64_t hash;

	if (m->call_id.len == 0 || m->method.len == 0 || m->branch.len == 0)
		return 0;
	/* A number that a text is hashed on to could undo a letter of it. */
	hash = sc_mix(sc_hash(1, m->call_id),
	    (uint64_t)m->cseq << 10 | m->code);
	hash = sc_mix(hash, sc_hash(1, m->branch));
	hash = sc_mix(hash, sc_hash(2, m->method));
	return sc_key_of(sc_mix(hash, sc_hash(3, m->to_tag)));
}

bool
sipcode_seen(struct sipcode_repeats *repeats, unsigned long long identity)
{
	unsigned long long *set = repeats->seen[identity % SETS];
	unsigned long long moved = identity;

	if (identity == 0)
		return false;
	for (int way = 0; way < WAYS; way++) {
		unsigned long long here = set[way];

		set[way] = moved;
		if (here == identity)
			return true;
		moved = here;
	}
	return false;
}

void
sipcode_seen_soon(const struct sipcode_repeats *repeats,
    unsigned long long identity)
{
#ifdef __GNUC__
	__builtin_prefetch(repeats->seen[identity % SETS], 1);
#else
	(void)repeats;
	(void)identity;
#endif
}

bool
sipcode_repeated(struct sipcode_repeats *repeats,
    const struct sipcode_message *message)
{
	return sipcode_seen(repeats, sipcode_identity(message));
}
