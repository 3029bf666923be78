/* Codes side by side, for people. */
#include "out.h"

#include "append.h"

enum {
	MARGIN = 2,
	TITLE_WIDTH = 16,
	LEAST_COLUMN = 18,
	MOST_COLUMNS = 4,
};

struct table {
	struct term *term;
	const struct sipcode_entry *const *entries;
	size_t count;
	unsigned column;	/* the width of a code's column */
};

/* One line of a row; true while a cell has more to say. */
static bool
row_line(struct table *t, const char *title, struct sipcode_slice *cells)
{
	struct sink *sink = t->term->sink;
	size_t at = MARGIN + strlen(title), start = MARGIN + TITLE_WIDTH;
	bool more = false;

	sink_fill(sink, ' ', MARGIN);
	term_paint(t->term, DIM, sc_text(title));
	for (size_t i = 0; i < t->count; i++) {
		struct sipcode_slice line =
		    term_take_line(&cells[i], t->column);

		if (line.len > 0) {
			sink_fill(sink, ' ', start - at);
			sink_put(sink, line);
			at = start + line.len;
		}
		start += t->column + MARGIN;
		more |= cells[i].len > 0;
	}
	sink_byte(sink, '\n');
	return more;
}

static void
row(struct table *t, const char *title, struct sipcode_slice *cells)
{
	while (row_line(t, title, cells))
		title = "";
}

static void
head_row(struct table *t)
{
	char names[MOST_COLUMNS][64];
	struct sipcode_slice cells[MOST_COLUMNS];

	for (size_t i = 0; i < t->count; i++) {
		const struct sipcode_entry *e = t->entries[i];
		struct sc_append a = { names[i], sizeof names[i], 0 };

		out_append_code(&a, e->code, e->phrase);
		cells[i] = sc_slice(names[i], a.len);
	}
	row(t, "", cells);
}

static void
fact_row(struct table *t, enum sipcode_fact fact)
{
	char texts[MOST_COLUMNS][SIPCODE_FACT_SIZE];
	struct sipcode_slice cells[MOST_COLUMNS];

	for (size_t i = 0; i < t->count; i++)
		cells[i] = sc_slice(texts[i], sipcode_fact(t->entries[i],
		    fact, texts[i], sizeof texts[i]));
	row(t, sipcode_fact_title(fact), cells);
}

static bool
same_fact(const struct sipcode_entry *a, const struct sipcode_entry *b,
    enum sipcode_fact fact)
{
	const struct sipcode_entry *two[] = { a, b };

	return !sipcode_differ(two, 2, fact);
}

/* "480, 486: yes, after a delay", said by the first of the codes alone. */
static void
fact_group(struct table *t, size_t first, enum sipcode_fact fact)
{
	char line[1024], text[SIPCODE_FACT_SIZE];
	struct sc_append a = { line, sizeof line, 0 };

	for (size_t i = 0; i < first; i++)
		if (same_fact(t->entries[i], t->entries[first], fact))
			return;
	for (size_t i = first; i < t->count; i++)
		if (same_fact(t->entries[i], t->entries[first], fact)) {
			sc_append_item(&a, 0, "");
			sc_append_number(&a, t->entries[i]->code);
		}
	sipcode_fact(t->entries[first], fact, text, sizeof text);
	sc_append(&a, ": ");
	sc_append(&a, text);
	sink_text(t->term->sink, "    ");
	term_wrap(t->term, sc_slice(line, a.len), 4, 6);
}

static void
fact_groups(struct table *t, enum sipcode_fact fact)
{
	sink_fill(t->term->sink, ' ', MARGIN);
	term_paint(t->term, BOLD, sc_text(sipcode_fact_title(fact)));
	sink_byte(t->term->sink, '\n');
	for (size_t i = 0; i < t->count; i++)
		fact_group(t, i, fact);
}

/* Columns where they are wide enough to read, else groups of equal facts. */
static void
differences(struct table *t)
{
	bool columns = t->count <= MOST_COLUMNS && t->column >= LEAST_COLUMN;

	if (columns)
		head_row(t);
	for (int f = 0; f < SIPCODE_FACT_END; f++) {
		enum sipcode_fact fact = (enum sipcode_fact)f;

		if (!sipcode_differ(t->entries, t->count, fact))
			continue;
		if (columns)
			fact_row(t, fact);
		else
			fact_groups(t, fact);
	}
}

/* What an expert adds to a pair; among more codes, under the pair's name. */
static void
pair_notes(struct table *t, unsigned a, unsigned b)
{
	const char *const *note = sipcode_pair(a, b);
	struct sink *sink = t->term->sink;

	if (note != NULL && t->count > 2) {
		sink_text(sink, "\n  ");
		sink_number(sink, a);
		sink_text(sink, " and ");
		sink_number(sink, b);
		sink_text(sink, ":\n");
	} else if (note != NULL) {
		sink_byte(sink, '\n');
	}
	for (; note != NULL && *note != NULL; note++) {
		sink_text(sink, "  - ");
		term_wrap(t->term, sc_text(*note), 4, 4);
	}
}

static void
notes(struct table *t)
{
	for (size_t i = 0; i < t->count; i++)
		for (size_t k = i + 1; k < t->count; k++)
			pair_notes(t, t->entries[i]->code,
			    t->entries[k]->code);
}

/* "  183  text" with the text hanging in behind the code. */
static void
advice(struct table *t, unsigned code, const char *lead, const char *text)
{
	char line[1024];
	struct sc_append a = { line, sizeof line, 0 };

	sc_append_number(&a, code);
	sc_append(&a, lead);
	sc_append(&a, text);
	sink_text(t->term->sink, "  - ");
	term_wrap(t->term, sc_slice(line, a.len), 4, 4);
}

static void
choice(struct table *t)
{
	sink_text(t->term->sink, "  To choose the code to send:\n");
	for (size_t i = 0; i < t->count; i++)
		advice(t, t->entries[i]->code, " when ", t->entries[i]->send);
	sink_text(t->term->sink, "\n  If you received it:\n");
	for (size_t i = 0; i < t->count; i++)
		advice(t, t->entries[i]->code, ": ", t->entries[i]->got);
}

static void
sources(struct out *out, struct table *t)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct sipcode_entry *e = t->entries[i];
		char line[128];
		struct sc_append a = { line, sizeof line, 0 };

		out_append_code(&a, e->code, e->phrase);
		if (e->clauses[0].rfc != 0)
			out_text_clause(out, e->clauses, line);
	}
	out_text_clause(out, &(struct sipcode_clause){ 3261, "16.7", NULL },
	    "what a proxy does with responses");
}

void
out_text_comparison(struct out *out,
    const struct sipcode_entry *const *entries, size_t count)
{
	struct table t = { &out->term, entries, count, 0 };
	size_t gaps = MARGIN + TITLE_WIDTH + (count - 1) * MARGIN;

	if (out->term.width > gaps)
		t.column = (unsigned)((out->term.width - gaps) / count);
	sink_byte(out->term.sink, '\n');
	out_text_title(out, "Key differences");
	differences(&t);
	notes(&t);
	out_text_title(out, "When to use which");
	choice(&t);
	out_text_title(out, "Learn more");
	sources(out, &t);
}
