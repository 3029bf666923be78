/* Between messages: where does the next one begin? */
#include "stream.h"

enum { LONG_LINE = 4096 };

size_t
sc_line_start(struct sipcode_stream *s, size_t at)
{
	size_t least = at - sc_least(at, SC_PREFIX_SEEN);
	size_t end = at, known;

	if (s->edge + sizeof "SIP" - 1 <= at)
		least = sc_most(least, s->edge);
	/* What was found for an offset further up in the same line is not
	   looked for again. */
	known = s->row_end <= at ? s->row_end : 0;
	while (at > least && at > known && s->buf[at - 1] != '\n' &&
	    s->buf[at - 1] != '\r')
		at--;
	if (at > least && at == known)
		at = sc_most(s->row, least);
	s->row = at;
	s->row_end = end;
	return at;
}

bool
sc_line_length(struct sipcode_stream *s, size_t at, size_t *len)
{
	bool known = s->looking <= at && at < s->looked;
	size_t stop = at + sc_least(s->filled - at, LONG_LINE);
	size_t from = known ? sc_least(s->looked, stop) : at;

	*len = from - at + sc_line_len(sc_slice(s->buf + from, stop - from));
	if (!known)
		s->looking = at;
	s->looked = at + *len;
	if (at + *len + 2 < s->filled || !sc_can_wait(s))
		return true;
	return at + *len < s->filled && s->buf[at + *len] == '\n';
}

/* A malformed status line is told of as it stands. */
static enum sc_step
tell_broken(struct sipcode_stream *s, const struct sc_sight *sight,
    size_t line, struct sipcode_message *message)
{
	struct sipcode_status_line ignored;

	*message = (struct sipcode_message){ .kind = SIPCODE_MALFORMED };
	message->plain = s->plain;
	message->start = sc_from(sight->line, sight->start);
	message->error = sipcode_parse_status_line(message->start, &ignored);
	message->offset = s->base + line + sight->start;
	if (s->count_lines)
		message->line = sc_line_at(s, line + sight->start);
	s->from = line + sight->line.len;
	return SC_FOUND;
}

/* In the body of a message only a start line with a header field below it is
   believed, or one that has a line to itself; one that may be prose needs the
   field anywhere. */
static bool
believed(const struct sipcode_stream *s, const struct sc_sight *sight,
    size_t line)
{
	if (sight->unsure && !sc_begins_field(sight->below))
		return false;
	if (line + sight->start >= s->quiet)
		return true;
	if (sight->start == 0)
		return sight->kind != SC_BROKEN;
	if (line + sight->line.len > s->quiet)
		return false;	/* the field is the next message's */
	return sc_begins_field(sight->below);
}

static struct sc_sight
sight_of(struct sipcode_stream *s, size_t line, size_t len)
{
	struct sipcode_slice rest = sc_rest(s, line);
	size_t end = sc_line_end(rest, len);

	return (struct sc_sight){
		.line = sc_upto(rest, len),
		.below = sc_from(rest, len + end),
		.above = sc_last_of(sc_slice(s->buf, line), SC_ABOVE_MAX),
		.final = !sc_can_wait(s),
	};
}

/* UTF-8's byte order mark is no part of the first line. */
static size_t
without_bom(const struct sipcode_stream *s, size_t line)
{
	struct sipcode_slice rest = sc_rest(s, line);

	return s->base + line == 0 &&
	    sc_starts_nocase(rest, sc_text("\xef\xbb\xbf")) ? line + 3 : line;
}

static enum sc_step
settle(struct sipcode_stream *s, const struct sc_sight *sight, size_t line,
    size_t pos)
{
	enum sc_shape shape = SC_PLAIN;

	if (!s->inner)
		shape = sc_guess(sight, s->filter);
	if (shape == SC_UNDECIDED)
		return SC_MORE;
	if (shape == SC_NO_SHAPE ||
	    (shape == SC_ALONE && sight->kind == SC_REQUEST))
		return sc_pass(s, pos);
	if (shape == SC_PLAIN)
		sc_begin_message(s, sight, line);
	else
		sc_begin_filter(s, shape, line + sight->start);
	return SC_ON;
}

/* The place of a '/' in "SIP/". */
static enum sc_step
at_slash(struct sipcode_stream *s, size_t pos,
    struct sipcode_message *message)
{
	size_t line = without_bom(s, sc_line_start(s, pos)), len;
	struct sc_sight sight;

	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	sight = sight_of(s, line, pos - line + len);
	sc_look(&sight, pos - line);
	if (sight.kind == SC_NOTHING)
		return sc_pass(s, pos);
	if ((sight.unsure ||
	    (line + sight.start < s->quiet && sight.start > 0)) &&
	    !sight.final && sc_line_len(sight.below) == sight.below.len)
		return SC_MORE;
	if (!believed(s, &sight, line))
		return sc_pass(s, pos);
	if (sight.kind == SC_BROKEN) {
		sc_pass(s, pos);
		return tell_broken(s, &sight, line, message);
	}
	return settle(s, &sight, line, pos);
}

/* The place of a line that may hold a message in other words. */
static enum sc_step
at_line(struct sipcode_stream *s, size_t pos)
{
	struct sipcode_slice line;
	size_t len, at;

	if (s->inner || pos < s->quiet)
		return sc_pass(s, pos);
	if (!sc_line_length(s, pos, &len))
		return SC_MORE;
	line = sc_upto(sc_rest(s, pos), len);
	if (*line.ptr == '{' ? sc_find_array(line, &at)
			     : sc_find_summary(line, &at)) {
		sc_begin_filter(s, *line.ptr == '{' ? SC_ARRAY : SC_SUMMARY,
		    pos + at);
		return SC_ON;
	}
	return sc_pass(s, pos);
}

/* Whether a message can begin at a place: "SIP/", as JSON may write it "SIP\/",
   or, outside a body, a line that holds one in other words. */
static inline bool
tells_start(const struct sipcode_stream *s, size_t pos)
{
	const char *p = s->buf + pos;

	if (*p == '/')
		return p[-1] == '\\' || pos < 3 || (p[-2] | 0x20) == 'i';
	return pos >= s->quiet && (*p == ' ' || *p == '{' ||
	    sc_is(*p, SC_DIGIT));
}

/* Passes the places at which no message can begin. */
static void
pass_idle(struct sipcode_stream *s)
{
	size_t next = s->next + 1;

	while (next < s->count && !tells_start(s, s->window + s->at[next]))
		next++;
	s->next = next;
}

enum sc_step
sc_seek(struct sipcode_stream *s, struct sipcode_message *message)
{
	enum sc_step step;
	size_t pos;

	while (sc_next_place(s, s->from, &pos)) {
		if (!tells_start(s, pos)) {
			pass_idle(s);
			continue;
		}
		if (s->buf[pos] != '/')
			step = at_line(s, pos);
		else if (!sc_take_usual(s, pos, message, &step))
			step = at_slash(s, pos, message);
		if (step != SC_ON || s->phase != SC_SEEK)
			return step;
	}
	return SC_MORE;
}
