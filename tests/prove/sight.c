#include "prove.h"
#include "promise.h"

/* The line with its "/" at any place, as the places of newline.h show it. */
int
main(void)
{
	struct sc_sight sight = { .line = any_text(PROVE_BYTES) };
	size_t slash = any_of(PROVE_BYTES);

	bool kept = true;

	if (slash < sight.line.len) {
		sc_look(&sight, slash);
		kept = is_sight(&sight);
	}
	//@ assert kept;
	return 0;
}
