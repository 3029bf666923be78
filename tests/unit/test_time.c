/* One time, as tools write it, and as none does. */
#include "unit.h"

#include "clock.h"

static const struct row {
	const char *name;
	const char *text;
	const char *says;	/* "KIND MICROSECONDS|REST"; "" for no time */
} rows[] = {
	{ "1 March of a year that 400 parts", "2000-03-01 00:00:00",
	    "whole 951868800000000|" },
	{ "1 March of a year that 100 parts", "2100-03-01 00:00:00",
	    "whole 4107542400000000|" },
	{ "1 March of a year that 4 parts", "2028-03-01 00:00:00",
	    "whole 1835481600000000|" },
	{ "1 March of another year", "2027-03-01 00:00:00",
	    "whole 1803859200000000|" },
	{ "28 February of a leap year", "2028-02-28 00:00:00",
	    "whole 1835308800000000|" },
	{ "31 December of a leap year", "2028-12-31 23:59:59",
	    "whole 1861919999000000|" },
	{ "the first second", "1970-01-01 00:00:00", "whole 0|" },
	{ "the last year", "2199-12-31T23:59:59", "whole 7258118399000000|" },
	{ "a leap second", "2016-12-31 23:59:60", "whole 1483228800000000|" },
	{ "a year before all", "1969-12-31 00:00:00", "" },
	{ "a year too far", "2200-01-01 00:00:00", "" },
	{ "a year of zeros", "0000-01-01 00:00:00", "" },
	{ "a month of zeros", "2026-00-01 00:00:00", "" },
	{ "a day of zeros", "2026-01-00 00:00:00", "" },
	{ "a day beyond the month", "2026-04-31 00:00:00", "" },
	{ "marks that differ", "2026-01/02 00:00:00", "" },
	{ "another mark", "2026.01.02 00:00:00", "" },
	{ "a year alone", "2026", "" },
	{ "a month of one digit", "2026-1-02 00:00:00", "" },
	{ "a day of one digit", "2026-01-2 00:00:00", "" },
	{ "a date and no blank", "2026-01-0200:00:00", "" },
	{ "a date that ends", "2026-01-02", "" },
	{ "a month that ends", "2026-01", "" },
	{ "a word that is no month", "Jam 02 00:00:00", "" },
	{ "a month without a blank", "Jan02 00:00:00", "" },
	{ "a month without a day", "Jan x 00:00:00", "" },
	{ "a day without a blank", "Jan 02:00:00:00", "" },
	{ "a day of zero in words", "Jan 0 00:00:00", "" },
	{ "an hour alone", "03", "" },
	{ "an hour and no colon", "03-04-05", "" },
	{ "minutes alone", "03:04", "" },
	{ "minutes and no colon", "03:04.05", "" },
	{ "seconds of one digit", "03:04:5", "" },
	{ "minute 60", "03:60:05", "" },
	{ "second 61", "03:04:61", "" },
	{ "hour 24", "24:00:00", "" },
	{ "ten digits of a second", "03:04:05.1234567890", "" },
	{ "two digits behind a colon", "03:04:05:67", "" },
	{ "four digits behind a colon", "03:04:05:6789", "" },
	{ "hour 24 of a zone", "03:04:05+24:00", "" },
	{ "minute 60 of a zone", "03:04:05+01:60", "" },
	{ "a zone of two digits", "03:04:05+01", "" },
	{ "a zone of three", "03:04:05+01:0", "" },
	{ "a zone without digits", "03:04:05+x", "" },
	{ "morning", "03:04:05 am", "" },
	{ "afternoon", "03:04:05 PM", "" },
	{ "a letter behind", "03:04:05x", "" },
	{ "a digit behind", "03:04:056", "" },
	{ "a colon and a letter behind", "03:04:05:x", "" },
	{ "nine digits since 1970", "176732304.678", "" },
	{ "eleven digits", "17673230451.678", "" },
	{ "ten that begin with 2", "2767323045.678", "" },
	{ "ten and two digits", "1767323045.67", "" },
	{ "ten and a comma", "1767323045,678", "" },
	{ "ten and a letter behind", "1767323045.678x", "" },
	{ "none", "", "" },
	{ "a slash", "2026/01/02 03:04:05", "whole 1767323045000000|" },
	{ "a month in words, in capitals", "JAN 2 2026 03:04:05",
	    "whole 1767323045000000|" },
	{ "a leap day without a year", "Feb 29 00:00:00",
	    "year 5097600000000|" },
	{ "the last day without a year", "Dec 31 00:00:00",
	    "year 31536000000000|" },
	{ "a comma", "03:04:05,5 x", "day 11045500000| x" },
	{ "a point without digits", "03:04:05. x", "day 11045000000|. x" },
	{ "a colon behind", "03:04:05: x", "day 11045000000|: x" },
	{ "a colon at the end", "03:04:05:", "day 11045000000|:" },
	{ "three digits behind a colon", "03:04:05:678", "day 11045678000|" },
	{ "nine digits", "03:04:05.123456789", "day 11045123456|" },
	{ "one digit", "03:04:05.1", "day 11045100000|" },
	{ "Z", "03:04:05Z x", "day+utc 11045000000| x" },
	{ "a zone", "03:04:05+01:30", "day+utc 5645000000|" },
	{ "a zone without a colon", "03:04:05-0130", "day+utc 16445000000|" },
	{ "the farthest zone", "03:04:05-23:59", "day+utc 97385000000|" },
	{ "since 1970", "1767323045.678 x", "whole+utc 1767323045678000| x" },
	{ "a bracket behind", "23:59:59]", "day 86399000000|]" },
};

static void
test_time(void **state)
{
	static const char *const kinds[] = { "day", "year", "whole" };
	const struct row *row = *state;
	struct sipcode_slice block = heap_text(row->text), text = block;
	struct sc_time time;
	char says[128] = "";

	if (sc_scan_time(&text, &time))
		snprintf(says, sizeof says, "%s%s %lld|%.*s",
		    kinds[time.date], time.utc ? "+utc" : "", time.micros,
		    (int)text.len, text.ptr);
	else
		assert_int_equal(text.len, block.len);
	assert_string_equal(says, row->says);
	heap_free(block);
}

/* Each day begins where the one before it ended. */
static void
test_days(void **state)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	long long next = 1798761600000000LL;	/* 2027 */

	(void)state;
	for (int i = 0; i < 24; i++) {
		int month = i % 12, year = 2027 + i / 12;
		int last = days[month] + (year == 2028 && month == 1);

		for (int day = 1; day <= last; day++) {
			char text[32];
			struct sipcode_slice s = sc_slice(text, 0);
			struct sc_time time;

			s.len = (size_t)snprintf(text, sizeof text,
			    "%.3s %d %d 00:00:00", months + 3 * month, day,
			    year);
			assert_true(sc_scan_time(&s, &time));
			assert_int_equal(time.micros, next);
			next += 86400000000LL;
		}
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_time);
	unit_add(&unit, "day follows upon day", test_days, NULL);
	return unit_run(&unit, "one time");
}
