/*
 * Start lines as nearly everybody writes them, in few steps.  What is rare is
 * left to seek.c, and nothing is decided here that it would decide otherwise.
 */
#include "stream.h"

/* A status line at the start of a line, with a phrase of letters. */
static bool
begin_response(struct sipcode_stream *s, size_t pos)
{
	const char *line = s->buf + pos - 3, *p;
	struct sc_sight sight = { .kind = SC_STATUS };

	if (pos < 3 + s->quiet || s->filled - pos < 256 ||
	    (line[-1] != '\n' && s->edge != pos - 3) ||
	    memcmp(line, "SIP/2.0 ", 8) != 0 || line[8] < '1' ||
	    line[8] > '6' || !sc_is(line[9], SC_DIGIT) ||
	    !sc_is(line[10], SC_DIGIT) || line[11] != ' ')
		return false;
	for (p = line + 12; p < line + 128 && (sc_is(*p, SC_ALPHA) ||
	    *p == ' ');)
		p++;
	p += *p == '.';
	if (*p != '\n' && (*p != '\r' || p[1] != '\n'))
		return false;
	sight.line = sc_slice(line, (size_t)(p - line));
	sight.code = (unsigned)(100 * (line[8] - '0') + 10 * (line[9] - '0') +
	    (line[10] - '0'));
	sight.phrase = 11;
	sc_begin_message(s, &sight, pos - 3);
	return true;
}

/* A request line that begins its line and ends it. */
static bool
begin_request(struct sipcode_stream *s, size_t pos)
{
	const char *sip = s->buf + pos - 3, *start = sip - 1, *uri, *end;
	struct sc_sight sight = { .kind = SC_REQUEST };

	if (pos < 260 + s->quiet || s->filled - pos < 256 ||
	    memcmp(sip, "SIP/2.0", 7) != 0 || *start != ' ')
		return false;
	end = sip + 7 + (sip[7] == '.');
	if (*end != '\n' && (*end != '\r' || end[1] != '\n'))
		return false;
	for (start--; *start > ' ' && sip - start < 250; start--)
		;
	uri = start + 1;
	if (*start-- != ' ' || uri[3] != ':')
		return false;
	while (sip - start < 256 && *start >= 'A' && *start <= 'Z')
		start--;
	start++;
	if (uri - start < 4 || (start[-1] != '\n' &&
	    start != s->buf + s->edge))
		return false;
	sight.line = sc_slice(start, (size_t)(end - start));
	sight.phrase = sight.line.len;
	sc_begin_message(s, &sight, (size_t)(start - s->buf));
	return true;
}

bool
sc_begin_usual(struct sipcode_stream *s, size_t pos)
{
	return begin_response(s, pos) || begin_request(s, pos);
}
