/* UTF-8, RFC 3629: the next character of hostile bytes. */
#ifndef UTF8_H
#define UTF8_H

#include "slice.h"

/* The length of the well-formed character at the front of s (not empty), and
   its number; 0 where there is none. */
size_t utf8_next(struct sipcode_slice s, unsigned long *character);

/* Whether it steers the display: C0 and C1 controls, bidi marks, zero-width
   and other invisible characters, tags, noncharacters. */
bool utf8_steers(unsigned long character);

#endif
