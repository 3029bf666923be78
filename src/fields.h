/* Header fields: RFC 3261 7.3. */
#ifndef SC_FIELDS_H
#define SC_FIELDS_H

#include "newline.h"
#include "scan.h"

#if !defined(SC_PORTABLE) && defined(__SSE2__)
#include <emmintrin.h>
#endif

/*
 * Takes the next header field off the front of a head: folded lines belong
 * to it (RFC 3261 7.3.1).  Lines end in LF, CR LF or CR; a mark, where it is
 * not 0, stands before the line end and is no part of the field.  Lines that
 * are no header field are passed over.  False where no more follow.
 */
bool sc_next_field(struct sipcode_slice *head, char mark,
    struct sipcode_slice *name, struct sipcode_slice *value);

/* Whether a line begins with the name of a known header field and a colon. */
bool sc_begins_field(struct sipcode_slice line);

/* How many of the bytes at text, SC_LINE_STEP at most, stand before the first
   CR or LF. */
#if !defined(SC_PORTABLE) && defined(__SSE2__)
enum { SC_LINE_STEP = 16 };

static inline size_t
sc_line_step(const char *text)
{
	__m128i here = _mm_loadu_si128((const __m128i *)text);
	__m128i ends = _mm_or_si128(
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\n')),
	    _mm_cmpeq_epi8(here, _mm_set1_epi8('\r')));

	return (size_t)__builtin_ctz((unsigned)_mm_movemask_epi8(ends) |
	    1u << SC_LINE_STEP);
}
#else
enum { SC_LINE_STEP = 8 };

static inline size_t
sc_line_step(const char *text)
{
	size_t len = 0;

	if (sc_is_line_text(text))
		return SC_LINE_STEP;
	while (len < SC_LINE_STEP && text[len] != '\n' && text[len] != '\r')
		len++;
	return len;
}
#endif

/* The length of the line at the front of s without its end. */
static inline size_t
sc_line_len(struct sipcode_slice s)
{
	size_t len = 0, step;

	while (s.len - len >= SC_LINE_STEP) {
		step = sc_line_step(s.ptr + len);
		len += step;
		if (step < SC_LINE_STEP)
			return len;
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
