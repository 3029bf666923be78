/* The portable version, eight bytes at a time, and the choice of a version. */
#include "newline.h"

#include "places.h"

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

/*
 * Marks where there may be a place: at a slash, and behind a byte from 8 to
 * 15, as LF and CR are.  Above a marked byte another may be marked for
 * nothing.
 */
static inline uint64_t
may_be_places(uint64_t before, uint64_t here)
{
	return sc_zeros((before ^ SC_EACH(0x08)) & SC_EACH(0xf8)) |
	    sc_zeros(here ^ SC_EACH('/'));
}

/* A bit for each byte of a block of 64 where there may be a place. */
static inline uint64_t
candidates64(const char *text)
{
	uint64_t last = (unsigned char)text[-1], bits = 0;

	for (unsigned k = 0; k < 64; k += 8) {
		uint64_t here = sc_load(text + k);

		bits |= sc_bits(may_be_places(here << 8 | last, here)) << k;
		last = here >> 56;
	}
	return bits;
}

/* No word is asked by itself whether it has a place: with one in four words
   the answer is hard to predict. */
size_t
sc_places_portable(const char *text, size_t len, uint32_t *at)
{
	uint32_t *start = at;

	for (size_t i = 0; i < len; i += 64) {
		uint64_t bits = candidates64(text + i);

		for (; bits != 0; bits &= bits - 1) {
			size_t place = i + sc_lowest(bits);

			*at = (uint32_t)place;
			at += sc_is_place(text + place);
		}
	}
	return sc_count_within(start, at, len);
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
	if (!__builtin_cpu_supports("avx512vbmi2"))
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
