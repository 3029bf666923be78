/* What names a message.  Values in unusual spelling are read as all others. */
#include "usual.h"

#include "values.h"

/* A value; NULL where there was none. */
static inline const char *
value_of(const struct sipcode_stream *s, enum sc_slot slot)
{
	size_t at = s->now.slots[slot];

	return at == 0 ? NULL : sc_behind_blanks(s->buf + at);
}

/* A mark at the end of a line is no part of what stands before it. */
static inline struct sipcode_slice
without_mark(const struct sipcode_stream *s, struct sipcode_slice word)
{
	const char *end = word.ptr + word.len;

	if (s->now.mark != '\0' && word.len > 0 && end[-1] == s->now.mark &&
	    (end == s->buf + s->filled || *end == '\n'))
		word.len--;
	return word;
}

static inline struct sipcode_slice
token_at(const char *p)
{
	size_t len = 0;
	unsigned others;

	while ((others = sc_no_word(p + len)) == 0)
		len += SC_BLOCK;
	len += sc_lowest(others);
	while (sc_is(p[len], SC_TOKEN))
		len++;
	return sc_slice(p, len);
}

static inline struct sipcode_slice
read_call_id(const struct sipcode_stream *s)
{
	const char *p = value_of(s, SC_CALL_ID);

	if (p == NULL || (unsigned char)*p <= ' ')
		return sc_parse_call_id(sc_from_slot(s, SC_CALL_ID));
	return sc_slice(p, sc_word_len(p));
}

/* "1 INVITE" */
static inline bool
read_cseq(const struct sipcode_stream *s, struct sipcode_message *m)
{
	const char *p = value_of(s, SC_CSEQ), *digits = p;
	unsigned long number = 0;

	if (p == NULL)
		return false;
	for (; sc_is(*p, SC_DIGIT) && p - digits < 10; p++)
		number = number * 10 + (unsigned long)(*p - '0');
	if (p == digits || *p != ' ')
		return false;
	m->method = token_at(sc_behind_blanks(p));
	m->cseq = number;
	m->has_cseq = true;
	return m->method.len > 0;
}

static inline const char *
find_mark(const char *p)
{
	unsigned marks;

	while ((marks = sc_marks(p)) == 0)
		p += SC_BLOCK;
	return p + sc_lowest(marks);
}

/* "SIP/2.0/UDP host:port;branch=..." */
static inline bool
read_branch(const struct sipcode_stream *s, struct sipcode_message *m)
{
	const char *p = value_of(s, SC_VIA);

	if (p == NULL || memcmp(p, "SIP/2.0/", 8) != 0)
		return false;
	p = find_mark(p + 8);
	if (memcmp(p, ";branch=", 8) != 0)
		return false;
	m->branch = token_at(p + 8);
	return m->branch.len > 0;
}

/* Behind the '>' of "name" <address> or <address>; NULL: it is not usual. */
static inline const char *
behind_address(const char *p)
{
	uint64_t ends;

	if (*p == '"') {
		p = find_mark(p + 1);
		if (*p++ != '"')
			return NULL;
	}
	if (*p != '<')
		p = find_mark(p);
	if (*p != '<')
		return NULL;
	while ((ends = sc_equal(sc_load(p), '>') |
	    sc_below(sc_load(p), ' ')) == 0)
		p += 8;
	p += sc_first(ends);
	return *p == '>' ? p + 1 : NULL;
}

/* The line ends at p, and no folded line goes on with the value. */
static inline bool
ends_field(const struct sipcode_stream *s, const char *p)
{
	p += *p == '\r' || (s->now.dotted && *p == '.');
	return *p == '\n' && !sc_is(p[1], SC_LWS);
}

static inline bool
read_to_tag(const struct sipcode_stream *s, struct sipcode_message *m)
{
	const char *p = value_of(s, SC_TO);

	if (p == NULL || (p = behind_address(p)) == NULL)
		return false;
	m->to_tag = sc_slice(p, 0);
	if (ends_field(s, p))
		return true;
	if (memcmp(p, ";tag=", 5) != 0)
		return false;
	m->to_tag = token_at(p + 5);
	return m->to_tag.len > 0;
}

void
sc_fill_names(const struct sipcode_stream *s, struct sipcode_message *m)
{
	m->call_id = without_mark(s, read_call_id(s));
	if (!read_cseq(s, m))
		sc_parse_cseq(sc_from_slot(s, SC_CSEQ), &m->cseq,
		    &m->has_cseq, &m->method);
	m->method = without_mark(s, m->method);
	if (!read_branch(s, m))
		m->branch = sc_parameter(sc_from_slot(s, SC_VIA), "branch");
	m->branch = without_mark(s, m->branch);
	if (!read_to_tag(s, m))
		m->to_tag = sc_parameter(sc_from_slot(s, SC_TO), "tag");
	m->to_tag = without_mark(s, m->to_tag);
}
