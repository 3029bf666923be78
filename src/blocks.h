/*
 * Questions to SC_BLOCK bytes of text at once.  Bit i of an answer, from the
 * lowest on, is for byte i.  NUL is a mark, a blank and no part of a word, so
 * that what looks for one of these finds it behind the end of a stream's text.
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

/* The same of 64 bytes. */
static inline uint64_t
sc_line_ends64(const char *text)
{
	return sc_line_ends(text) | (uint64_t)sc_line_ends(text + 16) << 16 |
	    (uint64_t)sc_line_ends(text + 32) << 32 |
	    (uint64_t)sc_line_ends(text + 48) << 48;
}

/* A blank or a control character. */
static inline unsigned
sc_blanks(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(here,
	    _mm_min_epu8(here, _mm_set1_epi8(' '))));
}

/* first to first + more. */
static inline __m128i
sc_in_range(__m128i bytes, char first, char more)
{
	bytes = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
	return _mm_cmpeq_epi8(bytes, _mm_min_epu8(bytes, _mm_set1_epi8(more)));
}

/* Neither a letter, a digit, '-', '.' nor '_', of which most tokens are. */
static inline unsigned
sc_no_word(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);
	__m128i small = _mm_or_si128(here, _mm_set1_epi8(0x20));
	__m128i word = _mm_or_si128(_mm_or_si128(
	    sc_in_range(small, 'a', 'z' - 'a'), sc_in_range(here, '0', 9)),
	    _mm_or_si128(sc_in_range(here, '-', 1),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('_'))));

	return (unsigned)_mm_movemask_epi8(word) ^ 0xffff;
}

/* What ends a part of a value or quotes in it: one of "<>\;, or a control
   character. */
static inline unsigned
sc_marks(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(
	    sc_in_range(here, '\0', 0x1f), sc_in_range(here, ';', 1)),
	    _mm_or_si128(_mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('"')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('>'))), _mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\\')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8(','))))));
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

static inline uint64_t
sc_line_ends64(const char *text)
{
	uint64_t ends = 0;

	for (unsigned i = 0; i < 64; i += SC_BLOCK)
		ends |= (uint64_t)sc_line_ends(text + i) << i;
	return ends;
}

static inline unsigned
sc_blanks(const char *text)
{
	return (unsigned)sc_bits(sc_below(sc_load(text), ' ' + 1));
}

static inline unsigned
sc_no_word(const char *text)
{
	uint64_t here = sc_load(text), small = here | SC_EACH(0x20);
	uint64_t word = (sc_from_byte(small, 'a') & sc_below(small, 'z' + 1)) |
	    (sc_from_byte(here, '0') & sc_below(here, '9' + 1)) |
	    (sc_from_byte(here, '-') & sc_below(here, '.' + 1)) |
	    sc_equal(here, '_');

	return (unsigned)sc_bits(word) ^ 0xff;
}

static inline unsigned
sc_marks(const char *text)
{
	uint64_t here = sc_load(text);

	return (unsigned)sc_bits(sc_below(here, ' ') | sc_equal(here, '"') |
	    sc_equal(here, '<') | sc_equal(here, '>') |
	    sc_equal(here, '\\') | sc_equal(here, ';') |
	    sc_equal(here, ','));
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
