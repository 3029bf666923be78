/* Times in what stands in front of a start line, and what lies between two. */
#include "unit.h"

#include "clock.h"

#define DASHES "-----------------------------------------------"
#define PIPE "~~~~~~~~~~~~~~~~~~~~\n"

static const struct stamp_row {
	const char *name;
	const char *before;
	const char *says;	/* kind of date, seconds; "" for no time */
} stamps[] = {
	{ "ngrep's line", "U 2026/01/02 03:04:05.678901 a:1 -> b:2 #7\n",
	    "whole 1767323045.678901" },
	{ "ngrep's line of TCP",
	    "####\nT 2026/01/02 03:04:05.678901 a:1 -> b:2 [AP] #7\n",
	    "whole 1767323045.678901" },
	{ "ngrep without -t has no time", "U a:1 -> b:2 #7\n", "" },
	{ "ngrep's delta is no time", "U +0.024724 a:1 -> b:2 ", "" },
	{ "sipgrep's line, with a blank one below",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n\n",
	    "whole 1767323045.678901" },
	{ "sngrep's line", "2026/01/02 03:04:05.678901 a:1 -> b:2\r\n",
	    "whole 1767323045.678901" },
	{ "tcpdump in one line", "03:04:05.678901 IP a.1 > b.2: SIP: ",
	    "day 11045.678901" },
	{ "tcpdump -tttt",
	    "2026-01-02 03:04:05.678901 IP a.1 > b.2: SIP: ",
	    "whole 1767323045.678901" },
	{ "tcpdump -tt", "1767323045.678901 IP a.1 > b.2: SIP: ",
	    "utc 1767323045.678901" },
	{ "tcpdump -ttt tells deltas",
	    " 00:00:00.024724 IP a.1 > b.2: SIP: ", "" },
	{ "tcpdump -v", "03:04:05.678901 IP (tos 0x0, ttl 64)\n"
	    "    a.1 > b.2: SIP, length: 239\n\t", "day 11045.678901" },
	{ "tcpdump -A", "03:04:05.678901 IP a.1 > b.2: SIP: SIP/2.0 200 OK\n"
	    "E..!.e......:.", "day 11045.678901" },
	{ "tcpdump -A, with line ends in the header",
	    "03:04:05.678901 IP a.1 > b.2: UDP, length 239\nE..e@...@.ME...\n"
	    ".3d......Q%;", "day 11045.678901" },
	{ "tcpdump's line above a whole message",
	    "03:04:05.678901 IP a.1 > b.2: UDP, length 239\nE..e@...INVITE "
	    "sip:a@b SIP/2.0\nVia: x\nTo: x\nCSeq: 1 INVITE\n\n", "" },
	{ "bytes in front of a start line that no tool explains",
	    "03:04:05.678901 a log line\nE..!.e......:.", "" },
	{ "SIPp's messages", "\n" DASHES " 2026-01-02 03:04:05.678901\n"
	    "UDP message received [309] bytes :\n\n",
	    "whole 1767323045.678901" },
	{ "SIPp's second copy has no time", "\na=x\n" DASHES
	    "\nUnexpected UDP message received:\n\n", "" },
	{ "SIPp's short messages",
	    "2026-01-02\t03:04:05.678901\t1767323045.678901\tR\tc1\t",
	    "whole 1767323045.678901" },
	{ "Asterisk's prefix",
	    "[2026-01-02 03:04:05,678] VERBOSE[13] res_pjsip_logger.c: "
	    "<--- Received SIP response (3 bytes) from UDP:a:5060 --->\n",
	    "whole 1767323045.678" },
	{ "Asterisk's prefix above its arrow",
	    "[Jan  2 03:04:05] VERBOSE[13][C-1] chan_sip.c: \n"
	    "<--- SIP read from UDP:a:5060 --->\n", "year 97445" },
	{ "Asterisk's prefix on every line", "[Jan  2 03:04:05] ",
	    "year 97445" },
	{ "Asterisk's arrow without a prefix",
	    "a=sendrecv\n<--- SIP read from UDP:a:5060 --->\n", "" },
	{ "FreeSWITCH", "recv 523 bytes from udp/[10.0.0.1]:5060 at "
	    "03:04:05.678901:\n   " DASHES "\n   ", "day 11045.678901" },
	{ "drachtio", "2026-01-02 03:04:05.678901 recv 5 bytes from "
	    "tcp/[10.0.0.1]:5060 at 03:04:05.678888:\n",
	    "whole 1767323045.678901" },
	{ "a word at the end of what was received",
	    "recv 523 bytes from udp/[10.0.0.1]:5060 at home\n", "" },
	{ "syslog", "Jan  2 03:04:05 host kamailio[7]: msg in: <[",
	    "year 97445" },
	{ "syslog with a priority", "<34>Jan 12 03:04:05 host p: ",
	    "year 961445" },
	{ "syslog of RFC 5424", "<34>1 2026-01-02T03:04:05.678Z host p - - - ",
	    "utc 1767323045.678" },
	{ "RFC 3339 east of Greenwich", "2026-01-02T04:04:05+01:00 host p: ",
	    "utc 1767323045" },
	{ "RFC 3339 west of Greenwich",
	    "2026-01-01T21:34:05.5-0530 host p: ", "utc 1767323045.5" },
	{ "a container's log", "2026-01-02T03:04:05.678901234Z stdout F ",
	    "utc 1767323045.678901234" },
	{ "Cisco IOS", "001756: *Jan 02 03:04:05.678: /" "/-1/x/SIP/Msg/"
	    "ccsipDisplayMsg:\nReceived: \n", "year 97445.678" },
	{ "CUCM", "00455398.001 |03:04:05.678 |AppInfo  |SIPTcp\n"
	    "[14600,NET]\n", "day 11045.678" },
	{ "Oracle", "Jan  2 03:04:05.678 On [1:0]10.0.0.1:5060 received from "
	    "10.0.0.2:5060\n", "year 97445.678" },
	{ "Oracle's minutes and seconds are no time",
	    "04:05.678 On [1:0]10.0.0.1:5060 received from 10.0.0.2:5060\n",
	    "" },
	{ "Kamailio's sipdump", "====================\ntag: rcv\npid: 7\n"
	    "process: 3\ntime: 1767323045.678901\ndate: x\nproto: udp ipv4\n"
	    "srcip: 10.0.0.1\nsrcport: 5060\ndstip: 10.0.0.2\n"
	    "dstport: 5060\n" PIPE, "utc 1767323045.678901" },
	{ "Twinkle", "+++ 02-01-2026 03:04:05.678901 INFO SIP ::p\n"
	    "Received from: udp:10.0.0.1:5060\n", "whole 1767323045.678901" },
	{ "Twinkle, with a day of one digit", "+++ 2-1-2026 03:04:05.678901 "
	    "INFO SIP ::p\nReceived from: udp:10.0.0.1:5060\n",
	    "whole 1767323045.678901" },
	{ "colours", "\033[32msend 5 bytes to udp/[10.0.0.1]:5060 at "
	    "03:04:05.678901:\n\033[32m" DASHES "\n\033[32m",
	    "day 11045.678901" },
	{ "belle-sip", "2026-01-02 03:04:05:678 [belle-sip] MESSAGE channel: "
	    "received [411] new bytes\n", "whole 1767323045.678" },
	{ "HOMER", "proto:UDP 2026-01-02T03:04:05.678901Z  a:1 ---> b:2\n\n",
	    "utc 1767323045.678901" },
	{ "the date of the message above is not this one's",
	    "Content-Length: 0\nDate: Fri, 02 Jan 2026 03:04:05 GMT\n\n", "" },
	{ "a field of the message above that begins with a time",
	    "Subject: x\n 03:04:05\n\n", "" },
	{ "a line with a time, and an empty one below",
	    "2026-01-02 03:04:05 something else\n\n", "" },
	{ "another start line above, which has a time",
	    "03:04:05.678 SIP/2.0 100 Trying\n", "" },
	{ "an Ethernet address", "00:11:22:33:44:55 ", "" },
	{ "an IPv6 address", "10:11:12::1 ", "" },
	{ "an hour of no day", "24:00:00 ", "" },
	{ "half of a day", "03:04:05 PM ", "" },
	{ "no such month", "2026-13-02 03:04:05 ", "" },
	{ "no month at all", "2026-00-02 03:04:05 ", "" },
	{ "a day without a month", " 2 03:04:05 ", "" },
	{ "a day behind the last of a year", "Dec 32 03:04:05 ", "" },
	{ "a year behind 2000", "2004-03-01 03:04:05 ", "whole 1078110245" },
	{ "a zone of whole hours", "2026-01-02T17:04:05+1400 ",
	    "utc 1767323045" },
	{ "half of a zone", "03:04:05+", "" },
	{ "no such day", "Feb 30 03:04:05 ", "" },
	{ "a date that is not the first thing", "x 2026-01-02 03:04:05 ", "" },
	{ "a number of ten digits", "1767323045 ", "" },
	{ "a priority that stays open", "<34 03:04:05 ", "" },
	{ "a priority of no number", "<a>03:04:05 ", "" },
	{ "one that stays open before a mark", "<34[03:04:05 ", "" },
	{ "one that only opens", "<03:04:05 ", "" },
	{ "one that only closes", ">03:04:05 ", "" },
	{ "one that does not open", "34>03:04:05 ", "" },
	{ "one of nothing", "<>03:04:05 ", "" },
	{ "one of RFC 3164", "<34>03:04:05 ", "day 11045" },
	{ "a number of a line", "12: 03:04:05 ", "day 11045" },
	{ "one without a blank", "12:[03:04:05 ", "" },
	{ "one of two parts", "12.34 |03:04:05 ", "day 11045" },
	{ "one of two parts and a colon", "12.34: 03:04:05 ", "" },
	{ "a bar alone", " |03:04:05 ", "" },
	{ "a time behind three brackets", "[[[03:04:05 ", "" },
	{ "HOMER over TCP", "proto:TCP 03:04:05 ", "day 11045" },
	{ "HOMER over another protocol", "proto:TLS 03:04:05 ", "" },
	{ "Oracle's word, and a time", "time: 03:04:05 ", "day 11045" },
	{ "a number of a line with no bar", "12.34 03:04:05 ", "" },
	{ "a number of a line with no second one", "12. |03:04:05 ", "" },
	{ "a time behind three marks", "[*03:04:05 ", "day 11045" },
	{ "a time behind more", "[[[[03:04:05 ", "" },
	{ "a day first, and another mark", "+++ 02/01/2026 03:04:05 ", "" },
	{ "a day first, and no month", "+++ 02-x-2026 03:04:05 ", "" },
	{ "a day first, and month 0", "+++ 02-00-2026 03:04:05 ", "" },
	{ "a day first, and month 13", "+++ 02-13-2026 03:04:05 ", "" },
	{ "a day first, and the last month", "+++ 02-12-2026 03:04:05 ",
	    "whole 1796180645" },
	{ "a day first, and a year of two digits",
	    "+++ 02-01-26 03:04:05 ", "" },
	{ "a day first, and no mark behind the month",
	    "+++ 02-01/2026 03:04:05 ", "" },
	{ "a day first, and no time", "+++ 02-01-2026", "" },
	{ "a rule that is too short", "------------------- 03:04:05\n", "" },
	{ "a rule without a blank", DASHES "03:04:05\n", "" },
	{ "the end of what was sent, and no time",
	    "send 5 bytes to udp/[10.0.0.1]:5060 at 03:04:05x:\n", "" },
	{ "the end of what was sent, and no colon",
	    "send 5 bytes to udp/[10.0.0.1]:5060 at 03:04:05 \n", "" },
	{ "what was sent, and no end",
	    "send 5 bytes to udp/[10.0.0.1]:5060\n", "" },
	{ "tcpdump -A of IPv6", "03:04:05.678901 IP6 a.1 > b.2: SIP: SIP/2.0 "
	    "200 OK\n`..!.e......:.", "day 11045.678901" },
	{ "a line of so many bytes, and an empty one below",
	    "03:04:05 got 5 bytes from a\n\n", "day 11045" },
	{ "the same with CR LF", "03:04:05 got 5 bytes from a\r\n\r\n",
	    "day 11045" },
	{ "a rule of twenty dashes between",
	    "03:04:05 a\n--------------------\n", "day 11045" },
	{ "one of nineteen", "03:04:05 a\n-------------------\n", "" },
	{ "a line with a time, and none below", "03:04:05 a\n", "day 11045" },
	{ "four lines of bytes", "03:04:05 IP a > b: UDP\nE..\nE..\nE..\nE",
	    "day 11045" },
	{ "five lines of bytes",
	    "03:04:05 IP a > b: UDP\nE..\nE..\nE..\nE..\nE", "" },
	{ "a line with a time above an empty one that ends in CR",
	    "03:04:05 a\n\r", "" },
	{ "one above a line that does", "03:04:05 a\n<---\r", "day 11045" },
	{ "an empty line", "\n", "" },
	{ "an empty line of CR LF", "\r\n", "" },
	{ "nothing", "", "" },
};

static void
test_stamp(void **state)
{
	static const char *const kinds[] = { "day", "year", "whole" };
	const struct stamp_row *row = *state;
	struct sipcode_slice before = heap_text(row->before);
	struct sc_time time = { .digits = 99 };
	char text[64] = "", kind[16] = "";
	const char *dot = strchr(row->says, '.');
	double seconds;

	if (sc_find_time(before, &time)) {
		assert_int_equal(sscanf(row->says, "%15s %lf", kind, &seconds),
		    2);
		snprintf(text, sizeof text, "%s %.6f",
		    time.utc ? "utc" : kinds[time.date],
		    (double)time.micros / 1e6);
		assert_string_equal(strtok(text, " "), kind);
		assert_int_equal(time.micros,
		    (long long)(seconds * 1e6 + 0.5));
		assert_int_equal(time.digits,
		    dot == NULL ? 0 : strlen(dot + 1));
	} else {
		assert_string_equal("", row->says);
	}
	heap_free(before);
}

static const struct between_row {
	const char *name;
	const char *from, *to;
	const char *micros;	/* "" where they do not tell */
} betweens[] = {
	{ "two times of a day", "03:04:05.5 ", "03:04:06.75 ", "1250000" },
	{ "over midnight", "23:59:58 ", "00:00:01 ", "3000000" },
	{ "a little back: packets that changed places", "10:00:00.002 ",
	    "10:00:00.001 ", "-1000" },
	{ "far back: no order of time", "10:00:00 ", "09:00:00 ", "" },
	{ "half a day back, which is no midnight", "18:00:00 ", "06:00:01 ",
	    "" },
	{ "two dates", "2026-12-31 23:59:59 ", "2027-01-01 00:00:00 ",
	    "1000000" },
	{ "over a leap day", "2028-02-28 00:00:00 ", "2028-03-01 00:00:00 ",
	    "172800000000" },
	{ "over the end of February", "2026-02-28 00:00:00 ",
	    "2026-03-01 00:00:00 ", "86400000000" },
	{ "the same without a year", "Feb 28 00:00:00 ", "Mar 01 00:00:00 ",
	    "" },
	{ "up to a leap day without a year", "Feb 28 00:00:00 ",
	    "Feb 29 00:00:00 ", "86400000000" },
	{ "from one on without a year", "Feb 29 00:00:00 ",
	    "Mar 01 00:00:00 ", "" },
	{ "behind it without a year", "Mar 01 00:00:00 ",
	    "Mar 02 00:00:00 ", "86400000000" },
	{ "the end of a month without a year", "Jun 30 23:59:59 ",
	    "Jul  1 00:00:01 ", "2000000" },
	{ "a new year without a year", "Dec 31 23:59:59 ", "Jan  1 00:00:01 ",
	    "2000000" },
	{ "two zones", "2026-01-02T03:04:05Z ", "2026-01-02T04:04:06+01:00 ",
	    "1000000" },
	{ "a zone and none", "2026-01-02T03:04:05Z ", "2026-01-02 03:04:06 ",
	    "" },
	{ "a date and none", "2026-01-02 03:04:05 ", "03:04:06 ", "" },
};

static struct sc_time
time_of(const char *text)
{
	struct sipcode_slice s = sc_text(text);
	struct sc_time time;

	assert_true(sc_scan_time(&s, &time));
	return time;
}

static void
test_between(void **state)
{
	const struct between_row *row = *state;
	struct sc_time from = time_of(row->from), to = time_of(row->to);
	long long micros;
	char text[32] = "";

	if (sc_time_between(&from, &to, &micros))
		snprintf(text, sizeof text, "%lld", micros);
	assert_string_equal(text, row->micros);
}

/* A line whose beginning is not there has no time. */
static void
test_cut_off(void **state)
{
	static char before[SIPCODE_BEFORE_MAX + 1];
	struct sc_time time;

	(void)state;
	memset(before, 'x', sizeof before - 1);
	memcpy(before, "03:04:05 ", 9);
	assert_false(sc_find_time(sc_text(before), &time));
	assert_true(sc_find_time(sc_slice(before, SIPCODE_BEFORE_MAX - 1),
	    &time));
	before[SIPCODE_BEFORE_MAX - 1] = '\n';
	assert_false(sc_find_time(sc_text(before), &time));
	before[20] = '\n';
	assert_false(sc_find_time(sc_text(before), &time));
}

static void
test_seconds(void **state)
{
	static const struct {
		long long micros;
		unsigned digits;
		const char *text;
	} rows[] = {
		{ 0, 0, "0" }, { 32004000, 3, "32.004" }, { 999999, 0, "0" },
		{ 999999, 1, "0.9" }, { 1234567, 6, "1.234" },
		{ -1500000, 1, "-1.5" }, { -1, 2, "-0.00" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sc_append a = { (char[32]){ "" }, 32, 0 };

		sc_append_seconds(&a, rows[i].micros, rows[i].digits);
		assert_text(sc_slice(a.buf, a.len), rows[i].text);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, stamps, test_stamp);
	UNIT_ROWS(&unit, betweens, test_between);
	unit_add(&unit, "a line that was cut off has no time", test_cut_off,
	    NULL);
	unit_add(&unit, "seconds have so many digits", test_seconds, NULL);
	return unit_run(&unit, "clock");
}
