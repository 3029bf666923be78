/*
 * The words: how phones and servers write a message.
 *
 * In a template \n is CRLF and % stands before: v Via lines, f From, t To,
 * i Call-ID, q CSeq, c Contact, u request URI, m Max-Forwards, r the route,
 * a the software, x what method or code adds, b Content-Type,
 * l Content-Length, e an event, h 32 hexadecimal digits, n a number, p the
 * sender's address.
 */
#ifndef BENCH_WORDS_H
#define BENCH_WORDS_H

#include <stddef.h>

static const char credentials[] = "uthorization: Digest username=\"%n\", "
    "realm=\"example.com\", nonce=\"%h\", uri=\"sip:example.com\", "
    "response=\"%h\", algorithm=MD5, cnonce=\"%n\", qop=auth, "
    "nc=00000001\n";

/* Five ways to write a head; brief is for 100, ACK, CANCEL and the like. */
static const struct profile {
	const char *agent;
	const char *via, *type;
	const char *head, *brief;
} profiles[] = {
	{ "example-desk-phone/5.9.6.2327", "Via: ", "Content-Type: ",
	    "%vFrom: %f\nTo: %t\nCall-ID: %i\nCSeq: %q\nContact: %c\n%m%r%x"
	    "User-Agent: %a\nAllow: INVITE, ACK, CANCEL, BYE, REFER, OPTIONS, "
	    "NOTIFY, SUBSCRIBE, PRACK, MESSAGE, INFO\n"
	    "Supported: replaces, 100rel, timer\n"
	    "Allow-Events: talk, hold, conference, refer, check-sync\n"
	    "%bContent-Length: %l\n\n",
	    "%vFrom: %f\nTo: %t\nCall-ID: %i\nCSeq: %q\nContact: %c\n%m%r%x"
	    "User-Agent: %a\nContent-Length: 0\n\n" },
	{ "Example PBX 18.24.1", "Via: ", "Content-Type: ",
	    "%v%m%rFrom: %f\nTo: %t\nContact: %c\nCall-ID: %i\nCSeq: %q\n"
	    "Server: %a\nAllow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, "
	    "SUBSCRIBE, NOTIFY, INFO, PUBLISH, MESSAGE\n"
	    "Supported: replaces, timer\n%x%bContent-Length: %l\n\n",
	    "%v%m%rFrom: %f\nTo: %t\nCall-ID: %i\nCSeq: %q\nServer: %a\n"
	    "Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY\n"
	    "%xContent-Length: 0\n\n" },
	/* Content-Length is not the last field, two are folded. */
	{ "Example-Switch/1.10.11-release~64bit", "Via: ", "Content-Type: ",
	    "%v%r%mFrom: %f\nTo: %t\nCall-ID: %i\nCSeq: %q\nContact: %c\n"
	    "User-Agent: %a\nAllow: INVITE, ACK, BYE, CANCEL, OPTIONS, "
	    "MESSAGE,\n\tINFO, UPDATE, REGISTER, REFER, NOTIFY, PUBLISH,\n"
	    "\tSUBSCRIBE\nSupported: timer, path, replaces\n%x%b"
	    "Content-Length: %l\nRemote-Party-ID: "
	    "%c;party=calling;screen=yes;privacy=off\n\n",
	    "%v%r%mFrom: %f\nTo: %t\nCall-ID: %i\nCSeq: %q\nUser-Agent: %a\n"
	    "%xContent-Length: 0\nX-Call-Leg: %h\n\n" },
	{ "Example-Gateway/IOS-15.6", "Via: ", "Content-Type: ",
	    "%vFrom: %f\nTo: %t\nDate: Wed, 07 Jan 2026 10:25:18 GMT\n"
	    "Call-ID: %i\n%rServer: %a\nCSeq: %q\n%mAllow: INVITE, OPTIONS, "
	    "BYE, CANCEL, ACK, PRACK, UPDATE, REFER, SUBSCRIBE, NOTIFY, "
	    "INFO, REGISTER\n%xContact: %c\n"
	    "%bContent-Length:%l\n\n",
	    "%vFrom: %f\nTo: %t\nDate: Wed, 07 Jan 2026 10:25:18 GMT\n"
	    "Call-ID: %i\n%rServer: %a\nCSeq: %q\n%m%x"
	    "Timestamp: 1767781518\nContent-Length:0\n\n" },
	{ "example-dongle", "v: ", "c: ",
	    "%vf: %f\nt: %t\ni: %i\nCSeq: %q\nm: %c\n%m%r%xUser-Agent: %a\n"
	    "k: replaces, 100rel, timer, gruu, outbound, path\n"
	    "Allow: INVITE, ACK, CANCEL, BYE, UPDATE, INFO, OPTIONS, "
	    "REFER, NOTIFY, MESSAGE\n%bl: %l\n\n",
	    "%vf: %f\nt: %t\ni: %i\nCSeq: %q\nm: %c\n%m%r%xUser-Agent: %a\n"
	    "l: 0\n\n" },
};

static const char *const sentences[] = {
	"See you at 10, room 4.",
	"Ich komme sp\303\244ter, bitte nicht warten",
	"Call me back",
	"Line 1\nLine 2\n\nLine 4 after an empty one",
	"CSeq and Content-Length: 0 are only words here",
	"Can you take the call from the front desk? They are waiting on 1702.",
};

static const char *const quotes[] = {
	("What does this mean?\n\nSIP/2.0 486 Busy Here\nVia: SIP/2.0/UDP "
	    "192.0.2.99:5060;branch=z9hG4bKquoted\nFrom: <sip:a@example.com>"
	    ";tag=q1\nTo: <sip:b@example.com>;tag=q2\nCall-ID: quoted-%n\n"
	    "CSeq: 1 INVITE\nContent-Length: 0\n\nIt never worked before"),
	("SIP/2.0 503 Service Unavailable\nVia: SIP/2.0/TCP 192.0.2.99;"
	    "branch=z9hG4bKq\nCall-ID: quoted-%n\nCSeq: 7 REGISTER\n"
	    "Content-Length: 0\n\n"),
	("11:20:01 OPTIONS sip:b@example.com SIP/2.0\n11:20:01 SIP/2.0 404 "
	    "Not Found\nand so on, all night"),
};

static const struct body {
	char letter;
	const char *type;
	const char *text;	/* none: one of the sentences or quotes */
} bodies[] = {
	{ 's', "application/sdp", "v=0\no=- %n %n IN IP4 %p\ns=-\n"
	    "c=IN IP4 %p\nt=0 0\nm=audio 1%n RTP/AVP 8 0 9 101\n"
	    "a=rtpmap:8 PCMA/8000\na=rtpmap:0 PCMU/8000\n"
	    "a=rtpmap:9 G722/8000\na=rtpmap:101 telephone-event/8000\n"
	    "a=fmtp:101 0-16\na=ptime:20\na=maxptime:150\na=sendrecv\n" },
	{ 'w', "application/sdp", "v=0\no=example %n %n IN IP4 %p\ns=call\n"
	    "c=IN IP4 %p\nb=AS:512\nt=0 0\n"
	    "m=audio 1%n UDP/TLS/RTP/SAVPF 111 8 0 101\n"
	    "a=rtpmap:111 opus/48000/2\na=fmtp:111 useinbandfec=1\n"
	    "a=rtpmap:8 PCMA/8000\na=rtpmap:0 PCMU/8000\n"
	    "a=rtpmap:101 telephone-event/8000\na=ice-ufrag:%n\n"
	    "a=ice-pwd:%h\na=fingerprint:sha-256 %h%h\na=setup:actpass\n"
	    "a=candidate:1 1 UDP 2130706431 %p 1%n typ host\n"
	    "a=candidate:2 1 UDP 1694498815 %p 1%n typ srflx raddr %p "
	    "rport 1%n\na=rtcp-mux\nm=video 2%n RTP/AVP 96 97\n"
	    "a=rtpmap:96 H264/90000\na=fmtp:96 profile-level-id=42801F\n"
	    "a=rtpmap:97 VP8/90000\na=sendrecv\n" },
	{ 'd', "application/dtmf-relay", "Signal=5\nDuration=160\n" },
	{ 'f', "message/sipfrag;version=2.0", "SIP/2.0 100 Trying\n" },
	{ 'g', "message/sipfrag", "SIP/2.0 200 OK" },
	{ 'e', "message/sipfrag;version=2.0", "SIP/2.0 486 Busy Here\n"
	    "Server: Example-Gateway/IOS-15.6\n" },
	{ 'm', "application/simple-message-summary", "Messages-Waiting: yes\n"
	    "Message-Account: %c\nVoice-Message: 2/8 (0/2)\n" },
	{ 'x', "application/pidf+xml", "<?xml version=\"1.0\" "
	    "encoding=\"UTF-8\"?>\n<presence xmlns=\"urn:ietf:params:xml:ns:"
	    "pidf\" entity=\"sip:%n@example.com\">\n <tuple id=\"t%n\">\n"
	    "  <status><basic>open</basic></status>\n"
	    "  <contact priority=\"0.8\">sip:%n@%p</contact>\n"
	    " </tuple>\n</presence>\n" },
	{ 't', "text/plain", NULL },
	{ 'q', "text/plain;charset=UTF-8", NULL },
};

#endif
