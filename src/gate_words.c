/* What the gate says: its words. */
#include "gate.h"

static void
append_method(struct sc_append *a, const char *lead,
    const struct sipcode_call *call)
{
	if (call->method.len == 0)
		return;
	sc_append(a, lead);
	sc_append_slice(a, call->method);
}

struct sipcode_slice
gate_name(const struct verdict *verdict, char *buf, size_t size)
{
	const struct sipcode_call *call = verdict->call;
	struct sc_append a = { buf, size, 0 };

	if (call == NULL) {
		sc_append(&a, "all responses");
		return sc_slice(buf, a.len);
	}
	append_method(&a, "", call);
	if (call->from.len > 0) {
		sc_append(&a, " from ");
		sc_append_slice(&a, call->from);
	}
	if (call->to.len > 0) {
		sc_append(&a, " to ");
		sc_append_slice(&a, call->to);
	}
	sc_append(&a, a.len > 0 ? ", " : "");
	if (call->call_id.len > 0) {
		sc_append(&a, "Call-ID ");
		sc_append_slice(&a, call->call_id);
	} else {
		sc_append(&a, file_name(verdict->files, call->file));
	}
	return sc_slice(buf, a.len);
}

static void
append_code(struct sc_append *a, unsigned code)
{
	const struct sipcode_entry *entry = sipcode_find(code);

	if (entry != NULL)
		out_append_code(a, code, entry->phrase);
	else
		sc_append_number(a, code);
}

void
gate_append_codes(struct sc_append *a, const struct sipcode_call *call)
{
	size_t start = a->len;
	char buf[8];

	for (unsigned i = 0; i < call->kept; i++) {
		struct sc_append code = { buf, sizeof buf, 0 };

		sc_append_number(&code, call->codes[i]);
		sc_append_item(a, start, buf);
	}
	if (call->count > call->kept)
		sc_append(a, " and more");
}

static void
append_difference(struct sc_append *a, const struct options *options,
    const struct sipcode_call *call)
{
	unsigned at;

	sipcode_follows(call, &options->sequence, &at);
	sc_append(a, ": response ");
	sc_append_number(a, at + 1);
	sc_append(a, at >= call->count ? " is missing"
	    : at >= options->sequence.count ? " is one too many"
					    : " differs");
}

static void
append_got(struct sc_append *a, const struct options *options,
    const struct sipcode_call *call)
{
	if (call->code == 0) {
		sc_append(a, "no response");
	} else if (options->action == ACTION_EXPECT_SEQUENCE) {
		gate_append_codes(a, call);
	} else if (call->code < 200 && !call->pinned) {
		sc_append(a, "no final response after ");
		append_code(a, call->code);
	} else {
		append_code(a, call->code);
	}
	append_method(a, " to ", call);
	if (options->action == ACTION_EXPECT_SEQUENCE && call->code != 0)
		append_difference(a, options, call);
}

/* The codes that the outcomes had. */
static void
append_seen(struct sc_append *a, const struct gate *gate)
{
	size_t start = a->len;
	char buf[8];

	for (unsigned code = 100; code <= 699; code++) {
		struct sc_append one = { buf, sizeof buf, 0 };

		if (!sipcode_spec_has(&gate->seen, code))
			continue;
		sc_append_number(&one, code);
		sc_append_item(a, start, buf);
	}
	if (a->len == start)
		sc_append(a, "no response at all");
}

static void
append_place(struct sc_append *a, const struct verdict *verdict)
{
	const struct sipcode_call *call = verdict->call;
	bool answered = call->code != 0;

	sc_append(a, file_name(verdict->files,
	    answered ? call->code_file : call->file));
	sc_append(a, ":");
	sc_append_number(a, answered ? call->code_line : call->line);
	sc_append(a, ": ");
}

void
gate_append_verdict(struct sc_append *a, const struct run *run,
    const struct verdict *verdict)
{
	const struct options *options = run->options;

	if (verdict->call != NULL)
		append_place(a, verdict);
	sc_append(a, "expected ");
	if (options->action == ACTION_EXPECT_ALL)
		sc_append(a, "every response ");
	if (options->action == ACTION_EXPECT_ANY)
		sc_append(a, "any outcome ");
	sc_append(a, verdict->expected);
	sc_append(a, ", got ");
	if (verdict->call != NULL)
		append_got(a, options, verdict->call);
	else
		append_seen(a, &run->gate);
}

const char *const *
gate_fixes_of(const struct sipcode_call *call)
{
	static const char *const none[] = { NULL };
	static const char *const no_answer[] = {
		"Check that the far side runs, and that its address, port and "
		    "transport are these.",
		"Look for a firewall or NAT on the way, and for the request "
		    "in a capture on the far side.", NULL };

	if (call->code == 0)
		return no_answer;
	return call->code / 100 == 2 ? none
				     : sipcode_treated_as(call->code)->fix;
}

struct sipcode_slice
gate_text(const struct run *run, const struct verdict *verdict, char *buf,
    size_t size)
{
	struct sc_append a = { buf, size, 0 };
	const char *const *fixes;

	gate_append_verdict(&a, run, verdict);
	if (verdict->call == NULL)
		return sc_slice(buf, a.len);
	if (verdict->call->hint.len > 0) {
		sc_append(&a, ". ");
		sc_append_slice(&a, verdict->call->hint);
	}
	fixes = gate_fixes_of(verdict->call);
	if (*fixes != NULL) {
		sc_append(&a, verdict->call->hint.len > 0 ? " " : ". ");
		sc_append(&a, "How to fix: ");
		sc_append(&a, *fixes);
	}
	return sc_slice(buf, a.len);
}

void
gate_append_sum(struct sc_append *a, const struct options *options,
    const struct verdict *verdict)
{
	bool one = verdict->count == 1;

	sc_append(a, verdict->ok ? "ok: " : "not ok: ");
	if (verdict->count == 0) {
		sc_append(a, "no response to hold against ");
	} else {
		sc_append_number(a, verdict->met);
		sc_append(a, " of ");
		sc_append_number(a, verdict->count);
		if (options->action == ACTION_EXPECT_SEQUENCE)
			sc_append(a, one ? " call follows " : " calls follow ");
		else if (options->action == ACTION_EXPECT_ALL)
			sc_append(a, one ? " response matches "
					 : " responses match ");
		else
			sc_append(a, one ? " outcome matches "
					 : " outcomes match ");
	}
	sc_append(a, verdict->expected);
}
