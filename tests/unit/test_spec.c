#include "unit.h"

#include "spec.h"

static const struct spec_row {
	const char *name;
	const char *text;
	const char *in, *out;	/* codes that the set has, and has not */
	unsigned count;		/* 0: not checked */
} goods[] = {
	{ "a code is itself", "486", "486", "485 487", 1 },
	{ "an x stands for ten codes", "48x", "480 489", "479 490", 10 },
	{ "a large X does as well", "48X", "480 489", "479 490", 10 },
	{ "two x stand for a class", "4xx", "400 499", "399 500", 100 },
	{ "a range has both its ends", "400-499", "400 499", "399 500", 100 },
	{ "a range may be of one code", "486-486", "486", "485 487", 1 },
	{ "a range may be of patterns", "40x-42x", "400 429", "399 430", 30 },
	{ "a list is all its items", "180,486,6xx", "180 486 600 699",
	    "183 487 599", 102 },
	{ "blanks may stand around an item", " 486 , 487 ", "486 487", "488",
	    2 },
	{ "an outcome is all its codes", "challenge", "401 407 494",
	    "400 403 487", 3 },
	{ "an outcome is read in any case", "Declined", "480 486 603", "487",
	    0 },
	{ "unknown codes have the outcome of what they are treated as",
	    "redirect", "300 345 399", "299 400", 100 },
	{ "all but one code", "!486", "100 485 487 699", "486", 599 },
	{ "all but a class", "!4xx", "100 399 500 699", "400 486 499", 500 },
	{ "all but an outcome", "!failure", "100 200 486", "404 500", 0 },
	{ "a class but one code", "4xx,!401", "400 402 499", "401 500", 99 },
	{ "what comes later is stronger", "!4xx,486", "486 500", "487", 501 },
	{ "all but two", "!401,!407", "400 402 699", "401 407", 598 },
	{ "the whole range", "100-699", "100 699", "", 600 },
	{ "no set has what is no code", "!486", "100 699", "0 99 700 999", 0 },
};

static void
check_codes(const struct sipcode_spec *spec, const char *codes, bool in)
{
	for (unsigned code; sscanf(codes, "%3u", &code) == 1;) {
		assert_int_equal(sipcode_spec_has(spec, code), in);
		codes += strspn(codes, " ");
		codes += strspn(codes, "0123456789");
	}
}

static void
test_good(void **state)
{
	const struct spec_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sipcode_spec spec;
	unsigned count = 0;
	size_t at;

	assert_true(sipcode_parse_spec(text, &spec, &at));
	check_codes(&spec, row->in, true);
	check_codes(&spec, row->out, false);
	for (unsigned code = 100; code <= 699; code++)
		count += sipcode_spec_has(&spec, code);
	if (row->count != 0)
		assert_int_equal(count, row->count);
	heap_free(text);
}

static const struct bad_row {
	const char *name;
	const char *text;
	size_t at;
} bads[] = {
	{ "nothing is no set", "", 0 },
	{ "a comma alone is no set", ",", 0 },
	{ "an item must not be empty", "486,", 4 },
	{ "an item between must not be empty", "486,,487", 4 },
	{ "but what has to follow", "!", 0 },
	{ "two buts are too many", "!!486", 0 },
	{ "two digits are no code", "48", 0 },
	{ "four digits are no code", "4860", 0 },
	{ "700 is no code", "700", 0 },
	{ "099 is no code", "099", 0 },
	{ "no code is 7xx", "7xx", 0 },
	{ "no code is 0xx", "0xx", 0 },
	{ "an x comes last", "4x6", 0 },
	{ "an x does not come first", "x86", 0 },
	{ "xxx is no pattern", "xxx", 0 },
	{ "a range does not go backwards", "499-400", 0 },
	{ "a range has an end", "400-", 0 },
	{ "a range has a start", "-499", 0 },
	{ "a range has two ends only", "400-410-420", 0 },
	{ "a word that is no outcome is no item", "busy", 0 },
	{ "half an outcome is no item", "fail", 0 },
	{ "the place is that of the item", "486,4xx,foo", 8 },
	{ "text behind a code is no item", "486 Busy", 0 },
	{ "a line end is no blank", "486\n", 0 },
};

static void
test_bad(void **state)
{
	const struct bad_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sipcode_spec spec;
	size_t at = 99;

	assert_false(sipcode_parse_spec(text, &spec, &at));
	assert_int_equal(at, row->at);
	heap_free(text);
}

static void
test_put(void **state)
{
	struct sipcode_slice text = heap_text("48x;tag"), s = text;
	unsigned first = 7, last = 7;

	(void)state;
	assert_true(sc_scan_codes(&s, &first, &last));
	assert_text(s, ";tag");
	assert_int_equal(first, 480);
	assert_int_equal(last, 489);
	assert_false(sc_scan_codes(&s, &first, &last));
	assert_text(s, ";tag");
	assert_int_equal(first, 480);
	heap_free(text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, goods, test_good);
	UNIT_ROWS(&unit, bads, test_bad);
	unit_add(&unit, "a pattern is taken off the front, or left", test_put,
	    NULL);
	return unit_run(&unit, "spec");
}
