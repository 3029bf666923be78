#include "unit.h"

/* The pairs that people confuse; an expert has to add something to each. */
static const struct pair_row {
	const char *name;
	unsigned a, b;
} pairs[] = {
#define PAIR(a, b) { "an expert speaks of " #a " and " #b, a, b }
	PAIR(100, 180), PAIR(180, 183), PAIR(183, 200), PAIR(183, 199),
	PAIR(200, 202), PAIR(301, 302), PAIR(302, 305), PAIR(401, 407),
	PAIR(401, 403), PAIR(403, 603), PAIR(404, 410), PAIR(404, 480),
	PAIR(404, 484), PAIR(404, 604), PAIR(405, 501), PAIR(406, 488),
	PAIR(408, 480), PAIR(408, 487), PAIR(408, 504), PAIR(413, 513),
	PAIR(415, 488), PAIR(420, 421), PAIR(422, 423), PAIR(428, 438),
	PAIR(436, 437), PAIR(480, 486), PAIR(480, 503), PAIR(481, 408),
	PAIR(481, 487), PAIR(482, 483), PAIR(486, 600), PAIR(486, 603),
	PAIR(487, 603), PAIR(488, 606), PAIR(489, 405), PAIR(491, 500),
	PAIR(500, 503), PAIR(502, 503), PAIR(503, 504), PAIR(600, 603),
	PAIR(603, 607), PAIR(607, 608), PAIR(603, 608), PAIR(604, 404),
#undef PAIR
};

static void
test_pair(void **state)
{
	const struct pair_row *row = *state;
	const char *const *points = sipcode_pair(row->a, row->b);

	assert_non_null(points);
	assert_ptr_equal(points, sipcode_pair(row->b, row->a));
	assert_non_null(points[0]);
}

static void
test_none(void **state)
{
	(void)state;
	assert_null(sipcode_pair(100, 699));
	assert_null(sipcode_pair(486, 486));
	assert_null(sipcode_pair(0, 0));
}

struct pair {
	unsigned low, high;
};

static const struct pair listed[] = {
#define PAIR(low, high, ...) { low, high },
#include "pairs.def"
#undef PAIR
};

static void
test_listed(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++) {
		const struct pair *p = &listed[i], *last = p - 1;

		assert_true(p->low < p->high);
		assert_non_null(sipcode_find(p->low));
		assert_non_null(sipcode_find(p->high));
		if (i > 0)
			assert_true(last->low < p->low ||
			    (last->low == p->low && last->high < p->high));
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, pairs, test_pair);
	unit_add(&unit, "nobody confuses what is not listed", test_none, NULL);
	unit_add(&unit, "the pairs stand in order, each once, and their codes "
	    "are known", test_listed, NULL);
	return unit_run(&unit, "pairs");
}
