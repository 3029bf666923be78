/* A 64-bit hash over slices, for tables of fixed size. */
#ifndef SC_HASH_H
#define SC_HASH_H

#include "slice.h"
#include "swar.h"

#include <stdint.h>

static inline uint64_t
sc_mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 32;
}

/* Its value is below 2^32, whatever the byte order. */
static inline uint64_t
sc_load_half(const char *ptr)
{
	uint32_t half;

	memcpy(&half, ptr, sizeof half);
	return half;
}

/* Up to eight bytes, without a call for a length that is not constant. */
static inline uint64_t
sc_load_few(const char *ptr, size_t len)
{
	uint64_t word = 0;

	if (len >= 4)
		return sc_load_half(ptr) | sc_load_half(ptr + len - 4) << 32;
	while (len > 0)
		word = word << 8 | (unsigned char)ptr[--len];
	return word;
}

/* The length goes in too, so that "ab","c" is not "a","bc"; spread over all
   bits, since in one byte it could undo a letter's difference. */
static inline uint64_t
sc_hash(uint64_t hash, struct sipcode_slice s)
{
	size_t at = 0;

	hash ^= s.len * UINT64_C(0xd6e8feb86659fd93);
	for (; s.len - at > 8; at += 8)
		hash = sc_mix(hash, sc_load(s.ptr + at));
	if (s.len >= 8)
		return sc_mix(hash, sc_load(s.ptr + s.len - 8));
	return sc_mix(hash, sc_load_few(s.ptr, s.len));
}

/* A hash as a key: 0 stands for none. */
static inline uint64_t
sc_key_of(uint64_t hash)
{
	return hash != 0 ? hash : 1;
}

#endif
