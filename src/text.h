/* The actions on captured text. */
#ifndef TEXT_H
#define TEXT_H

#include "options.h"
#include "out.h"

/* Reads every operand, or standard input where there is none; returns the exit
   status. */
int text_run(struct out *, const struct options *, struct term *errors);

#endif
