/* Messages one behind the other, with fields that are not quite usual: what is
   told is the same however they are cut. */
#include "captured.h"

#define TOP "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"	\
	"To: <sip:b@c>;tag=t\r\nCall-ID: 1@a\r\nCSeq: 7 INVITE\r\n"
#define FROM "From: <sip:a@b>;tag=f\r\n"
#define EMPTY "Content-Length: 0\r\n\r\n"
#define NEXT "SIP/2.0 486 Busy Here\r\n"				\
	"Via: SIP/2.0/UDP a.example;branch=z9hG4bK2\r\n"		\
	"From: \"A User\" <sip:a@b.example>;tag=f2\r\n"			\
	"To: <sip:b@c.example>;tag=t2\r\nCall-ID: 2@a.example\r\n"	\
	"CSeq: 8 INVITE\r\nUser-Agent: one with quite a long name\r\n"	\
	"Contact: <sip:b@192.0.2.1:5060;transport=udp>\r\n" EMPTY
#define BOTH "200 OK|486 Busy Here"
#define SHORT "Content-Length: 5\r\n\r\n12345"

#define COLOURED "\033[1mSIP/2.0 200 OK\033[0m\r\nCall-ID: 1@a\r\n"
#define ESCAPED "a SIP/2.0 486 Busy Here#015#012Call-ID: 2@a#015#012" \
	"Content-Length: 0#015#012#015#012\n"

/* The next message may have another shape. */
static const struct told_row shapes[] = {
	{ "behind one in colours", CAPTURED(COLOURED EMPTY ESCAPED), BOTH },
	{ "behind one in colours with a body",
	    CAPTURED(COLOURED SHORT "\r\n" ESCAPED), BOTH },
	{ "behind one in colours without a length",
	    CAPTURED(COLOURED "\r\n" ESCAPED), BOTH },
	{ "behind one in colours that is cut",
	    CAPTURED(COLOURED "Via: SIP/\r\n" NEXT), BOTH },
	{ "behind one whose lines end in a CR written out",
	    CAPTURED("SIP/2.0 200 OK^M\nCall-ID: 1@a^M\nl: 5^M\n^M\n123^M\n"
	    ESCAPED), BOTH },
	{ "behind one with a prefix and such line ends",
	    CAPTURED("1 a: SIP/2.0 200#015\n1 a: l: 0#015\n1 a: #015\n"
	    ESCAPED), "200|486 Busy Here" },
};

static const struct told_row rows[] = {
	{ "a usual message", CAPTURED(TOP FROM EMPTY NEXT), BOTH },
	{ "a long name in quotes", CAPTURED(TOP "From: \"A name of many more "
	    "than eight letters\" <sip:a@b>;tag=f\r\n" EMPTY NEXT), BOTH },
	{ "a long name without quotes", CAPTURED(TOP "From: A name of many "
	    "more than eight letters <sip:a@b>;tag=f\r\n" EMPTY NEXT), BOTH },
	{ "a name in quotes that stay open", CAPTURED(TOP "From: \"A name "
	    "<sip:a@b>;tag=f\r\n" EMPTY NEXT), BOTH },
	{ "an address that stays open", CAPTURED(TOP "From: <sip:a@b;tag=f"
	    "\r\n" EMPTY NEXT), BOTH },
	{ "no address", CAPTURED(TOP "From: \r\n" EMPTY NEXT), BOTH },
	{ "a From before the To", CAPTURED("SIP/2.0 200 OK\r\n" FROM
	    "To: A name of many more than eight letters <sip:b@c>;tag=t\r\n"
	    EMPTY NEXT), BOTH },
	{ "another field of contents", CAPTURED(TOP FROM
	    "Content-Foo: text\r\n" EMPTY NEXT), BOTH },
	{ "a field that is called almost so", CAPTURED(TOP FROM
	    "Contents: text and more text\r\n" EMPTY NEXT), BOTH },
	{ "a field that is called almost like a type", CAPTURED(TOP FROM
	    "Content-Types: text/plain\r\n" EMPTY NEXT), BOTH },
	{ "a length with its body", CAPTURED(TOP FROM SHORT NEXT), BOTH },
	{ "a length of the same value twice", CAPTURED(TOP FROM
	    "Content-Length: 5\r\n" SHORT NEXT), BOTH },
	{ "a length that is no number", CAPTURED(TOP FROM
	    "Content-Length: five\r\n\r\n12345\r\n" NEXT), BOTH },
	{ "a length of nine digits", CAPTURED(TOP FROM
	    "Content-Length: 000000005\r\n\r\n12345" NEXT), BOTH },
	{ "a length of ten digits", CAPTURED(TOP FROM
	    "Content-Length: 0000000005\r\n\r\n12345\r\n" NEXT), BOTH },
	{ "a length with blanks", CAPTURED(TOP FROM
	    "Content-Length:   5  \r\n\r\n12345" NEXT), BOTH },
	{ "a length on a folded line", CAPTURED(TOP FROM
	    "Content-Length:\r\n 5\r\n\r\n12345" NEXT), BOTH },
	{ "a length in small letters", CAPTURED(TOP FROM
	    "content-length: 5\r\n\r\n12345" NEXT), BOTH },
	{ "a length of one letter", CAPTURED(TOP FROM
	    "l: 5\r\n\r\n12345" NEXT), BOTH },
	{ "a length that an LF ends", CAPTURED(TOP FROM
	    "Content-Length: 5\n\n12345" NEXT), BOTH },
	{ "an absurd length of a text without CR", CAPTURED(
	    "NOTIFY sip:a@b SIP/2.0\nVia: x\nContent-Type: message/sipfrag\n"
	    "Content-Length: 20000\n\nSIP/2.0 100 Trying\n\n"
	    "SIP/2.0 404 Not Found\nVia: x\nCSeq: 1 BYE\n\n"),
	    "NOTIFY|404 Not Found" },
	{ "a Call-ID on a folded line", CAPTURED("SIP/2.0 200 OK\r\n" FROM
	    "Call-ID:\r\n 1@a\r\nCSeq: 7\r\n\tINVITE\r\n" EMPTY NEXT), BOTH },
	{ "marks at the ends of lines, and no blank line",
	    CAPTURED("SIP/2.0 200 OK.\nTo: x.\nCSeq: 1 BYE.\n"), "200 OK" },
	{ "a mark behind the phrase alone",
	    CAPTURED("SIP/2.0 200 OK.\nTo: x\nCSeq: 1 BYE\n"), "200 OK." },
	{ "the same above a blank line",
	    CAPTURED("SIP/2.0 200 OK.\nTo: x\nCSeq: 1 BYE\n\n"), "200 OK." },
	{ "a mark behind the phrase and the last field",
	    CAPTURED("SIP/2.0 200 OK.\nTo: x\nCSeq: 1 BYE.\n\n"), "200 OK" },
	{ "a mark, and no field", CAPTURED("SIP/2.0 200 OK.\n"), "200 OK." },
	{ "a mark at the end of input", CAPTURED("SIP/2.0 200 OK."),
	    "200 OK." },
	{ "a code of another class", CAPTURED("SIP/2.0 700 OK\r\n" FROM EMPTY
	    NEXT), "!SIP/2.0 700 OK|486 Busy Here" },
	{ "a code with a letter", CAPTURED("SIP/2.0 2x0 OK\r\n" FROM EMPTY
	    NEXT), "!SIP/2.0 2x0 OK|486 Busy Here" },
	{ "a code with a letter at its end", CAPTURED("SIP/2.0 20x OK\r\n"
	    FROM EMPTY NEXT), "!SIP/2.0 20x OK|486 Busy Here" },
	{ "a code without a phrase", CAPTURED("SIP/2.0 200\r\n" FROM EMPTY
	    NEXT), "200|486 Busy Here" },
	{ "a long phrase", CAPTURED("SIP/2.0 200 A phrase of many more letters "
	    "than eight or sixteen\r\n" FROM EMPTY NEXT),
	    "200 A phrase of many more letters than eight or sixteen"
	    "|486 Busy Here" },
	{ "a request without a scheme", CAPTURED("BYE b SIP/2.0\r\n" FROM
	    EMPTY NEXT), "486 Busy Here" },
	{ "a request of another version", CAPTURED("BYE sip:b SIP/2.1\r\n"
	    FROM EMPTY NEXT), "486 Busy Here" },
	{ "one of another word", CAPTURED("BYE sip:b SAP/2.0\r\n" FROM EMPTY
	    NEXT), "486 Busy Here" },
	{ "a request of another scheme", CAPTURED("BYE tel:+49 SIP/2.0\r\n"
	    FROM EMPTY NEXT), "BYE|486 Busy Here" },
	{ "a request with a blank more", CAPTURED("BYE  sip:a@b SIP/2.0\r\n"
	    FROM EMPTY NEXT), "486 Busy Here" },
};

/* A message that something was wrapped around is no part of the text; those
   behind it may be, but not all before them are. */
static void
test_plain(void **state)
{
	static const char text[] = TOP FROM EMPTY NEXT
	    "> SIP/2.0 404 Not Found\r\n> Via: x\r\n> To: y\r\n\r\n" NEXT;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory, 0);
	struct sipcode_message m;
	size_t room, count = 0;

	(void)state;
	memcpy(sipcode_stream_room(stream, &room), text, sizeof text - 1);
	sipcode_stream_got(stream, sizeof text - 1);
	(void)sipcode_stream_room(stream, &room);
	sipcode_stream_got(stream, 0);
	for (; sipcode_stream_next(stream, &m); count++)
		assert_int_equal(m.plain, count < 2);
	assert_int_equal(count, 4);
	free(memory);
}

/* What begins in the middle of an input has its offset there. */
static void
test_begin(void **state)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory, 0);
	static const char text[] = TOP FROM EMPTY;
	struct sipcode_message m;
	size_t room;

	(void)state;
	sipcode_stream_begin(stream, 1000);
	memcpy(sipcode_stream_room(stream, &room), text, sizeof text - 1);
	sipcode_stream_got(stream, sizeof text - 1);
	(void)sipcode_stream_room(stream, &room);
	sipcode_stream_got(stream, 0);
	assert_true(sipcode_stream_next(stream, &m));
	assert_int_equal(m.offset, 1000);
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, shapes, test_told);
	UNIT_ROWS(&unit, rows, test_told);
	unit_add(&unit, "a message borrows the text, or not", test_plain,
	    NULL);
	unit_add(&unit, "an input may begin in its middle", test_begin, NULL);
	return unit_run(&unit, "frames");
}
