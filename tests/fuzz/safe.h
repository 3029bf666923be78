/* Text that a terminal may be shown: UTF-8 in which nothing steers. */
#ifndef SAFE_H
#define SAFE_H

#include "fuzz.h"

/* The character at the front of s, and its length; RFC 3629 4, as its table
   of byte ranges.  False where there is none. */
static inline bool
safe_character(struct sipcode_slice s, unsigned long *c, size_t *len)
{
	static const struct {
		unsigned char lead[2], second[2];
		size_t len;
	} forms[] = {
		{ { 0x00, 0x7f }, { 0x00, 0xff }, 1 },
		{ { 0xc2, 0xdf }, { 0x80, 0xbf }, 2 },
		{ { 0xe0, 0xe0 }, { 0xa0, 0xbf }, 3 },
		{ { 0xe1, 0xec }, { 0x80, 0xbf }, 3 },
		{ { 0xed, 0xed }, { 0x80, 0x9f }, 3 },
		{ { 0xee, 0xef }, { 0x80, 0xbf }, 3 },
		{ { 0xf0, 0xf0 }, { 0x90, 0xbf }, 4 },
		{ { 0xf1, 0xf3 }, { 0x80, 0xbf }, 4 },
		{ { 0xf4, 0xf4 }, { 0x80, 0x8f }, 4 },
	};
	const unsigned char *p = (const unsigned char *)s.ptr;
	size_t i = 0;

	while (i < 9 && (*p < forms[i].lead[0] || *p > forms[i].lead[1]))
		i++;
	if (i == 9 || s.len < forms[i].len)
		return false;
	*len = forms[i].len;
	*c = *len == 1 ? *p : *p & (0xffu >> (*len + 1));
	for (size_t k = 1; k < *len; k++) {
		if (p[k] < (k == 1 ? forms[i].second[0] : 0x80) ||
		    p[k] > (k == 1 ? forms[i].second[1] : 0xbf))
			return false;
		*c = *c << 6 | (p[k] & 0x3fu);
	}
	return true;
}

/* C0 and C1, marks of direction, what has no width, line separators, what is
   no character. */
static inline bool
safe_steers(unsigned long c)
{
	return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x61c ||
	    (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	    (c >= 0x2060 && c <= 0x2069) || c == 0xfeff ||
	    (c >= 0xe0000 && c <= 0xe007f) || (c & 0xfffe) == 0xfffe;
}

/* How many lines; 0 where something is not to be shown.  The tab is TSV's
   own. */
static inline size_t
safe_lines(struct sipcode_slice s)
{
	size_t lines = 0, len;
	unsigned long c;

	if (s.len == 0 || s.ptr[s.len - 1] != '\n')
		return 0;
	for (; s.len > 0; s = sc_from(s, len)) {
		if (!safe_character(s, &c, &len))
			return 0;
		if (c == '\n')
			lines++;
		else if (c != '\t' && safe_steers(c))
			return 0;
	}
	return lines;
}

/* One version, one test point, one plan; all else stands below them. */
static inline bool
safe_tap(struct sipcode_slice s)
{
	size_t points = 0, plans = 0;
	const char *end;

	for (; s.len > 0; s = sc_from(s, (size_t)(end - s.ptr) + 1)) {
		end = memchr(s.ptr, '\n', s.len);
		if (end == NULL)
			return false;
		if (strncmp(s.ptr, "ok 1 - ", 7) == 0 ||
		    strncmp(s.ptr, "not ok 1 - ", 11) == 0)
			points++;
		else if (strncmp(s.ptr, "1..1\n", 5) == 0)
			plans++;
		else if (strncmp(s.ptr, "TAP version ", 12) != 0 &&
		    strncmp(s.ptr, "  ", 2) != 0)
			return false;
	}
	return points == 1 && plans == 1;
}

#endif
