/* Behind a head: where the body ends, and whether its length is to be
   believed. */
#include "stream.h"
#include "values.h"

/* A status line: the message that the body was not to swallow.  So a length
   that is too large costs no more than the body itself. */
static bool
begins_usually(struct sipcode_slice line)
{
	struct sipcode_status_line status;

	return sc_starts_nocase(line, sc_text("SIP/")) &&
	    sipcode_parse_status_line(line, &status).err == SIPCODE_ERR_OK;
}

/* Whether more bytes of the line at the front of rest may make it one. */
static bool
may_begin(const struct sipcode_stream *s, struct sipcode_slice rest,
    size_t len)
{
	struct sipcode_slice version = sc_text("SIP/");

	if (!sc_can_wait(s) || len == 0 || sc_knows_line_end(rest, len))
		return false;
	return sc_starts_nocase(rest, sc_upto(version,
	    sc_least(len, version.len)));
}

/* Whether a status line at offset walked would end the body. */
static bool
can_stop(const struct sc_reading *now)
{
	return !now->holds_messages && now->walked > now->body;
}

/*
 * The offset at which the body ends, counted as on the wire: where a logger
 * lost the CR of CR LF, a line end stands for two bytes.  False while it is
 * beyond what is there.
 */
static bool
wire_end(struct sipcode_stream *s, size_t *end)
{
	struct sc_reading *now = &s->now;

	if (now->cr_kept || now->mark != '\0') {
		*end = now->body + now->length;
		return *end <= s->filled;
	}
	for (;;) {
		size_t left = now->wire < now->length
		    ? now->length - now->wire : 0;
		struct sipcode_slice rest = sc_rest(s, now->walked);
		size_t len = sc_line_len(rest);

		if (can_stop(now) && may_begin(s, rest, len))
			return false;
		*end = now->walked;
		if (can_stop(now) && begins_usually(sc_upto(rest, len)))
			return true;
		*end = now->walked + left;
		if (len >= left)
			return *end <= s->filled;
		if (len == rest.len || (sc_can_wait(s) &&
		    !sc_knows_line_end(rest, len)))
			return false;
		now->walked += len + sc_line_end(rest, len);
		now->wire += len + 2;
	}
}

enum verdict { YES, NO, WAIT };

/* Whether a message begins at offset at: "SIP/2.0 200 OK" or "INVITE ...". */
static enum verdict
begins_message(struct sipcode_stream *s, size_t at)
{
	struct sc_sight sight = { .start = 0 };
	size_t len, slash = 0;

	if (!sc_line_length(s, at, &len))
		return WAIT;
	sight.line = sc_upto(sc_rest(s, at), len);
	while ((slash += sc_find_byte(sc_from(sight.line, slash), '/')) !=
	    len) {
		sc_look(&sight, slash++);
		if (sight.kind != SC_NOTHING)
			return sight.start == 0 ? YES : NO;
	}
	return NO;
}

/* A line of a session description, "m=audio ...", RFC 4566 5. */
static bool
is_sdp(struct sipcode_slice line)
{
	return line.len > 1 && sc_is(line.ptr[0], SC_ALPHA) &&
	    line.ptr[1] == '=';
}

static bool
is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* The offset behind the blanks with which a tool fills up a line. */
static size_t
behind_blanks(const struct sipcode_stream *s, size_t at)
{
	return s->filled - sc_behind(sc_rest(s, at), SC_LWS).len;
}

/* Whether a body may end at offset at: at the end of the input, before a start
   line, or between lines where no message goes on. */
static enum verdict
ends_message(struct sipcode_stream *s, size_t at)
{
	struct sipcode_slice line;
	size_t len;
	enum verdict begins;

	if (at > s->filled)
		return sc_can_wait(s) ? WAIT : NO;
	if (at == s->filled)
		return sc_can_wait(s) ? WAIT : YES;
	begins = begins_message(s, at);
	if (begins != NO)
		return begins;
	if (!is_line_end(s->buf[at - 1])) {
		at = behind_blanks(s, at);
		if (at < s->filled && !is_line_end(s->buf[at]))
			return NO;
	}
	while (at < s->filled && is_line_end(s->buf[at]))
		at++;
	if (at == s->filled)
		return sc_can_wait(s) ? WAIT : YES;
	if (!sc_line_length(s, at, &len))
		return WAIT;
	line = sc_upto(sc_rest(s, at), len);
	return sc_begins_field(line) || is_sdp(line) ? NO : YES;
}

/* The message goes out as soon as its body is there, or as much of it as can
   be had. */
static enum sc_step
tell(struct sipcode_stream *s, struct sipcode_message *message)
{
	struct sc_reading *now = &s->now;
	size_t end = now->body;

	if (now->length_state == SC_GOOD_LENGTH && !wire_end(s, &end)) {
		if (sc_can_wait(s))
			return SC_MORE;
		end = s->filled;
	}
	sc_fill_message(s, message);
	message->body = sc_slice(s->buf + now->body, end - now->body);
	now->told = true;
	return SC_FOUND;
}

static enum sc_step
seek_from(struct sipcode_stream *s, size_t from, size_t quiet)
{
	s->from = from;
	s->quiet = quiet;
	s->phase = SC_SEEK;
	return SC_ON;
}

/* Without a length that can be believed, only a start line with which the
   body begins is known to be a part of it, as in message/sipfrag. */
static enum sc_step
pass_unknown(struct sipcode_stream *s)
{
	size_t body = s->now.body, len;

	switch (s->now.blank && s->now.is_message ? begins_message(s, body)
						  : NO) {
	case WAIT:
		return SC_MORE;
	case YES:
		(void)sc_line_length(s, body, &len);
		return seek_from(s, body + len, 0);
	case NO:
		break;
	}
	return seek_from(s, body, 0);
}

/* A body that may hold start lines: its length is believed where it ends at
   the end of a message, counted as on the wire or as in the file. */
static enum sc_step
pass_messages(struct sipcode_stream *s)
{
	size_t ends[2] = { 0, s->now.body + s->now.length };

	if (s->now.length_state != SC_GOOD_LENGTH)
		return pass_unknown(s);
	if (!wire_end(s, &ends[0])) {
		if (sc_can_wait(s))
			return SC_MORE;
		ends[0] = s->filled + 1;
	}
	for (int i = 0; i < 2; i++)
		switch (ends_message(s, ends[i])) {
		case WAIT:
			return SC_MORE;
		case YES:
			s->edge = ends[i];
			return seek_from(s, ends[i], 0);
		case NO:
			break;
		}
	return pass_unknown(s);
}

enum sc_step
sc_pass_body(struct sipcode_stream *s, struct sipcode_message *message)
{
	struct sc_reading *now = &s->now;
	size_t end = now->body;

	if (!now->told && (now->kind == SIPCODE_RESPONSE || s->tell_requests))
		return tell(s, message);
	now->told = true;
	if (now->length_state == SC_GOOD_LENGTH && now->length == 0) {
		s->edge = now->body;
		return seek_from(s, now->body, 0);
	}
	if (now->holds_messages)
		return pass_messages(s);
	if (now->length_state == SC_GOOD_LENGTH) {
		(void)wire_end(s, &end);
		s->edge = end;
	}
	return seek_from(s, now->body, end);
}
