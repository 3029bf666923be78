#include "ledger.h"

#include <stdlib.h>

static bool
grow(struct ledger *ledger)
{
	bool first = ledger->calls == NULL;
	size_t size = first ? SIPCODE_CALLS_LEAST : ledger->size * 2;
	void *memory = size > ledger->size ? realloc(ledger->calls, size)
					   : NULL;

	if (memory == NULL)
		return false;
	ledger->size = size;
	ledger->calls = first ? sipcode_calls_open(memory, size)
			      : sipcode_calls_grown(memory, size);
	return true;
}

bool
ledger_add(struct ledger *ledger, const struct sipcode_arrival *arrival)
{
	while (ledger->calls == NULL ||
	    !sipcode_calls_add(ledger->calls, arrival))
		if (!grow(ledger))
			return false;
	return true;
}

bool
ledger_next(const struct ledger *ledger, struct sipcode_call *call)
{
	return ledger->calls != NULL &&
	    sipcode_calls_next(ledger->calls, call);
}

void
ledger_free(struct ledger *ledger)
{
	free(ledger->calls);
	ledger->calls = NULL;
}
