/* Times that capture tools and loggers write. */
#ifndef SC_CLOCK_H
#define SC_CLOCK_H

#include "append.h"
#include "scan.h"

/* In microseconds. */
#define SC_SECOND 1000000LL
#define SC_DAY (86400 * SC_SECOND)

enum sc_date { SC_NO_DATE, SC_NO_YEAR, SC_WHOLE_DATE };

struct sc_time {
	long long micros;	/* since midnight, or 1 January, or 1970 */
	enum sc_date date;
	bool utc;		/* its distance from UTC is known, and taken
				   off */
	unsigned char digits;	/* of the fraction of a second */
};

/* Takes a time of day, with the date in front of it if there is one, or the
   seconds since 1970, off the front of the text. */
bool sc_scan_time(struct sipcode_slice *text, struct sc_time *);

/* The same for "23-11-2026 00:29:25.539495". */
bool sc_scan_day_first(struct sipcode_slice *text, struct sc_time *);

/* The microseconds from one to the other; false where they do not tell:
   without dates, what ends before it began went over midnight only where it
   then took less than twelve hours. */
bool sc_time_between(const struct sc_time *from, const struct sc_time *to,
    long long *micros);

/* "32.004": seconds, with as many digits behind the point, at most three. */
void sc_append_seconds(struct sc_append *, long long micros, unsigned digits);

/* The time of a message, from what stands in front of its start line: in the
   same line, or in what a tool wrote above it. */
bool sc_find_time(struct sipcode_slice before, struct sc_time *);

#endif
