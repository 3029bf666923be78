/* Lines in, plain lines out: one line of each shape. */
#include "unit.h"

#include "filter.h"

/* What is pulled is told as "TAKEN>TEXT", with "more" or "end" in its place;
   a "+" in front of the source says that more follows it, and "|" parts lines
   that are pulled one after the other. */
static const struct row {
	const char *name;
	struct sc_filter f;
	const char *source;
	const char *told;
} rows[] = {
#define FIRST(shape_) .shape = shape_, .first = true
#define PREFIX(text) .prefix = text, .prefix_len = sizeof text - 1
	{ "a line without the prefix ends a message",
	    { FIRST(SC_LINES), PREFIX("> ") }, "SIP\n> A: b\nC: d\n",
	    "4>SIP\n|7>A: b\n|end" },
	{ "digits of a prefix may be others",
	    { FIRST(SC_LINES), PREFIX("[9] ") }, "SIP\n[10] A: b\n",
	    "4>SIP\n|10>A: b\n" },
	{ "blanks may fill them up", { FIRST(SC_LINES), PREFIX("  9 ") },
	    "SIP\n 10 A: b\n100 C: d\n", "4>SIP\n|9>A: b\n|9>C: d\n" },
	{ "but a blank is no number", { FIRST(SC_LINES), PREFIX("a 9 ") },
	    "SIP\na  A: b\n", "4>SIP\n|end" },
	{ "but they may not be missing",
	    { FIRST(SC_LINES), PREFIX("[9] ") }, "SIP\n[] A: b\n",
	    "4>SIP\n|end" },
	{ "nor stand where it has none",
	    { FIRST(SC_LINES), PREFIX("[] ") }, "SIP\n[9] A: b\n",
	    "4>SIP\n|end" },
	{ "a prefix that lost its blank is a blank line",
	    { FIRST(SC_LINES), PREFIX("> ") }, "SIP\n>\n> A\n",
	    "4>SIP\n|2>\n|4>A\n" },
	{ "colours are taken out",
	    { FIRST(SC_LINES), PREFIX("> "), .colours = true },
	    "\033[1mSIP\033[0m\n> A\n", "12>SIP\n|4>A\n" },
	{ "one may stand before the last byte",
	    { FIRST(SC_LINES), PREFIX("> "), .colours = true },
	    "SI\033[0mP\n> \033[1mA\n", "8>SIP\n|8>A\n" },
	{ "a prefix may be in them",
	    { FIRST(SC_LINES), PREFIX("> "), .colours = true },
	    "\033[1mSIP\n\033[1m>\033[0m A\n", "8>SIP\n|12>A\n" },
	{ "where there are none it may not be",
	    { FIRST(SC_LINES), PREFIX("> ") }, "SIP\n\033[1m> A\n",
	    "4>SIP\n|end" },
	{ "a CR that is written out is one",
	    { FIRST(SC_LINES), PREFIX("> "), .cr = "#015" },
	    "SIP#015\n> A: b#015\n> #015\n> C\n",
	    "8>SIP\r\n|11>A: b\r\n|7>\r\n|4>C\n" },
	{ "a line may end with the input", { FIRST(SC_LINES), PREFIX("> ") },
	    "SIP\n> A", "4>SIP\n|3>A" },
	{ "a line that may go on is not pulled", { FIRST(SC_LINES) }, "+SIP",
	    "more" },
	{ "nor one whose CR may have an LF", { FIRST(SC_LINES) }, "+SIP\r",
	    "more" },
	{ "an LF ends it", { FIRST(SC_LINES) }, "+SIP\n", "4>SIP\n" },
	{ "so does a CR with text behind it", { FIRST(SC_LINES) },
	    "+SIP\rAB", "4>SIP\r|more" },
	{ "nothing is more", { FIRST(SC_LINES) }, "+", "more" },

	{ "a blank line behind each line is taken out",
	    { FIRST(SC_DOUBLED) }, "SIP\n\nA: b\n\n\n\n",
	    "5>SIP\n|6>A: b\n|2>\n" },
	{ "the blank line may be a CR", { FIRST(SC_DOUBLED) },
	    "SIP\r\rA: b\r\r", "5>SIP\r|6>A: b\r" },
	{ "a line without one ends a message", { FIRST(SC_DOUBLED) },
	    "SIP\nA: b\nC: d\n", "4>SIP\n|end" },
	{ "the start line may do without", { FIRST(SC_DOUBLED) },
	    "SIP\nA: b\n\n", "4>SIP\n|6>A: b\n" },
	{ "a letter alone is a line", { FIRST(SC_DOUBLED) },
	    "SIP\n\nx\n\n", "5>SIP\n|3>x\n" },
	{ "what is below has to be there", { FIRST(SC_DOUBLED) },
	    "+SIP\n", "more" },
	{ "and the line itself", { FIRST(SC_DOUBLED) }, "+SIP", "more" },
	{ "the last blank line may be missing", { FIRST(SC_DOUBLED) },
	    "SIP\n\n\n", "5>SIP\n|1>\n" },

	{ "a line alone is a head", { FIRST(SC_ALONE) }, "SIP\nA: b\n",
	    "4>SIP\n\n|end" },
	{ "a line alone may go on", { FIRST(SC_ALONE) }, "+SIP", "more" },

#define COLUMNS FIRST(SC_COLUMNS)
	{ "a CSeq stands in a column", { COLUMNS },
	    "SIP/2.0 200 OK\t7 BYE\n", "21>SIP/2.0 200 OK\nCSeq: 7 BYE\n\n" },
	{ "the Call-ID stands before the CSeq",
	    { COLUMNS, PREFIX("1\tid\tCSeq: 7 BYE\t") }, "SIP\t\n",
	    "5>SIP\nCall-ID: id\nCSeq:  7 BYE\n\n" },
	{ "no column is no Call-ID", { COLUMNS, PREFIX("\tCSeq:7 BYE\t") },
	    "SIP\n", "4>SIP\nCSeq: 7 BYE\n\n" },
	{ "a number alone is no CSeq", { COLUMNS }, "SIP\t7\n",
	    "6>SIP\n\n" },
	{ "nor a number before a mark", { COLUMNS }, "SIP\t7 <\n",
	    "8>SIP\n\n" },
	{ "nor one with more behind it", { COLUMNS }, "SIP\t7 BYE x\n",
	    "12>SIP\n\n" },
	{ "nor two numbers", { COLUMNS }, "SIP\t7 8\n", "8>SIP\n\n" },
	{ "nor a name", { COLUMNS }, "SIP\tBYE\n", "8>SIP\n\n" },
	{ "one row is one message", { COLUMNS }, "SIP\nA\n",
	    "4>SIP\n\n|end" },
	{ "a row may go on", { COLUMNS }, "+SIP\t7 BY", "more" },

#define SUMMARY FIRST(SC_SUMMARY)
	{ "a summary tells code and method", { SUMMARY },
	    "Status: 200 OK (INVITE) | x\n",
	    "28>SIP/2.0 200 OK\nCSeq: INVITE\n\n" },
	{ "or the code alone", { SUMMARY }, "Status: 200 OK\n",
	    "15>SIP/2.0 200 OK\n\n" },
	{ "brackets without a method tell none", { SUMMARY },
	    "Status: 200 OK ()\n", "18>SIP/2.0 200 OK ()\n\n" },
	{ "nor do those that stay open", { SUMMARY },
	    "Status: 200 OK (BYE\n", "20>SIP/2.0 200 OK (BYE\n\n" },
	{ "a phrase may have brackets of its own", { SUMMARY },
	    "Status: 603 Decline (a b) | \n",
	    "29>SIP/2.0 603 Decline (a b)\n\n" },
	{ "in front of the method too", { SUMMARY },
	    "Status: 200 OK (x) (BYE)  (1 binding) | \n",
	    "41>SIP/2.0 200 OK (x)\nCSeq: BYE\n\n" },
	{ "two letters are no method", { SUMMARY }, "Status: 200 OK (AB)\n",
	    "20>SIP/2.0 200 OK (AB)\n\n" },
	{ "a segment may hold several responses", { SUMMARY },
	    "Status: 100 Trying | Status: 200 OK (BYE) | \n",
	    "21>SIP/2.0 100 Trying\n\n|24>SIP/2.0 200 OK\nCSeq: BYE\n\n" },
	{ "and requests between them", { SUMMARY },
	    "Status: 100 x | Request: BYE sip:b | Status: 200 OK\n",
	    "37>SIP/2.0 100 x\n\n|15>SIP/2.0 200 OK\n\n" },
	{ "one summary is one message", { SUMMARY },
	    "Status: 200 OK\nStatus: 404 No\n", "15>SIP/2.0 200 OK\n\n|end" },
	{ "a summary may go on", { SUMMARY }, "+Status: 200", "more" },

#define TREE FIRST(SC_TREE), .indent = 4
	{ "fields stand two levels below", { TREE },
	    "SIP\n        A: b\n            C: d\n    E: f\n  G\n",
	    "4>SIP\n|13>A: b\n|17>|9>|end" },
	{ "a body ends the head", { TREE },
	    "SIP\n    Message Body\n        A: b\n    Message Body\n",
	    "4>SIP\n|17>\n|13>|17>" },
	{ "a line of a tree may go on", { TREE }, "+SIP", "more" },

#define KEYS FIRST(SC_KEYS)
	{ "keys are fields", { KEYS }, "SIP\",\n \"sip.To\": \"a\\\"b\",\n",
	    "6>SIP\n|19>To: a\"b\n" },
	{ "a key that is no header is none", { KEYS },
	    "SIP\n \"sip.x_y\": \"a\"\n", "4>SIP\n|16>" },
	{ "nor one whose value is a tree", { KEYS },
	    "SIP\n \"sip.To\": {\n", "4>SIP\n|13>" },
	{ "nor that of another protocol", { KEYS },
	    "SIP\n \"udp.To\": \"a\"\n", "4>SIP\n|15>" },
	{ "a value may stay open", { KEYS }, "SIP\n\"sip.To\": \"a\n",
	    "4>SIP\n|13>To: a\n" },
	{ "the next packet ends a message", { KEYS },
	    "SIP\n \"_index\": 1\n", "4>SIP\n|end" },
	{ "so does text behind all of them", { KEYS },
	    "SIP\n \"sip.x\": 1\n  }\n]\n", "4>SIP\n|12>|4>|end" },
	{ "a line of keys may go on", { KEYS }, "+SIP", "more" },

	{ "the next response of a packet ends its keys", { KEYS },
	    "SIP/2.0 100 x\"\n\"sip.Call-ID\": \"i\"\n"
	    " \"sip.Status-Line_tree\": {\n \"sip.Status-Line\": \"y\"\n",
	    "15>SIP/2.0 100 x\n|19>Call-ID: i\n|27>|end" },
	{ "so does the next request", { KEYS },
	    "SIP/2.0 100 x\"\n \"sip.Request-Line\": \"y\"\n",
	    "15>SIP/2.0 100 x\n|end" },
#define FIELDS FIRST(SC_FIELDS)
	{ "fields of pdml are fields", { FIELDS },
	    "SIP\"\n<field name=\"sip.To\" show=\"&lt;a&gt;\"/>\n",
	    "5>SIP\n|40>To: <a>\n" },
	{ "one without a value is none", { FIELDS },
	    "SIP\n<field name=\"sip.To\"/>\n", "4>SIP\n|23>" },
	{ "nor one that is no header", { FIELDS },
	    "SIP\n<field name=\"sip.x_y\" show=\"a\"/>\n", "4>SIP\n|33>" },
	{ "nor that of another protocol", { FIELDS },
	    "SIP\n<field name=\"udp.To\" show=\"a\"/>\n", "4>SIP\n|32>" },
	{ "the end of the packet ends a message", { FIELDS },
	    "SIP\n</packet>\n", "4>SIP\n|end" },
	{ "a line of pdml may go on", { FIELDS }, "+SIP", "more" },

	{ "the next response of a packet ends its fields", { FIELDS },
	    "SIP/2.0 100 x\" value=\"\"/>\n"
	    " <field name=\"sip.Status-Line\" show=\"y\"/>\n",
	    "26>SIP/2.0 100 x\n|end" },
	{ "so does the next request", { FIELDS },
	    "SIP/2.0 100 x\" value=\"\"/>\n"
	    " <field name=\"sip.Request-Line\" show=\"y\"/>\n",
	    "26>SIP/2.0 100 x\n|end" },
#define FLAT .shape = SC_FLAT
	{ "line ends stand as text", { FLAT, .dialect = SC_BACKSLASH },
	    "SIP\\r\\nA: b\\n\nC", "7>SIP\r\n|6>A: b\n|end" },
	{ "a quote ends a text",
	    { FLAT, .dialect = SC_BACKSLASH, .quote = '"' },
	    "SIP\\nA\",\n", "5>SIP\n|1>A\n|end" },
	{ "the next record goes on with it", { FLAT, .dialect = SC_BACKSLASH,
	    .quote = '"', PREFIX("1 \"") },
	    "SIP\\n\",\n2 \"A\\n\"\n", "5>SIP\n|6>|3>A\n|end" },
	{ "a line without the prefix does not", { FLAT,
	    .dialect = SC_BACKSLASH, .quote = '"', PREFIX("1 \"") },
	    "SIP\\n\",\nA\\n\"\n", "5>SIP\n|end" },
	{ "nor where there is none", { FLAT, .dialect = SC_BACKSLASH,
	    .quote = '"', PREFIX("1 \"") }, "SIP\\n\"", "5>SIP\n|end" },
	{ "a record may be an empty line", { FLAT, .dialect = SC_BACKSLASH,
	    .quote = '"', PREFIX("1 \"") }, "A: b\"\n2 \"\"\n3 \"c\"\n",
	    "4>A: b\n|5>\n|5>|1>c\n|end" },
	{ "there it is not known whether", { FLAT, .dialect = SC_BACKSLASH,
	    .quote = '"', PREFIX("1 \"") }, "+\"", "more" },
	{ "nor where its prefix may go on", { FLAT, .dialect = SC_BACKSLASH,
	    .quote = '"', PREFIX("1 \"") }, "+\"\n1 ", "more" },
	{ "an escape may go on", { FLAT, .dialect = SC_BACKSLASH }, "+SIP",
	    "more" },
	{ "a line end tells that it does not",
	    { FLAT, .dialect = SC_BACKSLASH }, "+SIP\n", "3>SIP\n|end" },
	{ "two blanks go on with a wrapped text",
	    { FLAT, .dialect = SC_WRAPPED }, "SIP\n  ..A:\nB",
	    "8>SIP\r\n|2>A:\n|end" },
	{ "how they do is not known before more is there",
	    { FLAT, .dialect = SC_WRAPPED }, "+SIP\n  ..A", "more" },
	{ "a line end behind them tells it",
	    { FLAT, .dialect = SC_WRAPPED }, "+SIP\n  ..A:\n\n",
	    "8>SIP\r\n|2>A:\n|end" },
	{ "behind an empty line any two dots are a line end",
	    { FLAT, .dialect = SC_DOTS }, "l: 4....a..b\n",
	    "6>l: 4\r\n|2>\r\n|3>a\r\n|1>b\n|end" },
	{ "up to the next start line", { FLAT, .dialect = SC_DOTS },
	    "....SIP/2.0 200 OK..A: b..c d\n",
	    "2>\r\n|2>\r\n|16>SIP/2.0 200 OK\r\n|9>A: b..c d\n|end" },
	{ "it is not known before they are there",
	    { FLAT, .dialect = SC_WRAPPED }, "+SIP\n ", "more" },
	{ "another byte tells that they are not",
	    { FLAT, .dialect = SC_WRAPPED }, "+SIP\nA", "3>SIP\n|end" },

#define ARRAY .shape = SC_ARRAY
	{ "numbers are bytes", { ARRAY }, "83,73,80,10,65,10]",
	    "11>SIP\n|6>A\n|end" },
	{ "255 is the last byte", { ARRAY }, "255,10,256",
	    "6>\377\n|end" },
	{ "a number may go on", { ARRAY }, "+83,73", "more" },
	{ "a bracket tells that it does not", { ARRAY }, "+83]",
	    "2>S|end" },
	{ "eight bytes hold a number", { ARRAY }, "+83,10,73,80,3",
	    "5>S\n|more" },
};

static void
test_pull(void **state)
{
	static char out[SC_FILTER_LINE], told[4096];
	const struct row *row = *state;
	bool final = *row->source != '+';
	struct sipcode_slice text = heap_text(row->source + !final);
	struct sipcode_slice rest = text;
	static struct sc_origins origins;
	struct sc_filter f = row->f;
	size_t made, taken, len = 0;
	enum sc_pulled pulled;

	told[0] = '\0';
	f.origins = &origins;
	while (rest.len > 0 || len == 0) {
		pulled = sc_pull(&f, rest, final, out, &made, &taken);
		len += (size_t)snprintf(told + len, sizeof told - len, "%s",
		    len > 0 ? "|" : "");
		if (pulled != SC_PULLED) {
			snprintf(told + len, sizeof told - len, "%s",
			    pulled == SC_PULL_END ? "end" : "more");
			break;
		}
		len += (size_t)snprintf(told + len, sizeof told - len,
		    "%zu>%.*s", taken, (int)made, out);
		rest = sc_from(rest, taken);
	}
	assert_string_equal(told, row->told);
	heap_free(text);
}

/* A line without end is cut, and no output is longer than its room. */
static void
test_long(void **state)
{
	enum { SIZE = 4 * SC_FILTER_LINE, HALF = SC_FILTER_LINE / 2 };
	static const enum sc_shape shapes[] = { SC_LINES, SC_DOUBLED,
		SC_KEYS, SC_FIELDS, SC_TREE, SC_ALONE };
	char *bytes = malloc(SIZE), *out = malloc(SC_FILTER_LINE);
	struct sipcode_slice text = { bytes, SIZE };
	static struct sc_origins origins;
	size_t made, taken;

	(void)state;
	assert_true(bytes != NULL && out != NULL);
	memset(bytes, 'x', SIZE);
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		struct sc_filter f = { .shape = shapes[i], .first = true,
			.origins = &origins };

		assert_int_equal(sc_pull(&f, text, false, out, &made, &taken),
		    SC_PULLED);
		assert_int_equal(taken, HALF);
		assert_in_range(made, HALF, HALF + 2);
	}
	for (int k = 0; k < 2; k++) {
		struct sc_filter f = { .shape = SC_FLAT,
			.origins = &origins, .dialect = SC_BACKSLASH };

		assert_int_equal(sc_pull(&f, text, true, out, &made, &taken),
		    SC_PULLED);
		assert_in_range(made, SC_FILTER_LINE - 8, SC_FILTER_LINE);
		assert_in_range(taken, SC_FILTER_LINE - 8, SC_FILTER_LINE);
		memcpy(bytes + SC_FILTER_LINE - 9, "\\uffff", 6);
	}
	free(out);
	free(bytes);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_pull);
	unit_add(&unit, "a line without end is cut", test_long, NULL);
	return unit_run(&unit, "filter");
}
