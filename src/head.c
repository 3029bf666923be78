/* The head of a message: which of its fields frame and name it. */
#include "stream.h"
#include "values.h"

/* The value at an offset: the rest of its line, or, where that is empty, the
   folded line below; RFC 3261 7.3.1.  False while it may still come. */
static bool
value_at(struct sipcode_stream *s, size_t at, struct sipcode_slice *value)
{
	size_t len;

	if (!sc_line_length(s, at, &len))
		return false;
	*value = sc_trim(sc_upto(sc_rest(s, at), len));
	if (value->len > 0)
		return true;
	at += len + sc_line_end(sc_rest(s, at), len);
	if (at == s->filled)
		return s->final || sc_full(s);
	if (!sc_is(s->buf[at], SC_LWS))
		return true;
	if (!sc_line_length(s, at, &len))
		return false;
	*value = sc_trim(sc_upto(sc_rest(s, at), len));
	return true;
}

void
sc_begin_message(struct sipcode_stream *s, const struct sc_sight *sight,
    size_t line)
{
	struct sipcode_slice rest = sc_rest(s, line);
	size_t end = sc_line_end(rest, sight->line.len);
	char last = sight->line.ptr[sight->line.len - 1];

	s->now = (struct sc_reading){
		.kind = sight->kind == SC_STATUS ? SIPCODE_RESPONSE
						 : SIPCODE_REQUEST,
		.code = sight->code,
		.phrase = line + sight->phrase,
		.line = line,
		.start = line + sight->start,
		.end = line + sight->line.len,
		.fields = line + sight->line.len + end,
		.cr_kept = end == 2,
		.dotted = last == '.' && end == 1,
	};
	s->from = s->now.fields;
	s->phase = SC_HEAD;
}

/* A second Content-Length has to agree with the first. */
static void
note_length(struct sc_reading *now, struct sipcode_slice value)
{
	unsigned long length;

	if (now->dotted && value.len > 0 && value.ptr[value.len - 1] == '.')
		value.len--;
	if (!sc_whole_number(value, &length) ||
	    (now->length_state != SC_NO_LENGTH && length != now->length)) {
		now->length_state = SC_BAD_LENGTH;
		return;
	}
	if (now->length_state == SC_NO_LENGTH)
		now->length_state = SC_GOOD_LENGTH;
	now->length = length;
}

/* The place of a line that begins as a header field may. */
static enum sc_step
at_field(struct sipcode_stream *s, size_t pos)
{
	enum sc_slot slot = SC_VIA;
	struct sipcode_slice length;
	size_t value = 0;

	switch (sc_find_slot(sc_rest(s, pos), &slot, &value)) {
	case SC_FOUND_MORE:
		if (sc_can_wait(s))
			return SC_MORE;
		return sc_pass(s, pos);
	case SC_FOUND_OTHER:
		return sc_pass(s, pos);
	case SC_FOUND_NO_FIELD:
		sc_end_head(s, pos, pos, false);
		return SC_ON;
	case SC_FOUND_SLOT:
		break;
	}
	if (slot == SC_LENGTH) {
		if (!value_at(s, pos + value, &length))
			return SC_MORE;
		note_length(&s->now, length);
	} else if (s->now.slots[slot] == 0) {
		s->now.slots[slot] = pos + value;
	}
	return sc_pass(s, pos);
}

/* The place of an empty line, or of the CR CR LF that typescripts have. */
static enum sc_step
at_blank(struct sipcode_stream *s, size_t pos)
{
	struct sipcode_slice rest = sc_rest(s, pos);
	size_t end;

	if (rest.len < 3 && *rest.ptr == '\r' && !s->final &&
	    !sc_starts_nocase(rest, sc_text("\r\n")))
		return SC_MORE;
	end = sc_line_end(rest, 0);
	if (s->buf[pos - 1] == '\r' && end > 1)
		return sc_pass(s, pos);
	if (pos == s->now.fields && !s->inner) {
		rest = sc_from(rest, end);
		if (sc_line_len(rest) == rest.len && sc_can_wait(s))
			return SC_MORE;
		if (sc_begins_field(rest)) {
			sc_begin_filter(s, SC_DOUBLED, s->now.start);
			return SC_ON;
		}
	}
	sc_end_head(s, pos, pos + end, true);
	return SC_ON;
}

/* A line that begins with a blank goes on with the field above, unless it is
   blank altogether: then a logger wrote the empty line so. */
static enum sc_step
at_folded(struct sipcode_stream *s, size_t pos)
{
	struct sipcode_slice line;
	size_t len;

	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	line = sc_upto(sc_rest(s, pos), len);
	if (sc_trim(line).len > 0)
		return sc_pass(s, pos);
	sc_end_head(s, pos, pos + len + sc_line_end(sc_rest(s, pos), len),
	    true);
	return SC_ON;
}

/* "SIP/" in a head is a value, unless the head was cut and a start line has
   come: at the start of its line, or in one that is no field. */
static enum sc_step
at_start_line(struct sipcode_stream *s, size_t pos)
{
	size_t line = pos - 3, len, name;
	enum sc_slot slot;
	struct sc_sight sight = { .start = 0 };

	if (pos >= s->now.fields + 3 && s->buf[line - 1] == '\n' &&
	    sc_is_usual_status(s->buf + line)) {
		sc_end_head(s, line, line, false);
		return SC_ON;
	}
	line = sc_line_start(s, pos);
	if (line < s->now.fields || sc_is(s->buf[line], SC_LWS))
		return sc_pass(s, pos);
	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	sight.line = sc_slice(s->buf + line, pos - line + len);
	sc_look(&sight, pos - line);
	if (sight.kind == SC_NOTHING || (sight.start > 0 &&
	    !sc_is(*sight.line.ptr, SC_DIGIT) &&
	    sc_find_slot(sight.line, &slot, &name) != SC_FOUND_NO_FIELD))
		return sc_pass(s, pos);
	sc_end_head(s, line, line, false);
	return SC_ON;
}

/* The head ends, unless syslog has cut what was too long for it, and put its
   prefix before the rest too. */
static enum sc_step
at_no_field(struct sipcode_stream *s, size_t pos)
{
	struct sipcode_slice prefix = sc_slice(s->buf + s->now.line,
	    s->now.start - s->now.line);
	size_t len;

	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	if (prefix.len >= 8 && sc_matches_prefix(prefix,
	    sc_upto(sc_rest(s, pos), len), &len))
		return sc_pass(s, pos);
	sc_end_head(s, pos, pos, false);
	return SC_ON;
}

/* ngrep's empty line is a dot; a dot before text stands for a TAB. */
static enum sc_step
at_dot(struct sipcode_stream *s, size_t pos)
{
	size_t len;

	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	if (len > 1)
		return sc_pass(s, pos);
	sc_end_head(s, pos, pos + 1 + sc_line_end(sc_rest(s, pos), 1), true);
	return SC_ON;
}

static enum sc_step
at_place(struct sipcode_stream *s, size_t pos)
{
	char byte = s->buf[pos];

	if (byte == '\n' || byte == '\r')
		return at_blank(s, pos);
	if (byte == '/')
		return at_start_line(s, pos);
	if (sc_is(byte, SC_LWS))
		return at_folded(s, pos);
	if (byte == '.' && s->now.dotted)
		return at_dot(s, pos);
	if (sc_is(byte, SC_TOKEN) && !sc_is(byte, SC_DIGIT))
		return at_field(s, pos);
	return at_no_field(s, pos);
}

enum sc_step
sc_walk_head(struct sipcode_stream *s, struct sipcode_message *message)
{
	enum sc_step step;
	size_t pos;

	(void)message;
	while (sc_next_place(s, s->from, &pos)) {
		step = at_place(s, pos);
		if (step != SC_ON || s->phase != SC_HEAD)
			return step;
	}
	if (sc_can_wait(s))
		return SC_MORE;
	sc_end_head(s, s->filled, s->filled, false);
	return SC_ON;
}
