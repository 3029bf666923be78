/* What is made of messages: lint, hints, retransmissions, summaries, calls. */
#include "fuzz.h"

enum { CALLS_MOST = 1024 * 1024 };

static struct {
	max_align_t stream[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
	max_align_t calls[CALLS_MOST / sizeof(max_align_t)];
	struct sipcode_requests requests;
	struct sipcode_repeats repeats;
	struct sipcode_tally tally;
	struct sipcode_lint lint;
} room;

static void
check_lint(const struct sipcode_message *m)
{
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	size_t count = sipcode_lint(&room.lint, m, broken);

	must(count <= SIPCODE_VIOLATIONS_MAX);
	must(count == 0 || sipcode_is_complete(m));
	for (size_t i = 0; i < count; i++) {
		must(broken[i].rule != NULL && broken[i].rule->text != NULL);
		must(fuzz_is_within(broken[i].value, m->head) ||
		    fuzz_is_within(broken[i].value, m->start) ||
		    fuzz_is_within(broken[i].value, m->body));
	}
}

/* Sentences that stand in bytes, without a line end. */
static void
check_hints(const struct sipcode_message *m)
{
	struct sipcode_hints hints;
	size_t count = sipcode_hints(&room.requests, m, &hints);

	must(count <= SIPCODE_HINTS_MAX && hints.texts[count] == NULL);
	for (size_t i = 0; i < count; i++) {
		size_t at = (size_t)(hints.texts[i] - hints.bytes);

		must(at < sizeof hints.bytes);
		must(memchr(hints.texts[i], '\0', sizeof hints.bytes - at) !=
		    NULL);
		must(*hints.texts[i] != '\0');
		must(strpbrk(hints.texts[i], "\r\n") == NULL);
	}
}

/* Memory that is too small is told of, and nothing has changed. */
static struct sipcode_calls *
add_call(struct sipcode_calls *calls, size_t *size,
    const struct sipcode_message *m, bool repeated)
{
	struct sipcode_arrival arrival = { .message = m,
		.repeated = repeated, .hint = m->phrase };

	while (!sipcode_calls_add(calls, &arrival)) {
		must(*size < CALLS_MOST);
		*size *= 2;
		calls = sipcode_calls_grown(room.calls, *size);
	}
	must(sipcode_calls_used(calls) <= *size);
	return calls;
}

static void
check_calls(const struct sipcode_calls *calls)
{
	struct sipcode_call call;

	memset(&call, 0, sizeof call);
	while (sipcode_calls_next(calls, &call)) {
		must(call.kept <= call.count);
		must(call.kept <= SIPCODE_CALL_CODES);
		must(call.codes[call.kept] == 0);
		must(call.code == 0 || (call.code >= 100 && call.code <= 699));
	}
}

/* The rows add up to what was counted. */
static void
check_tally(unsigned long long responses, unsigned long long repeated)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	struct sipcode_ratio ratios[3];
	unsigned long long count = 0, again = 0;

	while (sipcode_tally_next(&room.tally, &row)) {
		count += row.count;
		again += row.retransmissions;
	}
	must(count == room.tally.responses && count == responses);
	must(again == room.tally.retransmissions && again == repeated);
	sipcode_tally_ratios(&room.tally, ratios);
	for (int i = 0; i < 3; i++)
		must(ratios[i].part <= ratios[i].whole);
}

static void
check_text(struct sipcode_stream *stream)
{
	size_t size = SIPCODE_CALLS_LEAST;
	struct sipcode_calls *calls = sipcode_calls_open(room.calls, size);
	unsigned long long responses = 0, again = 0;
	struct sipcode_message m;

	while (sipcode_stream_next(stream, &m)) {
		bool repeated = m.kind == SIPCODE_RESPONSE &&
		    sipcode_repeated(&room.repeats, &m);

		sipcode_note_request(&room.requests, &m);
		sipcode_lint_request(&room.lint, &m);
		check_lint(&m);
		if (m.kind == SIPCODE_RESPONSE) {
			check_hints(&m);
			responses += !repeated;
			again += repeated;
		}
		sipcode_tally_add(&room.tally, &m, repeated);
		calls = add_call(calls, &size, &m, repeated);
	}
	check_calls(calls);
	check_tally(responses, again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct sipcode_stream *stream;
	size_t most;
	char *to;

	memset(&room.requests, 0, offsetof(struct sipcode_requests, bytes));
	memset(&room.repeats, 0, sizeof room.repeats);
	memset(&room.tally, 0, sizeof room.tally);
	memset(&room.lint, 0, sizeof room.lint);
	stream = sipcode_stream_open(room.stream,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	to = sipcode_stream_room(stream, &most);
	len = len < most ? len : most;
	if (len > 0)
		memcpy(to, data, len);
	sipcode_stream_got(stream, len);
	if (len > 0)
		check_text(stream);
	return 0;
}
