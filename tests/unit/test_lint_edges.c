/* Rules of lint at their edges; rows as in test_lint.c. */
#include "drafts.h"

#define SDP "Content-Type: application/sdp|"

static const struct edge {
	const char *name;
	const char *rule;
	const char *row;
	bool broken;
} edges[] = {
	{ "a number may have zeros in front", "cseq-syntax",
	    "200 BYE|CSeq: 00000000000000001 BYE", false },
	{ "zero is a number", "cseq-syntax", "200 BYE|CSeq: 000 BYE", false },
	{ "2147483647 is one with zeros in front", "cseq-syntax",
	    "200 BYE|CSeq: 002147483647 BYE", false },
	{ "2147483648 is none with zeros in front", "cseq-syntax",
	    "200 BYE|CSeq: 002147483648 BYE", true },
	{ "nor with one zero", "cseq-syntax",
	    "200 BYE|CSeq: 02147483648 BYE", true },
	{ "a CSeq that is not there has no syntax", "cseq-syntax",
	    "200 BYE|-CSeq", false },
	{ "a number of eleven digits is none", "cseq-syntax",
	    "200 BYE|CSeq: 10000000000 BYE", true },
	{ "a CSeq has a number", "cseq-syntax", "200 BYE|CSeq: BYE", true },
	{ "a CSeq has a method", "cseq-syntax", "200 BYE|CSeq: 1 ", true },
	{ "a method is a token", "cseq-syntax", "200 BYE|CSeq: 1 <BYE>",
	    true },
	{ "a CSeq that is not there is not held against it", "cseq-method",
	    "200 BYE|-CSeq|>", false },
	{ "a method that is not told is none of the others", "1xx-method",
	    "183 BYE|-CSeq", false },
	{ "one that has no name here is", "1xx-method", "183 FOO", true },
	{ "nor its number", "cseq-number", "200 BYE|-CSeq|>", false },
	{ "a From that is not there has no other tag", "from-tag",
	    "200 BYE|-From|>", false },

	{ "a warn-code has three digits", "warning-syntax",
	    "488 INVITE|Warning: 39 a \"x\"", true },
	{ "a blank stands behind it", "warning-syntax",
	    "488 INVITE|Warning: 399", true },
	{ "a warning has an agent", "warning-syntax",
	    "488 INVITE|Warning: 399  \"x\"", true },
	{ "a warning has a text", "warning-syntax",
	    "488 INVITE|Warning: 399 a", true },
	{ "its text is quoted", "warning-syntax",
	    "488 INVITE|Warning: 399 a x", true },
	{ "on both sides", "warning-syntax",
	    "488 INVITE|Warning: 399 a \"", true },
	{ "at its beginning too", "warning-syntax",
	    "488 INVITE|Warning: 399 a x\"", true },
	{ "at its end too", "warning-syntax",
	    "488 INVITE|Warning: 399 a \"x", true },
	{ "its text may be empty", "warning-syntax",
	    "488 INVITE|Warning: 399 a \"\"", false },
	{ "the second Warning is read", "warning-syntax",
	    "488 INVITE|Warning: 399 a \"x\"|+Warning: 39 a", true },

	{ "a transport has three parts", "via-received",
	    "200 BYE|Via: SIP/2.0", false },
	{ "slashes stand between them", "via-received",
	    "200 BYE|Via: SIP 2.0 UDP pc", false },
	{ "blanks may stand around them", "via-received",
	    "200 BYE|Via: SIP / 2.0 / UDP pc", true },
	{ "no transport is over none", "via-received",
	    "200 BYE|Via: <x>", false },
	{ "what the second Via of a field has received is not the first's",
	    "via-received", "200 BYE|Via: SIP/2.0/UDP pc, SIP/2.0/UDP "
	    "pc;received=192.0.2.1", true },
	{ "a reference in brackets is no name", "via-received",
	    "200 BYE|Via: SIP/2.0/UDP [2001:db8::1]", false },
	{ "the last label tells a name", "via-received",
	    "200 BYE|Via: SIP/2.0/UDP 1.2.3.example", true },
	{ "digits in it do not make an address", "via-received",
	    "200 BYE|Via: SIP/2.0/UDP pc.e1", true },
	{ "a first label of letters does not make a name", "via-received",
	    "200 BYE|Via: SIP/2.0/UDP a.1", false },

	{ "an empty Contact has no expires to lack", "2xx-register-expires",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1,, <sip:b@h>;expires=1",
	    false },
	{ "the second Contact field is read", "2xx-register-expires",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1|+m: <sip:b@h>", true },
	{ "the second Require field is read", "rseq-require",
	    "180 INVITE|RSeq: 1|Require: timer|+Require: 100rel", false },
	{ "a field of one letter is one of that name", "single-field",
	    "200 BYE|q: 1|+q: 2", false },
	{ "sec-agree may stand in Proxy-Require", "494-require",
	    "494 REGISTER|>Proxy-Require: sec-agree", false },
	{ "sec-agree in Supported is not required", "494-require",
	    "494 REGISTER|>Supported: sec-agree", true },
	{ "another tag in Proxy-Require is not it", "494-require",
	    "494 REGISTER|>Proxy-Require: x", true },
	{ "fields that are not known are passed over", "cseq-number",
	    "200 BYE|CSeq: 2 BYE|>X-Other: 1", true },

	{ "a body that ends in its line end is whole", "content-length-short",
	    "200 BYE|Content-Length: 10|" SDP "body=v=0\r\ns=-\r\n", false },
	{ "one that does not is cut", "content-length-short",
	    "200 BYE|Content-Length: 13|" SDP "body=v=0\r\ns=-\r\nt=0",
	    true },
	{ "one without CR did not come from the wire", "content-length-short",
	    "200 BYE|Content-Length: 11|" SDP "body=v=0\ns=-\nt=0", false },
	{ "one that begins with an LF did not", "content-length-short",
	    "200 BYE|Content-Length: 14|" SDP "body=\nv=0\r\ns=-\r\nt=0",
	    false },
	{ "one line end does not tell", "content-length-short",
	    "200 BYE|Content-Length: 8|" SDP "body=v=0\r\ns=-", false },
	{ "another type has no line ends to lack", "content-length-short",
	    "200 BYE|Content-Length: 8|Content-Type: text/plain|"
	    "body=a\r\nb\r\nc0", false },
	{ "one that was cut in the capture is not judged",
	    "content-length-short",
	    "200 BYE|Content-Length: 40|" SDP "body=v=0\r\ns=-\r\nt=0",
	    false },
	{ "a length that is told by nobody is not", "content-length-short",
	    "200 BYE|-Content-Length|" SDP "body=v=0\r\ns=-\r\nt=0", false },
	{ "a length of 1 is a body", "content-type",
	    "200 BYE|Content-Length: 1", true },
	{ "a length of 0 is none", "content-type",
	    "200 BYE|Content-Length: 0", false },
};

static void
test_edge(void **state)
{
	const struct edge *edge = *state;
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	char text[4096];
	bool is_broken = false;
	size_t count;

	make_text(edge->row, text, sizeof text);
	count = judge(text, broken);
	for (size_t i = 0; i < count; i++)
		is_broken = is_broken ||
		    strcmp(broken[i].rule->name, edge->rule) == 0;
	assert_int_equal(is_broken, edge->broken);
}

/* A message that was not read but made: a start line may be short. */
static void
test_short_start(void **state)
{
	static const char head[] = "Via: SIP/2.0/UDP 192.0.2.1\r\n"
	    "From: <sip:a@b>;tag=1\r\nTo: <sip:b@c>;tag=2\r\n"
	    "Call-ID: 1@b\r\nCSeq: 1 BYE\r\nContent-Length: 0\r\n";
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 200,
		.start = sc_text("SIP"), .head = sc_text(head),
		.method = sc_text("BYE"), .has_blank_line = true };
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];

	(void)state;
	memset(lint, 0, sizeof *lint);
	assert_int_equal(sipcode_lint(lint, &m, broken), 0);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	if (drafts_begin() != 0)
		return 2;
	UNIT_ROWS(&unit, edges, test_edge);
	unit_add(&unit, "a start line that is short is not judged",
	    test_short_start, NULL);
	return drafts_end(unit_run(&unit, "lint at its edges"));
}
