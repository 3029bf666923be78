/* A usual message as a whole: where it ends, and what is told of it. */
#include "usual.h"

#include "values.h"

static inline struct sipcode_slice
between(const char *from, const char *to)
{
	return sc_slice(from, (size_t)(to - from));
}

/* Whether the body is there, is counted in bytes, and holds no messages. */
static inline bool
ends_usually(const struct sipcode_stream *s, const struct sc_usual *u)
{
	const char *type = u->slots[SC_TYPE];

	if (type != NULL && sc_holds_messages(between(type, u->blank)))
		return false;
	return u->length == 0 || ((u->cr_kept || u->dotted) &&
	    u->length <= (size_t)(s->buf + s->filled - u->body));
}

static struct sipcode_slice
read_phrase(const struct sc_usual *u)
{
	return sc_trim(between(u->line + 11, u->end - u->dotted));
}

static void
fill(struct sipcode_stream *s, const struct sc_usual *u,
    struct sipcode_message *m)
{
	size_t at = (size_t)(u->line - s->buf);

	*m = (struct sipcode_message){
		.kind = u->code != 0 ? SIPCODE_RESPONSE : SIPCODE_REQUEST,
		.code = u->code,
		.mark = u->dotted ? '.' : '\0',
		.has_blank_line = true,
		.plain = s->plain,
		.offset = s->base + at,
		.line = s->count_lines ? sc_line_at(s, at) : 0,
		.before = sc_before(s, at),
		.start = between(u->line, u->end),
		.head = between(u->fields, u->blank),
		.body = sc_slice(u->body, u->length),
	};
	sc_usual_names(u, m);
	if (u->code != 0)
		m->phrase = read_phrase(u);
	else
		m->method = sc_upto(m->start, sc_find_byte(m->start, ' '));
}

/* Goes on behind the head, as seek_from() of body.c does behind a body. */
static inline void
pass(struct sipcode_stream *s, const struct sc_usual *u)
{
	size_t end;

	s->from = (size_t)(u->body - s->buf);
	end = s->from + u->length;
	s->quiet = u->has_length && u->length == 0 ? 0 : end;
	if (u->has_length)
		s->edge = end;
}

/* The head has been read; what is behind it is for body.c. */
static void
hand_over(struct sipcode_stream *s, const struct sc_usual *u)
{
	struct sc_reading *now = &s->now;
	size_t at = (size_t)(u->line - s->buf);

	*now = (struct sc_reading){
		.kind = u->code != 0 ? SIPCODE_RESPONSE : SIPCODE_REQUEST,
		.code = u->code,
		.phrase = at + 11,
		.line = at,
		.start = at,
		.end = (size_t)(u->end - s->buf),
		.fields = (size_t)(u->fields - s->buf),
		.length = u->length,
		.length_state = u->has_length ? SC_GOOD_LENGTH : SC_NO_LENGTH,
		.cr_kept = u->cr_kept,
		.dotted = u->dotted,
	};
	for (int i = 0; i < SC_SLOTS; i++)
		if (u->slots[i] != NULL)
			now->slots[i] = (size_t)(u->slots[i] - s->buf);
	sc_end_head(s, (size_t)(u->blank - s->buf),
	    (size_t)(u->body - s->buf), true);
}

bool
sc_take_usual(struct sipcode_stream *s, size_t pos, struct sipcode_message *m,
    enum sc_step *step)
{
	struct sc_usual u = { .line = NULL };
	size_t next = s->next + 1;

	if (!sc_usual_start(s, pos, &u) || !sc_usual_fields(s, &u, &next))
		return false;
	s->next = next;
	*step = SC_ON;
	if (!ends_usually(s, &u)) {
		hand_over(s, &u);
		return true;
	}
	if (u.code != 0 || s->tell_requests) {
		fill(s, &u, m);
		*step = SC_FOUND;
	}
	pass(s, &u);
	return true;
}
