/* The text in the buffer: what of it is kept, and room for more. */
#include "stream.h"

enum {
	BEFORE_PLACE = SC_PREFIX_SEEN + SC_ABOVE_MAX,
	BEHIND_FILTER = 16 * 1024,	/* kept of what a filter has passed */
};

/* Bytes in front of a message are kept, but not at the cost of its own. */
static size_t
with_context(const struct sipcode_stream *s, size_t at, size_t context)
{
	if (at > context)
		return at - context;
	return s->filled == s->cap ? at : 0;
}

/* How far back from the end the text has to be kept. */
static size_t
needed_from(const struct sipcode_stream *s)
{
	size_t at = s->indexed;

	if (s->phase == SC_FILTER)
		return with_context(s, s->filter->source, BEHIND_FILTER);
	if (s->phase != SC_SEEK)
		return with_context(s, s->now.line, SC_ABOVE_MAX);
	if (s->next < s->count)
		at = s->window + s->at[s->next];
	return at - sc_least(at, BEFORE_PLACE);
}

struct sipcode_slice
sc_before(const struct sipcode_stream *s, size_t at)
{
	size_t len = sc_least(at, SIPCODE_BEFORE_MAX);

	if ((at < SIPCODE_BEFORE_MAX && s->base > 0) ||
	    (s->phase == SC_FILTER && s->filter->source - at >
	    BEHIND_FILTER - SIPCODE_BEFORE_MAX))
		len = 0;
	return sc_slice(s->buf + at - len, len);
}

bool
sc_full(const struct sipcode_stream *s)
{
	return s->filled == s->cap && needed_from(s) == 0;
}

static void
shift(size_t *offset, size_t by)
{
	*offset -= sc_least(*offset, by);
}

static void
shift_reading(struct sc_reading *now, size_t by)
{
	shift(&now->phrase, by);
	shift(&now->line, by);
	shift(&now->start, by);
	shift(&now->end, by);
	shift(&now->fields, by);
	for (int i = 0; i < SC_SLOTS; i++)
		shift(&now->slots[i], by);
	shift(&now->head_end, by);
	shift(&now->body, by);
	shift(&now->walked, by);
}

/*
 * What remains ends where a page does: then a read from a file copies whole
 * pages onto whole pages, which is several times as fast.
 */
static void
move_down(struct sipcode_stream *s, size_t by)
{
	size_t rest = s->filled - by;
	char *to = s->memory + (SC_PAGE - rest % SC_PAGE) % SC_PAGE;
	char before = s->buf[by - 1];

	memmove(to, s->buf + by, rest);
	to[-1] = before;
	s->buf = to;
}

/* Gives up the first by bytes of the buffer. */
static void
forget(struct sipcode_stream *s, size_t by)
{
	if (by == 0)
		return;
	if (s->count_lines)
		(void)sc_line_at(s, by);
	move_down(s, by);
	while (s->next < s->count && s->window + s->at[s->next] < by)
		s->next++;	/* a filter has passed it */
	for (size_t i = s->next; i < s->count; i++)
		s->at[i] = (uint32_t)(s->window + s->at[i] - by);
	s->window = 0;
	s->filled -= by;
	s->base += by;
	shift(&s->indexed, by);
	shift(&s->from, by);
	shift(&s->edge, by);
	shift(&s->quiet, by);
	shift(&s->counted, by);
	shift_reading(&s->now, by);
	sc_forget_lines(s);
	if (s->filter != NULL)
		shift(&s->filter->source, by);
}

char *
sipcode_stream_room(struct sipcode_stream *s, size_t *room)
{
	if (s->cap - s->filled < s->cap / 2)
		forget(s, needed_from(s));
	*room = s->cap - s->filled;
	if (*room > SC_PAGE)
		*room -= *room % SC_PAGE;
	return s->buf + s->filled;
}
