/* The parts of a stream, how its text grows, and its phases, of which other
   drivers read each. */
#include "buffer.h"
#include "promise.h"

static char memory[SIPCODE_STREAM_SIZE];

/* A step from any state leaves any state. */
static enum sc_step
step_on(struct sipcode_stream *s)
{
	bool kept = is_state(s);

	//@ assert kept;
	s->phase = any_of(SC_FILTER);
	s->filter->source = s->filled;
	any_begun(s, 1);
	s->from = s->now.fields;
	s->now.head_end = s->now.body = s->now.walked = 1;
	return (enum sc_step)any_of(SC_FOUND);
}

enum sc_step
sc_seek(struct sipcode_stream *s, struct sipcode_message *message)
{
	(void)message;
	return step_on(s);
}

enum sc_step
sc_walk_head(struct sipcode_stream *s, struct sipcode_message *message)
{
	(void)message;
	return step_on(s);
}

enum sc_step
sc_pass_body(struct sipcode_stream *s, struct sipcode_message *message)
{
	(void)message;
	return step_on(s);
}

enum sc_step
sc_run_filter(struct sipcode_stream *s, struct sipcode_message *message)
{
	(void)message;
	return step_on(s);
}

size_t
sc_count_byte(struct sipcode_slice text, char byte)
{
	(void)byte;
	is_there(text);
	return Frama_C_interval(0, (int)text.len);
}

/* Writes more than it returns. */
static size_t
any_places(const char *text, size_t len, uint32_t *at)
{
	(void)(text[-SC_BEFORE] + text[len + SC_BEHIND - 1]);
	memset(at, 0, (len + SC_PLACES_OVER) * sizeof *at);
	return Frama_C_interval(0, (int)len);
}

sc_places_fn *
sc_places_best(void)
{
	return any_places;
}

/* The parts stand one behind the other, each with its room. */
static void
see_parts(const struct sipcode_stream *s, const char *end)
{
	const char *at = (const char *)(s->at + s->most + SC_PLACES_OVER);
	const char *text = s->memory + SC_PAGE + s->cap + SC_BEHIND;
	const char *behind = (const char *)(s + 1);

	//@ assert behind <= (const char *)s->at;
	//@ assert at <= s->memory - SC_PAGE;
	//@ assert text <= end;
}

/* Some bytes, or as many as there may ever be. */
static void
grow(struct sipcode_stream *s)
{
	size_t len = any_of(1) ? s->cap : any_of(PROVE_BYTES);

	sipcode_stream_got(s, len);
	while (sc_index_more(s))
		//@ assert s->indexed <= s->filled && s->count <= s->most;
		;
	if (s->filled > 0)
		(void)sc_line_at(s, s->filled - 1);
	(void)sc_line_at(s, 0);
}

int
main(void)
{
	struct sipcode_message message;
	struct sipcode_stream *s = sipcode_stream_open(memory,
	    any_bool() ? SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS : 0);
	bool kept;

	see_parts(s, (const char *)s->filter);
	see_parts(s->filter->inner, memory + sizeof memory);
	sipcode_stream_begin(s, any_of(1) * 99);
	grow(s);
	grow(s->filter->inner);
	if (s->filled > 0) {
		(void)sipcode_stream_next(s, &message);
		kept = is_state(s);
		//@ assert kept;
	}
	sc_reopen(s->filter->inner);
	return 0;
}
