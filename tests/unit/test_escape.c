#include "unit.h"

#include "escape.h"

/* Shows what it is given: <5c> for a character, <!ff> for a bad byte. */
static void
put_odd(struct sink *sink, struct sipcode_slice bytes, unsigned long character,
    bool valid)
{
	escape_hex(sink, valid ? "<" : "<!",
	    valid ? character : (unsigned char)*bytes.ptr, 2);
	if (!valid)
		assert_int_equal(bytes.len, 1);
	sink_byte(sink, '>');
}

static const struct escape_row {
	const char *name;
	const char *text;
	const char *shown;
} rows[] = {
	{ "plain text stays", "abc ~", "abc ~" },
	{ "nothing stays nothing", "", "" },
	{ "plain characters beyond ASCII stay", "\xc3\xa9\xe2\x82\xac",
	    "\xc3\xa9\xe2\x82\xac" },
	{ "the quote is odd", "a\"b", "a<22>b" },
	{ "the backslash is odd", "\\", "<5c>" },
	{ "an escape sequence is odd", "\033[2J", "<1b>[2J" },
	{ "a line end is odd", "a\r\nb", "a<0d><0a>b" },
	{ "DEL is odd", "\x7f", "<7f>" },
	{ "a C1 control is odd", "\xc2\x9b", "<9b>" },
	{ "bytes that are no UTF-8 are odd, one by one", "\xff\xfe!",
	    "<!ff><!fe>!" },
	{ "a character that is cut is odd, one by one", "a\xe2\x82",
	    "a<!e2><!82>" },
	{ "after a bad byte text goes on", "\xc3(\xc3\xa9", "<!c3>(\xc3\xa9" },
	{ "an odd character at the end is seen", "a\xc2\xad", "a<ad>" },
};

static void
test_escape(void **state)
{
	static const struct escape escape = { '"', put_odd };
	const struct escape_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);

	escape_put(keep(), text, &escape);
	assert_kept(row->shown);
	heap_free(text);
}

static void
test_nul(void **state)
{
	static const struct escape escape = { '"', put_odd };
	struct sipcode_slice text = heap_bytes("a\0b", 3);

	(void)state;
	escape_put(keep(), text, &escape);
	assert_kept("a<00>b");
	heap_free(text);
}

static void
test_hex(void **state)
{
	(void)state;
	escape_hex(keep(), "\\u", 0x1b, 4);
	escape_hex(&kept, " 0x", 0xdeadbeef, 8);
	escape_hex(&kept, " ", 0xabc, 2);
	assert_kept("\\u001b 0xdeadbeef abc");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_escape);
	unit_add(&unit, "NUL is odd, and no end", test_nul, NULL);
	unit_add(&unit, "hexadecimal digits fill their places, and lose none",
	    test_hex, NULL);
	return unit_run(&unit, "escape");
}
