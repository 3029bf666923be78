/* Clues in start lines, CSeq, and the path of Via. */
#include "hint.h"

#include "requests.h"

bool
sc_clue_method(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice method = c->response.message.method;

	if (*of != '\0')
		return sc_same(method, sc_text(of));
	sc_put(out, method);
	return method.len > 0;
}

bool
sc_clue_phrase(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice phrase = c->response.message.phrase;

	if (*of != '\0')
		return sc_find_nocase(phrase, sc_text(of)) < phrase.len;
	sc_put(out, phrase);
	return phrase.len > 0;
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
sc_clue_whole(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)out;
	return *of == 'r' ? c->request.there && c->request.whole
			  : c->response.whole;
}

bool
sc_clue_request(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)of;
	(void)out;
	return c->request.there;
}

bool
sc_clue_seen(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)of;
	sc_append_number(out, c->seen);
	return c->request.there && c->seen > 1;
}

/* The Request-URI. */
static bool
find_uri(const struct sc_case *c, struct sipcode_slice *text,
    struct sc_uri *uri)
{
	struct sipcode_request_line line;

	if (!c->request.there || sipcode_parse_request_line(
	    c->request.message.start, &line).err != SIPCODE_ERR_OK)
		return false;
	*text = line.uri;
	return sc_parse_uri(line.uri, uri);
}

bool
sc_clue_uri(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice text;
	struct sc_uri uri;

	if (!find_uri(c, &text, &uri))
		return false;
	switch (*of) {
	case 's':
		text = uri.scheme;
		break;
	case 'u':
		text = uri.user;
		break;
	case 'h':
		text = uri.host;
		break;
	}
	sc_put(out, text);
	return text.len > 0;
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
		if (sc_is(byte, SC_ALPHA) && byte != 'B' && byte != 'b')
			return false;
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
	case 'n':		/* none */
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

/* The hosts that the request passed, its sender included. */
bool
sc_clue_via(const struct sc_case *c, const char *of, struct sc_append *out)
{
	size_t count = sc_count_items(&c->response, "Via");

	if (!c->response.whole || (*of == '1' ? count != 1 : count < 2))
		return false;
	sc_append_number(out, count);
	return true;
}

/* RFC 3261 20.42: "SIP/2.0/UDP host:port;branch=...". */
static struct sipcode_slice
sent_by(struct sipcode_slice via)
{
	size_t blank = sc_find_byte(via, ' ');

	via = sc_bare(sc_from(via, blank));
	return sc_bare(sc_upto(via, sc_find_byte(via, ';')));
}

/* A host that stands in Via twice. */
bool
sc_clue_loop(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice one, other;

	(void)of;
	for (size_t i = 0; sc_field_item(&c->response, "Via", i, &one); i++) {
		one = sent_by(one);
		for (size_t k = 0; k < i && k < 16; k++)
			if (sc_field_item(&c->response, "Via", k, &other) &&
			    one.len > 0 &&
			    sc_same_nocase(one, sent_by(other))) {
				sc_put(out, one);
				return true;
			}
	}
	return false;
}

static bool
tag_in(const struct sc_side *side, const char *name,
    struct sipcode_slice *tag)
{
	struct sipcode_slice value;

	return side->there && sc_field(side, name, 0, &value) &&
	    (*tag = sc_parameter(value, "tag")).len > 0;
}

/* Kamailio and OpenSIPS give what they answer themselves a To tag of 32
   hexadecimal digits, a mark, and a few more. */
static bool
is_proxy_tag(struct sipcode_slice tag)
{
	struct sipcode_slice run;

	return sc_scan_while(&tag, SC_HEXDIG, &run) && run.len == 32 &&
	    (sc_scan_byte(&tag, '.') || sc_scan_byte(&tag, '-')) &&
	    sc_scan_while(&tag, SC_HEXDIG, &run) && run.len >= 4 &&
	    tag.len == 0;
}

bool
sc_clue_tag(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice tag;

	switch (*of) {
	case 'r':		/* the request belongs to a dialog */
		if (!tag_in(&c->request, "To", &tag))
			return false;
		sc_put(out, tag);
		return true;
	case 'n':		/* it belongs to none */
		return c->request.there && c->request.whole &&
		    !tag_in(&c->request, "To", &tag);
	default:
		return tag_in(&c->response, "To", &tag) && is_proxy_tag(tag) &&
		    !tag_in(&c->request, "To", &tag);
	}
}

/* The CANCEL of the INVITE that is answered, or the INVITE of the CANCEL. */
bool
sc_clue_partner(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	static const char text[] = ";text=";
	struct sc_side side = { .count = 0 };
	struct sipcode_slice rest, name, value;
	unsigned count;

	if (c->requests == NULL || !sc_find_request(c->requests,
	    &c->response.message, sc_text(*of == 'I' ? "INVITE" : "CANCEL"),
	    &side.message, &count))
		return false;
	if (of[6] == '\0')
		return true;
	(void)text;
	rest = side.message.head;
	while (sipcode_next_field(&side.message, &rest, &name, &value))
		if (sc_same_nocase(name, sc_text("Reason"))) {
			sc_put(out, value);
			return true;
		}
	return false;
}
