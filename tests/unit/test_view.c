/* A head as the rules of lint see it. */
#include "unit.h"

#include "view.h"

static const struct row {
	const char *name;
	const char *head;
	char mark;
	bool whole;
	size_t count;
} rows[] = {
	{ "fields one below the other are a head", "To: a\r\nVia: b\r\n", '\0',
	    true, 2 },
	{ "folded ones too", "To: a\r\n b\r\nVia: c\r\n", '\0', true, 2 },
	{ "with marks at the ends of lines", "To: a.\nVia: b.\n", '.', true,
	    2 },
	{ "no field is one", "", '\0', true, 0 },
	{ "an empty line at its end is none of it", "To: a\r\n\r\n", '\0',
	    true, 1 },
	{ "nor are blanks there", "To: a\n \t\n", '\0', true, 1 },
	{ "a line that is no field cuts it", "To: a\nx\nVia: b\n", '\0', false,
	    1 },
	{ "in front too", "x\nTo: a\n", '\0', false, 0 },
	{ "behind all too", "To: a\nVia: b\nx\n", '\0', false, 2 },
	{ "a line alone is none", "x\n", '\0', false, 0 },
};

static void
test_open(void **state)
{
	static struct sc_view view;
	const struct row *row = *state;
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };

	m.head = heap_text(row->head);
	m.mark = row->mark;
	assert_int_equal(sc_view_open(&view, &m), row->whole);
	assert_int_equal(view.count, row->count);
	assert_null(view.asked);
	assert_ptr_equal(view.message, &m);
	heap_free(m.head);
}

/* As many as there is room for, and no more. */
static void
test_many(void **state)
{
	static struct sc_view view;
	static char head[3 * 6 * SC_VIEW_FIELDS];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };

	(void)state;
	for (size_t i = 0; i <= SC_VIEW_FIELDS; i++)
		memcpy(head + 7 * i, "To: a\r\n", 7);
	m.head = sc_slice(head, (size_t)7 * SC_VIEW_FIELDS);
	assert_true(sc_view_open(&view, &m));
	assert_int_equal(view.count, SC_VIEW_FIELDS);
	m.head.len += 7;
	assert_false(sc_view_open(&view, &m));
}

static void
test_find(void **state)
{
	static struct sc_view view;
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };

	(void)state;
	m.head = sc_text("v: 1\r\nTo: 2\r\nVia : 3\r\n 4\r\nVIA: 5\r\n");
	assert_true(sc_view_open(&view, &m));
	assert_ptr_equal(sc_view_find(&view, "Via", 0), &view.fields[0]);
	assert_ptr_equal(sc_view_find(&view, "Via", 1), &view.fields[2]);
	assert_ptr_equal(sc_view_find(&view, "Via", 3), &view.fields[3]);
	assert_null(sc_view_find(&view, "Via", 4));
	assert_null(sc_view_find(&view, "From", 0));
	assert_text(sc_view_value(&view, "Via"), "1");
	assert_text(sc_view_value(&view, "To"), "2");
	assert_text(sc_view_value(&view, "From"), "");
	assert_text(sc_field_text(&view.fields[0]), "v: 1");
	assert_text(sc_field_text(&view.fields[2]), "Via : 3\r\n 4");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_open);
	unit_add(&unit, "a view has its end", test_many, NULL);
	unit_add(&unit, "a field is found by its name, in either form",
	    test_find, NULL);
	return unit_run(&unit, "view");
}
