/* Codes and responses explained in full, for people. */
#include "out.h"

static void
code(struct out *out, unsigned number)
{
	const struct sipcode_entry *entry = sipcode_find(number);

	if (out->rows++ > 0)
		sink_text(out->term.sink, "\n\n");
	if (entry != NULL)
		out_text_page(out, entry, SIPCODE_METHOD_OTHER);
	else
		out_text_unknown(out, number);
}

static void
hints_below(struct out *out, const struct response *of)
{
	const char *const *hint = of->hints;

	for (; hint != NULL && *hint != NULL; hint++)
		out_text_paragraph(out, "  - ", sc_text(*hint));
}

/* In full where its code is seen for the first time, else in a line; its own
   hints in any case. */
static void
response(struct out *out, const struct response *of)
{
	const struct sipcode_message *m = of->message;
	const struct sipcode_entry *entry = sipcode_find(m->code);

	if (of->known) {
		out_response_line(out, of, sipcode_treated_as(m->code)->gist);
		hints_below(out, of);
		return;
	}
	if (out->rows++ > 0)
		sink_byte(out->term.sink, '\n');
	out_text_place(out, of);
	if (of->hints != NULL && *of->hints != NULL) {
		out_text_title(out, "This response");
		hints_below(out, of);
		sink_byte(out->term.sink, '\n');
	}
	if (entry != NULL)
		out_text_page(out, entry, sipcode_method(m->method));
	else
		out_text_unknown(out, m->code);
	sink_byte(out->term.sink, '\n');
}

const struct format format_text = {
	.name = "text",
	.code = code,
	.response = response,
	.summary = out_text_summary,
	.violation = out_text_violation,
	.comparison = out_text_comparison,
};
