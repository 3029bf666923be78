/* Clues in Contact: where to go on, and what is registered. */
#include "hint.h"

/* RFC 3261 20.10: q is 0 to 1 with at most three decimals, 1 by default. */
static unsigned
q_of(struct sipcode_slice contact)
{
	struct sipcode_slice value;
	unsigned q = 0, unit = 1000;

	if (!sc_named_param(contact, ';', "q", &value) || value.len == 0)
		return 1000;
	for (size_t i = 0; i < value.len; i++) {
		if (value.ptr[i] == '.')
			continue;
		if (!sc_is(value.ptr[i], SC_DIGIT))
			return 1000;
		q += (unsigned)(value.ptr[i] - '0') * unit;
		unit /= 10;
	}
	return q;
}

/* Addresses of a field by falling q, those of the same q as they came. */
struct ranked {
	struct sipcode_slice address;
	unsigned q;
};

static size_t
rank(const struct sc_case *c, struct ranked *ranked, size_t max)
{
	struct sipcode_slice item;
	size_t count = 0, i = 0, at;

	for (; count < max && sc_field_item(&c->response, "Contact", i, &item);
	     i++) {
		struct ranked here = { sc_address(item), q_of(item) };

		if (here.address.len == 0)
			continue;
		for (at = count++; at > 0 && ranked[at - 1].q < here.q; at--)
			ranked[at] = ranked[at - 1];
		ranked[at] = here;
	}
	return count;
}

/* The Contacts by falling q: "sip:a@b, then sip:c@d". */
bool
sc_clue_contacts(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct ranked ranked[8];
	size_t count = rank(c, ranked, sizeof ranked / sizeof *ranked);

	(void)of;
	for (size_t i = 0; i < count && i < 3; i++) {
		if (i > 0)
			sc_append(out, ", then ");
		sc_quote(out, ranked[i].address);
	}
	return count > 0;
}

/* How many addresses are bound; of: a lower limit. */
bool
sc_clue_count(const struct sc_case *c, const char *of, struct sc_append *out)
{
	size_t count = sc_count_items(&c->response, of + 1);

	sc_append_number(out, count);
	return count >= (size_t)(*of - '0');
}

/* The binding of the request's first Contact in a 200 to REGISTER: the same
   address, RFC 3261 10.3. */
static bool
own_binding(const struct sc_case *c, struct sipcode_slice *binding)
{
	struct sipcode_slice mine;
	struct sc_uri one, other;

	if (!sc_asked_side(c)->there ||
	    !sc_field_item(sc_asked_side(c), "Contact", 0, &mine) ||
	    !sc_parse_uri(sc_address(mine), &one))
		return false;
	for (size_t i = 0; sc_field_item(&c->response, "Contact", i, binding);
	     i++)
		if (sc_parse_uri(sc_address(*binding), &other) &&
		    sc_same(one.user, other.user) &&
		    sc_same_nocase(one.host, other.host))
			return true;
	return false;
}

static bool
asked_expiry(const struct sc_case *c, unsigned long *seconds)
{
	struct sipcode_slice value;

	if (!sc_asked_side(c)->there)
		return false;
	if (sc_field_item(sc_asked_side(c), "Contact", 0, &value) &&
	    sc_named_param(value, ';', "expires", &value))
		return sc_whole_number(value, seconds);
	return sc_field(sc_asked_side(c), "Expires", 0, &value) &&
	    sc_whole_number(value, seconds);
}

/* Without the request, the one binding that there is. */
static bool
granted_expiry(const struct sc_case *c, unsigned long *seconds)
{
	struct sipcode_slice value;

	if (!sc_asked_side(c)->there) {
		if (sc_count_items(&c->response, "Contact") != 1 ||
		    !sc_field_item(&c->response, "Contact", 0, &value))
			return false;
	} else if (!own_binding(c, &value)) {
		return false;
	}
	if (sc_named_param(value, ';', "expires", &value))
		return sc_whole_number(value, seconds);
	return sc_field(&c->response, "Expires", 0, &value) &&
	    sc_whole_number(value, seconds);
}

static const struct sc_expiry *
expiry_of(const struct sc_case *c)
{
	struct sc_expiry *e = &c->asked->expiry;

	if (!e->read) {
		e->read = true;
		e->is_asked = asked_expiry(c, &e->asked);
		e->is_granted = granted_expiry(c, &e->granted);
	}
	return e;
}

/* of: "granted", "asked", "less", "removed". */
bool
sc_clue_expiry(const struct sc_case *c, const char *of, struct sc_append *out)
{
	const struct sc_expiry *e = expiry_of(c);

	switch (*of) {
	case 'a':
		if (e->is_asked)
			sc_quote_time(out, e->asked);
		return e->is_asked;
	case 'g':
		if (e->is_granted)
			sc_quote_time(out, e->granted);
		return e->is_granted && e->granted > 0;
	case 'l':
		return e->is_asked && e->is_granted && e->granted < e->asked;
	default:		/* removed */
		return e->is_asked && e->asked == 0;
	}
}
