/* Lists, parameters, addresses and URIs in values. */
#include "unit.h"

#include "params.h"

static const struct uri_row {
	const char *name;
	const char *text;
	const char *parts;	/* scheme|user|host; NULL: it is none */
} uris[] = {
	{ "user and host", "sip:a@b", "sip|a|b" },
	{ "a host alone", "sip:b", "sip||b" },
	{ "a host of one letter behind a user of one", "x:a@b", "x|a|b" },
	{ "a port", "sip:a@b:5060", "sip|a|b" },
	{ "parameters", "sips:a@b;transport=tcp", "sips|a|b" },
	{ "headers", "sip:a@b?Subject=x", "sip|a|b" },
	{ "a bracket behind it", "sip:a@b>", "sip|a|b" },
	{ "a password", "sip:a:secret@b", "sip|a|b" },
	{ "parameters of a user", "sip:+1;phone-context=x@b", "sip|+1|b" },
	{ "an address of IPv6", "sip:a@[::1]:5060", "sip|a|[::1]" },
	{ "one alone", "sip:[::1];lr", "sip||[::1]" },
	{ "a bracket that stays open", "sip:[::1", "sip||[::1" },
	{ "a telephone number", "tel:+4930;ext=1", "tel|+4930|" },
	{ "in capitals", "TEL:+4930", "TEL|+4930|" },
	{ "no telephone number", "tel:;ext=1", NULL },
	{ "no host", "sip:a@", NULL },
	{ "nothing behind a scheme", "sip:", NULL },
	{ "no host in front of a port", "sip:a@:5060", NULL },
	{ "no scheme", ":a@b", NULL },
	{ "no colon", "sip", NULL },
	{ "nothing", "", NULL },
};

static void
test_uri(void **state)
{
	const struct uri_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sc_uri uri;
	char parts[128];

	if (!sc_parse_uri(text, &uri)) {
		assert_null(row->parts);
	} else {
		assert_non_null(row->parts);
		snprintf(parts, sizeof parts, "%.*s|%.*s|%.*s",
		    (int)uri.scheme.len, uri.scheme.ptr, (int)uri.user.len,
		    uri.user.ptr, (int)uri.host.len, uri.host.ptr);
		assert_string_equal(parts, row->parts);
	}
	heap_free(text);
}

static const struct item_row {
	const char *name;
	const char *list;
	const char *items;	/* each behind a bar */
} items[] = {
	{ "items between commas", "a,b", "|a|b" },
	{ "blanks around them go", " a ,\r\n b ", "|a|b" },
	{ "an empty one is one", "a,,b", "|a||b" },
	{ "not at the end", "a,", "|a" },
	{ "a comma in quotation marks is none", "\"a,b\",c", "|\"a,b\"|c" },
	{ "nor one in angles", "<a,b>,c", "|<a,b>|c" },
	{ "a quotation may stay open", "\"a,b", "|\"a,b" },
	{ "nothing has none", "", "" },
};

static void
test_items(void **state)
{
	const struct item_row *row = *state;
	struct sipcode_slice list = heap_text(row->list), rest = list, item;
	char said[128] = "";

	while (sc_next_item(&rest, ',', &item))
		snprintf(said + strlen(said), sizeof said - strlen(said),
		    "|%.*s", (int)item.len, item.ptr);
	assert_string_equal(said, row->items);
	heap_free(list);
}

static const struct text_row {
	const char *name;
	struct sipcode_slice (*find)(struct sipcode_slice);
	const char *text, *found;
} texts[] = {
	{ "an address in angles", sc_address, "\"a <b>\" <sip:c>;tag=t",
	    "sip:c" },
	{ "an address without them", sc_address, " sip:c ;tag=t", "sip:c" },
	{ "one alone", sc_address, "sip:c", "sip:c" },
	{ "a name in quotes may hold any mark", sc_address,
	    "\"a:b;c<d\" <sip:e>", "sip:e" },
	{ "behind a blank too", sc_address, " \"a:b;c<d\" <sip:e>", "sip:e" },
	{ "one without may hold a semicolon", sc_address, "a;b <sip:e>",
	    "sip:e" },
	{ "or a colon", sc_address, "a:b <sip:e>", "sip:e" },
	{ "with both it is an address", sc_address, "sip:a;b=<sip:e>",
	    "sip:a" },
	{ "one whose angle stays open", sc_address, "<sip:c", "sip:c" },
	{ "no address", sc_address, "", "" },
	{ "a string", sc_unquoted, "\"a\"", "a" },
	{ "an empty string", sc_unquoted, "\"\"", "" },
	{ "a word", sc_unquoted, "a", "a" },
	{ "one quotation mark", sc_unquoted, "\"", "\"" },
	{ "a string that stays open", sc_unquoted, "\"a", "\"a" },
	{ "one that only ends", sc_unquoted, "a\"", "a\"" },
	{ "nothing", sc_unquoted, "", "" },
};

static void
test_text(void **state)
{
	const struct text_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);

	assert_text(row->find(text), row->found);
	heap_free(text);
}

static const struct param_row {
	const char *name;
	const char *list;
	const char *value;	/* of "b"; NULL: there is none */
} params[] = {
	{ "a parameter", "a=1;b=2", "2" },
	{ "in capitals", "B=2", "2" },
	{ "blanks around its mark", "b = 2 ;c", "2" },
	{ "a string", "b=\"2;3\"", "2;3" },
	{ "one without a value", "b;c", "" },
	{ "an empty one", "b=", "" },
	{ "the first of two", "b=1;b=2", "1" },
	{ "a longer name is none", "bb=2", NULL },
	{ "behind a longer name it is found", "bb=1;b=2", "2" },
	{ "a shorter list has none", "", NULL },
	{ "one in a string is none", "a=\";b=2\"", NULL },
	{ "the eighth", "1;2;3;4;5;6;7;b=8", "8" },
	{ "the ninth", "1;2;3;4;5;6;7;8;b=9", "9" },
	{ "the eighth, and not the ninth", "1;2;3;4;5;6;7;b=8;b=9", "8" },
	{ "none of nine", "1;2;3;4;5;6;7;8;9", NULL },
};

static void
assert_param(const struct param_row *row, bool found,
    struct sipcode_slice value)
{
	assert_int_equal(found, row->value != NULL);
	if (found)
		assert_text(value, row->value);
}

/* Looked for in the list, and in what has been read of it. */
static void
test_param(void **state)
{
	const struct param_row *row = *state;
	struct sipcode_slice list = heap_text(row->list), value;
	struct sc_params read;
	bool found = sc_named_param(list, ';', "b", &value);

	assert_param(row, found, value);
	sc_read_params(list, ';', &read);
	found = sc_find_param(&read, "b", &value);
	assert_param(row, found, value);
	heap_free(list);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, uris, test_uri);
	UNIT_ROWS(&unit, items, test_items);
	UNIT_ROWS(&unit, texts, test_text);
	UNIT_ROWS(&unit, params, test_param);
	return unit_run(&unit, "params");
}
