/* Hints of what was asked for: users, and offers of media. */
#include "hinted.h"

#define INVITE "INVITE sip:b@h\n"
#define SDP "Content-Type: application/sdp\n\nv=0\no=- 1 1 IN IP4 h\ns=-\n" \
	"c=IN IP4 192.0.2.1\nt=0 0\n"
#define OFFER(media) INVITE SDP media
#define TO(uri) "INVITE " uri "\n"

static const struct hinted users[] = {
	{ "nine digits are not", TO("sip:493012345@h"), "404\n",
	    "!has no +" },
	{ "ten are", TO("sip:4930123456@h"), "404\n", "has no +" },
	{ "fifteen are", TO("sip:493012345678901@h"), "404\n", "has no +" },
	{ "sixteen are not", TO("sip:4930123456789012@h"), "404\n",
	    "!has no +" },
	{ "011 is an international prefix", TO("sip:0114930123@h"), "404\n",
	    "international prefix" },
	{ "00 before an extension is none", TO("sip:004930123@h"), "404\n",
	    "!international prefix" },
	{ "+ alone is no number", TO("sip:+@h"), "404\n", "!begins with +" },
	{ "+ before a letter and a number is none", TO("sip:+a4930@h"), "404\n",
	    "!begins with +" },
	{ "+ before a letter is none", TO("sip:+4930a@h"), "404\n",
	    "!begins with +" },
	{ "an escaped dash is a mark", TO("sip:030%2D123@h"), "404\n",
	    "has marks" },
	{ "a dash in the name of a room is none", TO("sip:b-123@h"), "404\n",
	    "!has marks" },
	{ "escaped brackets are", TO("sip:%28030%29123@h"), "404\n",
	    "has marks" },
	{ "brackets are", TO("sip:(030)123@h"), "404\n", "has marks" },
	{ "a bracket alone is", TO("sip:030)123@h"), "404\n", "has marks" },
	{ "so is the other one", TO("sip:(030123@h"), "404\n", "has marks" },
	{ "an escape of a B is", TO("sip:030%2B@h"), "404\n", "has marks" },
	{ "so is one in small letters", TO("sip:030%2b@h"), "404\n",
	    "has marks" },
	{ "a letter behind an escape is one", TO("sip:030%2Db@h"), "404\n",
	    "!has marks" },
	{ "dots are", TO("sip:030.123@h"), "404\n", "has marks" },
	{ "marks alone are a name", TO("sip:-.-@h"), "404\n", "!has marks" },
	{ "a user may have a name of one letter", TO("sip:b@h"), "404\n",
	    "asks for user \"b\"" },
	{ "a URI that is none has no user", TO("b"), "404\n",
	    "!asks for user" },
};

static const struct hinted media[] = {
	{ "a body without a type is no offer", INVITE "\nv=0\nm=audio 4 RTP/"
	    "AVP 0\n", "488\n", "!Offered" },
	{ "a body of another type is none",
	    INVITE "Content-Type: text/plain\n\nv=0\nm=audio 4 RTP/AVP 0\n",
	    "488\n", "!Offered" },
	{ "an offer without a length lacks no key", INVITE
	    "Content-Type: application/sdp\nContent-Length: x\n", "488\n",
	    "!no key" },
	{ "many codecs are cut short", OFFER("m=audio 4 RTP/AVP 96 97 98 99\n"
	    "a=rtpmap:96 ABCDEFGHIJKLMNOPQRSTUVWXYZ/8000\n"
	    "a=rtpmap:97 BCDEFGHIJKLMNOPQRSTUVWXYZA/8000\n"
	    "a=rtpmap:98 CDEFGHIJKLMNOPQRSTUVWXYZAB/8000\n"
	    "a=rtpmap:99 DEFGHIJKLMNOPQRSTUVWXYZABC/8000\n"), "488\n",
	    "BCDEFGHIJKLMNOPQRSTUVWXYZA, CDEFGHIJKLMNOPQRSTUVWXYZAB, ..." },
	{ "comfort noise is no codec beside another",
	    OFFER("m=audio 4 RTP/AVP 8 13\na=rtpmap:13 CN/8000\n"), "488\n",
	    "only codec offered for audio is PCMA" },
	{ "the same codec twice is one", OFFER("m=audio 4 RTP/AVP 8 96\n"
	    "a=rtpmap:96 pcma/8000\n"), "488\n", "only codec offered" },
	{ "a codec may have a name of one letter",
	    OFFER("m=audio 4 RTP/AVP 96\na=rtpmap:96 X/8000\n"), "488\n",
	    "only codec offered for audio is X" },
	{ "two of them are two", OFFER("m=audio 4 RTP/AVP 96 97\n"
	    "a=rtpmap:96 X/8000\na=rtpmap:97 Y/8000\n"), "488\n",
	    "!only codec" },
	{ "tones alone are no codec", OFFER("m=audio 4 RTP/AVP 101\n"
	    "a=rtpmap:101 telephone-event/8000\n"), "488\n",
	    "!only codec" },
	{ "the one codec of a video is not told",
	    OFFER("m=video 4 RTP/AVP 34\n"), "488\n", "!only codec" },
	{ "a fingerprint alone is DTLS by an older name",
	    OFFER("m=audio 4 RTP/SAVP 0\na=fingerprint:sha-1 x\n"), "488\n",
	    "has a=fingerprint and no a=crypto" },
	{ "the fingerprint may stand above the media",
	    INVITE SDP "a=fingerprint:sha-1 x\nm=audio 4 UDP/TLS/RTP/SAVP 0\n",
	    "488\n", "(DTLS-SRTP" },
	{ "DTLS that was cut off lacks no fingerprint", INVITE
	    "Content-Type: application/sdp\nContent-Length: 99999\n\n"
	    "v=0\nm=audio 4 UDP/TLS/RTP/SAVP 0\n", "488\n",
	    "!no a=fingerprint" },
	{ "media that is only sent is held", INVITE SDP "m=audio 4 RTP/AVP 0\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\na=sendonly\n", "holds m=audio" },
	{ "so is media to nowhere", INVITE SDP "m=audio 4 RTP/AVP 0\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\nc=IN IP4 0.0.0.0\n",
	    "holds m=audio" },
	{ "media that the offer holds is not held by the answer",
	    INVITE SDP "m=audio 4 RTP/AVP 0\na=inactive\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\na=inactive\n", "!holds" },
	{ "media that another part of the offer holds is held",
	    INVITE SDP "m=audio 4 RTP/AVP 0\na=inactive\n"
	    "m=video 6 RTP/AVP 34\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\na=inactive\n"
	    "m=video 6 RTP/AVP 34\na=inactive\n", "holds m=video" },
	{ "media that the offer left out is not refused",
	    INVITE SDP "m=audio 4 RTP/AVP 0\nm=video 0 RTP/AVP 34\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\nm=video 0 RTP/AVP 34\n",
	    "!port 0" },
	{ "media beyond those of the offer is refused",
	    INVITE SDP "m=audio 0 RTP/AVP 0\n",
	    "200\n" SDP "m=audio 4 RTP/AVP 0\nm=video 0 RTP/AVP 34\n"
	    "m=video 0 RTP/AVP 34\n", "m=video has port 0" },
	{ "G.711 alone is not told to be joined by itself",
	    OFFER("m=audio 4 RTP/AVP 0\n"), "488\n",
	    "codec offered for audio is PCMU: a side with the other law" },
	{ "G.711 by a number of its own is the same",
	    OFFER("m=audio 4 RTP/AVP 96\na=rtpmap:96 pcma/8000\n"), "488\n",
	    "!offer G.711" },
	{ "another codec alone is told to be joined by G.711",
	    OFFER("m=audio 4 RTP/AVP 9\n"), "488\n",
	    "only codec offered for audio is G722: offer G.711" },
};

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, users, test_hinted);
	UNIT_ROWS(&unit, media, test_hinted);
	return unit_run(&unit, "hints of users and offers");
}
