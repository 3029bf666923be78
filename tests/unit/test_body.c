/* Where a body ends, and what in it is no message. */
#include "captured.h"

#define OK "SIP/2.0 200 OK\r\n"
#define BYE "BYE sip:a@b SIP/2.0\r\nContent-Length: 0\r\n\r\n"
#define BUSY "SIP/2.0 486 Busy Here\r\nContent-Length: 0\r\n\r\n"
#define NOTIFY "NOTIFY sip:a@b SIP/2.0\r\n"
#define MESSAGE "MESSAGE sip:a@b SIP/2.0\r\n"
#define SDP "Content-Type: application/sdp\r\n"
#define FRAG "Content-Type: message/sipfrag\r\n"
#define TEXT "Content-Type: text/plain\r\n"
#define LEN(n) "Content-Length: " n "\r\n"

static const struct told_row lengths[] = {
	{ "a body is skipped by its length",
	    CAPTURED(OK SDP LEN("5") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "without a length the next message is found",
	    CAPTURED(OK SDP "\r\nv=0\r\n" BUSY), "200 OK|486 Busy Here" },
	{ "an absurd length swallows nothing",
	    CAPTURED(OK SDP LEN("999999999") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "an absurd length of text swallows nothing",
	    CAPTURED(OK TEXT LEN("999999999") "\r\nhello\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length that ends within a start line takes none away",
	    CAPTURED(OK SDP LEN("7") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length that ends in the midst of a line is not believed",
	    CAPTURED(MESSAGE TEXT LEN("17") "\r\nx SIP/2.0 200 OK yz\r\n"),
	    "MESSAGE|200 OK yz" },
	{ "blanks with which its line is filled up are no part of it",
	    CAPTURED(MESSAGE TEXT LEN("16") "\r\nx SIP/2.0 200 OK  \r\n" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "nor are they at the end",
	    CAPTURED(MESSAGE TEXT LEN("16") "\r\nx SIP/2.0 200 OK  "),
	    "MESSAGE" },
	{ "a length in lines without CR ends at a start line at most",
	    CAPTURED("INVITE sip:a@b SIP/2.0\nContent-Length: 22\n\n"
	    "v=0\no=x\nSIP/2.0 100 Trying\n\n"), "INVITE|100 Trying" },
	{ "a negative length is none",
	    CAPTURED(OK LEN("-1") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length with a plus sign is none",
	    CAPTURED(MESSAGE TEXT LEN("+5") "\r\nhello\r\n" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "a length with letters is none",
	    CAPTURED(OK LEN("5a") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length of ten digits is none",
	    CAPTURED(OK LEN("4294967296") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length of 2 to the 64 is none",
	    CAPTURED(OK LEN("18446744073709551616") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "an empty length is none",
	    CAPTURED(OK LEN("") "\r\nv=0\r\n" BUSY), "200 OK|486 Busy Here" },
	{ "two equal lengths are one",
	    CAPTURED(NOTIFY FRAG LEN("16") LEN("16") "\r\n" OK BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "of two that differ neither is believed",
	    CAPTURED(MESSAGE TEXT LEN("70") LEN("5") "\r\nhello" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "of two the first is not believed",
	    CAPTURED(MESSAGE TEXT LEN("23") LEN("5") "\r\nhello\r\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "nor is the second",
	    CAPTURED(MESSAGE TEXT LEN("5") LEN("23") "\r\nhello\r\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "a length is not believed if another is none",
	    CAPTURED(MESSAGE TEXT LEN("23") LEN("x") "\r\nhello\r\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "nor if another was none",
	    CAPTURED(MESSAGE TEXT LEN("x") LEN("23") "\r\nhello\r\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
	{ "two equal lengths of text are one",
	    CAPTURED(MESSAGE TEXT LEN("23") LEN("23") "\r\nhello\r\n" OK BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "the compact length is one",
	    CAPTURED(NOTIFY "c: message/sipfrag\r\nl: 16\r\n\r\n" OK BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a length that is too short leaves a rest",
	    CAPTURED(OK SDP LEN("2") "\r\nv=0\r\ns=-\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a length that is too long swallows nothing",
	    CAPTURED(OK SDP LEN("50") "\r\nv=0\r\ns=-\r\n" BUSY BUSY),
	    "200 OK|486 Busy Here|486 Busy Here" },
	{ "a length of text that is too long swallows nothing",
	    CAPTURED(MESSAGE TEXT LEN("20") "\r\nhello\r\n" BUSY BUSY),
	    "MESSAGE|486 Busy Here|486 Busy Here" },
	{ "a length of 0 leaves the next message",
	    CAPTURED(OK LEN("0") "\r\n" BUSY), "200 OK|486 Busy Here" },
	{ "a length may have blanks around it",
	    CAPTURED(NOTIFY FRAG "Content-Length  :  16  \r\n\r\n" OK BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a folded length is one",
	    CAPTURED(MESSAGE TEXT "Content-Length:\r\n 23\r\n\r\nhello\r\n"
	    OK BUSY), "MESSAGE|486 Busy Here" },
	{ "a length folded by a tab is one",
	    CAPTURED(MESSAGE TEXT "Content-Length: \n\t23 \n\nhello\r\n"
	    OK BUSY), "MESSAGE|486 Busy Here" },
	{ "an empty length is none, whatever begins the next line",
	    CAPTURED(MESSAGE TEXT LEN("") "To: 23\r\n\r\nhello\r\n" OK BUSY),
	    "MESSAGE|200 OK|486 Busy Here" },
};

static const struct told_row ends[] = {
	{ "a response may follow a body on its line",
	    CAPTURED(MESSAGE TEXT LEN("5") "\r\nhello" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "a request may follow a body on its line",
	    CAPTURED(MESSAGE TEXT LEN("5") "\r\nhello" BYE BUSY),
	    "MESSAGE|BYE|486 Busy Here" },
	{ "a body of letters does not become part of a method",
	    CAPTURED(MESSAGE TEXT LEN("5") "\r\nHELLO" BYE BUSY),
	    "MESSAGE|BYE|486 Busy Here" },
	{ "nor do they where a body can hold no message",
	    CAPTURED(OK SDP LEN("5") "\r\nHELLO" BYE BUSY),
	    "200 OK|BYE|486 Busy Here" },
	{ "a response may follow a session description on its line",
	    CAPTURED(OK SDP LEN("3") "\r\nv=0" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a request may follow a session description on its line",
	    CAPTURED(OK SDP LEN("3") "\r\nv=0" BYE), "200 OK|BYE" },
	{ "a response may follow a body without a type",
	    CAPTURED(OK LEN("3") "\r\nv=0" BUSY), "200 OK|486 Busy Here" },
	{ "a start line behind other words counts in a body above a field",
	    CAPTURED(OK LEN("60") "\r\nv=0\r\nxx SIP/2.0 404 N\r\n"
	    "Via: x\r\n\r\n123456789012345678901234567890"),
	    "200 OK|404 N" },
	{ "it does not above another line",
	    CAPTURED(OK LEN("60") "\r\nv=0\r\nxx SIP/2.0 404 N\r\n"
	    "Via x\r\n\r\n123456789012345678901234567890"),
	    "200 OK" },
	{ "a length that is one too large leaves a response whole",
	    CAPTURED(OK LEN("6") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "so does one that is two too large",
	    CAPTURED(OK LEN("7") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "so does one that is three too large",
	    CAPTURED(OK LEN("8") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "so does one that is four too large",
	    CAPTURED(OK LEN("9") "\r\nv=0\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a body may hold blank lines",
	    CAPTURED(MESSAGE TEXT LEN("10") "\r\na\r\n\r\n\r\nbc\n" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "a lost CR counts in a length",
	    CAPTURED("NOTIFY sip:a@b SIP/2.0\nContent-Type: message/sipfrag\n"
	    "Content-Length: 24\n\nSIP/2.0 200 OK\nTo: x\n\n"
	    "SIP/2.0 486 Busy Here\nContent-Length: 0\n\n"),
	    "NOTIFY|486 Busy Here" },
	{ "a length in lines that never had a CR is right too",
	    CAPTURED("NOTIFY sip:a@b SIP/2.0\nContent-Type: message/sipfrag\n"
	    "Content-Length: 21\n\nSIP/2.0 200 OK\nTo: x\n"
	    "SIP/2.0 486 Busy Here\nContent-Length: 0\n\n"),
	    "NOTIFY|486 Busy Here" },
};

/* A body of text is passed by where its length ends with a message. */
#define HELLO "hello\r\n" OK
#define BELIEVED "MESSAGE|486 Busy Here"
#define NOT "MESSAGE|200 OK|486 Busy Here"

static const struct told_row believed[] = {
	{ "a length may end with a line",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "bye now\r\n" BUSY),
	    BELIEVED },
	{ "a length may end before CR LF",
	    CAPTURED(MESSAGE TEXT LEN("21") "\r\n" HELLO "bye now\r\n" BUSY),
	    BELIEVED },
	{ "a length may end before LF",
	    CAPTURED(MESSAGE TEXT LEN("20") "\r\nhello\nSIP/2.0 200 OK\n"
	    "bye now\n" BUSY), BELIEVED },
	{ "a length may end with LF",
	    CAPTURED(MESSAGE TEXT LEN("21") "\r\nhello\nSIP/2.0 200 OK\n"
	    "bye now\n" BUSY), BELIEVED },
	{ "a length may end before CR",
	    CAPTURED(MESSAGE TEXT LEN("20") "\r\nhello\rSIP/2.0 200 OK\r"
	    "bye now\r" BUSY), BELIEVED },
	{ "a length may end with CR",
	    CAPTURED(MESSAGE TEXT LEN("21") "\r\nhello\rSIP/2.0 200 OK\r"
	    "bye now\r" BUSY), BELIEVED },
	{ "a length does not end in a word",
	    CAPTURED(MESSAGE TEXT LEN("20") "\r\n" HELLO "bye now\r\n" BUSY),
	    NOT },
	{ "nor in front of a word",
	    CAPTURED(MESSAGE TEXT LEN("24") "\r\n" HELLO "bye now\r\n" BUSY),
	    NOT },
	{ "a length may end before empty lines",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "\r\n\n\r\n" BUSY),
	    BELIEVED },
	{ "before empty lines and a line",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "\r\n\n\rbye\r\n"
	    BUSY), BELIEVED },
	{ "before empty lines at the end",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "\r\n\n"), "MESSAGE" },
	{ "and at the end",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO), "MESSAGE" },
	{ "a length does not end before a header field",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "Via: x\r\n\r\n"
	    BUSY), NOT },
	{ "nor before empty lines and one",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "\r\nVia: x\r\n"
	    "\r\n" BUSY), NOT },
	{ "nor before a line of a session description",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "v=0\r\n" BUSY),
	    NOT },
	{ "nor before an empty one",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "v=\r\n" BUSY), NOT },
	{ "a line of one letter is none",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "v\r\n" BUSY),
	    BELIEVED },
	{ "nor is one whose name is a digit",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "1=0\r\n" BUSY),
	    BELIEVED },
	{ "nor is one whose name has two letters",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "ab=\r\n" BUSY),
	    BELIEVED },
	{ "nor is one without a name",
	    CAPTURED(MESSAGE TEXT LEN("23") "\r\n" HELLO "=a\r\n" BUSY),
	    BELIEVED },
	{ "a text without a length may begin with a response",
	    CAPTURED(MESSAGE TEXT "\r\n" OK "\r\n" BUSY), NOT },
	{ "a text with a length that is too long may too",
	    CAPTURED(MESSAGE TEXT LEN("999") "\r\n" OK "\r\n" BUSY), NOT },
	{ "a length in lines without CR is right in the file's bytes",
	    CAPTURED("MESSAGE sip:a@b SIP/2.0\n" "Content-Type: text/plain\n"
	    "l: 21\n\nhello\nSIP/2.0 200 OK\nbye now\n" BUSY), BELIEVED },
	{ "and in the bytes on the wire",
	    CAPTURED("MESSAGE sip:a@b SIP/2.0\n" "Content-Type: text/plain\n"
	    "l: 23\n\nhello\nSIP/2.0 200 OK\nbye now\n" BUSY), BELIEVED },
	{ "in no others",
	    CAPTURED("MESSAGE sip:a@b SIP/2.0\n" "Content-Type: text/plain\n"
	    "l: 25\n\nhello\nSIP/2.0 200 OK\nbye now\n" BUSY), NOT },
};

static const struct told_row inside[] = {
	{ "a line of XML that names a response holds none",
	    CAPTURED(NOTIFY "Content-Type: application/xml\r\n" LEN("35")
	    "\r\n<a reason=\"SIP/2.0 404 Not Found\"/>" BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a fragment is no response",
	    CAPTURED(NOTIFY FRAG LEN("16") "\r\n" OK BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a fragment without line end is no response",
	    CAPTURED(NOTIFY FRAG LEN("14") "\r\nSIP/2.0 200 OK" BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a fragment without a length is no response",
	    CAPTURED(NOTIFY FRAG "\r\n" OK BUSY), "NOTIFY|486 Busy Here" },
	{ "a fragment at the end of input is no response",
	    CAPTURED(NOTIFY FRAG LEN("16") "\r\n" OK), "NOTIFY" },
	{ "a fragment with header fields is no response",
	    CAPTURED(NOTIFY FRAG LEN("23") "\r\n" OK "To: x\r\n" BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a fragment that is a request is none",
	    CAPTURED(NOTIFY FRAG LEN("27")
	    "\r\nINVITE sip:c@d SIP/2.0\r\n\r\n" BUSY),
	    "NOTIFY|486 Busy Here" },
	{ "a quoted trace in a MESSAGE holds no responses",
	    CAPTURED(MESSAGE TEXT LEN("36")
	    "\r\nlook:\r\nSIP/2.0 404 Not Found\r\nVia: x" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "a quoted trace of two messages holds none",
	    CAPTURED(MESSAGE TEXT LEN("78") "\r\n" BYE
	    "SIP/2.0 404 Not Found\r\nVia: x\r\n\r\nbye" BUSY),
	    "MESSAGE|486 Busy Here" },
	{ "a session description with a quoted response holds one",
	    CAPTURED(OK SDP LEN("35") "\r\nlog SIP/2.0 404 Not Found\r\n"
	    "Via: x\r\n" BUSY), "200 OK|404 Not Found|486 Busy Here" },
	{ "without a header field below it holds none",
	    CAPTURED(OK SDP LEN("32") "\r\nlog SIP/2.0 404 Not Found\r\n"
	    "xyz\r\n" BUSY), "200 OK|486 Busy Here" },
	{ "nor where the field is not the body's",
	    CAPTURED(OK SDP LEN("10") "\r\nlog SIP/2.0 404 Not Found\r\n"
	    "Via: x\r\n" BUSY), "200 OK|486 Busy Here" },
	{ "nor where the line is malformed",
	    CAPTURED(OK SDP LEN("23") "\r\nSIP/2.0 20 OK\r\nVia: x\r\n" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a line of its own is a response",
	    CAPTURED(OK SDP LEN("25") "\r\nSIP/2.0 404 Not Found\r\nx\r\n"
	    BUSY), "200 OK|404 Not Found|486 Busy Here" },
	{ "a fragment below a head with a prefix is no response",
	    CAPTURED("> NOTIFY sip:a@b SIP/2.0\n> c: message/sipfrag\n"
	    "> l: 16\n" OK BUSY), "NOTIFY|486 Busy Here" },
	{ "a text below a head with a prefix holds none",
	    CAPTURED("> MESSAGE sip:a@b SIP/2.0\n> c: text/plain\n> l: 23\n"
	    HELLO "bye now\n" BUSY), BELIEVED },
	{ "without a length it does",
	    CAPTURED("> MESSAGE sip:a@b SIP/2.0\n> c: text/plain\n"
	    HELLO "bye now\n" BUSY), NOT },
	{ "below a blank line with the prefix it does",
	    CAPTURED("> MESSAGE sip:a@b SIP/2.0\n> c: text/plain\n> l: 23\n"
	    "> \n" HELLO "bye now\n" BUSY), NOT },
	{ "a session description below a head with a prefix may",
	    CAPTURED("> MESSAGE sip:a@b SIP/2.0\n> c: application/sdp\n"
	    "> l: 23\n" HELLO "bye now\n" BUSY), NOT },
	{ "a text behind an unusual message holds none",
	    CAPTURED("SIP/2.0 180 Ring 1\r\nl: 0\r\n\r\n" MESSAGE TEXT
	    LEN("23") "\r\n" HELLO "bye now\r\n" BUSY),
	    "180 Ring 1|MESSAGE|486 Busy Here" },
	{ "a part of multipart holds no response",
	    CAPTURED(NOTIFY "Content-Type: multipart/mixed;boundary=b\r\n"
	    LEN("63") "\r\n--b\r\nContent-Type: message/sipfrag\r\n\r\n" OK
	    "\r\n--b--\r\n" BUSY), "NOTIFY|486 Busy Here" },
};

/* In text that lost its CRs a length is believed up to so many bytes. */
static const struct absurd_row {
	const char *name;
	size_t length;
	const char *told;
} absurds[] = {
	{ "a body of text may have 16 KiB", 16 * 1024, BELIEVED },
	{ "a longer one is not believed", 16 * 1024 + 1, NOT },
};

static void
test_absurd(void **state)
{
	static const char end[] = "bye now\n" BUSY;
	const struct absurd_row *row = *state;
	static char text[17 * 1024];
	struct captured told;
	size_t len;

	memset(text, 'x', sizeof text);
	len = (size_t)snprintf(text, sizeof text, "MESSAGE sip:a@b SIP/2.0\n"
	    "c: text/plain\nl: %zu\n\nSIP/2.0 200 OK\n", row->length);
	text[len] = 'x';
	len += row->length - sizeof "SIP/2.0 200 OK";
	text[len++] = '\n';
	memcpy(text + len, end, sizeof end - 1);
	told = captured_read(sc_slice(text, len + sizeof end - 1),
	    (struct pieces){ 0 }, TELL_REQUESTS);
	assert_string_equal(told.text, row->told);
	free(told.text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, lengths, test_told);
	UNIT_ROWS(&unit, ends, test_told);
	UNIT_ROWS(&unit, believed, test_told);
	UNIT_ROWS(&unit, absurds, test_absurd);
	UNIT_ROWS(&unit, inside, test_told);
	return unit_run(&unit, "body");
}
