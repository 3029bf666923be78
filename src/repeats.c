/* Retransmissions: which responses have been seen before. */
#include "hash.h"

enum { WAYS = 4, SETS = SIPCODE_REPEATS_WINDOW / WAYS };

/*
 * RFC 3261 17.1.3 matches a response by branch and CSeq method; a copy has the
 * same Call-ID, CSeq number, To tag and code besides.
 */
static uint64_t
identity(const struct sipcode_message *m)
{
	uint64_t hash = sc_mix(m->code, m->cseq);

	hash = sc_hash(hash, m->call_id);
	hash = sc_hash(hash, m->branch);
	hash = sc_hash(hash, m->method);
	hash = sc_hash(hash, m->to_tag);
	return hash != 0 ? hash : 1;
}

bool
sipcode_repeated(struct sipcode_repeats *repeats,
    const struct sipcode_message *message)
{
	uint64_t key = identity(message), moved = key;
	unsigned long long *set = repeats->seen[key % SETS];

	if (message->call_id.len == 0 || message->method.len == 0 ||
	    message->branch.len == 0)
		return false;
	for (int way = 0; way < WAYS; way++) {
		uint64_t here = set[way];

		set[way] = moved;
		if (here == key)
			return true;
		moved = here;
	}
	return false;
}
