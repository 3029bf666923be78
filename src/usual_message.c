/* A usual message as a whole: where it ends, and what is told of it. */
#include "usual.h"

#include "values.h"

/* Whether the body is there, is counted in bytes, and holds no messages. */
static inline bool
ends_usually(const struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;

	if (now->slots[SC_TYPE] != 0 &&
	    sc_holds_messages(sc_from_slot(s, SC_TYPE)))
		return false;
	return now->length == 0 || ((now->cr_kept || now->dotted) &&
	    now->length <= s->filled - now->body);
}

/* Goes on behind the head, as seek_from() of body.c does behind a body. */
static inline void
pass(struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;
	size_t end = now->body + now->length;
	bool has_length = now->length_state == SC_GOOD_LENGTH;

	s->from = now->body;
	s->quiet = has_length && now->length == 0 ? 0 : end;
	if (has_length)
		s->edge = end;
}

/* A status line directly below ends a head without a field. */
static bool
has_no_field(struct sipcode_stream *s)
{
	struct sc_reading *now = &s->now;

	if (!sc_is_usual_status(s->buf + now->fields))
		return false;
	now->head_end = now->body = now->fields;
	return true;
}

/* A usual start line, which is of no odd shape, above fields of any kind. */
static void
begin_head(struct sipcode_stream *s)
{
	sc_forget_fields(&s->now);
	s->from = s->now.fields;
	s->phase = SC_HEAD;
}

bool
sc_take_usual(struct sipcode_stream *s, size_t pos, struct sipcode_message *m,
    enum sc_step *step)
{
	struct sc_reading *now = &s->now;
	size_t next = s->next + 1;

	if (!sc_usual_start(s, pos))
		return false;
	*step = SC_ON;
	if (!has_no_field(s) && !sc_usual_fields(s, &next)) {
		begin_head(s);
		return true;
	}
	s->next = next;
	if (!ends_usually(s)) {
		sc_end_head(s, now->head_end, now->body, true);
		return true;
	}
	now->blank = now->body > now->head_end;
	now->mark = now->blank && now->dotted ? '.' : '\0';
	if (now->kind == SIPCODE_RESPONSE || s->tell_requests) {
		sc_fill_message(s, m);
		m->body = sc_slice(s->buf + now->body, now->length);
		*step = SC_FOUND;
	}
	pass(s);
	return true;
}
