/* How many of each, and the ratios of RFC 6076. */
#include "hash.h"

static inline bool
named(const char *known, struct sipcode_slice name)
{
	size_t i = 0;

	while (i < name.len && known[i] == name.ptr[i])
		i++;
	return i == name.len && known[i] == '\0';
}

/* The column of a method; the first to come has the first one.  When all but
   one are taken, that one takes the rest. */
static size_t
column_of(struct sipcode_tally *t, struct sipcode_slice name)
{
	enum { LAST = SIPCODE_TALLY_METHODS - 1 };
	size_t i = 0;

	name = sc_first_of(name, sizeof t->methods[0] - 1);
	while (i < t->method_count && !named(t->methods[i], name))
		i++;
	if (i < t->method_count)
		return i;
	if (i == LAST) {
		memcpy(t->methods[LAST], "(other)", sizeof "(other)");
		return LAST;
	}
	sc_copy(t->methods[i], name);
	t->method_count++;
	return i;
}

/* What is known of a Call-ID; its low bits say how far its call has come. */
enum { CALL_CHALLENGED = 1, CALL_DONE = 2, CALL_STATE = 3 };

static unsigned long long *
call_of(struct sipcode_tally *t, struct sipcode_slice call_id)
{
	unsigned long long key = sc_hash(1, call_id) & ~3ULL;
	unsigned long long *call = &t->calls[key / 4 % SIPCODE_TALLY_CALLS];

	if ((*call & ~3ULL) != key)
		*call = key;
	return call;
}

static void
count_outcome(struct sipcode_tally *t, unsigned code)
{
	bool answered = code / 100 == 2;

	t->answered += answered;
	t->redirected += code / 100 == 3;
	t->effective += answered || code == 480 || code == 486 ||
	    code == 600 || code == 603;
	t->ineffective += code == 408 || code == 500 || code == 503 ||
	    code == 504;
}

/*
 * RFC 6076 4 counts attempts to set up a session: an INVITE that was
 * challenged and its retry, with the same Call-ID, are one, and a re-INVITE is
 * none.
 */
static void
count_attempt(struct sipcode_tally *t, const struct sipcode_message *m)
{
	unsigned long long *call = call_of(t, m->call_id);
	bool challenge = m->code == 401 || m->code == 407;

	if (m->call_id.len > 0 && (*call & CALL_STATE) == CALL_DONE)
		return;
	if ((*call & CALL_STATE) == CALL_CHALLENGED && m->call_id.len > 0)
		t->challenged--;
	else
		t->attempts++;
	*call = (*call & ~3ULL) | (challenge ? CALL_CHALLENGED : CALL_DONE);
	t->challenged += challenge || m->code == 402;
	count_outcome(t, m->code);
}

void
sipcode_tally_add(struct sipcode_tally *t, const struct sipcode_message *m,
    bool repeated)
{
	if (m->kind == SIPCODE_MALFORMED)
		t->malformed++;
	if (m->kind != SIPCODE_RESPONSE)
		return;
	t->counts[m->code - 100][column_of(t, m->method)][repeated]++;
	if (repeated) {
		t->retransmissions++;
		return;
	}
	t->responses++;
	if (m->code >= 200 && named("INVITE", m->method))
		count_attempt(t, m);
}

/* The method next to a name in the order of names; NULL after the last. */
static const char *
method_after(const struct sipcode_tally *t, const char *name, size_t *column)
{
	const char *best = NULL;

	for (size_t i = 0; i < SIPCODE_TALLY_METHODS; i++) {
		const char *here = t->methods[i];

		if (i >= t->method_count && *here == '\0')
			continue;
		if ((name == NULL || strcmp(here, name) > 0) &&
		    (best == NULL || strcmp(here, best) < 0)) {
			best = here;
			*column = i;
		}
	}
	return best;
}

static bool
has_any(const unsigned long long counts[][2], size_t methods)
{
	unsigned long long sum = 0;

	for (size_t i = 0; i <= methods && i < SIPCODE_TALLY_METHODS; i++)
		sum |= counts[i][0] | counts[i][1];
	return sum != 0;
}

bool
sipcode_tally_next(const struct sipcode_tally *t,
    struct sipcode_tally_row *row)
{
	size_t column = 0;

	if (row->code == 0)
		row->code = 100;
	for (; row->code <= 699; row->code++, row->method = NULL)
		while (has_any(t->counts[row->code - 100], t->method_count) &&
		    (row->method = method_after(t, row->method,
		    &column)) != NULL) {
			const unsigned long long *counts =
			    t->counts[row->code - 100][column];

			row->count = counts[0];
			row->retransmissions = counts[1];
			if (counts[0] + counts[1] > 0)
				return true;
		}
	return false;
}

void
sipcode_tally_ratios(const struct sipcode_tally *t,
    struct sipcode_ratio ratios[3])
{
	unsigned long long whole = t->attempts - t->redirected;

	ratios[0] = (struct sipcode_ratio){ "SER",
		"answered, of all attempts but redirected ones (RFC 6076 4.6)",
		t->answered, whole };
	ratios[1] = (struct sipcode_ratio){ "SEER",
		"answered, busy or declined, of all but redirected and "
		"challenged ones (RFC 6076 4.7)",
		t->effective, whole - t->challenged };
	ratios[2] = (struct sipcode_ratio){ "ISA",
		"ended in 408, 500, 503 or 504, of all attempts "
		"(RFC 6076 4.8)", t->ineffective, t->attempts };
}
