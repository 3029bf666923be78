#include "report.h"

#include "scan.h"

void
report(struct term *errors, const char *const *texts)
{
	sink_text(errors->sink, "sipcode: ");
	for (; *texts != NULL; texts++)
		term_safe(errors, sc_text(*texts));
	sink_byte(errors->sink, '\n');
	sink_flush(errors->sink);
}

static unsigned
least(unsigned a, unsigned b, unsigned c)
{
	unsigned low = a < b ? a : b;

	return low < c ? low : c;
}

enum { LONGEST_WORD = 32, FAR = 9 };

static bool
swapped(struct sipcode_slice a, size_t i, struct sipcode_slice b, size_t k)
{
	return i > 0 && k > 0 &&
	    sc_lower(a.ptr[i]) == sc_lower(b.ptr[k - 1]) &&
	    sc_lower(a.ptr[i - 1]) == sc_lower(b.ptr[k]);
}

/* Levenshtein's distance, three rows of his table at a time, since two letters
   swapped are one slip: Damerau's. */
unsigned
typing_distance(struct sipcode_slice a, struct sipcode_slice b)
{
	unsigned rows[3][LONGEST_WORD + 1];

	if (a.len > LONGEST_WORD || b.len > LONGEST_WORD)
		return FAR;
	for (unsigned k = 0; k <= b.len; k++)
		rows[0][k] = k;
	for (unsigned i = 0; i < a.len; i++) {
		const unsigned *above = rows[i % 3];
		const unsigned *higher = rows[(i + 2) % 3];
		unsigned *row = rows[(i + 1) % 3];

		row[0] = i + 1;
		for (size_t k = 0; k < b.len; k++) {
			unsigned change =
			    sc_lower(a.ptr[i]) != sc_lower(b.ptr[k]);

			row[k + 1] = least(above[k] + change, row[k] + 1,
			    above[k + 1] + 1);
			if (swapped(a, i, b, k) && higher[k - 1] < row[k + 1])
				row[k + 1] = higher[k - 1] + 1;
		}
	}
	return least(rows[a.len % 3][b.len], FAR, FAR);
}

unsigned
typing_limit(struct sipcode_slice typed)
{
	return typed.len < 5 ? 1 : 2;
}

const char *
did_you_mean(struct sipcode_slice typed, const char *const *words)
{
	const char *best = NULL;
	unsigned near = typing_limit(typed) + 1;

	for (; *words != NULL; words++) {
		unsigned distance = typing_distance(typed, sc_text(*words));

		if (distance < near) {
			near = distance;
			best = *words;
		}
	}
	return best;
}
