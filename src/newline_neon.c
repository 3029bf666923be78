/* The version for NEON. */
#include "places.h"

#ifdef SC_NEON
#include <arm_neon.h>

static inline uint8x16_t
candidates_neon(const char *p)
{
	uint8x16_t before = vld1q_u8((const uint8_t *)(p - 1));
	uint8x16_t here = vld1q_u8((const uint8_t *)p);
	uint8x16_t on = vld1q_u8((const uint8_t *)(p + 4));
	uint8x16_t slash = vdupq_n_u8('/');
	uint8x16_t starts = vorrq_u8(vceqq_u8(before, vdupq_n_u8('\n')),
	    vbicq_u8(vceqq_u8(before, vdupq_n_u8('\r')),
	    vceqq_u8(here, vdupq_n_u8('\n'))));
	uint8x16_t p_before = vorrq_u8(
	    vceqq_u8(vorrq_u8(before, vdupq_n_u8(0x20)), vdupq_n_u8('p')),
	    vceqq_u8(before, vdupq_n_u8('\\')));
	uint8x16_t sip = vbicq_u8(vandq_u8(vceqq_u8(here, slash), p_before),
	    vceqq_u8(on, slash));

	return vorrq_u8(sip, starts);
}

/* One bit for each byte: weights, added up in pairs. */
static inline uint64_t
mask_neon(uint8x16_t hits)
{
	static const uint8_t weights[16] = { 1, 2, 4, 8, 16, 32, 64, 128,
		1, 2, 4, 8, 16, 32, 64, 128 };
	uint8x16_t bits = vandq_u8(hits, vld1q_u8(weights));

	return (uint64_t)vaddv_u8(vget_low_u8(bits)) |
	    (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
}

size_t
sc_places_neon(const char *text, size_t len, uint32_t *at)
{
	uint32_t *start = at;

	for (size_t i = 0; i < len; i += 64) {
		uint64_t mask = 0;

		for (unsigned k = 0; k < 64; k += 16)
			mask |= mask_neon(candidates_neon(text + i + k)) << k;
		at = take(text + i, mask, (uint32_t)i, at);
	}
	return sc_count_within(start, at, len);
}
#else
typedef int sc_no_neon;
#endif
