/* Sentences of hints, and the clues in them. */
#ifndef SC_SENTENCE_H
#define SC_SENTENCE_H

#include "hint.h"

enum clue {
	NO_CLUE,
#define CLUE(name, function, of) name,
#include "clues.def"
#undef CLUE
};

/* Whether all clues of a list that ends with 0 are there; of those below 0,
   that they are not. */
bool sc_clues_hold(struct sc_case *, const short *clues);

/*
 * Puts a sentence, with the text of each clue in braces; false where a clue is
 * not there.  A part in brackets is left out where one in it is not there.
 */
bool sc_put_sentence(struct sc_case *, struct sipcode_slice text,
    struct sc_append *);

/* The numbers of the hints, as they stand in data/hints.def, that a response
   may support: all others are about other codes, or lack what they need.  list
   has room for as many as there are hints. */
size_t sc_likely_hints(const struct sc_side *response, unsigned char *list);

#endif
