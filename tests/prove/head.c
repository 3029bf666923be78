/* One step in a head, from any state that those before it may leave. */
#include "buffer.h"
#include "promise.h"

#include <limits.h>

static struct sipcode_stream stream;
static uint32_t places[1];

/* What other drivers are for. */
bool
sc_index_more(struct sipcode_stream *s)
{
	(void)s;
	return false;
}

bool
sc_is_usual_status(const char *line)
{
	is_there(sc_slice(line, 12));
	return any_bool();
}

bool
sc_whole_number(struct sipcode_slice value, unsigned long *number)
{
	is_there(value);
	*number = Frama_C_unsigned_long_interval(0, 999999999);
	return any_bool();
}

bool
sc_matches_prefix(struct sipcode_slice prefix, struct sipcode_slice line,
    size_t *len)
{
	is_there(prefix);
	is_there(line);
	*len = Frama_C_interval(0, line.len);
	return any_bool();
}

size_t
sc_line_start(struct sipcode_stream *s, size_t at)
{
	//@ assert at <= s->filled;
	return any_number(at);
}

void
sc_begin_filter(struct sipcode_stream *s, enum sc_shape shape, size_t start)
{
	//@ assert start <= s->filled;
	(void)shape;
	s->phase = SC_FILTER;
}

void
sc_end_head(struct sipcode_stream *s, size_t head_end, size_t body, bool blank)
{
	//@ assert head_end <= body && body <= s->filled;
	s->now.blank = blank;
	s->phase = SC_BODY;
}

/* Any byte; the one that is looked for in its line has a path of its own. */
static char
any_byte(void)
{
	switch (any_of(2)) {
	case 0:
		return '/';
	case 1:
		return (char)Frama_C_interval(CHAR_MIN, '/' - 1);
	default:
		return (char)Frama_C_interval('/' + 1, CHAR_MAX);
	}
}

/* A place of a head of which some has been read. */
static void
walk(struct sipcode_stream *s, size_t fields, size_t place)
{
	struct sipcode_message message;
	bool kept;

	s->phase = SC_HEAD;
	s->at = places;
	s->count = 1;
	places[0] = place;
	s->buf[place] = any_byte();
	s->from = s->now.fields = s->now.end = fields;
	s->now.kind = SIPCODE_REQUEST;
	s->now.line = 0;
	s->now.start = any_of(1) * (fields - 1);
	s->now.dotted = any_bool();
	s->now.length_state = Frama_C_interval(SC_NO_LENGTH, SC_BAD_LENGTH);
	for (int i = 0; i < SC_SLOTS; i++)
		s->now.slots[i] = Frama_C_interval(0, (int)s->filled);
	(void)sc_walk_head(s, &message);
	kept = stays_in(s, SC_HEAD);
	//@ assert kept;
	for (int i = 0; i < SC_SLOTS; i++)
		//@ assert s->now.slots[i] <= s->filled;
		;
}

/* The line of a sight is at an offset. */
static void
begin(struct sipcode_stream *s, size_t line)
{
	struct sc_sight sight = { .kind = SC_STATUS };
	bool kept;

	sight.line = sc_upto(sc_rest(s, line), any_of(s->filled - line));
	sight.kind = Frama_C_interval(SC_STATUS, SC_REQUEST);
	sight.start = any_of(sight.line.len);
	sight.phrase = any_of(sight.line.len);
	if (!is_sight(&sight))
		return;
	sc_begin_message(s, &sight, line);
	kept = is_state(s);
	//@ assert kept;
}

int
main(void)
{
	size_t len = 1 + any_of(PROVE_BYTES - 1);

	fill_stream(&stream, mindful(9 + len), 9 + len);
	if (any_of(1))
		walk(&stream, 9, 9 + any_of(len - 1));
	else
		begin(&stream, 9 + any_of(len - 1));
	return 0;
}
