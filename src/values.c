#include "values.h"

#include "fields.h"

void
sc_parse_cseq(struct sipcode_slice value, unsigned long *number,
    bool *has_number, struct sipcode_slice *method)
{
	struct sipcode_slice digits;
	unsigned long sum = 0;

	value = sc_behind(value, SC_BLANK);
	*has_number = sc_scan_while(&value, SC_DIGIT, &digits) &&
	    digits.len <= 10;
	for (size_t i = 0; *has_number && i < digits.len; i++)
		sum = sum * 10 + (unsigned long)(digits.ptr[i] - '0');
	*number = sum;
	value = sc_behind(value, SC_BLANK);
	if (!sc_scan_while(&value, SC_TOKEN, method))
		*method = sc_upto(value, 0);
}

struct sipcode_slice
sc_parse_call_id(struct sipcode_slice s)
{
	size_t start = 0, end;

	while (start < s.len && (unsigned char)s.ptr[start] <= ' ') {
		if (s.ptr[start] == '\n' && (start + 1 == s.len ||
		    !sc_is(s.ptr[start + 1], SC_LWS)))
			return sc_upto(s, 0);
		start++;
	}
	for (end = start; end < s.len && (unsigned char)s.ptr[end] > ' ';)
		end++;
	return sc_slice(s.ptr + start, end - start);
}

bool
sc_whole_number(struct sipcode_slice value, unsigned long *number)
{
	value = sc_bare(value);
	return sc_scan_number(&value, number) && value.len == 0;
}

static size_t
behind_quoted(struct sipcode_slice s, size_t at)
{
	for (at++; at < s.len && s.ptr[at] != '"'; at++)
		if (s.ptr[at] == '\\')
			at++;
	return at < s.len ? at + 1 : s.len;
}

size_t
sc_behind_part(struct sipcode_slice s, size_t at)
{
	if (s.ptr[at] == '"')
		return behind_quoted(s, at);
	if (s.ptr[at] == '<')
		return at + sc_find_byte(sc_from(s, at), '>');
	for (at++; at < s.len && !sc_is(s.ptr[at], SC_DELIMITER);)
		at++;
	return at;
}

/* The end of the line at offset at, or what stands behind it where the next
   line goes on with the value. */
static size_t
skip_fold(struct sipcode_slice value, size_t at)
{
	size_t next = at + sc_line_end(value, at);

	return next < value.len && sc_is(value.ptr[next], SC_LWS) ? next : at;
}

/* The offset of the next ';' or ',' on the outside, or of the value's end. */
static size_t
next_separator(struct sipcode_slice value, size_t at)
{
	while (at < value.len && value.ptr[at] != ';' &&
	    value.ptr[at] != ',') {
		size_t next = sc_line_end(value, at) == 0
		    ? sc_behind_part(value, at) : skip_fold(value, at);

		if (next == at)
			break;
		at = next;
	}
	return at;
}

/* The value behind "name =" at the front of a parameter. */
static bool
scan_named(struct sipcode_slice parameter, struct sipcode_slice name,
    struct sipcode_slice *found)
{
	struct sipcode_slice rest = sc_behind(parameter, SC_BLANK);

	if (!sc_starts_nocase(rest, name))
		return false;
	rest = sc_behind(sc_from(rest, name.len), SC_BLANK);
	if (!sc_scan_byte(&rest, '='))
		return false;
	rest = sc_behind(rest, SC_BLANK);
	return sc_scan_while(&rest, SC_TOKEN, found);
}

struct sipcode_slice
sc_parameter(struct sipcode_slice value, const char *name)
{
	struct sipcode_slice wanted = sc_text(name), found;
	size_t at = next_separator(value, 0);

	while (at < value.len && value.ptr[at] == ';') {
		if (scan_named(sc_from(value, at + 1), wanted, &found))
			return found;
		at = next_separator(value, at + 1);
	}
	return sc_upto(value, 0);
}

bool
sc_is_message(struct sipcode_slice type)
{
	return sc_starts_nocase(sc_behind(type, SC_BLANK), sc_text("message/"));
}

bool
sc_holds_messages(struct sipcode_slice type)
{
	type = sc_behind(type, SC_BLANK);
	return sc_is_message(type) ||
	    sc_starts_nocase(type, sc_text("text/")) ||
	    sc_starts_nocase(type, sc_text("multipart/"));
}
