#include "append.h"

struct sipcode_slice
sc_digits(unsigned long long number, char buf[SC_DIGITS_SIZE])
{
	size_t at = SC_DIGITS_SIZE;

	do {
		buf[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	return sc_slice(buf + at, SC_DIGITS_SIZE - at);
}

void
sc_append_slice(struct sc_append *a, struct sipcode_slice s)
{
	size_t room = a->size - 1 - a->len;
	size_t len = s.len < room ? s.len : room;

	if (len > 0)
		memcpy(a->buf + a->len, s.ptr, len);
	a->len += len;
	a->buf[a->len] = '\0';
}

void
sc_append(struct sc_append *a, const char *text)
{
	sc_append_slice(a, sc_text(text));
}

void
sc_append_number(struct sc_append *a, unsigned long long number)
{
	char digits[SC_DIGITS_SIZE];

	sc_append_slice(a, sc_digits(number, digits));
}

void
sc_append_item(struct sc_append *a, size_t start, const char *text)
{
	if (a->len > start)
		sc_append(a, ", ");
	sc_append(a, text);
}
