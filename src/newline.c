/* The portable version, eight bytes at a time, and the choice of a version. */
#include "newline.h"

#include "places.h"
#include "swar.h"

const unsigned char sc_line_starts[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0,
	0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1,
	1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0,
	0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
};

static bool
any_of_interest(const char *text)
{
	uint64_t before = sc_load(text - 1);

	return (sc_equal(before, '\n') | sc_equal(before, '\r') |
	    sc_equal(sc_load(text), '/')) != 0;
}

size_t
sc_places_portable(const char *text, size_t len, uint32_t *at)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i += 8) {
		if (!any_of_interest(text + i))
			continue;
		for (size_t k = i; k < i + 8 && k < len; k++) {
			at[count] = (uint32_t)k;
			count += sc_is_place(text + k);
		}
	}
	return count;
}

size_t
sc_count_byte(struct sipcode_slice text, char byte)
{
	const char *end = text.ptr + text.len, *p = text.ptr;
	size_t count = 0;

	for (; end - p >= 8; p += 8)
		count += sc_marked(sc_equal(sc_load(p), byte));
	for (; p < end; p++)
		count += *p == byte;
	return count;
}

static const struct sc_places_version versions[] = {
#ifdef SC_X86
	{ "avx512", sc_places_avx512 },
	{ "avx2", sc_places_avx2 },
	{ "sse2", sc_places_sse2 },
#endif
#ifdef SC_NEON
	{ "neon", sc_places_neon },
#endif
	{ "portable", sc_places_portable },
	{ NULL, NULL }
};

const struct sc_places_version *
sc_places_versions(void)
{
	const struct sc_places_version *best = versions;

#ifdef SC_X86
	if (!__builtin_cpu_supports("avx512bw"))
		best++;
	if (!__builtin_cpu_supports("avx2") ||
	    !__builtin_cpu_supports("bmi") ||
	    !__builtin_cpu_supports("popcnt"))
		best = versions + 2;
#endif
	return best;
}

sc_places_fn *
sc_places_best(void)
{
	return sc_places_versions()->places;
}
