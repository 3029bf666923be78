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
end_line(struct sc_usual *u, const char *p)
{
	u->dotted = *p == '.' && p[1] == '\n';
	p += *p == '.';
	u->cr_kept = *p == '\r' && p[1] == '\n';
	u->end = p;
	u->fields = p + 1 + u->cr_kept;
	return u->cr_kept || *p == '\n';
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

/* A status line with a phrase of letters. */
static inline bool
read_status_line(struct sc_usual *u)
{
	const char *p = u->line + 12;
	uint64_t other;

	if ((u->code = read_code(u->line + 8)) == 0 || u->line[11] != ' ')
		return false;
	while ((other = no_phrase(sc_load(p))) == 0 && p < u->line + NEAR / 2)
		p += 8;
	return other != 0 && end_line(u, p + sc_first(other));
}

/* The start of the line that holds sip, unless a message ended at edge in it;
   NULL where it is far. */
static inline const char *
find_line(const char *sip, const char *edge)
{
	const char *p = sip - 8;
	uint64_t ends;

	while ((ends = sc_equal(sc_load(p), '\n')) == 0 && sip - p < NEAR)
		p -= 8;
	if (ends == 0)
		return NULL;
	p += sc_last(ends) + 1;
	return edge > p && edge <= sip ? edge : p;
}

/* "METHOD scheme:... SIP/2.0"; the scheme has three letters. */
static inline bool
read_request_line(struct sc_usual *u, const char *sip)
{
	const char *uri = u->line;

	while (*uri >= 'A' && *uri <= 'Z')
		uri++;
	if (uri - u->line < 3 || *uri++ != ' ' || uri[3] != ':')
		return false;
	u->code = 0;
	return uri + sc_word_len(uri) == sip - 1 && end_line(u, sip + 7);
}

bool
sc_usual_start(const struct sipcode_stream *s, size_t pos, struct sc_usual *u)
{
	const char *sip = s->buf + pos - 3, *edge = s->buf + s->edge;

	if (pos < NEAR + 8 || s->filled - pos < NEAR ||
	    memcmp(sip, "SIP/2.0", 7) != 0)
		return false;
	u->line = sip;
	if (sip[7] != ' ')
		u->line = sip[-1] == ' ' ? find_line(sip, edge) : NULL;
	else if (sip[-1] != '\n' && sip != edge)
		return false;
	if (u->line == NULL || u->line < s->buf + s->quiet)
		return false;
	return u->line == sip ? read_status_line(u)
			      : read_request_line(u, sip);
}
