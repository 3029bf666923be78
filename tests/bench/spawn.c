/*
 * spawn ROUNDS COMMAND ...: the median wall time of each command in
 * microseconds, one a line.
 *
 * Each round runs every command once, so what the machine does meanwhile is
 * shared by all.  A command is split at its blanks, and its output is thrown
 * away.
 */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST_COMMANDS = 8, MOST_WORDS = 8 };

extern char **environ;

static posix_spawn_file_actions_t to_null;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double
run(char **words)
{
	double start = now();
	int status;
	pid_t pid;

	if (posix_spawnp(&pid, words[0], &to_null, NULL, words,
	    environ) != 0 || waitpid(pid, &status, 0) != pid || status != 0) {
		fprintf(stderr, "spawn: %s failed\n", words[0]);
		exit(1);
	}
	return now() - start;
}

static int
by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
split(char *command, char **words)
{
	size_t count = 0;

	for (char *word = strtok(command, " ");
	    word != NULL && count < MOST_WORDS; word = strtok(NULL, " "))
		words[count++] = word;
	words[count] = NULL;
}

int
main(int argc, char **argv)
{
	static char *words[MOST_COMMANDS][MOST_WORDS + 1];
	size_t rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
	size_t count = argc > 2 ? (size_t)argc - 2 : 0;
	double *times = calloc(MOST_COMMANDS * (rounds + 1), sizeof *times);

	if (rounds == 0 || count == 0 || count > MOST_COMMANDS || !times)
		return 2;
	posix_spawn_file_actions_init(&to_null);
	posix_spawn_file_actions_addopen(&to_null, 1, "/dev/null", O_WRONLY,
	    0);
	for (size_t i = 0; i < count; i++)
		split(argv[i + 2], words[i]);
	for (size_t r = 0; r < rounds; r++)
		for (size_t i = 0; i < count; i++)
			times[i * rounds + r] = run(words[i]);
	for (size_t i = 0; i < count; i++) {
		qsort(times + i * rounds, rounds, sizeof *times, by_value);
		printf("%.1f\n", times[i * rounds + rounds / 2]);
	}
	free(times);
	return 0;
}
