/* The line of a status line or request, what stands above and below it. */
#include "prove.h"
#include "filter.h"

static struct sc_filter filter;

int
main(void)
{
	struct sc_sight sight = { .line = any_text(PROVE_BYTES) };

	sight.start = any_of(PROVE_BYTES);
	if (sight.start > sight.line.len)
		return 0;
	sight.phrase = sight.line.len;
	sight.kind = any_of(1) ? SC_STATUS : SC_REQUEST;
	sight.final = true;
	(void)sc_guess(&sight, &filter);
	return 0;
}
