/* Captured bytes in a format that has its own way to write the odd ones. */
#ifndef ESCAPE_H
#define ESCAPE_H

#include "sink.h"

struct escape {
	char quote;	/* cannot stand for itself, and '\\' cannot either */
	/* A character that is no plain text.  bytes is one byte that is no
	   UTF-8, and valid false; or a whole character that is quote, '\\', or
	   steers the display. */
	void (*put_odd)(struct sink *, struct sipcode_slice bytes,
	    unsigned long character, bool valid);
};

void escape_put(struct sink *, struct sipcode_slice, const struct escape *);

/* lead, then value in so many hexadecimal digits, or as many as it takes. */
void escape_hex(struct sink *, const char *lead, unsigned long value,
    unsigned digits);

#endif
