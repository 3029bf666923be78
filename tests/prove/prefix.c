#include "prove.h"
#include "filter.h"

static struct sc_filter filter;

int
main(void)
{
	struct sipcode_slice prefix = any_text(PROVE_BYTES);
	struct sipcode_slice line = any_word(PROVE_BYTES);
	size_t len;

	switch (any_of(3)) {
	case 0:
		(void)sc_matches_prefix(prefix, line, &len);
		break;
	case 1:
		(void)sc_infer_prefix(prefix, line, &len);
		break;
	case 2:
		sc_keep_prefix(&filter, prefix);
		break;
	default:
		sc_keep_prefix(&filter, sc_slice(any_block(SC_PREFIX_MAX),
		    SC_PREFIX_MAX));
	}
	return 0;
}
