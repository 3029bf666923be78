/* Text that goes through a filter: one step from any state that those before
   it may leave. */
#include "buffer.h"
#include "promise.h"

static struct sipcode_stream stream, inner;
static struct sc_filter filter;
static struct sc_origins origins;
static char out[SC_FILTER_LINE];
static bool many;	/* one step notes more runs than are kept */

/* What other drivers are for. */
bool
sipcode_stream_next(struct sipcode_stream *s, struct sipcode_message *message)
{
	//@ assert s == &inner;
	message->offset = Frama_C_unsigned_long_interval(0, 1UL << 62);
	return any_bool();
}

char *
sipcode_stream_room(struct sipcode_stream *s, size_t *room)
{
	(void)s;
	*room = any_bool() ? SC_FILTER_LINE : SC_FILTER_LINE - 1;
	return out;
}

void
sipcode_stream_got(struct sipcode_stream *s, size_t len)
{
	//@ assert len <= SC_FILTER_LINE;
	s->final = len == 0;
}

/* Two runs, or none, that begin in the source; the first one is the last of
   the ring. */
static void
note_runs(struct sc_origins *kept, size_t len)
{
	for (size_t i = 0; i < 2; i++)
		kept->ring[(SC_ORIGINS - 1 + i) % SC_ORIGINS] =
		    (struct sc_origin){ .input =
		    Frama_C_unsigned_long_interval(0, len) };
	kept->fresh = SC_ORIGINS - 1;
	kept->count = kept->fresh + any_of(1) * 2;
}

enum sc_pulled
sc_pull(struct sc_filter *f, struct sipcode_slice source, bool final,
    char *to, size_t *made, size_t *taken)
{
	is_there(source);
	to[SC_FILTER_LINE - 1] = '\0';
	(void)final;
	*made = Frama_C_interval(0, SC_FILTER_LINE);
	if (many) {
		f->origins->fresh = 0;
		f->origins->count = SC_ORIGINS + 1;
		*taken = source.len;
		return source.len > 0 ? SC_PULLED : SC_PULL_END;
	}
	note_runs(f->origins, source.len);
	*taken = any_number(source.len);
	return (enum sc_pulled)any_of(SC_PULL_END);
}

void
sc_reopen(struct sipcode_stream *s)
{
	//@ assert s == &inner;
}

struct sc_origin
sc_origin_of(const struct sc_origins *kept, unsigned long long text)
{
	struct sc_origin origin = { .text = text };

	(void)kept;
	origin.input = Frama_C_unsigned_long_interval(0, 1UL << 62);
	return origin;
}

unsigned long long
sc_line_at(struct sipcode_stream *s, size_t at)
{
	//@ assert at <= s->filled;
	return at;
}

struct sipcode_slice
sc_before(const struct sipcode_stream *s, size_t at)
{
	//@ assert at <= s->filled;
	return sc_slice(s->buf, at);
}

bool
sc_full(const struct sipcode_stream *s)
{
	(void)s;
	return any_bool();
}

/* The inner stream is in a head, or has told of it, or is in neither. */
static void
set_inner(void)
{
	struct sc_reading *now = &inner.now;

	inner.filled = 2;
	now->body = Frama_C_interval(1, 2);
	inner.from = Frama_C_interval(0, 1);
	inner.phase = Frama_C_interval(SC_SEEK, SC_BODY);
	inner.base = Frama_C_unsigned_long_interval(0, 1UL << 61);
	inner.final = Frama_C_interval(0, 1);
	now->blank = Frama_C_interval(0, 1);
	now->told = Frama_C_interval(0, 1);
	now->holds_messages = Frama_C_interval(0, 1);
	now->length_state = Frama_C_interval(SC_NO_LENGTH, SC_BAD_LENGTH);
	now->length = Frama_C_interval(0, 999999999);
}

int
main(void)
{
	size_t len = 1 + any_of(PROVE_BYTES - 1);
	struct sipcode_message message;
	enum sc_step step;
	bool kept;

	fill_stream(&stream, forgetful(len), len);
	stream.base = 1UL << 40;
	stream.count_lines = any_of(1);
	stream.filter = &filter;
	filter.inner = &inner;
	filter.origins = &origins;
	many = len == 1 && !stream.count_lines && any_of(1);
	if (!many)
		set_inner();
	sc_begin_filter(&stream, Frama_C_interval(SC_LINES, SC_ALONE),
	    any_of(len));
	step = sc_run_filter(&stream, &message);
	kept = is_state(&stream);
	//@ assert kept;
	//@ assert step != SC_ON || stream.phase != SC_FILTER;
	return 0;
}
