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
	    CAPTURED(NOTIFY FRAG "Content-Length:\r\n 16\r\n\r\n" OK BUSY),
	    "NOTIFY|486 Busy Here" },
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
	{ "a response may follow a session description on its line",
	    CAPTURED(OK SDP LEN("3") "\r\nv=0" BUSY),
	    "200 OK|486 Busy Here" },
	{ "a request may follow a session description on its line",
	    CAPTURED(OK SDP LEN("3") "\r\nv=0" BYE), "200 OK|BYE" },
	{ "a response may follow a body without a type",
	    CAPTURED(OK LEN("3") "\r\nv=0" BUSY), "200 OK|486 Busy Here" },
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
	{ "a part of multipart holds no response",
	    CAPTURED(NOTIFY "Content-Type: multipart/mixed;boundary=b\r\n"
	    LEN("63") "\r\n--b\r\nContent-Type: message/sipfrag\r\n\r\n" OK
	    "\r\n--b--\r\n" BUSY), "NOTIFY|486 Busy Here" },
};

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, lengths, test_told);
	UNIT_ROWS(&unit, ends, test_told);
	UNIT_ROWS(&unit, inside, test_told);
	return unit_run(&unit, "body");
}
