/* Every version that finds the places finds the same as the portable one. */
#include "unit.h"

#include "places.h"

enum { MOST = 4096 };

static uint64_t state_of_chance = 1;

static uint64_t
chance(void)
{
	state_of_chance ^= state_of_chance << 13;
	state_of_chance ^= state_of_chance >> 7;
	state_of_chance ^= state_of_chance << 17;
	return state_of_chance;
}

/* Bytes to draw from: dense in what tells something, or any. */
static const struct bytes_row {
	const char *name;
	const char *from;
} bytes[] = {
	{ "line ends and letters", "\r\n\r\nacilstvACILSTVxyz0 .\t" },
	{ "slashes", "Pp\\/SIP/2.0/\n\r" },
	{ "line ends only", "\n\r" },
	{ "slashes and line ends only", "p/\n" },
	{ "any bytes", NULL },
};

static void
draw(char *text, size_t len, const char *from)
{
	for (size_t i = 0; i < len; i++)
		text[i] = (char)(from == NULL ? chance() :
		    (unsigned char)from[chance() % strlen(from)]);
}

/* The text stands between other bytes, which are no part of it. */
static void
compare(const struct sc_places_version *version, const char *text, size_t len)
{
	static uint32_t want[MOST + SC_PLACES_OVER],
	    got[MOST + SC_PLACES_OVER];
	size_t wanted = sc_places_portable(text, len, want);
	size_t found = version->places(text, len, got);

	assert_int_equal(found, wanted);
	if (found > 0)
		assert_memory_equal(got, want, found * sizeof *got);
	for (size_t i = 1; i < wanted; i++)
		assert_true(want[i - 1] < want[i]);
}

static void
test_versions(void **state)
{
	const struct bytes_row *row = *state;
	static char text[SC_BEFORE + MOST + SC_BEHIND];

	for (int round = 0; round < 2000; round++) {
		size_t len = (size_t)chance() %
		    (round % 8 == 0 ? MOST : 200);

		draw(text, SC_BEFORE + len + SC_BEHIND, row->from);
		for (const struct sc_places_version *v = sc_places_versions();
		    v->name != NULL; v++)
			compare(v, text + SC_BEFORE, len);
	}
}

/* What a place is, told a second time and without haste. */
static void
test_meaning(void **state)
{
	const char *text = "\nVia: SIP/2.0/UDP\nFrom: a\r\nSIP/2.0 200\r\n\r\nx";
	static uint32_t at[64];
	char padded[SC_BEHIND + 64] = { 0 };
	size_t count;

	(void)state;
	memcpy(padded, text, strlen(text));
	count = sc_places_portable(padded + 1, strlen(text) - 1, at);
	assert_int_equal(count, 3);
	assert_int_equal(padded[1 + at[0]], 'V');
	assert_int_equal(padded[1 + at[1]], '/');
	assert_memory_equal(padded + 1 + at[1], "/2.0 200", 8);
	assert_memory_equal(padded + 1 + at[2], "\r\nx", 3);
}

/* The best version that this machine can run is the first. */
static void
test_best(void **state)
{
	const char *best = "portable";

	(void)state;
#ifdef SC_NEON
	best = "neon";
#endif
#ifdef SC_X86
	best = "sse2";
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
	    __builtin_cpu_supports("popcnt"))
		best = __builtin_cpu_supports("avx512vbmi2") ? "avx512"
		    : "avx2";
#endif
	assert_string_equal(sc_places_versions()->name, best);
	assert_ptr_equal(sc_places_best(), sc_places_versions()->places);
}

static void
test_count(void **state)
{
	static char text[9000];	/* more than a sum of bytes counts */

	(void)state;
	for (int round = 0; round < 200; round++) {
		size_t len = (size_t)chance() % sizeof text, count = 0;
		struct sipcode_slice copy;

		draw(text, len, round % 2 == 0 ? "\n\n\x0b\x8a" : NULL);
		if (round % 8 == 1)
			memset(text, '\n', len);
		for (size_t i = 0; i < len; i++)
			count += text[i] == '\n';
		copy = heap_bytes(text, len);
		assert_int_equal(sc_count_byte(copy, '\n'), count);
		heap_free(copy);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, bytes, test_versions);
	unit_add(&unit, "a place begins a line that matters", test_meaning,
	    NULL);
	unit_add(&unit, "the best version comes first", test_best, NULL);
	unit_add(&unit, "bytes are counted however many", test_count, NULL);
	return unit_run(&unit, "newline");
}
