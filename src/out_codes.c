/* The codes of a call in a line. */
#include "out_calls.h"

#include "append.h"

static struct sipcode_slice
code_text(const struct sipcode_call *call, unsigned i, char *buf, size_t size)
{
	struct sc_append a = { buf, size, 0 };

	sc_append_number(&a, call->codes[i]);
	if (call->repeats[i] > 0) {
		sc_append(&a, "+");
		sc_append_number(&a, call->repeats[i]);
	}
	return sc_slice(buf, a.len);
}

size_t
out_codes_width(const struct sipcode_call *call)
{
	char buf[16];
	size_t width = 0;

	for (unsigned i = 0; i < call->kept; i++)
		width += code_text(call, i, buf, sizeof buf).len + (i > 0);
	return width;
}

/* Where not all fit, ".." and the last one stand at the end. */
void
out_codes(struct sink *sink, const struct sipcode_call *call, size_t width)
{
	char buf[16], end[16];
	struct sipcode_slice last;
	bool fits = out_codes_width(call) <= width &&
	    call->count == call->kept;
	size_t used = 0;

	if (call->kept == 0)
		return;
	last = code_text(call, call->kept - 1, end, sizeof end);
	for (unsigned i = 0; i + 1 < call->kept; i++) {
		struct sipcode_slice code = code_text(call, i, buf,
		    sizeof buf);

		if (!fits && used + code.len + 4 + last.len > width) {
			sink_text(sink, ".. ");
			break;
		}
		sink_put(sink, code);
		sink_byte(sink, ' ');
		used += code.len + 1;
	}
	sink_put(sink, last);
}
