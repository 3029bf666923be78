#define _POSIX_C_SOURCE 200809L
#include "sink.h"

#include "append.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* A pipe that somebody made non-blocking is waited for, not given up. */
static bool
wait_writable(int fd)
{
	struct pollfd poll_fd = { fd, POLLOUT, 0 };

	return poll(&poll_fd, 1, -1) >= 0 || errno == EINTR;
}

static bool
worth_retry(int fd)
{
	if (errno == EINTR)
		return true;
	return (errno == EAGAIN || errno == EWOULDBLOCK) && wait_writable(fd);
}

static void
write_all(struct sink *sink, struct sipcode_slice s)
{
	while (s.len > 0 && sink->error == 0) {
		ssize_t n = write(sink->fd, s.ptr, s.len);

		if (n >= 0)
			s = sc_from(s, (size_t)n);
		else if (!worth_retry(sink->fd))
			sink->error = errno;
	}
}

void
sink_flush(struct sink *sink)
{
	if (sink->fd >= 0)
		write_all(sink, sc_slice(sink->buf, sink->len));
	sink->len = 0;
}

/* A disk on the network may tell only at the end that it is full; where there
   was no output from the start, nothing is lost. */
void
sink_close(struct sink *sink)
{
	sink_flush(sink);
	if (sink->fd >= 0 && close(sink->fd) != 0 && sink->error == 0 &&
	    errno != EBADF && errno != EINTR)
		sink->error = errno;
}

void
sink_spill(struct sink *sink, struct sipcode_slice s)
{
	while (s.len > SINK_SIZE - sink->len) {
		size_t room = SINK_SIZE - sink->len;

		memcpy(sink->buf + sink->len, s.ptr, room);
		sink->len = SINK_SIZE;
		s = sc_from(s, room);
		sink_flush(sink);
	}
	memcpy(sink->buf + sink->len, s.ptr, s.len);
	sink->len += s.len;
}

void
sink_fill(struct sink *sink, char byte, size_t count)
{
	while (count-- > 0)
		sink_byte(sink, byte);
}

void
sink_number(struct sink *sink, unsigned long long number)
{
	char digits[SC_DIGITS_SIZE];

	sink_put(sink, sc_digits(number, digits));
}
