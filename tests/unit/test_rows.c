#include "unit.h"

#include "rows.h"

static void
test_known(void **state)
{
	struct code_cells row;
	const struct cell *c = row.cells;

	(void)state;
	code_row_fill(&row, 486);
	assert_int_equal(c[CODE_CODE].number, 486);
	assert_text(c[CODE_PHRASE].text, "Busy Here");
	assert_text(c[CODE_CLASS].text, "client-error");
	assert_text(c[CODE_OUTCOME].text, "declined");
	assert_text(c[CODE_STATUS].text, "registered");
	assert_int_equal(c[CODE_RFC].number, 3261);
	assert_text(c[CODE_SECTION].text, "21.4.24");
	assert_int_equal(c[CODE_FINAL].number, 1);
	assert_text(c[CODE_RETRY].text, "after-delay");
	assert_int_equal(c[CODE_Q850].number, 17);
	assert_text(c[CODE_URL].text,
	    "https://www.rfc-editor.org/rfc/rfc3261.html#section-21.4.24");
	assert_int_equal(c[CODE_TREATED_AS].kind, CELL_NONE);
	assert_int_equal(c[CODE_NEAREST].kind, CELL_NONE);
}

static void
test_unknown(void **state)
{
	struct code_cells row;
	const struct cell *c = row.cells;

	(void)state;
	code_row_fill(&row, 499);
	assert_int_equal(c[CODE_CODE].number, 499);
	assert_int_equal(c[CODE_PHRASE].kind, CELL_NONE);
	assert_text(c[CODE_CLASS].text, "client-error");
	assert_text(c[CODE_OUTCOME].text, "failure");
	assert_int_equal(c[CODE_STATUS].kind, CELL_NONE);
	assert_int_equal(c[CODE_TREATED_AS].number, 400);
	assert_int_equal(c[CODE_NEAREST].numbers[0], 494);
	assert_int_equal(c[CODE_NEAREST].numbers[3], 0);
}

static void
test_unregistered(void **state)
{
	struct code_cells row;

	(void)state;
	code_row_fill(&row, 477);
	assert_text(row.cells[CODE_STATUS].text, "unregistered");
	assert_int_equal(row.cells[CODE_RFC].kind, CELL_NONE);
	assert_int_equal(row.cells[CODE_SECTION].kind, CELL_NONE);
	assert_int_equal(row.cells[CODE_URL].kind, CELL_NONE);
}

static void
test_lists(void **state)
{
	struct code_cells row;

	(void)state;
	code_row_fill(&row, 422);
	assert_string_equal(row.cells[CODE_METHODS].texts[0], "INVITE");
	assert_string_equal(row.cells[CODE_METHODS].texts[1], "UPDATE");
	assert_null(row.cells[CODE_METHODS].texts[2]);
	assert_string_equal(row.cells[CODE_READ].texts[0], "Min-SE");
}

/* All codes have room in the row, and the unknown ones no cell of an entry. */
static void
test_all(void **state)
{
	(void)state;
	for (unsigned code = 100; code <= 699; code++) {
		struct code_cells *row = malloc(sizeof *row);
		bool known = sipcode_find(code) != NULL;

		assert_non_null(row);
		memset(row, 0x5a, sizeof *row);
		code_row_fill(row, code);
		assert_int_equal(row->cells[CODE_PHRASE].kind != CELL_NONE,
		    known);
		assert_int_equal(row->cells[CODE_MEANING].kind != CELL_NONE,
		    known);
		assert_int_equal(row->cells[CODE_NEAREST].kind != CELL_NONE,
		    !known);
		free(row);
	}
}

/* Scripts cut TSV by position and pick JSON by key: neither may move. */
static void
test_columns(void **state)
{
	(void)state;
	keep();
	for (size_t i = 0; i < code_row.count; i++)
		if (code_row.columns[i].name != NULL) {
			sink_text(&kept, code_row.columns[i].name);
			sink_byte(&kept, ' ');
		}
	assert_kept("code phrase class outcome status rfc section ");
	keep();
	for (size_t i = 0; i < code_row.count; i++)
		sink_put(&kept, code_row.columns[i].key);
	assert_kept(",\"code\":,\"phrase\":,\"class\":,\"outcome\":"
	    ",\"status\":,\"rfc\":,\"section\":,\"final\":,\"sent_by\":"
	    ",\"retry\":,\"read\":,\"methods\":,\"fork\":,\"q850\":"
	    ",\"meaning\":,\"when\":,\"fix\":,\"see_also\":,\"url\":"
	    ",\"treated_as\":,\"nearest\":");
}

static void
test_url_cut(void **state)
{
	static const struct sipcode_clause clause = { 3261, "21.4.24", NULL };
	char *url = malloc(10);

	(void)state;
	assert_non_null(url);
	clause_url(&clause, url, 10);
	assert_string_equal(url, "https://w");
	free(url);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "the row of a code holds its facts", test_known, NULL);
	unit_add(&unit, "the row of an unknown code says how it is treated",
	    test_unknown, NULL);
	unit_add(&unit, "an unregistered code has no RFC and no address",
	    test_unregistered, NULL);
	unit_add(&unit, "the lists of a row end where they end", test_lists,
	    NULL);
	unit_add(&unit, "every code of 100 to 699 has a row", test_all, NULL);
	unit_add(&unit, "columns and keys are those of the manual",
	    test_columns, NULL);
	unit_add(&unit, "an address is cut where the buffer ends",
	    test_url_cut, NULL);
	return unit_run(&unit, "rows");
}
