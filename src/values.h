/* The values of single header fields. */
#ifndef SC_VALUES_H
#define SC_VALUES_H

#include "scan.h"

/* RFC 3261 20.16: a number and a method; some summaries have no number. */
void sc_parse_cseq(struct sipcode_slice value, unsigned long *number,
    bool *has_number, struct sipcode_slice *method);

/* RFC 3261 20.8: a Call-ID has no white space in it; it may be folded before
   it begins. */
struct sipcode_slice sc_parse_call_id(struct sipcode_slice value);

/* A number and nothing else, as in RFC 3261 20.14; false for a sign, letters,
   or more than nine digits. */
bool sc_whole_number(struct sipcode_slice value, unsigned long *);

/*
 * RFC 3261 25.1: the offset behind what stands at offset at of a value: behind
 * a quoted string; at the '>' of an address; else at the next byte that can
 * end or enclose something.
 */
size_t sc_behind_part(struct sipcode_slice value, size_t at);

/* The value of a parameter behind ';', outside of quotes and angle brackets,
   up to a comma or the last folded line; empty where it is not there. */
struct sipcode_slice sc_parameter(struct sipcode_slice value,
    const char *name);

/* Whether a body of this type can hold start lines of other messages:
   message, text and multipart; RFC 3261 27.5, RFC 3420. */
bool sc_holds_messages(struct sipcode_slice type);
/* Whether the body is one: message/sipfrag, message/sip. */
bool sc_is_message(struct sipcode_slice type);

#endif
