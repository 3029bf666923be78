/* Tab separated values. */
#include "out.h"

#include "escape.h"

static void
put_odd(struct sink *sink, struct sipcode_slice bytes, unsigned long character,
    bool valid)
{
	static const char letters[][3] = {
		['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r", ['\\'] = "\\\\",
	};

	if (valid && character < sizeof letters / sizeof *letters &&
	    letters[character][0] != '\0')
		sink_text(sink, letters[character]);
	else
		for (size_t i = 0; i < bytes.len; i++)
			escape_hex(sink, "\\x",
			    (unsigned char)bytes.ptr[i], 2);
}

static const struct escape escape = { '\\', put_odd };

static void
put_lists(struct sink *sink, const struct cell *cell)
{
	if (cell->kind == CELL_TEXTS)
		for (size_t i = 0; cell->texts[i] != NULL; i++) {
			if (i > 0)
				sink_byte(sink, ' ');
			escape_put(sink, sc_text(cell->texts[i]), &escape);
		}
	else
		for (size_t i = 0; cell->numbers[i] != 0; i++) {
			if (i > 0)
				sink_byte(sink, ',');
			sink_number(sink, cell->numbers[i]);
		}
}

static void
put_cell(struct sink *sink, const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		escape_put(sink, cell->text, &escape);
		break;
	case CELL_WORD:
		sink_put(sink, cell->text);
		break;
	case CELL_NUMBER:
	case CELL_FLAG:
		sink_number(sink, cell->number);
		break;
	case CELL_TEXTS:
	case CELL_NUMBERS:
		put_lists(sink, cell);
		break;
	}
}

void
tsv_row(struct out *out, const struct row_type *type, const struct cell *cells)
{
	struct sink *sink = out->term.sink;
	bool behind = false;

	for (size_t i = 0; i < type->count; i++) {
		if (type->columns[i].name == NULL)
			continue;
		if (behind)
			sink_byte(sink, '\t');
		put_cell(sink, &cells[i]);
		behind = true;
	}
	sink_byte(sink, '\n');
}

static void
begin(struct out *out, const struct row_type *type)
{
	struct cell names[32];

	if (!out->header)
		return;
	for (size_t i = 0; i < type->count; i++)
		if (type->columns[i].name != NULL)
			names[i] = cell_string(type->columns[i].name);
	tsv_row(out, type, names);
}

static void
summary(struct out *out, const struct sipcode_tally *tally)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	struct cell cells[SUMMARY_CELLS];

	while (sipcode_tally_next(tally, &row)) {
		summary_row_fill(cells, &row);
		tsv_row(out, &summary_row, cells);
	}
}

const struct format format_tsv = {
	.name = "tsv",
	.begin = begin,
	.code = out_code_row,
	.response = out_response_row,
	.summary = summary,
	.violation = out_violation_row,
	.row = tsv_row,
};
