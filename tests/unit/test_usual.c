/* Which messages are read in the usual way, and that it tells the same as the
   general one. */
#include "captured.h"

#include "usual.h"

/* BEGUN: its fields are left to head.c; HANDED: its body to body.c. */
enum way { GENERAL, BEGUN, USUAL, HANDED };
enum { FAR = 400 };

#define OK "SIP/2.0 200 OK\r\n"
#define VIA "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
#define NONE "Content-Length: 0\r\n\r\n"
#define BYE "BYE sip:a@b SIP/2.0\r\n"

static const struct row {
	const char *name;
	const char *text;
	enum way way;
} starts[] = {
	{ "a status line", OK NONE, USUAL },
	{ "the least code", "SIP/2.0 100 Trying\r\n" NONE, USUAL },
	{ "the greatest code", "SIP/2.0 699 A Z a z\r\n" NONE, USUAL },
	{ "a code of nines", "SIP/2.0 599 A\r\n" NONE, USUAL },
	{ "a code of zeros", "SIP/2.0 600 A\r\n" NONE, USUAL },
	{ "a code that is too small", "SIP/2.0 099 OK\r\n" NONE, GENERAL },
	{ "a code that is too great", "SIP/2.0 700 OK\r\n" NONE, GENERAL },
	{ "a letter in the middle of a code", "SIP/2.0 2a0 OK\r\n" NONE,
	    GENERAL },
	{ "a letter at the end of a code", "SIP/2.0 20a OK\r\n" NONE,
	    GENERAL },
	{ "a code of four digits", "SIP/2.0 2000 OK\r\n" NONE, GENERAL },
	{ "a phrase of two words", "SIP/2.0 180 Ring Ring\r\n" NONE, USUAL },
	{ "an empty phrase", "SIP/2.0 180 \r\n" NONE, USUAL },
	{ "no phrase", "SIP/2.0 180\r\n" NONE, GENERAL },
	{ "a digit in a phrase", "SIP/2.0 180 Ringing2\r\n" NONE, GENERAL },
	{ "an at sign in a phrase", "SIP/2.0 180 Ring@\r\n" NONE, GENERAL },
	{ "a bracket in a phrase", "SIP/2.0 180 Ring[\r\n" NONE, GENERAL },
	{ "a backtick in a phrase", "SIP/2.0 180 Ring`\r\n" NONE, GENERAL },
	{ "a brace in a phrase", "SIP/2.0 180 Ring{\r\n" NONE, GENERAL },
	{ "an umlaut in a phrase", "SIP/2.0 180 K\xc3\xb6ln\r\n" NONE,
	    GENERAL },
	{ "a dot within a phrase", "SIP/2.0 180 Ring.ing\r\n" NONE, GENERAL },
	{ "a dot before a CR", "SIP/2.0 180 Ringing.\r\n" NONE, USUAL },
	{ "a CR without LF", "SIP/2.0 180 Ringing\rVia: x\r\n" NONE, GENERAL },
	{ "an LF alone", "SIP/2.0 180 Ringing\nContent-Length: 0\n\n", USUAL },
	{ "another version", "SIP/3.0 200 OK\r\n" NONE, GENERAL },
	{ "a version that begins so", "SIP/2.1 200 OK\r\n" NONE, GENERAL },
	{ "a letter in front of a version", "x" OK NONE, GENERAL },
	{ "a version in small letters", "sip/2.0 200 OK\r\n" NONE, GENERAL },
	{ "a status line behind a prefix", "a " OK "a " NONE, GENERAL },
	{ "a request line", BYE NONE, USUAL },
	{ "a request line that LF ends",
	    "BYE sip:a@b SIP/2.0\nContent-Length: 0\n\n", USUAL },
	{ "methods of A and Z", "AZA sip:a@b SIP/2.0\r\n" NONE, USUAL },
	{ "a method of two letters", "BY sip:a@b SIP/2.0\r\n" NONE, GENERAL },
	{ "a method of three and a digit", "BYE2 sip:a@b SIP/2.0\r\n" NONE,
	    GENERAL },
	{ "a method with a bracket", "BY[ sip:a@b SIP/2.0\r\n" NONE, GENERAL },
	{ "a method in small letters", "bye sip:a@b SIP/2.0\r\n" NONE,
	    GENERAL },
	{ "an address in tel", "BYE tel:1 SIP/2.0\r\n" NONE, USUAL },
	{ "a scheme of four letters", "BYE sips:a@b SIP/2.0\r\n" NONE,
	    GENERAL },
	{ "two blanks before an address", "BYE  sip:a SIP/2.0\r\n" NONE,
	    GENERAL },
	{ "two blanks before a version", "BYE sip:a  SIP/2.0\r\n" NONE,
	    GENERAL },
	{ "a blank in an address", "BYE sip:a b SIP/2.0\r\n" NONE, GENERAL },
	{ "a tab before a version", "BYE sip:a\tSIP/2.0\r\n" NONE, GENERAL },
	{ "an address of eight bytes", "BYE sip:abcd SIP/2.0\r\n" NONE,
	    USUAL },
	{ "an address of 16 bytes", "BYE sip:abcdefghijkl SIP/2.0\r\n" NONE,
	    USUAL },
	{ "a word behind a version", "BYE sip:a@b SIP/2.0x\r\n" NONE,
	    GENERAL },
	{ "a status line above another", OK OK NONE, USUAL },
	{ "a status line above another one, by LF",
	    "SIP/2.0 100 Trying\nSIP/2.0 180 Ringing\n", USUAL },
	{ "a status line above another one, by dots",
	    "SIP/2.0 100 Trying.\nSIP/2.0 180 Ringing.\n", USUAL },
	{ "a request line above a status line", BYE OK NONE, USUAL },
	{ "a status line above a request line", OK BYE NONE, BEGUN },
	{ "a status line above one that is malformed",
	    OK "SIP/2.0 20 OK\r\n" NONE, BEGUN },
	{ "a request line that a dot ends",
	    "BYE sip:a@b SIP/2.0.\nContent-Length: 0.\n.\n", USUAL },
};

static const struct row heads[] = {
	{ "every long name", OK VIA "To: <sip:a@b>;tag=t\r\nCall-ID: i\r\n"
	    "CSeq: 7 BYE\r\nContact: <sip:a>\r\nContent-Type: text/a\r\n"
	    NONE, HANDED },
	{ "every long name in capitals", OK "VIA: SIP/2.0/UDP a;branch=b\r\n"
	    "TO: <sip:a@b>;tag=t\r\nCALL-ID: i\r\nCSEQ: 7 BYE\r\n"
	    "CONTACT: <sip:a>\r\nCONTENT-TYPE: a/b\r\nCONTENT-LENGTH: 0\r\n"
	    "\r\n", USUAL },
	{ "every long name in small letters", OK "via: SIP/2.0/UDP a;branch=b"
	    "\r\nto: <sip:a@b>;tag=t\r\ncall-id: i\r\ncseq: 7 BYE\r\n"
	    "contact: <sip:a>\r\ncontent-type: a/b\r\ncontent-length: 0\r\n"
	    "\r\n", USUAL },
	{ "every compact name", OK "v: SIP/2.0/UDP a;branch=b\r\n"
	    "t: <sip:a@b>;tag=t\r\ni: i\r\nm: <sip:a>\r\nc: a/b\r\nl: 0\r\n"
	    "\r\n", USUAL },
	{ "every compact name in capitals", OK "V: SIP/2.0/UDP a;branch=b\r\n"
	    "T: <sip:a@b>;tag=t\r\nI: i\r\nM: <sip:a>\r\nC: a/b\r\nL: 0\r\n"
	    "\r\n", USUAL },
	{ "long names without a blank", OK "Via:SIP/2.0/UDP a;branch=b\r\n"
	    "To:<sip:a@b>;tag=t\r\nCall-ID:i\r\nCSeq:7 BYE\r\n"
	    "Content-Type:a/b\r\nContent-Length:0\r\n\r\n", USUAL },
	{ "compact names without a blank", OK "v:SIP/2.0/UDP a;branch=b\r\n"
	    "t:<sip:a@b>;tag=t\r\ni:i\r\nc:a/b\r\nl:0\r\n\r\n", USUAL },
	{ "a type without a blank", OK "c:text/plain\r\n" NONE, HANDED },
	{ "a long type without a blank", OK "Content-Type:text/plain\r\n"
	    NONE, HANDED },
	{ "an address without a blank", OK "To:<sip:a@b;tag=n>\r\n" NONE,
	    USUAL },
	{ "a compact address without a blank", OK "t:<sip:a@b;tag=n>\r\n"
	    NONE, USUAL },
	{ "a word of contents without a colon", OK "Content-foo\r\n" NONE,
	    BEGUN },
	{ "a blank before a colon", OK "Call-ID : i\r\n" NONE, BEGUN },
	{ "names that begin as others", OK "Call-IDs: i\r\nVias: x\r\n"
	    "Tos: x\r\nCSeqs: x\r\nTitle: x\r\nIs: x\r\nLs: x\r\n" NONE,
	    USUAL },
	{ "other names of contents", OK "Contacts: x\r\nContent-Foo: x\r\n"
	    "Content-Types: x\r\nContent-Lengths: x\r\nContent: x\r\n" NONE,
	    USUAL },
	{ "names of unusual letters", OK "_: x\r\n`: x\r\n~: x\r\n" NONE,
	    USUAL },
	{ "a word that is no name", OK "^a: x\r\n" NONE, BEGUN },
	{ "a name that begins with a digit", OK "1a: x\r\n" NONE, BEGUN },
	{ "a word without a colon", OK "Via\r\n" NONE, BEGUN },
	{ "the first of two values", OK "To: <sip:a>;tag=1\r\n"
	    "To: <sip:a>;tag=2\r\nCall-ID: 1\r\nCall-ID: 2\r\n" NONE, USUAL },

	{ "a folded line", OK "Subject: a\r\n b\r\n" NONE, USUAL },
	{ "a line folded by a tab", OK "Subject: a\r\n\tb\r\n" NONE, USUAL },
	{ "a line folded by several", OK "Subject: a\r\n \t b\r\n" NONE,
	    USUAL },
	{ "a folded line below the start line", OK " b\r\n" NONE, BEGUN },
	{ "a folded line that is blank", OK "Subject: a\r\n \r\n" NONE,
	    BEGUN },
	{ "a folded line that is blank before LF",
	    "SIP/2.0 200 OK\nSubject: a\n \nContent-Length: 0\n\n", BEGUN },
	{ "a folded line of a dot", OK "Subject: a\r\n .\r\n" NONE, BEGUN },
	{ "a line of its own kind", OK "Subject: a\r\n=b\r\n" NONE, BEGUN },
	{ "a slash that begins no version", OK "User-Agent: app/1\r\n" NONE,
	    USUAL },
	{ "a version in a value", OK "Subject: SIP/2.0 200 OK\r\n" NONE,
	    BEGUN },
	{ "a version in a value in small letters",
	    OK "Subject: sip/2.0 200 OK\r\n" NONE, BEGUN },
	{ "a slash behind a backslash", OK "Subject: SIP\\/2\r\n" NONE,
	    BEGUN },

	{ "a dotted head", "SIP/2.0 200 OK.\nVia: SIP/2.0/UDP a;branch=b.\n"
	    "To: <sip:a>;tag=t.\nCall-ID: i@a.\nCSeq: 7 BYE.\n"
	    "Content-Length: 0.\n.\n", USUAL },
	{ "a dotted head with a To without tag",
	    "SIP/2.0 200 OK.\nTo: <sip:a>.\nContent-Length: 0.\n.\n", USUAL },
	{ "a dotted head with an empty line",
	    "SIP/2.0 200 OK.\nVia: x.\n\n", BEGUN },
	{ "a dotted head with a dot and more",
	    "SIP/2.0 200 OK.\nVia: x.\n.x\n.\n", USUAL },
	{ "a dotted head with a dot and CR LF",
	    "SIP/2.0 200 OK.\nVia: x.\n.\r\n.\n", BEGUN },
	{ "a dot behind a line without one", OK "Via: x\r\n.x\r\n" NONE,
	    BEGUN },
	{ "a head that is no more than a start line", "SIP/2.0 200 OK\r\n\r\n",
	    BEGUN },
	{ "a dot where no line ends in one", OK "Via: x\r\n.\n\r\n", BEGUN },
	{ "an empty line of CR CR LF", OK "Via: x\r\n\r\r\n", BEGUN },
	{ "lines that CR CR LF ends", OK "Via: x\r\r\n\r\r\n", BEGUN },
	{ "an empty line of CR behind LF", OK "Via: x\n\rVia: y\r\n" NONE,
	    BEGUN },
	{ "an empty line of LF behind CR LF", OK "Via: x\r\n\nx", USUAL },
};

static const struct row lengths[] = {
	{ "no length", OK VIA "\r\nv=0\r\n", USUAL },
	{ "a length of nine digits", OK "l: 000000003\r\n\r\nv=0", USUAL },
	{ "a length of ten digits", OK "l: 0000000003\r\n\r\nv=0", BEGUN },
	{ "several blanks before a length", OK "l:   3\r\n\r\nv=0", USUAL },
	{ "a tab before a length", OK "l:\t3\r\n\r\nv=0", BEGUN },
	{ "a blank behind a length", OK "l: 3 \r\n\r\nv=0", BEGUN },
	{ "a dot behind a length", OK "l: 3.\r\n\r\nv=0", BEGUN },
	{ "a letter behind a length", OK "l: 3a\r\n\r\nv=0", BEGUN },
	{ "a CR alone behind a length", OK "l: 3\rVia: x\r\n\r\nv=0",
	    BEGUN },
	{ "a length that LF ends", OK "l: 3\n\r\nv=0", USUAL },
	{ "an empty length", OK "l:\r\n\r\nv=0", BEGUN },
	{ "two equal lengths", OK "l: 3\r\nl: 3\r\n\r\nv=0", BEGUN },
	{ "two lengths of 0", OK "l: 0\r\nl: 0\r\n\r\n", BEGUN },
	{ "a length with all digits", OK "l: 0000000010\r\n\r\nv=0", BEGUN },
	{ "a length of a body", OK "Content-Length: 12\r\n\r\nabcdefghijkl",
	    USUAL },
	{ "a length of text without CR", "SIP/2.0 200 OK\nl: 3\n\nv=0",
	    HANDED },
	{ "a length of 0 in text without CR", "SIP/2.0 200 OK\nl: 0\n\n",
	    USUAL },
	{ "a length of dotted text", "SIP/2.0 200 OK.\nl: 3.\n.\nv=0", USUAL },
	{ "a length beyond what is there", OK "l: 999999\r\n\r\nv=0", HANDED },
	{ "a body of text", OK "c: text/plain\r\nl: 3\r\n\r\nv=0", HANDED },
	{ "a body of a session", OK "c: application/sdp\r\nl: 3\r\n\r\nv=0",
	    USUAL },
	{ "a fragment", BYE "c: message/sipfrag\r\nl: 16\r\n\r\n" OK, HANDED },
	{ "a body of text that a request has", BYE VIA "c: text/plain\r\n"
	    "Content-Length: 5\r\n\r\nhello", HANDED },
};

static const struct row names[] = {
	{ "a display name", OK "To: \"A B\" <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "a display name of eight letters",
	    OK "To: \"ABCDEFGH\" <sip:abcdefgh@b>;tag=t\r\n" NONE, USUAL },
	{ "a display name without quotation marks",
	    OK "To: Alice B <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "a quotation mark in a display name",
	    OK "To: \"A \\\"<x>;tag=n\\\"\" <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "an angle in a display name",
	    OK "To: \"<x>;tag=n\" <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "a comma in front of an address",
	    OK "To: a, <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "a semicolon in front of an address",
	    OK "To: sip:a;tag=1 <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "an angle that closes first",
	    OK "To: a> <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "an address that stays open", OK "To: <sip:a@b;tag=n\r\n" NONE,
	    USUAL },
	{ "a quotation mark behind a display name",
	    OK "To: a \"b\" <sip:a@b>;tag=t\r\n" NONE, USUAL },
	{ "a folded address", OK "To: \"a\"\r\n <sip:a@b>;tag=t\r\n" NONE,
	    USUAL },
	{ "a folded tag", OK "To: <sip:a@b>\r\n ;tag=t\r\n" NONE, USUAL },
	{ "no tag", OK "To: <sip:a@b>\r\n" NONE, USUAL },
	{ "a CR behind an address", OK "To: <sip:a@b>\rx\r\n" NONE, USUAL },
	{ "an empty tag", OK "To: <sip:a@b>;tag=\r\n" NONE, USUAL },
	{ "a tag in capitals", OK "To: <sip:a@b>;TAG=t\r\n" NONE, USUAL },
	{ "a tag behind a parameter", OK "To: <sip:a@b>;x=y;tag=t\r\n" NONE,
	    USUAL },
	{ "a tag in quotation marks", OK "To: <sip:a@b>;tag=\"t\"\r\n" NONE,
	    USUAL },
	{ "a tag that ends in a dot", OK "To: <sip:a@b>;tag=t.\r\n" NONE,
	    USUAL },
	{ "an empty To", OK "To:\r\n" NONE, USUAL },
	{ "a Call-ID that ends in a dot", OK "Call-ID: i.\r\n" NONE, USUAL },
	{ "a Call-ID behind a tab", OK "Call-ID:\ti\r\n" NONE, USUAL },
	{ "a folded Call-ID", OK "Call-ID:\r\n i\r\n" NONE, USUAL },
	{ "a Call-ID of two words", OK "Call-ID: i j\r\n" NONE, USUAL },
	{ "an empty Call-ID", OK "Call-ID:\r\nCSeq: 1 BYE\r\n" NONE, USUAL },
	{ "an empty Call-ID behind all others",
	    OK "l: 0\r\nCall-ID:\r\n\r\nx\r\n", USUAL },
	{ "a number of ten digits", OK "CSeq: 4294967295 BYE\r\n" NONE,
	    USUAL },
	{ "a number of eleven digits", OK "CSeq: 42949672950 BYE\r\n" NONE,
	    USUAL },
	{ "no number", OK "CSeq: BYE\r\n" NONE, USUAL },
	{ "no method", OK "CSeq: 1 \r\n" NONE, USUAL },
	{ "nothing behind a number", OK "CSeq: 1\r\n" NONE, USUAL },
	{ "a tab behind a number", OK "CSeq: 1\tBYE\r\n" NONE, USUAL },
	{ "a letter behind a number", OK "CSeq: 1BYE\r\n" NONE, USUAL },
	{ "blanks around a method", OK "CSeq:  1  BYE \r\n" NONE, USUAL },
	{ "a method that ends in a dot", OK "CSeq: 1 BYE.\r\n" NONE, USUAL },
	{ "a folded method", OK "CSeq: 1\r\n BYE\r\n" NONE, USUAL },
	{ "no CSeq", OK "i: 1\r\n" NONE, USUAL },
	{ "a branch behind a parameter",
	    OK "v: SIP/2.0/UDP a;rport;branch=b\r\n" NONE, USUAL },
	{ "a branch in capitals", OK "v: SIP/2.0/UDP a;BRANCH=b\r\n" NONE,
	    USUAL },
	{ "a branch of the second Via",
	    OK "v: SIP/2.0/UDP a, SIP/2.0/UDP c;branch=b\r\n" NONE, USUAL },
	{ "no branch", OK "v: SIP/2.0/UDP a\r\n" NONE, USUAL },
	{ "an empty branch", OK "v: SIP/2.0/UDP a;branch=\r\n" NONE, USUAL },
	{ "a branch that ends in a dot",
	    OK "v: SIP/2.0/UDP a;branch=b.\r\n" NONE, USUAL },
	{ "a branch in a quotation",
	    OK "v: SIP/2.0/UDP a;x=\";branch=n\";branch=b\r\n" NONE, USUAL },
	{ "a Via without a version", OK "v: a;branch=b\r\n" NONE, USUAL },
	{ "a folded Via", OK "v: SIP/2.0/UDP\r\n a;branch=b\r\n" NONE, USUAL },
};

/* A stream that has read a text. */
static struct sipcode_stream *
open_with(void *memory, struct sipcode_slice text, unsigned flags)
{
	struct sipcode_stream *s = sipcode_stream_open(memory, flags);
	size_t room;
	char *to = sipcode_stream_room(s, &room);

	assert_in_range(text.len, 1, room);
	memcpy(to, text.ptr, text.len);
	sipcode_stream_got(s, text.len);
	return s;
}

/* At the '/' of the first version. */
static enum way
take(struct sipcode_stream *s, struct sipcode_message *m)
{
	enum sc_step step;
	size_t pos = 0;

	do {
		assert_true(sc_next_place(s, pos, &pos));
	} while (s->buf[pos++] != '/');
	if (!sc_take_usual(s, pos - 1, m, &step))
		return GENERAL;
	if (step == SC_FOUND)
		return USUAL;
	return s->phase == SC_BODY ? HANDED : BEGUN;
}

static void
check(struct sipcode_slice text, enum way way)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s = open_with(memory, text,
	    SIPCODE_STREAM_REQUESTS);
	struct captured whole;
	struct sipcode_message m;

	assert_int_equal(take(s, &m), way);
	free(memory);
	whole = captured_read(text, (struct pieces){ 0 },
	    TELL_ALL | TELL_REQUESTS);
	assert_same_in(text, &whole, (struct pieces){ 0, 1, 0 });
	free(whole.text);
}

static void
test_way(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice text = in_the_middle(row->text,
	    strlen(row->text), FAR);

	check(text, row->way);
	heap_free(text);
}

/* Text between so many line ends, with a word of so many letters in it. */
static const struct near_row {
	const char *name;
	const char *front, *behind;
	size_t before, letters, after;
	enum way way;
} nears[] = {
	{ "261 bytes before", OK, NONE, 261, 0, FAR, USUAL },
	{ "260 bytes before are too few", OK, NONE, 260, 0, FAR, GENERAL },
	{ "256 bytes from the slash on", OK, NONE, FAR, 0, 222, USUAL },
	{ "255 bytes are too few", OK, NONE, FAR, 0, 221, GENERAL },
	{ "73 bytes behind a long head", OK "Subject: ", "\r\n\r\n", FAR, 400,
	    71, USUAL },
	{ "72 are too few", OK "Subject: ", "\r\n\r\n", FAR, 400, 70,
	    BEGUN },
	{ "a phrase of 127 letters", "SIP/2.0 200 ", "\r\n" NONE, FAR, 127,
	    FAR, USUAL },
	{ "a phrase of 128 letters is too long", "SIP/2.0 200 ", "\r\n" NONE,
	    FAR, 128, FAR, GENERAL },
	{ "the second piece that is searched", OK, NONE, 70000, 0, FAR,
	    USUAL },
	{ "a body up to the end of the text", OK "l: 300\r\n\r\n", "", FAR,
	    300, 0, USUAL },
	{ "a body of which a byte is not there", OK "l: 301\r\n\r\n", "", FAR,
	    300, 0, HANDED },
	{ "255 bytes of a request line", "BYE sip:", " SIP/2.0\r\n" NONE, FAR,
	    246, FAR, USUAL },
	{ "256 are too many", "BYE sip:", " SIP/2.0\r\n" NONE, FAR, 247, FAR,
	    GENERAL },
	{ "255 bytes behind a prefix", "log BYE sip:", " SIP/2.0\r\n" NONE,
	    FAR, 246, FAR, GENERAL },
};

static void
test_near(void **state)
{
	const struct near_row *row = *state;
	size_t front = strlen(row->front), behind = strlen(row->behind);
	size_t len = row->before + front + row->letters + behind + row->after;
	char *text = malloc(len), *to = text;

	assert_non_null(text);
	memset(text, '\n', len);
	to += row->before;
	memcpy(to, row->front, front);
	memset(to + front, 'a', row->letters);
	memcpy(to + front + row->letters, row->behind, behind);
	check(sc_slice(text, len), row->way);
	free(text);
}

/* Where a message ended, and up to where there is body, from the start of the
   line on. */
static const struct edge_row {
	const char *name;
	const char *text;
	size_t edge, quiet;
	enum way way;
	const char *start;
} edges[] = {
	{ "a status line behind a body", "v=0" OK NONE, 3, 0, USUAL,
	    "SIP/2.0 200 OK" },
	{ "a status line in a line where a message ended", "v=0" OK NONE, 2,
	    0, GENERAL, "" },
	{ "a request behind a body", "v=0" BYE NONE, 3, 0, USUAL,
	    "BYE sip:a@b SIP/2.0" },
	{ "a request that begins in a body", "v=0" BYE NONE, 4, 0, GENERAL,
	    "" },
	{ "a request in which a message ended", BYE NONE, 12, 0, GENERAL, "" },
	{ "a request in front of which a message ended", BYE NONE, 0, 0,
	    USUAL, "BYE sip:a@b SIP/2.0" },
	{ "a message where a body ends", OK NONE, 0, 0, USUAL,
	    "SIP/2.0 200 OK" },
	{ "a message in a body", OK NONE, 0, 1, GENERAL, "" },
};

static void
test_edge(void **state)
{
	const struct edge_row *row = *state;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_slice text = in_the_middle(row->text,
	    strlen(row->text), FAR);
	struct sipcode_stream *s = open_with(memory, text,
	    SIPCODE_STREAM_REQUESTS);
	struct sipcode_message m;

	s->edge = FAR + row->edge;
	s->quiet = FAR + row->quiet;
	assert_int_equal(take(s, &m), row->way);
	if (row->way == USUAL)
		assert_text(m.start, row->start);
	heap_free(text);
	free(memory);
}

/* What is read of a value, and where it stands in it.  The head ends where the
   value begins, so what is read as all others comes out empty. */
static const struct name_row {
	const char *name;
	enum sc_slot slot;
	const char *value;
	size_t at;
	const char *want;
} words[] = {
	{ "a Call-ID", SC_CALL_ID, " i@a\r\n", 1, "i@a" },
	{ "a Call-ID behind its colon", SC_CALL_ID, "i@a\r\n", 0, "i@a" },
	{ "a Call-ID of eight bytes", SC_CALL_ID, " 12345678\r\n", 1,
	    "12345678" },
	{ "a Call-ID of '!' and more", SC_CALL_ID, " !~\x7f\xff\r\n", 1,
	    "!~\x7f\xff" },
	{ "a Call-ID that LF ends", SC_CALL_ID, " i\n", 1, "i" },
	{ "a Call-ID of two words", SC_CALL_ID, " i j\r\n", 1, "i" },
	{ "a Call-ID behind a tab", SC_CALL_ID, "\ti\r\n", 0, "" },
	{ "a Call-ID on a folded line", SC_CALL_ID, " \r\n i\r\n", 0, "" },

	{ "a method", SC_CSEQ, " 7 BYE\r\n", 3, "BYE" },
	{ "a method of one letter", SC_CSEQ, " 7 B\r\n", 3, "B" },
	{ "a method behind two blanks", SC_CSEQ, "7  BYE\r\n", 3, "BYE" },
	{ "a method behind ten digits", SC_CSEQ, "1234567890 BYE\r\n", 11,
	    "BYE" },
	{ "a method behind eleven digits", SC_CSEQ, "12345678901 BYE\r\n", 0,
	    "" },
	{ "a method behind a tab", SC_CSEQ, "7\tBYE\r\n", 0, "" },
	{ "a method without a number", SC_CSEQ, " BYE\r\n", 0, "" },

	{ "a branch", SC_VIA, " SIP/2.0/UDP a;branch=b\r\n", 22, "b" },
	{ "a branch behind a port", SC_VIA, "SIP/2.0/TCP a:1;branch=b;x=y\n",
	    23, "b" },
	{ "a branch without a host", SC_VIA, "SIP/2.0/;branch=z\r\n", 16,
	    "z" },
	{ "a branch behind another version", SC_VIA,
	    "SIP/2.1/UDP a;branch=b\r\n", 0, "" },
	{ "a branch behind another parameter", SC_VIA,
	    "SIP/2.0/UDP a;rport;branch=b\r\n", 0, "" },
	{ "a branch of another name", SC_VIA,
	    "SIP/2.0/UDP a;branches=b\r\n", 0, "" },
	{ "a branch behind a comma", SC_VIA,
	    "SIP/2.0/UDP a,b;branch=b\r\n", 0, "" },
	{ "a branch with letters that few have", SC_VIA,
	    "SIP/2.0/UDP a;branch=a+b!c\r\n", 21, "a+b!c" },
	{ "an empty branch", SC_VIA, "SIP/2.0/UDP a;branch=\r\n", 0, "" },

	{ "a tag", SC_TO, " <sip:a>;tag=t\r\n", 13, "t" },
	{ "a tag in front of another parameter", SC_TO,
	    "<sip:a>;tag=t;x=y\r\n", 12, "t" },
	{ "a tag behind a name of seven letters", SC_TO,
	    "\"ABCDEFG\" <sip:a>;tag=t\r\n", 22, "t" },
	{ "a tag behind a name of eight", SC_TO,
	    "\"ABCDEFGH\" <sip:a>;tag=t\r\n", 23, "t" },
	{ "a tag behind a name of one", SC_TO,
	    "\"A\"<sip:a>;tag=t\r\n", 15, "t" },
	{ "a tag behind an empty name", SC_TO,
	    "\"\"<sip:a>;tag=t\r\n", 14, "t" },
	{ "a tag behind a name of 24", SC_TO,
	    "\"ABCDEFGHIJKLMNOPQRSTUVWX\" <sip:a>;tag=t\r\n", 39, "t" },
	{ "a tag behind two words", SC_TO, "Alice B <sip:a>;tag=t\r\n", 20,
	    "t" },
	{ "a tag behind a long address", SC_TO,
	    "<sip:abcdefghijklmnopqrstuvwxyz>;tag=t\r\n", 37, "t" },
	{ "a tag behind an address of a blank", SC_TO,
	    "<sip:a b>;tag=t\r\n", 14, "t" },
	{ "no tag", SC_TO, "<sip:a>\r\n", 7, "" },
	{ "no tag before LF", SC_TO, "<sip:a>\n", 7, "" },
	{ "no tag before a mark", SC_TO, "<sip:a>.\n", 7, "" },
	{ "no tag before a word and a mark", SC_TO, "<sip:a>x.\n", 0, "" },
	{ "no tag before a folded line", SC_TO, "<sip:a>\r\n ;tag=t\r\n", 0,
	    "" },
	{ "no tag before a folded line of LF", SC_TO, "<sip:a>\n\t;tag=t\n",
	    0, "" },
	{ "an empty tag", SC_TO, "<sip:a>;tag=\r\n", 0, "" },
	{ "a tag of another name", SC_TO, "<sip:a>;tags=t\r\n", 0, "" },
	{ "a tag behind a blank", SC_TO, "<sip:a> ;tag=t\r\n", 0, "" },
	{ "a tag behind an address that stays open", SC_TO, "<sip:a\n>;tag=t",
	    0, "" },
	{ "a tag behind a quotation that stays open", SC_TO,
	    "\"a <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag behind a backslash", SC_TO, "\"a\\\"\" <sip:a>;tag=t\r\n",
	    0, "" },
	{ "a tag behind a word in quotation marks", SC_TO,
	    "a \"b\" <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag behind two quotations", SC_TO,
	    "\"a\" \"b\" <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag behind an angle", SC_TO, "a> <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag behind a comma", SC_TO, "a, <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag behind a semicolon", SC_TO, "a; <sip:a>;tag=t\r\n", 0, "" },
	{ "a tag without angles", SC_TO, "sip:a;tag=t\r\n", 0, "" },
};

static void
test_words(void **state)
{
	const struct name_row *row = *state;
	char text[128] = "\n";
	struct sipcode_stream s = { .buf = text, .filled = sizeof text };
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };
	const struct sipcode_slice *const words_of[] = {
		[SC_CALL_ID] = &m.call_id, [SC_CSEQ] = &m.method,
		[SC_VIA] = &m.branch, [SC_TO] = &m.to_tag,
	};

	assert_true(strlen(row->value) + 9 < sizeof text);
	memcpy(text + 1, row->value, strlen(row->value));
	s.now.slots[row->slot] = s.now.head_end = 1;
	s.now.dotted = strstr(row->value, ".\n") != NULL;
	sc_fill_names(&s, &m);
	assert_text(*words_of[row->slot], row->want);
	if (row->at > 0)
		assert_ptr_equal(words_of[row->slot]->ptr, text + 1 + row->at);
}

/* Without a flag for them requests are read, but not told. */
static void
test_untold(void **state)
{
	struct sipcode_slice text = in_the_middle(BYE NONE,
	    sizeof BYE NONE - 1, FAR);
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s = open_with(memory, text,
	    SIPCODE_STREAM_LINES);
	struct sipcode_message m;

	(void)state;
	assert_false(sipcode_stream_next(s, &m));
	heap_free(text);
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, starts, test_way);
	UNIT_ROWS(&unit, heads, test_way);
	UNIT_ROWS(&unit, lengths, test_way);
	UNIT_ROWS(&unit, names, test_way);
	UNIT_ROWS(&unit, nears, test_near);
	UNIT_ROWS(&unit, edges, test_edge);
	UNIT_ROWS(&unit, words, test_words);
	unit_add(&unit, "a request is not told unless asked for", test_untold,
	    NULL);
	return unit_run(&unit, "usual");
}
