/* Header fields: RFC 3261 7.3. */
#ifndef SC_FIELDS_H
#define SC_FIELDS_H

#include "lines.h"
#include "scan.h"

/* Takes the next line off the front of a text, without its end and the mark
   that a capture tool may have put there, if it is not 0; false at the end of
   the text. */
bool sc_next_line(struct sipcode_slice *text, char mark,
    struct sipcode_slice *line);

/*
 * Takes the next header field off the front of a head: folded lines belong
 * to it (RFC 3261 7.3.1).  Lines that are no header field are passed over.
 * False where no more follow.
 */
bool sc_next_field(struct sipcode_slice *head, char mark,
    struct sipcode_slice *name, struct sipcode_slice *value);

/* The name that a letter is the compact form of; NULL where it is none. */
const char *sc_compact_name(char letter);

/* Whether a field has this name, in full or as one letter; RFC 3261 7.3.3. */
static inline bool
sc_is_named(struct sipcode_slice field, struct sipcode_slice name)
{
	const char *full;

	if (field.len != 1)
		return sc_same_nocase(field, name);
	full = sc_compact_name(*field.ptr);
	return full != NULL && sc_same(sc_text(full), name);
}

/* Whether a line begins with the name of a known header field and a colon. */
bool sc_begins_field(struct sipcode_slice line);

#endif
