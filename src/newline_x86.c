/* The versions for SSE2, AVX2 and AVX-512. */
#include "places.h"

#ifdef SC_X86
#include <immintrin.h>

/* Lines that begin here, and a '/' behind 'P', 'p' or '\\' that no '/' four
   bytes on makes that of "SIP/2.0/UDP". */
static inline unsigned
candidates16(const char *p)
{
	__m128i before = _mm_loadu_si128((const __m128i *)(p - 1));
	__m128i here = _mm_loadu_si128((const __m128i *)p);
	__m128i on = _mm_loadu_si128((const __m128i *)(p + 4));
	__m128i slash = _mm_set1_epi8('/');
	__m128i starts = _mm_or_si128(
	    _mm_cmpeq_epi8(before, _mm_set1_epi8('\n')),
	    _mm_andnot_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8('\n')),
	    _mm_cmpeq_epi8(before, _mm_set1_epi8('\r'))));
	__m128i p_before = _mm_or_si128(
	    _mm_cmpeq_epi8(_mm_or_si128(before, _mm_set1_epi8(0x20)),
	    _mm_set1_epi8('p')),
	    _mm_cmpeq_epi8(before, _mm_set1_epi8('\\')));
	__m128i sip = _mm_andnot_si128(_mm_cmpeq_epi8(on, slash),
	    _mm_and_si128(_mm_cmpeq_epi8(here, slash), p_before));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(sip, starts));
}

size_t
sc_places_sse2(const char *text, size_t len, uint32_t *at)
{
	uint32_t *start = at;

	for (size_t i = 0; i < len; i += 64) {
		uint64_t mask = 0;

		for (unsigned k = 0; k < 64; k += 16)
			mask |= (uint64_t)candidates16(text + i + k) << k;
		at = take(text + i, mask, (uint32_t)i, at);
	}
	return sc_count_within(start, at, len);
}

/* Minus 1 in each byte of 16 that is wanted. */
static inline __m128i
hits16(const char *p, __m128i wanted)
{
	return _mm_cmpeq_epi8(wanted, _mm_loadu_si128((const __m128i *)p));
}

/* A byte of a sum counts to 255, so many blocks of 16 at most go into one. */
static size_t
count_sum(const char *p, size_t blocks, char byte)
{
	__m128i sum = _mm_setzero_si128(), wanted = _mm_set1_epi8(byte);
	const char *end = p + 16 * blocks;

	for (; end - p >= 64; p += 64)
		sum = _mm_sub_epi8(sum, _mm_add_epi8(
		    _mm_add_epi8(hits16(p, wanted), hits16(p + 16, wanted)),
		    _mm_add_epi8(hits16(p + 32, wanted),
		    hits16(p + 48, wanted))));
	for (; p < end; p += 16)
		sum = _mm_sub_epi8(sum, hits16(p, wanted));
	sum = _mm_sad_epu8(sum, _mm_setzero_si128());
	return (size_t)_mm_extract_epi16(sum, 0) +
	    (size_t)_mm_extract_epi16(sum, 4);
}

size_t
sc_count_blocks(struct sipcode_slice *text, char byte)
{
	size_t count = 0, blocks = text->len / 16;

	for (size_t some; blocks > 0; blocks -= some) {
		some = blocks < 255 ? blocks : 255;
		count += count_sum(text->ptr, some, byte);
		*text = sc_from(*text, 16 * some);
	}
	return count;
}

/*
 * sc_line_starts by halves of a byte: a bit of the high half's row that the
 * low half's has too.  Rows 4 and 6 hold A to O, where C, I and L count; rows
 * 5 and 7 hold P to Z, where T and V do; of the other rows everything counts.
 */
static inline __m128i
high_rows(void)
{
	return _mm_setr_epi8(4, 4, 4, 4, 1, 2, 1, 2, 4, 4, 4, 4, 4, 4, 4, 4);
}

static inline __m128i
low_rows(void)
{
	return _mm_setr_epi8(5, 4, 4, 5, 6, 4, 6, 4, 4, 5, 4, 6, 7, 6, 6, 6);
}

/* The bytes that begin no field of interest. */
__attribute__((target("avx2,bmi,popcnt")))
static inline __m256i
no_starts32(__m256i here)
{
	const __m256i high = _mm256_broadcastsi128_si256(high_rows());
	const __m256i low = _mm256_broadcastsi128_si256(low_rows());
	const __m256i half = _mm256_set1_epi8(0x0f);
	__m256i rows = _mm256_shuffle_epi8(high,
	    _mm256_and_si256(_mm256_srli_epi16(here, 4), half));
	__m256i columns = _mm256_shuffle_epi8(low,
	    _mm256_and_si256(here, half));

	return _mm256_cmpeq_epi8(_mm256_and_si256(rows, columns),
	    _mm256_setzero_si256());
}

__attribute__((target("avx2,bmi,popcnt")))
static inline unsigned
places32(const char *p)
{
	__m256i before = _mm256_loadu_si256((const __m256i *)(p - 1));
	__m256i here = _mm256_loadu_si256((const __m256i *)p);
	__m256i on = _mm256_loadu_si256((const __m256i *)(p + 4));
	__m256i slash = _mm256_set1_epi8('/');
	__m256i starts = _mm256_or_si256(
	    _mm256_cmpeq_epi8(before, _mm256_set1_epi8('\n')),
	    _mm256_andnot_si256(_mm256_cmpeq_epi8(here,
	    _mm256_set1_epi8('\n')),
	    _mm256_cmpeq_epi8(before, _mm256_set1_epi8('\r'))));
	__m256i p_before = _mm256_or_si256(
	    _mm256_cmpeq_epi8(_mm256_or_si256(before,
	    _mm256_set1_epi8(0x20)), _mm256_set1_epi8('p')),
	    _mm256_cmpeq_epi8(before, _mm256_set1_epi8('\\')));
	__m256i sip = _mm256_andnot_si256(_mm256_cmpeq_epi8(on, slash),
	    _mm256_and_si256(_mm256_cmpeq_epi8(here, slash), p_before));

	starts = _mm256_andnot_si256(no_starts32(here), starts);
	return (unsigned)_mm256_movemask_epi8(_mm256_or_si256(sip, starts));
}

/* Writes two places at once, whether there are so many or not: the count of a
   block is hard to predict, and a wrong guess costs more than the writes. */
__attribute__((target("avx2,bmi,popcnt")))
static inline uint32_t *
put_places(uint64_t mask, uint32_t base, uint32_t *at)
{
	unsigned count = (unsigned)__builtin_popcountll(mask);

	at[0] = base + (uint32_t)_tzcnt_u64(mask);
	mask &= mask - 1;
	at[1] = base + (uint32_t)_tzcnt_u64(mask);
	mask &= mask - 1;
	for (unsigned i = 2; i < count; i++) {
		at[i] = base + (uint32_t)_tzcnt_u64(mask);
		mask &= mask - 1;
	}
	return at + count;
}

__attribute__((target("avx2,bmi,popcnt")))
size_t
sc_places_avx2(const char *text, size_t len, uint32_t *at)
{
	uint32_t *start = at;

	for (size_t i = 0; i < len; i += 64) {
		uint64_t mask = places32(text + i) |
		    (uint64_t)places32(text + i + 32) << 32;

		at = put_places(mask, (uint32_t)i, at);
	}
	return sc_count_within(start, at, len);
}

#define AVX512 __attribute__((target( \
    "avx512f,avx512bw,avx512vbmi2,bmi,popcnt")))

/* The numbers of eight bytes, from 8 * n on. */
#define EIGHT(n) (0x0706050403020100 + (n)*0x0808080808080808)

/* As put_places(), sixteen at once; seldom there are more. */
AVX512 static inline uint32_t *
put_places64(uint64_t mask, uint32_t base, uint32_t *at)
{
	const __m512i bytes = _mm512_set_epi64(EIGHT(7), EIGHT(6), EIGHT(5),
	    EIGHT(4), EIGHT(3), EIGHT(2), EIGHT(1), EIGHT(0));
	__m512i marked = _mm512_maskz_compress_epi8(mask, bytes);
	unsigned count = (unsigned)__builtin_popcountll(mask);

	if (count > 16)
		return put_places(mask, base, at);
	_mm512_storeu_si512(at, _mm512_add_epi32(
	    _mm512_set1_epi32((int)base),
	    _mm512_cvtepu8_epi32(_mm512_castsi512_si128(marked))));
	return at + count;
}

AVX512 static inline uint64_t
no_starts64(__m512i here)
{
	const __m512i high = _mm512_broadcast_i32x4(high_rows());
	const __m512i low = _mm512_broadcast_i32x4(low_rows());
	const __m512i half = _mm512_set1_epi8(0x0f);
	__m512i rows = _mm512_shuffle_epi8(high,
	    _mm512_and_si512(_mm512_srli_epi16(here, 4), half));
	__m512i columns = _mm512_shuffle_epi8(low,
	    _mm512_and_si512(here, half));

	return _mm512_testn_epi8_mask(rows, columns);
}

/* Masks of bytes, shifted by one instead of loaded again: the bit that falls
   out is that of the last block. */
AVX512 size_t
sc_places_avx512(const char *text, size_t len, uint32_t *at)
{
	const __m512i small = _mm512_set1_epi8(0x20);
	uint32_t *start = at;
	uint64_t lf_before = text[-1] == '\n', cr_before = text[-1] == '\r';
	uint64_t p_before = (text[-1] | 0x20) == 'p' || text[-1] == '\\';

	for (size_t i = 0; i < len; i += 64) {
		__m512i here = _mm512_loadu_si512(text + i);
		__m512i on = _mm512_loadu_si512(text + i + 4);
		__m512i slash = _mm512_set1_epi8('/');
		uint64_t lf = _mm512_cmpeq_epi8_mask(here,
		    _mm512_set1_epi8('\n'));
		uint64_t cr = _mm512_cmpeq_epi8_mask(here,
		    _mm512_set1_epi8('\r'));
		uint64_t p = _mm512_cmpeq_epi8_mask(
		    _mm512_or_si512(here, small), _mm512_set1_epi8('p')) |
		    _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8('\\'));
		uint64_t sip = _mm512_cmpeq_epi8_mask(here, slash) &
		    ~_mm512_cmpeq_epi8_mask(on, slash) & (p << 1 | p_before);
		uint64_t starts = (lf << 1 | lf_before) |
		    ((cr << 1 | cr_before) & ~lf);

		starts &= ~no_starts64(here);
		at = put_places64(sip | starts, (uint32_t)i, at);
		lf_before = lf >> 63;
		cr_before = cr >> 63;
		p_before = p >> 63;
	}
	return sc_count_within(start, at, len);
}
#else
typedef int sc_no_x86;
#endif
