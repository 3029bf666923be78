/* Text that goes through a filter first, and the places where it came from. */
#include "stream.h"

void
sc_begin_filter(struct sipcode_stream *s, enum sc_shape shape, size_t start)
{
	struct sc_filter *f = s->filter;

	s->plain = false;
	f->shape = shape;
	f->first = true;
	f->ended = false;
	f->source = start;
	f->origins->count = 0;
	f->origins->start = (struct sc_origin){ .input = s->base + start };
	if (s->count_lines)
		f->origins->start.line = sc_line_at(s, start);
	sc_reopen(f->inner);
	s->phase = SC_FILTER;
}

/* What was pulled last has its places in the buffer: now in the input. */
static void
settle_origins(struct sipcode_stream *s)
{
	struct sc_filter *f = s->filter;
	struct sc_origins *origins = f->origins;
	size_t i = origins->fresh;

	if (origins->count - i > SC_ORIGINS)
		i = origins->count - SC_ORIGINS;
	for (; i < origins->count; i++) {
		struct sc_origin *origin = &origins->ring[i % SC_ORIGINS];

		if (s->count_lines)
			origin->line = sc_line_at(s, f->source +
			    (size_t)origin->input);
		origin->input += s->base + f->source;
		origin->text += f->inner->base + f->inner->filled;
	}
}

/* A message may be read to its end long after it has begun, and one line below
   it may be made of more runs than are known. */
static void
keep_start(struct sc_filter *f)
{
	const struct sipcode_stream *inner = f->inner;

	if (inner->phase != SC_SEEK)
		f->origins->start = sc_origin_of(f->origins, inner->base +
		    inner->now.start);
}

/* What stands in front of an offset of the input, where it is still there. */
static struct sipcode_slice
before(const struct sipcode_stream *s, unsigned long long offset)
{
	if (offset < s->base || offset - s->base > s->filter->source)
		return sc_slice(s->buf, 0);
	return sc_before(s, (size_t)(offset - s->base));
}

/* Puts the place in the input into a message that the inner stream found. */
static void
put_place(const struct sipcode_stream *s, struct sipcode_message *message)
{
	struct sc_origin origin = sc_origin_of(s->filter->origins,
	    message->offset);

	message->offset = origin.input;
	message->line = origin.line;
	message->before = before(s, message->offset);
}

/*
 * A message whose body the filter did not reach, because no empty line stands
 * before it, goes on in the text itself.
 */
static bool
body_remains(struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->filter->inner->now;

	if (s->filter->inner->from == 0 || now->blank || !now->told ||
	    !now->holds_messages || now->length_state != SC_GOOD_LENGTH ||
	    now->body != s->filter->inner->filled)
		return false;
	s->now = (struct sc_reading){
		.told = true, .blank = true,
		.holds_messages = true, .is_message = now->is_message,
		.length = now->length,
		.length_state = SC_GOOD_LENGTH,
	};
	s->now.line = s->now.body = s->now.walked = s->filter->source;
	return true;
}

/* What a tool tells of a head in facts is not the whole of it. */
static bool
tells_parts(enum sc_shape shape)
{
	return shape == SC_KEYS || shape == SC_FIELDS || shape == SC_COLUMNS ||
	    shape == SC_SUMMARY || shape == SC_ALONE;
}

static enum sc_step
end_filter(struct sipcode_stream *s)
{
	if (body_remains(s)) {
		s->phase = SC_BODY;
		return SC_ON;
	}
	s->from = s->edge = s->filter->source;
	s->quiet = 0;
	s->phase = SC_SEEK;
	return SC_ON;
}

/* No prefix tells where lines in colours end: behind the body of a message the
   next one may have another shape. */
static bool
is_over(const struct sc_filter *f)
{
	const struct sipcode_stream *inner = f->inner;

	return f->shape == SC_LINES && f->prefix_len == 0 && !f->first &&
	    inner->phase == SC_SEEK && inner->quiet <= inner->filled &&
	    inner->indexed == inner->filled && inner->next == inner->count;
}

/* Hands a line, or the end, to the inner stream; false where that takes more
   bytes. */
static bool
feed(struct sipcode_stream *s)
{
	struct sc_filter *f = s->filter;
	enum sc_pulled pulled = SC_PULL_END;
	size_t room, made, taken;
	char *out = sipcode_stream_room(f->inner, &room);

	keep_start(f);
	/* A message larger than the buffer ends here. */
	if (room >= SC_FILTER_LINE && !is_over(f))
		pulled = sc_pull(f, sc_rest(s, f->source), !sc_can_wait(s),
		    out, &made, &taken);
	if (pulled == SC_PULLED) {
		settle_origins(s);
		f->source += taken;
		if (made > 0)
			sipcode_stream_got(f->inner, made);
	} else if (pulled == SC_PULL_END) {
		sipcode_stream_got(f->inner, 0);
	}
	return pulled != SC_PULL_MORE;
}

enum sc_step
sc_run_filter(struct sipcode_stream *s, struct sipcode_message *message)
{
	struct sc_filter *f = s->filter;

	do {
		if (sipcode_stream_next(f->inner, message)) {
			put_place(s, message);
			if (tells_parts(f->shape))
				message->has_blank_line = false;
			return SC_FOUND;
		}
		if (f->inner->final)
			return end_filter(s);
	} while (feed(s));
	return SC_MORE;
}
