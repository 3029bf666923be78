/* How long a line may be that goes through a filter. */
#include "captured.h"

#include "filter.h"

enum {
	MOST = SC_FILTER_LINE,
	HALF = SC_FILTER_LINE / 2,
	SIZE = 4 * SC_FILTER_LINE,
};

static struct sc_origins origins;
static char text[SIZE], out[MOST];

/* A source of so many bytes, of which the last ones are end. */
static struct sipcode_slice
line_of(size_t len, const char *end)
{
	memset(text, 'x', sizeof text);
	memcpy(text + len - strlen(end), end, strlen(end));
	return sc_slice(text, len);
}

static const struct line_row {
	const char *name;
	size_t len;
	const char *end;
	bool final;
	size_t taken, made;	/* none taken: more is waited for */
} lines[] = {
	{ "of half a line's bytes more may come", HALF - 1, "", false, 0, 0 },
	{ "no more than half a line is waited for", HALF, "", false, HALF,
	    HALF },
	{ "at the end nothing is", HALF - 1, "", true, HALF - 1, HALF - 1 },
	{ "as long a line has its end", HALF + 1, "\n", false, HALF + 1,
	    HALF + 1 },
	{ "both bytes of it", HALF + 2, "\r\n", false, HALF + 2, HALF + 2 },
	{ "a longer one is cut in front of its end", HALF + 2, "\n", false,
	    HALF, HALF },
};

static void
test_line(void **state)
{
	const struct line_row *row = *state;
	struct sipcode_slice source = line_of(row->len, row->end);
	struct sc_filter f = { .shape = SC_LINES, .first = true,
		.origins = &origins };
	size_t made, taken;

	assert_int_equal(sc_pull(&f, source, row->final, out, &made, &taken),
	    row->taken > 0 ? SC_PULLED : SC_PULL_MORE);
	assert_int_equal(taken, row->taken);
	assert_int_equal(made, row->made);
}

/* What one line of a flat text or of numbers comes to. */
static const struct cut_row {
	const char *name;
	enum sc_shape shape;
	size_t most;		/* bytes that are put */
} cuts[] = {
	{ "a flat text is cut before there is no room for a character and a "
	    "line end", SC_FLAT, MOST - 8 + 1 },
	{ "so are numbers", SC_ARRAY, MOST - 8 },
};

static void
test_cut(void **state)
{
	const struct cut_row *row = *state;
	struct sc_filter f = { .shape = row->shape, .first = true,
		.origins = &origins, .dialect = SC_BACKSLASH };
	size_t made, taken;

	for (size_t i = 0; i < SIZE; i++)
		text[i] = i % 2 == 0 ? '7' : ',';
	assert_int_equal(sc_pull(&f, sc_slice(text, SIZE), false, out, &made,
	    &taken), SC_PULLED);
	assert_int_equal(made, row->most);
}

/* What follows a record is looked for in so much of its line. */
static void
test_record(void **state)
{
	struct sc_filter f = { .shape = SC_FLAT, .dialect = SC_BACKSLASH,
		.quote = '"', .origins = &origins, .prefix = "1 \"",
		.prefix_len = 3 };
	size_t made, taken;

	(void)state;
	for (size_t len = MOST - 4; len < MOST + 4; len++) {
		struct sipcode_slice source = line_of(len + 6, "2 \"a\"\n");

		text[0] = '"';
		text[len - 1] = '\n';
		assert_int_equal(sc_pull(&f, source, false, out, &made,
		    &taken), len <= MOST + 1 ? SC_PULLED : SC_PULL_END);
		text[len - 1] = 'x';
		assert_int_equal(sc_pull(&f, source, false, out, &made,
		    &taken), SC_PULL_END);
	}
}

/* A row of columns is longer than its line by the words that are put in. */
static void
test_row(void **state)
{
	struct sc_filter f = { .shape = SC_COLUMNS, .first = true,
		.origins = &origins };
	size_t made, taken, len = 0;

	(void)state;
	while (len + 2 < HALF) {
		text[len++] = '\t';
		text[len++] = 'a';
		memcpy(text + len, "\tCSeq:1 A", 9);
		len += 9;
	}
	text[len++] = '\n';
	assert_int_equal(sc_pull(&f, sc_slice(text, len), false, out, &made,
	    &taken), SC_PULLED);
	assert_in_range(made, 1, MOST);
}

/* Bytes that stand side by side in the input are one run, however many; where
   there are too many runs it is known where a message began. */
static const struct run_row {
	const char *name;
	const char *start, *again;
} runs[] = {
	{ "a start line in front of a long text has its place",
	    "SIP/2.0 404 ", "xx" },
	{ "so it has with an escape between", "SIP/2.0 404 \\\"", "xx" },
	{ "so it has above many escapes", "SIP/2.0 404 No\\nX: ", "\\\"" },
};

static void
test_run(void **state)
{
	const struct run_row *row = *state;
	struct captured input = { calloc(1, 1), 0, 1 };
	struct sipcode_stream *s;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_message m;
	size_t room, at;

	captured_say(&input, "{\"SIP/2.0 200 OK\\n\\nab ");
	at = input.len;
	captured_put(&input, sc_text(row->start));
	for (int i = 0; i < 2 * SC_ORIGINS; i++)
		captured_put(&input, sc_text(row->again));
	captured_say(&input, "\\nTo: x\\n\"}");
	s = sipcode_stream_open(memory, SIPCODE_STREAM_LINES);
	memcpy(sipcode_stream_room(s, &room), input.text, input.len);
	sipcode_stream_got(s, input.len);
	assert_true(sipcode_stream_next(s, &m));
	assert_int_equal(m.offset, 2);
	(void)sipcode_stream_next(s, &m);
	(void)sipcode_stream_room(s, &room);
	sipcode_stream_got(s, 0);
	if (m.code != 404)
		assert_true(sipcode_stream_next(s, &m));
	assert_int_equal(m.code, 404);
	assert_int_equal(m.offset, at);
	free(memory);
	free(input.text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, lines, test_line);
	UNIT_ROWS(&unit, cuts, test_cut);
	unit_add(&unit, "a record goes on below a line that is not too long",
	    test_record, NULL);
	unit_add(&unit, "a row of many columns is no longer than its room",
	    test_row, NULL);
	UNIT_ROWS(&unit, runs, test_run);
	return unit_run(&unit, "limits");
}
