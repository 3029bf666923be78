/* What stands in a line of a capture at which "SIP/" was seen. */
#ifndef SC_SIGHT_H
#define SC_SIGHT_H

#include "fields.h"

enum sc_sight_kind { SC_NOTHING, SC_STATUS, SC_REQUEST, SC_BROKEN };

struct sc_sight {
	struct sipcode_slice line;	/* without its end */
	struct sipcode_slice below;	/* what follows the line */
	struct sipcode_slice above;	/* what stood above it, at most some
					   hundred bytes */
	bool final;			/* nothing follows below */
	enum sc_sight_kind kind;
	bool unsure;			/* SC_BROKEN only with a header field
					   below */
	size_t start;			/* of the start line, in line */
	unsigned code;			/* of a status line */
	size_t phrase;			/* behind the code, or behind the
					   version of a request, in line */
};

/* Fills kind and the rest; slash is the offset of "/" in sight->line. */
void sc_look(struct sc_sight *sight, size_t slash);

#endif
