/* Hints of how media is offered and answered, one line of it at a time. */
#include "hinted.h"

#define SDP "Content-Type: application/sdp\n\nv=0\nc=IN IP4 192.0.2.1\n"
#define OFFER(media) "INVITE sip:b@h\n" SDP media
#define REFUSED "488\n"
#define CRYPTO "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\n"
#define PRINT "a=fingerprint:sha-256 AB:CD\n"

static const struct hinted offers[] = {
	{ "SRTP without a key has none", OFFER("m=audio 4 RTP/SAVP 0\n"),
	    REFUSED, "m=audio RTP/SAVP has neither a=crypto" },
	{ "with feedback neither", OFFER("m=audio 4 RTP/SAVPF 0\n"), REFUSED,
	    "m=audio RTP/SAVPF has neither a=crypto" },
	{ "a key that is there is not missed",
	    OFFER("m=audio 4 RTP/SAVP 0\n" CRYPTO), REFUSED,
	    "!has neither" },
	{ "with it SRTP is offered", OFFER("m=audio 4 RTP/SAVP 0\n" CRYPTO),
	    REFUSED, "offered over RTP/SAVP (SRTP)" },
	{ "nor is a fingerprint missed",
	    OFFER("m=audio 4 RTP/SAVP 0\n" PRINT), REFUSED, "!has neither" },
	{ "a fingerprint with feedback is DTLS by an older name",
	    OFFER("m=audio 4 RTP/SAVPF 0\n" PRINT), REFUSED,
	    "under an older name" },
	{ "with a key it is not",
	    OFFER("m=audio 4 RTP/SAVP 0\n" PRINT CRYPTO), REFUSED,
	    "!under an older name" },
	{ "then SRTP is offered",
	    OFFER("m=audio 4 RTP/SAVP 0\n" PRINT CRYPTO), REFUSED,
	    "offered over RTP/SAVP (SRTP)" },
	{ "a fingerprint without SRTP is nothing",
	    OFFER("m=audio 4 RTP/AVP 0\n" PRINT), REFUSED, "!older name" },
	{ "no SRTP needs no key", OFFER("m=audio 4 RTP/AVP 0\n"), REFUSED,
	    "!has neither" },
	{ "nor is it offered", OFFER("m=audio 4 RTP/AVP 0\n" CRYPTO), REFUSED,
	    "!(SRTP)" },
	{ "DTLS without a fingerprint has none",
	    OFFER("m=audio 4 UDP/TLS/RTP/SAVPF 0\n"), REFUSED,
	    "m=audio UDP/TLS/RTP/SAVPF has no a=fingerprint" },
	{ "a key is none", OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n" CRYPTO),
	    REFUSED, "has no a=fingerprint" },
	{ "it needs no key", OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n"), REFUSED,
	    "!has neither" },
	{ "with a fingerprint it lacks nothing",
	    OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n" PRINT), REFUSED,
	    "!has no a=fingerprint" },
	{ "and is offered", OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n" PRINT),
	    REFUSED, "offered over UDP/TLS/RTP/SAVP (DTLS-SRTP" },
	{ "it is no SRTP with a key in the description",
	    OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n" PRINT), REFUSED,
	    "!(SRTP)" },
	{ "nor an older name of itself",
	    OFFER("m=audio 4 UDP/TLS/RTP/SAVP 0\n" PRINT), REFUSED,
	    "!older name" },
	{ "DTLS without RTP is none",
	    OFFER("m=application 4 UDP/DTLS/SCTP webrtc-datachannel\n"),
	    REFUSED, "!DTLS-SRTP" },
	{ "feedback is offered", OFFER("m=audio 4 RTP/AVPF 0\n"), REFUSED,
	    "offered over RTP/AVPF (feedback" },
	{ "in small letters too", OFFER("m=audio 4 rtp/avpf 0\n"), REFUSED,
	    "(feedback" },
	{ "with SRTP that is told", OFFER("m=audio 4 RTP/SAVPF 0\n" CRYPTO),
	    REFUSED, "!(feedback" },
	{ "without it nothing", OFFER("m=audio 4 RTP/AVP 0\n"), REFUSED,
	    "!(feedback" },
	{ "ICE is told", OFFER("m=audio 4 RTP/AVP 0\na=ice-ufrag:x\n"),
	    REFUSED, "has ICE" },
	{ "a word of it alone is not", OFFER("m=audio 4 RTP/AVP 0\na=ice-lite\n"),
	    REFUSED, "!has ICE" },
	{ "an address of IPv6 is told",
	    OFFER("m=audio 4 RTP/AVP 0\nc=IN IP6 ::1\n"), REFUSED,
	    "address for audio is IPv6" },
	{ "one of IPv4 is not", OFFER("m=audio 4 RTP/AVP 0\n"), REFUSED,
	    "!is IPv6" },
	{ "fax is told", OFFER("m=image 4 udptl t38\n"), REFUSED, "T.38" },
	{ "an image over RTP is none", OFFER("m=image 4 RTP/AVP 0\n"),
	    REFUSED, "!T.38" },
	{ "nor is audio over udptl", OFFER("m=audio 4 udptl 0\n"), REFUSED,
	    "!T.38" },
	{ "what is offered is named", OFFER("m=audio 4 RTP/AVP 8 0 96\n"
	    "a=rtpmap:96 opus/48000/2\n"), REFUSED,
	    "Offered: audio over RTP/AVP with PCMA, PCMU, opus." },
	{ "a format that has no name is its number",
	    OFFER("m=audio 4 RTP/AVP 8 97\n"), REFUSED, "with PCMA, 97." },
	{ "each stream of its own",
	    OFFER("m=audio 4 RTP/AVP 8\nm=video 6 RTP/AVP 31\n"), REFUSED,
	    "Offered: video over RTP/AVP with H261." },
	{ "a codec that has no name may be another one",
	    OFFER("m=audio 4 RTP/AVP 8 97\n"), REFUSED, "!only codec" },
	{ "tones beside a codec are none", OFFER("m=audio 4 RTP/AVP 8 101\n"
	    "a=rtpmap:101 Telephone-Event/8000\n"), REFUSED,
	    "only codec offered for audio is PCMA" },
	{ "they may stand in front of it", OFFER("m=audio 4 RTP/AVP 101 8\n"
	    "a=rtpmap:101 telephone-event/8000\n"), REFUSED,
	    "only codec offered for audio is PCMA" },
	{ "comfort noise by its number is none",
	    OFFER("m=audio 4 RTP/AVP 13 8\n"), REFUSED,
	    "only codec offered for audio is PCMA" },
	{ "without an offer nothing is offered", "INVITE sip:b@h\n", REFUSED,
	    "!Offered" },
	{ "nor without its request", NULL, REFUSED, "!Offered" },
};

#define AUDIO OFFER("m=audio 4 RTP/AVP 0\n")
#define ANSWER(media) "200\n" SDP media

static const struct hinted answers[] = {
	{ "a port of 0 refuses", AUDIO, ANSWER("m=audio 0 RTP/AVP 0\n"),
	    "m=audio has port 0" },
	{ "another port does not", AUDIO, ANSWER("m=audio 1 RTP/AVP 0\n"),
	    "!has port 0" },
	{ "one stream may be refused",
	    OFFER("m=audio 4 RTP/AVP 0\nm=video 6 RTP/AVP 31\n"),
	    ANSWER("m=audio 4 RTP/AVP 0\nm=video 0 RTP/AVP 31\n"),
	    "m=video has port 0" },
	{ "the other one is not",
	    OFFER("m=audio 4 RTP/AVP 0\nm=video 6 RTP/AVP 31\n"),
	    ANSWER("m=audio 4 RTP/AVP 0\nm=video 0 RTP/AVP 31\n"),
	    "!m=audio has port 0" },
	{ "without an offer nothing is refused", "INVITE sip:b@h\n",
	    ANSWER("m=audio 0 RTP/AVP 0\n"), "!has port 0" },
	{ "what is only sent is held", AUDIO,
	    ANSWER("m=audio 4 RTP/AVP 0\na=sendonly\n"), "holds m=audio" },
	{ "so is what is inactive", AUDIO,
	    ANSWER("m=audio 4 RTP/AVP 0\na=inactive\n"), "holds m=audio" },
	{ "what goes both ways is not", AUDIO,
	    ANSWER("m=audio 4 RTP/AVP 0\na=sendrecv\n"), "!holds" },
	{ "nor what is only received", AUDIO,
	    ANSWER("m=audio 4 RTP/AVP 0\na=recvonly\n"), "!holds" },
	{ "what is refused is not held", AUDIO,
	    ANSWER("m=audio 0 RTP/AVP 0\na=inactive\n"), "!holds" },
};

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, offers, test_hinted);
	UNIT_ROWS(&unit, answers, test_hinted);
	return unit_run(&unit, "hints of media");
}
