/* Calls: all of them as rows, or one of them as a ladder. */
#include "text.h"

#include "append.h"
#include "out_calls.h"

#include <errno.h>

struct files
run_files(const struct run *run)
{
	return (struct files){ run->options->operands, run->options->count };
}

/* What tells most; there may be more, but a row is a row. */
enum { MOST_HINTS = 2 };

static struct sipcode_slice
join_hints(const struct sipcode_hints *hints, char *buf, size_t size)
{
	struct sc_append a = { buf, size, 0 };

	for (size_t i = 0; i < MOST_HINTS && hints->texts[i] != NULL; i++) {
		if (a.len + strlen(hints->texts[i]) + 2 > size)
			break;
		if (i > 0)
			sc_append(&a, " ");
		sc_append(&a, hints->texts[i]);
	}
	return sc_slice(buf, a.len);
}

/* What does not tell of a failure is not looked into: it costs time. */
static struct sipcode_slice
hint_of(struct run *run, const struct sipcode_message *m, bool pinned,
    char *buf, size_t size)
{
	struct sipcode_hints hints;

	if (m->kind != SIPCODE_RESPONSE ||
	    ((m->code < 200 || m->code / 100 == 2) && !pinned))
		return sc_slice(buf, 0);
	if (sipcode_hints(&run->requests, m, &hints) == 0)
		return sc_slice(buf, 0);
	return join_hints(&hints, buf, size);
}

void
run_add_call(struct run *run, const struct sipcode_message *m, bool repeated,
    bool pinned)
{
	char buf[512];
	struct sipcode_arrival arrival = { .message = m, .repeated = repeated,
		.file = run->file, .pinned = pinned };

	if (m->kind == SIPCODE_REQUEST) {
		sipcode_note_request(&run->requests, m);
		/* A response is asked for: nothing to be seen of requests. */
		if (run->options->has_only || !text_wants(run->options, m))
			return;
	}
	if (run->full)
		return;
	arrival.hint = hint_of(run, m, pinned, buf, sizeof buf);
	if (ledger_add(&run->ledger, &arrival))
		return;
	run->full = true;
	run->ok = false;
	REPORT(run->errors, strerror(ENOMEM), ": too many calls");
}

static void
climb(struct run *run, const struct sipcode_message *m, bool repeated)
{
	struct response response = { .message = m, .repeated = repeated };

	if (m->kind == SIPCODE_MALFORMED || !text_wants(run->options, m))
		return;
	run->found = true;
	if (m->kind == SIPCODE_REQUEST)
		response.repeated = sipcode_repeated(&run->repeats, m);
	if (run->options->count > 1)
		response.file = run->input.name;
	out_text_rung(run->out, &run->ladder, &response);
}

static void
take(struct run *run, const struct sipcode_message *m, bool repeated)
{
	const struct out *out = run->out;

	if (run->options->argument != NULL && out->format->row == NULL)
		climb(run, m, repeated);
	else
		run_add_call(run, m, repeated, false);
}

static int
finish(struct run *run)
{
	struct sipcode_call call = { .row = 0 };
	struct files files = run_files(run);
	struct cell cells[CALL_CELLS];

	if (run->out->format->row == NULL) {
		if (run->ledger.calls != NULL && ledger_next(&run->ledger,
		    &call))
			out_text_calls(run->out, run->ledger.calls, &files);
	} else {
		while (ledger_next(&run->ledger, &call)) {
			call_row_fill(cells, &files, &call);
			run->out->format->row(run->out, &call_row, cells);
		}
	}
	ledger_free(&run->ledger);
	return run->found ? 0 : 1;
}

const struct work work_calls = {
	&call_row, SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS, take, finish
};
