/* The gate: whether what came is what was expected. */
#include "gate.h"

static bool
is_met(const struct options *options, const struct sipcode_call *call)
{
	unsigned at;

	switch (options->action) {
	case ACTION_EXPECT_ALL:
		return call->count > 0 && !call->pinned;
	case ACTION_EXPECT_SEQUENCE:
		return sipcode_follows(call, &options->sequence, &at);
	default:
		return call->code != 0 &&
		    sipcode_spec_has(&options->expected, call->code);
	}
}

static void
take(struct run *run, const struct sipcode_message *m, bool repeated)
{
	const struct options *options = run->options;
	bool fits = m->kind != SIPCODE_RESPONSE ||
	    options->action != ACTION_EXPECT_ALL ||
	    sipcode_spec_has(&options->expected, m->code);

	if (m->kind == SIPCODE_RESPONSE && !repeated) {
		run->gate.responses++;
		run->gate.fitting += fits;
	}
	run_add_call(run, m, repeated, !fits);
}

/* JSON, TSV, JUnit and TAP have a word on each call, all but TSV a last one on
   all of them, too. */
static void
show_verdict(struct run *run, const struct verdict *verdict)
{
	const struct format *format = run->out->format;
	struct cell cells[VERDICT_CELLS];
	char name[256], text[2048];

	if (format == &format_tsv && verdict->call == NULL)
		return;
	if (format->row != NULL) {
		verdict_row_fill(cells, verdict);
		format->row(run->out, &verdict_row, cells);
	} else if (format->test_case != NULL) {
		struct fault fault = { true, run->options->action_name,
			gate_text(run, verdict, text, sizeof text) };
		struct test_case test = { "sipcode.expect",
			gate_name(verdict, name, sizeof name), &fault,
			!verdict->ok };

		format->test_case(run->out, &test);
	}
}

/* all begins without call. */
static void
judge(struct run *run, struct verdict *all)
{
	struct sipcode_call call = { .row = 0 };
	struct verdict one = *all;
	bool any = run->options->action == ACTION_EXPECT_ANY;
	bool cases = !any || run->out->format->test_case == NULL;

	one.call = &call;
	while (ledger_next(&run->ledger, &call)) {
		one.ok = is_met(run->options, &call);
		all->met += one.ok;
		all->count++;
		gate_note(&run->gate, &call, one.ok);
		if (cases)
			show_verdict(run, &one);
		if (!one.ok && !any)
			gate_explain(run, &one);
	}
	all->ok = any ? all->met > 0 : all->met == all->count && run->found;
}

/* Only after the last call it is known that none matches. */
static void
explain_all(struct run *run, const struct verdict *all)
{
	struct sipcode_call call = { .row = 0 };
	struct verdict one = *all;

	one.call = &call;
	while (ledger_next(&run->ledger, &call))
		gate_explain(run, &one);
}

static int
finish(struct run *run)
{
	struct files files = run_files(run);
	struct verdict verdict = { .expected = run->options->argument,
		.files = &files };
	bool cases = run->out->format->test_case != NULL;

	judge(run, &verdict);
	if (run->options->action == ACTION_EXPECT_ANY && !verdict.ok)
		explain_all(run, &verdict);
	if (run->options->action == ACTION_EXPECT_ALL) {
		verdict.met = run->gate.fitting;
		verdict.count = run->gate.responses;
	}
	/* All of it is a test case where no call is one. */
	if (!cases || verdict.count == 0 ||
	    run->options->action == ACTION_EXPECT_ANY)
		show_verdict(run, &verdict);
	gate_sum_up(run, &verdict);
	ledger_free(&run->ledger);
	return verdict.ok ? 0 : 1;
}

const struct work work_expect = {
	&verdict_row, SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS, take,
	finish
};
