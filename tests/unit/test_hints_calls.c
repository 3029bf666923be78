#include "hinted.h"

#define TO(uri) "INVITE " uri "\n"
#define SDP "Content-Type: application/sdp\n\nv=0\no=- 1 1 IN IP4 h\ns=-\n" \
	"c=IN IP4 192.0.2.1\nt=0 0\n"
#define OFFER(media) TO("sip:b@h") SDP media

static const struct hinted rows[] = {
	{ "502 without Reason says where to look", NULL, "502\n",
	    "Reason is missing, so the 502" },
	{ "502 with Reason does not", NULL,
	    "502\nReason: Q.850;cause=38\n", "!Reason is missing" },
	{ "505 tells of a hop behind", TO("sip:b%20c@h"), "505\n",
	    "marks in sip:b%20c@h" },
	{ "505 without its request tells nothing", NULL, "505\n", "!SIP/2.0" },
	{ "501 names the method", NULL, "501 PUBLISH\n",
	    "CSeq says PUBLISH: that server does not know" },
	{ "501 with Allow names what is taken", NULL,
	    "501 PUBLISH\nAllow: INVITE, ACK\n",
	    "PUBLISH is not among it: INVITE, ACK" },
	{ "500 does not speak of methods", NULL, "500 PUBLISH\n", "!know" },
	{ "607 names who is unwanted", TO("sip:b@h"), "607\n",
	    "calls of From sip:a@a.example as unwanted" },
	{ "603 does not", TO("sip:b@h"), "603\n", "!unwanted" },
	{ "the host of a Call-ID is told where Via has it", NULL,
	    "500\nServer: x\n", "came from a.example (Call-ID and last Via)" },
	{ "the host of a Call-ID that Via has not is not told", NULL,
	    "500\nServer: x\nVia: SIP/2.0/UDP b.example;branch=z9hG4bK1\n",
	    "!came from" },
	{ "a code near to the next class has the hints of its own", NULL,
	    "599\nServer: x\n", "Likely made by x" },
	{ "it may have a port there", NULL,
	    "500\nServer: x\nVia: SIP/2.0/UDP a.example:5060;branch=z9hG4bK1\n",
	    "came from a.example (Call-ID and last Via)" },
	{ "a longer name there is another host", NULL,
	    "500\nServer: x\nVia: SIP/2.0/UDP a.example.org;branch=z9hG4bK1\n",
	    "!came from" },
	{ "so is a shorter one", NULL,
	    "500\nServer: x\nVia: SIP/2.0/UDP a.exampl;branch=z9hG4bK1\n",
	    "!came from" },
	{ "of several Vias the last one counts", NULL,
	    "500\nServer: x\nVia: SIP/2.0/UDP p;branch=z9hG4bK1\n"
	    "Via: SIP/2.0/UDP q;branch=z9hG4bK2, SIP/2.0/UDP a.example\n",
	    "came from a.example (Call-ID and last Via)" },
	{ "a number without + is named", TO("sip:493012345678@h"), "404\n",
	    "\"493012345678\" has no +" },
	{ "a national number is not", TO("sip:03012345678@h"), "404\n",
	    "!has no +" },
	{ "an extension is not", TO("sip:2001@h"), "404\n", "!has no +" },
	{ "an international prefix is named", TO("sip:004930123456@h"),
	    "484\n", "begins with an international prefix" },
	{ "a number with + is named", TO("sip:+4930123456@h"), "404\n",
	    "begins with +" },
	{ "marks are named", TO("sip:030-123.456@h"), "404\n",
	    "has marks in it" },
	{ "a dotted name has none", TO("sip:john.doe-7@h"), "404\n",
	    "!marks" },
	{ "a name is told", TO("sip:bob@h.example;x=y"), "604\n",
	    "asks for user \"bob\" at h.example" },
	{ "a missing user is named", TO("sip:h.example"), "404\n",
	    "has no user part (host h.example)" },
	{ "486 does not speak of the number", TO("sip:493012345678@h"),
	    "486\n", "!has no +" },
	{ "SRTP is named",
	    OFFER("m=audio 4 RTP/SAVP 0\na=crypto:1 AES inline:x\n"), "488\n",
	    "RTP/SAVP (SRTP)" },
	{ "SRTP without a key is named", OFFER("m=audio 4 RTP/SAVP 0\n"),
	    "488\n", "has neither a=crypto" },
	{ "a body that was cut off lacks no key",
	    TO("sip:b@h") "Content-Type: application/sdp\n"
	    "Content-Length: 900\n\nv=0\nm=audio 4 RTP/SAVP 0\n",
	    "488\n", "!has neither" },
	{ "RTP/AVP is not SRTP", OFFER("m=audio 4 RTP/AVP 0\n"), "488\n",
	    "!SRTP" },
	{ "DTLS is named",
	    OFFER("m=audio 9 UDP/TLS/RTP/SAVPF 0\na=fingerprint:sha-1 0\n"),
	    "488\n", "(DTLS-SRTP" },
	{ "DTLS without a fingerprint is named",
	    OFFER("m=audio 9 UDP/TLS/RTP/SAVPF 0\n"), "606\n",
	    "no a=fingerprint" },
	{ "DTLS under the profile of SDES is named",
	    OFFER("m=audio 9 RTP/SAVPF 0\na=fingerprint:sha-1 0\n"),
	    "488\n", "RTP/SAVPF has a=fingerprint and no a=crypto" },
	{ "SDES beside a fingerprint is not",
	    OFFER("m=audio 9 RTP/SAVPF 0\na=fingerprint:sha-1 0\n"
	    "a=crypto:1 AES inline:x\n"), "488\n", "!no a=crypto" },
	{ "feedback is named", OFFER("m=audio 4 RTP/AVPF 0\n"), "606\n",
	    "over RTP/AVPF (feedback" },
	{ "feedback over DTLS is not",
	    OFFER("m=audio 9 UDP/TLS/RTP/SAVPF 0\na=fingerprint:sha-1 0\n"),
	    "488\n", "!(feedback" },
	{ "ICE is named",
	    OFFER("m=audio 4 RTP/AVP 0\na=ice-ufrag:F7gI\na=ice-pwd:x\n"),
	    "488\n", "offer for audio has ICE (a=ice-ufrag)" },
	{ "candidates without ICE's names are not",
	    OFFER("m=audio 4 RTP/AVP 0\na=candidate:1 1 UDP 1 192.0.2.1 4 "
	    "typ host\n"), "488\n", "!ICE" },
	{ "T.38 is named", OFFER("m=image 4 udptl t38\n"), "488\n",
	    "is T.38 fax" },
	{ "an image over TCP is not", OFFER("m=image 4 TCP x\n"), "488\n",
	    "!T.38" },
	{ "codecs are told by name", OFFER("m=audio 4 RTP/AVP 0 8 97 101\n"
	    "a=rtpmap:97 opus/48000\na=rtpmap:101 telephone-event/8000\n"),
	    "488\n",
	    "Offered: audio over RTP/AVP with PCMU, PCMA, opus, telephone-event." },
	{ "one codec is named",
	    OFFER("m=audio 4 RTP/AVP 18 101\na=rtpmap:101 telephone-event/8000\n"),
	    "488\n", "only codec offered for audio is G729" },
	{ "two codecs are not one", OFFER("m=audio 4 RTP/AVP 18 8\n"),
	    "488\n", "!only codec" },
	{ "a format without a name may be any codec",
	    OFFER("m=audio 4 RTP/AVP 18 99\n"), "488\n", "!only codec" },
	{ "every media line is told",
	    OFFER("m=audio 4 RTP/AVP 0\nm=video 6 RTP/AVP 34\n"), "488\n",
	    "Offered: video over RTP/AVP with H263." },
	{ "a m= line without a port is not",
	    OFFER("m=audio RTP/AVP 0\n"), "488\n", "!Offered" },
	{ "IPv6 is named", OFFER("m=audio 4 RTP/AVP 0\nc=IN IP6 ::1\n"),
	    "488\n", "is IPv6" },
	{ "IPv4 is not", OFFER("m=audio 4 RTP/AVP 0\n"), "488\n", "!IPv6" },
	{ "no offer is named", TO("sip:b@h") "Content-Length: 0\n", "488\n",
	    "carried no offer" },
	{ "an offer is not", OFFER("m=audio 4 RTP/AVP 0\n"), "488\n",
	    "!carried no offer" },
	{ "486 does not speak of the offer", OFFER("m=audio 4 RTP/AVP 0\n"),
	    "486\n", "!Offered" },
	{ "487 without a CANCEL says so", TO("sip:b@h"), "487\n",
	    "No CANCEL for this INVITE was seen" },
	{ "487 without the INVITE says nothing of it", NULL, "487\n",
	    "!CANCEL" },
	{ "487 of an INVITE that expired says so",
	    TO("sip:b@h") "Expires: 30\n", "487\n", "its Expires is 30 s" },
	{ "a 487 to BYE is not cancelled", "BYE sip:b@h\n", "487\n",
	    "!CANCEL" },
	{ "INVITEs that crossed are named", NULL, "491 INVITE\n",
	    "Two INVITEs crossed" },
	{ "an UPDATE that crossed is named", NULL, "491 UPDATE\n",
	    "UPDATE crossed another request" },
	{ "481 to a CANCEL without its INVITE says so", "CANCEL sip:b@h\n",
	    "481\n", "No INVITE with the CANCEL's branch" },
	{ "481 to a PRACK names RAck", "PRACK sip:b@h\nRAck: 1 2 INVITE\n",
	    "481\n", "RAck: 1 2 INVITE fits" },
	{ "481 names Replaces", TO("sip:b@h") "Replaces: x;to-tag=1\n",
	    "481\n", "Replaces names a call that is not there: x;to-tag=1" },
	{ "481 names the To tag", "BYE sip:b@h\nTo: <sip:b@h>;tag=t9\n",
	    "481\n", "The To tag t9" },
	{ "481 to a request without a To tag says so", "BYE sip:b@h\n",
	    "481\n", "The BYE has no To tag" },
	{ "481 without the request says neither", NULL, "481\n", "!To tag" },
	{ "a loop is named", NULL,
	    "483\nVia: SIP/2.0/UDP a:1;branch=z9hG4bK1, SIP/2.0/UDP b;branch=2\n"
	    "Via: SIP/2.0/UDP a:1;branch=z9hG4bK3\n", "Via holds a:1 twice" },
	{ "another port is no loop", NULL,
	    "483\nVia: SIP/2.0/UDP a:1;branch=z9hG4bK1\n"
	    "Via: SIP/2.0/UDP a:2;branch=z9hG4bK3\n", "!twice" },
	{ "hops are counted", NULL,
	    "482\nVia: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b;branch=2\n",
	    "Via counts 2 hops" },
	{ "a request that came on two ways is named", NULL,
	    "482\nVia: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b;branch=2\n",
	    "likely came there on two ways" },
	{ "483 speaks of no two ways", NULL,
	    "483\nVia: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b;branch=2\n",
	    "!two ways" },
	{ "a loop is not told as two ways", NULL,
	    "482\nVia: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP a;branch=2\n",
	    "!two ways" },
	{ "Max-Forwards is told", TO("sip:b@h") "Max-Forwards: 3\n", "483\n",
	    "left with Max-Forwards 3" },
	{ "a missing Max-Forwards is named", TO("sip:b@h"), "483\n",
	    "has no Max-Forwards" },
	{ "one that is there is not", TO("sip:b@h") "Max-Forwards: 0\n",
	    "483\n", "!has no Max" },
	{ "408 to one request says nothing of more", TO("sip:b@h"), "408\n",
	    "!times" },
	{ "who made it is told", NULL, "404\nServer: Asterisk PBX 18\n",
	    "Likely made by Asterisk PBX 18, as Server says, a PBX" },
	{ "User-Agent stands in for Server", NULL,
	    "480\nUser-Agent: Yealink SIP-T46S\n", "the far end itself" },
	{ "a system that is not known is named", NULL, "404\nServer: Foo 1\n",
	    "Likely made by Foo 1," },
	{ "a challenge does not tell its server", NULL,
	    "401\nServer: Foo 1\n", "!Foo" },
	{ "the tag of a proxy is known", NULL,
	    "404\nTo: <sip:b@h>;tag=b27e1a1d33761e85846fc98f5f3a7e58.9f2b\n",
	    "likely such a proxy" },
	{ "another tag is not", NULL,
	    "404\nTo: <sip:b@h>;tag=b27e1a1d33761e85846fc98f5f3a7e5\n",
	    "!proxy" },
};

#define VIA "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nCall-ID: c\r\n"
#define RING "INVITE sip:b@h SIP/2.0\r\n" VIA "CSeq: 1 INVITE\r\n\r\n"

static const struct hinted stories[] = {
	{ "487 after a CANCEL", NULL, RING "CANCEL sip:b@h SIP/2.0\r\n" VIA
	    "CSeq: 1 CANCEL\r\n\r\nSIP/2.0 487 X\r\n" VIA
	    "CSeq: 1 INVITE\r\n\r\n", "a CANCEL for this INVITE was seen" },
	{ "487 after a CANCEL with a reason", NULL,
	    RING "CANCEL sip:b@h SIP/2.0\r\n" VIA "CSeq: 1 CANCEL\r\n"
	    "Reason: SIP;cause=200\r\n\r\nSIP/2.0 487 X\r\n" VIA
	    "CSeq: 1 INVITE\r\n\r\n", "says Reason: SIP;cause=200" },
	{ "487 after the CANCEL of another call", NULL,
	    RING "CANCEL sip:b@h SIP/2.0\r\n"
	    "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nCall-ID: d\r\n"
	    "CSeq: 1 CANCEL\r\n\r\nSIP/2.0 487 X\r\n" VIA
	    "CSeq: 1 INVITE\r\n\r\n", "No CANCEL for this INVITE" },
	{ "481 to the CANCEL of an INVITE that was seen", NULL,
	    RING "CANCEL sip:b@h SIP/2.0\r\n" VIA "CSeq: 1 CANCEL\r\n\r\n"
	    "SIP/2.0 481 X\r\n" VIA "CSeq: 1 CANCEL\r\n\r\n",
	    "The INVITE with this branch was seen" },
	{ "408 to a request that was repeated", NULL,
	    RING RING RING "SIP/2.0 408 X\r\n" VIA "CSeq: 1 INVITE\r\n\r\n",
	    "The request was seen 3 times" },
};

static void
test_story(void **state)
{
	const struct hinted *row = *state;
	struct sipcode_hints hints;

	hints_of(sc_text(row->response), &hints);
	assert_true(is_said(&hints, row->says));
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_hinted);
	UNIT_ROWS(&unit, stories, test_story);
	return unit_run(&unit, "hints of calls that fail");
}
