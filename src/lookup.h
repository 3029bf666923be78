/* The actions on codes: explain, brief, list, search. */
#ifndef LOOKUP_H
#define LOOKUP_H

#include "options.h"
#include "out.h"

/* What an operand is, by its form alone. */
enum operand {
	OPERAND_FILE,		/* "-" too */
	OPERAND_CODES,		/* 486, 48x, "SIP/2.0 486 Busy Here" */
	OPERAND_BAD,		/* 99, 700, 2000, 7xx, a broken status line */
};

enum operand lookup_operand(const char *text);

/* Each returns the exit status. */
int lookup_codes(struct out *, const struct options *, struct term *errors);
int lookup_list(struct out *, const struct options *, struct term *errors);
int lookup_search(struct out *, const struct options *, struct term *errors);

/* Why an operand that is neither a code nor a file that is there might have
   been typed: offers --search.  Reports it. */
void lookup_hint_word(const char *word, struct term *errors);

#endif
