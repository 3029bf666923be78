/*
 * The whole program: words of a call, an empty line, and what every file and
 * standard input then hold.  Its reads, its opens and its writes end here, so
 * that no file is touched; fuzz.sh links them so.  Whatever was asked for, the
 * status is one of three, and what was written is what its format says.
 */
#define _GNU_SOURCE
#include "argv.h"

#include "cli.h"
#include "input.h"
#include "json.h"
#include "options.h"
#include "safe.h"
#include "xml.h"

#include <unistd.h>

enum { OUT = 1000, ERR = 1001 };

static struct sipcode_slice capture;
static size_t read_most;

static struct written {
	char *bytes;
	size_t len, room;
} written[2];

/* What the linker calls instead of the functions of these names. */
bool __wrap_input_open(struct input *, const char *, struct term *);
void __wrap_input_close(struct input *);
long __wrap_input_read(struct input *, char *, size_t, struct sink *,
    struct term *);
ssize_t __wrap_write(int, const void *, size_t);
ssize_t __real_write(int, const void *, size_t);
int __wrap_close(int);
int __real_close(int);

bool
__wrap_input_open(struct input *in, const char *name, struct term *errors)
{
	*in = (struct input){ .name = name };
	if (*name != '!')
		return true;
	REPORT(errors, name, ": no such file");
	return false;
}

void
__wrap_input_close(struct input *in)
{
	in->fd = -1;
}

long
__wrap_input_read(struct input *in, char *to, size_t room, struct sink *out,
    struct term *errors)
{
	struct sipcode_slice rest = sc_from(capture, in->done);
	size_t len = rest.len < room ? rest.len : room;

	(void)errors;
	sink_flush(out);
	len = len < read_most ? len : read_most;
	if (len > 0)
		memcpy(to, rest.ptr, len);
	in->done += len;
	return (long)len;
}

ssize_t
__wrap_write(int fd, const void *bytes, size_t len)
{
	struct written *w = &written[fd == ERR];

	if (fd != OUT && fd != ERR)
		return __real_write(fd, bytes, len);
	if (w->room - w->len < len) {
		w->room = 2 * (w->room + len);
		w->bytes = realloc(w->bytes, w->room);
		must(w->bytes != NULL);
	}
	memcpy(w->bytes + w->len, bytes, len);
	w->len += len;
	return (ssize_t)len;
}

int
__wrap_close(int fd)
{
	return fd == OUT ? 0 : __real_close(fd);
}

/* The colours of the program itself, which it was asked for, and the line of
   --progress, which goes back to its front. */
static void
wash(struct written *w)
{
	size_t to = 0;

	for (size_t i = 0; i < w->len; i++) {
		size_t end = i + 2;

		while (w->bytes[i] == '\033' && end < w->len &&
		    strchr("0123456789", w->bytes[end]) != NULL)
			end++;
		if (end < w->len && w->bytes[i] == '\033' &&
		    w->bytes[i + 1] == '[' &&
		    (w->bytes[end] == 'm' || w->bytes[end] == 'K'))
			i = end;
		else if (w->bytes[i] != '\r')
			w->bytes[to++] = w->bytes[i];
	}
	w->len = to;
}

static struct sipcode_slice
take_line(struct sipcode_slice *rest)
{
	const char *end = memchr(rest->ptr, '\n', rest->len);
	struct sipcode_slice line = sc_upto(*rest,
	    (size_t)(end - rest->ptr) + 1);

	*rest = sc_from(*rest, line.len);
	return line;
}

static size_t
tabs(struct sipcode_slice line)
{
	size_t count = 0;

	for (size_t i = 0; i < line.len; i++)
		count += line.ptr[i] == '\t';
	return count;
}

/* Rows that have the columns of the first, objects that are whole. */
static void
check_rows(struct sipcode_slice text, enum format_id format)
{
	size_t columns = 0;

	for (size_t row = 0; text.len > 0; row++) {
		struct sipcode_slice line = take_line(&text);

		if (row == 0)
			columns = tabs(line);
		must(format != FORMAT_TSV || tabs(line) == columns);
		must(format != FORMAT_JSON || json_is_object_line(line));
	}
}

static void
check_written(const struct options *options, int status)
{
	struct sipcode_slice out = sc_slice(written[0].bytes, written[0].len);
	struct sipcode_slice err = sc_slice(written[1].bytes, written[1].len);

	must(out.len == 0 || safe_lines(out) > 0);
	must(err.len == 0 || safe_lines(err) > 0);
	must(status != 2 || err.len > 0);
	must(!options->quiet || out.len == 0);
	if (out.len == 0 || options->action >= ACTION_HELP)
		return;
	must(options->format == FORMAT_TEXT || tabs(out) == 0 ||
	    options->format == FORMAT_TSV);
	if (options->format == FORMAT_JSON || options->format == FORMAT_TSV)
		check_rows(out, options->format);
	else if (options->format == FORMAT_JUNIT)
		must(xml_is_well_formed(out));
}

/* Colour is there only where it was asked for. */
static void
run(struct argv *argv)
{
	static struct sink out, err;
	struct options options;
	bool known;
	int status;

	out.fd = -1;
	argv_anew();
	known = options_parse(&options, argv->count, argv->words,
	    &(struct term){ &out, false, 80 });
	out = (struct sink){ .fd = OUT };
	err = (struct sink){ .fd = ERR };
	written[0].len = written[1].len = 0;
	argv_anew();
	status = cli_run(argv->count, argv->words,
	    &(struct streams){ 0, &out, &err });
	must(status >= 0 && status <= 2);
	must(known || status == 2);
	if (known && options.colour != ALWAYS && written[0].len > 0)
		must(memchr(written[0].bytes, '\033', written[0].len) == NULL);
	wash(&written[0]);
	wash(&written[1]);
	if (known)
		check_written(&options, status);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct argv argv;

	capture = argv_cut(&argv, fuzz_input(data, len));
	read_most = capture.len % 3 == 0 ? 7 : SIZE_MAX;
	run(&argv);
	return 0;
}
