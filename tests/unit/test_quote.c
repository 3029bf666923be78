/* What a hint quotes of a capture: in one line, and not too long. */
#include "unit.h"

#include "hint.h"

#define TEN(c) c c c c c c c c c c
#define SEVENTY TEN("a") TEN("b") TEN("c") TEN("d") TEN("e") TEN("f") TEN("g")

static const struct row {
	const char *name;
	const char *text;
	bool string;		/* the inside of a quoted string */
	const char *says;
} rows[] = {
	{ "a word is quoted as it is", "abc", false, "abc" },
	{ "nothing is nothing", "", false, "" },
	{ "blanks at the ends go", " \ta \r\n ", false, "a" },
	{ "blanks within become one", "a  b \t c", false, "a b c" },
	{ "a folded line becomes one", "a\r\n b", false, "a b" },
	{ "ESC and other control bytes stay, for the writer to show",
	    "a\033b\001", false, "a\033b\001" },
	{ "a backslash stays", "a\\b", false, "a\\b" },
	{ "in a string it goes", "a\\b", true, "ab" },
	{ "but the second of two stays", "a\\\\b", true, "a\\b" },
	{ "it keeps a quotation mark", "a\\\"b", true, "a\"b" },
	{ "it keeps a blank", "a\\ b", true, "a b" },
	{ "one at the end stays", "ab\\", true, "ab\\" },
	{ "one in front of a tab keeps it", "a\\\tb", true, "a\tb" },
	{ "80 bytes are not cut", SEVENTY "0123456789", false,
	    SEVENTY "0123456789" },
	{ "of 81 there are 77 and three dots", SEVENTY "0123456789x", false,
	    SEVENTY "0123456..." },
	{ "a character of two bytes is not cut in two",
	    SEVENTY "012345\xc3\xa9" "89x", false, SEVENTY "012345..." },
	{ "a whole one is kept", SEVENTY "01234\xc3\xa9" "789x", false,
	    SEVENTY "01234\xc3\xa9..." },
	{ "nor one of four", SEVENTY "0123\xf0\x9f\x98\x80" "89x", false,
	    SEVENTY "0123..." },
	{ "what is no UTF-8 is cut at most four bytes earlier",
	    SEVENTY "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80", false,
	    SEVENTY "\x80\x80\x80..." },
};

static void
test_quote(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sc_append a = { (char[128]){ "" }, 128, 0 };

	(row->string ? sc_quote_string : sc_quote)(&a, text);
	assert_text(sc_slice(a.buf, a.len), row->says);
	heap_free(text);
}

static void
test_nul(void **state)
{
	struct sc_append a = { (char[8]){ "" }, 8, 0 };

	(void)state;
	sc_quote(&a, sc_slice("a\0b", 3));
	assert_text(sc_slice(a.buf, a.len), "a?b");
}

static const struct time_row {
	const char *name;
	unsigned long seconds;
	const char *says;
} times[] = {
	{ "no second", 0, "0 s" },
	{ "a second", 1, "1 s" },
	{ "nearly a minute", 59, "59 s" },
	{ "a minute", 60, "1 minute (60 s)" },
	{ "a minute and a second", 61, "61 s" },
	{ "two minutes", 120, "2 minutes (120 s)" },
	{ "an hour", 3600, "1 hour (3600 s)" },
	{ "an hour and a minute", 3660, "61 minutes (3660 s)" },
	{ "two hours", 7200, "2 hours (7200 s)" },
	{ "a day", 86400, "1 day (86400 s)" },
	{ "a day and an hour", 90000, "25 hours (90000 s)" },
	{ "a week", 604800, "7 days (604800 s)" },
};

static void
test_time(void **state)
{
	const struct time_row *row = *state;
	struct sc_append a = { (char[64]){ "" }, 64, 0 };

	sc_quote_time(&a, row->seconds);
	assert_text(sc_slice(a.buf, a.len), row->says);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_quote);
	unit_add(&unit, "a NUL is shown as a question mark", test_nul, NULL);
	UNIT_ROWS(&unit, times, test_time);
	return unit_run(&unit, "quote");
}
