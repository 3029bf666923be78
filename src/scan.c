#include "scan.h"

/* Bits of enum sc_class; bytes from 0x80 on belong to none. */
const unsigned char sc_classes[256] = {
	32, 0, 0, 0, 0, 0, 0, 0, 0, 68, 96, 0, 0, 96, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	68, 8, 32, 0, 0, 8, 0, 8, 0, 0, 8, 8, 32, 8, 8, 0,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 0, 32, 32, 0, 0, 0,
	0, 26, 26, 26, 26, 26, 26, 10, 10, 10, 10, 10, 10, 10, 10, 10,
	10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0, 8,
	8, 26, 26, 26, 26, 26, 26, 10, 10, 10, 10, 10, 10, 10, 10, 10,
	10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 8, 0,
};

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

size_t
sc_find_nocase(struct sipcode_slice s, struct sipcode_slice text)
{
	for (size_t at = 0; at + text.len <= s.len; at++)
		if (sc_starts_nocase(sc_from(s, at), text))
			return at;
	return s.len;
}
