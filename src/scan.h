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
	SC_DELIMITER = 32,	/* of parameters: ; , " < CR LF, and NUL */
	SC_BLANK = 64,		/* blank, tab, CR, LF: within a value */
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

static inline bool
sc_starts_nocase(struct sipcode_slice s, struct sipcode_slice start)
{
	if (s.len < start.len)
		return false;
	for (size_t i = 0; i < start.len; i++)
		if (sc_lower(s.ptr[i]) != sc_lower(start.ptr[i]))
			return false;
	return true;
}

static inline bool
sc_same_nocase(struct sipcode_slice a, struct sipcode_slice b)
{
	return a.len == b.len && sc_starts_nocase(a, b);
}

static inline bool
sc_scan_byte(struct sipcode_slice *s, char byte)
{
	if (s->len == 0 || *s->ptr != byte)
		return false;
	*s = sc_from(*s, 1);
	return true;
}

static inline bool
sc_scan_while(struct sipcode_slice *s, enum sc_class class,
    struct sipcode_slice *run)
{
	size_t len = 0;

	while (len < s->len && sc_is(s->ptr[len], class))
		len++;
	if (len == 0)
		return false;
	*run = sc_upto(*s, len);
	*s = sc_from(*s, len);
	return true;
}

/* s without the bytes of a class at its front. */
static inline struct sipcode_slice
sc_behind(struct sipcode_slice s, enum sc_class class)
{
	while (s.len > 0 && sc_is(*s.ptr, class))
		s = sc_from(s, 1);
	return s;
}

/* s without the bytes of a class at either end. */
static inline struct sipcode_slice
sc_strip(struct sipcode_slice s, enum sc_class class)
{
	s = sc_behind(s, class);
	while (s.len > 0 && sc_is(s.ptr[s.len - 1], class))
		s.len--;
	return s;
}

/* Within a line. */
static inline struct sipcode_slice
sc_trim(struct sipcode_slice s)
{
	return sc_strip(s, SC_LWS);
}

/* Within a value, which may be folded. */
static inline struct sipcode_slice
sc_bare(struct sipcode_slice s)
{
	return sc_strip(s, SC_BLANK);
}

/* The offset of byte in s, or s.len. */
static inline size_t
sc_find_byte(struct sipcode_slice s, char byte)
{
	const char *hit = s.len ? memchr(s.ptr, byte, s.len) : NULL;

	return hit ? (size_t)(hit - s.ptr) : s.len;
}

/* The offset of the first token, or s.len; its first byte is looked for as it
   is, further letters in any case. */
static inline size_t
sc_find_token(struct sipcode_slice s, const char *token)
{
	struct sipcode_slice want = sc_text(token);
	size_t at = sc_find_byte(s, *token);

	while (at < s.len && !sc_starts_nocase(sc_from(s, at), want))
		at += 1 + sc_find_byte(sc_from(s, at + 1), *token);
	return at;
}

bool sc_scan_text(struct sipcode_slice *, const char *text); /* any case */
/* Exactly count digits, with no further one behind; count is at most 9. */
bool sc_scan_digits(struct sipcode_slice *, size_t count, unsigned long *);
/* A decimal number of one to nine digits, RFC 3261 leaves no sign to it. */
bool sc_scan_number(struct sipcode_slice *, unsigned long *);
/* RFC 3261 7.2 has one blank here; real logs have more, or one tab. */
bool sc_scan_gap(struct sipcode_slice *);

/* The length of the terminal's escape sequence (ESC [ ... letter) at the front
   of s; 0 where there is none. */
size_t sc_colour_len(struct sipcode_slice s);

/* The offset of the first text, letters in any case, or s.len. */
size_t sc_find_nocase(struct sipcode_slice s, struct sipcode_slice text);

#endif
