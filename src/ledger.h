/* The calls of a run, in memory that grows with their number. */
#ifndef LEDGER_H
#define LEDGER_H

#include "rows_call.h"

struct ledger {
	struct sipcode_calls *calls;	/* NULL: none yet */
	size_t size;
};

/* False where there is no memory. */
bool ledger_add(struct ledger *, const struct sipcode_arrival *);
/* The row after *call; false after the last, or where there is none. */
bool ledger_next(const struct ledger *, struct sipcode_call *);
void ledger_free(struct ledger *);

#endif
