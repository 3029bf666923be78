/*
 * The places of a head as nearly everybody writes them, in few steps.  What is
 * rare is left to head.c, and nothing is decided here that it would decide
 * otherwise.
 */
#include "stream.h"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
/* What stands behind a name; the slots, and what has none. */
enum { OTHER = SC_SLOTS, CONTENT };

struct usual {
	char name[14];		/* makes a row of 16 bytes, quick to step by */
	unsigned char len;
	unsigned char slot;
};

/* By two letters: no two of the names have the same row. */
static inline const struct usual *
usual_name(uint64_t word)
{
	static const struct usual names[32] = {
		[7] = { "call-id:", 8, SC_CALL_ID },
		[11] = { "c:      ", 2, SC_TYPE },
		[15] = { "cseq:   ", 5, SC_CSEQ },
		[16] = { "to:     ", 3, SC_TO },
		[17] = { "i:      ", 2, SC_CALL_ID },
		[20] = { "l:      ", 2, SC_LENGTH },
		[26] = { "via:    ", 4, SC_VIA },
		[28] = { "t:      ", 2, SC_TO },
		[30] = { "v:      ", 2, SC_VIA },
		[31] = { "cont    ", 4, CONTENT },
	};

	return &names[((word & 0xff) + 4 * (word >> 8 & 0xff)) % 32];
}

static inline uint64_t
load(const char *text)
{
	uint64_t word;

	memcpy(&word, text, sizeof word);
	return word;
}

/* Small letters; '-' and ':' may come of control bytes, and are looked at as
   they stand. */
#define SMALL UINT64_C(0x2020202020202020)

static inline bool
same(uint64_t word, const char *name, unsigned len)
{
	return (word ^ load(name)) << (64 - 8 * len) == 0;
}

/* The digits of a Content-Length up to the end of its line. */
static bool
read_length(struct sc_reading *now, const char *p)
{
	unsigned long length = 0;
	const char *digits;

	while (*p == ' ')
		p++;
	for (digits = p; sc_is(*p, SC_DIGIT) && p - digits < 9; p++)
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
set_slot(struct sc_reading *now, enum sc_slot slot, size_t value)
{
	now->slots[slot] = now->slots[slot] == 0 ? value : now->slots[slot];
}

/* "Contact:", "Content-Type:" and "Content-Length:". */
static inline bool
take_content(struct sc_reading *now, const char *line, size_t pos)
{
	uint64_t word = load(line) | SMALL, more = load(line + 8) | SMALL;

	if (same(word, "contact:", 8))
		return line[7] == ':';
	if (!same(word, "content-", 8) || line[7] != '-')
		return false;
	if (same(more, "length: ", 7))
		return line[14] == ':' && read_length(now, line + 15);
	if (!same(more, "type:   ", 5) || line[12] != ':')
		return false;
	set_slot(now, SC_TYPE, pos + 13);
	return true;
}

static inline bool
take_field(struct sc_reading *now, const char *line, size_t pos)
{
	uint64_t word = load(line) | SMALL;
	const struct usual *usual = usual_name(word);

	if (usual->len == 0 || !same(word, usual->name, usual->len))
		return false;
	if (usual->slot == CONTENT)
		return take_content(now, line, pos);
	if (line[usual->len - 1] != ':' || (usual->len == 8 && line[4] != '-'))
		return false;
	if (usual->slot == SC_LENGTH)
		return read_length(now, line + usual->len);
	set_slot(now, (enum sc_slot)usual->slot, pos + usual->len);
	return true;
}

/* The length of an empty line that ends the head; 0: it is none. */
static inline size_t
blank_line(const struct sc_reading *now, const char *line, size_t pos)
{
	if (line[-1] != '\n' || pos == now->fields)
		return 0;
	if (*line == '\n')
		return 1;
	return line[1] == '\n' && (*line == '\r' ||
	    (*line == '.' && now->dotted)) ? 2 : 0;
}

/* The '/' of "SIP/2.0 200 " at the start of a line. */
static inline bool
begins_status_line(const char *slash)
{
	return *slash == '/' && slash[-4] == '\n' &&
	    memcmp(slash - 3, "SIP/2.0 ", 8) == 0 && slash[5] >= '1' &&
	    slash[5] <= '6' && sc_is(slash[6], SC_DIGIT) &&
	    sc_is(slash[7], SC_DIGIT) && slash[8] == ' ';
}

/* Ends the head at a place that is no field, if it is usual. */
static void
end_usual(struct sipcode_stream *s, size_t pos)
{
	const char *line = s->buf + pos;
	size_t blank = blank_line(&s->now, line, pos);

	if (blank > 0)
		sc_end_head(s, pos, pos + blank, true);
	else if (begins_status_line(line))
		sc_end_head(s, pos - 3, pos - 3, false);
}

void
sc_walk_usual(struct sipcode_stream *s)
{
	size_t next = s->next, pos = 0;

	for (; next < s->count; next++) {
		pos = s->window + s->at[next];
		if (pos + 64 > s->filled || (pos >= s->from &&
		    (s->buf[pos] < 'A' ||
		    !take_field(&s->now, s->buf + pos, pos))))
			break;
	}
	s->next = next;
	if (next < s->count && pos + 64 <= s->filled)
		end_usual(s, pos);
}
#else
/* The first byte of a word is looked for in its lowest bits. */
void
sc_walk_usual(struct sipcode_stream *s)
{
	(void)s;
}
#endif
