#include "sight.h"

/* "ESC [ ... letter" in front of a code: sipgrep paints it. */
static void
skip_colours(struct sipcode_slice *s)
{
	size_t len;

	while ((len = sc_colour_len(*s)) > 0)
		*s = sc_from(*s, len);
}

/* What may end a code besides a blank and the line: the line ends that a
   logger wrote as text. */
static bool
ends_code(struct sipcode_slice rest)
{
	static const char *const ends[] = { "\\r", "\\n", "#01", "&#x", "<013",
		"\\x0", "\\u0", "^M", "..", "\"", "'", "]", "\033", "0D " };

	if (rest.len == 0 || sc_is(*rest.ptr, SC_LWS))
		return true;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (sc_starts_nocase(rest, sc_text(ends[i])))
			return true;
	return sc_same(rest, sc_text("."));
}

static bool
scan_code(struct sipcode_slice *rest, unsigned *code)
{
	struct sipcode_slice s = *rest;
	unsigned long number;

	if (!sc_scan_digits(&s, 3, &number) || !ends_code(s) ||
	    sipcode_class_of((unsigned)number) == SIPCODE_CLASS_NONE)
		return false;
	*code = (unsigned)number;
	*rest = s;
	return true;
}

/* A number where the code should be: meant as a status line, but none.  One of
   too few digits with something else behind them may be prose as well. */
static enum sc_sight_kind
break_of(struct sc_sight *sight, struct sipcode_slice rest)
{
	struct sipcode_slice digits;

	(void)(sc_scan_byte(&rest, '-') || sc_scan_byte(&rest, '+'));
	if (!sc_scan_while(&rest, SC_DIGIT, &digits))
		return SC_NOTHING;
	sight->unsure = digits.len < 3 && rest.len > 0 &&
	    !sc_is(*rest.ptr, SC_LWS);
	return sight->unsure && sight->start > 0 ? SC_NOTHING : SC_BROKEN;
}

/* METHOD URI before the blank that stands before SIP/2.0; from is where the
   search may begin. */
static bool
find_request(struct sipcode_slice line, size_t sip, size_t *start)
{
	size_t uri, method;

	if (sip < 5 || line.ptr[sip - 1] != ' ')
		return false;
	for (uri = sip - 1; uri > 0 && line.ptr[uri - 1] != ' '; uri--)
		if (line.ptr[uri - 1] == '\t')
			return false;
	if (uri < 3 || uri == sip - 1)
		return false;
	method = uri - 1;
	while (method > 0 && (sc_is(line.ptr[method - 1], SC_TOKEN)))
		method--;
	while (method < uri - 1 && !(line.ptr[method] >= 'A' &&
	    line.ptr[method] <= 'Z'))
		method++;
	*start = method;
	return uri - 1 - method >= 3 &&
	    sc_find_byte(sc_slice(line.ptr + uri, sip - 1 - uri), ':') <
	    sip - 1 - uri;
}

/* Nothing but marks, blanks and the closing of a quotation follows. */
static bool
ends_request(struct sipcode_slice rest)
{
	rest = sc_behind(rest, SC_LWS);
	return ends_code(rest) || *rest.ptr == ',' || sc_begins_field(rest);
}

/* The start of "SIP/" whose '/' is at slash; JSON may write it "SIP\/". */
static bool
find_sip(struct sipcode_slice line, size_t slash, size_t *sip)
{
	size_t back = slash > 0 && line.ptr[slash - 1] == '\\' ? 4 : 3;

	if (slash < back)
		return false;
	*sip = slash - back;
	return sc_starts_nocase(sc_from(line, *sip), sc_text("SIP"));
}

/* Two numbers and a dot; empty where there is no such thing. */
static struct sipcode_slice
scan_version(struct sipcode_slice *rest)
{
	struct sipcode_slice s = *rest, major, minor, none = { s.ptr, 0 };

	if (!sc_scan_while(&s, SC_DIGIT, &major) || !sc_scan_byte(&s, '.') ||
	    !sc_scan_while(&s, SC_DIGIT, &minor))
		return none;
	none.len = rest->len - s.len;
	*rest = s;
	return none;
}

void
sc_look(struct sc_sight *sight, size_t slash)
{
	struct sipcode_slice line = sight->line, version, after;
	struct sipcode_slice rest = sc_from(line, slash + 1);
	bool exact, gap;
	size_t sip;

	sight->kind = SC_NOTHING;
	sight->unsure = false;
	if (!find_sip(line, slash, &sip))
		return;
	version = scan_version(&rest);
	exact = sc_same(version, sc_text("2.0"));
	after = rest;
	gap = sc_scan_gap(&rest);
	skip_colours(&rest);
	sight->start = sip;
	if (exact && gap && scan_code(&rest, &sight->code)) {
		sight->kind = SC_STATUS;
		sight->phrase = line.len - rest.len;
	} else if (exact && ends_request(after) &&
	    find_request(line, sip, &sight->start)) {
		sight->kind = SC_REQUEST;
		sight->phrase = line.len - after.len;
	} else if (sip == 0 && version.len > 5) {
		sight->kind = SC_BROKEN;	/* the code is a part of it */
	} else if (version.len > 0 && gap) {
		sight->kind = break_of(sight, rest);
	}
}
