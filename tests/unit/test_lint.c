#include "drafts.h"

/*
 * One row a rule: a response that breaks it, and a near miss that does not.
 * "405 REGISTER|Allow: INVITE" is a response with this code to this method.
 * A field takes the place of that of the same name, "-To" takes one away, and
 * "+To: ..." puts one more; "start=" and "body=" speak for themselves.  Fields
 * behind ">" are those of the request, which is there where one ">" is.
 */
static const struct rule_row {
	const char *rule;
	const char *broken;
	const char *kept;
} rows[] = {
	{ "status-line", "200 BYE|start=SIP/2.0 20 OK", "200 BYE" },
	{ "status-line", "200 BYE|start=SIP/2.0 2000 OK", "299 BYE" },
	{ "status-line-case", "200 BYE|start=sip/2.0 200 OK",
	    "200 BYE|start=SIP/2.0 200" },

	{ "via", "200 BYE|-Via", "200 BYE|-Via|v: SIP/2.0/UDP 192.0.2.1" },
	{ "from", "200 BYE|-From", "200 BYE|-From|f: <sip:a@b>;tag=1" },
	{ "to", "200 BYE|-To", "200 BYE|-To|t: <sip:a@b>;tag=1" },
	{ "call-id", "200 BYE|-Call-ID", "200 BYE|-Call-ID|i: 1@b" },
	{ "cseq", "200 BYE|-CSeq", "200 BYE" },
	{ "to-tag", "200 BYE|To: <sip:b@c;tag=2>", "100 INVITE|To: <sip:b@c>" },
	{ "to-tag", "180 INVITE|To: \"x;tag=1\" <sip:b@c>",
	    "180 INVITE|To: <sip:b@c>; tag=2" },
	{ "single-field", "200 BYE|+To: <sip:x@y>;tag=3",
	    "200 BYE|+Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK9" },
	{ "single-field", "200 BYE|+l: 0",
	    "200 BYE|Contact: <sip:b@c>|+Contact: <sip:d@e>" },

	{ "cseq-method", "200 BYE|>CSeq: 1 INFO", "200 BYE|>" },
	{ "cseq-method", "200 BYE|>CSeq: 1 INFO",
	    "200 BYE|>CSeq: 1 INFO|>Call-ID: 2@other" },
	{ "cseq-number", "200 BYE|>CSeq: 2 BYE", "200 BYE|>CSeq: 01 BYE" },
	{ "from-tag", "200 BYE|>From: <sip:a@b>;tag=other",
	    "200 BYE|>From: <sip:changed@b>;tag=f1" },
	{ "to-tag-changed", "200 BYE|>To: <sip:b@c>;tag=other",
	    "200 BYE|>To: <sip:b@c>" },
	{ "100-timestamp", "100 INVITE|>Timestamp: 54",
	    "100 INVITE|Timestamp: 54|>Timestamp: 54" },

	{ "via-received", "200 BYE|Via: SIP/2.0/UDP pc.example.com;branch=z9hG4bK1",
	    "200 BYE|Via: SIP/2.0/UDP pc.example.com;branch=z9hG4bK1;"
	    "received=192.0.2.1" },
	{ "via-received", "200 BYE|Via: SIP/2.0/TCP pc:5060;branch=z9hG4bK1",
	    "200 BYE|Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1" },
	{ "via-received", "200 BYE|Via: SIP / 2.0 / UDP a.b.example",
	    "200 BYE|Via: SIP/2.0/WSS df7jal23ls0d.invalid" },
	{ "via-rport", "200 BYE|Via: SIP/2.0/UDP 192.0.2.1;rport",
	    "200 BYE|Via: SIP/2.0/UDP 192.0.2.1;rport=5060;"
	    "received=192.0.2.1, SIP/2.0/UDP 192.0.2.2;rport" },
	{ "via-rport-received", "200 BYE|Via: SIP/2.0/UDP 192.0.2.1;rport=5060",
	    "200 BYE|Via: SIP/2.0/UDP 192.0.2.1;received=192.0.2.1;rport=1" },

	{ "content-type", "200 BYE|Content-Length: 5|body=hello",
	    "200 BYE|Content-Length: 5|c: text/plain|body=hello" },
	{ "content-length-stream",
	    "200 BYE|-Content-Length|Via: SIP/2.0/TCP 192.0.2.1",
	    "200 BYE|-Content-Length|l: 0|Via: SIP/2.0/TLS 192.0.2.1" },
	{ "content-length-datagram", "200 BYE|-Content-Length", "200 BYE" },
	{ "content-length-datagram", "200 BYE|-Content-Length",
	    "200 BYE|-Content-Length|Via: SIP/2.0/WS x.invalid" },
	{ "content-length-syntax", "200 BYE|Content-Length: -1",
	    "200 BYE|Content-Length: 000" },
	{ "content-length-long",
	    "200 BYE|Content-Length: 40|Content-Type: application/sdp|"
	    "body=v=0\r\nSIP/2.0 486 Busy Here\r\nVia: x\r\n\r\n",
	    "200 BYE|Content-Length: 5|Content-Type: application/sdp|"
	    "body=v=0\r\nSIP/2.0 486 Busy Here\r\n\r\n" },
	{ "content-length-long",
	    "200 BYE|Content-Length: 40|Content-Type: application/sdp|"
	    "body=v=0\r\nBYE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n",
	    "200 BYE|Content-Length: 23|Content-Type: message/sipfrag|"
	    "body=SIP/2.0 486 Busy Here\r\n" },
	{ "content-length-short",
	    "200 BYE|Content-Length: 14|Content-Type: application/sdp|"
	    "body=v=0\r\ns=-\r\na=rtpmap\r\n",
	    "200 BYE|Content-Length: 20|Content-Type: application/sdp|"
	    "body=v=0\r\ns=-\r\na=rtpmap\r\n" },
	{ "content-length-short",
	    "200 BYE|Content-Length: 14|Content-Type: application/sdp|"
	    "body=v=0\r\ns=-\r\na=rtpmap\r\n",
	    "200 BYE|Content-Length: 14|Content-Type: application/sdp|"
	    "body=v=0\ns=-\na=rtpmap\n" },

	{ "cseq-syntax", "200 BYE|CSeq: 1BYE", "200 BYE|CSeq: 1\t BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 2147483648 BYE",
	    "200 BYE|CSeq: 2147483647 BYE" },
	{ "cseq-syntax", "200 BYE|CSeq: 1 BYE now", "200 SERVICE" },
	{ "cseq-case", "200 BYE|CSeq: 1 Bye", "200 BYE|CSeq: 1 Service" },
	{ "retry-after-syntax", "503 BYE|Retry-After: soon",
	    "503 BYE|Retry-After: 120 (in two minutes);duration=60" },
	{ "expires-syntax", "200 SUBSCRIBE|Expires: 1h",
	    "200 SUBSCRIBE|Expires: 3600" },
	{ "min-expires-syntax", "423 REGISTER|Min-Expires: ",
	    "423 REGISTER|Min-Expires: 60" },
	{ "min-se-syntax", "422 INVITE|Min-SE: +90",
	    "422 INVITE|Min-SE: 90;lr" },
	{ "session-expires-syntax", "200 INVITE|Session-Expires: never",
	    "200 INVITE|x: 1800;refresher=uac" },
	{ "rseq-syntax", "183 INVITE|RSeq: 1;x", "183 INVITE|RSeq: 988789" },
	{ "warning-syntax", "488 INVITE|Warning: 304 media missing",
	    "488 INVITE|Warning: 304 192.0.2.1:5060 \"no \\\"x\\\", y\"" },
	{ "warning-syntax", "488 INVITE|Warning: 399 a \"ok\", 4000 a \"x\"",
	    "488 INVITE|Warning: 399 a \"ok\", 370 devnull \"x\"" },

	{ "ack", "200 ACK", "200 PRACK" },
	{ "1xx-method", "183 BYE", "100 BYE" },
	{ "1xx-method", "180 SERVICE", "180 INVITE" },
	{ "1xx-method", "180 X", "100 X" },
	{ "202-subscribe", "202 SUBSCRIBE", "200 SUBSCRIBE" },
	{ "202-subscribe", "202 NOTIFY", "202 MESSAGE" },
	{ "202-refer", "202 REFER", "200 REFER" },
	{ "202-method", "202 BYE", "202 MESSAGE" },
	{ "204-method", "204 REGISTER", "204 SUBSCRIBE" },
	{ "401-cancel", "401 CANCEL", "401 BYE" },
	{ "407-cancel", "407 CANCEL", "407 BYE" },
	{ "408-method", "408 REGISTER", "408 INVITE" },
	{ "408-method", "408 CANCEL", "504 CANCEL" },
	{ "412-method", "412 SUBSCRIBE", "412 PUBLISH" },
	{ "422-method", "422 BYE", "422 UPDATE" },
	{ "423-method", "423 INVITE", "423 PUBLISH" },
	{ "439-method", "439 INVITE", "439 REGISTER" },
	{ "469-method", "469 MESSAGE", "469 INFO" },
	{ "487-cancel", "487 CANCEL", "487 INVITE" },
	{ "489-method", "489 INVITE", "489 NOTIFY" },
	{ "491-method", "491 BYE", "491 UPDATE" },
	{ "494-method", "494 PRACK", "494 REGISTER" },
	{ "555-method", "555 INVITE", "555 REGISTER" },
	{ "580-method", "580 BYE", "580 INVITE" },

	{ "early-contact", "180 INVITE", "180 INVITE|m: <sip:b@c>" },
	{ "early-contact", "183 INVITE|>",
	    "183 INVITE|>To: <sip:b@c>;tag=t1" },
	{ "early-contact", "198 INVITE", "199 INVITE" },
	{ "early-record-route", "180 INVITE|>Record-Route: <sip:p;lr>",
	    "180 INVITE|>Record-Route: <sip:p;lr>|Record-Route: <sip:p;lr>" },
	{ "early-record-route", "180 INVITE|>Record-Route: <sip:p;lr>",
	    "180 INVITE|>Record-Route: <sip:p;lr>|>To: <sip:b@c>;tag=t1" },
	{ "rseq-require", "180 INVITE|RSeq: 1|Require: timer",
	    "180 INVITE|RSeq: 1|Require: timer, 100rel" },
	{ "require-rseq", "180 INVITE|Require: 100REL",
	    "180 INVITE|Require: timer" },
	{ "rseq-unasked", "180 INVITE|RSeq: 1|>Supported: timer",
	    "180 INVITE|RSeq: 1|>k: 100rel, timer" },
	{ "rseq-unasked", "180 INVITE|RSeq: 1|>", "180 INVITE|RSeq: 1" },
	{ "100-rseq", "100 INVITE|RSeq: 1", "101 INVITE|RSeq: 1" },
	{ "199-reason", "199 INVITE", "199 INVITE|Reason: SIP;cause=486" },
	{ "199-unasked", "199 INVITE|>Supported: 1999, timer",
	    "199 INVITE|>k: timer, 199" },
	{ "199-unasked", "199 INVITE|>", "199 INVITE" },
	{ "199-unasked", "199 INVITE|>", "199 INVITE|>Require: 199" },
	{ "199-unasked", "199 INVITE|>", "183 INVITE|>" },

	{ "2xx-invite-contact", "200 INVITE", "200 INVITE|m: <sip:b@c>" },
	{ "2xx-invite-contact", "200 INVITE", "200 BYE" },
	{ "2xx-record-route", "200 INVITE|>Record-Route: <sip:p;lr>",
	    "200 INVITE|>Record-Route: <sip:p;lr>|Record-Route: <sip:p;lr>" },
	{ "2xx-invite-allow", "200 INVITE", "200 INVITE|Allow: INVITE" },
	{ "2xx-invite-supported", "200 INVITE", "200 INVITE|k: timer" },
	{ "2xx-refresher-uac", "200 INVITE|x: 1800;refresher=uac",
	    "200 INVITE|x: 1800;refresher=uac|Require: timer" },
	{ "2xx-refresher-uac", "200 INVITE|Session-Expires: 90;refresher=UAC",
	    "200 INVITE|Session-Expires: 90;refresher=uas" },
	{ "2xx-refresher-uas",
	    "200 INVITE|x: 90;refresher=uas|>Supported: timer",
	    "200 INVITE|x: 90;refresher=uas|>Supported: replaces" },
	{ "2xx-recv-info", "200 INVITE|>Recv-Info: g3",
	    "200 INVITE|>Recv-Info: g3|Recv-Info: " },
	{ "2xx-recv-info", "200 INVITE|>Recv-Info: g3|>k: timer",
	    "200 INVITE|>Recv-Info: g3|>k: 100rel" },
	{ "2xx-update-contact", "200 UPDATE", "200 UPDATE|m: <sip:b@c>" },
	{ "2xx-refer-contact", "200 REFER", "603 REFER" },
	{ "2xx-subscribe-expires", "200 SUBSCRIBE",
	    "200 SUBSCRIBE|Expires: 0" },
	{ "2xx-subscribe-contact", "200 SUBSCRIBE",
	    "200 SUBSCRIBE|Contact: <sip:b@c>" },
	{ "2xx-publish-expires", "200 PUBLISH", "200 PUBLISH|Expires: 60" },
	{ "2xx-publish-etag", "200 PUBLISH", "200 PUBLISH|SIP-ETag: x" },
	{ "2xx-register-contact", "200 REGISTER|>Contact: <sip:a@h>",
	    "200 REGISTER|>Contact: *|>Expires: 0" },
	{ "2xx-register-contact",
	    "200 REGISTER|>Contact: <sip:a@h>;expires=60",
	    "200 REGISTER|>Contact: <sip:a@h>;expires=0" },
	{ "2xx-register-contact",
	    "200 REGISTER|>Contact: <sip:a@h>;expires=60, <sip:b@h>",
	    "200 REGISTER|>Contact: <sip:a@h>;expires=60, <sip:b@h>;expires=0" },
	{ "2xx-register-expires", "200 REGISTER|Contact: <sip:a@h;expires=1>",
	    "200 REGISTER|Contact: <sip:a@h>;expires=60" },
	{ "2xx-register-expires",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1, <sip:b@h>",
	    "200 REGISTER|Contact: <sip:a@h>;expires=1, <sip:b@h> ;expires=2" },
	{ "2xx-register-date", "200 REGISTER",
	    "200 REGISTER|Date: Wed, 04 Mar 2026 09:12:31 GMT" },
	{ "2xx-register-outbound", "200 REGISTER|Flow-Timer: 120",
	    "200 REGISTER|Flow-Timer: 120|Require: outbound" },
	{ "2xx-options-allow", "200 OPTIONS", "200 OPTIONS|Allow: BYE" },
	{ "2xx-options-accept", "200 OPTIONS",
	    "200 OPTIONS|Accept: application/sdp" },
	{ "2xx-options-encoding", "200 OPTIONS",
	    "200 OPTIONS|Accept-Encoding: gzip" },
	{ "2xx-options-language", "200 OPTIONS",
	    "200 OPTIONS|Accept-Language: en" },
	{ "2xx-options-supported", "200 OPTIONS", "486 OPTIONS" },
	{ "2xx-message-contact", "200 MESSAGE|Contact: <sip:b@c>",
	    "302 MESSAGE|Contact: <sip:b@c>" },
	{ "2xx-message-body",
	    "200 MESSAGE|Content-Length: 2|Content-Type: text/plain|body=hi",
	    "415 MESSAGE|Content-Length: 2|Content-Type: text/plain|body=hi" },

	{ "register-record-route", "200 REGISTER|Record-Route: <sip:p;lr>",
	    "200 REGISTER|Path: <sip:p;lr>" },
	{ "event", "200 SUBSCRIBE|o: presence",
	    "489 SUBSCRIBE|u: presence" },
	{ "min-se", "200 INVITE|Min-SE: 90", "422 INVITE|Min-SE: 90" },

	{ "3xx-contact", "302 INVITE", "302 INVITE|Contact: <sip:b@c>" },
	{ "3xx-contact", "300 INVITE", "380 INVITE" },
	{ "401-challenge", "401 REGISTER|Proxy-Authenticate: Digest x",
	    "401 REGISTER|WWW-Authenticate: Digest x" },
	{ "405-allow", "405 REGISTER", "405 REGISTER|Allow:" },
	{ "407-challenge", "407 INVITE|WWW-Authenticate: Digest x",
	    "407 INVITE|Proxy-Authenticate: Digest x" },
	{ "415-accept", "415 INVITE", "415 INVITE|Accept-Language: en" },
	{ "420-unsupported", "420 INVITE", "420 INVITE|Unsupported: x" },
	{ "421-require", "421 INVITE|Supported: x", "421 INVITE|Require: x" },
	{ "421-security", "421 INVITE|Require: sec-agree",
	    "421 INVITE|Require: 100rel" },
	{ "422-min-se", "422 INVITE", "422 INVITE|Min-SE: 90" },
	{ "423-min-expires", "423 REGISTER|Expires: 60",
	    "423 REGISTER|Min-Expires: 60" },
	{ "424-geolocation", "424 INVITE",
	    "424 INVITE|Geolocation-Error: 100" },
	{ "425-alertmsg", "425 MESSAGE", "425 MESSAGE|AlertMsg-Error: 100" },
	{ "469-recv-info", "469 INFO", "469 INFO|Recv-Info: g3" },
	{ "470-permission", "470 MESSAGE",
	    "470 MESSAGE|Permission-Missing: sip:a@b" },
	{ "488-warning", "488 INVITE",
	    "488 INVITE|Warning: 304 a \"x\"" },
	{ "488-warning", "488 UPDATE", "488 BYE" },
	{ "489-allow-events", "489 PUBLISH", "489 SUBSCRIBE" },
	{ "494-security", "494 REGISTER",
	    "494 REGISTER|Security-Server: tls" },
	{ "494-require", "494 REGISTER|>",
	    "494 REGISTER|>Require: sec-agree" },
	{ "494-require", "494 REGISTER|>",
	    "494 REGISTER|>|Require: sec-agree" },
};

static bool
is_broken(const char *row, const char *rule)
{
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	char text[4096];
	size_t count;

	make_text(row, text, sizeof text);
	count = judge(text, broken);
	while (count > 0 && strcmp(broken[count - 1].rule->name, rule) != 0)
		count--;
	return count > 0;
}

static void
test_rule(void **state)
{
	const struct rule_row *row = *state;

	for (int order = 0; order < 2; order++) {
		upside_down = order == 1;
		assert_true(is_broken(row->broken, row->rule));
		assert_false(is_broken(row->kept, row->rule));
	}
}

static void
test_all_rules(void **state)
{
	const struct sipcode_rule *rule = NULL;

	(void)state;
	while ((rule = sipcode_next_rule(rule)) != NULL) {
		size_t i = sizeof rows / sizeof *rows;

		while (i > 0 && strcmp(rows[i - 1].rule, rule->name) != 0)
			i--;
		if (i == 0)
			fail_msg("no row for %s", rule->name);
	}
}

static char names[sizeof rows / sizeof *rows][96];

int
main(void)
{
	struct unit unit = { NULL, 0 };

	if (drafts_begin() != 0)
		return 2;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(names[i], sizeof names[i], "%s: %.60s", rows[i].rule,
		    rows[i].broken);
		names[i][strcspn(names[i], "\r\n")] = '\0';
		unit_add(&unit, names[i], test_rule, &rows[i]);
	}
	unit_add(&unit, "every rule has a row", test_all_rules, NULL);
	return drafts_end(unit_run(&unit, "lint"));
}
