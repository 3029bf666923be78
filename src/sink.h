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

/* Writes what has been gathered; a sink that failed swallows the rest. */
void sink_flush(struct sink *);
/* The same, and that was all. */
void sink_close(struct sink *);
/* More than has room. */
void sink_spill(struct sink *, struct sipcode_slice);

static inline void
sink_put(struct sink *sink, struct sipcode_slice s)
{
	if (s.len > SINK_SIZE - sink->len) {
		sink_spill(sink, s);
	} else if (s.len > 0) {
		memcpy(sink->buf + sink->len, s.ptr, s.len);
		sink->len += s.len;
	}
}

static inline void
sink_text(struct sink *sink, const char *text)
{
	sink_put(sink, sc_text(text));
}

static inline void
sink_byte(struct sink *sink, char byte)
{
	if (sink->len == SINK_SIZE)
		sink_flush(sink);
	sink->buf[sink->len++] = byte;
}

void sink_fill(struct sink *, char, size_t count);
void sink_number(struct sink *, unsigned long long);

#endif
