#include "unit.h"

#include "requests.h"
#include "scan.h"

static void
note(struct sipcode_requests *r, unsigned long cseq, size_t size)
{
	static char head[8192];
	struct sipcode_message m = { .kind = SIPCODE_REQUEST, .cseq = cseq };
	int len = snprintf(head, sizeof head, "Via: a;branch=z9hG4bK1\r\n"
	    "Call-ID: c\r\nX: %0*d\r\n", (int)size, 0);

	m.start = sc_text("INVITE sip:b SIP/2.0");
	m.method = sc_text("INVITE");
	m.branch = sc_text("z9hG4bK1");
	m.call_id = sc_text("c");
	m.has_cseq = m.has_blank_line = true;
	m.head = sc_slice(head, (size_t)len);
	sipcode_note_request(r, &m);
}

static bool
is_noted(const struct sipcode_requests *r, unsigned long cseq)
{
	struct sipcode_message of = { .cseq = cseq }, m;
	unsigned count;

	of.has_cseq = true;
	of.call_id = sc_text("c");
	of.branch = sc_text("z9hG4bK1");
	if (!sc_find_request(r, &of, sc_text("INVITE"), &m, &count))
		return false;
	assert_text(m.start, "INVITE sip:b SIP/2.0");
	assert_true(sc_find_nocase(m.head, sc_text("Call-ID: c")) <
	    m.head.len);
	return true;
}

/* The newest are there, the oldest are not, whatever their sizes. */
static void
test_window(void **state)
{
	struct sipcode_requests *r = calloc(1, sizeof *r);

	(void)state;
	assert_non_null(r);
	for (unsigned long i = 1; i <= 3000; i++) {
		note(r, i, 100 + i * 37 % 4000);
		assert_true(is_noted(r, i));
		assert_true(i <= 100 || is_noted(r, i - 100));
	}
	assert_false(is_noted(r, 1));
	assert_false(is_noted(r, 3001));
	free(r);
}

/* No byte behind the ring is written. */
static void
test_end(void **state)
{
	enum { GUARD = 16384 };
	struct sipcode_requests *r = calloc(1, sizeof *r + GUARD);
	const char *guard = (const char *)(r + 1);

	(void)state;
	assert_non_null(r);
	for (unsigned long i = 1; i <= 3000; i++) {
		note(r, i, 100 + i * 37 % 4000);
		for (int k = 0; k < GUARD; k += 64)
			assert_int_equal(guard[k], 0);
	}
	free(r);
}

/* A response of another branch, method or Call-ID has no request here. */
static void
test_other(void **state)
{
	struct sipcode_requests *r = calloc(1, sizeof *r);
	struct sipcode_message of = { .cseq = 7, .has_cseq = true }, m;
	unsigned count = 0;

	(void)state;
	assert_non_null(r);
	note(r, 7, 1);
	note(r, 7, 1);
	of.call_id = sc_text("c");
	of.branch = sc_text("z9hG4bK1");
	assert_true(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	assert_int_equal(count, 2);
	assert_false(sc_find_request(r, &of, sc_text("BYE"), &m, &count));
	of.branch = sc_text("z9hG4bK2");
	assert_false(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	of.branch = sc_text("z9hG4bK1");
	of.call_id = sc_text("C");
	assert_false(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	of.call_id = sc_text("c");
	of.has_cseq = false;
	assert_false(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	free(r);
}

/* The number in CSeq undoes no letter of the Call-ID. */
static void
test_counted(void **state)
{
	struct sipcode_requests *r = calloc(1, sizeof *r);
	struct sipcode_message of = { .has_cseq = true }, m;
	unsigned count;

	(void)state;
	assert_non_null(r);
	note(r, 5, 1);
	of.cseq = 5 ^ 'c' ^ 'd';
	of.call_id = sc_text("d");
	of.branch = sc_text("z9hG4bK1");
	assert_false(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	free(r);
}

/* A request without Call-ID, or without CSeq, is not noted. */
static void
test_nameless(void **state)
{
	struct sipcode_requests *r = calloc(1, sizeof *r);
	struct sipcode_message m = { .kind = SIPCODE_REQUEST };

	(void)state;
	assert_non_null(r);
	m.method = sc_text("INVITE");
	m.start = sc_text("INVITE sip:b SIP/2.0");
	m.has_cseq = true;
	sipcode_note_request(r, &m);
	m.call_id = sc_text("c");
	m.has_cseq = false;
	sipcode_note_request(r, &m);
	m.has_cseq = true;
	m.kind = SIPCODE_RESPONSE;
	sipcode_note_request(r, &m);
	assert_int_equal(r->used, 0);
	free(r);
}

/* Of a request that comes again and again the count has an end. */
static void
test_count(void **state)
{
	struct sipcode_requests *r = calloc(1, sizeof *r);
	struct sipcode_message of = { .cseq = 7, .has_cseq = true }, m;
	unsigned count = 0;

	(void)state;
	assert_non_null(r);
	for (int i = 0; i < 65540; i++)
		note(r, 7, 1);
	of.call_id = sc_text("c");
	of.branch = sc_text("z9hG4bK1");
	assert_true(sc_find_request(r, &of, sc_text("INVITE"), &m, &count));
	assert_int_equal(count, 65535);
	free(r);
}

/* Of each part so much is kept as there is room for; then the request is not
   whole. */
static void
test_long_parts(void **state)
{
	static char bytes[8192];
	struct sipcode_requests *r = malloc(sizeof *r);
	unsigned count;

	(void)state;
	assert_non_null(r);
	memset(bytes, 'x', sizeof bytes);
	memcpy(bytes, "Via: a;branch=b\r\nX: ", 20);
	for (int i = 0; i < 6; i++) {
		static const size_t sizes[][3] = {
			{ 1024, 6144, 3072 }, { 1025, 9, 9 }, { 9, 6145, 9 },
			{ 9, 9, 3073 }, { 1, 20, 0 }, { 9, 9, 9 } };
		const size_t *size = sizes[i];
		struct sipcode_message m = { .kind = SIPCODE_REQUEST,
			.cseq = 7, .has_cseq = true,
			.has_blank_line = i != 5 };

		memset(r, 0, sizeof *r);
		m.call_id = sc_text("c");
		m.start = sc_slice(bytes, size[0]);
		m.head = sc_slice(bytes, size[1]);
		m.body = sc_slice(bytes, size[2]);
		sipcode_note_request(r, &m);
		assert_true(sc_find_request(r, &m, m.method, &m, &count));
		assert_int_equal(m.has_blank_line, i == 0 || i == 3 || i == 4);
		assert_int_equal(m.start.len, i == 1 ? 1024 : size[0]);
		assert_int_equal(m.head.len, i == 2 ? 6144 : size[1]);
		assert_int_equal(m.body.len, i == 3 ? 3072 : size[2]);
		assert_memory_equal(m.head.ptr, bytes, m.head.len);
	}
	free(r);
}

static struct sipcode_slice
before_of(const struct sipcode_requests *r, unsigned long cseq)
{
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE, .cseq = cseq,
		.has_cseq = true };
	unsigned count;

	m.call_id = sc_text("c");
	assert_true(sc_find_request(r, &m, sc_text("BYE"), &m, &count));
	assert_int_equal(m.kind, SIPCODE_REQUEST);
	assert_text(m.start, "BYE sip:b SIP/2.0");
	return m.before;
}

/* What stands in front of a request is told while the clock is the same. */
static void
test_since(void **state)
{
	static char bytes[300];
	struct sipcode_requests *r = calloc(1, sizeof *r);

	(void)state;
	assert_non_null(r);
	memset(bytes, 'x', sizeof bytes);
	for (unsigned long i = 1; i <= 4; i++) {
		struct sipcode_message m = { .kind = SIPCODE_REQUEST,
			.cseq = i, .has_cseq = true };

		m.call_id = sc_text("c");
		m.method = sc_text("BYE");
		m.start = sc_text("BYE sip:b SIP/2.0");
		m.before = sc_slice(bytes, 254 + i);
		if (i == 3)
			r->since = r->used;
		sipcode_note_request(r, &m);
		assert_int_equal(before_of(r, i).len, i == 1 ? 255 : 256);
	}
	assert_int_equal(before_of(r, 1).len, 0);
	assert_int_equal(before_of(r, 2).len, 0);
	assert_int_equal(before_of(r, 3).len, 256);
	free(r);
}

/* The code of the last provisional response with a body. */
static const struct early_row {
	const char *name;
	unsigned codes[3];	/* a body is with all below 1000 */
	unsigned early;
} earlies[] = {
	{ "no response is none", { 0 }, 0 },
	{ "one with a body is one", { 183 }, 183 },
	{ "199 is one", { 199 }, 199 },
	{ "200 is none", { 200 }, 0 },
	{ "one without a body is none", { 1183 }, 0 },
	{ "the last one counts", { 183, 180 }, 180 },
	{ "which has a body", { 183, 1180 }, 183 },
	{ "and is provisional", { 183, 200 }, 183 },
};

static void
test_early(void **state)
{
	const struct early_row *row = *state;
	struct sipcode_requests *r = calloc(1, sizeof *r);
	struct sipcode_message m = { .cseq = 7, .has_cseq = true };

	assert_non_null(r);
	m.call_id = sc_text("c");
	m.branch = sc_text("z9hG4bK1");
	m.method = sc_text("INVITE");
	m.kind = SIPCODE_RESPONSE;
	m.body = sc_text("v=0");
	m.code = 181;
	sipcode_note_response(r, &m);	/* to none */
	assert_int_equal(sc_early_code(r, &m), 0);
	note(r, 6, 1);
	note(r, 7, 1);
	for (int i = 0; i < 3 && row->codes[i] != 0; i++) {
		m.body.len = row->codes[i] < 1000 ? 3 : 0;
		m.code = row->codes[i] % 1000;
		sipcode_note_response(r, &m);
	}
	assert_int_equal(sc_early_code(r, &m), row->early);
	m.body.len = 3;
	m.code = 182;
	m.kind = SIPCODE_MALFORMED;
	sipcode_note_response(r, &m);
	assert_int_equal(sc_early_code(r, &m), row->early);
	m.cseq = 6;
	assert_int_equal(sc_early_code(r, &m), 0);
	free(r);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "a number undoes no letter", test_counted, NULL);
	unit_add(&unit, "the window holds the newest requests", test_window,
	    NULL);
	unit_add(&unit, "the ring has an end", test_end, NULL);
	unit_add(&unit, "a request is found by Call-ID, CSeq and branch",
	    test_other, NULL);
	unit_add(&unit, "a request without a name is not noted",
	    test_nameless, NULL);
	unit_add(&unit, "the count of a request has an end", test_count, NULL);
	unit_add(&unit, "long parts of a request are cut", test_long_parts,
	    NULL);
	UNIT_ROWS(&unit, earlies, test_early);
	unit_add(&unit, "what stands in front of one is told up to another "
	    "clock", test_since, NULL);
	return unit_run(&unit, "requests");
}
