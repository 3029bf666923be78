/* Text that is longer than the stream's memory tells the same as text that is
   not, wherever in a message the memory moves. */
#include "captured.h"
#include "samples.h"
#include "stream.h"

enum {
	LONG_TEXT = 120 * 1024,	/* of it nothing moves in 256 KiB */
	LITTLE = 40 * 1024,	/* so much memory, of which half is kept */
	FEW = 12000,	/* bytes that are searched for places at once */
};

/* As often as a long text takes.  The caller frees ptr. */
static struct sipcode_slice
repeated(struct sipcode_slice one)
{
	size_t count = 1 + LONG_TEXT / one.len;
	char *bytes = malloc(count * one.len);

	assert_non_null(bytes);
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + i * one.len, one.ptr, one.len);
	return sc_slice(bytes, count * one.len);
}

static void
assert_same_in_little(struct sipcode_slice input, struct pieces pieces,
    const struct captured *whole)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	struct captured told;

	stream->cap = LITTLE;
	stream->most = FEW;
	told = captured_from(stream, input, pieces, TELL_ALL | TELL_REQUESTS);
	assert_string_equal(told.text, whole->text);
	assert_true(captured_same(&told, whole));
	free(told.text);
	free(memory);
}

static void
assert_moved_alike(struct sipcode_slice input)
{
	struct captured whole = captured_read(input, (struct pieces){ 0 },
	    TELL_ALL | TELL_REQUESTS);
	struct pieces ways[] = {
		{ 0, 0, 0 }, { 0, 4096, 0 }, { 0, 61, 0 }, { 0, 1500, 1 },
		{ 0, 1500, 2 },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_same_in_little(input, ways[i], &whole);
	free(whole.text);
}

static void
test_sample(void **state)
{
	const struct sample *sample = *state;
	struct sipcode_slice one = contents(sample->path);
	struct sipcode_slice input = repeated(one);

	assert_moved_alike(input);
	heap_free(input);
	heap_free(one);
}

/* Texts of which a part comes many times: each is about half of the memory. */
static const struct long_row {
	const char *name;
	const char *begin, *part;
	int count;
	const char *end;
} longs[] = {
	{ "a head of many fields", "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\n"
	    "Call-ID: 1\r\n", "X-Field: some text of it\r\n", 800,
	    "CSeq: 7 BYE\r\nContent-Length: 0\r\n\r\n" },
	{ "a body of many lines that lost their CR",
	    "SIP/2.0 200 OK\nCall-ID: 1\nCSeq: 7 BYE\n"
	    "Content-Type: text/plain\nContent-Length: 15000\n\n",
	    "0123456789abc\n", 1000, "" },
	{ "a message in one line of JSON",
	    "{\"t\":\"SIP/2.0 200 OK\\r\\nCall-ID: 1\\r\\n",
	    "X-Field: some text of it\\r\\n", 700,
	    "CSeq: 7 BYE\\r\\n\\r\\n\"}\n" },
	{ "messages behind a long prefix", "{\"k\":\"", "some other text ",
	    300,
	    "\",\"t\":\"SIP/2.0 200 OK\\r\\nCall-ID: 1\\r\\nCSeq: 7 BYE"
	    "\\r\\n\\r\\n\"}\n" },
	{ "a log's message with a long line below its start",
	    "[1] log: SIP/2.0 500 Oh\n[1] log: X: ", "some other text ", 700,
	    "\n[1] log: Call-ID: 1\n[1] log: \n" },
	{ "a log's message of many lines",
	    "[1] log: SIP/2.0 500 Oh\n", "[1] log: X-Field: some text\n", 700,
	    "[1] log: Call-ID: 1\n[1] log: \n" },
	{ "a long phrase", "SIP/2.0 200 ", "all is well ", 330,
	    "\r\nCall-ID: 1\r\nContent-Length: 0\r\n\r\n" },
	{ "other lines between messages", "SIP/2.0 200 OK\r\nCall-ID: 1\r\n"
	    "Content-Length: 0\r\n\r\n", "a line of something else\n", 750,
	    "{\"k\":\"some other text\",\"t\":\"SIP/2.0 200 OK\\r\\n"
	    "Call-ID: 1\\r\\n\\r\\n\"}\n" },
};

static void
test_long(void **state)
{
	const struct long_row *row = *state;
	struct captured one = { NULL, 0, 0 };
	struct sipcode_slice input;

	captured_put(&one, sc_text(row->begin));
	for (int i = 0; i < row->count; i++)
		captured_put(&one, sc_text(row->part));
	captured_put(&one, sc_text(row->end));
	input = repeated(sc_slice(one.text, one.len));
	assert_moved_alike(input);
	heap_free(input);
	free(one.text);
}

/* What is not known yet is kept, with all that it is needed for: first comes
   a part, as so many bytes of the same, then the rest. */
static const struct kept_row {
	const char *name;
	const char *begin;
	size_t count;
	const char *end;
} kepts[] = {
	{ "a start line whose next line is not there yet is kept",
	    "log SIP/2.0 200 OK\nlog X: ", 12000,
	    "\nlog Call-ID: 1\nlog \n" },
	{ "so is one whose phrase is not", "log SIP/2.0 200 ", 3000,
	    "\nlog Call-ID: 1\nlog \n" },
	{ "and one whose head is not",
	    "SIP/2.0 200 OK\nCall-ID: 1\nX: ", 60000, "\n\n" },
	{ "or whose body is not",
	    "SIP/2.0 200 OK\nCall-ID: 1\nl: 60000\n\n", 50000, "\n" },
	{ "and one in a line that is not there to its end",
	    "{\"SIP/2.0 200 OK\\nCall-ID: 1\\nX: ", 12000, "\\n\\n\"}\n" },
};

static void
put_piece(struct sipcode_stream *s, struct sipcode_slice piece)
{
	size_t room;
	char *to = sipcode_stream_room(s, &room);

	assert_true(piece.len <= room);
	memcpy(to, piece.ptr, piece.len);
	sipcode_stream_got(s, piece.len);
}

static void
test_kept(void **state)
{
	enum { FILLER = 150 * 1024 };
	const struct kept_row *row = *state;
	static char filler[FILLER], again[FILLER];
	struct captured text = { NULL, 0, 0 };
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;
	struct sipcode_message m;

	assert_non_null(memory);
	memset(filler, '\n', sizeof filler);
	memset(again, 'a', sizeof again);
	s = sipcode_stream_open(memory, 0);
	captured_put(&text, sc_slice(filler, sizeof filler));
	captured_put(&text, sc_text(row->begin));
	captured_put(&text, sc_slice(again, row->count));
	put_piece(s, sc_slice(text.text, text.len));
	assert_false(sipcode_stream_next(s, &m));
	put_piece(s, sc_text(row->end));
	if (!sipcode_stream_next(s, &m)) {
		put_piece(s, sc_slice("", 0));
		assert_true(sipcode_stream_next(s, &m));
	}
	assert_int_equal(m.code, 200);
	assert_text(m.call_id, "1");
	assert_int_equal(m.offset, FILLER + strstr(row->begin, "SIP") -
	    row->begin);
	assert_int_equal(m.before.len, SIPCODE_BEFORE_MAX);
	free(text.text);
	free(memory);
}

int
main(void)
{
	static struct sample samples[MOST_SAMPLES];
	struct unit unit = { NULL, 0 };
	size_t count = find_samples(samples, "tells the same while it moves");

	for (size_t i = 0; i < count; i++)
		unit_add(&unit, samples[i].name, test_sample, &samples[i]);
	UNIT_ROWS(&unit, longs, test_long);
	UNIT_ROWS(&unit, kepts, test_kept);
	return unit_run(&unit, "moved");
}
