/* What lint found, as rows. */
#include "rows.h"

#include "append.h"

static const struct column violation_columns[] = {
	VIOLATION_COLUMNS(COLUMN)
};

const struct row_type violation_row = { "violation", violation_columns,
	VIOLATION_CELLS };

const char *
finding_severity(const struct finding *finding)
{
	return finding->rule->must ? "error" : "warning";
}

enum { VALUE_MAX = 120 };

/* A long value is cut between characters. */
static struct sipcode_slice
shorten(struct sipcode_slice value)
{
	size_t len = VALUE_MAX;

	if (value.len <= VALUE_MAX)
		return value;
	while (len > 0 && ((unsigned char)value.ptr[len] & 0xc0) == 0x80)
		len--;
	return sc_upto(value, len);
}

struct sipcode_slice
finding_text(char *buf, size_t size, const struct sipcode_message *m,
    const struct sipcode_violation *violation)
{
	struct sc_append a = { buf, size, 0 };

	sc_append(&a, violation->rule->text);
	if (m->kind == SIPCODE_MALFORMED) {
		sc_append(&a, ": ");
		sc_append(&a, sipcode_err_text(m->error.err));
	}
	if (violation->value.len > 0) {
		sc_append(&a, ": ");
		sc_append_slice(&a, shorten(violation->value));
		if (violation->value.len > VALUE_MAX)
			sc_append(&a, "...");
	}
	return sc_slice(buf, a.len);
}

void
violation_row_fill(struct cell cells[VIOLATION_CELLS],
    const struct finding *finding)
{
	const struct sipcode_message *m = finding->message;
	const struct sipcode_rule *rule = finding->rule;

	memset(cells, 0, VIOLATION_CELLS * sizeof *cells);
	cells[VIOLATION_FILE] = cell_string(finding->file);
	cells[VIOLATION_LINE] = cell_number(m->line);
	cells[VIOLATION_SEVERITY] = cell_word(finding_severity(finding));
	if (m->kind == SIPCODE_RESPONSE)
		cells[VIOLATION_CODE] = cell_number(m->code);
	cells[VIOLATION_METHOD] = cell_known(m->method);
	cells[VIOLATION_RULE] = cell_string(rule->name);
	cells[VIOLATION_TEXT] = cell_text(finding->text);
	cells[VIOLATION_RFC] = cell_number(rule->clause.rfc);
	cells[VIOLATION_SECTION] = cell_string(rule->clause.section);
}
