#include "params.h"

/* Takes an item and the separator behind it; blanks around it are left. */
static struct sipcode_slice
take_item(struct sipcode_slice *list, char separator)
{
	struct sipcode_slice item = *list;
	size_t at = 0;

	while (at < list->len && list->ptr[at] != separator)
		at = sc_behind_part(*list, at);
	item.len = at;
	*list = sc_from(*list, at < list->len ? at + 1 : at);
	return item;
}

bool
sc_next_item(struct sipcode_slice *list, char separator,
    struct sipcode_slice *item)
{
	if (list->len == 0)
		return false;
	*item = sc_bare(take_item(list, separator));
	return true;
}

struct sipcode_slice
sc_unquoted(struct sipcode_slice s)
{
	if (s.len < 2 || *s.ptr != '"' || s.ptr[s.len - 1] != '"')
		return s;
	return sc_slice(s.ptr + 1, s.len - 2);
}

bool
sc_named_param(struct sipcode_slice list, char separator, const char *name,
    struct sipcode_slice *value)
{
	struct sipcode_slice item, wanted = sc_text(name);

	while (list.len > 0) {
		item = sc_behind(take_item(&list, separator), SC_BLANK);
		if (!sc_starts_nocase(item, wanted))
			continue;
		item = sc_bare(sc_from(item, wanted.len));
		if (item.len > 0 && !sc_scan_byte(&item, '='))
			continue;
		*value = sc_unquoted(sc_bare(item));
		return true;
	}
	return false;
}

/* RFC 3261 20.10: with a display name, the address is in angle brackets.  What
   stands before a ';' and has no colon is a name too, which should have been
   quoted. */
struct sipcode_slice
sc_address(struct sipcode_slice value)
{
	struct sipcode_slice uri, item;
	size_t at = 0;

	value = sc_bare(value);
	uri = sc_upto(value, sc_find_byte(value, ';'));
	while (at < value.len && value.ptr[at] != '<')
		at = sc_behind_part(value, at);
	if (at >= value.len || (at > uri.len && *uri.ptr != '"' &&
	    sc_find_byte(uri, ':') < uri.len))
		return sc_bare(uri);
	item = sc_from(value, at + 1);
	return sc_upto(item, sc_find_byte(item, '>'));
}

static size_t
until(struct sipcode_slice s, const char *stops)
{
	for (; *stops != '\0'; stops++)
		s.len = sc_find_byte(s, *stops);
	return s.len;
}

bool
sc_parse_uri(struct sipcode_slice text, struct sc_uri *uri)
{
	size_t colon = sc_find_byte(text, ':'), at;

	if (colon == 0 || colon == text.len)
		return false;
	uri->scheme = sc_upto(text, colon);
	text = sc_from(text, colon + 1);
	at = sc_find_byte(text, '@');
	if (sc_same_nocase(uri->scheme, sc_text("tel"))) {
		uri->user = sc_upto(text, until(text, ";"));
		uri->host = sc_upto(text, 0);
		return uri->user.len > 0;
	}
	uri->user = sc_upto(text, 0);
	if (at < text.len) {
		uri->user = sc_upto(text, until(sc_upto(text, at), ";:"));
		text = sc_from(text, at + 1);
	}
	at = text.len > 0 && *text.ptr == '[' ? sc_find_byte(text, ']') : 0;
	uri->host = sc_upto(text, at + until(sc_from(text, at), ":;?>"));
	return uri->host.len > 0;
}
