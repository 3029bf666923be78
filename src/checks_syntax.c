/* The syntax of single fields, and the body against its length. */
#include "checks.h"

#include "fields.h"

static bool
blame(const struct sc_field *field, struct sipcode_slice *bad)
{
	*bad = sc_field_text(field);
	return false;
}

bool
sc_digits_only(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, check->header, 0);
	struct sipcode_slice rest, digits;

	if (field == NULL)
		return true;
	rest = sc_bare(field->value);
	if (sc_scan_while(&rest, SC_DIGIT, &digits) && rest.len == 0)
		return true;
	return blame(field, bad);
}

/* Digits, and behind them nothing, parameters or a comment. */
bool
sc_number(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, check->header, 0);
	struct sipcode_slice rest, digits;

	if (field == NULL)
		return true;
	rest = sc_bare(field->value);
	if (!sc_scan_while(&rest, SC_DIGIT, &digits))
		return blame(field, bad);
	rest = sc_bare(rest);
	if (rest.len == 0 || *rest.ptr == ';' || *rest.ptr == '(')
		return true;
	return blame(field, bad);
}

/* RFC 3261 8.1.1.5: below 2**31. */
static bool
is_sequence(struct sipcode_slice digits)
{
	static const char least_bad[] = "2147483648";

	while (digits.len > 1 && *digits.ptr == '0')
		digits = sc_from(digits, 1);
	if (digits.len != sizeof least_bad - 1)
		return digits.len < sizeof least_bad - 1;
	return memcmp(digits.ptr, least_bad, digits.len) < 0;
}

bool
sc_cseq_form(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, "CSeq", 0);
	struct sipcode_slice rest, digits, method;

	(void)check;
	if (field == NULL)
		return true;
	rest = sc_bare(field->value);
	if (!sc_scan_while(&rest, SC_DIGIT, &digits) || !is_sequence(digits))
		return blame(field, bad);
	if (sc_bare(rest).len == rest.len)
		return blame(field, bad);
	rest = sc_bare(rest);
	if (!sc_scan_while(&rest, SC_TOKEN, &method) || rest.len > 0)
		return blame(field, bad);
	return true;
}

bool
sc_method_case(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice method = view->message->method;

	(void)check;
	if (sipcode_method(method) != SIPCODE_METHOD_OTHER)
		return true;
	for (int i = 0; i < SIPCODE_METHOD_OTHER; i++)
		if (sc_same_nocase(method, sc_text(
		    sipcode_method_name((enum sipcode_method)i)))) {
			*bad = method;
			return false;
		}
	return true;
}

/* RFC 3261 20.43: 370 devnull "Choose a bigger pipe". */
static bool
is_warning(struct sipcode_slice item)
{
	unsigned long code;
	size_t blank;

	if (!sc_scan_digits(&item, 3, &code) || !sc_scan_byte(&item, ' '))
		return false;
	blank = sc_find_byte(item, ' ');
	if (blank == 0 || blank == item.len)
		return false;
	item = sc_bare(sc_from(item, blank));
	return item.len >= 2 && *item.ptr == '"' &&
	    item.ptr[item.len - 1] == '"';
}

bool
sc_warning_form(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = view->fields;

	(void)check;
	while ((field = sc_view_find(view, "Warning",
	    (size_t)(field - view->fields))) != NULL) {
		struct sipcode_slice rest = field->value, item;

		while (sc_next_item(&rest, ',', &item))
			if (!is_warning(item)) {
				*bad = item;
				return false;
			}
		field++;
	}
	return true;
}

/* What Content-Length says; false where it says nothing. */
static bool
body_length(const struct sc_view *view, unsigned long *length)
{
	return sc_whole_number(sc_view_value(view, "Content-Length"), length);
}

bool
sc_has_body(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	unsigned long length;

	(void)check;
	(void)bad;
	return view->message->body.len > 0 ||
	    (body_length(view, &length) && length > 0);
}

bool
sc_no_body(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	return !sc_has_body(view, check, bad);
}

static bool
begins_message(struct sipcode_slice line)
{
	struct sipcode_status_line status;
	struct sipcode_request_line request;

	return sipcode_parse_status_line(line, &status).err ==
	    SIPCODE_ERR_OK ||
	    sipcode_parse_request_line(line, &request).err == SIPCODE_ERR_OK;
}

/* Whether a body's type leaves no place for a start line; RFC 3261 27.5. */
bool
sc_body_alone(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice body = view->message->body, line;

	(void)check;
	if (sc_holds_messages(sc_view_value(view, "Content-Type")))
		return true;
	while (sc_next_line(&body, '\0', &line))
		if (begins_message(line)) {
			*bad = line;
			return false;
		}
	return true;
}

/* Whether the body's lines end as they did on the wire: nothing came between
   it and the file. */
static bool
is_raw(struct sipcode_slice body)
{
	size_t ends = 0;

	for (size_t i = 0; i < body.len; i++) {
		if (body.ptr[i] != '\n')
			continue;
		if (i == 0 || body.ptr[i - 1] != '\r')
			return false;
		ends++;
	}
	return ends > 1;
}

/* RFC 4566 5: every line of a session description has an end. */
bool
sc_body_whole(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice body = view->message->body, line = body;
	unsigned long length;

	(void)check;
	if (!sc_starts_nocase(sc_bare(sc_view_value(view, "Content-Type")),
	    sc_text("application/sdp")) || body.len == 0 ||
	    !body_length(view, &length) || body.len != length ||
	    !is_raw(body) || body.ptr[body.len - 1] == '\n')
		return true;
	while (sc_next_line(&body, '\0', &line))
		;
	*bad = line;
	return false;
}
