/* What an expert adds to two codes that are often confused. */
#include "sipcode.h"

static const struct {
	unsigned short low, high;
	const char *const *points;
} pairs[] = {
#define PAIR(low, high, ...)						\
	{ low, high, (const char *const[]){ __VA_ARGS__, NULL } },
#include "pairs.def"
#undef PAIR
};

const char *const *
sipcode_pair(unsigned a, unsigned b)
{
	unsigned low = a < b ? a : b, high = a < b ? b : a;

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (pairs[i].low == low && pairs[i].high == high)
			return pairs[i].points;
	return NULL;
}
