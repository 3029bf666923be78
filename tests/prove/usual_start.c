/* Start lines that begin as usual: the '/' of "SIP/" has just as many bytes on
   either side of it as have to be there. */
#include "buffer.h"
#include "promise.h"
#include "usual.h"

enum { FRONT = 264, BEHIND = 256, SIP = FRONT - 3, LEN = FRONT + BEHIND };

static struct sipcode_stream stream;

/* A status line: what stands before it and behind its code is unknown. */
static void
write_status(char *text)
{
	memset(text, 'a', SIP - 1);
	memcpy(text + SIP, "SIP/2.0 ", 8);
	(void)sc_is_usual_status(text + SIP);
}

/* A request in a line of one letter, in which some bytes are unknown; where
   the version ends so are some. */
static void
write_request(char *text)
{
	size_t back = any_of(2) * ((SIP - PROVE_BYTES) / 16 * 8);

	memset(text, any_of(1) ? 'A' : 'a', SIP);
	Frama_C_make_unknown(text + SIP - PROVE_BYTES - back, PROVE_BYTES);
	memcpy(text + SIP - 1, " SIP/2.0", 8);
	memset(text + SIP + 16, ' ', 16);
}

int
main(void)
{
	const size_t edges[] = { 0, SIP - 8, SIP, 999999999 };
	size_t pos = FRONT;
	char *text;

	fill_stream(&stream, mindful(LEN), LEN);
	text = stream.buf;
	stream.edge = edges[any_of(3)];
	stream.quiet = Frama_C_interval(0, 999999999);
	switch (any_of(2)) {
	case 0:
		memset(text, 'a', SIP - 1);
		pos = FRONT - 1 + any_of(2);
		break;
	case 1:
		write_status(text);
		break;
	default:
		write_request(text);
	}
	if (sc_usual_start(&stream, pos)) {
		bool kept = is_begun(&stream);
		//@ assert kept;
	}
	return 0;
}
