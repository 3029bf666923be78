/* Text that something is wrapped around, and the bare text around it: what of
   one is taken for the other. */
#include "captured.h"

#define OK "SIP/2.0 200 OK\r\n"
#define BUSY "SIP/2.0 486 Busy Here\r\nContent-Length: 0\r\n\r\n"
#define SDP "Content-Type: application/sdp\r\n"
#define LEN(n) "Content-Length: " n "\r\n"
#define TEXT "> MESSAGE sip:a@b SIP/2.0\n> c: text/plain\n"
#define FRAG "> NOTIFY sip:a@b SIP/2.0\n> c: message/sipfrag\n"
#define HELLO "hello\r\n" OK "bye now\n"
#define SUMMARY "1 0.0 a -> b SIP 300 Status: 486 Busy (BYE)\n"
/* Four of these are as long as the head above them. */
#define ELEVEN "97,97,97,97,97,97,97,97,97,97,97"

/* A head with a prefix, and a body that has none. */
static const struct told_row bare_bodies[] = {
	{ "a text is passed by",
	    CAPTURED(TEXT "> l: 23\n" HELLO BUSY), "MESSAGE|486 Busy Here" },
	{ "it is not where two lengths differ",
	    CAPTURED(TEXT "> l: 24\n> l: 23\n" HELLO BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "nor where the body began behind the prefix",
	    CAPTURED(TEXT "> l: 23\n> Call me\n" HELLO BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "nor with a length that is too large",
	    CAPTURED(TEXT "> l: 999\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "a fragment is passed by with that",
	    CAPTURED(FRAG "> l: 999\n" OK BUSY), "NOTIFY|486 Busy Here" },
	{ "a text below an array of bytes is none of them",
	    CAPTURED(TEXT "> l: 26\nhello ab\r\n" OK "bye now\n"
	    "{\"MESSAGE\":[" ELEVEN "," ELEVEN "," ELEVEN "," ELEVEN "]}\n"
	    HELLO BUSY), "MESSAGE|200 OK|486 Busy Here" },
	{ "a message in one line ends the body that it stands in",
	    CAPTURED(OK SDP LEN("90") "\r\nv=0\r\nSIP/2.0 404 No\\r\\n"
	    "Via: x\\r\\n\\r\\n\r\nyy SIP/2.0 486 Busy\r\nxyz\r\n"),
	    "200 OK|404 No|486 Busy" },
};

/* What is around lines, and how they end. */
static const struct told_row line_ends[] = {
	{ "behind a prefix lines may end in CR CR LF",
	    CAPTURED("log SIP/2.0 200 OK\r\r\nlog To: x\r\r\nlog \r\r\n"
	    "log SIP/2.0 404 No\r\r\nlog To: x\r\r\n"), "200 OK|404 No" },
	{ "or in CR", CAPTURED("log SIP/2.0 200 OK\rlog To: x\rlog \r"
	    "log SIP/2.0 404 No\rlog To: x\r"), "200 OK|404 No" },
	{ "or in CR LF", CAPTURED("log SIP/2.0 200 OK\r\nlog To: x\r\n"
	    "log \r\nlog SIP/2.0 404 No\r\nlog To: x\r\n"),
	    "200 OK|404 No" },
	{ "or each in its own way", CAPTURED("log SIP/2.0 200 OK\nlog To: x\r"
	    "log \r\nlog SIP/2.0 404 No\r\r\nlog To: x\n"),
	    "200 OK|404 No" },
	{ "blank lines between lines may be CR CR LF",
	    CAPTURED("SIP/2.0 200 OK\r\r\n\r\r\nTo: x\r\r\n\r\r\n\r\r\n"
	    "\r\r\nSIP/2.0 404 No\r\r\n\r\r\nTo: x\r\r\n"),
	    "200 OK|404 No" },
	{ "or CR", CAPTURED("SIP/2.0 200 OK\r\rTo: x\r\r\r\r"
	    "SIP/2.0 404 No\r\rTo: x\r"), "200 OK|404 No" },
};

/* Messages in other words, and what else is in a body's last line. */
static const struct told_row bounds[] = {
	{ "a summary behind a body counts",
	    CAPTURED(OK SDP LEN("5") "\r\nv=0\r\n" SUMMARY),
	    "200 OK|486 Busy" },
	{ "one that begins in it does not",
	    CAPTURED(OK SDP LEN("6") "\r\nv=0\r\n" SUMMARY), "200 OK" },
	{ "nor does one behind a word",
	    CAPTURED("x\nVia " SUMMARY), "" },
	{ "nor does one behind a prefix",
	    CAPTURED("log SIP/2.0 200 OK\nlog \nlog " SUMMARY), "200 OK" },
	{ "nor does an array there",
	    CAPTURED("log SIP/2.0 200 OK\nlog \nlog {\"MESSAGE\":[83,73,80]\n"),
	    "200 OK" },
	{ "a malformed line behind a body is told of",
	    CAPTURED(OK SDP LEN("3") "\r\nv=0SIP/2.0 20 OK\r\n"),
	    "200 OK|!SIP/2.0 20 OK" },
	{ "a prefix and a start line may end a body",
	    CAPTURED(OK SDP LEN("30") "\r\nv=0\r\nlog SIP/2.0 404 Not Found\r\n"
	    "Via: x\r\n" BUSY), "200 OK|404 Not Found|486 Busy Here" },
	{ "a mark and a start line count in a body above a field",
	    CAPTURED(OK LEN("60") "\r\nv=0\r\n>SIP/2.0 404 N\r\nVia: x\r\n"
	    "\r\n123456789012345678901234567890123456789"), "200 OK|404 N" },
	{ "they may not go on behind it",
	    CAPTURED(OK SDP LEN("29") "\r\nv=0\r\nlog SIP/2.0 404 Not Found\r\n"
	    "Via: x\r\n" BUSY), "200 OK|486 Busy Here" },
};

/* tshark's summaries, and what is almost one. */
#define OF(status) CAPTURED("1 0.0 a -> b SIP 300 " status "\n")
static const struct told_row summaries[] = {
	{ "a summary counts", OF("Status: 486 Busy (BYE)"), "486 Busy" },
	{ "without a phrase too", OF("Status: 486 | "), "486" },
	{ "behind other words with an S",
	    CAPTURED("1 0.0 S -> SS SIP/SDP 300 Sent Status: 486 Busy\n"),
	    "486 Busy" },
	{ "behind another status",
	    OF("Status: up Status: 486 Busy (BYE)"), "486 Busy" },
	{ "a code of no class is none", OF("Status: 999 Busy (BYE)"), "" },
	{ "nor are two digits", OF("Status: 48 Busy (BYE)"), "" },
	{ "nor four", OF("Status: 4860 Busy (BYE)"), "" },
	{ "nor a code at the end", OF("Status: 486"), "" },
	{ "nor one before a mark", OF("Status: 486, Busy"), "" },
	{ "nor another word", OF("State: 486 Busy"), "" },
	{ "nor an S at the end", CAPTURED("1 0.0 a -> b SIPS 300 S\n"), "" },
	{ "another protocol's is none",
	    CAPTURED("1 0.0 a -> b RTSP 300 Status: 486 Busy\n"), "" },
	{ "nor where it is named behind",
	    CAPTURED("1 0.0 a -> b 300 Status: 486 Busy SIP\n"), "" },
};

static void
read_all(struct sipcode_stream *s, const char *text,
    void (*check)(const struct sipcode_message *, int i))
{
	struct sipcode_message m;
	size_t room;
	int i = 0;

	strcpy(sipcode_stream_room(s, &room), text);
	sipcode_stream_got(s, strlen(text));
	for (int end = 0; end < 2; end++) {
		while (sipcode_stream_next(s, &m))
			check(&m, i++);
		(void)sipcode_stream_room(s, &room);
		sipcode_stream_got(s, 0);
	}
	assert_int_equal(i, 4);
}

#define FOUR "SIP/2.0 20 OK\r\n" BUSY "> SIP/2.0 404 No\r\n> To: x\r\n\r\n" \
	"SIP/2.0 20 OK\r\n"

static void
check_plain(const struct sipcode_message *m, int i)
{
	assert_int_equal(m->plain, i < 2);
	assert_int_equal(m->line, 0);
}

/* What is malformed is told as the rest is. */
static void
test_plain(void **state)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);

	(void)state;
	assert_non_null(memory);
	read_all(sipcode_stream_open(memory, 0), FOUR, check_plain);
	free(memory);
}

static void
check_place(const struct sipcode_message *m, int i)
{
	static const unsigned long long lines[] = { 2, 3, 6, 9 };
	static const unsigned long long offsets[] = { 0, 15, 61, 88 };

	assert_int_equal(m->line, lines[i]);
	assert_int_equal(m->offset, 1000 + offsets[i]);
	assert_int_equal(m->error.err, m->kind == SIPCODE_MALFORMED
	    ? SIPCODE_ERR_CODE_DIGITS : SIPCODE_ERR_OK);
}

/* The first line of a text that begins elsewhere is not its first. */
static void
test_place(void **state)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, SIPCODE_STREAM_LINES);
	sipcode_stream_begin(s, 1000);
	read_all(s, FOUR, check_place);
	free(memory);
}

/* Two messages in something, of which nothing is left for the second. */
static const struct second_row {
	const char *name;
	const char *text;
	const char *head;	/* of the second */
	const char *told;
} seconds[] = {
	{ "a tree behind another has its header fields",
	    "    Status-Line: SIP/2.0 200 OK\n        Call-ID: i\n"
	    "    Message Body\n        m: x\nFrame 2\n"
	    "    Status-Line: SIP/2.0 404 No\n        Call-ID: j\n"
	    "    Message Body\n", "Call-ID: j\n", "200 OK|404 No" },
	{ "a text in quotes behind one without may hold them",
	    "\"SIP/2.0 200 OK\\nCall-ID: i\\n\\n\"\n"
	    "SIP/2.0 404 No\\nCall-ID: \"j\\n\\n\n", "Call-ID: \"j\n",
	    "200 OK|404 No" },
	{ "colours behind a message without are taken out",
	    "> SIP/2.0 200 OK\n> Call-ID: i\n> \nx\n"
	    "> SIP/2.0 404 \033[1mNo\n> Call-ID: j\n> \n", "Call-ID: j\n",
	    "200 OK|404 No" },
	{ "what looks like one behind a message with them is not",
	    "\033[1m> SIP/2.0 200 OK\n> Call-ID: i\n> \nx\n"
	    "> SIP/2.0 404 No\n> To: x\n> Call-ID: j\033[1m\n> \n",
	    "To: x\nCall-ID: j\033[1m\n", "200 OK|404 No" },
	{ "a prefix behind another is its own",
	    "12 a SIP/2.0 200 OK\n13 a Call-ID: i\nx\n"
	    "b SIP/2.0 404 No\nb Call-ID: j\nb \n", "Call-ID: j\n",
	    "200 OK|404 No" },
	{ "columns behind others have their own",
	    "i\tCSeq:1 BYE\tSIP/2.0 200 OK\n"
	    "j\tCSeq:2 BYE\tSIP/2.0 404 No\n",
	    "Call-ID: j\nCSeq: 2 BYE\n", "200 OK|404 No" },
	{ "what follows a body on its line has no prefix",
	    "SIP/2.0 200 OK\nl: 5\n\nhelloSIP/2.0 404 No\nab\nCall-ID: j\n"
	    "\n", "ab\nCall-ID: j\n", "200 OK|404 No" },
	{ "a short start line behind a long one ends where it does",
	    "> SIP/2.0 200 A phrase, 1, that is longer than many\n"
	    "> Call-ID: i\n> \nx\nb SIP/2.0 404 No, 1\nb Call-ID: j\nb \n",
	    "Call-ID: j\n", "200 A phrase, 1, that is longer than many"
	    "|404 No, 1" },
	{ "a record of a number that has grown goes on",
	    "9 \"SIP/2.0 404 No\\r\\n\",\n10 \"Call-ID: j\\r\\n\",\n"
	    "11 \"\\r\\n\",\n12 \"SIP/2.0 200 OK\\r\\n\"\n",
	    "Call-ID: j\r\n", "404 No|200 OK" },
	{ "a message between blank lines behind another has its own",
	    "SIP/2.0 200 OK\n\nCall-ID: i\n\n\n\nx\ny\n"
	    "SIP/2.0 404 No\n\nCall-ID: j\n\n\n\n", "Call-ID: j\n",
	    "200 OK|404 No" },
};

static void
test_second(void **state)
{
	const struct second_row *row = *state;
	struct told_row told = { row->name, row->text, strlen(row->text),
		row->told };
	void *memory = malloc(SIPCODE_STREAM_SIZE), *again = &told;
	struct sipcode_message m = { .code = 0 };
	struct sipcode_stream *s;
	size_t room;

	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	strcpy(sipcode_stream_room(s, &room), row->text);
	sipcode_stream_got(s, told.len);
	for (int i = 0; i < 4 && m.code != 404; i++)
		if (!sipcode_stream_next(s, &m)) {
			(void)sipcode_stream_room(s, &room);
			sipcode_stream_got(s, 0);
		}
	assert_int_equal(m.code, 404);
	assert_text(m.head, row->head);
	free(memory);
	test_told(&again);
}

static void
check_bare(const struct sipcode_message *m, int i)
{
	assert_text(m->head, i == 0 ? "" : "Via: x\n");
}

/* UTF-8's mark stands at the beginning of an input, else it is a prefix, which
   the next line has to have. */
static void
test_mark(void **state)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	sipcode_stream_begin(s, 2);
	read_all(s, "x\n\xef\xbb\xbf[1] SIP/2.0 200 OK\n[1] Via: x\n[1] \n"
	    "[1] SIP/2.0 200 OK\n[1] Via: x\n[1] \n"
	    "[1] SIP/2.0 200 OK\n[1] Via: x\n[1] \n"
	    "[1] SIP/2.0 200 OK\n[1] Via: x\n[1] \n", check_bare);
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, bare_bodies, test_told);
	UNIT_ROWS(&unit, line_ends, test_told);
	UNIT_ROWS(&unit, bounds, test_told);
	UNIT_ROWS(&unit, summaries, test_told);
	UNIT_ROWS(&unit, seconds, test_second);
	unit_add(&unit, "behind what was wrapped nothing is plain, and no "
	    "lines are counted unasked", test_plain, NULL);
	unit_add(&unit, "in a text that begins elsewhere all has its place",
	    test_place, NULL);
	unit_add(&unit, "a byte order mark in the middle of an input is none",
	    test_mark, NULL);
	return unit_run(&unit, "nested");
}
