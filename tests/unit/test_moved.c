/* Text that is longer than the stream's memory tells the same as text that is
   not, wherever in a message the memory moves. */
#include "captured.h"
#include "samples.h"
#include "stream.h"

enum {
	LONG_TEXT = 120 * 1024,	/* of it nothing moves in 256 KiB */
	LITTLE = 40 * 1024,	/* so much memory, of which half is kept */
	FEW = 1000,	/* bytes that are searched for places at once */
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

int
main(void)
{
	static struct sample samples[MOST_SAMPLES];
	struct unit unit = { NULL, 0 };
	size_t count = find_samples(samples, "tells the same while it moves");

	for (size_t i = 0; i < count; i++)
		unit_add(&unit, samples[i].name, test_sample, &samples[i]);
	return unit_run(&unit, "moved");
}
