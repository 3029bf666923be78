/*
 * The traffic: what calls do.
 *
 * A scenario is a row of steps.  A word is a request of the caller, after <
 * of the callee; three digits answer the last request, with ^ the last
 * INVITE; ! is one of the failures below.  Behind + stand letters: a has
 * credentials, k comes from another branch of a fork, the rest name a body
 * of words.h.
 */
#ifndef BENCH_TRAFFIC_H
#define BENCH_TRAFFIC_H

static const struct scenario {
	unsigned weight;
	const char *steps;
} scenarios[] = {
	{ 12, "INVITE+s 100 180 200+s ACK BYE 200" },
	{ 8, "INVITE+s 100 183+s 180 200+s ACK <BYE 200" },
	{ 9, "INVITE+s 407 ACK INVITE+sa 100 183+s 200+s ACK BYE 200" },
	{ 4, "INVITE+s 401 ACK INVITE+sa 100 180 200+s ACK <BYE 200" },
	{ 2, "INVITE+w 100 180 200+w ACK INFO+d 200 INFO+d 200 BYE 200" },
	{ 2, "INVITE+s 100 180 200+s ACK INVITE+s 100 200+s ACK BYE 481" },
	{ 2, "INVITE+s 100 180 200+s ACK <INVITE+s 491 ACK <BYE 200" },
	{ 2, "INVITE+w 100 183+s PRACK 200 180^ UPDATE+s 200+s 200^+s ACK "
	    "BYE 200" },
	{ 2, "INVITE+s 100 180 180+k 183+sk 200+s ACK <BYE 200" },
	{ 4, "INVITE+s 100 180 CANCEL 200 487^ ACK" },
	{ 8, "INVITE+s 100 ! ACK" },
	{ 5, "INVITE+s 100 180 ! ACK" },
	{ 4, "INVITE+s 407 ACK INVITE+sa 100 ! ACK" },
	{ 2, "INVITE+s 100 180 200+s ACK REFER 202 <NOTIFY+f 200 "
	    "<NOTIFY+g 200 BYE 200" },
	{ 1, "INVITE+s 100 180 200+s ACK <REFER 202 NOTIFY+f 200 "
	    "NOTIFY+e 200 BYE 200" },
	{ 1, "INVITE+s 100 180 200+s ACK REFER 603 BYE 200" },
	{ 16, "REGISTER 401 REGISTER+a 200" },
	{ 6, "REGISTER+a 200" },
	{ 2, "REGISTER 401 REGISTER+a 403" },
	{ 1, "REGISTER+a 423 REGISTER+a 200" },
	{ 16, "OPTIONS 200" },
	{ 1, "OPTIONS 404" },
	{ 1, "OPTIONS 483" },
	{ 3, "SUBSCRIBE 401 SUBSCRIBE+a 202 <NOTIFY+x 200 <NOTIFY+x 200" },
	{ 3, "SUBSCRIBE+a 200 <NOTIFY+m 200 <NOTIFY+m 481" },
	{ 1, "SUBSCRIBE 489" },
	{ 2, "PUBLISH+x 200" },
	{ 1, "PUBLISH+x 412" },
	{ 3, "MESSAGE+t 200" },
	{ 1, "MESSAGE+t 407 MESSAGE+ta 202" },
	{ 1, "MESSAGE+t 404" },
	{ 1, "MESSAGE+q 200" },
};

static const struct method {
	const char *name;	/* in alphabetical order */
	const char *asks;	/* fields of the request */
	const char *gets;	/* fields of its success */
} methods[] = {
	{ "ACK", "", "" },
	{ "BYE", "Reason: Q.850;cause=16;text=\"Normal call clearing\"\n",
	    "" },
	{ "CANCEL", "", "" },
	{ "INFO", "Info-Package: dtmf\n", "" },
	{ "INVITE", "Session-Expires: 1800;refresher=uac\n"
	    "P-Asserted-Identity: <sip:+4930%n@example.com>\n",
	    "Session-Expires: 1800;refresher=uac\nRequire: timer\n" },
	{ "MESSAGE", "", "" },
	{ "NOTIFY", "Event: %e\nSubscription-State: active;expires=%n\n",
	    "" },
	{ "OPTIONS", "Accept: application/sdp\n",
	    "Accept: application/sdp, application/dtmf-relay\n" },
	{ "PRACK", "RAck: 1 1 INVITE\n", "" },
	{ "PUBLISH", "Event: presence\nExpires: 3600\n",
	    "SIP-ETag: %h\nExpires: 3600\n" },
	{ "REFER", "Refer-To: <sip:2%n@example.com>\n"
	    "Referred-By: %c\nRefer-Sub: true\n", "" },
	{ "REGISTER", "Expires: 3600\n",
	    "Expires: 3600\nDate: Wed, 07 Jan 2026 10:25:18 GMT\n" },
	{ "SUBSCRIBE", "Event: presence\nExpires: 600\n"
	    "Accept: application/pidf+xml, message/sipfrag\n",
	    "Expires: 600\n" },
	{ "UPDATE", "Session-Expires: 1800;refresher=uac\n", "" },
};

static const struct reply {
	unsigned code;
	unsigned weight;	/* among the failures of an INVITE */
	const char *phrase;
	const char *adds;
} replies[] = {
	{ 100, 0, "Trying", "" },
	{ 180, 0, "Ringing", "" },
	{ 183, 0, "Session Progress", "" },
	{ 200, 0, "OK", "" },
	{ 202, 0, "Accepted", "" },
	{ 300, 1, "Multiple Choices", "" },
	{ 301, 2, "Moved Permanently", "" },
	{ 302, 8, "Moved Temporarily",
	    "Diversion: <sip:1%n@example.com>;reason=unconditional\n" },
	{ 400, 4, "Bad Request", "Warning: 399 example.com \"no To tag\"\n" },
	{ 401, 0, "Unauthorized", "WWW-Authenticate: Digest "
	    "realm=\"example.com\", nonce=\"%h\", algorithm=MD5, "
	    "qop=\"auth\"\n" },
	{ 402, 1, "Payment Required", "" },
	{ 403, 12, "Forbidden", "" },
	{ 404, 20, "Not Found", "Reason: Q.850;cause=1\n" },
	{ 405, 1, "Method Not Allowed", "" },
	{ 407, 0, "Proxy Authentication Required", "Proxy-Authenticate: "
	    "Digest realm=\"example.com\",\n nonce=\"%h\",\n"
	    " algorithm=MD5, qop=\"auth\"\n" },
	{ 408, 14, "Request Timeout", "" },
	{ 410, 2, "Gone", "" },
	{ 412, 0, "Conditional Request Failed", "" },
	{ 415, 1, "Unsupported Media Type", "Accept: application/sdp\n" },
	{ 416, 1, "Unsupported URI Scheme", "" },
	{ 420, 2, "Bad Extension", "Unsupported: 100rel\n" },
	{ 421, 1, "Extension Required", "Require: timer\n" },
	{ 422, 3, "Session Interval Too Small", "Min-SE: 1800\n" },
	{ 423, 0, "Interval Too Brief", "Min-Expires: 3600\n" },
	{ 428, 1, "Use Identity Header", "" },
	{ 433, 1, "Anonymity Disallowed", "" },
	{ 480, 24, "Temporarily Unavailable",
	    "Reason: Q.850;cause=19;text=\"No answer from user\"\n" },
	{ 481, 0, "Call/Transaction Does Not Exist", "" },
	{ 482, 1, "Loop Detected", "" },
	{ 483, 2, "Too Many Hops", "" },
	{ 484, 4, "Address Incomplete", "" },
	{ 485, 1, "Ambiguous", "" },
	{ 486, 40, "Busy Here", "Reason: Q.850;cause=17\n" },
	{ 487, 0, "Request Terminated", "" },
	{ 488, 10, "Not Acceptable Here",
	    "Warning: 304 example.com \"Media type not available\"\n" },
	{ 489, 0, "Bad Event", "Allow-Events: presence, dialog\n" },
	{ 491, 0, "Request Pending", "" },
	{ 500, 8, "Server Internal Error", "Retry-After: 10\n" },
	{ 501, 1, "Not Implemented", "" },
	{ 502, 3, "Bad Gateway", "Reason: Q.850;cause=27\n" },
	{ 503, 14, "Service Unavailable", "Retry-After: 30\n" },
	{ 504, 3, "Server Time-out", "" },
	{ 513, 1, "Message Too Large", "" },
	{ 580, 1, "Precondition Failure", "" },
	{ 600, 2, "Busy Everywhere", "" },
	{ 603, 12, "Decline", "" },
	{ 604, 1, "Does Not Exist Anywhere", "" },
	{ 606, 1, "Not Acceptable", "" },
	{ 607, 1, "Unwanted", "" },
	{ 608, 1, "Rejected", "" },
};

#endif
