#define _GNU_SOURCE
#include "input.h"

#include "scan.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted;

static void
on_interrupt(int signal)
{
	(void)signal;
	interrupted = 1;
}

void
input_catch_interrupt(void)
{
	struct sigaction action = { .sa_handler = on_interrupt };

	sigemptyset(&action.sa_mask);
	sigaction(SIGINT, &action, NULL);
}

bool
input_interrupted(void)
{
	return interrupted != 0;
}

/* A pipe holds 64 KiB by default, which costs a switch between processes for
   each; more is better, and no harm where it is refused. */
static void
widen_pipe(int fd)
{
#ifdef F_SETPIPE_SZ
	(void)fcntl(fd, F_SETPIPE_SZ, 1 << 20);
#else
	(void)fd;
#endif
}

bool
input_open(struct input *in, const char *name, struct term *errors)
{
	struct stat info;

	*in = (struct input){ .name = name, .fd = STDIN_FILENO };
	if (strcmp(name, "-") != 0)
		in->fd = open(name, O_RDONLY | O_CLOEXEC);
	if (in->fd < 0 || fstat(in->fd, &info) != 0) {
		REPORT(errors, name, ": ", strerror(errno));
		input_close(in);
		return false;
	}
	if (S_ISDIR(info.st_mode)) {
		REPORT(errors, name, ": ", strerror(EISDIR));
		input_close(in);
		return false;
	}
	in->regular = S_ISREG(info.st_mode);
	in->size = in->regular ? (unsigned long long)info.st_size : 0;
	if (S_ISFIFO(info.st_mode))
		widen_pipe(in->fd);
	return true;
}

void
input_close(struct input *in)
{
	if (in->fd > STDIN_FILENO)
		(void)close(in->fd);
	in->fd = -1;
}

/* Whether a read would have to wait. */
static bool
idle(int fd)
{
	struct pollfd poll_fd = { fd, POLLIN, 0 };

	return poll(&poll_fd, 1, 0) == 0;
}

static void
wait_readable(int fd)
{
	struct pollfd poll_fd = { fd, POLLIN, 0 };

	(void)poll(&poll_fd, 1, -1);
}

/* A log that was cut while it was read has lost what nobody has seen. */
static long
end_of(const struct input *in, struct term *errors)
{
	struct stat info;

	if (!in->regular || fstat(in->fd, &info) != 0 ||
	    (unsigned long long)info.st_size >= in->size)
		return 0;
	REPORT(errors, in->name, ": it was cut short while it was read");
	return -1;
}

long
input_read(struct input *in, char *to, size_t room, struct sink *out,
    struct term *errors)
{
	ssize_t got;

	if (!in->regular && out->len > 0 && idle(in->fd))
		sink_flush(out);
	while (!interrupted) {
		got = read(in->fd, to, room);
		if (got == 0)
			return end_of(in, errors);
		if (got > 0) {
			in->done += (unsigned long long)got;
			return (long)got;
		}
		if (errno == EAGAIN || errno == EWOULDBLOCK) {
			wait_readable(in->fd);
		} else if (errno != EINTR) {
			REPORT(errors, in->name, ": ", strerror(errno));
			return -1;
		}
	}
	return 0;
}

/* Every other byte is a NUL: letters of UTF-16. */
static bool
is_utf16(struct sipcode_slice first)
{
	size_t nuls[2] = { 0, 0 };

	if (first.len < INPUT_FIRST)
		return false;
	for (size_t i = 0; i < INPUT_FIRST; i++)
		nuls[i % 2] += first.ptr[i] == '\0';
	return nuls[0] + nuls[1] == INPUT_FIRST / 2 &&
	    (nuls[0] == 0 || nuls[1] == 0);
}

const char *
input_refused(struct sipcode_slice first)
{
	static const struct { const char bytes[5]; size_t len; int kind; }
	    kinds[] = {
		{ "\x1f\x8b", 2, 0 }, { "\xff\xfe", 2, 1 },
		{ "\xfe\xff", 2, 1 }, { "\xd4\xc3\xb2\xa1", 4, 2 },
		{ "\xa1\xb2\xc3\xd4", 4, 2 }, { "\x4d\x3c\xb2\xa1", 4, 2 },
		{ "\xa1\xb2\x3c\x4d", 4, 2 }, { "\x0a\x0d\x0d\x0a", 4, 2 },
	};
	static const char *const advice[] = {
		"is compressed with gzip: try zcat FILE | sipcode",
		"is UTF-16: try iconv -f UTF-16 -t UTF-8 FILE | sipcode",
		("is a packet capture: try tshark -r FILE -Y sip -V | "
		"sipcode, or ngrep -I FILE -W byline | sipcode"),
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (first.len >= kinds[i].len &&
		    memcmp(first.ptr, kinds[i].bytes, kinds[i].len) == 0)
			return advice[kinds[i].kind];
	return is_utf16(first) ? advice[1] : NULL;
}
