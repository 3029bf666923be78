#include "unit.h"

static const struct sequence_row {
	const char *name;
	const char *sequence;
	unsigned short codes[6];
	bool follows;
	unsigned at;
} rows[] = {
	{ "the same codes follow", "100,180,200", { 100, 180, 200 }, true, 3 },
	{ "a pattern takes any of its codes", "100,18x,2xx", { 100, 183, 202 },
	    true, 3 },
	{ "a range does, too", "180-183", { 182 }, true, 1 },
	{ "blanks may stand around a comma", "100 , 200", { 100, 200 }, true,
	    2 },
	{ "another code does not", "100,180,200", { 100, 183, 200 }, false,
	    1 },
	{ "another order does not", "180,183", { 183, 180 }, false, 0 },
	{ "a code too few", "100,180,200", { 100, 180 }, false, 2 },
	{ "a code too many", "100,200", { 100, 200, 200 }, false, 2 },
	{ "no code at all", "200", { 0 }, false, 0 },
};

static void
test_follows(void **state)
{
	const struct sequence_row *row = *state;
	struct sipcode_slice text = heap_text(row->sequence);
	struct sipcode_sequence sequence;
	struct sipcode_call call = { .row = 0 };
	size_t where;
	unsigned at;

	for (; row->codes[call.count] != 0; call.count++)
		call.codes[call.count] = row->codes[call.count];
	call.kept = call.count;
	for (int i = 0; i < SIPCODE_CALL_CODES; i++) {	/* of another one */
		sequence.items[i].first = 100;
		sequence.items[i].last = 699;
	}
	assert_true(sipcode_parse_sequence(text, &sequence, &where));
	assert_int_equal(sipcode_follows(&call, &sequence, &at), row->follows);
	assert_int_equal(at, row->at);
	heap_free(text);
}

static const struct bad_row {
	const char *name;
	const char *text;
	size_t at;
} bads[] = {
	{ "nothing", "", 0 },
	{ "a word", "100,busy", 4 },
	{ "an outcome", "success", 0 },
	{ "all but a code", "100,!180", 4 },
	{ "a code out of range", "100,700", 4 },
	{ "a comma at the end", "100,", 4 },
	{ "a code and a letter", "100,180a", 4 },
	{ "two codes with a blank", "100 180", 0 },
	{ "a range the wrong way", "200-100", 0 },
};

static void
test_bad(void **state)
{
	const struct bad_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sipcode_sequence sequence;
	size_t at;

	assert_false(sipcode_parse_sequence(text, &sequence, &at));
	assert_int_equal(at, row->at);
	heap_free(text);
}

/* As many as a call keeps, and no more. */
static void
test_most(void **state)
{
	char text[4 * (SIPCODE_CALL_CODES + 1)];
	struct sipcode_sequence sequence;
	size_t at;

	(void)state;
	for (size_t i = 0; i <= SIPCODE_CALL_CODES; i++)
		memcpy(text + 4 * i, "180,", 4);
	assert_true(sipcode_parse_sequence(sc_slice(text,
	    4 * SIPCODE_CALL_CODES - 1), &sequence, &at));
	assert_int_equal(sequence.count, SIPCODE_CALL_CODES);
	assert_false(sipcode_parse_sequence(sc_slice(text,
	    4 * SIPCODE_CALL_CODES + 3), &sequence, &at));
	assert_int_equal(at, 4 * SIPCODE_CALL_CODES);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_follows);
	UNIT_ROWS(&unit, bads, test_bad);
	unit_add(&unit, "a sequence has at most as many codes as a call keeps",
	    test_most, NULL);
	return unit_run(&unit, "expect");
}
