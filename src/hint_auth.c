/* Clues in challenges, and in the credentials that were sent; RFC 3261 22,
   RFC 8760. */
#include "hint.h"

static bool
is_proxy(const struct sc_case *c)
{
	return c->response.message.code == 407;
}

static const char *
challenge_name(const struct sc_case *c)
{
	return is_proxy(c) ? "Proxy-Authenticate" : "WWW-Authenticate";
}

static const char *
credentials_name(const struct sc_case *c)
{
	return is_proxy(c) ? "Proxy-Authorization" : "Authorization";
}

void
sc_read_challenge(struct sipcode_slice value, struct sc_challenge *challenge)
{
	value = sc_bare(value);
	if (!sc_scan_while(&value, SC_TOKEN, &challenge->scheme))
		challenge->scheme = value = sc_upto(value, 0);
	sc_read_params(value, ',', &challenge->params);
}

static bool
has_part(const struct sc_challenge *challenge, const char *name,
    struct sipcode_slice *part)
{
	return sc_find_param(&challenge->params, name, part) && part->len > 0;
}

/* The same in credentials, which are written as a challenge is. */
static bool
part_of(struct sipcode_slice value, const char *name,
    struct sipcode_slice *part)
{
	struct sc_challenge credentials;

	sc_read_challenge(value, &credentials);
	return has_part(&credentials, name, part);
}

bool
sc_clue_scheme(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice scheme = c->challenge->scheme;

	if (scheme.len == 0)
		return false;
	if (*of != '\0')
		return sc_same_nocase(scheme, sc_text(of));
	sc_quote(out, scheme);
	return true;
}

bool
sc_clue_challenge_part(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice part;

	if (!has_part(c->challenge, of, &part))
		return false;
	sc_quote_string(out, part);
	return true;
}

bool
sc_clue_stale(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice part;

	(void)out;
	return has_part(c->challenge, "stale", &part) &&
	    sc_same_nocase(part, sc_text(of));
}

bool
sc_clue_algorithm(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice part;

	(void)out;
	return has_part(c->challenge, "algorithm", &part) &&
	    sc_starts_nocase(part, sc_text(of));
}

bool
sc_clue_auth_name(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	sc_append(out, of[1] == 'h' ? challenge_name(c)
	    : credentials_name(c));
	return true;
}

/* The credentials that the request carried for the realm of the challenge. */
static bool
find_sent(const struct sc_case *c, struct sipcode_slice *sent)
{
	struct sipcode_slice realm, here;

	if (!sc_asked_side(c)->there ||
	    !has_part(c->challenge, "realm", &realm))
		return false;
	for (size_t i = 0;
	     sc_field(sc_asked_side(c), credentials_name(c), i, sent); i++)
		if (part_of(*sent, "realm", &here) && sc_same(realm, here))
			return true;
	return false;
}

bool
sc_clue_sent(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice sent, part;

	if (!find_sent(c, &sent))
		return false;
	if (*of == '\0')
		return true;
	if (!part_of(sent, of, &part))
		return false;
	sc_quote_string(out, part);
	return true;
}

bool
sc_clue_same_nonce(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice sent, mine, theirs;

	(void)of;
	(void)out;
	return find_sent(c, &sent) && part_of(sent, "nonce", &mine) &&
	    has_part(c->challenge, "nonce", &theirs) && sc_same(mine, theirs);
}

/* The realm of credentials that are for another one. */
bool
sc_clue_sent_other(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	const struct sc_side *asked = sc_asked_side(c);
	struct sipcode_slice sent, realm;

	(void)of;
	if (!asked->there || !asked->whole || find_sent(c, &sent) ||
	    !sc_field(asked, credentials_name(c), 0, &sent) ||
	    !part_of(sent, "realm", &realm))
		return false;
	sc_quote_string(out, realm);
	return true;
}

bool
sc_clue_sent_none(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value;

	(void)of;
	(void)out;
	return sc_asked_side(c)->there && sc_asked_side(c)->whole &&
	    !sc_field(sc_asked_side(c), "Authorization", 0, &value) &&
	    !sc_field(sc_asked_side(c), "Proxy-Authorization", 0, &value);
}

/* Credentials of any kind; a part of them, as "username". */
bool
sc_clue_credentials(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice sent, part;

	if (!sc_asked_side(c)->there ||
	    (!sc_field(sc_asked_side(c), "Authorization", 0, &sent) &&
	    !sc_field(sc_asked_side(c), "Proxy-Authorization", 0, &sent)))
		return false;
	if (!part_of(sent, of, &part))
		return false;
	sc_quote_string(out, part);
	return true;
}

/* How many challenges; of: 'r' where they are for different realms, 's' where
   they are all for the same one. */
bool
sc_clue_challenges(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value, first = sc_slice(NULL, 0), realm;
	bool same = true;
	size_t n = 0;

	if (!sc_field(&c->response, challenge_name(c), 1, &value))
		return false;
	while (sc_field(&c->response, challenge_name(c), n, &value)) {
		if (!part_of(value, "realm", &realm))
			return false;
		if (n++ == 0)
			first = realm;
		else
			same = same && sc_same(first, realm);
	}
	if (same != (*of == 's'))
		return false;
	sc_append_number(out, n);
	return true;
}

/* "MD5, SHA-256": RFC 3261 22.4: without the parameter it is MD5. */
bool
sc_clue_algorithms(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value, part;
	size_t start = out->len, n = 0;

	(void)of;
	if (!sc_field(&c->response, challenge_name(c), 1, &value))
		return false;
	for (; n < 4 && sc_field(&c->response, challenge_name(c), n, &value);
	     n++) {
		sc_append_item(out, start, "");
		if (part_of(value, "algorithm", &part))
			sc_quote_string(out, part);
		else
			sc_append(out, "MD5");
	}
	return true;
}
