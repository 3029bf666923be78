/* Bytes in, messages out: the parts of a stream, and its phases. */
#include "stream.h"

enum {
	INNER_CAP = 96 * 1024,
	OUTER_CAP = 256 * 1024,
	INNER_WINDOW = 16 * 1024,	/* is searched for places at once */
	OUTER_WINDOW = 64 * 1024,
	PAD = 64,
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
    sizeof(struct sc_origins) + PAD +
    2 * (4 * SC_PAGE + 2 * PAD + SC_BEHIND) <= SIPCODE_STREAM_SIZE,
    "the parts of a stream fit in what is lent");

static struct sipcode_stream *
open_part(struct lent *lent, size_t cap, size_t window)
{
	struct sipcode_stream *s = cut(lent, sizeof *s, PAD);

	*s = (struct sipcode_stream){ .cap = cap, .most = window,
		.phase = SC_SEEK };
	s->places = sc_places_best();
	s->at = cut(lent, (window + SC_PLACES_OVER) * sizeof *s->at, PAD);
	s->memory = cut(lent, 2 * SC_PAGE + cap + SC_BEHIND, SC_PAGE);
	s->memory += SC_PAGE;
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
	s->filter->origins = cut(&lent, sizeof *s->filter->origins, PAD);
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
	sc_forget_lines(s);
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
	size_t len = sc_least(s->filled - s->indexed, s->most);

	if (len == 0)
		return false;
	s->window = s->indexed;
	s->count = s->places(s->buf + s->window, len, s->at);
	s->next = 0;
	s->indexed += len;
	return true;
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
