/* Every sample of tests/shapes tells the same, however it is cut. */
#include "captured.h"
#include "samples.h"

enum { CUTS = 400 };

/* A small sample is cut everywhere, a large one in so many places. */
static void
test_sample(void **state)
{
	const struct sample *sample = *state;
	struct sipcode_slice input = contents(sample->path);

	assert_cut_alike(input, 1 + input.len / (10 * CUTS) * 8);
	heap_free(input);
}

/* Larger than the stream's memory, so that messages stand across the places
   where it is moved. */
static void
test_many(void **state)
{
	struct sipcode_slice one = contents("tests/shapes/mixed.txt"), many;
	size_t count = 23;
	char *bytes = malloc(count * one.len);

	(void)state;
	assert_non_null(bytes);
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + i * one.len, one.ptr, one.len);
	many = sc_slice(bytes, count * one.len);
	assert_cut_alike(many, many.len / 3);
	heap_free(many);
	heap_free(one);
}

int
main(void)
{
	static struct sample samples[MOST_SAMPLES];
	struct unit unit = { NULL, 0 };
	size_t count = find_samples(samples, "is the same however cut");

	for (size_t i = 0; i < count; i++)
		unit_add(&unit, samples[i].name, test_sample, &samples[i]);
	unit_add(&unit, "many messages are the same however cut", test_many,
	    NULL);
	return unit_run(&unit, "cuts");
}
