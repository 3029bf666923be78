/* Lines and header fields of a head. */
#include "unit.h"

#include "fields.h"

/* Each line, or each field as "NAME=VALUE", with a bar behind it; line ends
   within a value are shown as dots. */
static const struct row {
	const char *name;
	const char *head;
	char mark;
	const char *lines, *fields;
} rows[] = {
	{ "nothing has none", "", '\0', "", "" },
	{ "lines of CR LF", "To: a\r\nVia: b\r\n", '\0', "To: a|Via: b|",
	    "To=a|Via=b|" },
	{ "lines of LF", "To: a\nVia: b\n", '\0', "To: a|Via: b|",
	    "To=a|Via=b|" },
	{ "lines of CR", "To: a\rVia: b\r", '\0', "To: a|Via: b|",
	    "To=a|Via=b|" },
	{ "lines of CR CR LF", "To: a\r\r\nVia: b\r\r\n", '\0',
	    "To: a|Via: b|", "To=a|Via=b|" },
	{ "a last line without an end", "To: a\nVia: b", '\0', "To: a|Via: b|",
	    "To=a|Via=b|" },
	{ "empty lines", "\nTo: a\n\nVia: b\n\n", '\0', "|To: a||Via: b||",
	    "To=a|Via=b|" },
	{ "marks at the ends of lines", "To: a.\nVia: b.\n.\n", '.',
	    "To: a|Via: b||", "To=a|Via=b|" },
	{ "one of two marks", "To: a..\n", '.', "To: a.|", "To=a.|" },
	{ "another mark", "To: a.\n", ',', "To: a.|", "To=a.|" },
	{ "no mark", "To: a.\n", '\0', "To: a.|", "To=a.|" },
	{ "blanks around a value", "To:  a b\t \r\n", '\0', "To:  a b\t |",
	    "To=a b|" },
	{ "blanks before a colon", "To \t: a\r\n", '\0', "To \t: a|",
	    "To=a|" },
	{ "no value", "To:\r\nVia: \r\n", '\0', "To:|Via: |", "To=|Via=|" },
	{ "a colon in a value", "To: a:b\n", '\0', "To: a:b|", "To=a:b|" },
	{ "lines that are no fields", "a\nTo: b\n<c>: d\n: e\nVia f\n", '\0',
	    "a|To: b|<c>: d|: e|Via f|", "To=b|" },
	{ "a folded line", "To: a\r\n b\r\nVia: c\r\n", '\0',
	    "To: a| b|Via: c|", "To=a.. b|Via=c|" },
	{ "several", "To: a\n\tb\n c\nVia: d\n", '\0',
	    "To: a|\tb| c|Via: d|", "To=a.\tb. c|Via=d|" },
	{ "a folded one alone", "To:\n a\n", '\0', "To:| a|", "To=. a|" },
	{ "one with a mark", "To: a.\n b.\nVia: c.\n", '.', "To: a| b|Via: c|",
	    "To=a.. b|Via=c|" },
	{ "one below no field", " a\nTo: b\nc\n d\n", '\0', " a|To: b|c| d|",
	    "To=b|" },
};

static void
put(char *to, size_t size, struct sipcode_slice s, const char *end)
{
	size_t len = strlen(to);

	assert_true(len + s.len + 2 < size);
	for (size_t i = 0; i < s.len; i++)
		to[len++] = s.ptr[i] == '\r' || s.ptr[i] == '\n' ? '.'
								 : s.ptr[i];
	strcpy(to + len, end);
}

static void
test_row(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice head = heap_text(row->head), rest = head;
	struct sipcode_slice line, name, value;
	char told[256] = "";

	while (sc_next_line(&rest, row->mark, &line))
		put(told, sizeof told, line, "|");
	assert_string_equal(told, row->lines);
	told[0] = '\0';
	rest = head;
	while (sc_next_field(&rest, row->mark, &name, &value)) {
		put(told, sizeof told, name, "=");
		put(told, sizeof told, value, "|");
	}
	assert_string_equal(told, row->fields);
	heap_free(head);
}

/* RFC 3261 7.3.3, and the letters of later ones. */
static void
test_letters(void **state)
{
	static const char *const names[26] = {
		"Accept-Contact", "Referred-By", "Content-Type",
		"Request-Disposition", "Content-Encoding", "From", NULL, NULL,
		"Call-ID", "Reject-Contact", "Supported", "Content-Length",
		"Contact", "Identity-Info", "Event", NULL, NULL, "Refer-To",
		"Subject", "To", "Allow-Events", "Via", NULL,
		"Session-Expires", "Identity", NULL,
	};

	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		bool letter = (byte >= 'a' && byte <= 'z') ||
		    (byte >= 'A' && byte <= 'Z');
		const char *want = letter ? names[(byte | 0x20) - 'a'] : NULL;
		char text = (char)byte;
		struct sipcode_slice name = sc_slice(&text, 1);
		const char *is = sipcode_header_name(name);

		assert_int_equal(is == NULL, want == NULL);
		if (want == NULL)
			continue;
		assert_string_equal(is, want);
		assert_true(sc_is_named(name, sc_text(want)));
		assert_true(sc_is_named(sc_text(want), sc_text(want)));
		assert_false(sc_is_named(name, sc_text("Max-Forwards")));
		assert_ptr_equal(sipcode_header_name(sc_text(want)), is);
	}
}

static const struct begin_row {
	const char *name;
	const char *line;
	bool begins;
} begins[] = {
	{ "a name and a colon begin a field", "Via: x", true },
	{ "in any case", "vIA:x", true },
	{ "as a letter", "v: x", true },
	{ "with blanks before the colon", "Via \t:", true },
	{ "without a colon they do not", "Via x", false },
	{ "nor at the end", "Via", false },
	{ "nor does a name that is not known", "Vias: x", false },
	{ "nor a letter that is none", "z: x", false },
	{ "nor a colon alone", ": x", false },
	{ "nor a folded line", " Via: x", false },
	{ "nor nothing", "", false },
};

static void
test_begins(void **state)
{
	const struct begin_row *row = *state;
	struct sipcode_slice line = heap_text(row->line);

	assert_int_equal(sc_begins_field(line), row->begins);
	heap_free(line);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_row);
	UNIT_ROWS(&unit, begins, test_begins);
	unit_add(&unit, "each letter has its name, or none", test_letters,
	    NULL);
	return unit_run(&unit, "fields");
}
