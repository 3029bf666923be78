/* The samples of tests/shapes. */
#ifndef SAMPLES_H
#define SAMPLES_H

#include "unit.h"

#include <dirent.h>

enum { MOST_SAMPLES = 128, NAME_SIZE = 96 };

struct sample {
	char name[NAME_SIZE];
	char path[NAME_SIZE];
};

/* The caller frees ptr. */
static inline struct sipcode_slice
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

static inline bool
is_sample(const char *name)
{
	return strstr(name, ".txt") != NULL || strstr(name, ".sip") != NULL;
}

/* A test of each is named: the sample must hold what is said. */
static inline size_t
find_samples(struct sample *samples, const char *must)
{
	DIR *dir = opendir("tests/shapes");
	struct dirent *entry;
	size_t count = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL && count < MOST_SAMPLES) {
		struct sample *s = &samples[count];

		if (!is_sample(entry->d_name))
			continue;
		snprintf(s->name, NAME_SIZE, "%.40s %.50s", entry->d_name,
		    must);
		snprintf(s->path, NAME_SIZE, "tests/shapes/%.40s",
		    entry->d_name);
		count++;
	}
	closedir(dir);
	return count;
}

#endif
