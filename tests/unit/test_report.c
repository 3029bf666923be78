#include "unit.h"

#include "report.h"

static const struct distance_row {
	const char *name;
	const char *a, *b;
	unsigned distance;
} distances[] = {
	{ "the same word is not far", "brief", "brief", 0 },
	{ "capitals do not count", "Brief", "bRIEF", 0 },
	{ "nothing is as far as the word is long", "", "list", 4 },
	{ "one letter changed is one", "brief", "bries", 1 },
	{ "one letter too many is one", "lisst", "list", 1 },
	{ "one letter missing is one", "lst", "list", 1 },
	{ "a letter missing in front is one", "ist", "list", 1 },
	{ "two letters swapped are one", "lsit", "list", 1 },
	{ "the first two swapped are one", "ilst", "list", 1 },
	{ "the last two swapped are one, in capitals too", "liTs", "lIst", 1 },
	{ "two swaps are two", "ilts", "list", 2 },
	{ "what is not side by side is not swapped", "tisl", "list", 2 },
	{ "other words are far", "color", "tsv", 5 },
	{ "nine is the farthest", "aaaaaaaaaaaa", "bbbbbbbbbbbb", 9 },
	{ "a word of 32 letters is compared",
	    "abcdefghijklmnopqrstuvwxyzabcdef",
	    "abcdefghijklmnopqrstuvwxyzabcdeg", 1 },
	{ "a word of 33 letters is far from all",
	    "abcdefghijklmnopqrstuvwxyzabcdefg",
	    "abcdefghijklmnopqrstuvwxyzabcdefg", 9 },
};

static void
test_distance(void **state)
{
	const struct distance_row *row = *state;
	struct sipcode_slice a = heap_text(row->a), b = heap_text(row->b);

	assert_int_equal(typing_distance(a, b), row->distance);
	assert_int_equal(typing_distance(b, a), row->distance);
	heap_free(b);
	heap_free(a);
}

static const struct mean_row {
	const char *name;
	const char *typed;
	const char *meant;	/* NULL: none */
} means[] = {
	{ "a slip finds its word", "serch", "search" },
	{ "a swap finds its word", "saerch", "search" },
	{ "a whole word finds itself", "tsv", "tsv" },
	{ "one slip in a short word finds it", "tsw", "tsv" },
	{ "a swap in a short word finds it", "tvs", "tsv" },
	{ "two slips in a short word find none", "tww", NULL },
	{ "a foreign word finds none", "xyzzy", NULL },
	{ "nothing finds none", "", NULL },
	{ "the nearest is found, not the first", "searc", "search" },
};

static void
test_mean(void **state)
{
	static const char *const words[] = {
		"seats", "search", "tsv", "format", NULL
	};
	const struct mean_row *row = *state;
	struct sipcode_slice typed = heap_text(row->typed);
	const char *meant = did_you_mean(typed, words);

	if (row->meant == NULL)
		assert_null(meant);
	else
		assert_string_equal(meant, row->meant);
	heap_free(typed);
}

static void
test_report(void **state)
{
	static const char line[] = "sipcode: x: \\x1b[2J\\x0a\n";
	struct term term = { keep(), false, 80 };

	(void)state;
	report(&term, (const char *const[]){ "x", ": ", "\033[2J\n", NULL });
	/* It is written out at once, and only then gone from the buffer. */
	assert_int_equal(kept.len, 0);
	assert_memory_equal(kept.buf, line, sizeof line - 1);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, distances, test_distance);
	UNIT_ROWS(&unit, means, test_mean);
	unit_add(&unit, "a report is one line, whatever it holds", test_report,
	    NULL);
	return unit_run(&unit, "report");
}
