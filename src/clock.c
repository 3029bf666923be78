/* One time, as tools write it. */
#include "clock.h"

/* Days before each month of a leap year. */
static const unsigned short before_month[] = {
	0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366,
};

struct date {
	unsigned long year, month, day;	/* year 0: not told */
};

/* Those of the Gregorian calendar since 1970; without a year since 1 January
   of a leap year. */
static long long
days(const struct date *date)
{
	long long y = (long long)date->year;
	long long in_year = before_month[date->month - 1] +
	    (long long)date->day - 1;
	bool leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);

	if (y == 0)
		return in_year;
	if (!leap && date->month > 2)
		in_year--;
	y--;
	return 365 * y + y / 4 - y / 100 + y / 400 - 719162 + in_year;
}

static bool
is_date(const struct date *date)
{
	return date->month >= 1 && date->month <= 12 && date->day >= 1 &&
	    date->day <= (unsigned)(before_month[date->month] -
	    before_month[date->month - 1]) &&
	    (date->year == 0 || (date->year >= 1970 && date->year < 2200));
}

static bool
skip_blanks(struct sipcode_slice *s)
{
	struct sipcode_slice run;

	return sc_scan_while(s, SC_LWS, &run);
}

/* "2026-01-02 " and "2026/01/02T". */
static bool
scan_number_date(struct sipcode_slice *text, struct date *date)
{
	struct sipcode_slice s = *text;
	char mark;

	if (!sc_scan_digits(&s, 4, &date->year) || s.len == 0)
		return false;
	mark = *s.ptr;
	if ((mark != '-' && mark != '/') || !sc_scan_byte(&s, mark) ||
	    !sc_scan_digits(&s, 2, &date->month) || !sc_scan_byte(&s, mark) ||
	    !sc_scan_digits(&s, 2, &date->day) ||
	    !(sc_scan_byte(&s, 'T') || skip_blanks(&s)) ||
	    date->year == 0 || !is_date(date))
		return false;
	*text = s;
	return true;
}

static unsigned
scan_month(struct sipcode_slice *s)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	for (unsigned i = 0; i < 12; i++)
		if (sc_starts_nocase(*s, sc_slice(names + 3 * i, 3))) {
			*s = sc_from(*s, 3);
			return i + 1;
		}
	return 0;
}

/* "Jan  2 " and "Jan 02 2026 ". */
static bool
scan_word_date(struct sipcode_slice *text, struct date *date)
{
	struct sipcode_slice s = *text, behind;

	date->year = 0;
	date->month = scan_month(&s);
	if (date->month == 0 || !skip_blanks(&s) ||
	    !sc_scan_number(&s, &date->day) || !skip_blanks(&s))
		return false;
	behind = s;
	if (sc_scan_digits(&behind, 4, &date->year) && skip_blanks(&behind))
		s = behind;
	else
		date->year = 0;
	if (is_date(date))
		*text = s;
	return is_date(date);
}

/* ".678901", ",678" and belle-sip's ":678". */
static bool
scan_fraction(struct sipcode_slice *text, struct sc_time *time)
{
	struct sipcode_slice s = *text, run;
	long long part = 0;
	char mark = s.len > 0 ? *s.ptr : '\0';

	time->digits = 0;
	if (mark != '.' && mark != ',' && mark != ':')
		return true;
	s = sc_from(s, 1);
	if (!sc_scan_while(&s, SC_DIGIT, &run))
		return true;	/* a mark behind the time */
	if (run.len > 9 || (mark == ':' && run.len != 3))
		return false;
	for (size_t i = 0; i < 6; i++)
		part = 10 * part + (i < run.len ? run.ptr[i] - '0' : 0);
	time->micros += part;
	time->digits = (unsigned char)run.len;
	*text = s;
	return true;
}

/* RFC 3339 5.6: "Z", "+01:00"; some leave the colon out. */
static bool
scan_zone(struct sipcode_slice *text, struct sc_time *time)
{
	struct sipcode_slice s = *text;
	unsigned long hours, minutes;
	bool west = s.len > 0 && *s.ptr == '-';
	long long off;

	time->utc = sc_scan_byte(text, 'Z');
	if (time->utc || s.len == 0 || (*s.ptr != '+' && *s.ptr != '-'))
		return true;
	s = sc_from(s, 1);
	if (sc_scan_digits(&s, 4, &hours)) {
		minutes = hours % 100;
		hours /= 100;
	} else if (!sc_scan_digits(&s, 2, &hours) || !sc_scan_byte(&s, ':') ||
	    !sc_scan_digits(&s, 2, &minutes)) {
		return false;
	}
	off = ((long long)hours * 3600 + (long long)minutes * 60) * SC_SECOND;
	time->micros += west ? off : -off;
	time->utc = true;
	*text = s;
	return hours < 24 && minutes < 60;
}

/* What may stand behind a time: no digits, letters or colons of something
   else, and no half of a day. */
static bool
ends(struct sipcode_slice rest)
{
	if (rest.len == 0)
		return true;
	if (sc_starts_nocase(rest, sc_text(" AM")) ||
	    sc_starts_nocase(rest, sc_text(" PM")))
		return false;
	if (*rest.ptr == ':')
		return rest.len == 1 || sc_is(rest.ptr[1], SC_LWS);
	return !sc_is(*rest.ptr, SC_ALPHA) && !sc_is(*rest.ptr, SC_DIGIT);
}

static bool
scan_of_day(struct sipcode_slice *s, struct sc_time *time)
{
	unsigned long hour, minute, seconds;

	if (!sc_scan_digits(s, 2, &hour) || !sc_scan_byte(s, ':') ||
	    !sc_scan_digits(s, 2, &minute) || !sc_scan_byte(s, ':') ||
	    !sc_scan_digits(s, 2, &seconds) || hour > 23 || minute > 59 ||
	    seconds > 60)
		return false;
	time->micros = (long long)(hour * 3600 + minute * 60 + seconds) *
	    SC_SECOND;
	time->date = SC_NO_DATE;
	return scan_fraction(s, time) && scan_zone(s, time) && ends(*s);
}

static void
add_date(struct sc_time *time, const struct date *date)
{
	time->date = date->year == 0 ? SC_NO_YEAR : SC_WHOLE_DATE;
	time->micros += days(date) * SC_DAY;
}

/* "1767323045.678901", as tcpdump -tt writes it. */
static bool
scan_epoch(struct sipcode_slice *text, struct sc_time *time)
{
	struct sipcode_slice s = *text, run;
	long long seconds = 0;

	if (!sc_scan_while(&s, SC_DIGIT, &run) || run.len != 10 ||
	    *run.ptr != '1' || s.len == 0 || *s.ptr != '.')
		return false;
	for (size_t i = 0; i < run.len; i++)
		seconds = 10 * seconds + (run.ptr[i] - '0');
	time->micros = seconds * SC_SECOND;
	time->date = SC_WHOLE_DATE;
	if (!scan_fraction(&s, time) || time->digits < 3 || !ends(s))
		return false;
	time->utc = true;
	*text = s;
	return true;
}

bool
sc_scan_time(struct sipcode_slice *text, struct sc_time *time)
{
	struct sipcode_slice s = *text;
	struct date date;
	bool dated;

	if (scan_epoch(text, time))
		return true;
	dated = scan_number_date(&s, &date) || scan_word_date(&s, &date);
	if (!scan_of_day(&s, time))
		return false;
	if (dated)
		add_date(time, &date);
	*text = s;
	return true;
}

bool
sc_scan_day_first(struct sipcode_slice *text, struct sc_time *time)
{
	struct sipcode_slice s = *text;
	struct date date;

	if (!sc_scan_number(&s, &date.day) || !sc_scan_byte(&s, '-') ||
	    !sc_scan_number(&s, &date.month) || !sc_scan_byte(&s, '-') ||
	    !sc_scan_digits(&s, 4, &date.year) || !skip_blanks(&s) ||
	    !is_date(&date) || !scan_of_day(&s, time))
		return false;
	add_date(time, &date);
	*text = s;
	return true;
}
