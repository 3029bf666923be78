#include "gate.h"

#include "append.h"
#include "out_calls.h"

/* So many calls are explained; what is the same in all of the others would
   bury it. */
enum { MOST_EXPLAINED = 10, INDENT = 4, MOST_FIXES = 2 };

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

	sc_append_number(a, code);
	if (entry != NULL) {
		sc_append(a, " ");
		sc_append(a, entry->phrase);
	}
}

static void
append_codes(struct sc_append *a, const struct sipcode_call *call)
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
append_got(struct sc_append *a, const struct options *options,
    const struct sipcode_call *call)
{
	unsigned at;

	if (call->code == 0) {
		sc_append(a, "no response");
	} else if (options->action == ACTION_EXPECT_SEQUENCE) {
		append_codes(a, call);
		sipcode_follows(call, &options->sequence, &at);
		sc_append(a, " (response ");
		sc_append_number(a, at + 1);
		sc_append(a, at >= call->count ? " is missing)"
		    : at >= options->sequence.count ? " is too much)"
						    : " is another)");
	} else if (call->code < 200 && !call->pinned) {
		sc_append(a, "no final response after ");
		append_code(a, call->code);
	} else {
		append_code(a, call->code);
	}
	append_method(a, " to ", call);
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

/* "trace.log:41: expected 200, got 488 Not Acceptable Here to INVITE" */
static void
append_verdict(struct sc_append *a, const struct run *run,
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

/* What makes a failure easier to mend: nothing, for what is none. */
static const char *const *
fixes_of(const struct sipcode_call *call)
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

	append_verdict(&a, run, verdict);
	if (verdict->call == NULL)
		return sc_slice(buf, a.len);
	if (verdict->call->hint.len > 0) {
		sc_append(&a, ". ");
		sc_append_slice(&a, verdict->call->hint);
	}
	fixes = fixes_of(verdict->call);
	if (*fixes != NULL) {
		sc_append(&a, verdict->call->hint.len > 0 ? " " : ". ");
		sc_append(&a, "How to fix: ");
		sc_append(&a, *fixes);
	}
	return sc_slice(buf, a.len);
}

static void
put_item(struct term *term, const char *title, struct sipcode_slice text)
{
	unsigned used = INDENT + (unsigned)strlen(title) + 1;

	if (text.len == 0)
		return;
	sink_fill(term->sink, ' ', INDENT);
	sink_text(term->sink, title);
	sink_byte(term->sink, ' ');
	term_wrap(term, text, used, INDENT + 2);
}

/* The fixes of a code are told once. */
static bool
was_told(struct gate *gate, unsigned code)
{
	unsigned bit = code != 0 ? code - 100 : 600;
	bool told = gate->told[bit / 32] >> bit % 32 & 1;

	gate->told[bit / 32] |= 1u << bit % 32;
	return told;
}

static void
put_details(struct run *run, const struct verdict *verdict)
{
	const struct sipcode_call *call = verdict->call;
	const char *const *fixes = fixes_of(call);
	char codes[512];
	struct sc_append a = { codes, sizeof codes, 0 };

	put_item(run->errors, "Call-ID:", call->call_id);
	append_codes(&a, call);
	if (call->kept > 1 && run->options->action != ACTION_EXPECT_SEQUENCE)
		put_item(run->errors, "responses:", sc_slice(codes, a.len));
	put_item(run->errors, "hint:", call->hint);
	if (was_told(&run->gate, call->code))
		return;
	for (int i = 0; i < MOST_FIXES && fixes[i] != NULL; i++)
		put_item(run->errors, "fix:", sc_text(fixes[i]));
}

void
gate_explain(struct run *run, const struct verdict *verdict)
{
	char buf[2048];
	struct sc_append a = { buf, sizeof buf, 0 };

	if (run->options->quiet || run->gate.explained++ >= MOST_EXPLAINED)
		return;
	append_verdict(&a, run, verdict);
	term_safe(run->errors, sc_slice(buf, a.len));
	sink_byte(run->errors->sink, '\n');
	put_details(run, verdict);
}

void
gate_note(struct gate *gate, const struct sipcode_call *call, bool ok)
{
	bool invite = sc_same(call->method, sc_text("INVITE"));

	gate->invites_met += invite && ok;
	gate->invites_unmet += invite && !ok;
	gate->unmet += !ok;
	if (call->code != 0)
		gate->seen.bits[(call->code - 100) / 32] |=
		    1u << (call->code - 100) % 32;
}

static void
append_sum(struct sc_append *a, const struct options *options,
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

static void
put_notes(struct run *run)
{
	const struct gate *gate = &run->gate;
	struct sink *sink = run->errors->sink;

	if (gate->explained > MOST_EXPLAINED) {
		sink_text(sink, "and ");
		sink_number(sink, gate->explained - MOST_EXPLAINED);
		sink_text(sink, " more; --format tsv has a row for each\n");
	}
	if (gate->unmet > 0 && gate->invites_met > 0 &&
	    gate->invites_unmet == 0 && run->options->methods == NULL)
		sink_text(sink, "note: every INVITE is as expected; "
		    "--method INVITE looks at nothing else\n");
}

void
gate_sum_up(struct run *run, const struct verdict *verdict)
{
	bool text = run->out->format->row == NULL &&
	    run->out->format->test_case == NULL;
	char buf[512];
	struct sc_append a = { buf, sizeof buf, 0 };
	struct term *said;

	append_sum(&a, run->options, verdict);
	if (verdict->ok && !text)
		return;
	if (!verdict->ok && run->options->quiet)
		return;
	if (!verdict->ok)
		put_notes(run);
	said = verdict->ok ? &run->out->term : run->errors;
	term_safe(said, sc_slice(buf, a.len));
	sink_byte(said->sink, '\n');
	sink_flush(run->errors->sink);
}
