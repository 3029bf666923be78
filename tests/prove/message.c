#include "prove.h"
#include "promise.h"

static char text[SC_BEHIND + PROVE_BYTES + SC_BEHIND];
static struct sipcode_stream stream;

/* What other drivers, and the tests, are for. */
void
sc_fill_names(const struct sipcode_stream *s, struct sipcode_message *m)
{
	m->call_id = sc_from_slot(s, SC_CALL_ID);
}

unsigned long long
sc_line_at(struct sipcode_stream *s, size_t at)
{
	return s->filled - at;
}

/* A start line and a head of any bytes, with a Content-Type anywhere in it, or
   beyond it. */
static void
read_head(struct sipcode_stream *s, size_t len)
{
	struct sipcode_message message;
	bool kept;

	Frama_C_make_unknown(text + 1, 3);
	Frama_C_make_unknown(text + SC_BEHIND, len + 1);
	s->buf = text;
	s->filled = SC_BEHIND + len + 1;
	s->phase = SC_HEAD;
	s->count_lines = Frama_C_interval(0, 1);
	s->now.kind = any_of(1) ? SIPCODE_RESPONSE : SIPCODE_REQUEST;
	s->now.dotted = any_of(1);
	s->now.cr_kept = any_of(1);
	s->now.start = 1;
	s->now.phrase = 2;
	s->now.end = 4;
	s->now.fields = SC_BEHIND;
	s->now.length = any_of(1) * 100000;
	s->now.slots[SC_TYPE] = SC_BEHIND + any_of(len + 1);
	sc_end_head(s, SC_BEHIND + len, SC_BEHIND + len, any_of(1));
	kept = is_state(s);
	//@ assert kept;
	sc_fill_message(s, &message);
}

int
main(void)
{
	struct sipcode_message message = { .mark = '.' };
	struct sipcode_slice head = sc_slice("a:b", 3), name, value;

	if (any_of(1))
		read_head(&stream, any_of(PROVE_BYTES));
	else
		(void)sipcode_next_field(&message, &head, &name, &value);
	return 0;
}
