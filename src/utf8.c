#include "utf8.h"

static bool
continues(unsigned char byte)
{
	return (byte & 0xc0) == 0x80;
}

/* The bytes that a lead byte asks for, and its own bits; RFC 3629 3. */
static size_t
lead(unsigned char byte, unsigned long *bits)
{
	if (byte < 0x80) {
		*bits = byte;
		return 1;
	}
	if (byte >= 0xc2 && byte <= 0xdf) {
		*bits = byte & 0x1fu;
		return 2;
	}
	if (byte >= 0xe0 && byte <= 0xef) {
		*bits = byte & 0x0fu;
		return 3;
	}
	*bits = byte & 0x07u;
	return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

size_t
utf8_next(struct sipcode_slice s, unsigned long *character)
{
	static const unsigned long least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned long bits;
	size_t len = lead((unsigned char)*s.ptr, &bits);

	if (len == 0 || len > s.len)
		return 0;
	for (size_t i = 1; i < len; i++) {
		if (!continues((unsigned char)s.ptr[i]))
			return 0;
		bits = bits << 6 | ((unsigned char)s.ptr[i] & 0x3fu);
	}
	if (bits < least[len] || bits > 0x10ffff ||
	    (bits >= 0xd800 && bits <= 0xdfff))
		return 0;
	*character = bits;
	return len;
}

bool
utf8_steers(unsigned long c)
{
	static const struct { unsigned long first, last; } ranges[] = {
		{ 0x00, 0x1f }, { 0x7f, 0x9f }, { 0xad, 0xad },
		{ 0x34f, 0x34f }, { 0x61c, 0x61c }, { 0x115f, 0x1160 },
		{ 0x17b4, 0x17b5 }, { 0x180b, 0x180f }, { 0x200b, 0x200f },
		{ 0x2028, 0x202e }, { 0x2060, 0x206f }, { 0x3164, 0x3164 },
		{ 0xfdd0, 0xfdef }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff },
		{ 0xffa0, 0xffa0 }, { 0xfff0, 0xfffb }, { 0x1bca0, 0x1bca3 },
		{ 0x1d173, 0x1d17a }, { 0xe0000, 0xe0fff },
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	/* The last two of each plane are no characters. */
	return (c & 0xfffe) == 0xfffe;
}
