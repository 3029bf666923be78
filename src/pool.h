/*
 * Memory that the caller lends and may move: what lies in it is found by
 * number, never by address, and nothing is given back.
 */
#ifndef SC_POOL_H
#define SC_POOL_H

#include "slice.h"

#include <stdint.h>

/* The place of a thing, in units of 8 bytes from the pool on; 0: none. */
typedef uint32_t sc_ref;

/* At the front of the memory that it manages; an index of texts is at the
   end. */
struct sc_pool {
	uint64_t used;		/* bytes from the front on, the pool's too */
	uint64_t limit;		/* where the index begins */
	uint64_t buckets;	/* a power of two */
};

/* A text is kept once; whoever has it may hang a list of things on it. */
struct sc_name {
	sc_ref next;		/* in its bucket */
	sc_ref list;
	uint16_t len;
	char text[6];		/* and on, as len says */
};

/* The pool begins with head bytes that it does not hand out. */
void sc_pool_open(struct sc_pool *, size_t head, size_t size);

/* The memory has moved with all that it held, and has size bytes now, at
   least twice as many as before. */
void sc_pool_grown(struct sc_pool *, size_t size);

/* Whether so many texts with so many bytes in all, and bytes more for other
   things, have room. */
bool sc_pool_has_room(const struct sc_pool *, size_t texts, size_t bytes);

/* Zeros.  Both want sc_pool_has_room() asked before. */
sc_ref sc_pool_take(struct sc_pool *, size_t bytes);
sc_ref sc_pool_name(struct sc_pool *, struct sipcode_slice text);

static inline void *
sc_pool_at(const struct sc_pool *pool, sc_ref ref)
{
	return (char *)(uintptr_t)pool + (uint64_t)ref * 8;
}

/* The text of a name, empty for 0. */
struct sipcode_slice sc_pool_text(const struct sc_pool *, sc_ref);

#endif
