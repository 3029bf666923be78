/* What the gate says, on standard error and in test cases. */
#ifndef GATE_H
#define GATE_H

#include "text.h"

/* "INVITE from alice to bob, Call-ID a84b4c76" */
struct sipcode_slice gate_name(const struct verdict *, char *buf, size_t size);

/* "trace.log:41: expected 200, got 488 ...", with hints and fixes. */
struct sipcode_slice gate_text(const struct run *, const struct verdict *,
    char *buf, size_t size);

/* One call that is not as expected, on standard error. */
void gate_explain(struct run *, const struct verdict *);

/* What the last word needs to know of each call. */
void gate_note(struct gate *, const struct sipcode_call *, bool ok);

/* The last word: "ok: 12 of 12 outcomes match 2xx". */
void gate_sum_up(struct run *, const struct verdict *);

#endif
