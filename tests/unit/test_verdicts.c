#include "unit.h"

#include "out.h"

/* A name and a text as they come from a capture, in both formats. */
static const struct word_row {
	const char *name;
	const char *text;
	const char *junit;
	const char *tap;	/* the name; the text below it is JSON's */
} words[] = {
	{ "plain text stays", "a.log:41 486 Busy Here (INVITE)",
	    "a.log:41 486 Busy Here (INVITE)",
	    "a.log:41 486 Busy Here (INVITE)" },
	{ "characters beyond ASCII stay", "caf\xc3\xa9", "caf\xc3\xa9",
	    "caf\xc3\xa9" },
	{ "what XML uses is an entity", "<a & \"b\">",
	    "&lt;a &amp; &quot;b&quot;&gt;", "<a & \"b\">" },
	{ "a hash does not begin a directive", "Busy # SKIP", "Busy # SKIP",
	    "Busy \\# SKIP" },
	{ "a backslash is doubled in TAP", "a\\b", "a\\b", "a\\\\b" },
	{ "a line end does not end the test point", "a\nok 2",
	    "a&#x00000a;ok 2", "a<U+000a>ok 2" },
	{ "tab and CR are kept as references", "\t\r",
	    "&#x000009;&#x00000d;", "<U+0009><U+000d>" },
	{ "an escape sequence is no character of XML", "\033[2J",
	    "\xef\xbf\xbd[2J", "<U+001b>[2J" },
	{ "U+FFFE is no character of XML", "\xef\xbf\xbe", "\xef\xbf\xbd",
	    "<U+fffe>" },
	{ "a bad byte is replaced", "a\xff" "b", "a\xef\xbf\xbd" "b",
	    "a\xef\xbf\xbd" "b" },
	{ "a surrogate is bad byte by byte", "\xed\xa0\x80",
	    "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd",
	    "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
	{ "a bidi override is shown", "\xe2\x80\xae", "&#x00202e;",
	    "<U+202e>" },
	{ "a C1 control is shown", "\xc2\x9b", "&#x00009b;", "<U+009b>" },
	{ "a tag character is shown", "\xf3\xa0\x81\x81", "&#x0e0041;",
	    "<U+e0041>" },
};

static const char *
tell(const struct format *format, const struct test_case *tests,
    size_t count)
{
	static const struct row_type type = { "verdict", NULL, 0 };
	struct out out = { .format = format, .term = { keep(), false, 80 } };

	out_begin(&out, &type);
	for (size_t i = 0; i < count; i++)
		format->test_case(&out, &tests[i]);
	out_end(&out);
	sink_byte(&kept, '\0');
	return kept.buf;
}

static void
test_word(void **state)
{
	const struct word_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct test_case test = { "sipcode.lint", text, NULL, 0 };
	char line[256];

	junit_text(keep(), text);
	assert_kept(row->junit);
	snprintf(line, sizeof line, "TAP version 13\nok 1 - %s\n1..1\n",
	    row->tap);
	assert_string_equal(tell(&format_tap, &test, 1), line);
	heap_free(text);
}

/* The text of a fault is hostile too: it stays inside of its quotes. */
static void
test_fault(void **state)
{
	struct fault fault = { true, "405-allow", sc_text("a\n\"b\" <c>") };
	struct test_case test = { "sipcode.lint", sc_text("x"), &fault, 1 };

	(void)state;
	assert_string_equal(tell(&format_junit, &test, 1),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<testsuite name=\"sipcode\">\n"
	    "  <testcase classname=\"sipcode.lint\" name=\"x\">\n"
	    "    <failure type=\"405-allow\" "
	    "message=\"a&#x00000a;&quot;b&quot; &lt;c&gt;\"/>\n"
	    "  </testcase>\n</testsuite>\n");
	assert_string_equal(tell(&format_tap, &test, 1),
	    "TAP version 13\nnot ok 1 - x\n  ---\n  found:\n"
	    "    - severity: error\n      rule: \"405-allow\"\n"
	    "      message: \"a\\n\\\"b\\\" <c>\"\n  ...\n1..1\n");
}

/* A warning is told, and the test passes. */
static void
test_warning(void **state)
{
	const struct fault faults[] = {
		{ false, "3xx-contact", sc_text("no Contact") },
		{ false, "2xx-invite-allow", sc_text("no <Allow>") },
	};
	struct test_case test = { "sipcode.lint", sc_text("x"), faults, 2 };

	(void)state;
	assert_non_null(strstr(tell(&format_junit, &test, 1),
	    "name=\"x\">\n    <system-out>warning: no Contact\n"
	    "warning: no &lt;Allow&gt;</system-out>\n  </testcase>\n"));
	assert_null(strstr(kept.buf, "<failure"));
	assert_non_null(strstr(tell(&format_tap, &test, 1),
	    "\nok 1 - x\n  ---\n  found:\n    - severity: warning\n"));
}

static void
test_numbers(void **state)
{
	const struct fault fault = { true, "via", sc_text("no Via") };
	const struct test_case tests[] = {
		{ "a", sc_text("first"), NULL, 0 },
		{ "a", sc_text("second"), &fault, 1 },
		{ "a", sc_text("third"), NULL, 0 },
	};
	const char *text = tell(&format_tap, tests, 3);

	(void)state;
	assert_non_null(strstr(text, "\nok 1 - first\nnot ok 2 - second\n"));
	assert_non_null(strstr(text, "  ...\nok 3 - third\n1..3\n"));
}

/* Nothing to look at is still a document. */
static void
test_nothing(void **state)
{
	(void)state;
	assert_string_equal(tell(&format_tap, NULL, 0),
	    "TAP version 13\n1..0 # SKIP nothing to look at\n");
	assert_string_equal(tell(&format_junit, NULL, 0),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<testsuite name=\"sipcode\">\n</testsuite>\n");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, words, test_word);
	unit_add(&unit, "a fault says what is wrong", test_fault, NULL);
	unit_add(&unit, "a warning lets the test pass", test_warning, NULL);
	unit_add(&unit, "test points are counted", test_numbers, NULL);
	unit_add(&unit, "nothing is a document too", test_nothing, NULL);
	return unit_run(&unit, "verdicts");
}
