/* One step behind a head, from any state that the steps before may leave.  It
   leaves what is_state() of promise.h knows; said here in terms that are of
   less work for Eva. */
#include "buffer.h"

static struct sipcode_stream stream;

/* The body begins at 1; where a logger lost its CRs, some of its lines have
   been counted.  A length that is beyond any text stands for all of them. */
static void
begin_body(struct sipcode_stream *s)
{
	struct sc_reading *now = &s->now;
	bool lossy = !now->cr_kept && now->mark == '\0';
	size_t beyond = lossy ? 2 * s->filled : s->filled + 1;

	now->end = now->fields = now->head_end = 1;
	now->body = now->walked = 1;
	if (now->length_state == SC_GOOD_LENGTH)
		now->length = any_of(beyond);
	if (now->length == beyond)
		now->length = Frama_C_unsigned_long_interval(beyond,
		    999999999);
	if (!lossy)
		return;
	now->walked += any_of(s->filled - now->body);
	now->wire = now->walked - now->body;
}

int
main(void)
{
	struct sc_reading *now = &stream.now;
	struct sipcode_message message;
	enum sc_step step;
	size_t len;

	stream.phase = SC_BODY;
	now->kind = Frama_C_interval(SIPCODE_RESPONSE, SIPCODE_REQUEST);
	now->length_state = any_of(2);
	now->cr_kept = any_bool();
	now->mark = any_bool() ? '.' : '\0';
	now->blank = Frama_C_interval(0, 1);
	now->holds_messages = any_of(1);
	now->is_message = Frama_C_interval(0, 1);
	now->told = any_bool();
	len = 1 + any_of(now->holds_messages ? 3 : PROVE_BYTES);
	fill_stream(&stream, forgetful(len), len);
	begin_body(&stream);
	step = sc_pass_body(&stream, &message);
	//@ assert step != SC_FOUND || now->told;
	//@ assert now->body <= now->walked <= stream.filled;
	//@ assert stream.phase == SC_BODY || stream.phase == SC_SEEK;
	//@ assert stream.phase != SC_SEEK || stream.from <= stream.filled;
	if (step == SC_FOUND) {
		is_there(message.body);
		//@ assert message.body.len <= stream.filled - now->body;
	}
	return 0;
}
