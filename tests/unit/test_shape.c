/* Which tool wrote the text around a start line. */
#include "unit.h"

#include "filter.h"

#define DUMP "00 11 22 33 44 55 66 77 "
#define OK "SIP/2.0 200 OK"

static const struct row {
	const char *name;
	const char *above, *line, *below;	/* "+": more follows */
	enum sc_shape shape;
	const char *prefix;	/* of the lines below; NULL: none is kept */
	enum sc_dialect dialect;
	char quote;
} rows[] = {
	{ "a bare line is plain", "", OK, "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "one with a mark in its phrase is", "", OK "!", "Via: x\n", SC_PLAIN,
	    NULL, 0, 0 },
	{ "eight bytes of a dump are no message", "", DUMP OK, "Via: x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "seven are", "", "00 11 22 33 44 55 66 " OK, "Via: x\n", SC_PLAIN,
	    NULL, 0, 0 },
	{ "bytes in groups are none either", "",
	    "0011 2233 4455 6677 8899 aabb ccdd eeff " OK, "Via: x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "nor are digits by threes", "",
	    "011 022 033 044 055 066 077 088 " OK, "Via: x\n", SC_NO_SHAPE,
	    NULL, 0, 0 },
	{ "so are longer words", "", "x00 x11 x22 x33 x44 x55 x66 x77 x88 " OK,
	    "x\n", SC_ALONE, NULL, 0, 0 },
	{ "words of two digits and a mark are no bytes", "",
	    "00-11-22-33-44-55-66-77-88-" OK, "x\n", SC_ALONE, NULL, 0, 0 },
	{ "a buffer behind its address is a copy", "", "buf=0x7f1e: " OK,
	    "Via: x\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "one with a letter that is no digit is none", "", "buf=0xg: " OK,
	    "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "nor is one with another mark behind it", "", "buf=0x7f1e; " OK,
	    "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "an address alone is none", "", "0x7f1e: " OK, "Via: x\n",
	    SC_PLAIN, NULL, 0, 0 },
	{ "digits alone are none", "", "12: " OK, "x\n", SC_ALONE, NULL, 0,
	    0 },
	{ "a fragment of a tree is no message", "", "Sipfrag(" OK, "Via: x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "what sipsak prints again is none",
	    "** reply received after 1 ms **\r\n", "   " OK, "   x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "with an empty line between too", "reply received after 1 ms\n\n",
	    "   " OK, "   x\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "one of CR LF too", "reply received after 1 ms\r\n\r\n",
	    "   " OK, "   x\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "with other lines above too", "x\r\nreply received after 1 ms\r\n",
	    "   " OK, "   x\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "two lines below it is one", "reply received after 1 ms\nx\n",
	    "   " OK, "   Via: x\n", SC_LINES, "   ", 0, 0 },
	{ "so it is with another indentation", "reply received after 1 ms\n",
	    "  " OK, "  Via: x\n", SC_LINES, "  ", 0, 0 },
	{ "and with nothing above", "", "   " OK, "   Via: x\n", SC_LINES,
	    "   ", 0, 0 },

	{ "an element of pdml is one", "",
	    "<field name=\"sip.Status-Line\" show=\"" OK, "\n", SC_FIELDS,
	    NULL, 0, 0 },
	{ "so it is of a request", "",
	    "<field name=\"sip.Request-Line\" show=\"BYE sip:b SIP/2.0\"",
	    "\n", SC_FIELDS, NULL, 0, 0 },
	{ "another element is none", "", "<field name=\"sip.x\" show=\"" OK,
	    "\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "a key is one", "", " \"sip.Status-Line\": \"" OK, "\n", SC_KEYS,
	    NULL, 0, 0 },
	{ "so is that of a request", "",
	    " \"sip.Request-Line\": \"BYE sip:b SIP/2.0\"", "\n", SC_KEYS,
	    NULL, 0, 0 },
	{ "another key is none", "", "\"sip.x\": \"" OK, "\n", SC_NO_SHAPE,
	    NULL, 0, 0 },
	{ "a record whose key is sip is", "", "\"sip\":\"" OK "\\r\\nVia: x",
	    "\n", SC_FLAT, "\"sip\":\"", SC_BACKSLASH, '"' },
	{ "a label is a tree", "", "    Status-Line: " OK, "\n", SC_TREE,
	    NULL, 0, 0 },
	{ "so is that of a request", "",
	    "    Request-Line: BYE sip:b SIP/2.0", "\n", SC_TREE, NULL, 0,
	    0 },
	{ "without indentation it is a prefix", "", "Status-Line: " OK,
	    "x\n", SC_ALONE, NULL, 0, 0 },

	{ "tabs on both sides are columns", "", "a\t" OK "\t1 BYE", "\n",
	    SC_COLUMNS, "a\t", 0, 0 },
	{ "an empty column may stand in front", "", "\t" OK "\t1 BYE", "\n",
	    SC_COLUMNS, "\t", 0, 0 },
	{ "a CSeq in front is one", "", "a\tCSeq:1 BYE " OK, "\n",
	    SC_COLUMNS, "a\tCSeq:1 BYE ", 0, 0 },
	{ "a tab in front alone is none", "", "a\t" OK, "x\n", SC_ALONE,
	    NULL, 0, 0 },
	{ "a tab behind alone is none", "", "a " OK "\tx", "x\n", SC_ALONE,
	    NULL, 0, 0 },
	{ "a tab that is not next to it is none", "", "a\tb " OK "\tx",
	    "x\n", SC_ALONE, NULL, 0, 0 },
	{ "a request has no columns", "", "a\tBYE sip:b SIP/2.0\t1", "x\n",
	    SC_ALONE, NULL, 0, 0 },

	{ "\\r\\n is a line end", "", OK "\\r\\nVia: x", "\n", SC_FLAT, "",
	    SC_BACKSLASH, 0 },
	{ "\\x0d\\x0a is one", "", OK "\\x0d\\x0aVia: x", "\n", SC_FLAT, "",
	    SC_BACKSLASH, 0 },
	{ "\\u000D\\u000A is one", "", OK "\\u000D\\u000AVia: x", "\n",
	    SC_FLAT, "", SC_BACKSLASH, 0 },
	{ "in an apostrophe", "", "b'" OK "\\nVia: x'", "\n", SC_FLAT, "b'",
	    SC_BACKSLASH, '\'' },
	{ "the nearest quote ends it", "", "\"a\": '" OK "\\nVia: x'", "\n",
	    SC_FLAT, "\"a\": '", SC_BACKSLASH, '\'' },
	{ "one farther in front does too", "", "\"a b: " OK "\\nVia: x\"",
	    "\n", SC_FLAT, "\"a b: ", SC_BACKSLASH, '"' },
	{ "one alone in front does too", "", "\"" OK "\\nVia: x\"", "\n",
	    SC_FLAT, "\"", SC_BACKSLASH, '"' },
	{ "where none is in front none ends it", "", "ab c: " OK "\\nVia: x",
	    "\n", SC_FLAT, "ab c: ", SC_BACKSLASH, 0 },
	{ "#012 is one", "", "a " OK "#012Via: x", "\n", SC_FLAT, "a ",
	    SC_OCTAL, 0 },
	{ "it is without a phrase too", "", "SIP/2.0 200#015#012", "\n",
	    SC_FLAT, "", SC_OCTAL, 0 },
	{ "in JSON too", "", "{\"a\":\"" OK "#012Via: x", "\n", SC_FLAT,
	    "{\"a\":\"", SC_OCTAL_JSON, '"' },
	{ "an entity is one", "", ">" OK "&#xd;&#xa;Via: x", "\n", SC_FLAT,
	    ">", SC_ENTITIES, '<' },
	{ "a number is one", "", OK "&#10;Via: x", "\n", SC_FLAT, "",
	    SC_ENTITIES, '<' },
	{ "hexadecimal digits are one", "", "[" OK " 0D  0A Via: x", "\n",
	    SC_FLAT, "[", SC_HEX, ']' },
	{ "the first of two is the one", "", OK "#012a\\n", "\n", SC_FLAT, "",
	    SC_OCTAL, 0 },
	{ "a number in angles is one", "", OK "<013><010>Via: x", "\n",
	    SC_FLAT, "", SC_ANGLES, 0 },
	{ "two dots before a field are one", "", OK "..Via: x", "\n",
	    SC_FLAT, "", SC_DOTS, 0 },
	{ "behind two blanks over several lines", "", "  " OK "..Via: x",
	    "\n", SC_FLAT, "  ", SC_WRAPPED, 0 },
	{ "two dots before a word are none", "", OK "..x", "Via: x\n",
	    SC_PLAIN, NULL, 0, 0 },
	{ "a blank before a field is one", "", OK " Via: x", "\n", SC_FLAT,
	    "", SC_BLANKS, 0 },

	{ "a field in a phrase is none where one is below", "", OK " To: x",
	    "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "before it is there it is not known", "", OK " To: x", "+Vi",
	    SC_UNDECIDED, NULL, 0, 0 },
	{ "nor is it with nothing below", "", OK " To: x", "+",
	    SC_UNDECIDED, NULL, 0, 0 },
	{ "at an empty line it is", "", OK " To: x", "+\n", SC_FLAT, "",
	    SC_BLANKS, 0 },
	{ "so it is in lines that have a prefix", "", "1 a: " OK " To: x",
	    "2 a: Via: x\n", SC_LINES, "2 a: ", 0, 0 },
	{ "and behind octets that no line below has", "",
	    "E..,\x01" OK " To: x", "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "before its line ends it may be anything", "", "1 a: " OK " To: x",
	    "+Via: x", SC_UNDECIDED, NULL, 0, 0 },
	{ "dots in a phrase are none where a field is below", "",
	    OK "..To: x", "Via: x\n", SC_PLAIN, NULL, 0, 0 },
	{ "\\r\\n in a phrase is none", "", OK "\\r\\nTo: x", "Via: x\n",
	    SC_PLAIN, NULL, 0, 0 },
	{ "#012 in a phrase is none", "", OK "#012", "Via: x\n", SC_PLAIN,
	    NULL, 0, 0 },
	{ "records of one field each have the same prefix", "",
	    "{\"a\":\"" OK "\\r\\n\"", "{\"a\":\"Via: x\\r\\n\"\n",
	    SC_FLAT, "{\"a\":\"", SC_BACKSLASH, '"' },

	{ "a string of JSON ends in its line", "", "{\"a\":\"" OK "\"}", "\n",
	    SC_FLAT, "{\"a\":\"", SC_BACKSLASH, '"' },
	{ "others may follow it", "", "{\"a\": \"" OK "\",\"b\":1}", "\n",
	    SC_FLAT, "{\"a\": \"", SC_BACKSLASH, '"' },
	{ "so does a value in a log", "", "a=\"" OK "\" b=1", "\n", SC_FLAT,
	    "a=\"", SC_BACKSLASH, '"' },
	{ "it may have quotes of its own", "",
	    "\"a\":\"" OK " \\\"x\\\" y\"", "\n", SC_FLAT, "\"a\":\"",
	    SC_BACKSLASH, '"' },
	{ "what stands behind it is none of it", "",
	    "a=\"" OK "\" To: b", "\n", SC_FLAT, "a=\"", SC_BACKSLASH, '"' },
	{ "fields in it are", "", "a=\"" OK " To: b\"", "\n", SC_FLAT, "a=\"",
	    SC_BLANKS, 0 },
	{ "a quote in a phrase ends none", "", "a=\"" OK " \"b", "c\n",
	    SC_ALONE, NULL, 0, 0 },
	{ "one that stays open is none", "", "a=\"" OK, "Via: x\n", SC_PLAIN,
	    NULL, 0, 0 },

	{ "the line below may have the prefix", "", "1 a: " OK,
	    "22 a: Via: x\n", SC_LINES, "22 a: ", 0, 0 },
	{ "its number may be wider", "", " 9 " OK, "10 Via: x\n", SC_LINES,
	    "10 ", 0, 0 },
	{ "grep's mark of a line that was looked for is a colon", "",
	    "a.log:9:" OK, "a.log-10-Via: x\n", SC_LINES, "a.log-10-", 0,
	    0 },
	{ "so it is without a number", "", "a.log:" OK, "a.log-Via: x\n",
	    SC_LINES, "a.log-", 0, 0 },
	{ "one farther in front is none", "", "1:2 " OK, "1-2 Via: x\n",
	    SC_ALONE, NULL, 0, 0 },
	{ "a colon is no mark of another one", "", "1a-" OK, "1a:Via: x\n",
	    SC_ALONE, NULL, 0, 0 },
	{ "the line below may be indented", "", "1 a: " OK, "\t Via: x\n",
	    SC_LINES, "\t ", 0, 0 },
	{ "the line below may be bare", "", "1 a: " OK, "Via: x\n", SC_PLAIN,
	    NULL, 0, 0 },
	{ "the line below may have part of the prefix", "", "1 [a] x: " OK,
	    "1 [a] Via: x\n", SC_LINES, "1 [a] ", 0, 0 },
	{ "or as far as both agree", "", "[a]xyz " OK, "[a]xVia: x\n",
	    SC_LINES, "[a]x", 0, 0 },
	{ "the field may begin at the bracket", "", "[a]V-: " OK,
	    "[a]Via: x\n", SC_LINES, "[a]", 0, 0 },
	{ "not within a word", "", "1b " OK, "1b: x\n", SC_ALONE, NULL, 0,
	    0 },
	{ "or at the quote", "", "a\"V " OK, "a\"Via: x\n", SC_LINES, "a\"",
	    0, 0 },
	{ "or at the blank", "", "a V " OK, "a Via: x\n", SC_LINES, "a ", 0,
	    0 },
	{ "a colour behind a phrase is taken out", "", OK "\033[0m", "Via: x\n",
	    SC_LINES, "", 0, 0 },
	{ "a summary's payload may stand in the third line below it", "",
	    "IP a > b: SIP: " OK, "E..\n.x\n" OK "\n", SC_NO_SHAPE, NULL, 0,
	    0 },
	{ "in the fourth it is another message", "",
	    "IP a > b: SIP: " OK, "E..\n.x\n\n" OK "\n", SC_ALONE, NULL, 0,
	    0 },
	{ "a CR that is written out is no part of a phrase", "", OK "#015",
	    "Via: x#015\n", SC_LINES, "", 0, 0 },
	{ "nor is one behind a prefix", "", "1 a: " OK "^M",
	    "2 a: Via: x^M\n", SC_LINES, "2 a: ", 0, 0 },
	{ "one that no line below has is", "", OK "#015", "Via: x\n",
	    SC_PLAIN, NULL, 0, 0 },
	{ "a blank is a prefix", "", " " OK, " Via: x\n", SC_LINES, " ", 0,
	    0 },
	{ "so is a mark", "", ">" OK, ">Via: x\n", SC_LINES, ">", 0, 0 },
	{ "colours are no prefix", "", "\033[1m" OK, "Via: x\n", SC_LINES, "",
	    0, 0 },
	{ "what is in them is one", "", "\033[1mlog\033[0m " OK,
	    "log Via: x\n", SC_LINES, "log ", 0, 0 },
	{ "colours below are none", "", "a " OK, "a \033[1mVia: x\n",
	    SC_LINES, "a ", 0, 0 },
	{ "what is below is not known yet", "", "a " OK, "+a Vi",
	    SC_UNDECIDED, NULL, 0, 0 },
	{ "at the end it is", "", "a " OK, "a Via: x", SC_LINES, "a ", 0, 0 },

	{ "tcpdump's summary is repeated below", "", "1 a: SIP: " OK,
	    "E..." OK "\nVia: x\n", SC_NO_SHAPE, NULL, 0, 0 },
	{ "with a CR", "", "1 a: SIP: " OK, "E\nE..." OK "\r\nVia: x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "at the end", "", "1 a: SIP: " OK, OK, SC_NO_SHAPE, NULL, 0, 0 },
	{ "in the third line", "", "1 a: SIP: " OK, "\r\n\n" OK "\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "not in the fourth", "", "1 a: SIP: " OK, "\n\n\n" OK "\n",
	    SC_ALONE, NULL, 0, 0 },
	{ "another summary repeats nothing", "", "1 a: SIP: " OK,
	    "2 a: SIP: " OK "\n\n\n", SC_ALONE, NULL, 0, 0 },
	{ "nor does another code", "", "1 a: SIP: " OK,
	    "SIP/2.0 404 OK\n\n\n", SC_ALONE, NULL, 0, 0 },
	{ "one whose phrase holds a field is repeated too", "",
	    "1 a: SIP: " OK " To: x", "E..." OK " To: x\nVia: x\n",
	    SC_NO_SHAPE, NULL, 0, 0 },
	{ "before they are there it is not known", "", "1 a: SIP: " OK,
	    "+E..SIP/2.0 20", SC_UNDECIDED, NULL, 0, 0 },
};

static void
test_guess(void **state)
{
	const struct row *row = *state;
	bool more = *row->below == '+';
	struct sipcode_slice above = heap_text(row->above);
	struct sipcode_slice line = heap_text(row->line);
	struct sipcode_slice below = heap_text(row->below + more);
	struct sc_sight sight = { .line = line, .below = below,
		.above = above, .final = !more };
	struct sc_filter f = { .prefix_len = 0 };
	const char *sip = strstr(row->line, "SIP/2.0");

	assert_non_null(sip);
	sight.unsure = true;	/* of another look */
	sc_look(&sight, (size_t)(sip - row->line) + 3);
	assert_false(sight.unsure);
	assert_int_not_equal(sight.kind, SC_NOTHING);
	assert_int_equal(sc_guess(&sight, &f), row->shape);
	if (row->prefix != NULL)
		assert_text(sc_slice(f.prefix, f.prefix_len), row->prefix);
	if (row->shape == SC_TREE)
		assert_int_equal(f.indent, 4);
	if (row->shape == SC_FLAT) {
		assert_int_equal(f.dialect, row->dialect);
		assert_int_equal(f.quote, row->quote);
	}
	heap_free(above);
	heap_free(line);
	heap_free(below);
}

/* Far before a start line no tool's words are looked for. */
static void
test_far(void **state)
{
	static char line[2048], below[2048];
	struct sc_sight sight = { .final = true };
	struct sc_filter f;

	(void)state;
	for (int before = 240; before <= 1500; before += 6) {
		int len = snprintf(line, sizeof line, "%0*d: " OK, before, 0);

		sight.line = sc_slice(line, (size_t)len);
		len = snprintf(below, sizeof below, "%0*d: Via: x\n", before,
		    0);
		sight.below = sc_slice(below, (size_t)len);
		sc_look(&sight, (size_t)before + 5);
		f.prefix_len = 1;
		assert_true(sc_guess(&sight, &f) != SC_NO_SHAPE);
		assert_in_range(f.prefix_len, 0, SC_PREFIX_MAX);
	}
}

/* Far behind a start line no line end that is text is looked for. */
static void
test_far_behind(void **state)
{
	static const char *const ends[] = { "\\r\\n", "..Via: x", " Via: x" };
	static char line[2048];
	struct sc_filter f;

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		for (int before = 900; before <= 1100; before += 200) {
			int len = snprintf(line, sizeof line, OK " %0*d%s",
			    before, 0, ends[i]);
			struct sc_sight sight = { .final = true };

			sight.line = sc_slice(line, (size_t)len);
			sight.below = sc_text("\n");
			sc_look(&sight, 3);
			assert_int_equal(sc_guess(&sight, &f),
			    before < 1024 ? SC_FLAT : SC_PLAIN);
		}
}

/* Without a name in front of it a '/' begins nothing. */
static void
test_bare_slash(void **state)
{
	struct sipcode_slice line = heap_text("/2.0 200 OK");
	struct sc_sight sight = { .line = line, .kind = SC_STATUS };

	(void)state;
	sc_look(&sight, 0);
	assert_int_equal(sight.kind, SC_NOTHING);
	heap_free(line);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_guess);
	unit_add(&unit, "a prefix of any length is safe", test_far, NULL);
	unit_add(&unit, "a slash with nothing in front of it is none",
	    test_bare_slash, NULL);
	unit_add(&unit, "a line end far behind is none", test_far_behind,
	    NULL);
	return unit_run(&unit, "shape");
}
