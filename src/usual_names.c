/* What names a message.  Values in unusual spelling are read as all others. */
#include "usual.h"

#include "values.h"

/* The head from a value on; empty where there was none. */
static struct sipcode_slice
from_slot(const struct sc_usual *u, enum sc_slot slot)
{
	const char *value = u->slots[slot];

	if (value == NULL)
		return sc_slice(u->blank, 0);
	return sc_slice(value, (size_t)(u->blank - value));
}

/* In dotted text a mark at the end of a line is no part of a word. */
static inline struct sipcode_slice
without_mark(const struct sc_usual *u, struct sipcode_slice word)
{
	if (u->dotted && word.len > 0 && word.ptr[word.len - 1] == '.' &&
	    word.ptr[word.len] == '\n')
		word.len--;
	return word;
}

static inline const char *
behind_blanks(const char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

static inline struct sipcode_slice
token_at(const char *p)
{
	size_t len = 0;

	while (sc_is(p[len], SC_TOKEN))
		len++;
	return sc_slice(p, len);
}

static inline struct sipcode_slice
read_call_id(const struct sc_usual *u)
{
	const char *p = u->slots[SC_CALL_ID];

	if (p != NULL)
		p = behind_blanks(p);
	if (p == NULL || (unsigned char)*p <= ' ')
		return sc_parse_call_id(from_slot(u, SC_CALL_ID));
	return sc_slice(p, sc_word_len(p));
}

/* "1 INVITE" */
static inline bool
read_cseq(const struct sc_usual *u, struct sipcode_message *m)
{
	const char *p = u->slots[SC_CSEQ], *digits;
	unsigned long number = 0;

	if (p == NULL)
		return false;
	digits = p = behind_blanks(p);
	for (; sc_is(*p, SC_DIGIT) && p - digits < 10; p++)
		number = number * 10 + (unsigned long)(*p - '0');
	if (p == digits || *p != ' ')
		return false;
	m->method = token_at(behind_blanks(p));
	m->cseq = number;
	m->has_cseq = true;
	return m->method.len > 0;
}

/* "SIP/2.0/UDP host:port;branch=..." */
static inline bool
read_branch(const struct sc_usual *u, struct sipcode_message *m)
{
	const char *p = u->slots[SC_VIA];

	if (p == NULL)
		return false;
	p = behind_blanks(p);
	if (memcmp(p, "SIP/2.0/", 8) != 0)
		return false;
	for (p += 8; !sc_is(*p, SC_DELIMITER);)
		p++;
	if (memcmp(p, ";branch=", 8) != 0)
		return false;
	m->branch = token_at(p + 8);
	return m->branch.len > 0;
}

/* Marks what stands in a value before its address or in quotation marks. */
static inline uint64_t
angles(uint64_t word)
{
	return sc_equal(word, '"') | sc_equal(word, '<') |
	    sc_equal(word, '>') | sc_equal(word, '\\') | sc_below(word, ' ') |
	    sc_equal(word, ';') | sc_equal(word, ',');
}

static inline const char *
find_angle(const char *p)
{
	uint64_t mask;

	while ((mask = angles(sc_load(p))) == 0)
		p += 8;
	return p + sc_first(mask);
}

/* Behind the '>' of "name" <address> or <address>; NULL: it is not usual. */
static inline const char *
behind_address(const char *p)
{
	uint64_t ends;

	if (*p == '"') {
		p = find_angle(p + 1);
		if (*p++ != '"')
			return NULL;
	}
	if (*p != '<')
		p = find_angle(p);
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
ends_field(const struct sc_usual *u, const char *p)
{
	p += *p == '\r' || (u->dotted && *p == '.');
	return *p == '\n' && !sc_is(p[1], SC_LWS);
}

static inline bool
read_to_tag(const struct sc_usual *u, struct sipcode_message *m)
{
	const char *p = u->slots[SC_TO];

	if (p == NULL)
		return false;
	p = behind_address(behind_blanks(p));
	if (p == NULL)
		return false;
	m->to_tag = sc_slice(p, 0);
	if (ends_field(u, p))
		return true;
	if (memcmp(p, ";tag=", 5) != 0)
		return false;
	m->to_tag = token_at(p + 5);
	return m->to_tag.len > 0;
}

void
sc_usual_names(const struct sc_usual *u, struct sipcode_message *m)
{
	m->call_id = without_mark(u, read_call_id(u));
	if (!read_cseq(u, m))
		sc_parse_cseq(from_slot(u, SC_CSEQ), &m->cseq, &m->has_cseq,
		    &m->method);
	m->method = without_mark(u, m->method);
	if (!read_branch(u, m))
		m->branch = sc_parameter(from_slot(u, SC_VIA), "branch");
	m->branch = without_mark(u, m->branch);
	if (!read_to_tag(u, m))
		m->to_tag = sc_parameter(from_slot(u, SC_TO), "tag");
	m->to_tag = without_mark(u, m->to_tag);
}
