#include "escape.h"

#include "blocks.h"
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

/* How many bytes at the front of s are plain ones.  The last block is the last
   that there is room for, whatever of it is known already. */
static size_t
plain_len(struct sipcode_slice s, const struct escape *escape)
{
	size_t len = 0;
	unsigned odd = 0;

	if (s.len < SC_BLOCK) {
		while (len < s.len &&
		    plain_ascii((unsigned char)s.ptr[len], escape))
			len++;
		return len;
	}
	for (; odd == 0 && s.len - len >= SC_BLOCK; len += SC_BLOCK)
		odd = sc_odd_bytes(s.ptr + len, escape->quote);
	if (odd == 0) {
		len = s.len;
		odd = sc_odd_bytes(s.ptr + len - SC_BLOCK, escape->quote);
	}
	return odd == 0 ? len : len - SC_BLOCK + sc_lowest(odd);
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
