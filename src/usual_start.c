/* Start lines. */
#include "usual.h"

enum { NEAR = 256 };		/* bytes on either side of the '/' */

/* Marks what is neither a letter nor a blank. */
static inline uint64_t
no_phrase(uint64_t word)
{
	uint64_t small = word | SC_EACH(0x20);
	uint64_t letters = sc_from_byte(small, 'a') & sc_below(small, 'z' + 1);

	return ~(letters | sc_equal(word, ' ')) & SC_EACH(0x80);
}

/* The line ends at p, behind a mark or not. */
static inline bool
end_line(struct sipcode_stream *s, const char *p)
{
	struct sc_reading *now = &s->now;

	now->dotted = *p == '.' && p[1] == '\n';
	p += *p == '.';
	now->cr_kept = *p == '\r' && p[1] == '\n';
	now->end = (size_t)(p - s->buf);
	now->fields = now->end + 1 + now->cr_kept;
	return now->cr_kept || *p == '\n';
}

/* The three digits of a code, 100 to 699; 0 where there are none. */
static inline unsigned
read_code(const char *p)
{
	if (*p < '1' || *p > '6' || !sc_is(p[1], SC_DIGIT) ||
	    !sc_is(p[2], SC_DIGIT))
		return 0;
	return (unsigned)(100 * (*p - '0') + 10 * (p[1] - '0') + p[2] - '0');
}

/* The code of a status line; 0 where none begins here. */
static inline unsigned
status_code(const char *line)
{
	return memcmp(line, "SIP/2.0 ", 8) == 0 && line[11] == ' '
	    ? read_code(line + 8) : 0;
}

bool
sc_is_usual_status(const char *line)
{
	return status_code(line) != 0;
}

/* A status line with a phrase of letters. */
static inline bool
read_status_line(struct sipcode_stream *s, const char *line)
{
	const char *p = line + 12;
	uint64_t other;

	s->now.kind = SIPCODE_RESPONSE;
	s->now.code = status_code(line);
	s->now.phrase = s->now.start + 11;
	if (s->now.code == 0)
		return false;
	while ((other = no_phrase(sc_load(p))) == 0 && p < line + NEAR / 2)
		p += 8;
	return other != 0 && end_line(s, p + sc_first(other));
}

/* The start of the line that holds sip, unless a message ended at edge in it;
   NULL where it is far. */
static inline const char *
find_line(const char *sip, const char *edge)
{
	const char *p = sip - SC_BLOCK;
	unsigned ends;

	while ((ends = sc_line_ends(p)) == 0 && sip - p < NEAR)
		p -= SC_BLOCK;
	if (ends == 0)
		return NULL;
	p += sc_highest(ends) + 1;
	return edge > p && edge <= sip ? edge : p;
}

/* "METHOD scheme:... SIP/2.0"; the scheme has three letters. */
static inline bool
read_request_line(struct sipcode_stream *s, const char *line, const char *sip)
{
	const char *uri = line;

	while (*uri >= 'A' && *uri <= 'Z')
		uri++;
	if (uri - line < 3 || *uri++ != ' ' || uri[3] != ':')
		return false;
	s->now.kind = SIPCODE_REQUEST;
	s->now.code = 0;
	return uri + sc_word_len(uri) == sip - 1 && end_line(s, sip + 7);
}

bool
sc_usual_start(struct sipcode_stream *s, size_t pos)
{
	const char *sip = s->buf + pos - 3;
	const char *edge = s->buf + sc_least(s->edge, pos);
	const char *line = sip;

	if (pos < NEAR + 8 || s->filled - pos < NEAR ||
	    memcmp(sip, "SIP/2.0", 7) != 0)
		return false;
	if (sip[7] != ' ')
		line = sip[-1] == ' ' ? find_line(sip, edge) : NULL;
	else if (sip[-1] != '\n' && sip != edge)
		return false;
	if (line == NULL || (size_t)(line - s->buf) < s->quiet)
		return false;
	s->now.line = s->now.start = (size_t)(line - s->buf);
	sc_forget_fields(&s->now);
	return line == sip ? read_status_line(s, line)
			   : read_request_line(s, line, sip);
}
