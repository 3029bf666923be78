/* What the gate says, on standard error and in test cases. */
#ifndef GATE_H
#define GATE_H

#include "append.h"
#include "text.h"

/* "INVITE from alice to bob, Call-ID a84b4c76" */
struct sipcode_slice gate_name(const struct verdict *, char *buf, size_t size);

/* "trace.log:41: expected 200, got 488 ...", with hints and fixes. */
struct sipcode_slice gate_text(const struct run *, const struct verdict *,
    char *buf, size_t size);

/* "trace.log:41: expected 200, got 488 Not Acceptable Here to INVITE" */
void gate_append_verdict(struct sc_append *, const struct run *,
    const struct verdict *);
/* "100, 180, 200" */
void gate_append_codes(struct sc_append *, const struct sipcode_call *);
/* "ok: 12 of 12 outcomes match 2xx" */
void gate_append_sum(struct sc_append *, const struct options *,
    const struct verdict *);
/* What makes a failure easier to mend; ends with NULL. */
const char *const *gate_fixes_of(const struct sipcode_call *);

/* One call that is not as expected, on standard error. */
void gate_explain(struct run *, const struct verdict *);

/* What the last word needs to know of each call. */
void gate_note(struct gate *, const struct sipcode_call *, bool ok);

/* The last word. */
void gate_sum_up(struct run *, const struct verdict *);

#endif
