/*
 * Eight bytes of text at once.  The first byte is the lowest of a word, on
 * every machine.  A mask has the high bit of each byte that it marks, and no
 * other bit.
 */
#ifndef SC_SWAR_H
#define SC_SWAR_H

#include <stddef.h>
#include <stdint.h>

#define SC_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Compilers make one load of it. */
static inline uint64_t
sc_load(const char *text)
{
	const unsigned char *p = (const unsigned char *)text;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	    (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	    (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	    (uint64_t)p[7] << 56;
}

/* Not 0 where a byte is 0, in fewer steps than a mask; which one, it does not
   tell. */
static inline uint64_t
sc_zeros(uint64_t word)
{
	return (word - SC_EACH(1)) & ~word & SC_EACH(0x80);
}

/* Marks the bytes that are at least limit; limit is 1 to 128, and bytes from
   128 on are at least that. */
static inline uint64_t
sc_from_byte(uint64_t word, unsigned char limit)
{
	return (((word & SC_EACH(0x7f)) + SC_EACH(0x80u - limit)) | word) &
	    SC_EACH(0x80);
}

static inline uint64_t
sc_below(uint64_t word, unsigned char limit)
{
	return sc_from_byte(word, limit) ^ SC_EACH(0x80);
}

/* Marks the bytes that are equal to byte. */
static inline uint64_t
sc_equal(uint64_t word, char byte)
{
	return sc_below(word ^ SC_EACH((unsigned char)byte), 1);
}

/* The place of the first marked byte, 0 to 7; mask is not 0. */
static inline size_t
sc_first(uint64_t mask)
{
	mask = (mask & (0 - mask)) >> 7;
	return (size_t)(mask * UINT64_C(0x0001020304050607) >> 56);
}

/* A bit for each byte, 0 to 7 from the lowest on: set where it is marked. */
static inline uint64_t
sc_bits(uint64_t mask)
{
	return (mask >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* The lowest bits, so many of them; all 64 where count is more. */
static inline uint64_t
sc_first_bits(size_t count)
{
	return count < 64 ? (UINT64_C(1) << count) - 1 : ~UINT64_C(0);
}

/* The number of the lowest bit that is set; bits is not 0. */
static inline size_t
sc_lowest(uint64_t bits)
{
#if defined(__GNUC__) && !defined(__FRAMAC__)
	return (size_t)__builtin_ctzll(bits);
#else
	size_t number = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		number++;
	return number;
#endif
}

/* The number of the highest one; bits is not 0. */
static inline size_t
sc_highest(uint64_t bits)
{
#if defined(__GNUC__) && !defined(__FRAMAC__)
	return (size_t)(63 - __builtin_clzll(bits));
#else
	size_t number = 0;

	while ((bits >>= 1) != 0)
		number++;
	return number;
#endif
}

/* How many bytes are marked. */
static inline size_t
sc_marked(uint64_t mask)
{
	return (size_t)((mask >> 7) * UINT64_C(0x0101010101010101) >> 56);
}

#endif
