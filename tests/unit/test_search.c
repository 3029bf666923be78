#include "unit.h"

#include "append.h"

static const struct search_row {
	const char *name;
	unsigned code;
	const char *word;
	bool found;
} rows[] = {
	{ "a word of the phrase is found", 486, "Busy", true },
	{ "capitals do not matter", 486, "bUSY", true },
	{ "a part of a word is found", 486, "us", true },
	{ "several words in a row are found", 486, "busy here", true },
	{ "the code itself is found", 486, "486", true },
	{ "the end of the phrase is found", 486, "here", true },
	{ "a word of the meaning is found", 183, "early media", true },
	{ "a header to read is found", 407, "proxy-authenticate", true },
	{ "a word for one method is found", 200, "SIP-ETag", true },
	{ "a word that is nowhere is not found", 486, "xyzzy", false },
	{ "a phrase of another code is not found", 486, "Session Progress",
	    false },
	{ "an empty word is everywhere", 486, "", true },
	{ "a word longer than any text is not found", 486,
	    "busy here busy here busy here busy here busy here busy here",
	    false },
};

static void
test_search(void **state)
{
	const struct search_row *row = *state;
	struct sipcode_slice word = heap_text(row->word);

	assert_int_equal(sipcode_mentions(sipcode_find(row->code), word),
	    row->found);
	heap_free(word);
}

static bool
speaks(const struct sipcode_entry *entry, const char *text)
{
	return sipcode_mentions(entry, sc_text(text));
}

static void
test_everywhere(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL) {
		const struct sipcode_answer *answer = NULL;
		char code[SC_DIGITS_SIZE];

		assert_true(sipcode_mentions(e, sc_digits(e->code, code)));
		assert_true(speaks(e, e->phrase));
		assert_true(speaks(e, e->meaning));
		for (size_t i = 0; e->when[i] != NULL; i++)
			assert_true(speaks(e, e->when[i]));
		for (size_t i = 0; e->fix[i] != NULL; i++)
			assert_true(speaks(e, e->fix[i]));
		for (size_t i = 0; e->read[i] != NULL; i++)
			assert_true(speaks(e, e->read[i]));
		while ((answer = sipcode_next_answer(e->code, answer)) != NULL)
			assert_true(speaks(e, answer->text));
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_search);
	unit_add(&unit, "phrase, meaning, situations, fixes and headers are "
	    "all searched", test_everywhere, NULL);
	return unit_run(&unit, "search");
}
