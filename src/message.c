/* What a head says, as slices of it. */
#include "stream.h"
#include "values.h"

/* The value of a slot, up to the end of its last folded line. */
static struct sipcode_slice
value(const struct sipcode_stream *s, enum sc_slot slot, char mark)
{
	size_t at = s->now.slots[slot], len = 0;
	struct sipcode_slice rest;

	if (at == 0 || at > s->now.head_end)
		return sc_slice(s->buf, 0);
	rest = sc_slice(s->buf + at, s->now.head_end - at);
	for (;;) {
		size_t end;

		len += sc_line_len(sc_from(rest, len));
		end = sc_line_end(rest, len);
		if (len + end >= rest.len || !sc_is(rest.ptr[len + end], SC_LWS))
			break;
		len += end;
	}
	if (len > 0 && mark != '\0' && rest.ptr[len - 1] == mark)
		len--;
	return sc_trim(sc_upto(rest, len));
}

void
sc_end_head(struct sipcode_stream *s, size_t head_end, size_t body,
    bool blank)
{
	struct sc_reading *now = &s->now;

	now->head_end = head_end > now->fields ? head_end : now->fields;
	now->body = now->walked = body > now->fields ? body : now->fields;
	now->blank = blank;
	now->holds_messages = sc_holds_messages(value(s, SC_TYPE, '\0'));
	s->phase = SC_BODY;
	s->from = now->body;
}

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

static struct sipcode_slice
find_phrase(const struct sipcode_stream *s, char mark)
{
	const struct sc_reading *now = &s->now;
	struct sipcode_slice phrase = sc_slice(s->buf + now->phrase,
	    now->end - now->phrase);

	if (mark != '\0' && phrase.len > 0 &&
	    phrase.ptr[phrase.len - 1] == mark)
		phrase.len--;
	return sc_trim(phrase);
}

/* RFC 3261 20.8 has no white space in it: a value that was folded on its
   first line begins behind it. */
static struct sipcode_slice
first_word(struct sipcode_slice s)
{
	size_t len = 0;

	while (s.len > 0 && (unsigned char)*s.ptr <= ' ')
		s = sc_from(s, 1);
	while (len < s.len && (unsigned char)s.ptr[len] > ' ')
		len++;
	return sc_upto(s, len);
}

static void
fill_request(const struct sipcode_stream *s, struct sipcode_message *m)
{
	struct sipcode_slice method = m->start;

	method.len = sc_find_byte(method, ' ');
	m->method = method;
	(void)s;
}

void
sc_fill_message(struct sipcode_stream *s, struct sipcode_message *m)
{
	const struct sc_reading *now = &s->now;
	struct sipcode_slice cseq;
	char mark = find_mark(s);

	*m = (struct sipcode_message){ .kind = now->kind, .code = now->code };
	m->mark = mark;
	m->has_blank_line = now->blank;
	m->offset = s->base + now->start;
	if (s->count_lines)
		m->line = sc_line_at(s, now->start);
	m->start = sc_slice(s->buf + now->start, now->end - now->start);
	m->head = sc_slice(s->buf + now->fields,
	    now->head_end - now->fields);
	m->call_id = first_word(value(s, SC_CALL_ID, mark));
	cseq = value(s, SC_CSEQ, mark);
	sc_parse_cseq(cseq, &m->cseq, &m->has_cseq, &m->method);
	if (now->kind == SIPCODE_REQUEST) {
		fill_request(s, m);
		return;
	}
	m->phrase = find_phrase(s, mark);
	m->branch = sc_parameter(value(s, SC_VIA, mark), "branch");
	m->to_tag = sc_parameter(value(s, SC_TO, mark), "tag");
}

bool
sipcode_next_field(const struct sipcode_message *message,
    struct sipcode_slice *rest, struct sipcode_slice *name,
    struct sipcode_slice *value_out)
{
	return sc_next_field(rest, message->mark, name, value_out);
}
