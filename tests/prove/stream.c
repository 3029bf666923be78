/*
 * Texts with an unknown byte in them, read by the whole stream.  The memory
 * stands at an address that is known, since the stream looks for a page's
 * boundary in it.
 */
#include "prove.h"

static char *const memory = (char *)PROVE_ADDRESS;

/* What stands before the unknown bytes. */
static const char *const fronts[] = {
	"", "SIP/2.0 ", "SIP/2.0 200 OK\n", "SIP/2.0 200 OK\r\nTo: ",
};

static void
put(struct sipcode_stream *s, const char *bytes, size_t len)
{
	size_t room;
	char *to = sipcode_stream_room(s, &room);

	if (bytes != NULL)
		memcpy(to, bytes, len);
	else
		Frama_C_make_unknown(to, len);
	if (len > 0)
		sipcode_stream_got(s, len);
}

static void
take(struct sipcode_stream *s)
{
	struct sipcode_message message;

	while (sipcode_stream_next(s, &message))
		;
}

int
main(void)
{
	struct sipcode_stream *s = sipcode_stream_open(memory, 0);
	const char *front = fronts[any_of(3)];

	put(s, front, strlen(front));
	put(s, NULL, any_of(PROVE_BYTES));
	take(s);
	sipcode_stream_got(s, 0);
	take(s);
	return 0;
}
