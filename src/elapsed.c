/* What lies between two times. */
#include "clock.h"

/* Without a year nobody knows whether there was a 29 February, the sixtieth
   day. */
static bool
spans_leap_day(long long from, long long to)
{
	long long march = 60 * SC_DAY;

	return (from < march) != (to < march);
}

bool
sc_time_between(const struct sc_time *from, const struct sc_time *to,
    long long *micros)
{
	long long between = to->micros - from->micros;

	if (from->date != to->date || from->utc != to->utc)
		return false;
	*micros = between;
	if (from->date == SC_WHOLE_DATE)
		return true;
	if (from->date == SC_NO_YEAR) {
		if (between < -300 * SC_DAY)
			*micros = between + 366 * SC_DAY;
		else if (spans_leap_day(from->micros, to->micros))
			return false;
		return true;
	}
	if (between < -SC_DAY / 2)
		*micros = between + SC_DAY;
	return *micros >= -60 * SC_SECOND;
}

void
sc_append_seconds(struct sc_append *out, long long micros, unsigned digits)
{
	unsigned long long rest = micros < 0 ? 0 - (unsigned long long)micros
	    : (unsigned long long)micros;
	unsigned long long unit = SC_SECOND / 10;

	if (micros < 0)
		sc_append(out, "-");
	sc_append_number(out, rest / SC_SECOND);
	for (unsigned i = 0; i < digits && i < 3; i++) {
		if (i == 0)
			sc_append(out, ".");
		sc_append_number(out, rest / unit % 10);
		unit /= 10;
	}
}
