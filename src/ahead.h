/*
 * Large files, read by two threads.
 *
 * A file is cut into pieces at any byte, and both threads read pieces before
 * it is their turn.  What the reading of a piece told is believed from the
 * first message on that the piece before, read on beyond its end, tells in the
 * same way; so the messages are those that one thread would tell, in their
 * order.
 */
#ifndef AHEAD_H
#define AHEAD_H

#include "text.h"

/* Whether an input is such a file, on a machine that has use for it. */
bool ahead_pays(const struct input *);

/* Takes a message in its turn; identity is that of a response. */
typedef void take_fn(struct run *, const struct sipcode_message *,
    unsigned long long identity);

/* Reads the input of a run to its end, and hands out its messages.  *known:
   false where there is no memory or no thread to be had, and nothing was
   done.  Returns false after an error, which has been reported. */
bool ahead_read(struct run *, take_fn *take, bool *known);

#endif
