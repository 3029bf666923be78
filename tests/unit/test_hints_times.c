/* Hints that need times, the responses before, or a phrase. */
#include "hinted.h"

#define FIELDS								\
	"Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\n"			\
	"From: <sip:a@a.example>;tag=f1\nTo: <sip:b@b.example>\n"	\
	"Call-ID: c1@a.example\nCSeq: 7 INVITE\nContent-Length: 0\n\n"
#define INVITE "INVITE sip:b@b.example SIP/2.0\n" FIELDS
#define CANCEL "CANCEL sip:b@b.example SIP/2.0\n"			\
	"Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\n"			\
	"From: <sip:a@a.example>;tag=f1\nTo: <sip:b@b.example>\n"	\
	"Call-ID: c1@a.example\nCSeq: 7 CANCEL\nContent-Length: 0\n\n"
#define ANSWER(line) "SIP/2.0 " line "\n" FIELDS
#define EARLY(line) "SIP/2.0 " line "\n"				\
	"Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\n"			\
	"From: <sip:a@a.example>;tag=f1\nTo: <sip:b@b.example>\n"	\
	"Call-ID: c1@a.example\nCSeq: 7 INVITE\n"			\
	"Content-Type: application/sdp\nContent-Length: 5\n\nv=0\n"

static const struct timed {
	const char *name;
	const char *text;
	const char *says;	/* in one of the hints; "!..." in none */
} rows[] = {
	{ "603 Network Blocked without Reason",
	    ANSWER("603 Network Blocked"), "The phrase says Network Blocked" },
	{ "603 Decline", ANSWER("603 Decline"), "!Network Blocked" },
	{ "603 Network Blocked with Reason",
	    "SIP/2.0 603 Network Blocked\nReason: SIP;cause=603\n" FIELDS,
	    "!The phrase" },
	{ "408 after Timer B",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:37.690001 b:2 -> a:1\n"
	    ANSWER("408 Request Timeout"), "came 32.011 s after the request: Timer B or F" },
	{ "504 after Timer B, with retransmissions",
	    "03:04:05.678901 IP a.1 > b.2: SIP, length: 9\n" INVITE
	    "03:04:06.178901 IP a.1 > b.2: SIP, length: 9\n" INVITE
	    "03:04:37.690001 IP b.2 > a.1: SIP, length: 9\n"
	    ANSWER("504 Server Time-out"), "after the request, seen 2 times: Timer B" },
	{ "408 sooner than Timer B",
	    "[Jan  2 03:04:05] x\n" INVITE "[Jan  2 03:04:20] x\n"
	    ANSWER("408 Request Timeout"), "came 15 s after the request" },
	{ "408 sooner, with retransmissions",
	    "[Jan  2 03:04:05] x\n" INVITE "[Jan  2 03:04:06] x\n" INVITE
	    "[Jan  2 03:04:20] x\n" ANSWER("408 Request Timeout"),
	    "seen 2 times in 15 s" },
	{ "a time without fractions of the response has none",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "[2026-01-02 03:04:38] x\n" ANSWER("408 Request Timeout"),
	    "came 32 s after the request: Timer" },
	{ "nor one of the request",
	    "[2026-01-02 03:04:05] x\n" INVITE
	    "U 2026/01/02 03:04:37.690001 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"),
	    "came 32 s after the request: Timer" },
	{ "31 seconds are Timer B",
	    "U 2026/01/02 03:04:00.000000 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:31.000000 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"), "came 31.000 s after the request: Timer B or F" },
	{ "nearly 31 seconds are less",
	    "U 2026/01/02 03:04:00.000000 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:30.990000 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"), "!Timer B or F" },
	{ "nearly 35 seconds are Timer B",
	    "U 2026/01/02 03:04:00.000000 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:34.990000 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"), "came 34.990 s after the request: Timer B or F" },
	{ "35 seconds are more than Timer B",
	    "U 2026/01/02 03:04:05.000000 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:40.000000 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"),
	    "came 35.000 s after the request, by a timer of that server" },
	{ "no time at all is told",
	    "U 2026/01/02 03:04:05.000000 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:05.000000 a:1 -> b:2\n"
	    ANSWER("408 Request Timeout"), "came 0.000 s after" },
	{ "over midnight",
	    "recv 9 bytes from udp/[a]:1 at 23:59:55.000000:\n" INVITE
	    "send 9 bytes to udp/[a]:1 at 00:00:05.500000:\n"
	    ANSWER("408 Request Timeout"), "came 10.500 s after" },
	{ "without a time of the request",
	    INVITE "U 2026/01/02 03:04:37.690001 b:2 -> a:1\n"
	    ANSWER("408 Request Timeout"), "!after" },
	{ "without a time of the response",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    ANSWER("408 Request Timeout"), "!after" },
	{ "a response that stands before its request",
	    "U 2026/01/02 03:04:38.678901 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:37.690001 b:2 -> a:1\n"
	    ANSWER("408 Request Timeout"), "!after" },
	{ "times of two kinds",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "03:04:37.690001 IP b.2 > a.1: SIP, length: 9\n"
	    ANSWER("408 Request Timeout"), "!after" },
	{ "487 without a CANCEL tells how long it took",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:05:05.678901 b:2 -> a:1\n"
	    ANSWER("487 Request Terminated"),
	    "No CANCEL for this INVITE was seen in the 60.000 s since: a hop" },
	{ "487 without a CANCEL and without times does not",
	    INVITE ANSWER("487 Request Terminated"),
	    "No CANCEL for this INVITE was seen: a hop" },
	{ "nor where a CANCEL was seen",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:05:05.678901 a:1 -> b:2\n" CANCEL
	    "U 2026/01/02 03:05:06.678901 b:2 -> a:1\n"
	    ANSWER("487 Request Terminated"), "!since" },
	{ "180 behind a 183 with SDP",
	    INVITE EARLY("183 Session Progress") ANSWER("180 Ringing"),
	    "No SDP, after a 183 with SDP" },
	{ "180 behind a 183 without SDP",
	    INVITE ANSWER("183 Session Progress") ANSWER("180 Ringing"),
	    "own phone makes the ringback" },
	{ "180 with SDP behind a 183 with SDP",
	    INVITE EARLY("183 Session Progress") EARLY("180 Ringing"),
	    "!after a 183" },
	{ "180 behind a 183 whose request is not there",
	    EARLY("183 Session Progress") ANSWER("180 Ringing"),
	    "!after a 183" },
	{ "another code",
	    "U 2026/01/02 03:04:05.678901 a:1 -> b:2\n" INVITE
	    "U 2026/01/02 03:04:37.690001 b:2 -> a:1\n"
	    ANSWER("480 Temporarily Unavailable"), "!32.011" },
};

static void
test_timed(void **state)
{
	const struct timed *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sipcode_hints hints;
	bool wanted = *row->says != '!';

	hints_of(text, &hints);
	for (size_t i = 0; hints.texts[i] != NULL; i++)
		print_message("- %s\n", hints.texts[i]);
	assert_int_equal(is_said(&hints, row->says + !wanted), wanted);
	heap_free(text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_timed);
	return unit_run(&unit, "hints_times");
}
