/* A line on standard error that tells how far a large file has been read. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "input.h"

struct progress {
	struct term *errors;	/* NULL: says nothing */
	bool forced;		/* for small and unending inputs too */
	bool shown;
	unsigned long long next;	/* look at the clock from there on */
	long long second;	/* in which it was last shown */
};

/* By itself only where standard error is a terminal and the output is not. */
void progress_init(struct progress *, enum when, struct term *errors,
    int out_fd);
void progress_show(struct progress *, const struct input *);
/* Takes the line away; where it was asked for it stays, as the input ended. */
void progress_clear(struct progress *, const struct input *);

#endif
