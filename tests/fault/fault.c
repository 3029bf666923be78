/*
 * A library for LD_PRELOAD: calls of the C library that fail, or do less than
 * they were asked for.  FAULT says what, by words with a blank between:
 *
 *	short		reads and writes take one to seven bytes
 *	eintr, eagain	every second read and write fails so at first
 *	read-N=ERRNO	the Nth read of a file or standard input fails
 *	write-N=ERRNO	the Nth write fails, and all after it
 *	alloc-N		the Nth allocation fails
 *	starve-N	the Nth allocation fails, and all after it
 *	close=ERRNO	standard output fails when it is closed
 *	nonblock	standard input and output do not wait
 *	grow-N, shrink-N, vanish-N, replace-N
 *			before the Nth read FAULT_FILE gets a second copy of
 *			itself, loses its second half, or its name; or another
 *			file, FAULT_FILE.new, gets the name
 *	count		says at the end how many allocations there were
 *
 * Errors by their numbers; only calls of the program itself are seen, not
 * those that the C library makes inside.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
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

static void
append_copy(const char *name)
{
	char bytes[4096];
	struct stat info;
	int fd = open(name, O_RDWR | O_APPEND);

	if (fd < 0 || fstat(fd, &info) != 0)
		abort();
	for (off_t at = 0; at < info.st_size;) {
		size_t left = (size_t)(info.st_size - at);
		ssize_t got = pread(fd, bytes, left < sizeof bytes
		    ? left : sizeof bytes, at);

		if (got <= 0 || syscall(SYS_write, fd, bytes, got) != got)
			abort();
		at += got;
	}
	close(fd);
}

/* What others do to a file that is being read. */
static void
disturb_file(unsigned call)
{
	const char *name = getenv("FAULT_FILE");
	char other[4096];
	struct stat info;
	int error = errno;

	if (name == NULL)
		return;
	if (numbered("grow-", call, 0))
		append_copy(name);
	if (numbered("shrink-", call, 0) && (stat(name, &info) != 0 ||
	    truncate(name, info.st_size / 2) != 0))
		abort();
	if (numbered("vanish-", call, 0) && unlink(name) != 0)
		abort();
	snprintf(other, sizeof other, "%s.new", name);
	if (numbered("replace-", call, 0) && rename(other, name) != 0)
		abort();
	errno = error;
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
	disturb_file(++reads);
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

int
close(int fd)
{
	static int (*next)(int);

	if (next == NULL)
		*(void **)&next = dlsym(RTLD_NEXT, "close");
	if (fd == STDOUT_FILENO && fault("close=")) {
		errno = atoi(fault("close="));
		return -1;
	}
	return next(fd);
}

/* The loader allocates before anything can be looked up. */
static int
refused(void)
{
	allocations++;
	return numbered("alloc-", allocations, 0) ||
	    numbered("starve-", allocations, 1);
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

__attribute__((constructor)) static void
begin(void)
{
	if (!fault("nonblock"))
		return;
	(void)fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
	(void)fcntl(STDOUT_FILENO, F_SETFL, O_NONBLOCK);
}

__attribute__((destructor)) static void
end(void)
{
	if (fault("count"))
		fprintf(stderr, "%u allocations\n", allocations);
}
