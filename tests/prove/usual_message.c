/* What becomes of a usual message, of which other drivers read the parts. */
#include "buffer.h"
#include "promise.h"
#include "usual.h"

static struct sipcode_stream stream;

bool
sc_usual_start(struct sipcode_stream *s, size_t pos)
{
	struct sc_reading *now = &s->now;

	//@ assert pos < s->filled;
	any_begun(s, 1 + any_number(s->filled - 1));
	now->cr_kept = any_bool();
	now->dotted = any_bool();
	sc_forget_fields(now);
	return any_bool();
}

/* It may stand at the end of the text, in front of zeros. */
bool
sc_is_usual_status(const char *line)
{
	//@ assert \valid_read(line + (0 .. 11));
	return any_bool();
}

/* The values stand where the fields begin, or nowhere. */
bool
sc_usual_fields(struct sipcode_stream *s, size_t *next)
{
	struct sc_reading *now = &s->now;
	size_t rest = s->filled - now->fields;

	for (int i = 0; i < SC_SLOTS; i++)
		now->slots[i] = Frama_C_interval(0, 1) * now->fields;
	if (any_bool()) {
		now->length_state = SC_GOOD_LENGTH;
		now->length = any_of(s->filled + 1);
		if (now->length > s->filled)
			now->length = Frama_C_unsigned_long_interval(
			    now->length, 999999999);
	}
	if (rest == 0 || any_bool())
		return false;
	now->head_end = now->fields + any_number(rest - 1);
	now->body = now->head_end + 1 +
	    any_number(s->filled - now->head_end - 1);
	*next = any_number(s->count);
	return true;
}

bool
sc_holds_messages(struct sipcode_slice type)
{
	is_there(type);
	return any_bool();
}

void
sc_end_head(struct sipcode_stream *s, size_t head_end, size_t body,
    bool blank)
{
	//@ assert head_end <= body <= s->filled;
	s->now.walked = body;
	s->now.blank = blank;
	s->phase = SC_BODY;
}

void
sc_fill_message(struct sipcode_stream *s, struct sipcode_message *m)
{
	bool known;

	s->now.walked = s->now.body;
	known = is_headed(s);
	//@ assert known;
	*m = (struct sipcode_message){ .kind = s->now.kind };
}

int
main(void)
{
	struct sipcode_message message;
	size_t len = 1 + any_of(PROVE_BYTES - 1);
	enum sc_step step;
	bool kept;

	fill_stream(&stream, forgetful(len), len);
	stream.count = 1;
	if (!sc_take_usual(&stream, len - 1, &message, &step))
		return 0;
	kept = is_state(&stream);
	//@ assert kept;
	//@ assert stream.next <= stream.count;
	if (step == SC_FOUND) {
		kept = holds(&stream, message.body);
		//@ assert kept;
	}
	return 0;
}
