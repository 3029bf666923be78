#define _XOPEN_SOURCE 700
#include "unit.h"

#include "term.h"

#include <fcntl.h>
#include <unistd.h>

static struct term
plain(unsigned width)
{
	return (struct term){ keep(), false, width };
}

static const struct wrap_row {
	const char *name;
	const char *text;
	unsigned width, used, indent;
	const char *shown;
} wraps[] = {
	{ "a short text is one line", "one two", 20, 0, 0, "one two\n" },
	{ "a text as wide as the line is one line", "12345 7890", 10, 0, 0,
	    "12345 7890\n" },
	{ "a text wider by one is two lines", "12345 78901", 10, 0, 0,
	    "12345\n78901\n" },
	{ "what is on the line counts", "one two", 10, 4, 4,
	    "one\n    two\n" },
	{ "further lines hang in", "one two three", 9, 0, 2,
	    "one two\n  three\n" },
	{ "a word that is too long is cut", "abcdefghijklm", 10, 0, 2,
	    "abcdefghij\n  klm\n" },
	{ "a long word does not pull its neighbour along", "a bcdefghijkl", 10,
	    0, 0, "a\nbcdefghijk\nl\n" },
	{ "blanks at a break are not written", "one   two", 4, 0, 0,
	    "one\ntwo\n" },
	{ "blanks within a line stay", "a  b c", 20, 0, 0, "a  b c\n" },
	{ "a character of two bytes is one column", "\xc3\xa9\xc3\xa9 b", 4, 0,
	    0, "\xc3\xa9\xc3\xa9 b\n" },
	{ "a character is not cut in two", "\xc3\xa9\xc3\xa9\xc3\xa9", 2, 0, 0,
	    "\xc3\xa9\xc3\xa9\n\xc3\xa9\n" },
	{ "a byte that is shown as four columns counts as four",
	    "ab\033 \xff c", 10, 0, 0, "ab\\x1b\n\\xff c\n" },
	{ "a mark that is shown as eight columns counts as eight",
	    "\xe2\x80\xae \xf4\x8f\xbf\xbf a", 9, 0, 0,
	    "\\u+0202e\n\\u+10ffff\na\n" },
	{ "what is shown of a byte is not cut in two", "abcdefgh\033i", 10,
	    0, 0, "abcdefgh\n\\x1bi\n" },
	{ "what is shown of a byte may be wider than the room", "\033\033", 3,
	    0, 0, "\\x1b\n\\x1b\n" },
	{ "a backslash is one column", "a\\b\\c d", 7, 0, 0, "a\\b\\c d\n" },
	{ "no room at all still makes way", "ab", 4, 9, 2, "a\n  b\n" },
};

static void
test_wrap(void **state)
{
	const struct wrap_row *row = *state;
	struct term term = plain(row->width);
	struct sipcode_slice text = heap_text(row->text);

	term_wrap(&term, text, row->used, row->indent);
	assert_kept(row->shown);
	heap_free(text);
}

static const struct line_row {
	const char *name;
	const char *text;
	unsigned width;
	const char *line, *rest;
} lines[] = {
	{ "of nothing nothing is taken", "", 10, "", "" },
	{ "all is taken that fits", "one", 10, "one", "" },
	{ "a line ends before the word that does not fit", "one two", 5,
	    "one", "two" },
	{ "a line ends at the blank behind its last column", "one two", 3,
	    "one", "two" },
	{ "blanks at the end go with the line", "one  ", 10, "one", "" },
	{ "a word alone is cut", "abcdef", 4, "abcd", "ef" },
};

static void
test_line(void **state)
{
	const struct line_row *row = *state;
	struct sipcode_slice text = heap_text(row->text), s = text;

	assert_text(term_take_line(&s, row->width), row->line);
	assert_text(s, row->rest);
	heap_free(text);
}

static const struct safe_row {
	const char *name;
	const char *text;
	const char *shown;
} safes[] = {
	{ "plain text is shown as it is", "a\"b\\c \xc3\xa9",
	    "a\"b\\c \xc3\xa9" },
	{ "an escape sequence is shown, not obeyed", "\033]0;x\007",
	    "\\x1b]0;x\\x07" },
	{ "a line end does not break the line", "a\r\nb", "a\\x0d\\x0ab" },
	{ "a C1 control is shown", "\xc2\x9b", "\\x9b" },
	{ "a bad byte is shown", "\xff", "\\xff" },
	{ "a bidi override is shown", "\xe2\x80\xae", "\\u+0202e" },
	{ "a tag character is shown", "\xf3\xa0\x81\x81", "\\u+e0041" },
	{ "the last character of all is shown", "\xf4\x8f\xbf\xbf",
	    "\\u+10ffff" },
};

static void
test_safe(void **state)
{
	const struct safe_row *row = *state;
	struct term term = plain(80);
	struct sipcode_slice text = heap_text(row->text);

	term_safe(&term, text);
	assert_kept(row->shown);
	heap_free(text);
}

static const struct paint_row {
	const char *name;
	bool colour;
	enum colour paint;
	const char *shown;
} paints[] = {
	{ "bold is on for the text alone", true, BOLD, "\033[1mx\\x1b\033[0m" },
	{ "red is on for the text alone", true, RED, "\033[31mx\\x1b\033[0m" },
	{ "plain has no sequence", true, PLAIN, "x\\x1b" },
	{ "without colour nothing is painted", false, RED, "x\\x1b" },
};

static void
test_paint(void **state)
{
	const struct paint_row *row = *state;
	struct term term = { keep(), row->colour, 80 };

	term_paint(&term, row->paint, sc_text("x\033"));
	assert_kept(row->shown);
}

static void
test_outcome_colours(void **state)
{
	(void)state;
	for (int o = 0; o < SIPCODE_OUTCOME_END; o++)
		assert_int_not_equal(
		    term_outcome_colour((enum sipcode_outcome)o), PLAIN);
	assert_int_equal(term_outcome_colour(SIPCODE_OUTCOME_SUCCESS), GREEN);
	assert_int_equal(term_outcome_colour(SIPCODE_OUTCOME_FAILURE), RED);
}

/* A terminal of our own, or -1 where the system gives none. */
static int
open_terminal(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);

	if (master < 0 || grantpt(master) < 0 || unlockpt(master) < 0)
		return -1;
	return open(ptsname(master), O_RDWR | O_NOCTTY);
}

static const struct colour_row {
	const char *name;
	const char *no_color, *term;	/* NULL: unset */
	enum when when;
	bool terminal, coloured;
} colours[] = {
	{ "a terminal is coloured", NULL, "xterm", AUTO, true, true },
	{ "an empty NO_COLOR does not count", "", "xterm", AUTO, true, true },
	{ "NO_COLOR takes the colour", "1", "xterm", AUTO, true, false },
	{ "a dumb terminal has no colour", NULL, "dumb", AUTO, true, false },
	{ "a terminal without a name has no colour", NULL, NULL, AUTO, true,
	    false },
	{ "a file has no colour", NULL, "xterm", AUTO, false, false },
	{ "always is stronger than NO_COLOR", "1", "dumb", ALWAYS, false,
	    true },
	{ "never is stronger than a terminal", NULL, "xterm", NEVER, true,
	    false },
};

static void
set(const char *name, const char *value)
{
	if (value != NULL)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void
test_colour(void **state)
{
	const struct colour_row *row = *state;
	int fd = row->terminal ? open_terminal() : open("/dev/null", O_WRONLY);

	if (fd < 0)
		skip();
	set("NO_COLOR", row->no_color);
	set("TERM", row->term);
	assert_int_equal(term_has_colour(fd, row->when), row->coloured);
	close(fd);
}

static void
test_width(void **state)
{
	int fd = open("/dev/null", O_WRONLY);

	(void)state;
	assert_int_equal(term_width(fd), 80);
	close(fd);
	assert_int_equal(term_width(-1), 80);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, wraps, test_wrap);
	UNIT_ROWS(&unit, lines, test_line);
	UNIT_ROWS(&unit, safes, test_safe);
	UNIT_ROWS(&unit, paints, test_paint);
	UNIT_ROWS(&unit, colours, test_colour);
	unit_add(&unit, "each outcome has a colour", test_outcome_colours,
	    NULL);
	unit_add(&unit, "what is no terminal has 80 columns", test_width,
	    NULL);
	return unit_run(&unit, "term");
}
