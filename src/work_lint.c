/* Captured messages held against the rules of the RFCs. */
#include "text.h"

#include "append.h"

enum { TEXTS_SIZE = 16 * 1024, NAME_SIZE = 512 };

/* What was found in one message, with the texts that say it. */
struct findings {
	size_t count;
	struct fault faults[SIPCODE_VIOLATIONS_MAX];
	size_t used;
	char texts[TEXTS_SIZE];
};

static struct sipcode_slice
keep_text(struct findings *findings, const struct sipcode_message *m,
    const struct sipcode_violation *violation)
{
	size_t room = TEXTS_SIZE - findings->used;
	struct sipcode_slice text;

	if (room == 0)
		return sc_text(violation->rule->text);
	text = finding_text(findings->texts + findings->used, room, m,
	    violation);
	findings->used += text.len;
	return text;
}

static void
find(struct run *run, const struct sipcode_message *m,
    struct findings *findings)
{
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	size_t count = sipcode_lint(&run->lint, m, broken);

	findings->count = findings->used = 0;
	for (size_t i = 0; i < count; i++) {
		const struct sipcode_rule *rule = broken[i].rule;
		struct finding finding = { run->input.name, m, rule,
			keep_text(findings, m, &broken[i]) };

		findings->faults[findings->count++] = (struct fault){
			rule->must, rule->name, finding.text };
		run->violated |= rule->must;
		if (run->out->format->violation != NULL)
			run->out->format->violation(run->out, &finding);
	}
}

/* "trace.log:41 405 Method Not Allowed (REGISTER)" */
static struct sipcode_slice
name_of(const struct run *run, const struct sipcode_message *m,
    char name[NAME_SIZE])
{
	struct sc_append a = { name, NAME_SIZE, 0 };

	sc_append(&a, run->input.name);
	sc_append(&a, ":");
	sc_append_number(&a, m->line);
	sc_append(&a, " ");
	if (m->kind == SIPCODE_MALFORMED) {
		sc_append(&a, "malformed status line");
		return sc_slice(name, a.len);
	}
	sc_append_number(&a, m->code);
	if (m->phrase.len > 0)
		sc_append(&a, " ");
	sc_append_slice(&a, m->phrase);
	if (m->method.len > 0) {
		sc_append(&a, " (");
		sc_append_slice(&a, m->method);
		sc_append(&a, ")");
	}
	return sc_slice(name, a.len);
}

/* --only and --method speak of responses; a malformed line is none. */
static bool
is_judged(const struct run *run, const struct sipcode_message *m)
{
	if (m->kind == SIPCODE_MALFORMED && (run->options->has_only ||
	    run->options->methods != NULL))
		return false;
	return sipcode_is_complete(m);
}

static void
lint(struct run *run, const struct sipcode_message *m, bool repeated)
{
	static struct findings findings;
	char name[NAME_SIZE];
	struct test_case test;

	(void)repeated;
	sipcode_lint_request(&run->lint, m);
	if (!is_judged(run, m))
		return;
	run->judged++;
	find(run, m, &findings);
	if (run->out->format->test_case == NULL)
		return;
	test = (struct test_case){ "sipcode.lint", name_of(run, m, name),
		findings.faults, findings.count };
	run->out->format->test_case(run->out, &test);
}

/* Silence would read as praise. */
static int
finish_lint(struct run *run)
{
	if (run->found && run->judged == 0)
		REPORT(run->errors, "no response is complete, so none was "
		    "judged");
	return run->found && !run->violated ? 0 : 1;
}

const struct work work_lint = {
	&violation_row, SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS, lint,
	finish_lint
};
