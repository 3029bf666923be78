/*
 * Questions to SC_BLOCK bytes of text at once.  Bit i of an answer, from the
 * lowest on, is for byte i.
 */
#ifndef SC_BLOCKS_H
#define SC_BLOCKS_H

#include "newline.h"
#include "swar.h"

#ifdef SC_X86
#include <emmintrin.h>

enum { SC_BLOCK = 16 };

/* CR or LF. */
static inline unsigned
sc_line_ends(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\n')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\r'))));
}

/* No printable ASCII, a backslash, or quote.  As signed numbers, bytes from
   0x80 on are below all others. */
static inline unsigned
sc_odd_bytes(const char *text, char quote)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(
	    _mm_cmplt_epi8(here, _mm_set1_epi8(0x20)),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8(0x7f))), _mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\\')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8(quote)))));
}
#else
enum { SC_BLOCK = 8 };

/* Whether the eight bytes at text hold neither LF nor CR. */
static inline bool
sc_is_line_text(const char *text)
{
	uint64_t word = sc_load(text);

	return (sc_zeros(word ^ SC_EACH('\n')) |
	    sc_zeros(word ^ SC_EACH('\r'))) == 0;
}

static inline unsigned
sc_line_ends(const char *text)
{
	unsigned ends = 0;

	if (sc_is_line_text(text))
		return 0;
	for (unsigned i = 0; i < SC_BLOCK; i++)
		if (text[i] == '\n' || text[i] == '\r')
			ends |= 1u << i;
	return ends;
}

static inline unsigned
sc_odd_bytes(const char *text, char quote)
{
	uint64_t word = sc_load(text);

	return (unsigned)sc_bits(sc_below(word, 0x20) |
	    sc_from_byte(word, 0x7f) | sc_equal(word, '\\') |
	    sc_equal(word, quote));
}
#endif

#endif
