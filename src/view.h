/* A response as its header fields: what rules are held against. */
#ifndef SC_VIEW_H
#define SC_VIEW_H

#include "asked.h"

enum { SC_VIEW_FIELDS = 256 };

struct sc_field {
	struct sipcode_slice name, value;
};

struct sc_view {
	const struct sipcode_message *message;
	const struct sipcode_asked *asked;	/* NULL: not in the text */
	size_t count;
	struct sc_field fields[SC_VIEW_FIELDS];
};

/* False where there are more fields than have room, or lines between them that
   are none: a logger cut the head up. */
bool sc_view_open(struct sc_view *, const struct sipcode_message *);

/* The first field of this full name from fields[at] on; NULL after the last.
   Its compact form counts too. */
const struct sc_field *sc_view_find(const struct sc_view *, const char *name,
    size_t at);
/* The value of the first one; empty where there is none. */
struct sipcode_slice sc_view_value(const struct sc_view *, const char *name);

/* A field as it stands in the head: name, colon and value. */
struct sipcode_slice sc_field_text(const struct sc_field *);

#endif
