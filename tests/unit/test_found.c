/* What fuzzing has found: one row each, and where its first message stands. */
#include "unit.h"

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

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_found);
	return unit_run(&unit, "found");
}
