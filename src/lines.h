/* Where lines end. */
#ifndef SC_LINES_H
#define SC_LINES_H

#include "newline.h"
#include "swar.h"

#ifdef SC_X86
#include <emmintrin.h>
#endif

/* Whether the eight bytes at text hold neither LF nor CR. */
static inline bool
sc_is_line_text(const char *text)
{
	uint64_t word = sc_load(text);

	return (sc_zeros(word ^ SC_EACH('\n')) |
	    sc_zeros(word ^ SC_EACH('\r'))) == 0;
}

/* Which of the SC_LINE_STEP bytes at text are CR or LF: bits from the lowest
   on, of which sc_lowest() gives the place of the first. */
#ifdef SC_X86
enum { SC_LINE_STEP = 16 };

static inline unsigned
sc_line_ends(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\n')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\r'))));
}
#else
enum { SC_LINE_STEP = 8 };

static inline unsigned
sc_line_ends(const char *text)
{
	unsigned ends = 0;

	if (sc_is_line_text(text))
		return 0;
	for (unsigned i = 0; i < SC_LINE_STEP; i++)
		if (text[i] == '\n' || text[i] == '\r')
			ends |= 1u << i;
	return ends;
}
#endif

/* The length of the line at the front of s without its end. */
static inline size_t
sc_line_len(struct sipcode_slice s)
{
	size_t len = 0;

	for (; s.len - len >= SC_LINE_STEP; len += SC_LINE_STEP) {
		unsigned ends = sc_line_ends(s.ptr + len);

		if (ends != 0)
			return len + sc_lowest(ends);
	}
	while (len < s.len && s.ptr[len] != '\n' && s.ptr[len] != '\r')
		len++;
	return len;
}

/* The bytes of the line end at offset len: LF, CR LF, CR CR LF (as typescripts
   have it) or CR. */
static inline size_t
sc_line_end(struct sipcode_slice s, size_t len)
{
	size_t crs = 0, rest = s.len - len;

	s = sc_from(s, len);
	while (crs < rest && crs < 2 && s.ptr[crs] == '\r')
		crs++;
	if (crs < rest && s.ptr[crs] == '\n')
		return crs + 1;
	return crs > 0;
}

/* Whether no byte that may yet follow s can change the line end at len. */
static inline bool
sc_knows_line_end(struct sipcode_slice s, size_t len)
{
	size_t end = sc_line_end(s, len);

	return s.len - len > 2 || (end > 0 && s.ptr[len + end - 1] == '\n');
}

#endif
