/* Stands in for lines.h: the ends of lines are anywhere.  The driver "lines"
   checks what is promised here. */
#ifndef SC_LINES_H
#define SC_LINES_H

#include "any.h"
#include "newline.h"
#include "swar.h"

static inline size_t
sc_line_len(struct sipcode_slice s)
{
	return any_line_len(s);
}

/* A line ends at len. */
static inline size_t
sc_line_end(struct sipcode_slice s, size_t len)
{
	size_t most = s.len - len < 3 ? s.len - len : 3;

	is_there(sc_from(s, len));
	return most == 0 ? 0 : 1 + any_number(most - 1);
}

static inline bool
sc_knows_line_end(struct sipcode_slice s, size_t len)
{
	is_there(sc_from(s, len));
	return any_bool();
}

#endif
