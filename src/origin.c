/* The runs of bytes of which a filter's text is made. */
#include "origin.h"

void
sc_origin_note(struct sc_origins *origins, size_t text, size_t input)
{
	origins->ring[origins->count++ % SC_ORIGINS] =
	    (struct sc_origin){ .text = text, .input = input };
}

/* The run that holds the byte.  Where it is no longer known the oldest one
   is as near as can be told. */
struct sc_origin
sc_origin_of(const struct sc_origins *origins, unsigned long long text)
{
	size_t kept = origins->count < SC_ORIGINS ? origins->count
						  : SC_ORIGINS;
	struct sc_origin origin = origins->start;

	if (origin.text == text)
		return origin;
	for (size_t i = 1; i <= kept; i++) {
		origin = origins->ring[(origins->count - i) % SC_ORIGINS];
		if (origin.text <= text) {
			origin.input += text - origin.text;
			break;
		}
	}
	origin.text = text;
	return origin;
}
