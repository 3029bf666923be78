#include "escape.h"

#include "utf8.h"

#include <stdint.h>

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

/* Eight bytes at once: whether plain_ascii() holds for all of them.  A byte is
   below 0x20 where taking that from it borrows; DEL and the two others are
   zeros after an exclusive or. */
static inline bool
plain_ascii8(const char *text, const struct escape *escape)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word, del, slash, quote, odd;

	memcpy(&word, text, sizeof word);
	del = word ^ ones * 0x7f;
	slash = word ^ ones * '\\';
	quote = word ^ ones * (unsigned char)escape->quote;
	odd = word | ((word - ones * 0x20) & ~word) | ((del - ones) & ~del) |
	    ((slash - ones) & ~slash) | ((quote - ones) & ~quote);
	return (odd & ones << 7) == 0;
}

/* The odd character after the plain ones at the front of s. */
struct odd {
	size_t at;
	size_t len;
	unsigned long character;
	bool valid;
};

static struct odd
find_odd(struct sipcode_slice s, const struct escape *escape)
{
	struct odd odd = { 0, 0, 0, false };

	for (;;) {
		unsigned char byte;

		while (s.len - odd.at >= 8 &&
		    plain_ascii8(s.ptr + odd.at, escape))
			odd.at += 8;
		while (odd.at < s.len && plain_ascii(
		    (unsigned char)s.ptr[odd.at], escape))
			odd.at++;
		if (odd.at == s.len)
			break;
		byte = (unsigned char)s.ptr[odd.at];
		odd.len = utf8_next(sc_from(s, odd.at), &odd.character);
		odd.valid = odd.len > 0;
		if (!odd.valid || byte < 0x80 || utf8_steers(odd.character))
			break;
		odd.at += odd.len;
	}
	return odd;
}

void
escape_put(struct sink *sink, struct sipcode_slice s,
    const struct escape *escape)
{
	for (;;) {
		struct odd odd = find_odd(s, escape);
		size_t len = odd.valid ? odd.len : 1;

		sink_put(sink, sc_upto(s, odd.at));
		s = sc_from(s, odd.at);
		if (s.len == 0)
			return;
		escape->put_odd(sink, sc_upto(s, len), odd.character,
		    odd.valid);
		s = sc_from(s, len);
	}
}
