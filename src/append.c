#include "append.h"

/* Two digits at a time: half as many divisions. */
struct sipcode_slice
sc_digits(unsigned long long number, char buf[SC_DIGITS_SIZE])
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324"
	    "25262728293031323334353637383940414243444546474849"
	    "50515253545556575859606162636465666768697071727374"
	    "75767778798081828384858687888990919293949596979899";
	size_t at = SC_DIGITS_SIZE;

	for (; number >= 10; number /= 100)
		memcpy(buf + (at -= 2), pairs + number % 100 * 2, 2);
	if (number > 0 || at == SC_DIGITS_SIZE)
		buf[--at] = (char)('0' + number);
	return sc_slice(buf + at, SC_DIGITS_SIZE - at);
}

void
sc_append_slice(struct sc_append *a, struct sipcode_slice s)
{
	size_t room = a->size - 1 - a->len;
	struct sipcode_slice fits = sc_first_of(s, room);

	sc_copy(a->buf + a->len, fits);
	a->len += fits.len;
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
