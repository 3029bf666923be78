#define _POSIX_C_SOURCE 200809L
#include "text.h"

#include "ahead.h"
#include "lookup.h"
#include "scan.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static bool
has_method(const char *list, struct sipcode_slice method)
{
	struct sipcode_slice rest = sc_text(list);

	for (;;) {
		size_t comma = sc_find_byte(rest, ',');

		if (sc_same_nocase(sc_trim(sc_upto(rest, comma)), method))
			return true;
		if (comma == rest.len)
			return false;
		rest = sc_from(rest, comma + 1);
	}
}

static bool
is_other_call(const struct options *options, const struct sipcode_message *m)
{
	return options->action == ACTION_CALLS && options->argument != NULL &&
	    !sc_same(m->call_id, sc_text(options->argument));
}

bool
text_wants(const struct options *options, const struct sipcode_message *m)
{
	if (m->kind == SIPCODE_RESPONSE && options->has_only &&
	    !sipcode_spec_has(&options->only, m->code))
		return false;
	if (is_other_call(options, m))
		return false;
	return options->methods == NULL ||
	    has_method(options->methods, m->method);
}

static void
take(struct run *run, const struct sipcode_message *m,
    unsigned long long identity)
{
	bool repeated = false;

	if (m->kind == SIPCODE_RESPONSE) {
		if (!text_wants(run->options, m)) {
			run->left_out = true;
			sipcode_note_response(&run->requests, m);
			return;
		}
		run->found = true;
		repeated = sipcode_seen(&run->repeats, identity);
	}
	if (m->kind == SIPCODE_MALFORMED && run->malformed++ == 0)
		run->broken = m->error.err;
	run->work->take(run, m, repeated);
}

/* The first bytes tell whether an input is text at all. */
struct sniff {
	char bytes[INPUT_FIRST];
	size_t len;
};

static bool
refused(struct run *run, struct sniff *sniff, struct sipcode_slice got)
{
	size_t room = INPUT_FIRST - sniff->len;
	const char *why;

	if (room == 0)
		return false;
	got = sc_first_of(got, room);
	sc_copy(sniff->bytes + sniff->len, got);
	sniff->len += got.len;
	why = input_refused(sc_slice(sniff->bytes, sniff->len));
	if (why != NULL)
		REPORT(run->errors, run->input.name, " ", why);
	return why != NULL;
}

/* Reads one input to its end; false after an error. */
static bool
read_input(struct run *run)
{
	struct sniff sniff = { .len = 0 };
	struct sipcode_message message;
	size_t room;
	long got;

	do {
		char *to = sipcode_stream_room(run->stream, &room);

		got = input_read(&run->input, to, room, run->out->term.sink,
		    run->errors);
		if (got > 0 &&
		    refused(run, &sniff, sc_slice(to, (size_t)got)))
			return false;
		sipcode_stream_got(run->stream, got > 0 ? (size_t)got : 0);
		while (sipcode_stream_next(run->stream, &message))
			take(run, &message, sipcode_identity(&message));
		progress_show(&run->progress, &run->input);
	} while (got > 0 && run->out->term.sink->error == 0);
	return got >= 0;
}

/* Reads a large file by two threads, where that can be done. */
static bool
read_large(struct run *run)
{
	struct sniff sniff = { .len = 0 };
	char first[INPUT_FIRST];
	bool done, ok;

	if (pread(run->input.fd, first, sizeof first, 0) ==
	    (ssize_t)sizeof first &&
	    refused(run, &sniff, sc_slice(first, sizeof first)))
		return false;
	ok = ahead_read(run, take, &done);
	return done ? ok : read_input(run);
}

static bool
run_file(struct run *run, const char *name)
{
	bool ok;

	if (!input_open(&run->input, name, run->errors))
		return false;
	run->stream = sipcode_stream_open(run->memory, run->work->flags);
	run->requests.since = run->requests.used;
	ok = ahead_pays(&run->input) ? read_large(run) : read_input(run);
	progress_clear(&run->progress, &run->input);
	input_close(&run->input);
	return ok;
}

/* "busy" is no file, and is likely meant as a word to search for. */
static bool
reads_like_word(const char *name)
{
	struct sipcode_slice s = sc_text(name), run;

	return sc_scan_while(&s, SC_ALPHA, &run) && s.len == 0 &&
	    access(name, F_OK) != 0 && errno == ENOENT;
}

static bool
run_inputs(struct run *run)
{
	const struct options *options = run->options;
	bool ok = true;

	if (options->count == 0)
		return run_file(run, "-");
	for (size_t i = 0; i < options->count && !input_interrupted(); i++) {
		run->file = (unsigned)i;
		if (reads_like_word(options->operands[i])) {
			lookup_hint_word(options->operands[i], run->errors);
			ok = false;
		} else if (!run_file(run, options->operands[i])) {
			ok = false;
		}
	}
	return ok;
}

/* Nothing was found: the rule that the first malformed line breaks, if there
   was one and nothing else, says why. */
static void
report_nothing(struct run *run)
{
	if (run->malformed > 0 && !run->left_out)
		REPORT(run->errors, "no SIP response: the first status line "
		    "is malformed: ", sipcode_err_text(run->broken));
	else if (run->options->action == ACTION_CALLS &&
	    run->options->argument != NULL)
		REPORT(run->errors, "no message with Call-ID ",
		    run->options->argument);
	else
		REPORT(run->errors, "no SIP response ",
		    run->options->has_only || run->options->methods != NULL
		    ? "that fits --only and --method" : "in the text");
}

int
text_run(struct out *out, const struct options *options,
    const struct work *work, struct term *errors)
{
	struct run *run = calloc(1, sizeof *run);
	int status;

	if (run == NULL) {
		REPORT(errors, strerror(errno));
		return 2;
	}
	run->out = out;
	run->options = options;
	run->errors = errors;
	run->work = work;
	progress_init(&run->progress, options->progress, errors,
	    out->term.sink->fd);
	out_begin(out, work->rows);
	run->ok = true;
	if (!run_inputs(run))
		run->ok = false;
	if (run->ok && !run->found)
		report_nothing(run);
	status = work->finish(run);
	out_end(out);
	if (!run->ok)
		status = 2;
	free(run);
	return status;
}
