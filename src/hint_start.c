/* Clues in start lines and CSeq. */
#include "hint.h"

bool
sc_clue_method(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice method = c->response.message.method;

	if (*of != '\0')
		return sc_same(method, sc_text(of));
	sc_quote(out, method);
	return method.len > 0;
}

bool
sc_clue_phrase(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice phrase = c->response.message.phrase;

	(void)out;
	return sc_find_nocase(phrase, sc_text(of)) < phrase.len;
}

bool
sc_clue_code(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)of;
	sc_append_number(out, c->response.message.code);
	return true;
}

bool
sc_clue_cseq(const struct sc_case *c, const char *of, struct sc_append *out)
{
	const struct sipcode_message *m = &c->response.message;

	(void)of;
	sc_append_number(out, m->cseq);
	return m->has_cseq;
}

bool
sc_clue_request(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)of;
	(void)out;
	return sc_asked_side(c)->there;
}

bool
sc_clue_seen(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)of;
	sc_append_number(out, sc_times_seen(c));
	return sc_asked_side(c)->there && sc_times_seen(c) > 1;
}

/* of: "31 34", from so many seconds to less than so many; or all. */
static bool
is_within(long long micros, const char *of)
{
	struct sipcode_slice s = sc_text(of);
	unsigned long least, most;

	if (!sc_scan_number(&s, &least) || !sc_scan_gap(&s) ||
	    !sc_scan_number(&s, &most))
		return true;
	return micros / SC_SECOND >= (long long)least &&
	    micros / SC_SECOND < (long long)most;
}

/* The time from the request, where it was seen first, to the response. */
bool
sc_clue_elapsed(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	const struct sc_side *asked = sc_asked_side(c);
	struct sc_time from, to;
	long long micros;

	if (!asked->there || !sc_find_time(asked->message.before, &from) ||
	    !sc_find_time(c->response.message.before, &to) ||
	    !sc_time_between(&from, &to, &micros) || micros < 0 ||
	    !is_within(micros, of))
		return false;
	sc_append_seconds(out, micros, from.digits < to.digits ? from.digits
	    : to.digits);
	sc_append(out, " s");
	return true;
}

/* The Request-URI. */
static bool
find_uri(const struct sc_case *c, struct sipcode_slice *text,
    struct sc_uri *uri)
{
	const struct sc_side *asked = sc_asked_side(c);
	struct sipcode_request_line line;

	if (!asked->there || sipcode_parse_request_line(asked->message.start,
	    &line).err != SIPCODE_ERR_OK)
		return false;
	*text = line.uri;
	return sc_parse_uri(line.uri, uri);
}

/* of: "whole", "user", "host", or "foreign" for a scheme other than sip. */
bool
sc_clue_uri(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice text;
	struct sc_uri uri;

	if (!find_uri(c, &text, &uri))
		return false;
	switch (*of) {
	case 'f':
		text = uri.scheme;
		break;
	case 'u':
		text = uri.user;
		break;
	case 'h':
		text = uri.host;
		break;
	}
	sc_quote(out, text);
	return text.len > 0 &&
	    !(*of == 'f' && sc_same_nocase(text, sc_text("sip")));
}

static bool
all_digits(struct sipcode_slice s)
{
	struct sipcode_slice run;

	return sc_scan_while(&s, SC_DIGIT, &run) && s.len == 0;
}

/* Marks that stand in a number only for the eye, RFC 3966 3. */
static bool
has_marks(struct sipcode_slice user)
{
	bool digits = false, marks = false;

	for (size_t i = 0; i < user.len; i++) {
		char byte = user.ptr[i];

		digits = digits || sc_is(byte, SC_DIGIT);
		marks = marks || byte == '%' || byte == '(' || byte == ')' ||
		    byte == '-' || byte == '.' || byte == ' ';
		if (sc_is(byte, SC_ALPHA))
			return false;
		if (byte == '%')
			i += 2;	/* hexadecimal digits */
	}
	return digits && marks;
}

/* What a Request-URI's user part looks like. */
bool
sc_clue_shape(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice text, user;
	struct sc_uri uri;

	(void)out;
	if (!find_uri(c, &text, &uri))
		return false;
	user = uri.user;
	switch (*of) {
	case 'e':
		return user.len == 0;
	case 'm':
		return has_marks(user);
	case '+':
		return user.len > 1 && *user.ptr == '+' &&
		    all_digits(sc_from(user, 1));
	case '0':		/* an international prefix in front */
		return all_digits(user) && user.len >= 10 &&
		    (sc_starts_nocase(user, sc_text("00")) ||
		    sc_starts_nocase(user, sc_text("011")));
	default:		/* a number that looks international */
		return all_digits(user) && user.len >= 10 &&
		    user.len <= 15 && *user.ptr != '0';
	}
}
