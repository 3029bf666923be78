/* What a row of the table of calls tells, and that it has room. */
#include "called.h"

#include "calls.h"

/* The messages stand in the lines from 7 on. */
static const struct place_row {
	const char *name;
	const char *messages;
	unsigned long long line, code_line;
	const char *hint;
} places[] = {
	{ "a row stands where its first message does, its code where it came",
	    "0 INVITE 1 a -; 180 INVITE 1 a b; 486 INVITE 1 a b", 7, 9,
	    "because" },
	{ "a success takes the hint of a failure away",
	    "486 INVITE 1 a b; 200 INVITE 1 a c", 7, 8, "" },
	{ "a failure puts its own in place of none",
	    "200 OPTIONS 1 a b; 486 OPTIONS 1 a b", 7, 8, "because" },
	{ "a pinned success has its hint", "!200 INVITE 1 a b", 7, 7,
	    "because" },
	{ "nothing takes the place of a pinned response",
	    "!180 INVITE 1 a b; 200 INVITE 1 a b; !486 INVITE 1 a b", 7, 7,
	    "because" },
	{ "a pinned one takes that of another",
	    "200 INVITE 1 a b; !180 INVITE 1 a b", 7, 8, "because" },
	{ "a fork that is late takes none",
	    "200 INVITE 1 a b; 487 INVITE 1 a c", 7, 7, "" },
	{ "nor does a provisional response",
	    "486 INVITE 1 a b; 180 INVITE 1 a b", 7, 7, "because" },
	{ "nor a retransmission", "486 INVITE 1 a b; =486 INVITE 1 a b", 7, 7,
	    "because" },
	{ "nor one with a number that is lower",
	    "486 INVITE 2 a b; 404 INVITE 1 a b", 7, 7, "because" },
	{ "it does where that is provisional",
	    "199 INVITE 2 a b; 486 INVITE 1 a b", 7, 8, "because" },
	{ "the newest of provisional responses stands",
	    "199 INVITE 1 a b; 100 INVITE 1 a b", 7, 8, "because" },
	{ "a success of a higher number stands",
	    "486 INVITE 1 a b; 200 INVITE 2 a b", 7, 8, "" },
	{ "the last of two failures stands",
	    "486 INVITE 1 a b; 404 INVITE 1 a c", 7, 8, "because" },
	{ "the last of two successes stands",
	    "200 INVITE 1 a b; 200 INVITE 1 a b", 7, 8, "" },
	{ "a request has no code", "0 INVITE 1 a -", 7, 0, "" },
};

static void
test_place(void **state)
{
	const struct place_row *row = *state;
	struct sipcode_call call = { .row = 0 };
	struct table t;

	open_table(&t, MEMORY);
	add_messages(&t, row->messages, "one@a");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_int_equal(call.line, row->line);
	assert_int_equal(call.code_line, row->code_line);
	assert_text(call.hint, row->hint);
	if (row->code_line != 0 && call.count == 1)
		assert_text(call.from, "alice");
	free(t.memory);
}

/* Without Call-ID. */
static const struct bare_row {
	const char *name;
	const char *messages;
	const char *rows;
} bares[] = {
	{ "a method that comes later is the row's",
	    "407 - - - -; 200 INVITE 1 a b", "INVITE 407,200 200;" },
	{ "one that is not told later stays",
	    "407 INVITE 1 a b; 200 - - - -", "INVITE 407,200 200;" },
	{ "of two there is none", "407 INVITE 1 a b; 200 BYE 2 a b",
	    " 407,200 200;" },
	{ "of two behind none there is none",
	    "407 - - - -; 180 INVITE 1 a b; 200 BYE 2 a b",
	    " 407,180,200 200;" },
};

static void
test_bare(void **state)
{
	const struct bare_row *row = *state;
	struct table t;

	open_table(&t, MEMORY);
	add_messages(&t, row->messages, "");
	say_rows(&t);
	assert_kept(row->rows);
	free(t.memory);
}

/* The first From and the first To count, in any order. */
static const struct side_row {
	const char *name;
	const char *head;
	const char *from, *to;
} sides[] = {
	{ "From and To are told", "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\n",
	    "a", "b" },
	{ "in the other order", "To: <sip:b@h>\r\nFrom: <sip:a@h>;tag=1\r\n",
	    "a", "b" },
	{ "below other fields", "Via: <sip:x@h>\r\nContact: <sip:y@h>\r\n"
	    "t: <sip:b@h>\r\nVia: <sip:z@h>\r\nf: <sip:a@h>;tag=1\r\n",
	    "a", "b" },
	{ "of two the first", "To: <sip:b@h>\r\nTo: <sip:c@h>\r\n"
	    "From: <sip:a@h>;tag=1\r\nFrom: <sip:d@h>\r\n", "a", "b" },
	{ "the same below each other", "From: <sip:a@h>;tag=1\r\n"
	    "From: <sip:d@h>\r\nTo: <sip:b@h>\r\n", "a", "b" },
	{ "a To alone", "To: <sip:b@h>\r\n", "", "b" },
	{ "a From alone", "From: <sip:a@h>;tag=1\r\n", "a", "" },
};

static void
test_side(void **state)
{
	const struct side_row *row = *state;
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 486 };
	struct sipcode_arrival a = { .message = &m };
	struct sipcode_call call = { .row = 0 };
	struct table t;

	m.call_id = sc_text("c");
	m.head = sc_text(row->head);
	open_table(&t, MEMORY);
	assert_true(sipcode_calls_add(t.calls, &a));
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_text(call.from, row->from);
	assert_text(call.to, row->to);
	free(t.memory);
}

/* A number of so many digits. */
static struct sipcode_slice
digits(char *to, int len, unsigned number)
{
	snprintf(to, (size_t)len + 1, "%0*u", len, number);
	return sc_slice(to, (size_t)len);
}

/* Fills a table with the longest of all; no row of it goes over its end. */
static void
fill(struct table *t, size_t size, int id_len)
{
	static char head[400], method[32], hint[512], id[64];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 486 };
	struct sipcode_arrival a = { .message = &m };
	unsigned i = 0;

	open_table(t, size);
	do {
		assert_true(t->calls->pool.used <= t->calls->pool.limit);
		m.call_id = digits(id, id_len, i);
		m.method = digits(method, 31, i);
		a.hint = digits(hint, 511, i);
		m.head = sc_slice(head, (size_t)snprintf(head, sizeof head,
		    "f: <sip:%0127u@a>\r\nt: <sip:%0127u@b>\r\n", 2 * i,
		    2 * i + 1));
		i++;
	} while (sipcode_calls_add(t->calls, &a));
	assert_true(i > 2);
	assert_int_equal(sipcode_calls_used(t->calls) - t->calls->pool.used,
	    size - t->calls->pool.limit);
}

static void
test_room(void **state)
{
	(void)state;
	for (size_t more = 0; more < 1024; more += 24)
		for (int id_len = 20; id_len < 28; id_len++) {
			struct table t;

			fill(&t, SIPCODE_CALLS_LEAST + more, id_len);
			free(t.memory);
		}
}

/* Calls that were there before are the same ones in more memory. */
static void
test_grown(void **state)
{
	struct sipcode_call call = { .row = 0 };
	size_t size = SIPCODE_CALLS_LEAST;
	struct table t;
	char id[16];

	(void)state;
	open_table(&t, size);
	for (unsigned again = 0; again < 2; again++) {
		for (unsigned i = 0; i < 20; i++) {
			digits(id, 8, i);
			add_message(&t, "180 INVITE 1 a b", id);
		}
		size *= 2;
		t.memory = realloc(t.memory, size);
		assert_non_null(t.memory);
		t.calls = sipcode_calls_grown(t.memory, size);
	}
	for (unsigned i = 0; i < 20; i++) {
		assert_true(sipcode_calls_next(t.calls, &call));
		assert_text(call.call_id, (digits(id, 8, i), id));
		assert_int_equal(call.count, 2);
	}
	assert_false(sipcode_calls_next(t.calls, &call));
	free(t.memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, places, test_place);
	UNIT_ROWS(&unit, bares, test_bare);
	UNIT_ROWS(&unit, sides, test_side);
	unit_add(&unit, "no row goes over the end of its memory", test_room,
	    NULL);
	unit_add(&unit, "calls are the same in more memory", test_grown,
	    NULL);
	return unit_run(&unit, "rows of calls");
}
