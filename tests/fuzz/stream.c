/*
 * The stream: however a text is cut into reads, it tells the same.  The last
 * byte of the input says how many before it are the lengths of the reads.
 */
#include "told.h"

#include "scan.h"

static max_align_t whole_memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
static max_align_t cut_memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];

/* Lines end in LF.  Where the text has shown none they end in CR. */
static void
check_place(struct sipcode_slice text, const struct sipcode_message *m)
{
	unsigned long long lfs = 0, crs = 0;

	must(m->offset < text.len && m->line > 0);
	for (size_t i = 0; i < m->offset; i++) {
		lfs += text.ptr[i] == '\n';
		crs += text.ptr[i] == '\r';
	}
	must(m->line == (lfs > 0 ? lfs : crs) + 1);
}

/* The first byte of a start line, or what may stand for it. */
static void
check_start(struct sipcode_slice text, const struct sipcode_message *m)
{
	char byte = text.ptr[m->offset];

	must(m->start.len > 0);
	must(byte == *m->start.ptr || sc_is(byte, SC_DIGIT) ||
	    memchr("\\#&", byte, 3) != NULL);
}

static void
check_message(struct sipcode_slice text, const struct sipcode_message *m)
{
	check_place(text, m);
	check_start(text, m);
	switch (m->kind) {
	case SIPCODE_RESPONSE:
		must(m->code >= 100 && m->code <= 699);
		break;
	case SIPCODE_REQUEST:
		must(m->method.len > 0);
		break;
	case SIPCODE_MALFORMED:
		must(m->error.err != SIPCODE_ERR_OK);
		must(m->error.at <= m->start.len);
		break;
	}
}

static void
tell(struct told *told, struct sipcode_slice text, struct cuts cuts,
    void *memory)
{
	struct sipcode_stream *stream = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	struct sipcode_message m;
	size_t at = 0, room, len, turn = 0;

	told->len = 0;
	do {
		char *to = sipcode_stream_room(stream, &room);

		must(room > 0);
		len = cut_size(cuts, turn++);
		len = len < room ? len : room;
		len = len < text.len - at ? len : text.len - at;
		if (len > 0)
			memcpy(to, text.ptr + at, len);
		at += len;
		sipcode_stream_got(stream, len);
		while (sipcode_stream_next(stream, &m)) {
			check_message(text, &m);
			told_message(told, &m);
		}
	} while (len > 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct told whole, cut;
	size_t count;

	if (len == 0)
		return 0;
	count = data[--len] % 16;
	count = count < len ? count : len;
	len -= count;
	tell(&whole, fuzz_input(data, len), (struct cuts){ NULL, 0 },
	    whole_memory);
	tell(&cut, fuzz_input(data, len), (struct cuts){ data + len, count },
	    cut_memory);
	must(whole.len == cut.len);
	must(whole.len == 0 || memcmp(whole.bytes, cut.bytes, cut.len) == 0);
	return 0;
}
