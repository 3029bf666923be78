#include "unit.h"

static void
test_cause(void **state)
{
	const struct sipcode_cause *cause = sipcode_find_cause(17);

	(void)state;
	assert_non_null(cause);
	assert_int_equal(cause->cause, 17);
	assert_int_equal(cause->code, 486);
	assert_string_equal(cause->name, "User busy");
	assert_int_equal(sipcode_find_cause(16)->code, 0);
	assert_null(sipcode_find_cause(0));
	assert_null(sipcode_find_cause(10));
	assert_null(sipcode_find_cause(128));
	assert_null(sipcode_find_cause(17 + 65536ul));
}

static void
test_warning(void **state)
{
	const struct sipcode_warning *warning = sipcode_find_warning(399);

	(void)state;
	assert_non_null(warning);
	assert_int_equal(warning->code, 399);
	assert_int_equal(warning->rfc, 3261);
	assert_string_equal(warning->name, "Miscellaneous warning");
	assert_null(sipcode_find_warning(299));
	assert_null(sipcode_find_warning(400));
	assert_null(sipcode_find_warning(399 + 65536ul));
}

static void
test_causes_in_order(void **state)
{
	static const unsigned causes[] = {
#define CAUSE(cause, name, code, text) cause,
#include "q850.def"
#undef CAUSE
	};

	(void)state;
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++) {
		const struct sipcode_cause *c = sipcode_find_cause(causes[i]);

		assert_true(i == 0 || causes[i - 1] < causes[i]);
		assert_in_range(c->cause, 1, 127);
		assert_true(*c->name != '\0' && *c->text != '\0');
		if (c->code != 0)
			assert_non_null(sipcode_find(c->code));
	}
}

static void
test_warnings_in_order(void **state)
{
	static const unsigned codes[] = {
#define WARNING(code, name, rfc, text) code,
#include "warnings.def"
#undef WARNING
	};

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		const struct sipcode_warning *w =
		    sipcode_find_warning(codes[i]);

		assert_true(i == 0 || codes[i - 1] < codes[i]);
		assert_in_range(w->code, 300, 399);
		assert_true(*w->name != '\0' && *w->text != '\0');
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "a Q.850 cause is found by its number", test_cause,
	    NULL);
	unit_add(&unit, "a warn-code is found by its number", test_warning,
	    NULL);
	unit_add(&unit, "the causes stand in order, and their codes are known",
	    test_causes_in_order, NULL);
	unit_add(&unit, "the warn-codes stand in order, and are of 3xx",
	    test_warnings_in_order, NULL);
	return unit_run(&unit, "causes");
}
