/* What lint found, a line each: as compilers do, so that editors can jump. */
#include "out.h"

void
out_text_violation(struct out *out, const struct finding *finding)
{
	const struct sipcode_message *m = finding->message;
	const struct sipcode_rule *rule = finding->rule;
	struct sink *sink = out->term.sink;

	term_safe(&out->term, sc_text(finding->file));
	sink_byte(sink, ':');
	sink_number(sink, m->line);
	sink_text(sink, ": ");
	term_paint(&out->term, rule->must ? RED : YELLOW,
	    sc_text(finding_severity(finding)));
	sink_text(sink, ": ");
	if (m->kind == SIPCODE_RESPONSE) {
		sink_number(sink, m->code);
		if (m->method.len > 0)
			sink_text(sink, " to ");
		term_safe(&out->term, m->method);
		sink_text(sink, ": ");
	}
	term_safe(&out->term, finding->text);
	sink_text(sink, " [RFC ");
	sink_number(sink, rule->clause.rfc);
	sink_text(sink, ", ");
	sink_text(sink, rule->clause.section);
	sink_text(sink, "]\n");
}
