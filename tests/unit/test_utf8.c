#include "unit.h"

#include "utf8.h"

static const struct utf8_row {
	const char *name;
	const char *text;
	size_t len;		/* 0: not well-formed */
	unsigned long character;
} rows[] = {
	{ "ASCII is one byte", "a", 1, 'a' },
	{ "DEL is one byte", "\x7f", 1, 0x7f },
	{ "the least character of two bytes", "\xc2\x80", 2, 0x80 },
	{ "the last character of two bytes", "\xdf\xbf", 2, 0x7ff },
	{ "the least character of three bytes", "\xe0\xa0\x80", 3, 0x800 },
	{ "the last character before the surrogates", "\xed\x9f\xbf", 3,
	    0xd7ff },
	{ "the first character behind the surrogates", "\xee\x80\x80", 3,
	    0xe000 },
	{ "the last character of three bytes", "\xef\xbf\xbf", 3, 0xffff },
	{ "the least character of four bytes", "\xf0\x90\x80\x80", 4,
	    0x10000 },
	{ "the last character there is", "\xf4\x8f\xbf\xbf", 4, 0x10ffff },
	{ "what follows is no part of a character", "\xc3\xa9x", 2, 0xe9 },
	{ "a byte that continues cannot begin", "\x80", 0, 0 },
	{ "two bytes for ASCII are refused", "\xc1\xbf", 0, 0 },
	{ "NUL in two bytes is refused", "\xc0\x80", 0, 0 },
	{ "three bytes where two would do are refused", "\xe0\x9f\xbf", 0, 0 },
	{ "four bytes where three would do are refused", "\xf0\x8f\xbf\xbf",
	    0, 0 },
	{ "the first surrogate is refused", "\xed\xa0\x80", 0, 0 },
	{ "the last surrogate is refused", "\xed\xbf\xbf", 0, 0 },
	{ "beyond U+10FFFF is refused", "\xf4\x90\x80\x80", 0, 0 },
	{ "a lead byte of old five-byte forms is refused",
	    "\xf8\x88\x80\x80\x80", 0, 0 },
	{ "0xff is refused", "\xff", 0, 0 },
	{ "a character cut after one byte is refused", "\xc3", 0, 0 },
	{ "a character cut after two bytes is refused", "\xe2\x82", 0, 0 },
	{ "a character cut after three bytes is refused", "\xf0\x9f\x98", 0,
	    0 },
	{ "a character broken by ASCII is refused", "\xe2x\x82", 0, 0 },
	{ "a character broken by a lead byte is refused", "\xc3\xc3", 0, 0 },
};

static void
test_next(void **state)
{
	const struct utf8_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	unsigned long character = 0;

	assert_int_equal(utf8_next(text, &character), row->len);
	assert_int_equal(character, row->character);
	heap_free(text);
}

static const struct steer_row {
	const char *name;
	unsigned long character;
	bool steers;
} steers[] = {
	{ "NUL steers", 0, true },
	{ "ESC steers", 0x1b, true },
	{ "a line feed steers", '\n', true },
	{ "a blank is plain", ' ', false },
	{ "a tilde is plain", '~', false },
	{ "DEL steers", 0x7f, true },
	{ "the C1 control CSI steers", 0x9b, true },
	{ "the no-break space is plain", 0xa0, false },
	{ "the soft hyphen is not seen", 0xad, true },
	{ "an accented letter is plain", 0xe9, false },
	{ "the zero-width space is not seen", 0x200b, true },
	{ "the right-to-left mark steers", 0x200f, true },
	{ "a dash is plain", 0x2013, false },
	{ "the line separator steers", 0x2028, true },
	{ "the right-to-left override steers", 0x202e, true },
	{ "the isolates steer", 0x2066, true },
	{ "the euro sign is plain", 0x20ac, false },
	{ "the byte order mark is not seen", 0xfeff, true },
	{ "the replacement character is plain", 0xfffd, false },
	{ "a face is plain", 0x1f600, false },
	{ "a tag character is not seen", 0xe0041, true },
	{ "U+FDCF is plain", 0xfdcf, false },
	{ "the noncharacter U+FDD0 is not seen", 0xfdd0, true },
	{ "the noncharacter U+FFFE is not seen", 0xfffe, true },
	{ "the noncharacter U+FFFF is not seen", 0xffff, true },
	{ "the noncharacter U+10FFFE is not seen", 0x10fffe, true },
	{ "U+10FFFD is plain", 0x10fffd, false },
};

static void
test_steers(void **state)
{
	const struct steer_row *row = *state;

	assert_int_equal(utf8_steers(row->character), row->steers);
}

/* Encodes by the table of RFC 3629 3. */
static size_t
encode(unsigned long c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 63));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 63));
		out[2] = (char)(0x80 | (c & 63));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 63));
	out[2] = (char)(0x80 | (c >> 6 & 63));
	out[3] = (char)(0x80 | (c & 63));
	return 4;
}

static void
test_all(void **state)
{
	char text[4];

	(void)state;
	for (unsigned long c = 0; c <= 0x10ffff; c++) {
		size_t len = encode(c, text);
		unsigned long character = 0;
		bool surrogate = c >= 0xd800 && c <= 0xdfff;
		size_t got = utf8_next(sc_slice(text, len), &character);

		if (got != (surrogate ? 0 : len) ||
		    (got > 0 && character != c))
			fail_msg("U+%04lX", c);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_next);
	UNIT_ROWS(&unit, steers, test_steers);
	unit_add(&unit, "every character is read as it was written", test_all,
	    NULL);
	return unit_run(&unit, "utf8");
}
