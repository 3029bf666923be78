/* The rows of calls and of verdicts about them. */
#ifndef ROWS_CALL_H
#define ROWS_CALL_H

#include "rows.h"

#define CALL_COLUMNS(X)							\
	X(FILE, "file", "file") X(LINE, "line", "line")			\
	X(CALL_ID, "call_id", "call_id") X(METHOD, "method", "method")	\
	X(CODES, "codes", "codes") X(OUTCOME, "outcome", "outcome")	\
	X(FROM, "from", "from") X(TO, "to", "to")			\
	X(HINT, "hint", "hint")						\
	X(RETRANSMISSIONS, NULL, "retransmissions")

enum {
#define X(name, tsv, json) CALL_##name,
	CALL_COLUMNS(X)
#undef X
	CALL_CELLS
};

/* A verdict on one call, on a response where every one is judged, or, without
   file, on all of them. */
#define VERDICT_COLUMNS(X)						\
	X(OK, "ok", "ok") X(EXPECTED, "expected", "expected")		\
	X(FILE, "file", "file") X(LINE, "line", "line")			\
	X(CODE, "code", "code") X(CALL_ID, "call_id", "call_id")	\
	X(METHOD, "method", "method") X(CODES, "codes", "codes")	\
	X(OUTCOME, "outcome", "outcome") X(HINT, "hint", "hint")	\
	X(MET, NULL, "met") X(COUNT, NULL, "count")

enum {
#define X(name, tsv, json) VERDICT_##name,
	VERDICT_COLUMNS(X)
#undef X
	VERDICT_CELLS
};

extern const struct row_type call_row, verdict_row;

/* The names of the inputs, in their order. */
struct files {
	char *const *names;	/* NULL: standard input alone */
	size_t count;
};

const char *file_name(const struct files *, unsigned number);

void call_row_fill(struct cell cells[CALL_CELLS], const struct files *,
    const struct sipcode_call *);

/* call is NULL for the verdict on all. */
struct verdict {
	bool ok;
	const char *expected;
	const struct files *files;
	const struct sipcode_call *call;
	unsigned long long met, count;
};

void verdict_row_fill(struct cell cells[VERDICT_CELLS],
    const struct verdict *);

/* "no-response" where there was none. */
const char *call_outcome_word(const struct sipcode_call *);

#endif
