/* The values of single header fields. */
#include "unit.h"

#include "values.h"

static const struct cseq_row {
	const char *name;
	const char *value;
	const char *says;	/* "NUMBER METHOD", "-" for no number */
} cseqs[] = {
	{ "a number and a method", "7 BYE", "7 BYE" },
	{ "blanks around them go", " \t7 \r\n BYE \r\n", "7 BYE" },
	{ "a method may touch its number", "7BYE", "7 BYE" },
	{ "ten digits are a number", "4294967295 BYE", "4294967295 BYE" },
	{ "eleven are none", "42949672950 BYE", "- BYE" },
	{ "a method alone has none", "BYE", "- BYE" },
	{ "a number alone has no method", "7", "7 " },
	{ "a mark ends a method", "7 BYE;x", "7 BYE" },
	{ "nothing has neither", "", "- " },
};

static void
test_cseq(void **state)
{
	const struct cseq_row *row = *state;
	struct sipcode_slice value = heap_text(row->value), method;
	unsigned long number;
	char says[64];
	bool known;

	sc_parse_cseq(value, &number, &known, &method);
	if (known)
		snprintf(says, sizeof says, "%lu %.*s", number,
		    (int)method.len, method.ptr);
	else
		snprintf(says, sizeof says, "- %.*s", (int)method.len,
		    method.ptr);
	assert_string_equal(says, row->says);
	assert_int_equal(known || number == 0, true);
	heap_free(value);
}

static const struct text_row {
	const char *name;
	const char *value, *found;
} call_ids[] = {
	{ "a Call-ID ends at a blank", "a b", "a" },
	{ "at a line end", "a\r\nTo: x\r\n", "a" },
	{ "or at a tab", "a\tb", "a" },
	{ "or with the value", "ab", "ab" },
	{ "blanks in front go", " \t a", "a" },
	{ "it may stand on a folded line", "\r\n\ta\r\n", "a" },
	{ "it does not on the next one", "\r\na\r\n", "" },
	{ "nor behind the end of what is there", " \r\n", "" },
	{ "nor is it there where nothing is", "", "" },
};

static void
test_call_id(void **state)
{
	const struct text_row *row = *state;
	struct sipcode_slice value = heap_text(row->value);

	assert_text(sc_parse_call_id(value), row->found);
	heap_free(value);
}

static const struct number_row {
	const char *name;
	const char *value;
	long number;		/* -1: it is none */
} numbers[] = {
	{ "a number", "16", 16 },
	{ "blanks around it go", " \t16\r\n ", 16 },
	{ "nothing else may follow", "16 a", -1 },
	{ "nor stand in front", "a16", -1 },
	{ "nor a sign", "-1", -1 },
	{ "nine digits are one", "000000016", 16 },
	{ "ten are none", "0000000016", -1 },
	{ "nothing is none", " ", -1 },
};

static void
test_number(void **state)
{
	const struct number_row *row = *state;
	struct sipcode_slice value = heap_text(row->value);
	unsigned long number = 0;

	assert_int_equal(sc_whole_number(value, &number), row->number >= 0);
	if (row->number >= 0)
		assert_int_equal(number, row->number);
	heap_free(value);
}

/* What stands at the front of a value, and how long it is. */
static const struct part_row {
	const char *name;
	const char *value;
	size_t at, behind;
} parts[] = {
	{ "a word goes on to a mark", "ab;c", 0, 2 },
	{ "a mark stands alone", ";;c", 0, 1 },
	{ "what is behind a mark goes with it", ";ab,c", 0, 3 },
	{ "a word goes on to a quotation", "ab\"c\"", 0, 2 },
	{ "to an address", "ab<c>", 0, 2 },
	{ "to the line's end", "ab\r\nc", 0, 2 },
	{ "or to the end", "ab", 0, 2 },
	{ "a quotation ends with its mark", "\"a;b\";c", 0, 5 },
	{ "it may be empty", "\"\";c", 0, 2 },
	{ "a mark with a backslash does not end it", "\"a\\\"b\";c", 0, 6 },
	{ "a backslash with one does not keep it open", "\"a\\\\\";c", 0, 5 },
	{ "it may stay open", "\"a;b", 0, 4 },
	{ "or end in a backslash", "\"a\\", 0, 3 },
	{ "an address ends at its bracket", "<a;b>;c", 0, 4 },
	{ "it may stay open too", "<a;b", 0, 4 },
	{ "a part may stand behind others", "x;\"a;b\",c", 2, 7 },
	{ "an address too", "x;<a;b>,c", 2, 6 },
};

static void
test_part(void **state)
{
	const struct part_row *row = *state;
	struct sipcode_slice value = heap_text(row->value);

	assert_int_equal(sc_behind_part(value, row->at), row->behind);
	heap_free(value);
}

/* Of the parameter "tag". */
static const struct text_row tags[] = {
	{ "a parameter", "<sip:a@b>;tag=t", "t" },
	{ "behind a word", "a;tag=t", "t" },
	{ "behind another one", "a;x=y;tag=t", "t" },
	{ "in capitals", "a;TAG=t", "t" },
	{ "with blanks around its mark", "a ; tag = t", "t" },
	{ "on a folded line", "a\r\n ;tag\r\n =\r\n t\r\n", "t" },
	{ "on a second one", "a\r\n ;x=y\r\n ;tag=t", "t" },
	{ "not on the next line", "a\r\n;tag=t", "" },
	{ "not behind a comma", "a,b;tag=t", "" },
	{ "not in quotes", "\"a;tag=t\"", "" },
	{ "not in an address", "<a;tag=t>", "" },
	{ "not under a longer name", "a;tags=t", "" },
	{ "behind a longer name", "a;tags=s;tag=t", "t" },
	{ "not without a value", "a;tag", "" },
	{ "not with an empty one", "a;tag=;x", "" },
	{ "in nothing there is none", "", "" },
};

static void
test_tag(void **state)
{
	const struct text_row *row = *state;
	struct sipcode_slice value = heap_text(row->value);

	assert_text(sc_parameter(value, "tag"), row->found);
	heap_free(value);
}

static const struct type_row {
	const char *name;
	const char *type;
	bool holds, is;
} types[] = {
	{ "a fragment is a message", "message/sipfrag", true, true },
	{ "in any case", " Message/CPIM;x", true, true },
	{ "a text may hold one", "text/plain", true, false },
	{ "in any case too", "\r\n TEXT/html", true, false },
	{ "a multipart may", "multipart/mixed", true, false },
	{ "a session description does not", "application/sdp", false, false },
	{ "a word does not", "message", false, false },
	{ "nor a longer one", "messages/x", false, false },
	{ "nor does nothing", "", false, false },
};

static void
test_type(void **state)
{
	const struct type_row *row = *state;
	struct sipcode_slice type = heap_text(row->type);

	assert_int_equal(sc_holds_messages(type), row->holds);
	assert_int_equal(sc_is_message(type), row->is);
	heap_free(type);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, cseqs, test_cseq);
	UNIT_ROWS(&unit, call_ids, test_call_id);
	UNIT_ROWS(&unit, numbers, test_number);
	UNIT_ROWS(&unit, parts, test_part);
	UNIT_ROWS(&unit, tags, test_tag);
	UNIT_ROWS(&unit, types, test_type);
	return unit_run(&unit, "values");
}
