/* Lines however they end, and what a message is told of. */
#include "captured.h"

static const struct told_row line_ends[] = {
	{ "LF ends lines",
	    CAPTURED("SIP/2.0 200 OK\nTo: x\n\nSIP/2.0 486 Busy Here\n\n"),
	    "200 OK|486 Busy Here" },
	{ "CR ends lines",
	    CAPTURED("SIP/2.0 200 OK\rTo: x\r\rSIP/2.0 486 Busy Here\r\r"),
	    "200 OK|486 Busy Here" },
	{ "CR CR LF ends lines",
	    CAPTURED("SIP/2.0 200 OK\r\r\nTo: x\r\r\n\r\r\n"
	    "SIP/2.0 486 Busy Here\r\r\n\r\r\n"), "200 OK|486 Busy Here" },
	{ "line ends may be mixed",
	    CAPTURED("SIP/2.0 200 OK\nTo: x\r\n\rSIP/2.0 486 Busy Here\r\n"),
	    "200 OK|486 Busy Here" },
	{ "an LF CR is two line ends",
	    CAPTURED("SIP/2.0 200 OK\n\rSIP/2.0 486 Busy Here\n"),
	    "200 OK|486 Busy Here" },
	{ "nothing tells nothing", CAPTURED(""), "" },
	{ "one LF tells nothing", CAPTURED("\n"), "" },
	{ "one NUL tells nothing", CAPTURED("\0"), "" },
	{ "half a version tells nothing", CAPTURED("SIP/2."), "" },
	{ "a slash in front tells nothing", CAPTURED("/2.0 200 OK\n"), "" },
};

/* One message, of which fields are asked. */
static const struct field_row {
	const char *name;
	const char *text;
	const char *method, *call_id, *branch, *to_tag, *phrase;
	unsigned long cseq;
	bool has_cseq;
} fields[] = {
	{ "all fields are read",
	    "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
	    "To: <sip:b@c>;tag=t\r\nCall-ID: i@a\r\nCSeq: 7 INVITE\r\n\r\n",
	    "INVITE", "i@a", "z9hG4bK1", "t", "OK", 7, true },
	{ "compact names are read",
	    "SIP/2.0 200 OK\r\nv:SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
	    "t:<sip:b@c>;tag=t\r\ni:i@a\r\nCSeq:7 INVITE\r\n\r\n",
	    "INVITE", "i@a", "z9hG4bK1", "t", "OK", 7, true },
	{ "names in any case are read",
	    "SIP/2.0 200 OK\r\nvIA: SIP/2.0/UDP a;BRANCH=z9hG4bK1\r\n"
	    "TO: <sip:b@c>;Tag=t\r\ncALL-iD: i@a\r\ncseq: 7 INVITE\r\n\r\n",
	    "INVITE", "i@a", "z9hG4bK1", "t", "OK", 7, true },
	{ "blanks before the colon are none of the name",
	    "SIP/2.0 200 OK\r\nVia : SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
	    "To\t: <sip:b@c>;tag=t\r\nCall-ID  : i@a\r\n"
	    "CSeq \t:\t7 \t INVITE \r\n\r\n",
	    "INVITE", "i@a", "z9hG4bK1", "t", "OK", 7, true },
	{ "folded values are read",
	    "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\n ;branch=\r\n\tz9hG4bK1"
	    "\r\nTo: <sip:b@c>\r\n ;tag=t\r\nCall-ID:\r\n i@a\r\n"
	    "CSeq: 7\r\n INVITE\r\n\r\n",
	    "INVITE", "i@a", "z9hG4bK1", "t", "OK", 7, true },
	{ "the topmost Via counts",
	    "SIP/2.0 200 OK\nVia: SIP/2.0/UDP a;branch=1\n"
	    "Via: SIP/2.0/UDP b;branch=2\n\n", "", "", "1", "", "OK", 0,
	    false },
	{ "of two Vias in one field the first counts",
	    "SIP/2.0 200 OK\nVia: SIP/2.0/UDP a;branch=1, SIP/2.0/UDP b;"
	    "branch=2\n\n", "", "", "1", "", "OK", 0, false },
	{ "a branch of the second Via in a field is not the first's",
	    "SIP/2.0 200 OK\nVia: SIP/2.0/UDP a, SIP/2.0/UDP b;branch=2\n\n",
	    "", "", "", "", "OK", 0, false },
	{ "a tag in an address is no tag",
	    "SIP/2.0 200 OK\nTo: <sip:b@c;tag=no>\n\n", "", "", "", "", "OK",
	    0, false },
	{ "a tag in a display name is no tag",
	    "SIP/2.0 200 OK\nTo: \"a;tag=no\\\";tag=no\" <sip:b>;tag=t\n\n",
	    "", "", "", "t", "OK", 0, false },
	{ "a tag behind a quote that does not end is no tag",
	    "SIP/2.0 200 OK\nTo: \" <sip:b>;tag=no\n\n", "", "", "", "", "OK",
	    0, false },
	{ "a quote in a display name is read as such",
	    "SIP/2.0 200 OK\nTo: \"a \\\"b\\\" <c>\" <sip:b>;tag=t\n\n", "",
	    "", "", "t", "OK", 0, false },
	{ "a display name needs no quotes",
	    "SIP/2.0 200 OK\nTo: Bob B <sip:b;x=y@c>;tag=t\n\n", "", "", "",
	    "t", "OK", 0, false },
	{ "a tag may stand behind another parameter",
	    "SIP/2.0 200 OK\nTo: <sip:b@c>;x=y;tag=t\n\n", "", "", "", "t",
	    "OK", 0, false },
	{ "a tag may stand behind an address without brackets",
	    "SIP/2.0 200 OK\nTo: sip:b@c;tag=t\n\n", "", "", "", "t", "OK",
	    0, false },
	{ "a tag in the next line goes on with its field",
	    "SIP/2.0 200 OK\r\nTo: <sip:b@c>\r\n ;tag=t\r\n\r\n", "", "", "",
	    "t", "OK", 0, false },
	{ "a branch may stand behind other parameters",
	    "SIP/2.0 200 OK\nv: SIP/2.0/TCP a:1;rport=2;branch=b\n\n", "",
	    "", "b", "", "OK", 0, false },
	{ "a branch in capitals is one",
	    "SIP/2.0 200 OK\nv: SIP/2.0/UDP a;BRANCH=b\n\n", "", "", "b",
	    "", "OK", 0, false },
	{ "a Via with blanks in its protocol has its branch",
	    "SIP/2.0 200 OK\nVia: SIP / 2.0 / UDP a ; branch = b\n\n", "",
	    "", "b", "", "OK", 0, false },
	{ "a blank in front of the colon is none of the name",
	    "SIP/2.0 200 OK\nCall-ID : i@a\nCSeq\t: 1 BYE\n\n", "BYE",
	    "i@a", "", "", "OK", 1, true },
	{ "the first of two fields counts",
	    "SIP/2.0 200 OK\nCall-ID: i@a\nCall-ID: j@a\nTo: <sip:b@c>\n"
	    "To: <sip:b@c>;tag=no\n\n", "", "i@a", "", "", "OK", 0, false },
	{ "a tag of another name is no tag",
	    "SIP/2.0 200 OK\nTo: <sip:b@c>;xtag=no;tagx=no\n\n", "", "", "",
	    "", "OK", 0, false },
	{ "an empty Call-ID is none",
	    "SIP/2.0 200 OK\nCall-ID:\nCSeq: 1 BYE\n\n", "BYE", "", "", "",
	    "OK", 1, true },
	{ "a sequence number of ten digits is read",
	    "SIP/2.0 200 OK\nCSeq: 4294967295 BYE\n\n", "BYE", "", "", "",
	    "OK", 4294967295, true },
	{ "so it is in front of a tab",
	    "SIP/2.0 200 OK\nCSeq: 4294967295\tBYE\n\n", "BYE", "", "", "",
	    "OK", 4294967295, true },
	{ "a method of its own is read",
	    "SIP/2.0 200 OK\nCSeq: 1 X-FOO\n\n", "X-FOO", "", "", "", "OK", 1,
	    true },
	{ "fields behind a field that was cut are read",
	    "SIP/2.0 200 OK\nVia: SIP/2.0/UDP a;bran\nCSeq: 1 BYE\n",
	    "BYE", "", "", "", "OK", 1, true },
	{ "ngrep's dots are none of the values",
	    "SIP/2.0 200 OK.\nVia: SIP/2.0/UDP a;branch=b.\n"
	    "To: <sip:b@c>;tag=t.\nCall-ID: i@a.\nCSeq: 7 INVITE.\n.\n",
	    "INVITE", "i@a", "b", "t", "OK", 7, true },
	{ "ngrep's last dot is none of a value either",
	    "SIP/2.0 200 OK.\nCSeq: 7 INVITE.\nCall-ID: i@a.", "INVITE", "i@a",
	    "", "", "OK", 7, true },
	{ "a dot within a line is", "SIP/2.0 200 OK.\nCSeq: 7 BYE. x.\n.\n",
	    "BYE.", "", "", "", "OK", 7, true },
	{ "a dot alone is no value",
	    "SIP/2.0 200 OK.\nCall-ID: .\nCSeq: 7 BYE.\n.\n", "BYE", "", "",
	    "", "OK", 7, true },
	{ "a dotted message may have no names",
	    "SIP/2.0 200 OK.\nTo: <sip:b@c>.\n.\n", "", "", "", "", "OK", 0,
	    false },
	{ "a line that is no field ends a head",
	    "SIP/2.0 200 OK\nCSeq: 1 BYE\nCall me\nCall-ID: no\n\n", "BYE",
	    "", "", "", "OK", 1, true },
	{ "names with a prefix of their own are others",
	    "SIP/2.0 200 OK\nX-Call-ID: no\nCall-IDs: no\nCall: no\n\n", "",
	    "", "", "", "OK", 0, false },
};

static void
check_fields(const struct field_row *row, size_t margin)
{
	struct sipcode_slice text = in_the_middle(row->text,
	    strlen(row->text), margin);
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory, 0);
	struct sipcode_message m;
	size_t room;
	char *to = sipcode_stream_room(stream, &room);

	memcpy(to, text.ptr, text.len);
	sipcode_stream_got(stream, text.len);
	if (!sipcode_stream_next(stream, &m)) {
		(void)sipcode_stream_room(stream, &room);
		sipcode_stream_got(stream, 0);
		assert_true(sipcode_stream_next(stream, &m));
	}
	assert_text(m.phrase, row->phrase);
	assert_text(m.method, row->method);
	assert_text(m.call_id, row->call_id);
	assert_text(m.branch, row->branch);
	assert_text(m.to_tag, row->to_tag);
	assert_int_equal(m.has_cseq, row->has_cseq);
	assert_int_equal(m.cseq, row->cseq);
	assert_int_equal(m.line, 0);
	free(memory);
	assert_cut_alike(text, 1);
	heap_free(text);
}

static void
test_fields(void **state)
{
	check_fields(*state, 0);
	check_fields(*state, 400);
}

/* A megabyte of the same, and what stands in front of it and behind it. */
static const struct long_row {
	const char *name;
	const char *before;
	const char *again;
	size_t len;		/* of again, which may be a NUL */
	const char *behind;
	const char *told;
} longs[] = {
	{ "a line of a megabyte holds nothing up", "", "a", 1,
	    "\nSIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of blanks holds nothing up", "", " ", 1,
	    "\nSIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of line ends holds nothing up", "", "\n", 1,
	    "SIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of CRs holds nothing up", "", "\r", 1,
	    "SIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of NULs holds nothing up", "", "\0", 1,
	    "\nSIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of slashes holds nothing up", "", "/", 1,
	    "\nSIP/2.0 200 OK\n", "200 OK" },
	{ "a megabyte of line ends written as text holds nothing up",
	    "x SIP/2.0 180 Ringing#015#012", "#", 1,
	    "\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a megabyte of flat text holds nothing up",
	    "x SIP/2.0 180 Ringing#015#012", "Via: x#015#012", 14,
	    "\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a header field larger than the buffer still counts",
	    "SIP/2.0 180 Ringing\nX: ", "x", 1,
	    "\n\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a folded line larger than the buffer still counts",
	    "SIP/2.0 180 Ringing\n", "\t", 1,
	    "\n\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a head larger than the buffer still counts",
	    "SIP/2.0 180 Ringing\n", "Via: x\n", 7,
	    "\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a head larger than the buffer, behind a prefix, still counts",
	    "log SIP/2.0 180 Ringing\n", "log Via: x\n", 11,
	    "\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a body larger than the buffer, behind a prefix, is passed",
	    "log SIP/2.0 180 Ringing\nlog Content-Length: 99999999\nlog \n",
	    "log a=b\n", 8, "\nSIP/2.0 200 OK\n", "180 Ringing|200 OK" },
	{ "a body larger than the buffer is skipped",
	    "SIP/2.0 180 Ringing\r\nContent-Length: 1048576\r\n\r\n", "x", 1,
	    "SIP/2.0 200 OK\n", "180 Ringing|200 OK" },
};

/* The caller frees ptr. */
static struct sipcode_slice
long_text(const struct long_row *row)
{
	size_t before = strlen(row->before), behind = strlen(row->behind);
	size_t count = (1 << 20) / row->len, len = before;
	char *text = malloc(before + count * row->len + behind);

	assert_non_null(text);
	memcpy(text, row->before, before);
	for (size_t i = 0; i < count; i++, len += row->len)
		memcpy(text + len, row->again, row->len);
	memcpy(text + len, row->behind, behind);
	return sc_slice(text, len + behind);
}

static void
test_long(void **state)
{
	const struct long_row *row = *state;
	struct sipcode_slice input = long_text(row);
	struct pieces ways[] = { { 0, 0, 0 }, { 0, 4000, 5 } };

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct captured told = captured_read(input, ways[i], 0);

		assert_string_equal(told.text, row->told);
		free(told.text);
	}
	heap_free(input);
}

/* A start line ends so many bytes behind its '/' at the latest. */
static void
test_long_phrase(void **state)
{
	enum { MOST = 4096 };
	static char text[2 * MOST] = "SIP/2.0 200 ";
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory, 0);
	struct sipcode_message m;
	size_t room;

	(void)state;
	memset(text + 12, 'a', sizeof text - 13);
	text[sizeof text - 1] = '\n';
	memcpy(sipcode_stream_room(stream, &room), text, sizeof text);
	sipcode_stream_got(stream, sizeof text);
	(void)sipcode_stream_room(stream, &room);
	sipcode_stream_got(stream, 0);
	assert_true(sipcode_stream_next(stream, &m));
	assert_int_equal(m.start.len, 3 + MOST);
	free(memory);
}

/* What begins in the middle of a text counts its lines from the first LF on,
   not its CRs. */
static void
test_begin(void **state)
{
	static const char text[] = "\r\rSIP/2.0 200 OK\r\r";
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES);
	struct sipcode_message m;
	size_t room;

	(void)state;
	sipcode_stream_begin(s, 1);
	memcpy(sipcode_stream_room(s, &room), text, sizeof text);
	sipcode_stream_got(s, sizeof text);
	(void)sipcode_stream_room(s, &room);
	sipcode_stream_got(s, 0);
	assert_true(sipcode_stream_next(s, &m));
	assert_int_equal(m.offset, 3);
	assert_int_equal(m.line, 2);
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, line_ends, test_told);
	UNIT_ROWS(&unit, fields, test_fields);
	UNIT_ROWS(&unit, longs, test_long);
	unit_add(&unit, "a phrase is told up to 4 KiB", test_long_phrase,
	    NULL);
	unit_add(&unit, "a stream may begin within a text", test_begin, NULL);
	return unit_run(&unit, "stream");
}
