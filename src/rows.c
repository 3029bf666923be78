#include "rows.h"

#include "append.h"

static const struct column code_columns[] = {
	CODE_COLUMNS(COLUMN)
};

static const struct column response_columns[] = {
	RESPONSE_COLUMNS(COLUMN)
};

static const struct column summary_columns[] = {
	SUMMARY_COLUMNS(COLUMN)
};

const struct row_type code_row = { "code", code_columns, CODE_CELLS };
const struct row_type response_row = { "response", response_columns,
	RESPONSE_CELLS };
const struct row_type summary_row = { "summary", summary_columns,
	SUMMARY_CELLS };

void
clause_url(const struct sipcode_clause *clause, char *url, size_t size)
{
	struct sc_append a = { url, size, 0 };

	sc_append(&a, "https://www.rfc-editor.org/rfc/rfc");
	sc_append_number(&a, clause->rfc);
	sc_append(&a, ".html#section-");
	sc_append(&a, clause->section);
}

static void
fill_sets(struct code_cells *row, const struct sipcode_entry *e)
{
	size_t count = 0;

	for (int i = 0; i < SIPCODE_SENDER_END; i++)
		if (e->senders & 1u << i)
			row->senders[count++] =
			    sipcode_sender_word((enum sipcode_sender)i);
	row->senders[count] = NULL;
	count = 0;
	for (int i = 0; i < SIPCODE_METHOD_OTHER; i++)
		if (e->methods & 1u << i)
			row->methods[count++] =
			    sipcode_method_name((enum sipcode_method)i);
	row->methods[count] = NULL;
	row->cells[CODE_SENT_BY] = cell_texts(row->senders);
	row->cells[CODE_METHODS] = cell_texts(row->methods);
}

static void
fill_clause(struct code_cells *row, const struct sipcode_clause *clause)
{
	if (clause->rfc == 0)
		return;
	clause_url(clause, row->url, sizeof row->url);
	row->cells[CODE_RFC] = cell_number(clause->rfc);
	row->cells[CODE_SECTION] = cell_string(clause->section);
	row->cells[CODE_URL] = cell_string(row->url);
}

static void
fill_entry(struct code_cells *row, const struct sipcode_entry *e)
{
	struct cell *c = row->cells;

	c[CODE_PHRASE] = cell_string(e->phrase);
	c[CODE_STATUS] =
	    cell_word(sipcode_status_word((enum sipcode_status)e->status));
	c[CODE_RETRY] =
	    cell_word(sipcode_retry_word((enum sipcode_retry)e->retry));
	c[CODE_FORK] =
	    cell_word(sipcode_fork_word((enum sipcode_fork)e->fork));
	c[CODE_READ] = cell_texts(e->read);
	c[CODE_MEANING] = cell_string(e->meaning);
	c[CODE_WHEN] = cell_texts(e->when);
	c[CODE_FIX] = cell_texts(e->fix);
	c[CODE_SEE_ALSO] = cell_numbers(e->see);
	if (e->q850 != 0)
		c[CODE_Q850] = cell_number(e->q850);
	fill_sets(row, e);
	fill_clause(row, e->clauses);
}

static void
fill_unknown(struct code_cells *row, unsigned code)
{
	const struct sipcode_entry *near[3];
	size_t count = sipcode_nearest(code, near, 3);

	for (size_t i = 0; i < count; i++)
		row->nearest[i] = near[i]->code;
	row->nearest[count] = 0;
	row->cells[CODE_TREATED_AS] =
	    cell_number(sipcode_treated_as(code)->code);
	row->cells[CODE_NEAREST] = cell_numbers(row->nearest);
}

void
code_row_fill(struct code_cells *row, unsigned code)
{
	const struct sipcode_entry *entry = sipcode_find(code);
	struct cell *c = row->cells;

	memset(c, 0, sizeof row->cells);
	c[CODE_CODE] = cell_number(code);
	c[CODE_CLASS] = cell_word(sipcode_class_word(sipcode_class_of(code)));
	c[CODE_OUTCOME] =
	    cell_word(sipcode_outcome_word(sipcode_outcome_of(code)));
	c[CODE_FINAL] = cell_flag(code >= 200);
	if (entry != NULL)
		fill_entry(row, entry);
	else
		fill_unknown(row, code);
}

void
response_row_fill(struct cell cells[RESPONSE_CELLS],
    const struct response *response)
{
	const struct sipcode_message *m = response->message;

	cells[RESPONSE_FILE] = cell_string(response->file);
	cells[RESPONSE_LINE] = cell_number(m->line);
	cells[RESPONSE_OFFSET] = cell_number(m->offset);
	cells[RESPONSE_CODE] = cell_number(m->code);
	cells[RESPONSE_PHRASE] = cell_text(m->phrase);
	cells[RESPONSE_CLASS] =
	    cell_word(sipcode_class_word(sipcode_class_of(m->code)));
	cells[RESPONSE_OUTCOME] =
	    cell_word(sipcode_outcome_word(sipcode_outcome_of(m->code)));
	cells[RESPONSE_METHOD] = cell_known(m->method);
	cells[RESPONSE_CSEQ] = (struct cell){ .kind = CELL_NONE };
	if (m->has_cseq)
		cells[RESPONSE_CSEQ] = cell_number(m->cseq);
	cells[RESPONSE_CALL_ID] = cell_known(m->call_id);
	cells[RESPONSE_RETRANSMISSION] = cell_flag(response->repeated);
	cells[RESPONSE_HINT] = (struct cell){ .kind = CELL_NONE };
	if (response->hints != NULL && *response->hints != NULL)
		cells[RESPONSE_HINT] = cell_texts(response->hints);
}

void
summary_row_fill(struct cell cells[SUMMARY_CELLS],
    const struct sipcode_tally_row *row)
{
	memset(cells, 0, SUMMARY_CELLS * sizeof *cells);
	cells[SUMMARY_CODE] = cell_number(row->code);
	cells[SUMMARY_METHOD] = cell_known(sc_text(row->method));
	cells[SUMMARY_COUNT] = cell_number(row->count);
	cells[SUMMARY_RETRANSMISSIONS] = cell_number(row->retransmissions);
}

void
total_row_fill(struct cell cells[SUMMARY_CELLS],
    const struct sipcode_tally *tally, const struct sipcode_ratio *ratio)
{
	memset(cells, 0, SUMMARY_CELLS * sizeof *cells);
	if (ratio == NULL) {
		cells[SUMMARY_MALFORMED] = cell_number(tally->malformed);
		return;
	}
	cells[SUMMARY_RATIO] = cell_string(ratio->name);
	cells[SUMMARY_PART] = cell_number(ratio->part);
	cells[SUMMARY_WHOLE] = cell_number(ratio->whole);
}
