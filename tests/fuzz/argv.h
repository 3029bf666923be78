/* The words of a call out of the front of an input: one a line, up to an empty
   line. */
#ifndef ARGV_H
#define ARGV_H

#include "fuzz.h"

#include <getopt.h>

enum { WORDS_MOST = 16, WORDS_SIZE = 512 };

struct argv {
	char *words[WORDS_MOST + 2];
	char bytes[WORDS_SIZE];
	int count;
};

/* What is left of the input; a NUL ends a word as it does in a real call. */
static inline struct sipcode_slice
argv_cut(struct argv *argv, struct sipcode_slice rest)
{
	size_t used = sizeof "sipcode";

	memcpy(argv->bytes, "sipcode", used);
	argv->words[0] = argv->bytes;
	argv->count = 1;
	while (rest.len > 0 && argv->count <= WORDS_MOST) {
		const char *end = memchr(rest.ptr, '\n', rest.len);
		size_t len = end ? (size_t)(end - rest.ptr) : rest.len;

		if (len == 0 || len >= WORDS_SIZE - used)
			break;
		argv->words[argv->count++] = argv->bytes + used;
		memcpy(argv->bytes + used, rest.ptr, len);
		argv->bytes[used + len] = '\0';
		used += len + 1;
		rest = sc_from(rest, end ? len + 1 : len);
	}
	argv->words[argv->count] = NULL;
	return rest.len > 0 && *rest.ptr == '\n' ? sc_from(rest, 1) : rest;
}

/* glibc and musl: the next call of getopt_long() begins anew. */
static inline void
argv_anew(void)
{
	optind = 0;
}

#endif
