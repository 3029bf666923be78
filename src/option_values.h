/* What options take: words, numbers and sets of codes.  Each of these returns
   false for a value that is wrong, and has reported it. */
#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H

#include "options.h"

/* A word that an option takes, and what it stands for. */
struct choice {
	const char *word;
	int value;
};

/* One of the choices, which end with a word of NULL. */
bool take_choice(const struct choice *, const char *word, const char *option,
    struct term *errors, int *value);
bool take_width(const char *word, unsigned *width, struct term *errors);
/* SPEC of --NAME. */
bool take_spec(const char *name, const char *word, struct sipcode_spec *,
    struct term *errors);
/* What an action that expects something takes; others take it as it is. */
bool take_expectation(struct options *, const char *name, const char *word,
    struct term *errors);

#endif
