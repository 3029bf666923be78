/* A response of a capture in a line, for people and for grep. */
#include "out.h"

#include "scan.h"

static void
place(struct out *out, const struct response *of)
{
	struct sink *sink = out->term.sink;

	term_safe(&out->term, sc_text(of->file));
	sink_byte(sink, ':');
	sink_number(sink, of->message->line);
	sink_text(sink, ": ");
}

/* Many entries send the reader to the phrase. */
static bool
has_own_phrase(const struct sipcode_message *m)
{
	const struct sipcode_entry *entry = sipcode_find(m->code);

	return m->phrase.len > 0 && (entry == NULL ||
	    !sc_same_nocase(m->phrase, sc_text(entry->phrase)));
}

void
out_text_place(struct out *out, const struct response *of)
{
	const struct sipcode_message *m = of->message;
	struct sink *sink = out->term.sink;

	place(out, of);
	if (m->method.len > 0) {
		sink_text(sink, "answer to ");
		term_safe(&out->term, m->method);
	} else {
		sink_text(sink, "a response; the text does not tell the method");
	}
	if (m->call_id.len > 0) {
		sink_text(sink, ", Call-ID ");
		term_safe(&out->term, m->call_id);
	}
	if (has_own_phrase(m)) {
		sink_text(sink, ", phrase \"");
		term_safe(&out->term, m->phrase);
		sink_byte(sink, '"');
	}
	sink_byte(sink, '\n');
}

void
out_response_line(struct out *out, const struct response *of,
    const char *text)
{
	const struct sipcode_message *m = of->message;
	enum sipcode_outcome outcome = sipcode_outcome_of(m->code);
	struct sink *sink = out->term.sink;

	place(out, of);
	sink_number(sink, m->code);
	if (m->phrase.len > 0) {
		sink_byte(sink, ' ');
		term_paint(&out->term, BOLD, m->phrase);
	}
	if (m->method.len > 0) {
		sink_text(sink, " (");
		term_safe(&out->term, m->method);
		sink_byte(sink, ')');
	}
	sink_byte(sink, ' ');
	term_paint(&out->term, term_outcome_colour(outcome),
	    sc_text(sipcode_outcome_word(outcome)));
	sink_text(sink, ": ");
	term_safe(&out->term, sc_text(text));
	if (of->repeated)
		sink_text(sink, " (retransmission)");
	sink_byte(sink, '\n');
}

/* What the response itself says, else what its code does. */
void
out_brief_response(struct out *out, const struct response *of)
{
	bool hinted = of->hints != NULL && *of->hints != NULL;

	out_response_line(out, of, hinted ? *of->hints
	    : sipcode_treated_as(of->message->code)->gist);
}
