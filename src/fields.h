/* Header fields: RFC 3261 7.3. */
#ifndef SC_FIELDS_H
#define SC_FIELDS_H

#include "scan.h"

/*
 * Takes the next header field off the front of a head: folded lines belong
 * to it (RFC 3261 7.3.1).  Lines end in LF, CR LF or CR; a mark, where it is
 * not 0, stands before the line end and is no part of the field.  Lines that
 * are no header field are passed over.  False where no more follow.
 */
bool sc_next_field(struct sipcode_slice *head, char mark,
    struct sipcode_slice *name, struct sipcode_slice *value);

/* Whether a line begins with the name of a known header field and a colon. */
bool sc_begins_field(struct sipcode_slice line);

/* The length of the line at the front of s without its end, and behind it the
   bytes of that end: LF, CR LF, CR CR LF (as typescripts have it) or CR. */
size_t sc_line_len(struct sipcode_slice s);
size_t sc_line_end(struct sipcode_slice s, size_t len);

#endif
