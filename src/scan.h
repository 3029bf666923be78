/*
 * Cursor primitives.  A cursor is a slice of what is still to be read: each
 * function takes what it names off the front and returns true, or leaves the
 * cursor as it was and returns false.
 */
#ifndef SC_SCAN_H
#define SC_SCAN_H

#include "slice.h"

/* Byte classes, named for the rules of RFC 3261 25.1. */
enum sc_class {
	SC_DIGIT = 1,
	SC_ALPHA = 2,
	SC_LWS = 4,		/* blank or tab, within a line */
	SC_TOKEN = 8,
	SC_HEXDIG = 16,
};

extern const unsigned char sc_classes[256];

static inline bool
sc_is(char byte, enum sc_class class)
{
	return (sc_classes[(unsigned char)byte] & class) != 0;
}

/* ASCII only, whatever the locale. */
static inline char
sc_lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

bool sc_same_nocase(struct sipcode_slice, struct sipcode_slice);
bool sc_starts_nocase(struct sipcode_slice, struct sipcode_slice start);

bool sc_scan_byte(struct sipcode_slice *, char);
bool sc_scan_text(struct sipcode_slice *, const char *text); /* any case */
bool sc_scan_while(struct sipcode_slice *, enum sc_class,
    struct sipcode_slice *run);
/* Exactly count digits, with no further one behind; count is at most 9. */
bool sc_scan_digits(struct sipcode_slice *, size_t count, unsigned long *);
/* A decimal number of one to nine digits, RFC 3261 leaves no sign to it. */
bool sc_scan_number(struct sipcode_slice *, unsigned long *);
/* RFC 3261 7.2 has one blank here; real logs have more, or one tab. */
bool sc_scan_gap(struct sipcode_slice *);

/* The length of the terminal's escape sequence (ESC [ ... letter) at the front
   of s; 0 where there is none. */
size_t sc_colour_len(struct sipcode_slice s);

/* s without blanks and tabs at either end. */
struct sipcode_slice sc_trim(struct sipcode_slice s);
/* The offset of byte in s, or s.len. */
size_t sc_find_byte(struct sipcode_slice s, char byte);
/* The offset of the first text, letters in any case, or s.len. */
size_t sc_find_nocase(struct sipcode_slice s, struct sipcode_slice text);

#endif
