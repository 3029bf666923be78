#include "compare.h"

/* A fact that differs says so the same way, whichever code comes first. */
static bool
differs(const struct sipcode_entry *a, const struct sipcode_entry *b,
    enum sipcode_fact fact)
{
	const struct sipcode_entry *forth[] = { a, b }, *back[] = { b, a };
	char left[SIPCODE_FACT_SIZE], right[SIPCODE_FACT_SIZE];
	bool differ = sipcode_differ(forth, 2, fact);

	assert_int_equal(differ, sipcode_differ(back, 2, fact));
	assert_true(sipcode_fact(a, fact, left, sizeof left) > 0);
	assert_true(sipcode_fact(b, fact, right, sizeof right) > 0);
	assert_int_equal(differ, strcmp(left, right) != 0);
	return differ;
}

static void
test_facts(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < count; k++) {
			int differences = 0;

			for (int f = 0; f < SIPCODE_FACT_END; f++)
				differences += differs(codes[i], codes[k],
				    (enum sipcode_fact)f);
			assert_int_equal(differences > 0, i != k);
		}
}

/* Both orders name the same facts, each with the same two values. */
static void
check_orders(const char *forth, const char *back, unsigned a, unsigned b)
{
	static const char mark[] = "{\"fact\":\"";
	size_t facts = 0;

	forth = strstr(forth, mark);
	back = strstr(back, mark);
	while (forth != NULL && back != NULL) {
		struct sipcode_slice fact = between(forth, mark, "\"");
		struct sipcode_slice left = value(forth, a);
		struct sipcode_slice right = value(forth, b);

		assert_true(fact.len > 0 && left.len > 0 && right.len > 0);
		assert_false(sc_same(left, right));
		assert_true(sc_same(fact, between(back, mark, "\"")));
		assert_true(sc_same(left, value(back, a)));
		assert_true(sc_same(right, value(back, b)));
		forth = strstr(forth + 1, mark);
		back = strstr(back + 1, mark);
		facts++;
	}
	assert_true(facts > 0 && forth == NULL && back == NULL);
}

static void
test_json(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count; k++) {
			const struct sipcode_entry *a = codes[i],
			    *b = codes[k], *ab[] = { a, b }, *ba[] = { b, a };
			char *forth = compare(&format_json, ab, 2);
			char *back = compare(&format_json, ba, 2);

			check_orders(forth, back, a->code, b->code);
			free(back);
			free(forth);
		}
}

static void
test_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < count; k++) {
			const struct sipcode_entry *two[] = { codes[i],
				codes[k] };
			char *text;

			if (i == k)
				continue;
			text = compare(&format_text, two, 2);
			check_text(text);
			free(text);
		}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	find_codes();
	unit_add(&unit, "two codes differ in a fact, the same in either order",
	    test_facts, NULL);
	unit_add(&unit, "a pair in JSON has the same facts and values in "
	    "either order", test_json, NULL);
	unit_add(&unit, "every pair has its three sections in either order, "
	    "within 80 columns", test_text, NULL);
	return unit_run(&unit, "compare");
}
