/* Where a head ends, and with it where the body begins. */
#include "captured.h"

#define OK "SIP/2.0 200 OK\r\n"
#define LF "SIP/2.0 200 OK\n"
#define DOTS "SIP/2.0 200 OK.\n"
#define CRS "SIP/2.0 200 OK\r"
#define CALL "Call-ID: i\r\n"

static const struct row {
	const char *name;
	const char *text, *head, *body;
	bool cut;		/* no blank line ends it */
} rows[] = {
	{ "a blank line ends a head", OK CALL "l: 2\r\n\r\nab",
	    CALL "l: 2\r\n", "ab", false },
	{ "so does one of LF", LF "i: x\nl: 2\n\nab", "i: x\nl: 2\n", "ab",
	    false },
	{ "so does one of CR", CRS "i: x\rl: 2\r\rab\r", "i: x\rl: 2\r", "ab",
	    false },
	{ "so does one of CR CR LF",
	    "SIP/2.0 200 OK\r\r\ni: x\r\r\nl: 2\r\r\n\r\r\nab",
	    "i: x\r\r\nl: 2\r\r\n", "ab", false },
	{ "so does one of blanks", LF "l: 2\n \t \nab", "l: 2\n", "ab",
	    false },
	{ "so does one of blanks and CR LF", OK "l: 2\r\n \r\nab",
	    "l: 2\r\n", "ab", false },
	{ "so does a dot", DOTS "l: 2.\n.\nab", "l: 2.\n", "ab", false },
	{ "a dot and a letter do not", DOTS "l: 2.\n.x\nm: y.\n.\nab",
	    "l: 2.\n.x\nm: y.\n", "ab", false },
	{ "a dot does not where lines end in none", LF "To: a\n.\n\nx",
	    "To: a\n", "", true },
	{ "a byte order mark is no part of a prefix", "\xef\xbb\xbf[1] " LF
	    "[1] Call-ID: i\n[1] \nx", "Call-ID: i\n", "", false },
	{ "a dot behind a length makes it none where no line ends in one",
	    OK "l: 2.\r\n\r\nab", "l: 2.\r\n", "", false },
	{ "a folded line does not", LF "To: a\n b\n\nx", "To: a\n b\n", "",
	    false },
	{ "a blank line behind the start line is an empty head", OK "\r\nab",
	    "", "", false },
	{ "a line below it that is a field makes every second line blank",
	    OK "\r\nCall-ID: i\r\n\r\nTo: a\r\n\r\n\r\n\r\n",
	    "Call-ID: i\r\nTo: a\r\n", "", false },
	{ "a body may begin as a field does", LF "Call-ID: i\n\nTo: a\n",
	    "Call-ID: i\n", "", false },
	{ "the end of the text ends a head", OK CALL, CALL, "", true },
	{ "behind a length without a value too", OK "l:\r\n", "l:\r\n", "",
	    true },
	{ "in the middle of a line too", LF "Call-ID: i", "Call-ID: i", "",
	    true },
	{ "in the middle of a name too", LF "To: a\nCall", "To: a\nCall", "",
	    true },

	{ "a word without a colon ends a head", LF "To: a\nCall me\nCall-ID: i\n\n",
	    "To: a\n", "", true },
	{ "a line that begins with a digit does",
	    LF "To: a\n1a: x\nCall-ID: i\n\n", "To: a\n", "", true },
	{ "a line that begins with a bracket does",
	    LF "To: a\n[x]: y\nCall-ID: i\n\n", "To: a\n", "", true },
	{ "a start line does", LF "To: a\nSIP/2.0 486 Busy Here\nl: 0\n\n",
	    "To: a\n", "", true },
	{ "a request line does", LF "To: a\nBYE sip:a SIP/2.0\nl: 0\n\n",
	    "To: a\n", "", true },
	{ "a start line behind a number and a colon does",
	    LF "To: a\n12:SIP/2.0 486 Busy Here\nl: 0\n\n", "To: a\n", "",
	    true },
	{ "a start line behind a bracket does",
	    LF "To: a\n[1] SIP/2.0 486 Busy Here\nl: 0\n\n", "To: a\n", "",
	    true },
	{ "one in a value does not",
	    LF "To: a\nReason: SIP/2.0 486 Busy Here\nm: x\n\n",
	    "To: a\nReason: SIP/2.0 486 Busy Here\nm: x\n", "", false },
	{ "one in a folded line does not",
	    LF "To: a\n SIP/2.0 486 Busy Here\nm: x\n\n",
	    "To: a\n SIP/2.0 486 Busy Here\nm: x\n", "", false },
	{ "another version does not", LF "To: a\nm: SIP/x\nv: x\n\n",
	    "To: a\nm: SIP/x\nv: x\n", "", false },

	{ "a body of LF is counted as on the wire",
	    LF "l: 10\n\nv=0\no=1\ns=2\n", "l: 10\n", "v=0\no=1\n", false },
	{ "up to the middle of a line", LF "l: 7\n\nv=0\no=1\ns=2\n",
	    "l: 7\n", "v=0\no=", false },
	{ "up to the end of a line", LF "l: 3\n\nv=0\no=1\n", "l: 3\n", "v=0",
	    false },
	{ "up to the middle of a line end", LF "l: 4\n\nv=0\no=1\n",
	    "l: 4\n", "v=0\n", false },
	{ "with line ends that it has whole", LF "l: 10\n\nv=0\r\no=1\r\ns",
	    "l: 10\n", "v=0\r\no=1\r\n", false },
	{ "with an empty line", LF "l: 9\n\nv=0\n\no=1\ns=2\n", "l: 9\n",
	    "v=0\n\no=", false },
	{ "a start line ends it", LF "l: 8\n\nv=0\nSIP/2.0 486 Busy Here\n\n",
	    "l: 8\n", "v=0\n", false },
	{ "a version alone does not",
	    LF "l: 12\n\nv=0\nSIP/x\no=1\n", "l: 12\n", "v=0\nSIP/x\n",
	    false },
	{ "a start line does not where it is the first line",
	    LF "l: 16\n\nSIP/2.0 100 Trying\nx", "l: 16\n",
	    "SIP/2.0 100 Tryi", false },
	{ "nor where the body may hold messages",
	    LF "c: text/plain\nl: 27\n\nhello\nSIP/2.0 100 Trying\nbye\n",
	    "c: text/plain\nl: 27\n", "hello\nSIP/2.0 100 Trying\n", false },
	{ "a body that ends too early is told as far as it is there",
	    OK "l: 10\r\n\r\nv=0\r\n", "l: 10\r\n", "v=0\r\n", false },
	{ "so is one of LF", LF "l: 10\n\nv=0\n", "l: 10\n", "v=0\n", false },

	{ "a prefix of eight bytes goes on with a line that was cut",
	    "12:34:5 SIP/2.0 200 OK\nTo: a\n12:34:6 b\nCall-ID: i\n\n",
	    "To: a\n12:34:6 b\nCall-ID: i\n", "", false },
	{ "one of seven does not",
	    "12:34: SIP/2.0 200 OK\nTo: a\n12:34: b\nCall-ID: i\n\n",
	    "To: a\n", "", true },
	{ "a start line behind it ends the head",
	    "12:34:5 SIP/2.0 200 OK\nTo: a\n12:34:6 SIP/2.0 486 Busy Here\n"
	    "l: 0\n\n", "To: a\n", "", true },
	{ "another prefix does not",
	    "12:34:5 SIP/2.0 200 OK\nTo: a\n12;34;6 b\nCall-ID: i\n\n",
	    "To: a\n", "", true },
};

static void
read_first(void *memory, struct sipcode_slice text, struct sipcode_message *m)
{
	struct sipcode_stream *s = sipcode_stream_open(memory, 0);
	size_t room;

	memcpy(sipcode_stream_room(s, &room), text.ptr, text.len);
	sipcode_stream_got(s, text.len);
	if (!sipcode_stream_next(s, m)) {
		(void)sipcode_stream_room(s, &room);
		sipcode_stream_got(s, 0);
		assert_true(sipcode_stream_next(s, m));
	}
}

static void
test_head(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_message m;

	read_first(memory, text, &m);
	assert_text(m.head, row->head);
	assert_text(m.body, row->body);
	assert_int_equal(m.has_blank_line, !row->cut);
	assert_int_equal(m.mark, strstr(row->text, ".\n.\n") ? '.' : '\0');
	free(memory);
	assert_cut_alike(text, 1);
	assert_alike_in_the_middle(text.ptr, text.len);
	heap_free(text);
}

/* What a tool wrote around a head, or in place of one. */
static const struct shape_row {
	const char *name;
	const char *text, *head;
	bool blank, plain;
} shapes[] = {
	{ "a head without a prefix is plain", "SIP/2.0 200 OK\nTo: a\n\n",
	    "To: a\n", true, true },
	{ "one with a prefix may have a blank line",
	    "> SIP/2.0 200 OK\n> To: a\n> \n", "To: a\n", true, false },
	{ "or none", "> SIP/2.0 200 OK\n> To: a\nx\n", "To: a\n", false,
	    false },
	{ "one in a line may have one", "\"SIP/2.0 200 OK\\r\\nTo: a\\r\\n\\r\\n\"",
	    "To: a\r\n", true, false },
	{ "a start line alone has none", "log SIP/2.0 200 OK\nx\n", "", false,
	    false },
	{ "columns have none", "a\tSIP/2.0 200 OK\t7 BYE\n", "CSeq: 7 BYE\n",
	    false, false },
	{ "a tree may have one",
	    "    Status-Line: SIP/2.0 200 OK\n    Message Header\n"
	    "        To: x\n            SIP to address: x\n"
	    "        Call-ID: i\n    Message Body\n        m: y\n",
	    "To: x\nCall-ID: i\n", true, false },
	{ "keys have none", "\"sip.Status-Line\": \"SIP/2.0 200 OK\",\n"
	    "\"sip.Call-ID\": \"i\",\n}\n", "Call-ID: i\n", false, false },
	{ "nor where a value holds one", "\"sip.Status-Line\": \"SIP/2.0 200 "
	    "OK\",\n\"sip.Call-ID\": \"i\\n\\n\",\n}\n", "Call-ID: i\n",
	    false, false },
	{ "fields have none", "<field name=\"sip.Status-Line\" "
	    "show=\"SIP/2.0 200 OK\">\n</proto>\n", "", false, false },
	{ "nor where one's value holds one", "<field name=\"sip.Status-Line\" "
	    "show=\"SIP/2.0 200 OK\">\n<field name=\"sip.Call-ID\" "
	    "show=\"i&#10;&#10;\">\n</proto>\n", "Call-ID: i\n", false,
	    false },
	{ "a summary has none",
	    "    1   0.000000 10.0.0.1 -> 10.0.0.2 SIP 300 Status: 200 OK "
	    "(BYE) | \n", "CSeq: BYE\n", false, false },
};

static void
test_shape(void **state)
{
	const struct shape_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_message m;

	read_first(memory, text, &m);
	assert_int_equal(m.has_blank_line, row->blank);
	assert_int_equal(m.plain, row->plain);
	assert_text(m.head, row->head);
	free(memory);
	assert_cut_alike(text, 1);
	assert_places(text);
	heap_free(text);
}

/* What is told before more of the text, or its end, has come. */
static const struct told_row prompt[] = {
	{ "a head that ends in a blank line",
	    CAPTURED("SIP/2.0 200 OK\r\nTo: a\r\n\r\n"), "200 OK" },
	{ "one that ends in LF", CAPTURED("SIP/2.0 200 OK\nTo: a\n\n"),
	    "200 OK" },
	{ "one that ends in CR CR LF",
	    CAPTURED("SIP/2.0 200 OK\r\r\nTo: a\r\r\n\r\r\n"), "200 OK" },
	{ "one that ends in a dot", CAPTURED("SIP/2.0 200 OK.\nTo: a.\n.\n"),
	    "200 OK" },
	{ "one with its body",
	    CAPTURED("SIP/2.0 200 OK\r\nl: 3\r\n\r\nv=0"), "200 OK" },
	{ "one without all of its body",
	    CAPTURED("SIP/2.0 200 OK\r\nl: 4\r\n\r\nv=0"), "" },
	{ "one without all of its body in lines of LF",
	    CAPTURED("SIP/2.0 200 OK\nl: 6\n\nv=0\n"), "" },
	{ "one with its body in lines of LF",
	    CAPTURED("SIP/2.0 200 OK\nl: 5\n\nv=0\n"), "200 OK" },
	{ "a head without its end", CAPTURED("SIP/2.0 200 OK\r\nTo: a\r\n"),
	    "" },
	{ "a summary, when its line is there",
	    CAPTURED("1 0.0 a b SIP 1 Status: 200 OK (BYE)\n"), "200 OK" },
	{ "a row of columns, when it is there",
	    CAPTURED("a\tSIP/2.0 200 OK\t7 BYE\nb"), "200 OK" },
	{ "a head behind a prefix", CAPTURED("> SIP/2.0 200 OK\n> To: a\n"
	    "> \n"), "200 OK" },
	{ "a head in one line",
	    CAPTURED("{\"SIP/2.0 200 OK\\r\\nTo: a\\r\\n\\r\\n\"}\n"),
	    "200 OK" },
	{ "a head in an array",
	    CAPTURED("{\"MESSAGE\":[83,73,80,47,50,46,48,32,50,48,48,10,10],"
	    "\"a\":1}\n"), "200" },
	{ "a malformed line", CAPTURED("SIP/2.0 20 OK\n"), "!SIP/2.0 20 OK" },
	{ "one with CR LF, when the next has begun",
	    CAPTURED("SIP/2.0 20 OK\r\nx"), "!SIP/2.0 20 OK" },
	{ "one that is cut by the next",
	    CAPTURED("SIP/2.0 200 OK\nTo: a\nSIP/2.0 486 Busy Here\nx"),
	    "200 OK" },
};

static void
test_prompt(void **state)
{
	const struct told_row *row = *state;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s = sipcode_stream_open(memory, 0);
	struct captured told = { calloc(1, 1), 0, 1 };
	struct sipcode_message m;
	size_t room;

	for (size_t i = 0; i < row->len; i++) {
		*sipcode_stream_room(s, &room) = row->text[i];
		sipcode_stream_got(s, 1);
		while (sipcode_stream_next(s, &m))
			captured_brief(&told, &m);
	}
	assert_string_equal(told.text, row->told);
	free(told.text);
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_head);
	UNIT_ROWS(&unit, shapes, test_shape);
	UNIT_ROWS(&unit, prompt, test_prompt);
	return unit_run(&unit, "head");
}
