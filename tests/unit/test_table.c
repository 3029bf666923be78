#include "unit.h"

static void
test_find(void **state)
{
	(void)state;
	for (unsigned code = 0; code <= 1000; code++) {
		const struct sipcode_entry *entry = sipcode_find(code);

		if (entry != NULL)
			assert_int_equal(entry->code, code);
		if (code < 100 || code > 699)
			assert_null(entry);
	}
	assert_null(sipcode_find(100 + 65536));
	assert_null(sipcode_find((unsigned)-1));
	assert_string_equal(sipcode_find(486)->phrase, "Busy Here");
	assert_null(sipcode_find(345));
}

static void
test_next(void **state)
{
	const struct sipcode_entry *entry = NULL;
	unsigned last = 0, count = 0, found = 0;

	(void)state;
	while ((entry = sipcode_next(entry)) != NULL) {
		assert_true(entry->code > last);
		assert_ptr_equal(entry, sipcode_find(entry->code));
		last = entry->code;
		count++;
	}
	for (unsigned code = 0; code <= 1000; code++)
		found += sipcode_find(code) != NULL;
	assert_int_equal(count, found);
	assert_int_equal(sipcode_next(NULL)->code, 100);
}

static unsigned
expected_treatment(unsigned code)
{
	if (sipcode_find(code) != NULL)
		return code;
	return code < 200 ? 183 : code / 100 * 100;
}

static void
test_treated_as(void **state)
{
	(void)state;
	for (unsigned code = 0; code <= 1000; code++) {
		const struct sipcode_entry *as = sipcode_treated_as(code);

		if (code < 100 || code > 699)
			assert_null(as);
		else
			assert_int_equal(as->code, expected_treatment(code));
	}
}

static void
test_class(void **state)
{
	(void)state;
	for (unsigned code = 0; code <= 1000; code++)
		assert_int_equal(sipcode_class_of(code),
		    code >= 100 && code <= 699 ? code / 100
					       : SIPCODE_CLASS_NONE);
}

static bool
one_of(unsigned code, const unsigned *codes)
{
	while (*codes != 0 && *codes != code)
		codes++;
	return *codes != 0;
}

/* The outcomes as the manual has them, for codes known and unknown. */
static enum sipcode_outcome
expected_outcome(unsigned code)
{
	static const unsigned challenges[] = { 401, 407, 494, 0 };
	static const unsigned declined[] = { 480, 486, 600, 603, 607, 608, 0 };

	if (one_of(code, challenges))
		return SIPCODE_OUTCOME_CHALLENGE;
	/* An unknown 6xx is treated as 600. */
	if (one_of(code, declined) ||
	    (code >= 600 && sipcode_find(code) == NULL))
		return SIPCODE_OUTCOME_DECLINED;
	if (code == 487)
		return SIPCODE_OUTCOME_CANCELLED;
	return code < 200 ? SIPCODE_OUTCOME_PROVISIONAL :
	    code < 300 ? SIPCODE_OUTCOME_SUCCESS :
	    code < 400 ? SIPCODE_OUTCOME_REDIRECT : SIPCODE_OUTCOME_FAILURE;
}

static void
test_outcome(void **state)
{
	(void)state;
	for (unsigned code = 100; code <= 699; code++) {
		if (sipcode_outcome_of(code) != expected_outcome(code))
			print_error("%u\n", code);
		assert_int_equal(sipcode_outcome_of(code),
		    expected_outcome(code));
	}
}

static unsigned
distance(unsigned a, unsigned b)
{
	return a < b ? b - a : a - b;
}

/* Nobody of the class who is left out is nearer than the farthest named. */
static void
check_nearest(unsigned code, const struct sipcode_entry **near, size_t count)
{
	const struct sipcode_entry *entry = NULL;
	size_t named = 0;

	for (size_t i = 0; i < count; i++) {
		assert_int_equal(near[i]->code / 100, code / 100);
		assert_int_not_equal(near[i]->code, code);
		if (i > 0)
			assert_true(distance(near[i - 1]->code, code) <=
			    distance(near[i]->code, code));
	}
	while ((entry = sipcode_next(entry)) != NULL)
		named += entry->code / 100 == code / 100 &&
		    entry->code != code &&
		    distance(entry->code, code) <
		    distance(near[count - 1]->code, code);
	assert_true(named < count);
}

static void
test_nearest(void **state)
{
	const struct sipcode_entry *near[3];

	(void)state;
	for (unsigned code = 100; code <= 699; code++) {
		size_t count = sipcode_nearest(code, near, 3);

		/* 2xx has three codes, so each of them two neighbours. */
		assert_int_equal(count, code / 100 == 2 &&
		    sipcode_find(code) != NULL ? 2 : 3);
		check_nearest(code, near, count);
	}
}

static void
test_nearest_ends(void **state)
{
	const struct sipcode_entry *near[600];

	(void)state;
	assert_int_equal(sipcode_nearest(181, near, 2), 2);
	assert_int_equal(near[0]->code, 180);	/* of two as near, the lower */
	assert_int_equal(near[1]->code, 182);
	assert_int_equal(sipcode_nearest(499, near, 0), 0);
	assert_int_equal(sipcode_nearest(499, near, 1), 1);
	assert_int_equal(near[0]->code, 494);
	assert_int_equal(sipcode_nearest(299, near, 600), 3);
	assert_int_equal(near[0]->code, 204);
	assert_int_equal(near[2]->code, 200);
	assert_int_equal(sipcode_nearest(99, near, 600), 0);
	assert_int_equal(sipcode_nearest(700, near, 600), 0);
}

static void
test_registry_date(void **state)
{
	unsigned year, month, day;
	char rest;

	(void)state;
	assert_int_equal(sscanf(sipcode_registry_date(), "%4u-%2u-%2u%c",
	    &year, &month, &day, &rest), 3);
	assert_in_range(year, 2023, 2100);
	assert_in_range(month, 1, 12);
	assert_in_range(day, 1, 31);
}

static const struct row {
	const char *name;
	CMUnitTestFunction test;
} rows[] = {
	{ "a code finds its own entry, and no code finds none", test_find },
	{ "the next entries are all entries, in the order of the codes",
	    test_next },
	{ "an unknown provisional is treated as 183, an unknown final as x00",
	    test_treated_as },
	{ "the class is the first digit", test_class },
	{ "each code has the outcome of the manual", test_outcome },
	{ "the nearest codes are those of the class, the nearest first",
	    test_nearest },
	{ "the nearest codes end with the class and with the room",
	    test_nearest_ends },
	{ "the date of the registry is a date", test_registry_date },
};

int
main(void)
{
	struct unit unit = { NULL, 0 };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		unit_add(&unit, rows[i].name, rows[i].test, NULL);
	return unit_run(&unit, "table");
}
