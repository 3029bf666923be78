/* Messages on standard error. */
#ifndef REPORT_H
#define REPORT_H

#include "term.h"

/* "sipcode: " and the texts, which may hold hostile bytes, on one line. */
#define REPORT(errors, ...)						\
	report((errors), (const char *const[]){ __VA_ARGS__, NULL })
void report(struct term *errors, const char *const *texts);

/* The one of the words (ending with NULL) that was likely meant, or NULL. */
const char *did_you_mean(struct sipcode_slice typed,
    const char *const *words);

/* How many slips make one word of the other, capitals or not, at most 9: a
   letter changed, missing or too many, or two neighbours swapped. */
unsigned typing_distance(struct sipcode_slice a, struct sipcode_slice b);

/* How many slips there may be in what was typed. */
unsigned typing_limit(struct sipcode_slice typed);

#endif
