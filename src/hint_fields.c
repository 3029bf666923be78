/* Clues in single header fields, of the response and of its request. */
#include "hint.h"

/* What follows a separator in "Name;param"; NULL where it has none. */
static const char *
behind(const char *of, char separator)
{
	const char *at = strchr(of, separator);

	return at == NULL ? NULL : at + 1;
}

static bool
value_at(const struct sc_side *side, const char *of,
    struct sipcode_slice *value)
{
	const char *param;

	if (!side->there || !sc_field(side, of, 0, value))
		return false;
	param = behind(of, ';');
	if (param != NULL && !sc_named_param(*value, ';', param, value))
		return false;
	*value = sc_bare(*value);
	return value->len > 0;
}

/* Several fields of one name are one list, RFC 3261 7.3.1. */
static bool
put_field(const struct sc_side *side, const char *of, struct sc_append *out)
{
	struct sipcode_slice value;
	size_t start = out->len;

	if (behind(of, ';') != NULL) {
		if (!value_at(side, of, &value))
			return false;
		sc_quote(out, value);
		return true;
	}
	for (size_t i = 0; side->there && i < 4 &&
	    sc_field(side, of, i, &value); i++) {
		if (sc_bare(value).len == 0)
			continue;
		sc_append_item(out, start, "");
		sc_quote(out, value);
	}
	return out->len > start;
}

bool
sc_clue_field(const struct sc_case *c, const char *of, struct sc_append *out)
{
	return put_field(&c->response, of, out);
}

bool
sc_clue_asked(const struct sc_case *c, const char *of, struct sc_append *out)
{
	return put_field(sc_asked_side(c), of, out);
}

/* A number, and behind it at most parameters and a comment. */
static bool
field_number(const struct sc_side *side, const char *of,
    unsigned long *number)
{
	struct sipcode_slice value;

	if (!value_at(side, of, &value) || !sc_scan_number(&value, number))
		return false;
	value = sc_bare(value);
	return value.len == 0 || *value.ptr == ';' || *value.ptr == '(';
}

static bool
put_number(const struct sc_side *side, const char *of, bool time,
    struct sc_append *out)
{
	unsigned long number;

	if (!field_number(side, of, &number))
		return false;
	if (time)
		sc_quote_time(out, number);
	else
		sc_append_number(out, number);
	return true;
}

bool
sc_clue_seconds(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	return put_number(&c->response, of, true, out);
}

bool
sc_clue_number(const struct sc_case *c, const char *of, struct sc_append *out)
{
	return put_number(&c->response, of, false, out);
}

bool
sc_clue_asked_seconds(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	return put_number(sc_asked_side(c), of, true, out);
}

bool
sc_clue_asked_number(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	return put_number(sc_asked_side(c), of, false, out);
}

/* of: "A < B", the number of the request's field A is below the response's
   B. */
bool
sc_clue_below(const struct sc_case *c, const char *of, struct sc_append *out)
{
	unsigned long low, high;

	(void)out;
	return field_number(sc_asked_side(c), of, &low) &&
	    field_number(&c->response, behind(of, '<') + 1, &high) &&
	    low < high;
}

static bool
is_missing(const struct sc_side *side, const char *of)
{
	struct sipcode_slice value;

	return side->there && side->whole && !sc_field(side, of, 0, &value);
}

bool
sc_clue_missing(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)out;
	return is_missing(&c->response, of);
}

bool
sc_clue_not_asked(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)out;
	return is_missing(sc_asked_side(c), of);
}

/* A word, in any case, in the values of a field: "Require: 100rel". */
static bool
has_item(const struct sc_side *side, const char *of)
{
	struct sipcode_slice item;

	for (size_t i = 0; side->there && sc_field_item(side, of, i, &item);
	     i++)
		if (sc_same_nocase(item, sc_text(behind(of, ':') + 1)))
			return true;
	return false;
}

bool
sc_clue_item(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)out;
	return has_item(&c->response, of);
}

bool
sc_clue_asked_item(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)out;
	return has_item(sc_asked_side(c), of);
}

bool
sc_clue_asked_address(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value;

	if (!value_at(sc_asked_side(c), of, &value))
		return false;
	sc_quote(out, sc_address(value));
	return sc_address(value).len > 0;
}

/* of: "Name;param", a parameter within the URI of an address. */
bool
sc_clue_asked_uri_param(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value;

	if (!sc_asked_side(c)->there ||
	    !sc_field(sc_asked_side(c), of, 0, &value) ||
	    !sc_named_param(sc_address(value), ';', behind(of, ';'), &value))
		return false;
	sc_quote(out, value);
	return value.len > 0;
}
