/*
 * What every unit test begins with.  A test program is one test_NAME.c; it
 * links the library and the program's objects but main.o, and runs in the
 * top folder of the project.
 *
 * Its cases are rows of a table: each is a test with a name of its own, a
 * sentence that must hold, and reaches its function as initial state.
 */
#ifndef UNIT_H
#define UNIT_H

/* cmocka.h asks for these four in front of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "sink.h"
#include "slice.h"

/* A copy in a block of exactly its size, so that a sanitizer sees a read of
   one byte too far.  The caller frees ptr. */
static inline struct sipcode_slice
heap_bytes(const void *bytes, size_t len)
{
	char *block = malloc(len);

	assert_true(block != NULL || len == 0);
	if (len > 0)
		memcpy(block, bytes, len);
	return sc_slice(block, len);
}

static inline struct sipcode_slice
heap_text(const char *text)
{
	return heap_bytes(text, strlen(text));
}

static inline void
heap_free(struct sipcode_slice s)
{
	free((void *)(uintptr_t)s.ptr);
}

/* A slice holds exactly this text. */
static inline void
assert_text(struct sipcode_slice s, const char *text)
{
	char *copy = malloc(s.len + 1);

	assert_non_null(copy);
	if (s.len > 0)
		memcpy(copy, s.ptr, s.len);
	copy[s.len] = '\0';
	assert_string_equal(copy, text);
	assert_int_equal(s.len, strlen(text));
	free(copy);
}

/* An output that keeps what is said, up to SINK_SIZE bytes, and writes it
   nowhere. */
static struct sink kept = { .fd = -1 };

static inline struct sink *
keep(void)
{
	kept.len = 0;
	return &kept;
}

static inline void
assert_kept(const char *text)
{
	assert_text(sc_slice(kept.buf, kept.len), text);
}

struct unit {
	struct CMUnitTest *tests;
	size_t count;
};

static inline void
unit_add(struct unit *unit, const char *name, CMUnitTestFunction test,
    const void *row)
{
	struct CMUnitTest *more =
	    realloc(unit->tests, (unit->count + 1) * sizeof *more);

	if (more == NULL)
		abort();
	more[unit->count++] = (struct CMUnitTest){
		name, test, NULL, NULL, (void *)(uintptr_t)row };
	unit->tests = more;
}

/* rows is an array of a struct with a member name. */
#define UNIT_ROWS(unit, rows, test)					\
	do {								\
		for (size_t i_ = 0; i_ < sizeof rows / sizeof *rows; i_++) \
			unit_add((unit), rows[i_].name, (test), &rows[i_]); \
	} while (0)

static inline int
unit_run(struct unit *unit, const char *group)
{
	int failed = _cmocka_run_group_tests(group, unit->tests, unit->count,
	    NULL, NULL);

	free(unit->tests);
	return failed;
}

#endif
