#define _DEFAULT_SOURCE
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

/* What the next calls of write() do: take so many bytes, or fail. */
static struct step {
	size_t most;
	int error;
} script[16];

static size_t step, steps, calls;

static void
act(const struct step *list)
{
	step = steps = calls = 0;
	while (list[steps].most != 0 || list[steps].error != 0) {
		script[steps] = list[steps];
		steps++;
	}
}

/* Stands before the C library's write(), which does not see the calls. */
ssize_t
write(int fd, const void *bytes, size_t len)
{
	struct iovec part = { (void *)(uintptr_t)bytes, len };

	calls++;
	if (step < steps) {
		const struct step *s = &script[step++];

		if (s->error != 0) {
			errno = s->error;
			return -1;
		}
		if (part.iov_len > s->most)
			part.iov_len = s->most;
	}
	return writev(fd, &part, 1);
}

static struct sink sink;

/* What a sink that writes to a pipe brought to its other end. */
static void
assert_piped(int fd, const char *text)
{
	char got[256];
	ssize_t len;

	close(sink.fd);
	len = read(fd, got, sizeof got);
	assert_true(len >= 0);
	assert_text(sc_slice(got, (size_t)len), text);
	close(fd);
}

static const struct write_row {
	const char *name;
	struct step steps[6];
	int error;
	const char *text;	/* that arrives */
	size_t calls;
} writes[] = {
	{ "what is put is written at once", { { 0, 0 } }, 0, "hello, world",
	    1 },
	{ "a short write is gone on with",
	    { { 1, 0 }, { 4, 0 }, { 0, 0 } }, 0, "hello, world", 3 },
	{ "a signal does not lose a byte",
	    { { 0, EINTR }, { 5, 0 }, { 0, EINTR }, { 0, 0 } }, 0,
	    "hello, world", 4 },
	{ "a pipe that is not ready is waited for",
	    { { 0, EAGAIN }, { 5, 0 }, { 0, EAGAIN }, { 0, 0 } }, 0,
	    "hello, world", 4 },
	{ "a full disk is an error", { { 0, ENOSPC }, { 0, 0 } }, ENOSPC, "",
	    1 },
	{ "a disk that fills up is an error",
	    { { 5, 0 }, { 0, ENOSPC }, { 0, 0 } }, ENOSPC, "hello", 2 },
	{ "a closed pipe is an error", { { 0, EPIPE }, { 0, 0 } }, EPIPE, "",
	    1 },
	{ "an error of the disk is an error", { { 0, EIO }, { 0, 0 } }, EIO,
	    "", 1 },
};

static void
test_write(void **state)
{
	const struct write_row *row = *state;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	sink = (struct sink){ .fd = ends[1] };
	act(row->steps);
	sink_text(&sink, "hello, ");
	sink_text(&sink, "world");
	assert_int_equal(calls, 0);
	sink_flush(&sink);
	assert_int_equal(sink.error, row->error);
	assert_int_equal(calls, row->calls);
	assert_int_equal(sink.len, 0);
	assert_piped(ends[0], row->text);
}

static void
test_first_error(void **state)
{
	static const struct step failing[] = { { 0, ENOSPC }, { 0, 0 } };

	(void)state;
	sink = (struct sink){ .fd = open("/dev/null", O_WRONLY) };
	act(failing);
	for (int i = 0; i < 3; i++) {
		sink_text(&sink, "x");
		sink_flush(&sink);
	}
	assert_int_equal(sink.error, ENOSPC);
	assert_int_equal(calls, 1);
	close(sink.fd);
}

static void
test_full(void **state)
{
	int fd = open("/dev/full", O_WRONLY);

	(void)state;
	if (fd < 0)
		skip();
	act(&(struct step){ 0, 0 });
	sink = (struct sink){ .fd = fd };
	sink_text(&sink, "x");
	sink_flush(&sink);
	assert_int_equal(sink.error, ENOSPC);
	close(fd);
}

static void
test_closed(void **state)
{
	int fd = open("/dev/null", O_WRONLY);

	(void)state;
	close(fd);
	act(&(struct step){ 0, 0 });
	sink = (struct sink){ .fd = fd };
	sink_text(&sink, "x");
	sink_flush(&sink);
	assert_int_equal(sink.error, EBADF);
}

static void
test_quiet(void **state)
{
	(void)state;
	act(&(struct step){ 0, 0 });
	sink = (struct sink){ .fd = -1 };
	for (size_t i = 0; i < 3 * SINK_SIZE; i++)
		sink_byte(&sink, 'x');
	sink_flush(&sink);
	assert_int_equal(calls, 0);
	assert_int_equal(sink.error, 0);
}

/* Takes count bytes of the file and checks that byte n is n % 251. */
static void
check_bytes(int fd, size_t count)
{
	unsigned char *got = malloc(count + 1);

	assert_non_null(got);
	assert_int_equal(pread(fd, got, count + 1, 0), count);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(got[i], i % 251);
	free(got);
}

/* Pieces of every size around that of the buffer arrive whole, in order. */
static void
test_large(void **state)
{
	static const size_t sizes[] = {
		1, SINK_SIZE - 1, 1, SINK_SIZE, SINK_SIZE + 1, 0, 7,
		3 * SINK_SIZE, 1,
	};
	FILE *file = tmpfile();
	size_t count = 0;

	(void)state;
	act(&(struct step){ 0, 0 });
	assert_non_null(file);
	sink = (struct sink){ .fd = fileno(file) };
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char *piece = malloc(sizes[i]);

		for (size_t k = 0; k < sizes[i]; k++)
			piece[k] = (char)(unsigned char)(count++ % 251);
		sink_put(&sink, sc_slice(piece, sizes[i]));
		free(piece);
	}
	sink_flush(&sink);
	assert_int_equal(sink.error, 0);
	check_bytes(sink.fd, count);
	fclose(file);
}

static void
test_pieces(void **state)
{
	(void)state;
	sink_put(keep(), sc_slice(NULL, 0));
	sink_number(&kept, 0);
	sink_byte(&kept, ' ');
	sink_number(&kept, 4294967295ul);
	sink_fill(&kept, '.', 3);
	sink_fill(&kept, '.', 0);
	sink_text(&kept, "");
	assert_kept("0 4294967295...");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, writes, test_write);
	unit_add(&unit, "after an error nothing more is tried",
	    test_first_error, NULL);
	unit_add(&unit, "a full device is an error", test_full, NULL);
	unit_add(&unit, "a closed output is an error", test_closed, NULL);
	unit_add(&unit, "a quiet output writes nothing and has no error",
	    test_quiet, NULL);
	unit_add(&unit, "pieces larger than the buffer arrive whole",
	    test_large, NULL);
	unit_add(&unit, "numbers, fillings and nothing are put", test_pieces,
	    NULL);
	return unit_run(&unit, "sink");
}
