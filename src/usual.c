/* The fields of a head, and what becomes of a usual message. */
#include "usual.h"

#include "values.h"

/* What stands behind a name. */
enum kind { UNKNOWN, VALUE, LENGTH, CONTENT };

/* The first eight bytes of a field: care has the bits of each that are looked
   at, all but one of a letter. */
struct name {
	char bytes[8 + 1];
	char care[8 + 1];
	unsigned char kind, slot, len;
};

#define L "\xdf"
#define X "\xff"

/* By two letters: no two of the names have the same row. */
static inline const struct name *
find_name(uint64_t word)
{
	static const struct name names[32] = {
		[7] = { "call-id:", L L L L X L L X, VALUE, SC_CALL_ID, 8 },
		[11] = { "c:", L X, VALUE, SC_TYPE, 2 },
		[15] = { "cseq:", L L L L X, VALUE, SC_CSEQ, 5 },
		[16] = { "to:", L L X, VALUE, SC_TO, 3 },
		[17] = { "i:", L X, VALUE, SC_CALL_ID, 2 },
		[20] = { "l:", L X, LENGTH, SC_LENGTH, 2 },
		[26] = { "via:", L L L X, VALUE, SC_VIA, 4 },
		[28] = { "t:", L X, VALUE, SC_TO, 2 },
		[30] = { "v:", L X, VALUE, SC_VIA, 2 },
		[31] = { "cont", L L L L, CONTENT, 0, 0 },
	};

	return &names[((word & 0xff) + 4 * (word >> 8 & 0xff)) % 32];
}

static inline bool
is_named(uint64_t word, const char *bytes, const char *care)
{
	return ((word ^ sc_load(bytes)) & sc_load(care)) == 0;
}

/* The digits of a Content-Length up to the end of its line. */
static inline bool
read_length(struct sc_reading *now, const char *p)
{
	unsigned long length = 0;
	const char *digits = p = sc_behind_blanks(p);

	for (; sc_is(*p, SC_DIGIT) && p - digits < 9; p++)
		length = length * 10 + (unsigned long)(*p - '0');
	p += *p == '.' && now->dotted;
	if (p == digits || (*p != '\n' && (*p != '\r' || p[1] != '\n')) ||
	    now->length_state != SC_NO_LENGTH)
		return false;
	now->length = length;
	now->length_state = SC_GOOD_LENGTH;
	return true;
}

static inline void
set_slot(struct sipcode_stream *s, enum sc_slot slot, const char *value)
{
	if (s->now.slots[slot] == 0)
		s->now.slots[slot] = (size_t)(value - s->buf);
}

/* A name that has no slot, spelled in any way. */
static bool
is_other(const struct sipcode_stream *s, const char *line)
{
	enum sc_slot slot;
	size_t value;

	return sc_find_slot(sc_rest(s, (size_t)(line - s->buf)), &slot,
	    &value) == SC_FOUND_OTHER;
}

/* "Contact:", "Content-Type:" and "Content-Length:". */
static inline bool
take_content(struct sipcode_stream *s, const char *line)
{
	uint64_t word = sc_load(line), more = sc_load(line + 8);

	if (is_named(word, "contact:", L L L L L L L X))
		return true;
	if (!is_named(word, "content-", L L L L L L L X))
		return false;
	if (is_named(more, "length:", L L L L L L X))
		return read_length(&s->now, line + 15);
	if (!is_named(more, "type:\0\0", L L L L X "\0\0"))
		return false;
	set_slot(s, SC_TYPE, line + 13);
	return true;
}

static inline bool
take_name(struct sipcode_stream *s, const char *line)
{
	uint64_t word = sc_load(line);
	const struct name *name = find_name(word);

	if (!is_named(word, name->bytes, name->care))
		return false;
	if (name->kind == VALUE) {
		set_slot(s, (enum sc_slot)name->slot, line + name->len);
		return true;
	}
	if (name->kind == CONTENT)
		return take_content(s, line);
	return name->kind == LENGTH && read_length(&s->now, line + name->len);
}

/* A folded line that is not blank altogether, its TAB written as a dot by
   ngrep; a '/' of something else. */
static bool
goes_on(const char *p, const char *fields, bool dotted)
{
	if (*p == '/')
		return p[-1] != '\\' && (p[-2] | 0x20) != 'i';
	if (*p == '.')
		return dotted && p[1] != '\n' && p[1] != '\r';
	if (!sc_is(*p, SC_LWS) || p == fields)
		return false;
	while (sc_is(*p, SC_LWS))
		p++;
	return *p != '\r' && *p != '\n' && *p != '.';
}

/* The length of an empty line that ends the head; 0: it is none. */
static inline size_t
blank_line(const char *line, const char *fields, bool dotted)
{
	if (line[-1] != '\n' || line == fields)
		return 0;
	if (dotted)
		return *line == '.' && line[1] == '\n' ? 2 : 0;
	if (*line == '\n')
		return 1;
	return *line == '\r' && line[1] == '\n' ? 2 : 0;
}

bool
sc_usual_fields(struct sipcode_stream *s, size_t *next)
{
	const char *window = s->buf + s->window, *line;
	const char *last = s->buf + s->filled - SC_BEHIND;
	const char *fields = s->buf + s->now.fields;
	bool dotted = s->now.dotted;
	const uint32_t *at = s->at + *next, *end = s->at + s->count;
	size_t blank;

	for (; at < end && (line = window + *at) < last; at++) {
		if (*line >= 'A') {
			if (!take_name(s, line) && !is_other(s, line))
				return false;
		} else if ((blank = blank_line(line, fields, dotted)) > 0) {
			s->now.head_end = (size_t)(line - s->buf);
			s->now.body = s->now.head_end + blank;
			*next = (size_t)(at + 1 - s->at);
			return true;
		} else if (!goes_on(line, fields, dotted)) {
			return false;
		}
	}
	return false;
}
