/* Clues in Via, in tags, and in other requests of the same call. */
#include "hint.h"

#include "requests.h"

/* The hosts that the request passed, its sender included. */
bool
sc_clue_via(const struct sc_case *c, const char *of, struct sc_append *out)
{
	size_t count = sc_count_items(&c->response, "Via");

	(void)of;
	if (!c->response.whole || count < 2)
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
				sc_quote(out, one);
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
		if (!tag_in(sc_asked_side(c), "To", &tag))
			return false;
		sc_quote(out, tag);
		return true;
	case 'n':		/* it belongs to none */
		return sc_asked_side(c)->there && sc_asked_side(c)->whole &&
		    !tag_in(sc_asked_side(c), "To", &tag);
	default:
		return tag_in(&c->response, "To", &tag) && is_proxy_tag(tag) &&
		    !tag_in(sc_asked_side(c), "To", &tag);
	}
}

/* The 1xx with a body that came before this one. */
bool
sc_clue_early(const struct sc_case *c, const char *of, struct sc_append *out)
{
	unsigned code = c->requests == NULL ? 0
	    : sc_early_code(c->requests, &c->response.message);

	(void)of;
	sc_append_number(out, code);
	return code != 0;
}

/* RFC 3261 8.1.1.4: the host that a Call-ID may have behind its @; where the
   last Via names it too, that is who began this request. */
bool
sc_clue_call_host(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice host = c->response.message.call_id, via, last;
	size_t count = sc_count_items(&c->response, "Via");

	(void)of;
	if (!c->response.whole || count == 0 ||
	    !sc_field_item(&c->response, "Via", count - 1, &via) ||
	    sc_find_byte(host, '@') == host.len)
		return false;
	host = sc_from(host, sc_find_byte(host, '@') + 1);
	last = sent_by(via);
	if (host.len == 0 || !sc_starts_nocase(last, host) ||
	    (last.len > host.len && last.ptr[host.len] != ':'))
		return false;
	sc_quote(out, host);
	return true;
}

/* The CANCEL of the INVITE that is answered, or the INVITE of the CANCEL. */
bool
sc_clue_partner(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sc_side side = { .count = 0 };
	struct sipcode_slice rest, name, value;
	unsigned count;

	if (c->requests == NULL || !sc_find_request(c->requests,
	    &c->response.message, sc_text(*of == 'I' ? "INVITE" : "CANCEL"),
	    &side.message, &count))
		return false;
	if (of[6] == '\0')
		return true;
	rest = side.message.head;
	while (sipcode_next_field(&side.message, &rest, &name, &value))
		if (sc_same_nocase(name, sc_text("Reason"))) {
			sc_quote(out, value);
			return true;
		}
	return false;
}
