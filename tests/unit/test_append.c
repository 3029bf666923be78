#include "unit.h"

#include "append.h"

#include <limits.h>

static const struct digits_row {
	const char *name;
	unsigned long number;
	const char *digits;
} numbers[] = {
	{ "zero has a digit", 0, "0" },
	{ "nine has one digit", 9, "9" },
	{ "ten has two digits", 10, "10" },
	{ "zeros within a number stay", 100200, "100200" },
};

static void
test_digits(void **state)
{
	const struct digits_row *row = *state;
	char buf[SC_DIGITS_SIZE];

	assert_text(sc_digits(row->number, buf), row->digits);
}

static void
test_largest(void **state)
{
	char buf[SC_DIGITS_SIZE], expected[SC_DIGITS_SIZE];

	(void)state;
	snprintf(expected, sizeof expected, "%lu", ULONG_MAX);
	assert_text(sc_digits(ULONG_MAX, buf), expected);
}

/* Whatever the size, what fits is there and ends in NUL. */
static void
test_cut(void **state)
{
	static const char whole[] = "a, bc, 17";

	(void)state;
	for (size_t size = 1; size < sizeof whole + 3; size++) {
		char *buf = malloc(size);
		struct sc_append a = { buf, size, 0 };
		size_t len = size - 1 < sizeof whole - 1 ? size - 1
							 : sizeof whole - 1;

		assert_non_null(buf);
		sc_append_item(&a, 0, "a");
		sc_append_item(&a, 0, "bc");
		sc_append_item(&a, 0, "");
		sc_append_number(&a, 17);
		assert_int_equal(a.len, len);
		assert_memory_equal(buf, whole, len);
		assert_int_equal(buf[len], '\0');
		free(buf);
	}
}

static void
test_items(void **state)
{
	char buf[64];
	struct sc_append a = { buf, sizeof buf, 0 };

	(void)state;
	sc_append(&a, "To: ");
	sc_append_item(&a, 4, "x");
	sc_append_item(&a, 4, "y");
	sc_append_slice(&a, sc_slice(NULL, 0));
	sc_append_slice(&a, sc_slice("!?", 1));
	assert_text(sc_slice(buf, a.len), "To: x, y!");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, numbers, test_digits);
	unit_add(&unit, "the largest number has room", test_largest, NULL);
	unit_add(&unit, "text is cut where the buffer ends", test_cut, NULL);
	unit_add(&unit, "items have commas between", test_items, NULL);
	return unit_run(&unit, "append");
}
