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

/* Levenshtein's distance, one row of his table at a time. */
unsigned
typing_distance(struct sipcode_slice a, struct sipcode_slice b)
{
	unsigned row[LONGEST_WORD + 1];

	if (a.len > LONGEST_WORD || b.len > LONGEST_WORD)
		return FAR;
	for (unsigned k = 0; k <= b.len; k++)
		row[k] = k;
	for (unsigned i = 0; i < a.len; i++) {
		unsigned corner = row[0];

		row[0] = i + 1;
		for (size_t k = 0; k < b.len; k++) {
			unsigned change =
			    sc_lower(a.ptr[i]) != sc_lower(b.ptr[k]);
			unsigned best = least(corner + change, row[k] + 1,
			    row[k + 1] + 1);

			corner = row[k + 1];
			row[k + 1] = best;
		}
	}
	return row[b.len] < FAR ? row[b.len] : FAR;
}

const char *
did_you_mean(struct sipcode_slice typed, const char *const *words)
{
	const char *best = NULL;
	unsigned near = typed.len < 5 ? 2 : 3;

	for (; *words != NULL; words++) {
		unsigned distance = typing_distance(typed, sc_text(*words));

		if (distance < near) {
			near = distance;
			best = *words;
		}
	}
	return best;
}
