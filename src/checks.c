/* Which header fields there are, and what lists and parameters they have. */
#include "checks.h"

bool
sc_never(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)check;
	if (view->message->kind == SIPCODE_MALFORMED)
		*bad = view->message->start;
	return false;
}

bool
sc_start(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice start = view->message->start;
	struct sipcode_slice word = sc_text(check->word);

	if (start.len < word.len || sc_same(sc_upto(start, word.len), word))
		return true;
	*bad = start;
	return false;
}

/* Takes the next name of "A,B" off the front into a string. */
static bool
next_name(struct sipcode_slice *names, char name[64])
{
	struct sipcode_slice item;

	if (!sc_next_item(names, ',', &item) || item.len >= 64)
		return false;
	memcpy(name, item.ptr, item.len);
	name[item.len] = '\0';
	return true;
}

bool
sc_has(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice names = sc_text(check->header);
	char name[64];

	(void)bad;
	while (next_name(&names, name))
		if (sc_view_find(view, name, 0) != NULL)
			return true;
	return false;
}

bool
sc_lacks(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, check->header, 0);

	if (field == NULL)
		return true;
	*bad = sc_field_text(field);
	return false;
}

bool
sc_once(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice names = sc_text(check->header);
	char name[64];

	while (next_name(&names, name)) {
		const struct sc_field *field = sc_view_find(view, name, 0);
		size_t at = (size_t)(field - view->fields) + 1;

		if (field == NULL)
			continue;
		field = sc_view_find(view, name, at);
		if (field == NULL)
			continue;
		*bad = sc_field_text(field);
		return false;
	}
	return true;
}

/* A parameter of the first value of a field. */
static bool
find_param(const struct sc_view *view, const char *header, const char *name,
    struct sipcode_slice *value)
{
	struct sipcode_slice first =
	    sc_top_via(sc_view_value(view, header));

	return sc_named_param(first, ';', name, value);
}

bool
sc_param(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, check->header, 0);
	struct sipcode_slice value;

	if (find_param(view, check->header, check->word, &value))
		return true;
	if (field != NULL)
		*bad = sc_field_text(field);
	return false;
}

bool
sc_filled(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice value;

	return sc_param(view, check, bad) &&
	    find_param(view, check->header, check->word, &value) &&
	    value.len > 0;
}

bool
sc_param_is(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice value;

	(void)bad;
	return find_param(view, check->header, check->word, &value) &&
	    sc_same_nocase(value, sc_text(check->value));
}

bool
sc_each_param(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = view->fields;

	while ((field = sc_view_find(view, check->header,
	    (size_t)(field - view->fields))) != NULL) {
		struct sipcode_slice rest = field->value, item, value;

		while (sc_next_item(&rest, ',', &item)) {
			if (item.len == 0 ||
			    sc_named_param(item, ';', check->word, &value))
				continue;
			*bad = item;
			return false;
		}
		field++;
	}
	return true;
}

bool
sc_lists(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = view->fields;

	(void)bad;
	while ((field = sc_view_find(view, check->header,
	    (size_t)(field - view->fields))) != NULL) {
		if (sc_list_has(field->value, check->word))
			return true;
		field++;
	}
	return false;
}

/* RFC 3261 20.42: "SIP / 2.0 / UDP first.example.com: 4000;ttl=16". */
static bool
take_transport(struct sipcode_slice *via, struct sipcode_slice *transport)
{
	struct sipcode_slice rest = *via, part;

	for (int i = 0; i < 3; i++) {
		rest = sc_bare(rest);
		if (!sc_scan_while(&rest, SC_TOKEN, &part))
			return false;
		rest = sc_bare(rest);
		if (i < 2 && !sc_scan_byte(&rest, '/'))
			return false;
	}
	*transport = part;
	*via = rest;
	return true;
}

bool
sc_via_over(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice via = sc_view_value(view, "Via"), transport;
	struct sipcode_slice names = sc_text(check->word);
	char name[64];

	(void)bad;
	if (!take_transport(&via, &transport))
		return false;
	while (next_name(&names, name))
		if (sc_same_nocase(transport, sc_text(name)))
			return true;
	return false;
}

/* RFC 3261 25.1: the last label of a host name begins with a letter. */
bool
sc_via_by_name(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice via = sc_view_value(view, "Via"), part, host;
	char last = '.';

	(void)check;
	(void)bad;
	if (!take_transport(&via, &part) ||
	    !sc_scan_while(&via, SC_TOKEN, &host))
		return false;
	for (size_t i = 0; i < host.len; i++)
		if (i == 0 || host.ptr[i - 1] == '.')
			last = host.ptr[i];
	return sc_is(last, SC_ALPHA);
}
