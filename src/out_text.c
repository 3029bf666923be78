/* A code's page, for people. */
#include "out.h"

#include "append.h"

enum { INDENT = 2, FACT_COLUMN = 18 };

static void
title_colour(struct out *out, const char *title, enum colour colour)
{
	term_paint(&out->term, colour, sc_text(title));
	sink_byte(out->term.sink, '\n');
}

void
out_text_title(struct out *out, const char *title)
{
	sink_byte(out->term.sink, '\n');
	title_colour(out, title, BOLD);
}

void
out_text_paragraph(struct out *out, const char *lead,
    struct sipcode_slice text)
{
	unsigned indent = (unsigned)strlen(lead);

	sink_text(out->term.sink, lead);
	term_wrap(&out->term, text, indent, indent);
}

static void
list(struct out *out, const char *title, const char *const *items)
{
	out_text_title(out, title);
	for (; *items != NULL; items++)
		out_text_paragraph(out, "  - ", sc_text(*items));
}

/* "486 Busy Here", in the colour of its outcome. */
static void
headline(struct out *out, unsigned code, const char *phrase)
{
	char line[128];
	struct sc_append a = { line, sizeof line, 0 };

	out_append_code(&a, code, phrase);
	title_colour(out, line,
	    term_outcome_colour(sipcode_outcome_of(code)));
}

static void
class_section(struct out *out, unsigned code)
{
	static const char *const texts[] = {
		"",
#define X(name, word, text) text,
		SIPCODE_CLASS_MAP(X)
#undef X
	};

	out_text_title(out, "Class");
	out_text_paragraph(out, "  ", sc_text(texts[sipcode_class_of(code)]));
}

/* For one method its own words; where none is known, the words for each. */
static void
meaning_section(struct out *out, const struct sipcode_entry *e,
    enum sipcode_method method)
{
	const struct sipcode_answer *answer = NULL;

	out_text_title(out, "Meaning");
	out_text_paragraph(out, "  ", sc_text(e->meaning));
	while ((answer = sipcode_next_answer(e->code, answer)) != NULL) {
		char line[512];
		struct sc_append a = { line, sizeof line, 0 };

		if (method != SIPCODE_METHOD_OTHER && answer->method != method)
			continue;
		sc_append(&a, "To ");
		sc_append(&a, sipcode_method_name(
		    (enum sipcode_method)answer->method));
		sc_append(&a, ": ");
		sc_append(&a, answer->text);
		out_text_paragraph(out, "  - ", sc_slice(line, a.len));
	}
}

static void
facts_section(struct out *out, const struct sipcode_entry *e)
{
	out_text_title(out, "Facts");
	for (int f = SIPCODE_FACT_STATUS; f < SIPCODE_FACT_RFC; f++) {
		enum sipcode_fact fact = (enum sipcode_fact)f;
		const char *title = sipcode_fact_title(fact);
		char text[SIPCODE_FACT_SIZE];
		size_t len = sipcode_fact(e, fact, text, sizeof text);

		sink_fill(out->term.sink, ' ', INDENT);
		sink_text(out->term.sink, title);
		sink_fill(out->term.sink, ' ',
		    FACT_COLUMN - INDENT - strlen(title));
		term_wrap(&out->term, sc_slice(text, len), FACT_COLUMN,
		    FACT_COLUMN);
	}
}

static void
see_section(struct out *out, const struct sipcode_entry *e)
{
	char line[512];
	struct sc_append a = { line, sizeof line, 0 };

	out_text_title(out, "See also");
	for (const unsigned short *code = e->see; *code != 0; code++) {
		sc_append_item(&a, 0, "");
		out_append_code(&a, *code, sipcode_find(*code)->phrase);
	}
	out_text_paragraph(out, "  ", sc_slice(line, a.len));
}

void
out_text_clause(struct out *out, const struct sipcode_clause *clause,
    const char *title)
{
	char line[256], url[96];
	struct sc_append a = { line, sizeof line, 0 };

	sc_append(&a, "RFC ");
	sc_append_number(&a, clause->rfc);
	sc_append(&a, " ");
	sc_append(&a, clause->section);
	sc_append(&a, ": ");
	sc_append(&a, title);
	out_text_paragraph(out, "  - ", sc_slice(line, a.len));
	clause_url(clause, url, sizeof url);
	sink_text(out->term.sink, "    ");
	sink_text(out->term.sink, url);
	sink_byte(out->term.sink, '\n');
}

static void
learn_section(struct out *out, const struct sipcode_entry *e)
{
	const struct sipcode_clause *clause = e->clauses;

	out_text_title(out, "Learn more");
	if (clause->rfc != 0)
		out_text_clause(out, clause, e->phrase);
	for (clause++; clause->rfc != 0; clause++)
		out_text_clause(out, clause, clause->title);
	if (e->clauses[0].rfc == 0 && e->clauses[1].rfc == 0)
		out_text_clause(out, &(struct sipcode_clause){ 3261,
		    "8.1.3.2", NULL }, "how a client treats unknown codes");
}

void
out_text_page(struct out *out, const struct sipcode_entry *e,
    enum sipcode_method method)
{
	headline(out, e->code, e->phrase);
	class_section(out, e->code);
	meaning_section(out, e, method);
	list(out, "When you see it", e->when);
	list(out, "How to fix", e->fix);
	facts_section(out, e);
	see_section(out, e);
	learn_section(out, e);
}

/* RFC 3261 8.1.3.2 says what becomes of a code that nobody knows. */
void
out_text_unknown(struct out *out, unsigned code)
{
	const struct sipcode_entry *as = sipcode_treated_as(code), *near[3];
	size_t count = sipcode_nearest(code, near, 3);
	char line[256];
	struct sc_append a = { line, sizeof line, 0 };

	headline(out, code, "(not in the table)");
	class_section(out, code);
	out_text_title(out, "Meaning");
	sc_append(&a, "Nobody has registered this code. A client treats it as ");
	out_append_code(&a, as->code, as->phrase);
	sc_append(&a, " (RFC 3261 8.1.3.2). Its reason phrase and the log of "
	    "whoever sent it are the only places that say more.");
	out_text_paragraph(out, "  ", sc_slice(line, a.len));
	out_text_title(out, "Nearest codes");
	for (size_t i = 0; i < count; i++) {
		a.len = 0;
		out_append_code(&a, near[i]->code, near[i]->phrase);
		sc_append(&a, ": ");
		sc_append(&a, near[i]->gist);
		out_text_paragraph(out, "  - ", sc_slice(line, a.len));
	}
}
