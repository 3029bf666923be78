/* Start lines: RFC 3261 7.1 and 7.2. */
#include "scan.h"

/* The place of an error is the first byte that breaks the rule. */
static struct sipcode_result
stop(enum sipcode_err err, struct sipcode_slice line,
    struct sipcode_slice rest)
{
	return (struct sipcode_result){ err, line.len - rest.len };
}

struct sipcode_result
sipcode_parse_status_line(struct sipcode_slice line,
    struct sipcode_status_line *out)
{
	struct sipcode_slice rest = line, code;
	unsigned long number;

	if (!sc_scan_text(&rest, "SIP/"))
		return stop(SIPCODE_ERR_NOT_SIP, line, rest);
	if (!sc_scan_text(&rest, "2.0"))
		return stop(SIPCODE_ERR_VERSION, line, rest);
	if (!sc_scan_gap(&rest))
		return stop(SIPCODE_ERR_GAP, line, rest);
	code = rest;
	if (!sc_scan_digits(&rest, 3, &number))
		return stop(SIPCODE_ERR_CODE_DIGITS, line, code);
	if (sipcode_class_of((unsigned)number) == SIPCODE_CLASS_NONE)
		return stop(SIPCODE_ERR_CODE_RANGE, line, code);
	if (rest.len > 0 && !sc_is(*rest.ptr, SC_LWS))
		return stop(SIPCODE_ERR_CODE_END, line, rest);
	out->code = (unsigned)number;
	out->phrase = sc_trim(rest);
	return stop(SIPCODE_ERR_OK, line, rest);
}

struct sipcode_result
sipcode_parse_request_line(struct sipcode_slice line,
    struct sipcode_request_line *out)
{
	struct sipcode_slice rest = line, method, version;
	size_t blank;

	if (!sc_scan_while(&rest, SC_TOKEN, &method))
		return stop(SIPCODE_ERR_METHOD, line, rest);
	if (!sc_scan_byte(&rest, ' '))
		return stop(SIPCODE_ERR_URI, line, rest);
	blank = sc_find_byte(rest, ' ');
	version = sc_from(rest, blank);
	if (blank == 0 || !sc_scan_byte(&version, ' '))
		return stop(SIPCODE_ERR_URI, line, version);
	if (!sc_same_nocase(version, sc_text("SIP/2.0")))
		return stop(SIPCODE_ERR_VERSION, line, version);
	out->method = method;
	out->uri = sc_upto(rest, blank);
	return stop(SIPCODE_ERR_OK, line, sc_from(version, version.len));
}
