#include "escape.h"

#include "swar.h"
#include "utf8.h"

void
escape_hex(struct sink *sink, const char *lead, unsigned long value,
    unsigned digits)
{
	while (digits < 8 && value >> 4 * digits != 0)
		digits++;
	sink_text(sink, lead);
	while (digits-- > 0)
		sink_byte(sink, "0123456789abcdef"[value >> 4 * digits & 15]);
}

static bool
plain_ascii(unsigned char byte, const struct escape *escape)
{
	return byte >= 0x20 && byte < 0x7f && byte != '\\' &&
	    byte != (unsigned char)escape->quote;
}

/* Eight bytes at once: whether plain_ascii() holds for all of them. */
static inline bool
plain_ascii8(const char *text, const struct escape *escape)
{
	uint64_t word = sc_load(text);
	unsigned char quote = (unsigned char)escape->quote;

	return (sc_below(word, 0x20) | sc_from_byte(word, 0x7f) |
	    sc_zeros(word ^ SC_EACH('\\')) |
	    sc_zeros(word ^ SC_EACH(quote))) == 0;
}

/* How many bytes at the front of s are plain ones. */
static size_t
plain_len(struct sipcode_slice s, const struct escape *escape)
{
	size_t len = 0;

	while (s.len - len >= 8 && plain_ascii8(s.ptr + len, escape))
		len += 8;
	while (len < s.len &&
	    plain_ascii((unsigned char)s.ptr[len], escape))
		len++;
	return len;
}

/* Puts the character at the front of s, which is not plain, and returns its
   length. */
static size_t
put_character(struct sink *sink, struct sipcode_slice s,
    const struct escape *escape)
{
	unsigned long character = 0;
	size_t len = utf8_next(s, &character);
	bool valid = len > 0;

	if (!valid)
		len = 1;
	if (!valid || character < 0x80 || utf8_steers(character))
		escape->put_odd(sink, sc_upto(s, len), character, valid);
	else
		sink_put(sink, sc_upto(s, len));
	return len;
}

void
escape_put(struct sink *sink, struct sipcode_slice s,
    const struct escape *escape)
{
	for (;;) {
		size_t len = plain_len(s, escape);

		sink_put(sink, sc_upto(s, len));
		if (len == s.len)
			return;
		s = sc_from(s, len);
		s = sc_from(s, put_character(sink, s, escape));
	}
}
