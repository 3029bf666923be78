/* Every sample of tests/shapes tells the same, however it is cut. */
#include "captured.h"

#include <dirent.h>

enum { MOST_SAMPLES = 128, NAME_SIZE = 96, CUTS = 400 };

static const char folder[] = "tests/shapes";

struct sample {
	char name[NAME_SIZE];
	char path[NAME_SIZE];
};

static struct sipcode_slice
contents(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t len = 0, got;

	assert_non_null(file);
	do {
		bytes = realloc(bytes, len + 65536);
		assert_non_null(bytes);
		got = fread(bytes + len, 1, 65536, file);
		len += got;
	} while (got > 0);
	fclose(file);
	return sc_slice(bytes, len);
}

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

static bool
is_sample(const char *name)
{
	return strstr(name, ".txt") != NULL || strstr(name, ".sip") != NULL;
}

static size_t
find_samples(struct sample *samples)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	size_t count = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL && count < MOST_SAMPLES) {
		struct sample *s = &samples[count];

		if (!is_sample(entry->d_name))
			continue;
		snprintf(s->name, NAME_SIZE, "%.40s is the same however cut",
		    entry->d_name);
		snprintf(s->path, NAME_SIZE, "%s/%.40s", folder,
		    entry->d_name);
		count++;
	}
	closedir(dir);
	return count;
}

int
main(void)
{
	static struct sample samples[MOST_SAMPLES];
	struct unit unit = { NULL, 0 };
	size_t count = find_samples(samples);

	for (size_t i = 0; i < count; i++)
		unit_add(&unit, samples[i].name, test_sample, &samples[i]);
	unit_add(&unit, "many messages are the same however cut", test_many,
	    NULL);
	return unit_run(&unit, "cuts");
}
