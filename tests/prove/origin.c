/* Where a byte came from: few runs are known, or more than are kept. */
#include "any.h"
#include "origin.h"

static struct sc_origins origins;

int
main(void)
{
	origins.count = any_of(PROVE_BYTES);
	if (any_of(1))
		origins.count += SC_ORIGINS - PROVE_BYTES / 2;
	if (any_of(1))
		sc_origin_note(&origins, 0, 0);
	Frama_C_make_unknown((char *)origins.ring, sizeof origins.ring);
	(void)sc_origin_of(&origins,
	    Frama_C_unsigned_long_interval(0, 1UL << 62));
	return 0;
}
