/* What a place is, byte by byte; every version of newline.h agrees with it. */
#ifndef SC_PLACES_H
#define SC_PLACES_H

#include "newline.h"

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

#endif
