/* The fields of a head, as clues find them. */
#include "unit.h"

#include "hint.h"

static const struct row {
	const char *name;
	const char *head;
	const char *field;
	size_t n;
	const char *value;	/* NULL: there is none */
	char mark;
} rows[] = {
#define NONE '\0'
	{ "a field", "To: a\r\nFrom: b\r\n", "From", 0, "b", NONE },
	{ "the first one", "To: a\r\nFrom: b\r\n", "To", 0, "a", NONE },
	{ "one that is not there", "To: a\r\nFrom: b\r\n", "Via", 0, NULL,
	    NONE },
	{ "of no head", "", "To", 0, NULL, NONE },
	{ "lines that LF ends", "To: a\nFrom: b\n", "From", 0, "b", NONE },
	{ "lines that CR ends", "To: a\rFrom: b\r", "From", 0, "b", NONE },
	{ "lines that CR CR LF ends", "To: a\r\r\nFrom: b\r\r\n", "To", 0, "a",
	    NONE },
	{ "a last line that nothing ends", "To: a\r\nFrom: b", "From", 0, "b",
	    NONE },
	{ "a name in capitals", "FROM: b\r\n", "From", 0, "b", NONE },
	{ "a name in small letters", "www-authenticate: b\r\n",
	    "WWW-Authenticate", 0, "b", NONE },
	{ "a name with another mark", "WWW+Authenticate: b\r\n",
	    "WWW-Authenticate", 0, NULL, NONE },
	{ "a name with another letter", "Supporter: b\r\n", "Supported", 0,
	    NULL, NONE },
	{ "the beginning of a name", "Allow: b\r\n", "Allow-Events", 0, NULL,
	    NONE },
	{ "a longer name", "Allow-Events: b\r\n", "Allow", 0, NULL, NONE },
	{ "a compact name", "v: a\r\nm: b\r\n", "Contact", 0, "b", NONE },
	{ "a compact name in capitals", "F: b\r\n", "From", 0, "b", NONE },
	{ "a letter that is no compact name", "z: b\r\n", "From", 0, NULL,
	    NONE },
	{ "a compact name of another", "f: b\r\n", "Via", 0, NULL, NONE },
	{ "a blank behind a compact name", "m : b\r\n", "Contact", 0, "b",
	    NONE },
	{ "a blank in front of a colon", "From\t : b\r\n", "From", 0, "b",
	    NONE },
	{ "no colon", "From b\r\n", "From", 0, NULL, NONE },
	{ "a name alone", "From", "From", 0, NULL, NONE },
	{ "a compact name alone", "f", "From", 0, NULL, NONE },
	{ "an empty value", "From:\r\nTo: a\r\n", "From", 0, "", NONE },
	{ "blanks around a value", "From: \t b \t\r\n", "From", 0, "b", NONE },
	{ "a folded value", "From: b\r\n c\r\nTo: a\r\n", "From", 0,
	    "b\r\n c", NONE },
	{ "a value folded by a tab", "From: b\n\tTo: c\nTo: a\n", "To", 0,
	    "a", NONE },
	{ "the second of a name", "From: b\r\nTo: a\r\nf: c\r\n", "From", 1,
	    "c", NONE },
	{ "a third that is not there", "From: b\r\nTo: a\r\nf: c\r\n", "From",
	    2, NULL, NONE },
	{ "a line longer than what is looked at at once",
	    "Subject: 0123456789abcdef0123456789abcdef\r\nFrom: b\r\n",
	    "From", 0, "b", NONE },
	{ "a line that begins at its end", "To: 012345678\r\nFrom: b\r\n"
	    "Via: 01234567890123456789\r\n", "From", 0, "b", NONE },
	{ "a line that begins behind its end", "To: 0123456789\r\nFrom: b\r\n"
	    "Via: 01234567890123456789\r\n", "From", 0, "b", NONE },
	{ "a line whose CR is its last byte", "To: 01234567890\r\nFrom: b\r\n"
	    "Via: 01234567890123456789\r\n", "From", 0, "b", NONE },
	{ "a name that ends where its token does", "Session-Expires: 90\r\n",
	    "Session-Expires;refresher", 0, "90", NONE },
	{ "a name of three letters", "Via: b\r\n", "Via", 0, "b", NONE },
	{ "a name of two letters", "To : a\r\n", "To", 0, "a", NONE },
	{ "a mark", "From: b.\nTo: a.\n", "From", 0, "b", '.' },
	{ "two of which one is the value's", "From: b..\nTo: a.\n", "From", 0,
	    "b.", '.' },
	{ "a dot where there is no mark", "From: b.\nTo: a.\n", "From", 0,
	    "b.", NONE },
	{ "a mark alone", "From: .\n", "From", 0, "", '.' },
};

static void
find_fields(struct sc_side *side, struct sipcode_slice head, char mark)
{
	*side = (struct sc_side){ .there = true };
	side->message.head = head;
	side->message.mark = mark;
	side->message.has_blank_line = true;
	side->seen = ~0ull;
	side->count = 7;
	sc_find_fields(side);
}

static void
test_field(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice head = heap_text(row->head), value;
	struct sc_side side;

	find_fields(&side, head, row->mark);
	assert_true(side.whole);
	if (row->value == NULL) {
		assert_false(sc_field(&side, row->field, row->n, &value));
	} else {
		assert_true(sc_field(&side, row->field, row->n, &value));
		assert_text(value, row->value);
	}
	heap_free(head);
}

/* So many are known, and whether these are all. */
static void
test_many(void **state)
{
	struct sc_side side;

	(void)state;
	for (size_t lines = 1; lines < 2 * SC_FIELDS_MAX; lines++) {
		char text[2 * SC_FIELDS_MAX * 12];
		size_t len = 0, known = lines;
		struct sipcode_slice value;

		for (size_t i = 0; i < lines; i++)
			len += (size_t)snprintf(text + len, sizeof text - len,
			    "Via: %zu\r\n", i);
		if (known > SC_FIELDS_MAX)
			known = SC_FIELDS_MAX;
		find_fields(&side, sc_slice(text, len), '\0');
		assert_int_equal(side.whole, lines <= SC_FIELDS_MAX);
		assert_int_equal(side.count, known);
		assert_true(sc_field(&side, "Via", known - 1, &value));
		assert_int_equal(strtoul(value.ptr, NULL, 10), known - 1);
		assert_true(value.len <= 3);
		assert_false(sc_field(&side, "Via", known, &value));
	}
}

static void
test_items(void **state)
{
	struct sc_side side;
	struct sipcode_slice item;

	(void)state;
	find_fields(&side, sc_text("Require: a, ,b\r\nTo: x\r\nRequire:\r\n"
	    "Require: \"c,d\" , e\r\n"), '\0');
	assert_int_equal(sc_count_items(&side, "Require"), 4);
	assert_int_equal(sc_count_items(&side, "Via"), 0);
	assert_true(sc_field_item(&side, "Require", 0, &item));
	assert_text(item, "a");
	assert_true(sc_field_item(&side, "Require", 1, &item));
	assert_text(item, "b");
	assert_true(sc_field_item(&side, "Require", 2, &item));
	assert_text(item, "\"c,d\"");
	assert_true(sc_field_item(&side, "Require", 3, &item));
	assert_text(item, "e");
	assert_false(sc_field_item(&side, "Require", 4, &item));
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_field);
	unit_add(&unit, "of many lines the first are known", test_many, NULL);
	unit_add(&unit, "items are those of all fields of a name", test_items,
	    NULL);
	return unit_run(&unit, "side");
}
