#include "unit.h"

#include "address.h"

static const struct address_row {
	const char *name;
	const char *value;
	const char *user;
} rows[] = {
	{ "a user in angle brackets", "<sip:bob@example.com>;tag=1", "bob" },
	{ "a user behind a name", "Bob <sip:bob@example.com>", "bob" },
	{ "a user behind a name with a semicolon", "Bob; Sales <sip:bob@h>;tag=1",
	    "bob" },
	{ "a parameter in brackets is no address",
	    "sip:bob@h;+sip.instance=<urn:x>", "bob" },
	{ "a user behind a quoted name with a bracket",
	    "\"A <x> \\\" B\" <sips:al@h>", "al" },
	{ "a user without brackets", "sip:bob@example.com;tag=1", "bob" },
	{ "a number", "<sip:+14155550100@gw;user=phone>", "+14155550100" },
	{ "a number of tel:", "<tel:+1-415-555;phone-context=x>;tag=2",
	    "+1-415-555" },
	{ "a password is left out", "<sip:bob:secret@h>", "bob" },
	{ "a host where there is no user", "<sip:example.com:5060;lr>",
	    "example.com:5060" },
	{ "a host with headers", "<sip:example.com?Subject=x>", "example.com" },
	{ "the scheme in capitals", "<SIP:bob@h>", "bob" },
	{ "an empty user", "<sip:@h>", "" },
	{ "another scheme tells no user", "<mailto:bob@h>", "" },
	{ "a name alone tells no user", "\"Bob\"", "" },
	{ "a bracket without its end", "<sip:bob@h", "bob" },
	{ "a quote without its end", "\"Bob <sip:bob@h>", "" },
	{ "nothing", "", "" },
};

static void
test_user(void **state)
{
	const struct address_row *row = *state;
	struct sipcode_slice value = heap_text(row->value);

	assert_text(sc_address_user(value), row->user);
	heap_free(value);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_user);
	return unit_run(&unit, "address");
}
