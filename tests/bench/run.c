/*
 * run FILE COMMAND [ARGUMENT ...]: runs the command and writes to FILE the
 * microseconds that it took and its peak of resident memory in KiB.  The
 * exit status is the command's.
 */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static long long
micros(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static long
kib(const struct rusage *usage)
{
#ifdef __APPLE__
	return usage->ru_maxrss / 1024;
#else
	return usage->ru_maxrss;
#endif
}

int
main(int argc, char **argv)
{
	struct rusage usage;
	long long start = micros();
	int status;
	pid_t child;
	FILE *file;

	if (argc < 3) {
		fputs("usage: run FILE COMMAND [ARGUMENT ...]\n", stderr);
		return 125;
	}
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
		perror("run");
		return 125;
	}
	start = micros() - start;
	file = fopen(argv[1], "w");
	if (file == NULL || fprintf(file, "%lld %ld\n", start, kib(&usage)) <
	    0 || fclose(file) != 0) {
		perror(argv[1]);
		return 125;
	}
	return WIFEXITED(status) ? WEXITSTATUS(status) : 126;
}
