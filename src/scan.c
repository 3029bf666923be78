#include "scan.h"

/* Bits of enum sc_class; bytes from 0x80 on belong to none. */
const unsigned char sc_classes[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	4, 8, 0, 0, 0, 8, 0, 8, 0, 0, 8, 8, 0, 8, 8, 0,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 0, 0, 0, 0, 0, 0,
	0, 26, 26, 26, 26, 26, 26, 10, 10, 10, 10, 10, 10, 10, 10, 10,
	10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0, 8,
	8, 26, 26, 26, 26, 26, 26, 10, 10, 10, 10, 10, 10, 10, 10, 10,
	10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 8, 0,
};

bool
sc_same_nocase(struct sipcode_slice a, struct sipcode_slice b)
{
	return a.len == b.len && sc_starts_nocase(a, b);
}

bool
sc_starts_nocase(struct sipcode_slice s, struct sipcode_slice start)
{
	if (s.len < start.len)
		return false;
	for (size_t i = 0; i < start.len; i++)
		if (sc_lower(s.ptr[i]) != sc_lower(start.ptr[i]))
			return false;
	return true;
}

bool
sc_scan_byte(struct sipcode_slice *s, char byte)
{
	if (s->len == 0 || *s->ptr != byte)
		return false;
	*s = sc_from(*s, 1);
	return true;
}

bool
sc_scan_text(struct sipcode_slice *s, const char *text)
{
	struct sipcode_slice start = sc_text(text);

	if (!sc_starts_nocase(*s, start))
		return false;
	*s = sc_from(*s, start.len);
	return true;
}

bool
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

bool
sc_scan_digits(struct sipcode_slice *s, size_t count, unsigned long *value)
{
	struct sipcode_slice rest = *s, run;

	if (!sc_scan_while(&rest, SC_DIGIT, &run) || run.len != count)
		return false;
	return sc_scan_number(s, value);
}

bool
sc_scan_number(struct sipcode_slice *s, unsigned long *value)
{
	struct sipcode_slice rest = *s, run;
	unsigned long sum = 0;

	if (!sc_scan_while(&rest, SC_DIGIT, &run) || run.len > 9)
		return false;
	for (size_t i = 0; i < run.len; i++)
		sum = sum * 10 + (unsigned long)(run.ptr[i] - '0');
	*value = sum;
	*s = rest;
	return true;
}

bool
sc_scan_gap(struct sipcode_slice *s)
{
	if (sc_scan_byte(s, '\t'))
		return true;
	if (!sc_scan_byte(s, ' '))
		return false;
	while (sc_scan_byte(s, ' '))
		;
	return true;
}

size_t
sc_colour_len(struct sipcode_slice s)
{
	size_t len = 2;

	if (s.len < 3 || s.ptr[0] != '\033' || s.ptr[1] != '[')
		return 0;
	while (len < s.len && len < 32 && !sc_is(s.ptr[len], SC_ALPHA))
		len++;
	return len < s.len ? len + 1 : len;
}

struct sipcode_slice
sc_trim(struct sipcode_slice s)
{
	while (s.len > 0 && sc_is(*s.ptr, SC_LWS))
		s = sc_from(s, 1);
	while (s.len > 0 && sc_is(s.ptr[s.len - 1], SC_LWS))
		s.len--;
	return s;
}

size_t
sc_find_byte(struct sipcode_slice s, char byte)
{
	const char *hit = s.len ? memchr(s.ptr, byte, s.len) : NULL;

	return hit ? (size_t)(hit - s.ptr) : s.len;
}

size_t
sc_find_nocase(struct sipcode_slice s, struct sipcode_slice text)
{
	for (size_t at = 0; at + text.len <= s.len; at++)
		if (sc_starts_nocase(sc_from(s, at), text))
			return at;
	return s.len;
}
