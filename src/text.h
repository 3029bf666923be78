/*
 * Runs over captured text.  What is done with the messages is a table of work:
 * one row for each action, beside the functions that do it.
 */
#ifndef TEXT_H
#define TEXT_H

#include "input.h"
#include "ledger.h"
#include "options.h"
#include "out_calls.h"
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

/* What the gate has seen. */
struct gate {
	unsigned long long responses, fitting;	/* no retransmissions */
	unsigned long long invites_met, invites_unmet, unmet, explained;
	struct sipcode_spec seen;	/* the codes of outcomes */
	unsigned told[19];	/* codes whose fixes were; bit 600: none */
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
	bool left_out;		/* one that was not */
	unsigned long long malformed;
	enum sipcode_err broken;	/* the rule that the first one broke */
	struct sipcode_spec explained;	/* codes that have been explained */
	struct sipcode_repeats repeats;
	struct sipcode_requests requests;
	struct sipcode_tally tally;
	struct sipcode_lint lint;
	unsigned long long judged;	/* messages that were complete */
	bool violated;		/* a MUST was broken */
	unsigned file;		/* the number of this input, from 0 */
	struct ledger ledger;
	bool full;		/* there was no memory for another call */
	struct ladder ladder;
	struct gate gate;
	max_align_t memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
};

extern const struct work work_explain, work_summary, work_lint,
    work_calls, work_expect;

/* Whether --only, --method and --calls=CALL-ID let a response through; of a
   request, whether the last two do. */
bool text_wants(const struct options *, const struct sipcode_message *);

struct files run_files(const struct run *);

/* Adds a message to the calls of a run.  pinned: it stands for its row. */
void run_add_call(struct run *, const struct sipcode_message *, bool repeated,
    bool pinned);

/* Reads every operand, or standard input where there is none; returns the exit
   status. */
int text_run(struct out *, const struct options *, const struct work *,
    struct term *errors);

#endif
