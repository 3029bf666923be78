/* What lint shows as to blame; rows as in test_lint.c. */
#include "drafts.h"

#define SDP "Content-Type: application/sdp|"

static const struct blame {
	const char *rule;
	const char *row;
	const char *value;
} rows[] = {
	{ "status-line", "200 BYE|start=SIP/2.0 20 OK", "SIP/2.0 20 OK" },
	{ "status-line", "200 BYE|start=SIP/2.0 2000 OK", "SIP/2.0 2000 OK" },
	{ "status-line-case", "200 BYE|start=sip/2.0 200 OK",
	    "sip/2.0 200 OK" },
	{ "to-tag", "200 BYE|To: <sip:b@c;tag=2>", "To: <sip:b@c;tag=2>" },
	{ "to-tag", "180 INVITE|To: \"x;tag=1\" <sip:b@c>",
	    "To: \"x;tag=1\" <sip:b@c>" },
	{ "single-field", "200 BYE|+To: <sip:x@y>;tag=3",
	    "To: <sip:x@y>;tag=3" },
	{ "single-field", "200 BYE|+l: 0", "l: 0" },
	{ "cseq-method", "200 BYE|>CSeq: 1 INFO", "CSeq: 1 BYE" },
	{ "cseq-number", "200 BYE|>CSeq: 2 BYE", "CSeq: 1 BYE" },
	{ "from-tag", "200 BYE|>From: <sip:a@b>;tag=other",
	    "From: <sip:a@b>;tag=f1" },
	{ "to-tag-changed", "200 BYE|>To: <sip:b@c>;tag=other",
	    "To: <sip:b@c>;tag=t1" },
	{ "via-received",
	    "200 BYE|Via: SIP/2.0/UDP pc.example.com;branch=z9hG4bK1",
	    "Via: SIP/2.0/UDP pc.example.com;branch=z9hG4bK1" },
	{ "via-received", "200 BYE|Via: SIP/2.0/TCP pc:5060;branch=z9hG4bK1",
	    "Via: SIP/2.0/TCP pc:5060;branch=z9hG4bK1" },
	{ "via-received", "200 BYE|Via: SIP / 2.0 / UDP a.b.example",
	    "Via: SIP / 2.0 / UDP a.b.example" },
	{ "via-rport-received",
	    "200 BYE|Via: SIP/2.0/UDP 192.0.2.1;rport=5060",
	    "Via: SIP/2.0/UDP 192.0.2.1;rport=5060" },
	{ "content-length-syntax", "200 BYE|Content-Length: -1",
	    "Content-Length: -1" },
	{ "cseq-syntax", "200 BYE|CSeq: 1BYE", "CSeq: 1BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 2147483648 BYE",
	    "CSeq: 2147483648 BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 1 BYE now", "CSeq: 1 BYE now" },
	{ "cseq-case", "200 BYE|CSeq: 1 Bye", "Bye" },
	{ "retry-after-syntax", "503 BYE|Retry-After: soon",
	    "Retry-After: soon" },
	{ "expires-syntax", "200 SUBSCRIBE|Expires: 1h", "Expires: 1h" },
	{ "min-expires-syntax", "423 REGISTER|Min-Expires: ",
	    "Min-Expires: " },
	{ "min-se-syntax", "422 INVITE|Min-SE: +90", "Min-SE: +90" },
	{ "session-expires-syntax", "200 INVITE|Session-Expires: never",
	    "Session-Expires: never" },
	{ "rseq-syntax", "183 INVITE|RSeq: 1;x", "RSeq: 1;x" },
	{ "warning-syntax", "488 INVITE|Warning: 304 media missing",
	    "304 media missing" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a \"ok\", 4000 a \"x\"",
	    "4000 a \"x\"" },
	{ "rseq-unasked", "180 INVITE|RSeq: 1|>Supported: timer", "RSeq: 1" },
	{ "rseq-unasked", "180 INVITE|RSeq: 1|>", "RSeq: 1" },
	{ "100-rseq", "100 INVITE|RSeq: 1", "RSeq: 1" },
	{ "2xx-register-expires", "200 REGISTER|Contact: <sip:a@h;expires=1>",
	    "<sip:a@h;expires=1>" },
	{ "2xx-register-expires",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1, <sip:b@h>",
	    "<sip:b@h>" },
	{ "2xx-message-contact", "200 MESSAGE|Contact: <sip:b@c>",
	    "Contact: <sip:b@c>" },
	{ "register-record-route", "200 REGISTER|Record-Route: <sip:p;lr>",
	    "Record-Route: <sip:p;lr>" },
	{ "event", "200 SUBSCRIBE|o: presence", "o: presence" },
	{ "min-se", "200 INVITE|Min-SE: 90", "Min-SE: 90" },
	{ "cseq-syntax", "200 BYE|CSeq: 002147483648 BYE",
	    "CSeq: 002147483648 BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 10000000000 BYE",
	    "CSeq: 10000000000 BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: BYE", "CSeq: BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 1 ", "CSeq: 1" },
	{ "cseq-syntax", "200 BYE|CSeq: 1 <BYE>", "CSeq: 1 <BYE>" },
	{ "warning-syntax", "488 INVITE|Warning: 39 a \"x\"", "39 a \"x\"" },
	{ "warning-syntax", "488 INVITE|Warning: 399", "399" },
	{ "warning-syntax", "488 INVITE|Warning: 399  \"x\"", "399  \"x\"" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a", "399 a" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a x", "399 a x" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a \"", "399 a \"" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a x\"", "399 a x\"" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a \"x", "399 a \"x" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a \"x\"|+Warning: 39 a",
	    "39 a" },
	{ "via-received", "200 BYE|Via: SIP / 2.0 / UDP pc",
	    "Via: SIP / 2.0 / UDP pc" },
	{ "via-received",
	    "200 BYE|Via: SIP/2.0/UDP pc, SIP/2.0/UDP pc;received=192.0.2.1",
	    "Via: SIP/2.0/UDP pc, SIP/2.0/UDP pc;received=192.0.2.1" },
	{ "via-received", "200 BYE|Via: SIP/2.0/UDP 1.2.3.example",
	    "Via: SIP/2.0/UDP 1.2.3.example" },
	{ "via-received", "200 BYE|Via: SIP/2.0/UDP pc.e1",
	    "Via: SIP/2.0/UDP pc.e1" },
	{ "2xx-register-expires",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1|+m: <sip:b@h>",
	    "<sip:b@h>" },
	{ "cseq-number", "200 BYE|CSeq: 2 BYE|>X-Other: 1", "CSeq: 2 BYE" },
	{ "content-length-long", "200 BYE|Content-Length: 40|" SDP
	    "body=v=0\r\nSIP/2.0 486 Busy Here\r\nVia: x\r\n\r\n",
	    "SIP/2.0 486 Busy Here" },
	{ "content-length-long", "200 BYE|Content-Length: 40|" SDP
	    "body=v=0\r\nBYE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n",
	    "BYE sip:a@b SIP/2.0" },
	{ "content-length-short", "200 BYE|Content-Length: 14|" SDP
	    "body=v=0\r\ns=-\r\na=rtpmap\r\n", "a=rt" },
};

static void
check_blame(const struct blame *row)
{
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	char text[4096];
	size_t i = 0, count;

	make_text(row->row, text, sizeof text);
	count = judge(text, broken);
	while (i < count && strcmp(broken[i].rule->name, row->rule) != 0)
		i++;
	assert_in_range(i, 0, count - 1);
	assert_text(broken[i].value, row->value);
}

/* So it does where the fields stand in the other order, unless it is which of
   two comes first that counts. */
static void
test_blame(void **state)
{
	const struct blame *row = *state;

	check_blame(row);
	upside_down = strchr(row->row, '+') == NULL;
	check_blame(row);
	upside_down = false;
}

static char names[sizeof rows / sizeof *rows][96];

int
main(void)
{
	struct unit unit = { NULL, 0 };

	if (drafts_begin() != 0)
		return 2;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(names[i], sizeof names[i], "%s blames %.60s",
		    rows[i].rule, rows[i].value);
		unit_add(&unit, names[i], test_blame, &rows[i]);
	}
	return drafts_end(unit_run(&unit, "what lint blames"));
}
