/*
 * Runs over captured text.  What is done with the messages is a table of work:
 * one row for each action, beside the functions that do it.
 */
#ifndef TEXT_H
#define TEXT_H

#include "input.h"
#include "options.h"
#include "out.h"
#include "progress.h"

#include <stddef.h>

struct run;

struct work {
	const struct row_type *rows;	/* what comes out of it */
	unsigned flags;			/* SIPCODE_STREAM_... */
	/* A message of the input; responses only where --only and --method
	   let them through. */
	void (*take)(struct run *, const struct sipcode_message *,
	    bool repeated);
	/* After the last one; returns the exit status. */
	int (*finish)(struct run *);
};

/* What a run needs, all of it at once. */
struct run {
	struct out *out;
	const struct options *options;
	struct term *errors;
	const struct work *work;
	struct sipcode_stream *stream;
	struct input input;
	struct progress progress;
	bool ok;		/* every input could be read */
	bool found;		/* a response that was to be looked at */
	unsigned long long malformed;
	enum sipcode_err broken;	/* the rule that the first one broke */
	struct sipcode_spec explained;	/* codes that have been explained */
	struct sipcode_repeats repeats;
	struct sipcode_requests requests;
	struct sipcode_tally tally;
	struct sipcode_lint lint;
	bool violated;		/* a MUST was broken */
	max_align_t memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
};

extern const struct work work_explain, work_summary, work_lint;

/* Reads every operand, or standard input where there is none; returns the exit
   status. */
int text_run(struct out *, const struct options *, const struct work *,
    struct term *errors);

#endif
