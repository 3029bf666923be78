#include "prove.h"
#include "sdp.h"

/* So many unknown bytes behind known ones.  A media line is seen twice, so
   that its bytes have to stay what they are. */
static void
walk(const char *front, size_t len)
{
	size_t known = strlen(front);
	char *body = any_block(known + len);
	struct sc_media media;

	memcpy(body, front, known);
	sc_open_media(&media, sc_slice(body, known + len),
	    any_of(1) ? '.' : '\0');
	(void)(sc_next_media(&media) && sc_media_tells(&media, SC_SDP_IP6));
}

int
main(void)
{
	struct sc_media media = { .mark = any_of(1) ? '.' : '\0' };
	struct sipcode_slice name;

	switch (any_of(3)) {
	case 0:
		walk("", any_of(PROVE_BYTES - 1));
		break;
	case 1:
		walk(any_of(1) ? "m=a 1 b" : "m=a b c",
		    any_of(PROVE_BYTES / 2));
		break;
	case 2:
		walk("c=IN IP6\nm=a 1 b", any_of(PROVE_BYTES / 2));
		break;
	default:
		media.lines = any_text(2 * PROVE_BYTES);
		(void)sc_codec(&media, any_word(2), &name);
	}
	return 0;
}
