/* What is done with captured messages: explained one by one, or counted. */
#include "text.h"

#include "spec.h"

static int
found_any(struct run *run)
{
	return run->found ? 0 : 1;
}

static bool
was_explained(struct run *run, unsigned code)
{
	bool known = sipcode_spec_has(&run->explained, code);

	sc_spec_set(&run->explained, code, code, true);
	return known;
}

static void
explain(struct run *run, const struct sipcode_message *m, bool repeated)
{
	struct response response = { run->input.name, m, repeated, false,
		NULL };
	struct sipcode_hints hints;

	if (m->kind == SIPCODE_REQUEST)
		sipcode_note_request(&run->requests, m);
	if (m->kind != SIPCODE_RESPONSE)
		return;
	if (sipcode_hints(&run->requests, m, &hints) > 0)
		response.hints = hints.texts;
	sipcode_note_response(&run->requests, m);
	response.known = was_explained(run, m->code);
	run->out->format->response(run->out, &response);
}

const struct work work_explain = {
	&response_row, SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS, explain,
	found_any
};

static void
count(struct run *run, const struct sipcode_message *m, bool repeated)
{
	sipcode_tally_add(&run->tally, m, repeated);
}

static int
finish_summary(struct run *run)
{
	if (run->found || run->malformed > 0)
		run->out->format->summary(run->out, &run->tally);
	return found_any(run);
}

const struct work work_summary = { &summary_row, 0, count, finish_summary };
