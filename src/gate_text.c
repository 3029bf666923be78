/* What the gate says: where, and how much of it. */
#include "gate.h"

#include "spec.h"

/* So many calls are explained; what is the same in all of the others would
   bury it. */
enum { MOST_EXPLAINED = 10, INDENT = 4, MOST_FIXES = 2 };

static void
put_title(struct term *term, const char *title)
{
	sink_fill(term->sink, ' ', INDENT);
	sink_text(term->sink, title);
	sink_byte(term->sink, ' ');
}

static void
put_item(struct term *term, const char *title, struct sipcode_slice text)
{
	unsigned used = INDENT + (unsigned)strlen(title) + 1;

	if (text.len == 0)
		return;
	put_title(term, title);
	term_wrap(term, text, used, INDENT + 2);
}

/* Whole, to be copied behind --calls=. */
static void
put_call_id(struct term *term, struct sipcode_slice call_id)
{
	if (call_id.len == 0)
		return;
	put_title(term, "Call-ID:");
	term_safe(term, call_id);
	sink_byte(term->sink, '\n');
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
	const char *const *fixes = gate_fixes_of(call);
	char codes[512];
	struct sc_append a = { codes, sizeof codes, 0 };

	put_call_id(run->errors, call->call_id);
	gate_append_codes(&a, call);
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
	gate_append_verdict(&a, run, verdict);
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
		sc_spec_set(&gate->seen, call->code, call->code, true);
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

	gate_append_sum(&a, run->options, verdict);
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
