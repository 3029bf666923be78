/* What is a status line, and what only looks like one. */
#include "captured.h"

#define OK "SIP/2.0 200 OK\r\n"
#define END "Content-Length: 0\r\n\r\n"

static const struct told_row counts[] = {
	{ "a status line counts", CAPTURED(OK), "200 OK" },
	{ "it counts at the end of input", CAPTURED("SIP/2.0 200 OK"),
	    "200 OK" },
	{ "it counts without a phrase", CAPTURED("SIP/2.0 200\r\n"), "200" },
	{ "it counts with a blank for a phrase", CAPTURED("SIP/2.0 200 \n"),
	    "200" },
	{ "it counts with nothing behind the code", CAPTURED("SIP/2.0 200"),
	    "200" },
	{ "it counts in small letters", CAPTURED("sip/2.0 200 ok\n"),
	    "200 ok" },
	{ "it counts in mixed letters", CAPTURED("sIp/2.0 200 ok\n"),
	    "200 ok" },
	{ "it counts with several blanks", CAPTURED("SIP/2.0   200   OK\n"),
	    "200 OK" },
	{ "it counts with a tab", CAPTURED("SIP/2.0\t200\tOK\n"), "200 OK" },
	{ "100 counts", CAPTURED("SIP/2.0 100 T\n"), "100 T" },
	{ "699 counts", CAPTURED("SIP/2.0 699 T\n"), "699 T" },
	{ "a phrase may hold digits", CAPTURED("SIP/2.0 200 200 OK\n"),
	    "200 200 OK" },
	{ "a phrase may be UTF-8", CAPTURED("SIP/2.0 486 Occup\xc3\xa9\r\n"),
	    "486 Occup\xc3\xa9" },
	{ "a phrase may end in a dot", CAPTURED("SIP/2.0 200 OK.\r\n" END),
	    "200 OK." },
	{ "ngrep's dot is no part of a phrase",
	    CAPTURED("SIP/2.0 200 OK.\nContent-Length: 0.\n.\n"), "200 OK" },
	{ "a phrase keeps its dot before ngrep's",
	    CAPTURED("SIP/2.0 200 OK..\nContent-Length: 0.\n.\n"), "200 OK." },
	{ "it counts behind a byte order mark", CAPTURED("\xef\xbb\xbf" OK),
	    "200 OK" },
	{ "it counts behind NULs", CAPTURED("\0\0\0" OK), "200 OK" },
	{ "it counts behind binary bytes",
	    CAPTURED("E\0\1\xff\x80\7" OK "Via: x\r\n\r\n"), "200 OK" },
	{ "it counts behind keep-alives",
	    CAPTURED("\r\n\r\n\r\n\r\n" OK), "200 OK" },
	{ "it counts behind a log's prefix",
	    CAPTURED("Jan  1 00:00:00 host app: SIP/2.0 200 OK\n"),
	    "200 OK" },
	{ "it counts behind blanks", CAPTURED("    SIP/2.0 200 OK\n"),
	    "200 OK" },
	{ "it counts in quotes", CAPTURED("received 'SIP/2.0 200 OK\n"),
	    "200 OK" },
	{ "two in a row are two", CAPTURED(OK "SIP/2.0 180 Ringing\r\n"),
	    "200 OK|180 Ringing" },
	{ "a request is told of", CAPTURED("BYE sip:a@b SIP/2.0\r\n" END OK),
	    "BYE|200 OK" },
	{ "a blank line is not needed between messages",
	    CAPTURED(OK "Via: x\r\nSIP/2.0 404 Not Found\r\nVia: y\r\n"),
	    "200 OK|404 Not Found" },
	{ "a request ends a head that was cut",
	    CAPTURED(OK "Via: x\r\nBYE sip:a@b SIP/2.0\r\nVia: y\r\n"),
	    "200 OK|BYE" },
};

static const struct told_row does_not[] = {
	{ "a Via does not count",
	    CAPTURED("Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"), "" },
	{ "a Via with blanks does not count",
	    CAPTURED("Via: SIP / 2.0 / UDP 200\r\n"), "" },
	{ "a request line is no status line",
	    CAPTURED("INVITE sip:200@b SIP/2.0\r\n" END), "INVITE" },
	{ "a version alone does not count", CAPTURED("SIP/2.0\r\n"), "" },
	{ "a status line in a header value does not count",
	    CAPTURED(OK "Subject: SIP/2.0 404 Not Found\r\n" END), "200 OK" },
	{ "a status line in a folded value does not count",
	    CAPTURED(OK "Subject: a\r\n SIP/2.0 404 Not Found\r\n" END),
	    "200 OK" },
	{ "a status line in a Warning does not count",
	    CAPTURED(OK "Warning: 399 a \"SIP/2.0 500 X\"\r\n" END),
	    "200 OK" },
	{ "prose of a code does not count",
	    CAPTURED("Received 200 response\nStatus: 200\n"), "" },
	{ "a longer word before SIP does not make it count less",
	    CAPTURED("gotSIP/2.0 200 OK\n"), "200 OK" },
	{ "HTTP does not count", CAPTURED("HTTP/1.1 200 OK\r\n\r\n"), "" },
	{ "RTSP does not count", CAPTURED("RTSP/2.0 200 OK\r\n\r\n"), "" },
	{ "a tab in a URI makes it none",
	    CAPTURED("BYE sip:a\tb SIP/2.0\r\n" END), "" },
	{ "SIPS does not count", CAPTURED("SIPS/2.0 200 OK\r\n\r\n"), "" },
	{ "a row of a hex dump does not count",
	    CAPTURED("0000  53 49 50 2f 32 2e 30 20  32 30 30 20 4f 4b 0d 0a"
	    "  SIP/2.0 200 OK..\n"), "" },
};

static const struct told_row malformed[] = {
	{ "two digits are malformed", CAPTURED("SIP/2.0 20 OK\r\n"),
	    "!SIP/2.0 20 OK" },
	{ "four digits are malformed", CAPTURED("SIP/2.0 2000 OK\r\n"),
	    "!SIP/2.0 2000 OK" },
	{ "a code of 700 is malformed", CAPTURED("SIP/2.0 700 X\r\n"),
	    "!SIP/2.0 700 X" },
	{ "a code of 099 is malformed", CAPTURED("SIP/2.0 099 X\r\n"),
	    "!SIP/2.0 099 X" },
	{ "a code of 000 is malformed", CAPTURED("SIP/2.0 000\r\n"),
	    "!SIP/2.0 000" },
	{ "another version is malformed", CAPTURED("SIP/3.0 200 OK\r\n"),
	    "!SIP/3.0 200 OK" },
	{ "version 2.1 is malformed", CAPTURED("SIP/2.1 200 OK\r\n"),
	    "!SIP/2.1 200 OK" },
	{ "a minus sign is malformed", CAPTURED("SIP/2.0 -200 OK\r\n"),
	    "!SIP/2.0 -200 OK" },
	{ "a malformed line may stand behind a prefix",
	    CAPTURED("log: SIP/2.0 20 OK\r\n"), "!SIP/2.0 20 OK" },
	{ "what follows a malformed line is found",
	    CAPTURED("SIP/2.0 20 OK\r\nVia: x\r\n\r\n" OK),
	    "!SIP/2.0 20 OK|200 OK" },
	{ "a malformed line among messages is told of",
	    CAPTURED(OK END "SIP/2.0 2000 OK\r\n" END OK END),
	    "200 OK|!SIP/2.0 2000 OK|200 OK" },
	{ "a letter behind the code is malformed",
	    CAPTURED("SIP/2.0 200OK\r\n"), "!SIP/2.0 200OK" },
};

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, counts, test_told);
	UNIT_ROWS(&unit, does_not, test_told);
	UNIT_ROWS(&unit, malformed, test_told);
	return unit_run(&unit, "sight");
}
