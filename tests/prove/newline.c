/* The text has SC_BEFORE bytes before it and SC_BEHIND behind it. */
#include "prove.h"
#include "newline.h"

#include <stdint.h>

static uint32_t at[PROVE_BYTES + SC_PLACES_OVER];

int
main(void)
{
	size_t len = any_of(PROVE_BYTES);

	switch (any_of(2)) {
	case 0:
		(void)sc_places_portable(any_block(SC_BEFORE + len + SC_BEHIND)
		    + SC_BEFORE, len, at);
		break;
	case 1:
		(void)sc_count_byte(sc_slice(any_block(len), len), '\n');
		break;
	default:
		(void)sc_is_line_text(any_block(8));
		(void)sc_places_versions();
		(void)sc_places_best();
	}
	return 0;
}
