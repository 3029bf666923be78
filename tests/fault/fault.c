/*
 * A library for LD_PRELOAD: calls of the C library that fail, or do less than
 * they were asked for.  FAULT says what, by words with a blank between:
 *
 *	short		reads and writes take one to seven bytes
 *	eintr, eagain	every second read and write fails so at first
 *	read-N=ERRNO	the Nth read of a file or standard input fails
 *	write-N=ERRNO	the Nth write fails, and all after it
 *	alloc-N		the Nth allocation fails
 *
 * Errors by their numbers; only calls of the program itself are seen, not
 * those that the C library makes inside.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned reads, writes, allocations;

/* What stands behind a word of FAULT; NULL where it does not have it. */
static const char *
fault(const char *word)
{
	const char *faults = getenv("FAULT");
	const char *hit = faults != NULL ? strstr(faults, word) : NULL;

	return hit != NULL ? hit + strlen(word) : NULL;
}

/* Whether the call with this number is to fail, by "WORD-N=ERRNO". */
static int
numbered(const char *word, unsigned call, int ever_after)
{
	const char *text = fault(word);
	char *end;
	unsigned long which;

	if (text == NULL)
		return 0;
	which = strtoul(text, &end, 10);
	if (call != which && !(ever_after && call > which))
		return 0;
	errno = *end == '=' ? atoi(end + 1) : ENOMEM;
	return 1;
}

/* Every second call is interrupted, or told to come back. */
static int
disturbed(unsigned call)
{
	if (call % 2 == 0)
		return 0;
	if (fault("eintr"))
		errno = EINTR;
	else if (fault("eagain"))
		errno = EAGAIN;
	else
		return 0;
	return 1;
}

static size_t
shortened(unsigned call, size_t len)
{
	size_t most = 1 + call % 7;

	return fault("short") && len > most ? most : len;
}

ssize_t
read(int fd, void *to, size_t len)
{
	static ssize_t (*next)(int, void *, size_t);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "read");
	reads++;
	if (numbered("read-", reads, 0) || disturbed(reads))
		return -1;
	return next(fd, to, shortened(reads, len));
}

/* What FORTIFY_SOURCE makes of read(). */
ssize_t
__read_chk(int fd, void *to, size_t len, size_t room)
{
	(void)room;
	return read(fd, to, len);
}

ssize_t
write(int fd, const void *from, size_t len)
{
	static ssize_t (*next)(int, const void *, size_t);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "write");
	/* What goes wrong is told on standard error. */
	if (fd == STDERR_FILENO)
		return next(fd, from, len);
	writes++;
	if (numbered("write-", writes, 1) || disturbed(writes))
		return -1;
	return next(fd, from, shortened(writes, len));
}

/* The loader allocates before anything can be looked up. */
static int
refused(void)
{
	return numbered("alloc-", ++allocations, 0);
}

void *
calloc(size_t count, size_t size)
{
	static void *(*next)(size_t, size_t);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "calloc");
	return refused() ? NULL : next(count, size);
}

void *
malloc(size_t size)
{
	static void *(*next)(size_t);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "malloc");
	return refused() ? NULL : next(size);
}

void *
realloc(void *block, size_t size)
{
	static void *(*next)(void *, size_t);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "realloc");
	return refused() ? NULL : next(block, size);
}

/* A test that hangs is no test: whoever waits is told that there is work. */
int
poll(struct pollfd *fds, nfds_t count, int timeout)
{
	static int (*next)(struct pollfd *, nfds_t, int);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "poll");
	return next(fds, count, timeout < 0 ? 1000 : timeout);
}
