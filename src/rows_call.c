#include "rows_call.h"

static const struct column call_columns[] = {
	CALL_COLUMNS(COLUMN)
};

static const struct column verdict_columns[] = {
	VERDICT_COLUMNS(COLUMN)
};

const struct row_type call_row = { "call", call_columns, CALL_CELLS };
const struct row_type verdict_row = { "verdict", verdict_columns,
	VERDICT_CELLS };

const char *
file_name(const struct files *files, unsigned number)
{
	return number < files->count ? files->names[number] : "-";
}

const char *
call_outcome_word(const struct sipcode_call *call)
{
	return call->code == 0 ? "no-response"
	    : sipcode_outcome_word(sipcode_outcome_of(call->code));
}

void
call_row_fill(struct cell cells[CALL_CELLS], const struct files *files,
    const struct sipcode_call *call)
{
	unsigned long long repeats = 0;

	for (unsigned i = 0; i < call->kept; i++)
		repeats += call->repeats[i];
	cells[CALL_FILE] = cell_string(file_name(files, call->file));
	cells[CALL_LINE] = cell_number(call->line);
	cells[CALL_CALL_ID] = cell_known(call->call_id);
	cells[CALL_METHOD] = cell_known(call->method);
	cells[CALL_CODES] = cell_numbers(call->codes);
	cells[CALL_OUTCOME] = cell_word(call_outcome_word(call));
	cells[CALL_FROM] = cell_known(call->from);
	cells[CALL_TO] = cell_known(call->to);
	cells[CALL_HINT] = cell_known(call->hint);
	cells[CALL_RETRANSMISSIONS] = cell_number(repeats);
}

static void
fill_call(struct cell cells[VERDICT_CELLS], const struct verdict *verdict)
{
	const struct sipcode_call *call = verdict->call;
	bool answered = call->code != 0;

	cells[VERDICT_FILE] = cell_string(file_name(verdict->files,
	    answered ? call->code_file : call->file));
	cells[VERDICT_LINE] =
	    cell_number(answered ? call->code_line : call->line);
	if (answered)
		cells[VERDICT_CODE] = cell_number(call->code);
	cells[VERDICT_CALL_ID] = cell_known(call->call_id);
	cells[VERDICT_METHOD] = cell_known(call->method);
	cells[VERDICT_CODES] = cell_numbers(call->codes);
	cells[VERDICT_OUTCOME] = cell_word(call_outcome_word(call));
	cells[VERDICT_HINT] = cell_known(call->hint);
}

void
verdict_row_fill(struct cell cells[VERDICT_CELLS],
    const struct verdict *verdict)
{
	memset(cells, 0, VERDICT_CELLS * sizeof *cells);
	cells[VERDICT_OK] = cell_flag(verdict->ok);
	cells[VERDICT_EXPECTED] = cell_string(verdict->expected);
	if (verdict->call != NULL) {
		fill_call(cells, verdict);
		return;
	}
	cells[VERDICT_MET] = cell_number(verdict->met);
	cells[VERDICT_COUNT] = cell_number(verdict->count);
}
