/* Borrowed bytes: the one way in which text is handed around. */
#ifndef SC_SLICE_H
#define SC_SLICE_H

#include "sipcode.h"

#include <string.h>

static inline struct sipcode_slice
sc_slice(const char *ptr, size_t len)
{
	return (struct sipcode_slice){ ptr, len };
}

static inline struct sipcode_slice
sc_text(const char *text)
{
	return sc_slice(text, strlen(text));
}

/* The bytes of s from offset at on; at is at most s.len.  C11 6.5.6: an empty
   slice may be NULL, to which not even 0 is added. */
static inline struct sipcode_slice
sc_from(struct sipcode_slice s, size_t at)
{
	return sc_slice(at > 0 ? s.ptr + at : s.ptr, s.len - at);
}

/* The first len bytes of s; len is at most s.len. */
static inline struct sipcode_slice
sc_upto(struct sipcode_slice s, size_t len)
{
	return sc_slice(s.ptr, len);
}

static inline size_t
sc_least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static inline size_t
sc_most(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* As much of the beginning of s as is there, at most so many bytes. */
static inline struct sipcode_slice
sc_first_of(struct sipcode_slice s, size_t most)
{
	return sc_upto(s, sc_least(s.len, most));
}

/* The same of its end. */
static inline struct sipcode_slice
sc_last_of(struct sipcode_slice s, size_t most)
{
	return sc_from(s, s.len - sc_least(s.len, most));
}

/* C11 7.24.1: an empty slice may be NULL, of which not even 0 bytes are
   copied. */
static inline void
sc_copy(char *to, struct sipcode_slice s)
{
	if (s.len > 0)
		memcpy(to, s.ptr, s.len);
}

static inline bool
sc_same(struct sipcode_slice a, struct sipcode_slice b)
{
	return a.len == b.len &&
	    (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

#endif
