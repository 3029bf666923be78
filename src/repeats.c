/* Retransmissions: which messages have been seen before. */
#include "hash.h"

enum { WAYS = 4, SETS = SIPCODE_REPEATS_WINDOW / WAYS };

/*
 * RFC 3261 17.1.3 matches a response by branch and CSeq method, and 17.2.3 a
 * request.  A copy has the same Call-ID, CSeq number, To tag and code besides;
 * a request has no code.
 */
static uint64_t
identity(const struct sipcode_message *m)
{
	uint64_t call_id = sc_hash(m->code, m->call_id);
	uint64_t branch = sc_hash(m->cseq, m->branch);
	uint64_t method = sc_hash(2, m->method);
	uint64_t to_tag = sc_hash(3, m->to_tag);

	return sc_key_of(sc_mix(sc_mix(sc_mix(call_id, branch), method),
	    to_tag));
}

bool
sipcode_repeated(struct sipcode_repeats *repeats,
    const struct sipcode_message *message)
{
	uint64_t key, moved;
	unsigned long long *set;

	if (message->call_id.len == 0 || message->method.len == 0 ||
	    message->branch.len == 0)
		return false;
	key = moved = identity(message);
	set = repeats->seen[key % SETS];
	for (int way = 0; way < WAYS; way++) {
		uint64_t here = set[way];

		set[way] = moved;
		if (here == key)
			return true;
		moved = here;
	}
	return false;
}
