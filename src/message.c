/* What a head says, as slices of it. */
#include "stream.h"
#include "values.h"

/* ngrep writes '.' for the CR of every line; a phrase may end in a dot of its
   own.  The head's last line tells. */
static char
find_mark(const struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;
	size_t end = now->head_end;

	if (!now->dotted)
		return '\0';
	if (now->blank && s->buf[now->head_end] == '.')
		return '.';
	while (end > now->fields && s->buf[end - 1] == '\n')
		end--;
	return end > now->fields && s->buf[end - 1] == '.' ? '.' : '\0';
}

/*
 * In text that lost its CRs a length is found line by line.  A body that may
 * hold messages is not cut short by them, so a length beyond all that SIP
 * carries in one is not believed: otherwise each of many false ones would cost
 * its own walk.
 */
static bool
is_absurd(const struct sc_reading *now)
{
	enum { MOST_TEXT = 16 * 1024 };

	return now->holds_messages && !now->cr_kept && now->mark == '\0' &&
	    now->length > MOST_TEXT;
}

void
sc_end_head(struct sipcode_stream *s, size_t head_end, size_t body,
    bool blank)
{
	struct sc_reading *now = &s->now;

	now->head_end = sc_most(head_end, now->fields);
	for (int i = 0; i < SC_SLOTS; i++)
		if (now->slots[i] > now->head_end)
			now->slots[i] = 0;
	now->body = now->walked = sc_most(body, now->fields);
	now->wire = 0;
	now->blank = blank;
	now->mark = find_mark(s);
	now->holds_messages = sc_holds_messages(sc_from_slot(s, SC_TYPE));
	now->is_message = sc_is_message(sc_from_slot(s, SC_TYPE));
	now->told = false;
	if (is_absurd(now))
		now->length_state = SC_BAD_LENGTH;
	s->phase = SC_BODY;
	s->from = now->body;
}

/* Where the start line ends, without the mark behind it. */
static size_t
end_of_start(const struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;

	return now->end -
	    (now->mark != '\0' && s->buf[now->end - 1] == now->mark);
}

static void
forget_names(struct sipcode_message *m)
{
	const struct sipcode_slice none = { NULL, 0 };

	m->phrase = m->method = m->call_id = m->branch = m->to_tag = none;
	m->cseq = 0;
	m->has_cseq = false;
}

/* Each member is set by itself: to clear all of them at once takes longer than
   the rest. */
void
sc_fill_message(struct sipcode_stream *s, struct sipcode_message *m)
{
	const struct sc_reading *now = &s->now;
	size_t end = end_of_start(s);

	m->kind = now->kind;
	m->code = now->code;
	m->mark = now->mark;
	m->has_blank_line = now->blank;
	m->plain = s->plain;
	m->offset = s->base + now->start;
	m->line = s->count_lines ? sc_line_at(s, now->start) : 0;
	m->before = sc_before(s, now->start);
	m->start = sc_slice(s->buf + now->start, end - now->start);
	m->head = sc_slice(s->buf + now->fields,
	    now->head_end - now->fields);
	m->body = sc_slice(NULL, 0);
	m->error = (struct sipcode_result){ SIPCODE_ERR_OK, 0 };
	forget_names(m);
	if (m->head.len > 0)
		sc_fill_names(s, m);
	if (now->kind == SIPCODE_RESPONSE)
		m->phrase = sc_trim(sc_slice(s->buf + now->phrase,
		    end - now->phrase));
	else
		m->method = sc_upto(m->start, sc_find_byte(m->start, ' '));
}

bool
sipcode_next_field(const struct sipcode_message *message,
    struct sipcode_slice *rest, struct sipcode_slice *name,
    struct sipcode_slice *value_out)
{
	return sc_next_field(rest, message->mark, name, value_out);
}
