/* A text of several times the stream's memory: what is read while it moves is
   where it is said to be. */
#include "captured.h"
#include "stream.h"

enum { MESSAGES = 4000, LONGEST = 512, FAR = 1000, FILLER = 300000 };

/* Of each kind as many; %d is its number. */
static const char *const kinds[] = {
	"SIP/2.0 200 OK\r\nCall-ID: %d\r\nCSeq: 7 BYE\r\n"
	"Content-Length: 0\r\n\r\n",
	"SIP/2.0 183 Ring 2\r\nCall-ID: %d\r\nCSeq: 7 BYE\r\n"
	"Via: SIP/2.0/UDP a;branch=b\r\nTo: <sip:a@b>;tag=t\r\n"
	"Content-Length: 21\r\n\r\nv=0\r\no=1\r\ns=2\r\n12 56\n",
	"MESSAGE sip:a@b SIP/2.0\r\nCall-ID: %d\r\nCSeq: 7 BYE\r\n"
	"Content-Type: text/plain\r\nContent-Length: 24\r\n\r\n"
	"SIP/2.0 404 Not Found\r\n\n",
	"SIP/2.0 486 Busy\nCall-ID: %d\nCSeq: 7 BYE\nContent-Length: 10\n\n"
	"v=0\no=1\n",
	"[12] log: SIP/2.0 500 Oh\n[12] log: Call-ID: %d\n"
	"[12] log: CSeq: 7 BYE\n[12] log: \n",
	"BYE sip:a@b SIP/2.0.\nCall-ID: %d.\nCSeq: 7 BYE.\n.\n",
};

struct text {
	char *bytes;
	size_t len;
	size_t at[MESSAGES + 1];
	unsigned long long line[MESSAGES + 1];
};

/* The caller frees bytes. */
static void
make_text(struct text *t)
{
	unsigned long long line = 1;

	t->bytes = malloc((size_t)MESSAGES * LONGEST +
	    (size_t)MESSAGES / FAR * FILLER);
	assert_non_null(t->bytes);
	t->len = 0;
	for (int i = 0; i < MESSAGES; i++) {
		const char *kind = kinds[(size_t)i %
		    (sizeof kinds / sizeof *kinds)];
		char *to = t->bytes + t->len, *log;

		t->line[i] = line;
		t->len += (size_t)snprintf(to, LONGEST, kind, i);
		log = *to == '[' ? strstr(to, "SIP/") : to;
		t->at[i] = (size_t)(log - t->bytes);
		for (; *to != '\0'; to++)
			line += *to == '\n';
		if (i % FAR < FAR - 1)
			continue;
		for (int k = 0; k < FILLER; k++)
			t->bytes[t->len++] = k % 50 == 49 ? '\n' : 'x';
		line += FILLER / 50;
	}
}

static void
check_message(const struct text *t, int i, const struct sipcode_message *m)
{
	char number[16];
	size_t at = t->at[i];

	snprintf(number, sizeof number, "%d", i);
	assert_text(m->call_id, number);
	assert_text(sc_upto(m->head, 7), "Call-ID");
	assert_int_equal(m->offset, at);
	assert_int_equal(m->line, t->line[i]);
	assert_true(m->has_blank_line);
	assert_int_equal(m->cseq, 7);
	assert_memory_equal(m->start.ptr, t->bytes + at, m->start.len);
	assert_int_equal(m->before.len,
	    at < SIPCODE_BEFORE_MAX ? at : SIPCODE_BEFORE_MAX);
	assert_memory_equal(m->before.ptr, t->bytes + at - m->before.len,
	    m->before.len);
}

/* The byte in front of what is kept tells whether a line begins there. */
static void
assert_in_front(const struct sipcode_stream *s, const struct text *t)
{
	assert_int_equal(s->buf[-1], s->base > 0 ? t->bytes[s->base - 1]
						 : '\n');
}

static const struct row {
	const char *name;
	struct pieces pieces;
} rows[] = {
	{ "in as large pieces as there is room for", { 0, 0, 0 } },
	{ "in pages", { 0, 4096, 0 } },
	{ "in less than a message", { 0, 61, 0 } },
	{ "in pieces of any length", { 0, 3000, 1 } },
	{ "in long pieces of any length", { 0, 150000, 2 } },
	{ "in other ones", { 0, 90000, 3 } },
	{ "behind a first one that is short", { 7, 0, 0 } },
};

static void
test_buffer(void **state)
{
	static struct text t;
	const struct row *row = *state;
	struct pieces pieces = row->pieces;
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	struct sipcode_message m;
	size_t at = 0, room, len;
	int count = 0;

	make_text(&t);
	do {
		char *to = sipcode_stream_room(s, &room);

		assert_in_front(s, &t);
		len = next_piece(&pieces, at, t.len - at);
		len = len < room ? len : room;
		memcpy(to, t.bytes + at, len);
		at += len;
		sipcode_stream_got(s, len);
		while (sipcode_stream_next(s, &m))
			check_message(&t, count++, &m);
	} while (len > 0);
	assert_int_equal(count, MESSAGES);
	free(t.bytes);
	free(memory);
}

/* What was found for one place is used for others of the same line. */
static void
test_long_line(void **state)
{
	static const size_t places[] = { 0, 3000, 100, 5000, 4999, 200 };
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;
	size_t room, len;

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	memset(sipcode_stream_room(s, &room), 'x', 10000);
	sipcode_stream_got(s, 10000);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		assert_true(sc_line_length(s, places[i], &len));
		assert_int_equal(len, 4096);
	}
	free(memory);
}

/* Where a line begins is found from any of its places, in any order. */
static void
test_line_start(void **state)
{
	static const char text[] = "abc\ndefghij\r\nklm\rnop\n\nqrstuv";
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;
	size_t room, at = 7;

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	memcpy(sipcode_stream_room(s, &room), text, sizeof text - 1);
	sipcode_stream_got(s, sizeof text - 1);
	for (int i = 0; i < 1000; i++) {
		size_t start = at;

		while (start > 0 && text[start - 1] != '\n' &&
		    text[start - 1] != '\r')
			start--;
		assert_int_equal(sc_line_start(s, at), start);
		at = (at * 5 + (size_t)i + 3) % (sizeof text - 1);
	}
	free(memory);
}

/* What stands in front of a start line is told where all of it is there. */
static const struct before_row {
	const char *name;
	unsigned long long base;	/* so much has been given up */
	enum sc_phase phase;
	size_t source, at, len;
} befores[] = {
	{ "at the beginning there is nothing", 0, SC_BODY, 0, 0, 0 },
	{ "near to it there is little", 0, SC_BODY, 0, 255, 255 },
	{ "farther there is as much as is told", 0, SC_BODY, 0, 256, 256 },
	{ "no more", 0, SC_BODY, 0, 5000, 256 },
	{ "a part of it is not told", 1, SC_BODY, 0, 255, 0 },
	{ "all of it is", 1, SC_BODY, 0, 256, 256 },
	{ "behind a filter that has gone on it may be there", 1, SC_FILTER,
	    17000, 17000 - 16384 + 256, 256 },
	{ "or be given up", 1, SC_FILTER, 17000, 17000 - 16384 + 255, 0 },
	{ "where no filter is it is there", 1, SC_BODY, 17000,
	    17000 - 16384 + 255, 256 },
};

static void
test_before(void **state)
{
	const struct before_row *row = *state;
	static char text[20000];
	struct sc_filter f = { .source = row->source };
	struct sipcode_stream s = { .buf = text, .filled = sizeof text,
		.base = row->base, .phase = row->phase, .filter = &f };
	struct sipcode_slice before = sc_before(&s, row->at);

	assert_int_equal(before.len, row->len);
	assert_ptr_equal(before.ptr, text + row->at - row->len);
}

struct region {
	const char *from, *to;
};

static struct region *
put_region(struct region *r, const void *ptr, size_t len)
{
	r->from = ptr;
	r->to = r->from + len;
	return r + 1;
}

/* What is put at the end of the text may stand up to a page behind it. */
static struct region *
put_regions(struct region *r, const struct sipcode_stream *s)
{
	assert_int_equal((uintptr_t)s->memory % SC_PAGE, 0);
	assert_int_equal((uintptr_t)s->at % sizeof *s->at, 0);
	r = put_region(r, s, sizeof *s);
	r = put_region(r, s->at, (s->most + SC_PLACES_OVER) * sizeof *s->at);
	return put_region(r, s->memory - SC_BEFORE,
	    SC_BEFORE + SC_PAGE - 1 + s->cap + SC_BEHIND);
}

static void
test_regions(void **state)
{
	char *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *s;
	struct region regions[8], *end = regions;

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	end = put_regions(put_regions(end, s), s->filter->inner);
	end = put_region(end, s->filter, sizeof *s->filter);
	end = put_region(end, s->filter->origins, sizeof *s->filter->origins);
	for (struct region *a = regions; a < end; a++) {
		assert_true(a->from >= memory);
		assert_true(a->to <= memory + SIPCODE_STREAM_SIZE);
		for (struct region *b = regions; b < a; b++)
			assert_true(a->to <= b->from || b->to <= a->from);
	}
	free(memory);
}

/* Of another text nothing is left in a stream that is emptied. */
static void
test_reopen(void **state)
{
	struct sipcode_stream *s, new;
	void *memory = malloc(SIPCODE_STREAM_SIZE);

	(void)state;
	assert_non_null(memory);
	s = sipcode_stream_open(memory, 0);
	new = *s;
	s->buf = s->memory + 100;
	s->memory[-1] = 'x';
	s->filled = s->window = s->indexed = s->count = s->next = 9;
	s->row = s->row_end = s->looking = s->looked = 9;
	s->from = s->edge = s->quiet = 9;
	s->base = 9;
	s->final = true;
	s->phase = SC_BODY;
	sc_reopen(s);
	assert_memory_equal(s, &new, sizeof new);
	assert_int_equal(s->buf[-1], '\n');
	free(memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_buffer);
	UNIT_ROWS(&unit, befores, test_before);
	unit_add(&unit, "no part of a stream stands in another one",
	    test_regions, NULL);
	unit_add(&unit, "a line begins where it does, wherever it is looked "
	    "at", test_line_start, NULL);
	unit_add(&unit, "a stream that is emptied is as a new one",
	    test_reopen, NULL);
	unit_add(&unit, "of a long line 4096 bytes are looked at, wherever "
	    "one begins", test_long_line, NULL);
	return unit_run(&unit, "buffer");
}
