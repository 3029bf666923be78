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

/* Takes the next parameter; one without '=' has an empty value. */
static bool
next_param(struct sipcode_slice *list, char separator,
    struct sc_param *param)
{
	struct sipcode_slice item;
	size_t len;

	if (list->len == 0)
		return false;
	item = take_item(list, separator);
	len = sc_find_byte(item, '=');
	param->name = sc_bare(sc_upto(item, len));
	item = sc_from(item, len < item.len ? len + 1 : len);
	param->value = sc_unquoted(sc_bare(item));
	return true;
}

bool
sc_named_param(struct sipcode_slice list, char separator, const char *name,
    struct sipcode_slice *value)
{
	struct sipcode_slice wanted = sc_text(name);
	struct sc_param param;

	while (next_param(&list, separator, &param))
		if (sc_same_nocase(param.name, wanted)) {
			*value = param.value;
			return true;
		}
	return false;
}

void
sc_read_params(struct sipcode_slice list, char separator,
    struct sc_params *params)
{
	enum { MOST = sizeof params->first / sizeof *params->first };

	params->count = 0;
	while (params->count < MOST && next_param(&list, separator,
	    &params->first[params->count]))
		params->count++;
	params->separator = separator;
	params->rest = list;
}

bool
sc_find_param(const struct sc_params *params, const char *name,
    struct sipcode_slice *value)
{
	struct sipcode_slice wanted = sc_text(name);

	for (size_t i = 0; i < params->count; i++)
		if (sc_same_nocase(params->first[i].name, wanted)) {
			*value = params->first[i].value;
			return true;
		}
	return sc_named_param(params->rest, params->separator, name, value);
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
