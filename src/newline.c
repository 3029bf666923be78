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

/* Marks where lines begin, behind LF and behind a CR without LF. */
static inline uint64_t
line_starts(uint64_t before, uint64_t here)
{
	return sc_equal(before, '\n') |
	    (sc_equal(before, '\r') & ~sc_equal(here, '\n'));
}

/* Most words hold neither a slash nor the end of a line.  Bytes from 8 to 15,
   where LF and CR are, are found in one step. */
static inline bool
is_plain(uint64_t before, uint64_t here)
{
	uint64_t ends = (before ^ SC_EACH(0x08)) & SC_EACH(0xf8);

	return (sc_zeros(ends) | sc_zeros(here ^ SC_EACH('/'))) == 0;
}

/* The places of a word that is not plain. */
static inline uint32_t *
take_word(const char *text, uint32_t base, uint32_t *at)
{
	uint64_t here = sc_load(text);
	uint64_t starts = line_starts(sc_load(text - 1), here);
	uint64_t slashes = sc_equal(here, '/');

	if (slashes == 0) {
		for (; starts != 0; starts &= starts - 1) {
			size_t k = sc_first(starts);

			*at = base + (uint32_t)k;
			at += sc_line_starts[(unsigned char)text[k]];
		}
		return at;
	}
	for (uint32_t k = 0; k < 8; k++) {
		*at = base + k;
		at += sc_is_place(text + k);
	}
	return at;
}

size_t
sc_places_portable(const char *text, size_t len, uint32_t *at)
{
	uint32_t *start = at;
	size_t i = 0;

	for (; i < len; i += 8)
		if (!is_plain(sc_load(text + i - 1), sc_load(text + i)))
			at = take_word(text + i, (uint32_t)i, at);
	while (at > start && at[-1] >= len)
		at--;
	return (size_t)(at - start);
}

#ifndef SC_X86
static size_t
sc_count_blocks(struct sipcode_slice *text, char byte)
{
	(void)text;
	(void)byte;
	return 0;
}
#endif

size_t
sc_count_byte(struct sipcode_slice text, char byte)
{
	size_t count = sc_count_blocks(&text, byte);
	const char *end = text.ptr + text.len, *p = text.ptr;

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
