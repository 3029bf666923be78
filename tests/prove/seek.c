/* One step between messages, from any state that those before it may leave. */
#include "buffer.h"
#include "promise.h"

static struct sipcode_stream stream;
static struct sc_filter filter;
static uint32_t places[2];

/* What other drivers are for. */
bool
sc_index_more(struct sipcode_stream *s)
{
	(void)s;
	return false;
}

unsigned long long
sc_line_at(struct sipcode_stream *s, size_t at)
{
	//@ assert at <= s->filled;
	return at;
}

bool
sc_take_usual(struct sipcode_stream *s, size_t pos,
    struct sipcode_message *message, enum sc_step *step)
{
	if (any_bool())
		return false;
	*step = any_bool() ? SC_ON : SC_FOUND;
	if (any_bool())
		s->phase = any_bool() ? SC_HEAD : SC_BODY;
	else
		sc_pass(s, pos);
	return true;
}

enum sc_shape
sc_guess(const struct sc_sight *sight, struct sc_filter *f)
{
	is_there(sight->line);
	is_there(sight->above);
	is_there(sight->below);
	//@ assert f == &filter;
	return Frama_C_interval(SC_PLAIN, SC_ALONE);
}

void
sc_begin_message(struct sipcode_stream *s, const struct sc_sight *sight,
    size_t line)
{
	bool known = is_sight(sight);

	//@ assert known && sight->kind != SC_NOTHING;
	//@ assert line + sight->line.len <= s->filled;
	s->phase = SC_HEAD;
}

void
sc_begin_filter(struct sipcode_stream *s, enum sc_shape shape, size_t start)
{
	//@ assert start <= s->filled;
	(void)shape;
	s->phase = SC_FILTER;
}

bool
sc_find_array(struct sipcode_slice line, size_t *at)
{
	is_there(line);
	*at = Frama_C_interval(0, line.len);
	return any_bool();
}

bool
sc_find_summary(struct sipcode_slice line, size_t *at)
{
	return sc_find_array(line, at);
}

/* A place, and another one behind it where that is not beyond the text.  What
   is before the edge belongs to the message above. */
static void
seek(struct sipcode_stream *s, size_t edge, size_t place)
{
	struct sipcode_message message = { .kind = SIPCODE_RESPONSE };
	enum sc_step step;
	bool kept;

	places[0] = place;
	places[1] = s->filled > PROVE_BYTES / 2 ? s->filled : place + 1;
	s->at = places;
	s->count = 1 + (places[1] < s->filled);
	s->edge = edge;
	s->quiet = Frama_C_interval(0, s->filled + 1);
	s->count_lines = any_bool();
	s->filter = &filter;
	step = sc_seek(s, &message);
	kept = stays_in(s, SC_SEEK);
	//@ assert kept;
	//@ assert step != SC_ON || s->phase != SC_SEEK;
	if (message.kind == SIPCODE_MALFORMED && step == SC_FOUND)
		is_there(message.start);
}

/* Where a line begins and how long it is, behind so many bytes of it, of which
   some are known. */
static void
measure(struct sipcode_stream *s, size_t at)
{
	size_t start, len = 0;
	bool known;

	s->edge = any_of(s->filled);
	s->row_end = any_of(at + 1);
	s->row = any_of(at);
	start = sc_line_start(s, at);
	//@ assert start <= at;
	s->looking = Frama_C_interval(0, s->filled);
	s->looked = any_of(s->filled + 1);
	known = sc_line_length(s, at, &len);
	//@ assert len <= s->filled - at;
	//@ assert known || !s->final;
}

/* A line of more bytes than are looked at, all but the last of them known. */
static void
go_far(struct sipcode_stream *s)
{
	size_t len;

	s->row_end = s->filled - 1;
	s->looked = s->filled;
	(void)sc_line_start(s, s->filled);
	(void)sc_line_length(s, 1, &len);
}

int
main(void)
{
	size_t len = 1 + any_of(PROVE_BYTES - 1);

	switch (any_of(3)) {
	case 0:
		fill_stream(&stream, mindful(len), len);
		seek(&stream, 0, any_of(len - 1));
		break;
	case 1:
		fill_stream(&stream, mindful(600 + 4), 600 + 4);
		seek(&stream, 600, 600 + 3);
		break;
	case 2:
		fill_stream(&stream, forgetful(len), len);
		measure(&stream, any_of(len - 1));
		break;
	default:
		fill_stream(&stream, forgetful(8192 + 1), 8192 + 1);
		go_far(&stream);
	}
	return 0;
}
