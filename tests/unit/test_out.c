#include "unit.h"

#include "out.h"

static const struct string_row {
	const char *name;
	const char *text;
	const char *json;
	const char *tsv;
} strings[] = {
	{ "plain text stays", "Busy Here", "\"Busy Here\"", "Busy Here" },
	{ "nothing stays nothing", "", "\"\"", "" },
	{ "a quote is escaped in JSON alone", "a\"b", "\"a\\\"b\"", "a\"b" },
	{ "a backslash is doubled", "a\\b", "\"a\\\\b\"", "a\\\\b" },
	{ "tab and line ends have letters", "\t\r\n", "\"\\t\\r\\n\"",
	    "\\t\\r\\n" },
	{ "an escape sequence is shown", "\033[2J", "\"\\u001b[2J\"",
	    "\\x1b[2J" },
	{ "DEL is shown", "\x7f", "\"\\u007f\"", "\\x7f" },
	{ "a C1 control is shown", "\xc2\x9b", "\"\\u009b\"", "\\xc2\\x9b" },
	{ "plain characters beyond ASCII stay", "\xc3\xa9",
	    "\"\xc3\xa9\"", "\xc3\xa9" },
	{ "a bad byte is replaced in JSON and kept in TSV", "a\xff",
	    "\"a\xef\xbf\xbd\"", "a\\xff" },
	{ "a character that is cut is bad byte by byte", "\xe2\x82",
	    "\"\xef\xbf\xbd\xef\xbf\xbd\"", "\\xe2\\x82" },
	{ "a bidi override is shown", "\xe2\x80\xae", "\"\\u202e\"",
	    "\\xe2\\x80\\xae" },
	{ "what steers beyond U+FFFF is a pair in JSON", "\xf3\xa0\x81\x81",
	    "\"\\udb40\\udc41\"", "\\xf3\\xa0\\x81\\x81" },
};

/* A row of one text cell, for both writers. */
static void
write_cell(void (*write_row)(struct out *, const struct row_type *,
    const struct cell *), struct cell cell)
{
	static const struct column columns[] = {
		COLUMN(TEXT, "text", "text")
	};
	static const struct row_type type = { "test", columns, 1 };
	struct out out = { .term = { keep(), false, 80 } };

	write_row(&out, &type, &cell);
}

static void
test_string(void **state)
{
	const struct string_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	char line[128];

	json_string(keep(), text);
	assert_kept(row->json);
	write_cell(tsv_row, cell_text(text));
	snprintf(line, sizeof line, "%s\n", row->tsv);
	assert_kept(line);
	heap_free(text);
}

static const char *const two_texts[] = { "a b", "c", NULL };
static const char *const no_texts[] = { NULL };
static const unsigned short two_numbers[] = { 404, 480, 0 };
static const unsigned short no_numbers[] = { 0 };

static const struct cell_row {
	const char *name;
	struct cell cell;
	const char *json;	/* behind "type":"test" */
	const char *tsv;
} cells[] = {
	{ "what is unknown is absent, or empty", { .kind = CELL_NONE }, "}\n",
	    "\n" },
	{ "a number is a number", { .kind = CELL_NUMBER, .number = 486 },
	    ",\"text\":486}\n", "486\n" },
	{ "zero is a number", { .kind = CELL_NUMBER }, ",\"text\":0}\n",
	    "0\n" },
	{ "a flag that is set", { .kind = CELL_FLAG, .number = 1 },
	    ",\"text\":true}\n", "1\n" },
	{ "a flag that is not set", { .kind = CELL_FLAG },
	    ",\"text\":false}\n", "0\n" },
	{ "texts are a list", { .kind = CELL_TEXTS, .texts = two_texts },
	    ",\"text\":[\"a b\",\"c\"]}\n", "a b c\n" },
	{ "no texts are an empty list",
	    { .kind = CELL_TEXTS, .texts = no_texts }, ",\"text\":[]}\n",
	    "\n" },
	{ "numbers are a list",
	    { .kind = CELL_NUMBERS, .numbers = two_numbers },
	    ",\"text\":[404,480]}\n", "404,480\n" },
	{ "no numbers are an empty list",
	    { .kind = CELL_NUMBERS, .numbers = no_numbers },
	    ",\"text\":[]}\n", "\n" },
};

static void
test_cell(void **state)
{
	const struct cell_row *row = *state;
	char line[128];

	write_cell(json_row, row->cell);
	snprintf(line, sizeof line, "{\"schema\":1,\"type\":\"test\"%s",
	    row->json);
	assert_kept(line);
	write_cell(tsv_row, row->cell);
	assert_kept(row->tsv);
}

/* The page of a code as a string, on a page so wide that nothing wraps. */
static const char *
page(unsigned code)
{
	struct out out = { .term = { keep(), false, 100000 } };

	format_text.code(&out, code);
	assert_true(kept.len < SINK_SIZE);
	sink_byte(&kept, '\0');
	return kept.buf;
}

static void
assert_says(const char *page_text, const char *text)
{
	if (strstr(page_text, text) == NULL)
		fail_msg("not said: %s", text);
}

static void
assert_says_all(const char *page_text, const char *const *texts)
{
	for (; *texts != NULL; texts++)
		assert_says(page_text, *texts);
}

static void
test_page(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL) {
		const struct sipcode_answer *answer = NULL;
		const char *text = page(e->code);

		assert_says(text, e->phrase);
		assert_says(text, e->meaning);
		assert_says_all(text, e->when);
		assert_says_all(text, e->fix);
		assert_says_all(text, e->read);
		while ((answer = sipcode_next_answer(e->code, answer)) != NULL)
			assert_says(text, answer->text);
		for (const unsigned short *see = e->see; *see != 0; see++)
			assert_says(text, sipcode_find(*see)->phrase);
		for (const struct sipcode_clause *c = e->clauses + 1;
		    c->rfc != 0; c++)
			assert_says(text, c->title);
	}
}

static const char *
after(const char *text, const char *title)
{
	char line[32];

	snprintf(line, sizeof line, "\n%s\n", title);
	text = strstr(text, line);
	assert_non_null(text);
	return text + strlen(line) - 1;
}

static void
test_titles(void **state)
{
	static const char *const titles[] = { "Class", "Meaning",
		"When you see it", "How to fix", "Facts", "See also",
		"Learn more" };
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL) {
		const char *text = page(e->code);

		assert_int_equal(strtoul(text, NULL, 10), e->code);
		for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
			text = after(text, titles[i]);
	}
}

/* Two codes with all that is said of them, in wide columns. */
static void
test_choice(void **state)
{
	const struct sipcode_entry *e = NULL, *two[2];

	(void)state;
	while ((two[0] = e = sipcode_next(e)) != NULL) {
		struct out out = { .term = { keep(), false, 2500 } };

		two[1] = sipcode_find(e->code == 200 ? 183 : 200);
		format_text.comparison(&out, two, 2);
		sink_byte(&kept, '\0');
		assert_says(kept.buf, e->send);
		assert_says(kept.buf, e->got);
		assert_says(kept.buf, e->gist);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, strings, test_string);
	UNIT_ROWS(&unit, cells, test_cell);
	unit_add(&unit, "a page says all that its entry holds", test_page,
	    NULL);
	unit_add(&unit, "a page has its titles in order", test_titles, NULL);
	unit_add(&unit, "a comparison says all that its entries hold",
	    test_choice, NULL);
	return unit_run(&unit, "out");
}
