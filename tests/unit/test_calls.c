#include "called.h"

/* As called.h has them. */
static const struct rule_row {
	const char *name;
	const char *messages;
	const char *rows;
} rules[] = {
	{ "the responses of a request are one row",
	    "0 INVITE 1 a -; 100 INVITE 1 a -; 180 INVITE 1 a b; "
	    "200 INVITE 1 a b; 0 ACK 1 a b",
	    "INVITE 100,180,200 200;" },
	{ "a challenge and then a success are a success",
	    "407 INVITE 1 a p; 100 INVITE 2 a -; 200 INVITE 2 a b",
	    "INVITE 407,100,200 200;" },
	{ "a failure and then a success are a success",
	    "488 INVITE 1 a b; 200 INVITE 2 a c", "INVITE 488,200 200;" },
	{ "a challenge twice is a challenge",
	    "401 REGISTER 1 a r; 401 REGISTER 2 a r", "REGISTER 401,401 401;" },
	{ "the last final response counts, not the best",
	    "486 INVITE 1 a b; 403 INVITE 2 a b", "INVITE 486,403 403;" },
	{ "a later number after a success is a row of its own",
	    "200 INVITE 1 a b; 100 INVITE 2 a b; 488 INVITE 2 a b",
	    "INVITE 200 200;INVITE 100,488 488;" },
	{ "a re-INVITE after glare is the same row as its retry",
	    "200 INVITE 1 a b; 491 INVITE 2 a b; 200 INVITE 3 a b",
	    "INVITE 200 200;INVITE 491,200 200;" },
	{ "each OPTIONS that succeeds is a row",
	    "200 OPTIONS 1 a b; 200 OPTIONS 2 a b; 200 OPTIONS 3 a b",
	    "OPTIONS 200 200;OPTIONS 200 200;OPTIONS 200 200;" },
	{ "a refreshed registration is a row, its challenge too",
	    "401 REGISTER 1 a r; 200 REGISTER 2 a r; 401 REGISTER 3 a r; "
	    "200 REGISTER 4 a r",
	    "REGISTER 401,200 200;REGISTER 401,200 200;" },
	{ "each method is a row",
	    "200 INVITE 1 a b; 200 PRACK 2 a b; 200 BYE 3 a b",
	    "INVITE 200 200;PRACK 200 200;BYE 200 200;" },
	{ "487 after a CANCEL is the outcome of the INVITE",
	    "0 INVITE 1 a -; 180 INVITE 1 a b; 0 CANCEL 1 a -; "
	    "200 CANCEL 1 a p; 487 INVITE 1 a b; 0 ACK 1 a b",
	    "INVITE 180,487 487;CANCEL 200 200;" },
	{ "a CANCEL that comes too late leaves the INVITE its success",
	    "200 INVITE 1 a b; 481 CANCEL 1 a p",
	    "INVITE 200 200;CANCEL 481 481;" },
	{ "forks that ring are one row",
	    "180 INVITE 1 a b; 180 INVITE 1 a c; 200 INVITE 1 a c",
	    "INVITE 180,180,200 200;" },
	{ "a fork that is cancelled does not take back the 2xx",
	    "180 INVITE 1 a b; 180 INVITE 1 a c; 200 INVITE 1 a c; "
	    "487 INVITE 1 a b", "INVITE 180,180,200,487 200;" },
	{ "a fork that is busy gives way to the 2xx of another",
	    "486 INVITE 1 a b; 200 INVITE 1 a c", "INVITE 486,200 200;" },
	{ "two forks that answer are two dialogs",
	    "200 INVITE 1 a b; 200 INVITE 1 a c",
	    "INVITE 200 200;INVITE 200 200;" },
	{ "a 2xx seen on two legs with one To tag is one row",
	    "200 INVITE 1 a b; 200 INVITE 1 a b", "INVITE 200,200 200;" },
	{ "and where the first one has none",
	    "200 INVITE 1 a -; 200 INVITE 1 a b", "INVITE 200,200 200;" },
	{ "or the second", "200 INVITE 1 a b; 200 INVITE 1 a -",
	    "INVITE 200,200 200;" },
	{ "so it is where another fork rang first",
	    "180 INVITE 1 a b; 200 INVITE 1 a c; 200 INVITE 1 a c",
	    "INVITE 180,200,200 200;" },
	{ "the 2xx of OPTIONS with two To tags are one row",
	    "200 OPTIONS 1 a b; 200 OPTIONS 1 a c", "OPTIONS 200,200 200;" },
	{ "the called side has CSeq numbers of its own",
	    "200 INVITE 1 a b; 488 INVITE 1 b a",
	    "INVITE 200 200;INVITE 488 488;" },
	{ "a 100 to the called side tells it by its From tag",
	    "200 INVITE 2 a b; 100 INVITE 2 b -; 200 INVITE 2 b a",
	    "INVITE 200 200;INVITE 100,200 200;" },
	{ "both sides may say BYE",
	    "481 BYE 2 a b; 200 BYE 2 b a", "BYE 481 481;BYE 200 200;" },
	{ "a From tag that changed with the retry is the same row",
	    "407 INVITE 1 a p; 200 INVITE 2 x b", "INVITE 407,200 200;" },
	{ "so it is while no To tag is known",
	    "407 INVITE 1 a p; 100 INVITE 2 x -; 200 INVITE 2 x b",
	    "INVITE 407,100,200 200;" },
	{ "a response without tags belongs to the row",
	    "180 INVITE 1 a -; 200 INVITE 1 - -", "INVITE 180,200 200;" },
	{ "a request without response is a row without codes",
	    "0 INVITE 1 a -", "INVITE  0;" },
	{ "an ACK is none", "0 ACK 1 a b", "" },
	{ "the INVITE that is sent again after a challenge has not been answered",
	    "401 INVITE 1 a p; 0 INVITE 2 a -", "INVITE 401 401;" },
	{ "a re-INVITE without response is a row",
	    "200 INVITE 1 a b; 0 INVITE 2 a b", "INVITE 200 200;INVITE  0;" },
	{ "without a final response the last provisional one stands",
	    "100 INVITE 1 a -; 183 INVITE 1 a b", "INVITE 100,183 183;" },
	{ "a provisional response does not follow a final one",
	    "407 INVITE 1 a p; 100 INVITE 2 a -", "INVITE 407,100 407;" },
	{ "a retransmission is counted with its code",
	    "180 INVITE 1 a b; =180 INVITE 1 a b; =180 INVITE 1 a b; "
	    "200 INVITE 1 a b; =180 INVITE 1 a b",
	    "INVITE 180+3,200 200;" },
	{ "a retransmission whose first is gone is a code",
	    "=200 INVITE 1 a b", "INVITE 200 200;" },
	{ "what comes out of order belongs to the row of its retry",
	    "200 INVITE 2 a b; 407 INVITE 1 a p", "INVITE 200,407 200;" },
	{ "a success out of order is a row of its own",
	    "200 OPTIONS 2 a b; 200 OPTIONS 1 a b",
	    "OPTIONS 200 200;OPTIONS 200 200;" },
	{ "a response between two successes goes with the later one",
	    "200 INFO 1 a b; 200 INFO 5 a b; 408 INFO 3 a b; 200 INFO 4 a b",
	    "INFO 200 200;INFO 200,408,200 200;" },
	{ "without CSeq a Call-ID is one row",
	    "100 - - - -; 407 - - - -; 200 - - - -", " 100,407,200 200;" },
	{ "without CSeq a failure follows a success",
	    "200 - - - -; 486 - - - -", " 200,486 486;" },
	{ "a method without a number is one row",
	    "200 INVITE - a b; 486 INVITE - a b", "INVITE 200,486 486;" },
	{ "a request without a number is none", "0 INVITE - a -", "" },
	{ "a From tag that comes late tells the sides apart",
	    "100 INVITE 1 - -; 180 INVITE 1 a b; 488 INVITE 1 b a",
	    "INVITE 100,180 180;INVITE 488 488;" },
	{ "every code of many is kept",
	    "181 INVITE 1 a b; 182 INVITE 1 a b; 183 INVITE 1 a b; "
	    "184 INVITE 1 a b; 185 INVITE 1 a b; 186 INVITE 1 a b; "
	    "187 INVITE 1 a b; 188 INVITE 1 a b; 189 INVITE 1 a b; "
	    "190 INVITE 1 a b; 191 INVITE 1 a b; 192 INVITE 1 a b; "
	    "193 INVITE 1 a b; 194 INVITE 1 a b; 195 INVITE 1 a b; "
	    "196 INVITE 1 a b; 197 INVITE 1 a b; 198 INVITE 1 a b; "
	    "199 INVITE 1 a b; 200 INVITE 1 a b; =193 INVITE 1 a b",
	    "INVITE 181,182,183,184,185,186,187,188,189,190,191,192,193+1,"
	    "194,195,196,197,198,199,200 200;" },
	{ "a pinned response stands for its row",
	    "!180 INVITE 1 a b; 200 INVITE 1 a b", "INVITE 180,200 180!;" },
	{ "the first pinned one does",
	    "!180 INVITE 1 a b; !486 INVITE 1 a b", "INVITE 180,486 180!;" },
	{ "a pinned response does not change what is one row",
	    "!180 INVITE 1 a b; 200 INVITE 1 a b; 200 INVITE 2 a b",
	    "INVITE 180,200 180!;INVITE 200 200;" },
	{ "a CSeq number may be as large as its grammar allows",
	    "401 REGISTER 4294967295 a b; 200 REGISTER 4294967295 a b",
	    "REGISTER 401,200 200;" },
};

static void
test_rule(void **state)
{
	const struct rule_row *row = *state;
	struct table t;

	open_table(&t, MEMORY);
	add_messages(&t, row->messages, "one@a");
	say_rows(&t);
	assert_kept(row->rows);
	free(t.memory);
}

static void
test_other_call_ids(void **state)
{
	struct table t;

	(void)state;
	open_table(&t, MEMORY);
	add_messages(&t, "180 INVITE 1 a b", "one@a");
	add_messages(&t, "486 INVITE 1 a b", "two@a");
	add_messages(&t, "200 INVITE 1 a b", "one@a");
	add_messages(&t, "200 BYE 2 a b", "one@a");
	add_messages(&t, "180 INVITE 1 a b", "three@a");
	add_messages(&t, "200 BYE 3 b a", "one@a");
	say_rows(&t);
	assert_kept("INVITE 180,200 200;BYE 200 200;BYE 200 200;"
	    "INVITE 486 486;INVITE 180 180;");
	free(t.memory);
}

static void
test_no_call_id(void **state)
{
	struct table t;
	struct sipcode_call call = { .row = 0 };

	(void)state;
	open_table(&t, MEMORY);
	add_messages(&t, "407 - - - -; 200 INVITE 1 a b; 200 BYE 2 a b", "");
	add_messages(&t, "486 INVITE 1 a b", "one@a");
	say_rows(&t);
	assert_kept(" 407,200,200 200;INVITE 486 486;");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_text(call.call_id, "");
	free(t.memory);
}

/* Text without Call-ID is one call in each file. */
static void
test_files(void **state)
{
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 486 };
	struct sipcode_arrival a = { .message = &m };
	struct sipcode_call call = { .row = 0 };
	struct table t;

	(void)state;
	open_table(&t, MEMORY);
	for (unsigned i = 0; i < 4; i++) {
		a.file = i % 2;
		m.line = 10 + i;
		assert_true(sipcode_calls_add(t.calls, &a));
	}
	for (unsigned i = 0; i < 2; i++) {
		assert_true(sipcode_calls_next(t.calls, &call));
		assert_int_equal(call.file, i);
		assert_int_equal(call.line, 10 + i);
		assert_int_equal(call.code_file, i);
		assert_int_equal(call.code_line, 12 + i);
		assert_int_equal(call.count, 2);
	}
	assert_false(sipcode_calls_next(t.calls, &call));
	free(t.memory);
}

/* A hint and the names of users are cut where they are longer. */
static void
test_long_names(void **state)
{
	static char user[600], head[1400];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 486,
		.call_id = { "i", 1 } };
	struct sipcode_arrival a = { .message = &m };
	struct sipcode_call call = { .row = 0 };
	struct table t;

	(void)state;
	memset(user, 'u', sizeof user - 1);
	snprintf(head, sizeof head, "From: <sip:%s@a>\r\nTo: <sip:%s@b>\r\n",
	    user, user);
	m.head = sc_text(head);
	m.method = sc_text(user);
	a.hint = sc_text(user);
	open_table(&t, MEMORY);
	assert_true(sipcode_calls_add(t.calls, &a));
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_int_equal(call.from.len, 127);
	assert_int_equal(call.to.len, 127);
	assert_int_equal(call.method.len, 31);
	assert_int_equal(call.hint.len, 511);
	free(t.memory);
}

static void
test_what_a_row_tells(void **state)
{
	struct table t;
	struct sipcode_call call = { .row = 0 };

	(void)state;
	open_table(&t, MEMORY);
	add_messages(&t, "486 INVITE 1 a b; 200 BYE 2 a b", "one@a");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_text(call.call_id, "one@a");
	assert_text(call.from, "alice");
	assert_text(call.to, "bob");
	assert_text(call.hint, "because");
	assert_int_equal(call.line, 7);
	assert_int_equal(call.code_line, 7);
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_text(call.hint, "");
	assert_false(sipcode_calls_next(t.calls, &call));
	free(t.memory);
}

/* In a dump of bytes, one that happens to be a letter stands before it. */
static void
test_letter_before_a_request(void **state)
{
	struct sipcode_message m = { .kind = SIPCODE_REQUEST, .cseq = 1,
		.has_cseq = true };
	struct sipcode_arrival a = { .message = &m };
	struct table t;

	(void)state;
	open_table(&t, MEMORY);
	m.call_id = sc_text("one@a");
	m.method = sc_text("VINVITE");
	m.head = sc_text("From: <sip:a@h>;tag=a\r\nCSeq: 1 INVITE\r\n");
	assert_true(sipcode_calls_add(t.calls, &a));
	m.method = sc_text("QACK");
	m.head = sc_text("From: <sip:a@h>;tag=a\r\nCSeq: 1 ACK\r\n");
	assert_true(sipcode_calls_add(t.calls, &a));
	add_messages(&t, "200 INVITE 1 a b", "one@a");
	say_rows(&t);
	assert_kept("INVITE 200 200;");
	free(t.memory);
}

/* Of many responses the first are kept, and the last one. */
static void
test_many_codes(void **state)
{
	struct table t;
	struct sipcode_call call = { .row = 0 };

	(void)state;
	open_table(&t, MEMORY);
	for (int i = 0; i < 70000; i++)
		add_message(&t, "180 INVITE 1 a b", "one@a");
	add_message(&t, "603 INVITE 1 a b", "one@a");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_int_equal(call.count, 65535);
	assert_int_equal(call.kept, SIPCODE_CALL_CODES);
	assert_int_equal(call.codes[SIPCODE_CALL_CODES - 2], 180);
	assert_int_equal(call.codes[SIPCODE_CALL_CODES - 1], 603);
	assert_int_equal(call.code, 603);
	free(t.memory);
}

static void
test_many_repeats(void **state)
{
	struct table t;
	struct sipcode_call call = { .row = 0 };

	(void)state;
	open_table(&t, MEMORY);
	for (int i = 0; i < 200; i++)
		add_message(&t, "=699 INVITE 1 a b", "one@a");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_int_equal(call.codes[0], 699);
	assert_int_equal(call.repeats[0], 63);
	free(t.memory);
}

/* A user may be one letter. */
static void
test_short_users(void **state)
{
	struct sipcode_message m = { .kind = SIPCODE_REQUEST, .cseq = 1,
		.has_cseq = true };
	struct sipcode_arrival a = { .message = &m };
	struct sipcode_call call = { .row = 0 };
	struct table t;

	(void)state;
	open_table(&t, MEMORY);
	m.call_id = sc_text("one@a");
	m.method = sc_text("INVITE");
	m.head = sc_text("From: <sip:x@h>;tag=a\r\nTo: <sip:y@h>\r\n"
	    "CSeq: 1 INVITE\r\n");
	assert_true(sipcode_calls_add(t.calls, &a));
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_text(call.from, "x");
	assert_text(call.to, "y");
	free(t.memory);
}

/* Of a Call-ID so much is kept as its length has room for. */
static void
test_endless_call_id(void **state)
{
	static char call_id[70001];
	struct sipcode_call call = { .row = 0 };
	struct table t;

	(void)state;
	memset(call_id, 'x', sizeof call_id - 1);
	open_table(&t, MEMORY);
	for (int i = 0; i < 3; i++) {
		add_messages(&t, "486 INVITE 1 a b", call_id);
		call_id[i == 0 ? 69999 : 65534] = 'y';
	}
	say_rows(&t);
	assert_kept("INVITE 486,486 486;INVITE 486 486;");
	assert_true(sipcode_calls_next(t.calls, &call));
	assert_int_equal(call.call_id.len, 65535);
	free(t.memory);
}

/* A long Call-ID, and the shortest texts beside it. */
static void
test_full_memory(void **state)
{
	static char long_id[SIPCODE_CALLS_LEAST];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 200,
		.call_id = sc_slice(long_id, sizeof long_id) };
	struct sipcode_arrival a = { .message = &m };
	struct table t;
	struct sipcode_call call = { .row = 0 };

	(void)state;
	open_table(&t, SIPCODE_CALLS_LEAST);
	assert_false(sipcode_calls_add(t.calls, &a));
	assert_false(sipcode_calls_next(t.calls, &call));
	free(t.memory);
}

/* Of the rows of one Call-ID the newest 64 are looked at. */
static void
test_old_row(void **state)
{
	struct table t;
	struct sipcode_call call;

	(void)state;
	for (unsigned others = 63; others <= 64; others++) {
		char bye[32];

		open_table(&t, MEMORY);
		add_message(&t, "100 INVITE 1 a b", "one@a");
		for (unsigned i = 0; i < others; i++) {
			snprintf(bye, sizeof bye, "200 BYE %u a b", i);
			add_message(&t, bye, "one@a");
		}
		add_message(&t, "486 INVITE 1 a b", "one@a");
		call.row = 0;
		assert_true(sipcode_calls_next(t.calls, &call));
		assert_int_equal(call.count, others == 63 ? 2 : 1);
		free(t.memory);
	}
}

/*
 * Calls by the million, each with a Call-ID and users of its own, in memory
 * that is lent anew whenever it is full.
 */
enum { CALLS = 1000000, AIM_BYTES_A_CALL = 200 };

static void
add_or_grow(struct table *t, size_t *size, const struct sipcode_arrival *a)
{
	while (!sipcode_calls_add(t->calls, a)) {
		*size *= 2;
		t->memory = realloc(t->memory, *size);
		assert_non_null(t->memory);
		t->calls = sipcode_calls_grown(t->memory, *size);
	}
}

static void
add_call(struct table *t, size_t *size, unsigned number, unsigned code)
{
	char call_id[64], head[256];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = code,
		.cseq = 1, .has_cseq = true, .line = number };
	struct sipcode_arrival a = { .message = &m };

	snprintf(call_id, sizeof call_id, "%08x-%04x@192.0.2.%u",
	    number * 2654435761u, number % 7919, number % 250);
	snprintf(head, sizeof head, "From: <sip:+1415%07u@a>;tag=%x\r\n"
	    "To: <sip:+4420%08u@b>\r\n", number, number, number);
	m.call_id = sc_text(call_id);
	m.method = sc_text("INVITE");
	m.head = sc_text(head);
	add_or_grow(t, size, &a);
}

static void
test_a_million_calls(void **state)
{
	struct table t;
	struct sipcode_call call = { .row = 0 };
	size_t size = SIPCODE_CALLS_LEAST;
	unsigned long long used;
	unsigned rows = 0;

	(void)state;
	open_table(&t, size);
	for (unsigned i = 0; i < CALLS; i++)
		add_call(&t, &size, i, 180);
	for (unsigned i = 0; i < CALLS; i++)
		add_call(&t, &size, i, i % 10 != 0 ? 200 : 503);
	while (sipcode_calls_next(t.calls, &call)) {
		assert_int_equal(call.line, rows);
		assert_int_equal(call.count, 2);
		assert_int_equal(call.code, rows % 10 != 0 ? 200 : 503);
		rows++;
	}
	assert_int_equal(rows, CALLS);
	used = sipcode_calls_used(t.calls);
	print_message("# %llu bytes a call\n", used / CALLS);
	assert_in_range(used / CALLS, AIM_BYTES_A_CALL / 2,
	    AIM_BYTES_A_CALL - 1);
	free(t.memory);
}

/* Hostile: one Call-ID, numbers that fall. */
static void
test_falling_numbers(void **state)
{
	struct table t;
	size_t size = SIPCODE_CALLS_LEAST;
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .code = 200,
		.has_cseq = true };
	struct sipcode_arrival a = { .message = &m };

	(void)state;
	m.call_id = sc_text("one@a");
	m.method = sc_text("OPTIONS");
	open_table(&t, size);
	for (m.cseq = 200000; m.cseq > 0; m.cseq--)
		add_or_grow(&t, &size, &a);
	free(t.memory);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rules, test_rule);
	unit_add(&unit, "a user may be one letter", test_short_users, NULL);
	unit_add(&unit, "an endless Call-ID is cut", test_endless_call_id,
	    NULL);
	unit_add(&unit, "calls with other Call-IDs are rows of their own",
	    test_other_call_ids, NULL);
	unit_add(&unit, "without Call-ID all is one row", test_no_call_id,
	    NULL);
	unit_add(&unit, "a row has its Call-ID, users, hint and lines",
	    test_what_a_row_tells, NULL);
	unit_add(&unit, "a letter before a request is no part of its method",
	    test_letter_before_a_request, NULL);
	unit_add(&unit, "of very many codes the last one is kept",
	    test_many_codes, NULL);
	unit_add(&unit, "of very many retransmissions 63 are counted",
	    test_many_repeats, NULL);
	unit_add(&unit, "a message for which there is no room changes nothing",
	    test_full_memory, NULL);
	unit_add(&unit, "a row with 64 others above it is not gone on with",
	    test_old_row, NULL);
	unit_add(&unit, "a million calls take under 200 bytes each",
	    test_a_million_calls, NULL);
	unit_add(&unit, "numbers that fall are read in no more than their time",
	    test_falling_numbers, NULL);
	unit_add(&unit, "without Call-ID each file is a call", test_files,
	    NULL);
	unit_add(&unit, "long names and hints are cut", test_long_names, NULL);
	return unit_run(&unit, "calls");
}
