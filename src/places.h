/* What a place is, byte by byte; every version of newline.h agrees with it. */
#ifndef SC_PLACES_H
#define SC_PLACES_H

#include "newline.h"
#include "swar.h"

/* Bytes that tell something where a line begins: 1 for each but the letters
   that begin no field of interest. */
extern const unsigned char sc_line_starts[256];

static inline bool
sc_is_place(const char *p)
{
	char before = p[-1], here = *p;

	if (here == '/' && ((before | 0x20) == 'p' || before == '\\'))
		return p[4] != '/';
	if (before == '\r')
		return here != '\n' && sc_line_starts[(unsigned char)here];
	return before == '\n' && sc_line_starts[(unsigned char)here];
}

/* How many of the places from start to end are within len bytes: the last
   block of a text goes on behind it. */
static inline size_t
sc_count_within(const uint32_t *start, const uint32_t *end, size_t len)
{
	while (end > start && end[-1] >= len)
		end--;
	return (size_t)(end - start);
}

#ifdef SC_X86
sc_places_fn sc_places_sse2, sc_places_avx2, sc_places_avx512;

/* Takes blocks of 16 bytes off the front of text; returns how many of their
   bytes are equal to byte. */
size_t sc_count_blocks(struct sipcode_slice *text, char byte);
#elif defined(SC_NEON)
sc_places_fn sc_places_neon;
#endif

/* Takes the places out of a mask of candidates, bit i for text[i].  Those
   that are none are overwritten by the next: no branch to mispredict. */
static inline uint32_t *
take(const char *text, uint64_t mask, uint32_t base, uint32_t *at)
{
	while (mask != 0) {
		unsigned bit = (unsigned)sc_lowest(mask);

		*at = base + bit;
		at += sc_line_starts[(unsigned char)text[bit]];
		mask &= mask - 1;
	}
	return at;
}

#endif
