/* Output: bytes gathered and written whole, so that no error is lost. */
#ifndef SINK_H
#define SINK_H

#include "slice.h"

enum { SINK_SIZE = 64 * 1024 };

struct sink {
	int fd;		/* -1: says nothing */
	int error;	/* errno of the first write that failed, else 0 */
	size_t len;
	char buf[SINK_SIZE];
};

void sink_put(struct sink *, struct sipcode_slice);
void sink_text(struct sink *, const char *);
void sink_byte(struct sink *, char);
void sink_fill(struct sink *, char, size_t count);
void sink_number(struct sink *, unsigned long long);
/* Writes what has been gathered; a sink that failed swallows the rest. */
void sink_flush(struct sink *);

#endif
