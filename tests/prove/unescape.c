#include "prove.h"
#include "filter.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES);
	char out[4];
	size_t made;

	if (text.len > 0)
		(void)sc_unescape((enum sc_dialect)any_of(SC_BLANKS), text,
		    out, &made);
	return 0;
}
