/* What fuzzing and other machines have found. */
#include "unit.h"

/* Where the first message stands. */
static const struct found_row {
	const char *name;
	const char *text;
	enum sipcode_kind kind;
	unsigned long long line, offset;
} rows[] = {
	{ "a start line that comes in two pieces has its place",
	    "x\n{\"MESSAGE\":[73,83,82,32,,58,32,83,73,80,47,50,46,48",
	    SIPCODE_REQUEST, 2, 14 },
};

static void
test_found(void **state)
{
	const struct found_row *row = *state;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	size_t len = strlen(row->text), room;
	struct sipcode_stream *stream;
	struct sipcode_message message;

	assert_non_null(memory);
	stream = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	memcpy(sipcode_stream_room(stream, &room), row->text, len);
	sipcode_stream_got(stream, len);
	assert_false(sipcode_stream_next(stream, &message));
	(void)sipcode_stream_room(stream, &room);
	sipcode_stream_got(stream, 0);
	assert_true(sipcode_stream_next(stream, &message));
	assert_int_equal(message.kind, row->kind);
	assert_int_equal(message.line, row->line);
	assert_int_equal(message.offset, row->offset);
	free(memory);
}

/* The length is hashed with the letters, and must not undo what they differ
   in. */
static void
test_lengths(void **state)
{
	struct sipcode_repeats *repeats = calloc(1, sizeof *repeats);
	struct sipcode_message m = {
		.code = 200, .cseq = 1, .has_cseq = true,
		.method = sc_text("INVITE"), .call_id = sc_text("1111"),
		.branch = sc_text("z9hG4bK1"), .to_tag = sc_text("t"),
	};

	(void)state;
	assert_non_null(repeats);
	assert_false(sipcode_repeated(repeats, &m));
	m.call_id = sc_text("11110");
	assert_false(sipcode_repeated(repeats, &m));
	free(repeats);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_found);
	unit_add(&unit, "Call-IDs of two lengths are two", test_lengths, NULL);
	return unit_run(&unit, "found");
}
