/* Where lines end. */
#ifndef SC_LINES_H
#define SC_LINES_H

#include "blocks.h"
#include "slice.h"

/* The length of the line at the front of s without its end. */
static inline size_t
sc_line_len(struct sipcode_slice s)
{
	size_t len = 0;

	for (; s.len - len >= SC_BLOCK; len += SC_BLOCK) {
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
