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

/* How an attempt to set up a session ended. */
enum end { NO_END, CHALLENGED, REDIRECTED, ANSWERED, DECLINED, INEFFECTIVE,
	FAILED, END_MASK };

static enum end
end_of(unsigned code)
{
	switch (code) {
	case 401:
	case 402:
	case 407:
		return CHALLENGED;
	case 480:
	case 486:
	case 600:
	case 603:
		return DECLINED;
	case 408:
	case 500:
	case 503:
	case 504:
		return INEFFECTIVE;
	default:
		return code / 100 == 2 ? ANSWERED
		    : code / 100 == 3 ? REDIRECTED : FAILED;
	}
}

/* What is known of a Call-ID: the end of its newest attempt is in the lowest
   bits, the number in CSeq is above them. */
enum { CSEQ_UNIT = END_MASK + 1, KEY_UNIT = 1 << 16 };

static unsigned long long *
call_of(struct sipcode_tally *t, struct sipcode_slice call_id)
{
	unsigned long long hash = sc_hash(1, call_id) / KEY_UNIT;
	unsigned long long *call = &t->calls[hash % SIPCODE_TALLY_CALLS];

	if (*call / KEY_UNIT != hash)
		*call = hash * KEY_UNIT;
	return call;
}

static bool
same_attempt(unsigned long long call, unsigned long long cseq)
{
	enum end end = (enum end)(call & END_MASK);

	return end == CHALLENGED || end == REDIRECTED ||
	    (end != NO_END && call % KEY_UNIT / CSEQ_UNIT == cseq);
}

static void
count_end(struct sipcode_tally *t, enum end end, unsigned long long by)
{
	t->answered += end == ANSWERED ? by : 0;
	t->redirected += end == REDIRECTED ? by : 0;
	t->challenged += end == CHALLENGED ? by : 0;
	t->effective += end == ANSWERED || end == DECLINED ? by : 0;
	t->ineffective += end == INEFFECTIVE ? by : 0;
}

/*
 * RFC 6076 4 counts attempts to set up a session.  With the same Call-ID, an
 * INVITE that was challenged or redirected and its retry are one, and so are
 * the branches of one INVITE, whose last response the caller gets; a re-INVITE
 * is none.
 */
static void
count_attempt(struct sipcode_tally *t, const struct sipcode_message *m)
{
	unsigned long long *call = call_of(t, m->call_id);
	unsigned long long cseq = m->cseq % (KEY_UNIT / CSEQ_UNIT);
	enum end end = end_of(m->code), before = NO_END;

	if (m->call_id.len > 0)
		before = (enum end)(*call & END_MASK);
	if (before == ANSWERED)
		return;
	if (m->call_id.len > 0 && same_attempt(*call, cseq))
		count_end(t, before, -1ULL);
	else
		t->attempts++;
	count_end(t, end, 1);
	*call = *call / KEY_UNIT * KEY_UNIT + cseq * CSEQ_UNIT + end;
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
