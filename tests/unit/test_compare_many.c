#include "compare.h"

/* A generator of our own, so that every run samples the same. */
static unsigned
next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static void
check_sample(const struct sipcode_entry *const *list, size_t n)
{
	char *text = compare(&format_text, list, n);
	char *json = compare(&format_json, list, n);
	const char *at = strstr(json, "{\"fact\":");

	check_text(text);
	assert_non_null(at);
	for (; at != NULL; at = strstr(at + 1, "{\"fact\":"))
		for (size_t i = 0; i < n; i++)
			assert_true(value(at, list[i]->code).len > 0);
	assert_null(strstr(json, ",]"));
	free(json);
	free(text);
}

/* Three to eight codes, each of them once. */
static void
test_more(void **state)
{
	unsigned seed = 486;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		const struct sipcode_entry *list[8];
		size_t n = 3 + next_random(&seed) % 6;
		size_t first = next_random(&seed) % count;
		size_t step = 1 + next_random(&seed) % (count / n);

		for (size_t i = 0; i < n; i++)
			list[i] = codes[(first + i * step) % count];
		check_sample(list, n);
	}
}

/* The whole table at once says each fact of each code, and never runs over
   what it has room for. */
static void
test_all(void **state)
{
	struct out out = make_out(80);

	(void)state;
	format_text.comparison(&out, codes, count);
	format_json.comparison(&out, codes, count);
	assert_int_equal(kept.error, 0);
}

/* In columns too narrow to read, facts are told one below the other. */
static void
test_narrow(void **state)
{
	const struct sipcode_entry *two[] = { sipcode_find(183),
		sipcode_find(200) };
	struct out out = make_out(20);

	(void)state;
	format_text.comparison(&out, two, 2);
	sink_byte(&kept, '\0');
	assert_non_null(strstr(kept.buf, "  Final\n    183: no,"));
	assert_non_null(strstr(kept.buf, "\n    200: yes, it\n"));
}

/* Two columns of 18, the margins and the titles need 55. */
static void
test_columns(void **state)
{
	const struct sipcode_entry *two[] = { sipcode_find(183),
		sipcode_find(200) };
	static const char *const lines[] = { "\n  Final\n    183: no,",
		"\n  Final " };

	(void)state;
	for (unsigned width = 55; width <= 56; width++) {
		struct out out = make_out(width);

		format_text.comparison(&out, two, 2);
		sink_byte(&kept, '\0');
		assert_non_null(strstr(kept.buf, lines[width - 55]));
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	find_codes();
	unit_add(&unit, "three and more codes have a value each in every fact",
	    test_more, NULL);
	unit_add(&unit, "all codes can be compared at once", test_all, NULL);
	unit_add(&unit, "a narrow page tells facts one below the other",
	    test_narrow, NULL);
	unit_add(&unit, "columns need 18 characters for each code",
	    test_columns, NULL);
	return unit_run(&unit, "compare many");
}
