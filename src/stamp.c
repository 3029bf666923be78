/* Where tools write the time of a message: in front of its start line, or in a
   line of their own above it. */
#include "clock.h"

static bool
holds(struct sipcode_slice line, const char *text)
{
	return sc_find_nocase(line, sc_text(text)) < line.len;
}

/* What a tool puts before a time at the front of its line. */
static bool
skip_lead(struct sipcode_slice *line)
{
	static const char *const leads[] = {
		"[", "*", "U ", "T ", "+++ ", "proto:UDP ", "proto:TCP ",
		"time: ",
	};
	struct sipcode_slice s = *line, run;

	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (sc_scan_text(line, leads[i]))
			return true;
	/* "<34>1 ", RFC 5424 6.2.1 */
	if (sc_scan_byte(&s, '<') && sc_scan_while(&s, SC_DIGIT, &run) &&
	    sc_scan_byte(&s, '>')) {
		(void)sc_scan_text(&s, "1 ");
		*line = s;
		return true;
	}
	/* Cisco counts its lines: "001756: ", "00455398.001 |" */
	s = *line;
	if (sc_scan_while(&s, SC_DIGIT, &run) && (sc_scan_text(&s, ": ") ||
	    (sc_scan_byte(&s, '.') && sc_scan_while(&s, SC_DIGIT, &run) &&
	    sc_scan_text(&s, " |")))) {
		*line = s;
		return true;
	}
	return false;
}

/* SIPp's rule of dashes, which ends in the time. */
static bool
skip_rule(struct sipcode_slice *line)
{
	struct sipcode_slice s = *line;

	while (sc_scan_byte(&s, '-'))
		;
	if (line->len - s.len < 20 || !sc_scan_byte(&s, ' '))
		return false;
	*line = s;
	return true;
}

/* A time at the front of a line. */
static bool
leads(struct sipcode_slice line, struct sc_time *time)
{
	struct sipcode_slice s = line;

	/* Twinkle writes the day first. */
	if (sc_scan_text(&s, "+++ ") && sc_scan_day_first(&s, time))
		return true;
	(void)skip_rule(&line);
	for (int i = 0; i < 3; i++)
		if (sc_scan_time(&line, time))
			return true;
		else if (!skip_lead(&line))
			return false;
	return false;
}

/* "recv 523 bytes from udp/[...]:5060 at 03:04:05.678901:", sofia-sip. */
static bool
trails(struct sipcode_slice line, struct sc_time *time)
{
	struct sipcode_slice s = line;
	size_t at;

	if (!sc_starts_nocase(s, sc_text("recv ")) &&
	    !sc_starts_nocase(s, sc_text("send ")))
		return false;
	if ((at = sc_find_nocase(s, sc_text(" at "))) == s.len)
		return false;
	s = sc_from(s, at + 4);
	return sc_scan_time(&s, time) && sc_same(s, sc_text(":"));
}

/* The second line of tcpdump -v. */
static bool
is_packet(struct sipcode_slice line)
{
	return sc_starts_nocase(line, sc_text("    ")) &&
	    holds(line, " > ");
}

/* What tools write between the line with the time and the message. */
static bool
is_between(struct sipcode_slice line)
{
	static const char *const starts[] = {
		"<---", "UDP message ", "TCP message ", "TLS message ",
		"Unexpected ", "Received", "Sent:", "Send to:", "[", "tag: ",
		"pid: ", "process: ", "date: ", "proto: ", "srcip: ",
		"srcport: ", "dstip: ", "dstport: ", "~~~~",
	};
	struct sipcode_slice text = sc_trim(line), rest = text;

	while (sc_scan_byte(&rest, '-'))
		;
	if (text.len >= 20 && rest.len == 0)
		return true;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (sc_starts_nocase(text, sc_text(starts[i])))
			return true;
	return is_packet(line);
}

/* A line that speaks of one packet, wherever a blank line follows it. */
static bool
is_of_packet(struct sipcode_slice line)
{
	struct sipcode_slice rest = line;

	return skip_rule(&rest) || holds(line, "-> ") ||
	    holds(line, " bytes ");
}

static bool
is_of_tcpdump(struct sipcode_slice line)
{
	return holds(line, " IP ") || holds(line, " IP6 ");
}

/* Takes the last line off the end, without its line end; false where its
   start is not there. */
static bool
take_last(struct sipcode_slice *text, struct sipcode_slice *line)
{
	size_t end = text->len, start;

	if (end > 0 && text->ptr[end - 1] == '\n')
		end--;
	if (end > 0 && text->ptr[end - 1] == '\r')
		end--;
	for (start = end; start > 0 && text->ptr[start - 1] != '\n'; start--)
		;
	if (start == 0 && text->len >= SIPCODE_BEFORE_MAX)
		return false;
	*line = sc_slice(text->ptr + start, end - start);
	*text = sc_upto(*text, start);
	while ((end = sc_colour_len(*line)) > 0)
		*line = sc_from(*line, end);
	return true;
}

/* only_tcpdump: octets of IP and UDP headers stand in front of the start line;
   those of 10.0.0.1 and port 10 are line ends. */
static bool
find_above(struct sipcode_slice above, bool only_tcpdump,
    struct sc_time *time)
{
	struct sipcode_slice line;
	bool blank = false, known = false;
	int octets = 0;

	while (above.len > 0 && take_last(&above, &line)) {
		if (sc_trim(line).len == 0) {
			blank = true;
			continue;
		}
		if (leads(line, time) || trails(line, time))
			return is_of_tcpdump(line) || (!only_tcpdump &&
			    !holds(line, "SIP/2.0 ") &&
			    (!blank || known || is_of_packet(line)));
		known = is_between(line);
		if (!known && octets++ == 3)
			return false;
		only_tcpdump = only_tcpdump || !known;
	}
	return false;
}

bool
sc_find_time(struct sipcode_slice before, struct sc_time *time)
{
	struct sipcode_slice above = before, prefix = sc_upto(before, 0);
	bool ended = before.len == 0 || before.ptr[before.len - 1] == '\n' ||
	    before.ptr[before.len - 1] == '\r';

	if (!ended && !take_last(&above, &prefix))
		return false;
	if (leads(prefix, time))
		return true;
	return find_above(above, sc_trim(prefix).len > 0, time);
}
