/* One line each, for people and for grep. */
#include "out.h"

enum { OUTCOME_COLUMN = 13 };

static void
code(struct out *out, unsigned number)
{
	const struct sipcode_entry *entry = sipcode_find(number);
	enum sipcode_outcome outcome = sipcode_outcome_of(number);
	const char *word = sipcode_outcome_word(outcome);
	struct sink *sink = out->term.sink;

	sink_number(sink, number);
	sink_text(sink, "  ");
	term_paint(&out->term, term_outcome_colour(outcome), sc_text(word));
	sink_fill(sink, ' ', OUTCOME_COLUMN - strlen(word));
	if (entry == NULL)
		entry = sipcode_treated_as(number);
	if (entry->code != number) {
		sink_text(sink, "(not in the table): treated as ");
		sink_number(sink, entry->code);
		sink_byte(sink, ' ');
	}
	term_paint(&out->term, BOLD, sc_text(entry->phrase));
	sink_text(sink, ": ");
	sink_text(sink, entry->gist);
	sink_byte(sink, '\n');
}

const struct format format_brief = {
	.name = "text",
	.code = code,
	.response = out_brief_response,
	.summary = out_text_summary,
	.violation = out_text_violation,
};
