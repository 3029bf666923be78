/* Captured text, read in pieces through a stream, and what it tells as one
   text: two runs are alike where their texts are. */
#ifndef CAPTURED_H
#define CAPTURED_H

#include "unit.h"

#include <stdarg.h>

enum { TELL_REQUESTS = 1, TELL_ALL = 2 };

/* How the input comes: a first read of so many bytes, then reads of at most so
   many; 0: as many as there is room for. */
struct pieces {
	size_t first;
	size_t most;
	uint64_t random;	/* not 0: their lengths are, up to most */
};

struct captured {
	char *text;
	size_t len, room;
};

static inline void
captured_put(struct captured *c, struct sipcode_slice s)
{
	if (c->room - c->len <= s.len) {
		c->room = 2 * (c->len + s.len) + 256;
		c->text = realloc(c->text, c->room);
		assert_non_null(c->text);
	}
	if (s.len > 0)
		memcpy(c->text + c->len, s.ptr, s.len);
	c->len += s.len;
	c->text[c->len] = '\0';
}

__attribute__((format(printf, 2, 3)))
static inline void
captured_say(struct captured *c, const char *format, ...)
{
	char line[256];
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(line, sizeof line, format, args);
	va_end(args);
	assert_in_range(len, 0, sizeof line - 1);
	captured_put(c, sc_slice(line, (size_t)len));
}

/* With its length in front: no text can look like two. */
static inline void
captured_slice(struct captured *c, const char *name, struct sipcode_slice s)
{
	captured_say(c, " %s %zu ", name, s.len);
	captured_put(c, s);
}

static inline void
captured_all(struct captured *c, const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head, name, value;

	captured_say(c, "\n%d %u at %llu line %llu cseq %lu %d blank %d error "
	    "%d mark %d", (int)m->kind, m->code, m->offset, m->line, m->cseq,
	    m->has_cseq, m->has_blank_line, (int)m->error.err, m->mark);
	captured_slice(c, "before", m->before);
	captured_slice(c, "start", m->start);
	captured_slice(c, "phrase", m->phrase);
	captured_slice(c, "method", m->method);
	captured_slice(c, "call", m->call_id);
	captured_slice(c, "branch", m->branch);
	captured_slice(c, "tag", m->to_tag);
	captured_slice(c, "body", m->body);
	while (sipcode_next_field(m, &rest, &name, &value)) {
		captured_slice(c, "field", name);
		captured_slice(c, "is", value);
	}
}

/* "200 OK", "INVITE" for a request, "!SIP/2.0 20 OK" for what is malformed,
   with a bar between. */
static inline void
captured_brief(struct captured *c, const struct sipcode_message *m)
{
	if (c->len > 0)
		captured_say(c, "|");
	if (m->kind == SIPCODE_RESPONSE) {
		captured_say(c, "%u", m->code);
		if (m->phrase.len > 0)
			captured_say(c, " ");
		captured_put(c, m->phrase);
	} else if (m->kind == SIPCODE_REQUEST) {
		captured_put(c, m->method);
	} else {
		captured_say(c, "!");
		captured_put(c, m->start);
	}
}

static inline size_t
next_piece(struct pieces *p, size_t at, size_t left)
{
	size_t most = at == 0 && p->first > 0 ? p->first : p->most;

	if (at > 0 || p->first == 0) {
		p->random ^= p->random << 13;
		p->random ^= p->random >> 7;
		p->random ^= p->random << 17;
		if (p->random != 0 && most > 0)
			most = 1 + (size_t)(p->random % most);
	}
	return most == 0 || most > left ? left : most;
}

/* What an input tells, read by a stream.  The caller frees text. */
static inline struct captured
captured_from(struct sipcode_stream *stream, struct sipcode_slice input,
    struct pieces pieces, unsigned tell)
{
	struct captured told = { calloc(1, 1), 0, 1 };
	struct sipcode_message m;
	size_t at = 0, room, len;

	do {
		char *to = sipcode_stream_room(stream, &room);

		assert_true(room > 0);
		len = next_piece(&pieces, at, input.len - at);
		if (len > room)
			len = room;
		if (len > 0)
			memcpy(to, input.ptr + at, len);
		at += len;
		sipcode_stream_got(stream, len);
		while (sipcode_stream_next(stream, &m))
			(tell & TELL_ALL ? captured_all : captured_brief)(
			    &told, &m);
	} while (len > 0);
	return told;
}

/* The same, by a stream of its own. */
static inline struct captured
captured_read(struct sipcode_slice input, struct pieces pieces, unsigned tell)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct captured told = captured_from(sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES |
	    (tell & TELL_REQUESTS ? SIPCODE_STREAM_REQUESTS : 0)), input,
	    pieces, tell);

	free(memory);
	return told;
}

static inline bool
captured_same(const struct captured *a, const struct captured *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* Reads the input in one piece and in others, which is to make no difference;
   where it does, the first message that differs is shown. */
static inline void
assert_same_in(struct sipcode_slice input, const struct captured *whole,
    struct pieces pieces)
{
	struct captured cut = captured_read(input, pieces,
	    TELL_ALL | TELL_REQUESTS);

	if (!captured_same(whole, &cut)) {
		print_message("# first read %zu, then at most %zu bytes\n",
		    pieces.first, pieces.most);
		assert_string_equal(whole->text, cut.text);
		fail_msg("what is told differs behind a NUL");
	}
	free(cut.text);
}

/* The same, however it is cut: into single bytes, into pieces of random
   lengths, and in two at every offset that is a multiple of step. */
static inline void
assert_cut_alike(struct sipcode_slice input, size_t step)
{
	struct captured whole = captured_read(input, (struct pieces){ 0 },
	    TELL_ALL | TELL_REQUESTS);
	struct pieces ways[] = {
		{ 0, 1, 0 }, { 0, 7, 0 }, { 0, 4096, 0 }, { 0, 64, 1 },
		{ 0, 5000, 2 },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_same_in(input, &whole, ways[i]);
	for (size_t first = step; first < input.len; first += step)
		assert_same_in(input, &whole, (struct pieces){ first, 0, 0 });
	free(whole.text);
}

/* What stands in the middle of a text is read in another way than what stands
   near to its ends.  The caller frees ptr. */
static inline struct sipcode_slice
in_the_middle(const char *text, size_t len, size_t margin)
{
	char *bytes = malloc(2 * margin + len);

	assert_non_null(bytes);
	memset(bytes, '\n', 2 * margin + len);
	memcpy(bytes + margin, text, len);
	return sc_slice(bytes, 2 * margin + len);
}

/* What is told of a place, counted a second time and without haste. */
static inline void
assert_in_place(struct sipcode_slice input, const char *read,
    const struct sipcode_message *m)
{
	size_t at = (size_t)m->offset, lfs = 0, crs = 0;

	assert_in_range(at, 0, input.len - 1);
	if (m->plain)
		assert_ptr_equal(m->start.ptr, read + at);
	for (size_t i = 0; i < at; i++) {
		lfs += input.ptr[i] == '\n';
		crs += input.ptr[i] == '\r';
	}
	assert_int_equal(m->line, (lfs > 0 ? lfs : crs) + 1);
	if (m->kind == SIPCODE_MALFORMED)
		return;
	assert_int_equal(m->before.len,
	    at < SIPCODE_BEFORE_MAX ? at : SIPCODE_BEFORE_MAX);
	assert_memory_equal(input.ptr + at - m->before.len, m->before.ptr,
	    m->before.len);
}

/* Every message is where it is said to be, whatever the memory held. */
static inline void
assert_places(struct sipcode_slice input)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream;
	struct sipcode_message m;
	size_t room, left = input.len;
	const char *read;

	assert_non_null(memory);
	memset(memory, '/', SIPCODE_STREAM_SIZE);
	stream = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	read = sipcode_stream_room(stream, &room);
	sipcode_stream_begin(stream, 0);
	do {
		char *to = sipcode_stream_room(stream, &room);
		size_t len = left < room ? left : room;

		if (len > 0)
			memcpy(to, input.ptr + input.len - left, len);
		sipcode_stream_got(stream, len);
		while (sipcode_stream_next(stream, &m))
			assert_in_place(input, read, &m);
		room = len;
		left -= len;
	} while (room > 0);
	free(memory);
}

/* What is read byte by byte never stands far from an end. */
static inline void
assert_alike_in_the_middle(const char *text, size_t len)
{
	struct sipcode_slice input = in_the_middle(text, len, 400);
	struct captured whole = captured_read(input, (struct pieces){ 0 },
	    TELL_ALL | TELL_REQUESTS);

	assert_same_in(input, &whole, (struct pieces){ 0, 1, 0 });
	free(whole.text);
	assert_places(input);
	heap_free(input);
}

/* A row of the tables in which each text tells something. */
struct told_row {
	const char *name;
	const char *text;
	size_t len;
	const char *told;	/* as captured_brief() has it */
};

/* A text with its length, for it may hold NULs. */
#define CAPTURED(text) text, sizeof text - 1

static inline void
test_told(void **state)
{
	const struct told_row *row = *state;
	struct sipcode_slice input = sc_slice(row->text, row->len);
	struct captured told = captured_read(input, (struct pieces){ 0 },
	    TELL_REQUESTS);

	assert_string_equal(told.text, row->told);
	free(told.text);
	assert_cut_alike(input, 1);
	assert_alike_in_the_middle(row->text, row->len);
	assert_places(input);
}

#endif
