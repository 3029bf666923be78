/* Rows of calls: their codes, and how they are shown. */
#include "calls.h"

struct sipcode_calls *
sipcode_calls_open(void *memory, size_t size)
{
	struct sipcode_calls *calls = memory;

	*calls = (struct sipcode_calls){ .first = 0 };
	sc_pool_open(&calls->pool, sizeof *calls, size);
	return calls;
}

struct sipcode_calls *
sipcode_calls_grown(void *memory, size_t size)
{
	struct sipcode_calls *calls = memory;

	sc_pool_grown(&calls->pool, size);
	return calls;
}

unsigned long long
sipcode_calls_used(const struct sipcode_calls *calls)
{
	return calls->pool.used + calls->pool.buckets * sizeof(sc_ref);
}

/* The place of a code; a new one gets its memory before. */
static uint16_t *
place_of_code(const struct sipcode_calls *calls, struct sc_row *row,
    unsigned index)
{
	struct sc_more *more = NULL;
	sc_ref next = row->more;

	if (index < SC_ROW_CODES)
		return &row->codes[index];
	for (; index >= SC_ROW_CODES; index -= SC_ROW_CODES) {
		more = sc_pool_at(&calls->pool, next);
		next = more->next;
	}
	return &more->codes[index];
}

static void
make_place(struct sipcode_calls *calls, struct sc_row *row, unsigned index)
{
	sc_ref *link = &row->more;

	if (index == 0 || index % SC_ROW_CODES != 0)
		return;
	while (*link != 0)
		link = &((struct sc_more *)sc_pool_at(&calls->pool,
		    *link))->next;
	*link = sc_pool_take(&calls->pool, sizeof(struct sc_more));
}

static unsigned
kept_codes(const struct sc_row *row)
{
	return row->count < SIPCODE_CALL_CODES ? row->count
					       : SIPCODE_CALL_CODES;
}

bool
sc_repeat_code(struct sipcode_calls *calls, struct sc_row *row, unsigned code)
{
	for (unsigned i = kept_codes(row); i-- > 0;) {
		uint16_t *place = place_of_code(calls, row, i);

		if ((*place & SC_CODE_MASK) != code)
			continue;
		if (*place >> SC_CODE_BITS < SC_MOST_REPEATS)
			*place = (uint16_t)(*place + (1u << SC_CODE_BITS));
		return true;
	}
	return false;
}

void
sc_add_code(struct sipcode_calls *calls, struct sc_row *row, unsigned code)
{
	unsigned index = kept_codes(row);

	if (index == SIPCODE_CALL_CODES)
		index--;
	else
		make_place(calls, row, index);
	*place_of_code(calls, row, index) = (uint16_t)code;
	if (row->count < UINT16_MAX)
		row->count++;
}

static void
show_codes(const struct sipcode_calls *calls, struct sc_row *row,
    struct sipcode_call *call)
{
	call->count = row->count;
	call->kept = kept_codes(row);
	for (unsigned i = 0; i < call->kept; i++) {
		uint16_t code = *place_of_code(calls, row, i);

		call->codes[i] = code & SC_CODE_MASK;
		call->repeats[i] = (unsigned char)(code >> SC_CODE_BITS);
	}
	call->codes[call->kept] = 0;
}

bool
sipcode_calls_next(const struct sipcode_calls *calls,
    struct sipcode_call *call)
{
	const struct sc_pool *pool = &calls->pool;
	sc_ref ref = call->row == 0 ? calls->first
				    : sc_row_at(calls, call->row)->following;
	struct sc_row *row = sc_row_at(calls, ref);

	if (row == NULL)
		return false;
	call->row = ref;
	call->call_id = sc_pool_text(pool, row->call_id);
	if (call->call_id.len > 0 && *call->call_id.ptr == '\n')
		call->call_id = sc_text("");
	call->method = sc_pool_text(pool, row->mixed ? 0 : row->method);
	call->from = sc_pool_text(pool, row->from);
	call->to = sc_pool_text(pool, row->to);
	call->hint = sc_pool_text(pool, row->hint);
	call->file = row->file;
	call->line = row->line;
	call->code = row->pin != 0 ? row->pin : row->code;
	call->pinned = row->pin != 0;
	call->code_file = row->code_file;
	call->code_line = row->code_line;
	show_codes(calls, row, call);
	return true;
}
