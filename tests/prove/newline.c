#include "prove.h"
#include "blocks.h"

int
main(void)
{
	size_t len = any_of(PROVE_BYTES);

	switch (any_of(1)) {
	case 0:
		(void)sc_count_byte(sc_slice(any_block(len), len), '\n');
		break;
	default:
		(void)sc_is_line_text(any_block(8));
		(void)sc_places_versions();
		(void)sc_places_best();
	}
	return 0;
}
