/* What is kept of a stream's text, and where it is moved to. */
#include "buffer.h"
#include "promise.h"

static struct sipcode_stream stream;
static struct sc_filter filter;
static uint32_t places[2];

/* What another driver is for. */
unsigned long long
sc_line_at(struct sipcode_stream *s, size_t at)
{
	//@ assert at <= s->filled;
	return at;
}

/* Memory for a stream of cap bytes, of which the last some are not there. */
static void
lend(struct sipcode_stream *s, size_t cap, size_t gap)
{
	//@ eva_allocate fresh;
	char *memory = malloc(2 * SC_PAGE + cap + SC_BEHIND);

	Frama_C_make_unknown(memory, 2 * SC_PAGE + cap + SC_BEHIND);
	s->memory = memory + SC_PAGE;
	s->buf = s->memory + (gap > 0 ? SC_PAGE - 1 : 0);
	s->cap = cap;
	s->filled = cap - gap;
}

/* Offsets are at the front of the text, at its end, or beyond it. */
static void
set_offsets(struct sipcode_stream *s)
{
	size_t offset = any_of(1) * s->filled;

	s->base = Frama_C_unsigned_long_interval(0, 1UL << 62);
	s->count_lines = Frama_C_interval(0, 1);
	s->counted = s->from = s->now.start = offset;
	s->edge = s->quiet = 999999999;
	for (int i = 0; i < SC_SLOTS; i++)
		s->now.slots[i] = offset;
}

/* Two places, of which the first is the next, or the second, or none. */
static void
set_places(struct sipcode_stream *s, size_t place)
{
	s->at = places;
	s->count = 2;
	s->next = any_of(2);
	s->window = place;
	places[0] = place - s->window;
	places[1] = s->filled - 1 - s->window;
	s->indexed = s->filled;
}

int
main(void)
{
	const size_t caps[] = { PROVE_BYTES, 8192 + 512 + PROVE_BYTES,
		16384 + PROVE_BYTES };
	size_t cap = caps[any_of(2)], gap = any_of(1), near, room;
	char *text;

	lend(&stream, cap, gap);
	near = stream.filled - 1 - any_of(1);
	set_offsets(&stream);
	set_places(&stream, any_of(1) * near);
	stream.filter = &filter;
	stream.phase = any_of(SC_FILTER);
	stream.now.line = near;
	filter.source = near + 1;
	(void)sc_full(&stream);
	(void)sc_before(&stream, near);
	(void)sc_before(&stream, stream.now.start);
	text = sipcode_stream_room(&stream, &room);
	//@ assert stream.memory <= stream.buf < stream.memory + SC_PAGE;
	//@ assert room <= stream.cap - stream.filled;
	//@ assert text == stream.buf + stream.filled;
	//@ assert stream.from <= stream.filled;
	//@ assert stream.counted <= stream.filled;
	//@ assert stream.indexed <= stream.filled;
	//@ assert stream.now.line <= stream.filled;
	//@ assert filter.source <= stream.filled;
	for (size_t i = stream.next; i < stream.count; i++)
		//@ assert stream.at[i] < stream.filled;
		;
	(void)(stream.buf[-1] + text[SC_BEHIND - 1]);
	return 0;
}
