/* Text for people: colour, width, wrapping, and bytes made safe to show. */
#ifndef TERM_H
#define TERM_H

#include "sink.h"

enum colour { PLAIN, BOLD, DIM, RED, GREEN, YELLOW, MAGENTA, CYAN };

struct term {
	struct sink *sink;
	bool colour;
	unsigned width;		/* columns, at least 20 */
};

enum when { AUTO, ALWAYS, NEVER };

/* A terminal, NO_COLOR empty or unset, and TERM not "dumb". */
bool term_has_colour(int fd, enum when);
/* The columns of the terminal at fd, else 80. */
unsigned term_width(int fd);

void term_paint(struct term *, enum colour, struct sipcode_slice);
enum colour term_outcome_colour(enum sipcode_outcome);

/* Captured bytes: control bytes, escape sequences, bad UTF-8 and characters
   that turn or hide text are shown, not obeyed. */
void term_safe(struct term *, struct sipcode_slice);

/* Wraps words after the text that already fills used columns; further lines
   begin with indent blanks.  Ends the line. */
void term_wrap(struct term *, struct sipcode_slice, unsigned used,
    unsigned indent);

/* Takes the next line of at most width columns, and the blanks behind it,
   off the front of s; a word that is longer is cut. */
struct sipcode_slice term_take_line(struct sipcode_slice *s, unsigned width);

#endif
