/* Text put together in the caller's buffer: always NUL-terminated, cut where
   the buffer ends. */
#ifndef SC_APPEND_H
#define SC_APPEND_H

#include "slice.h"

/* The decimal digits of a number, at the end of buf. */
enum { SC_DIGITS_SIZE = 24 };
struct sipcode_slice sc_digits(unsigned long long, char buf[SC_DIGITS_SIZE]);

struct sc_append {
	char *buf;
	size_t size;	/* at least 1 */
	size_t len;
};

void sc_append_slice(struct sc_append *, struct sipcode_slice);
void sc_append(struct sc_append *, const char *text);
void sc_append_number(struct sc_append *, unsigned long long);
/* One more item of the list that begins at offset start: ", " between. */
void sc_append_item(struct sc_append *, size_t start, const char *text);

#endif
