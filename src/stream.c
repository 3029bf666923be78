/* Bytes in, messages out: the buffer and the phases. */
#include "stream.h"

enum {
	INNER_CAP = 96 * 1024,
	OUTER_CAP = 256 * 1024,
	INNER_WINDOW = 16 * 1024,	/* is searched for places at once */
	OUTER_WINDOW = 64 * 1024,
	PAD = 64,
	PAGE = 4096,
	CONTEXT = 512,		/* kept before a line: what stood above it */
	LONGEST_PREFIX = 8192,
	BEHIND_FILTER = 16 * 1024,	/* kept of what a filter has passed */
};

/* Lent memory, cut up from the front. */
struct lent {
	char *ptr;
};

static void *
cut(struct lent *lent, size_t size, size_t align)
{
	char *piece = lent->ptr;

	piece += (align - (uintptr_t)piece % align) % align;
	lent->ptr = piece + size;
	return piece;
}

_Static_assert(INNER_CAP + OUTER_CAP + sizeof(uint32_t) *
    (INNER_WINDOW + OUTER_WINDOW + 2 * SC_PLACES_OVER) +
    2 * sizeof(struct sipcode_stream) + sizeof(struct sc_filter) +
    2 * (4 * PAGE + 2 * PAD + SC_BEHIND) <= SIPCODE_STREAM_SIZE,
    "the parts of a stream fit in what is lent");

static struct sipcode_stream *
open_part(struct lent *lent, size_t cap, size_t window)
{
	struct sipcode_stream *s = cut(lent, sizeof *s, PAD);

	*s = (struct sipcode_stream){ .cap = cap, .most = window,
		.phase = SC_SEEK };
	s->places = sc_places_best();
	s->at = cut(lent, (window + SC_PLACES_OVER) * sizeof *s->at, PAD);
	s->memory = cut(lent, 2 * PAGE + cap + SC_BEHIND, PAGE);
	s->memory += PAGE;
	s->buf = s->memory;
	s->buf[-1] = '\n';
	return s;
}

struct sipcode_stream *
sipcode_stream_open(void *memory, unsigned flags)
{
	struct lent lent = { memory };
	struct sipcode_stream *s = open_part(&lent, OUTER_CAP, OUTER_WINDOW);

	s->count_lines = (flags & SIPCODE_STREAM_LINES) != 0;
	s->tell_requests = (flags & SIPCODE_STREAM_REQUESTS) != 0;
	s->plain = true;
	s->filter = cut(&lent, sizeof *s->filter, PAD);
	memset(s->filter, 0, sizeof *s->filter);
	s->filter->inner = open_part(&lent, INNER_CAP, INNER_WINDOW);
	s->filter->inner->inner = true;
	s->filter->inner->tell_requests = s->tell_requests;
	return s;
}

void
sipcode_stream_begin(struct sipcode_stream *s, unsigned long long offset)
{
	s->base = offset;
	s->lfs = offset > 0;
}

void
sc_reopen(struct sipcode_stream *s)
{
	s->filled = s->window = s->indexed = s->count = s->next = 0;
	s->row = s->row_end = s->looking = s->looked = 0;
	s->from = s->edge = s->quiet = 0;
	s->base = 0;
	s->final = false;
	s->phase = SC_SEEK;
	s->buf = s->memory;
	s->buf[-1] = '\n';
}

bool
sc_index_more(struct sipcode_stream *s)
{
	size_t len = s->filled - s->indexed;

	if (len == 0)
		return false;
	if (len > s->most)
		len = s->most;
	s->window = s->indexed;
	s->count = s->places(s->buf + s->window, len, s->at);
	s->next = 0;
	s->indexed += len;
	return true;
}

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
	size_t at = s->indexed, least;

	if (s->phase == SC_FILTER)
		return with_context(s, s->filter->source, BEHIND_FILTER);
	if (s->phase != SC_SEEK)
		return with_context(s, s->now.line, CONTEXT);
	if (s->next < s->count)
		at = s->window + s->at[s->next];
	least = at > LONGEST_PREFIX ? at - LONGEST_PREFIX : 0;
	while (at > least && s->buf[at - 1] != '\n')
		at--;
	return at > CONTEXT ? at - CONTEXT : 0;
}

struct sipcode_slice
sc_before(const struct sipcode_stream *s, size_t at)
{
	size_t len = at < SIPCODE_BEFORE_MAX ? at : SIPCODE_BEFORE_MAX;

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
	*offset = *offset > by ? *offset - by : 0;
}

/*
 * What remains ends where a page does: then a read from a file copies whole
 * pages onto whole pages, which is several times as fast.
 */
static void
move_down(struct sipcode_stream *s, size_t by)
{
	size_t rest = s->filled - by;
	char *to = s->memory + (PAGE - rest % PAGE) % PAGE;
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
	shift(&s->row, by);
	shift(&s->row_end, by);
	shift(&s->looking, by);
	shift(&s->looked, by);
	shift(&s->edge, by);
	shift(&s->quiet, by);
	shift(&s->counted, by);
	shift(&s->now.line, by);
	shift(&s->now.start, by);
	shift(&s->now.end, by);
	shift(&s->now.fields, by);
	shift(&s->now.head_end, by);
	shift(&s->now.body, by);
	shift(&s->now.walked, by);
	shift(&s->now.phrase, by);
	for (int i = 0; i < SC_SLOTS; i++)
		shift(&s->now.slots[i], by);
	if (s->filter != NULL)
		shift(&s->filter->source, by);
}

char *
sipcode_stream_room(struct sipcode_stream *s, size_t *room)
{
	if (s->cap - s->filled < s->cap / 2)
		forget(s, needed_from(s));
	*room = s->cap - s->filled;
	if (*room > PAGE)
		*room -= *room % PAGE;
	return s->buf + s->filled;
}

void
sipcode_stream_got(struct sipcode_stream *s, size_t len)
{
	s->filled += len;
	s->final = len == 0;
	memset(s->buf + s->filled, 0, PAD);
}

bool
sipcode_stream_next(struct sipcode_stream *s, struct sipcode_message *message)
{
	static enum sc_step (*const phases[])(struct sipcode_stream *,
	    struct sipcode_message *) = {
		[SC_SEEK] = sc_seek,
		[SC_HEAD] = sc_walk_head,
		[SC_BODY] = sc_pass_body,
		[SC_FILTER] = sc_run_filter,
	};
	enum sc_step step;

	do {
		step = phases[s->phase](s, message);
	} while (step == SC_ON);
	return step == SC_FOUND;
}

/* Lines end in LF; in CR where the text has shown no LF. */
unsigned long long
sc_line_at(struct sipcode_stream *s, size_t at)
{
	struct sipcode_slice passed;

	if (at > s->counted) {
		passed = sc_slice(s->buf + s->counted, at - s->counted);
		s->lfs += sc_count_byte(passed, '\n');
		if (s->lfs == 0)
			s->crs += sc_count_byte(passed, '\r');
		s->counted = at;
	}
	return (s->lfs > 0 ? s->lfs : s->crs) + 1;
}
