#include "out.h"

void
out_begin(struct out *out, const struct row_type *type)
{
	if (out->format->begin != NULL)
		out->format->begin(out, type);
}

void
out_end(struct out *out)
{
	if (out->format->end != NULL)
		out->format->end(out);
}

void
out_code_row(struct out *out, unsigned code)
{
	struct code_cells row;

	code_row_fill(&row, code);
	out->format->row(out, &code_row, row.cells);
}

void
out_response_row(struct out *out, const struct response *of)
{
	struct cell cells[RESPONSE_CELLS];

	response_row_fill(cells, of);
	out->format->row(out, &response_row, cells);
}

void
out_violation_row(struct out *out, const struct finding *finding)
{
	struct cell cells[VIOLATION_CELLS];

	violation_row_fill(cells, finding);
	out->format->row(out, &violation_row, cells);
}

void
out_append_code(struct sc_append *a, unsigned code, const char *phrase)
{
	sc_append_number(a, code);
	sc_append(a, " ");
	sc_append(a, phrase);
}
