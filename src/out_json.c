/* JSON Lines, RFC 8259: one object a line, always valid UTF-8. */
#include "out.h"

#include "escape.h"

/* RFC 8259 7: beyond U+FFFF an escape is a pair of surrogates. */
static void
put_unicode(struct sink *sink, unsigned long character)
{
	if (character > 0xffff) {
		character -= 0x10000;
		escape_hex(sink, "\\u", 0xd800 + (character >> 10), 4);
		character = 0xdc00 + (character & 0x3ff);
	}
	escape_hex(sink, "\\u", character, 4);
}

static void
put_odd(struct sink *sink, struct sipcode_slice bytes, unsigned long character,
    bool valid)
{
	static const char letters[][3] = {
		['\t'] = "\\t", ['\n'] = "\\n", ['\r'] = "\\r",
		['"'] = "\\\"", ['\\'] = "\\\\",
	};

	(void)bytes;
	if (!valid)
		sink_text(sink, "\xef\xbf\xbd");	/* U+FFFD */
	else if (character < sizeof letters / sizeof *letters &&
	    letters[character][0] != '\0')
		sink_text(sink, letters[character]);
	else
		put_unicode(sink, character);
}

void
json_string(struct sink *sink, struct sipcode_slice s)
{
	static const struct escape escape = { '"', put_odd };

	sink_byte(sink, '"');
	escape_put(sink, s, &escape);
	sink_byte(sink, '"');
}

static void
put_texts(struct sink *sink, const char *const *texts)
{
	sink_byte(sink, '[');
	for (size_t i = 0; texts[i] != NULL; i++) {
		if (i > 0)
			sink_byte(sink, ',');
		json_string(sink, sc_text(texts[i]));
	}
	sink_byte(sink, ']');
}

static void
put_numbers(struct sink *sink, const unsigned short *numbers)
{
	sink_byte(sink, '[');
	for (size_t i = 0; numbers[i] != 0; i++) {
		if (i > 0)
			sink_byte(sink, ',');
		sink_number(sink, numbers[i]);
	}
	sink_byte(sink, ']');
}

static void
put_cell(struct sink *sink, const struct cell *cell)
{
	switch (cell->kind) {
	case CELL_NONE:
		break;
	case CELL_TEXT:
		json_string(sink, cell->text);
		break;
	case CELL_WORD:
		sink_byte(sink, '"');
		sink_put(sink, cell->text);
		sink_byte(sink, '"');
		break;
	case CELL_NUMBER:
		sink_number(sink, cell->number);
		break;
	case CELL_FLAG:
		sink_text(sink, cell->number ? "true" : "false");
		break;
	case CELL_TEXTS:
		put_texts(sink, cell->texts);
		break;
	case CELL_NUMBERS:
		put_numbers(sink, cell->numbers);
		break;
	}
}

void
json_head(struct sink *sink, const char *type)
{
	sink_text(sink, "{\"schema\":1,\"type\":\"");
	sink_text(sink, type);
	sink_byte(sink, '"');
}

void
json_key(struct sink *sink, const char *key)
{
	sink_text(sink, ",\"");
	sink_text(sink, key);
	sink_text(sink, "\":");
}

void
json_row(struct out *out, const struct row_type *type,
    const struct cell *cells)
{
	struct sink *sink = out->term.sink;

	json_head(sink, type->type);
	for (size_t i = 0; i < type->count; i++) {
		if (cells[i].kind == CELL_NONE)
			continue;
		sink_put(sink, type->columns[i].key);
		put_cell(sink, &cells[i]);
	}
	sink_text(sink, "}\n");
}

static void
summary(struct out *out, const struct sipcode_tally *tally)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	struct sipcode_ratio ratios[3];
	struct cell cells[SUMMARY_CELLS];

	while (sipcode_tally_next(tally, &row)) {
		summary_row_fill(cells, &row);
		json_row(out, &summary_row, cells);
	}
	sipcode_tally_ratios(tally, ratios);
	total_row_fill(cells, tally, NULL);
	json_row(out, &summary_row, cells);
	for (int i = 0; i < 3; i++) {
		total_row_fill(cells, tally, &ratios[i]);
		json_row(out, &summary_row, cells);
	}
}

const struct format format_json = {
	.name = "json",
	.code = out_code_row,
	.response = out_response_row,
	.summary = summary,
	.violation = out_violation_row,
	.comparison = json_comparison,
	.row = json_row,
};
