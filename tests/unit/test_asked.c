/* What is remembered of requests for the rules of their responses. */
#include "unit.h"

#include "asked.h"

#define VIA "Via: SIP/2.0/UDP h;branch=z9hG4bK1, SIP/2.0/UDP i;branch=z9hG4bK2\r\n"
#define CSEQ "CSeq: 7 REGISTER\r\n"

static void
ask(struct sipcode_lint *lint, const char *head, const char *call_id)
{
	struct sipcode_message m = { .kind = SIPCODE_REQUEST,
		.has_blank_line = true };

	m.head = sc_text(head);
	m.call_id = sc_text(call_id);
	sipcode_lint_request(lint, &m);
}

static const struct sipcode_asked *
find(const struct sipcode_lint *lint, const char *call_id, const char *branch)
{
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };

	m.call_id = sc_text(call_id);
	m.branch = sc_text(branch);
	return sc_find_asked(lint, &m);
}

/* What one header field of a request asks for. */
static const struct flag_row {
	const char *field;
	unsigned flags;
} flags[] = {
	{ "User-Agent: x", 0 },
	{ "To: <sip:b@c>;tag=t", SC_ASKED_TO_TAG },
	{ "t: <sip:b@c>;tag=t", SC_ASKED_TO_TAG },
	{ "To: <sip:b@c;tag=t>", 0 },
	{ "From: <sip:b@c>;tag=t", 0 },
	{ "Timestamp: 1", SC_ASKED_TIMESTAMP },
	{ "Record-Route: <sip:p>", SC_ASKED_RECORD_ROUTE },
	{ "Route: <sip:p>", 0 },
	{ "Recv-Info: g3", SC_ASKED_RECV_INFO },
	{ "Supported: timer", SC_ASKED_TIMER },
	{ "k: a, TIMER ,b", SC_ASKED_TIMER },
	{ "Supported: timers", 0 },
	{ "Require: timer", 0 },
	{ "Supported: 100rel", SC_ASKED_RELIABLE },
	{ "Require: 100rel", SC_ASKED_RELIABLE },
	{ "Proxy-Require: 100rel", 0 },
	{ "Supported: 199", SC_ASKED_199 },
	{ "Require: 199", SC_ASKED_199 },
	{ "Unsupported: 199", 0 },
	{ "Require: 199, 100rel, timer", SC_ASKED_199 | SC_ASKED_RELIABLE },
	{ "Require: sec-agree", SC_ASKED_SEC_AGREE },
	{ "Proxy-Require: sec-agree", SC_ASKED_SEC_AGREE },
	{ "Supported: sec-agree", 0 },
	{ "Contact: <sip:a@h>", SC_ASKED_BINDING },
	{ "m: <sip:a@h>", SC_ASKED_BINDING },
	{ "Contact: <sip:a@h>;expires=60", SC_ASKED_BINDING },
	{ "Contact: <sip:a@h>;expires=0", 0 },
	{ "Contact: <sip:a@h>;expires=00", 0 },
	{ "Contact: *", 0 },
	{ "Contact: <sip:a@h>, <sip:b@h>;expires=0", 0 },
	{ "Contact: <sip:a@h>;expires=0, <sip:b@h>", 0 },
	{ "Contact: <sip:a@h>\r\nExpires: 0", 0 },
	{ "Expires: 0\r\nContact: <sip:a@h>", 0 },
	{ "Contact: <sip:a@h>\r\nExpires: 60", SC_ASKED_BINDING },
	{ "Contact: <sip:a@h>\r\nMin-Expires: 0", SC_ASKED_BINDING },
};

static void
test_flags(void **state)
{
	struct sipcode_lint *lint = calloc(1, sizeof *lint);

	(void)state;
	assert_non_null(lint);
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		const struct sipcode_asked *asked;
		char head[256], call_id[16];

		snprintf(head, sizeof head, VIA CSEQ "%s\r\n",
		    flags[i].field);
		snprintf(call_id, sizeof call_id, "%zu", i);
		ask(lint, head, call_id);
		asked = find(lint, call_id, "z9hG4bK1");
		assert_non_null(asked);
		if (asked->flags != flags[i].flags)
			fail_msg("%s: %x", flags[i].field, asked->flags);
		assert_int_equal(asked->cseq, 7);
		assert_int_equal(asked->method, SIPCODE_METHOD_REGISTER);
		assert_int_equal(asked->methods,
		    1 << SIPCODE_METHOD_REGISTER);
		assert_null(find(lint, call_id, "z9hG4bK2"));
	}
	free(lint);
}

/* A request, perhaps another, and whether it is known which was meant. */
static const struct pair_row {
	const char *name;
	const char *first, *second;
	bool known;
} pairs[] = {
	{ "one request is known", VIA CSEQ, NULL, true },
	{ "so is one that is sent again", VIA CSEQ, VIA CSEQ, true },
	{ "and one with its CANCEL", VIA CSEQ, VIA "CSeq: 7 CANCEL\r\n",
	    true },
	{ "or its ACK", VIA CSEQ, VIA "CSeq: 7 ACK\r\n", true },
	{ "one of another method is not", VIA CSEQ, VIA "CSeq: 7 BYE\r\n",
	    false },
	{ "nor one of another number", VIA CSEQ, VIA "CSeq: 8 REGISTER\r\n",
	    false },
	{ "nor the ACK of that", VIA CSEQ, VIA "CSeq: 8 ACK\r\n", false },
	{ "nor one with another tag", VIA CSEQ "f: <sip:a>;tag=1\r\n",
	    VIA CSEQ "f: <sip:a>;tag=2\r\n", false },
	{ "the same tag is no other", VIA CSEQ "f: <sip:a>;tag=1\r\n",
	    VIA CSEQ "f: <sip:a>;tag=1\r\n", true },
	{ "another branch is another request", VIA CSEQ,
	    "v: SIP/2.0/UDP h;branch=z9hG4bK3\r\nCSeq: 8 BYE\r\n", true },
	{ "the first Via counts",
	    VIA "Via: SIP/2.0/UDP h;branch=z9hG4bK3\r\n" CSEQ, NULL, true },
	{ "behind one without a branch another does",
	    "Via: SIP/2.0/UDP h\r\n" VIA CSEQ, NULL, true },
	{ "without a number it is not known", VIA "CSeq: REGISTER\r\n", NULL,
	    false },
	{ "nor without a method", VIA "CSeq: 7\r\n", NULL, false },
	{ "nor without a CSeq", VIA, NULL, false },
	{ "nor without a Via", CSEQ, NULL, false },
};

static void
test_pair(void **state)
{
	const struct pair_row *row = *state;
	struct sipcode_lint *lint = calloc(1, sizeof *lint);

	assert_non_null(lint);
	ask(lint, row->first, "c");
	if (row->second != NULL)
		ask(lint, row->second, "c");
	assert_int_equal(find(lint, "c", "z9hG4bK1") != NULL, row->known);
	assert_null(find(lint, "d", "z9hG4bK1"));
	assert_null(find(lint, "", "z9hG4bK1"));
	free(lint);
}

/* RFC 3261 8.1.1.7: another branch may be used again. */
static void
test_branch(void **state)
{
	struct sipcode_lint *lint = calloc(1, sizeof *lint);

	(void)state;
	assert_non_null(lint);
	ask(lint, "Via: SIP/2.0/UDP h;branch=1\r\n" CSEQ, "c");
	assert_null(find(lint, "c", "1"));
	ask(lint, "Via: SIP/2.0/UDP h;branch=Z9HG4BK\r\n" CSEQ, "c");
	assert_non_null(find(lint, "c", "Z9HG4BK"));
	ask(lint, VIA CSEQ, "");
	assert_null(find(lint, "", "z9hG4bK1"));
	free(lint);
}

/* The newest are known: whatever their hashes are, a quarter of what there is
   room for, and not many times as much. */
static void
test_window(void **state)
{
	enum { MANY = 4 * SIPCODE_ASKED_WINDOW };
	struct sipcode_lint *lint = calloc(1, sizeof *lint);
	unsigned known = 0, newest = 0;
	char call_id[16];

	(void)state;
	assert_non_null(lint);
	for (unsigned i = 0; i < MANY; i++) {
		snprintf(call_id, sizeof call_id, "%u", i);
		ask(lint, VIA CSEQ, call_id);
		assert_non_null(find(lint, call_id, "z9hG4bK1"));
	}
	for (unsigned i = 0; i < MANY; i++) {
		bool is;

		snprintf(call_id, sizeof call_id, "%u", i);
		is = find(lint, call_id, "z9hG4bK1") != NULL;
		known += is;
		newest += is && i >= MANY - SIPCODE_ASKED_WINDOW / 4;
	}
	assert_in_range(known, SIPCODE_ASKED_WINDOW * 99 / 100,
	    SIPCODE_ASKED_WINDOW);
	assert_in_range(newest, SIPCODE_ASKED_WINDOW / 4 * 95 / 100,
	    SIPCODE_ASKED_WINDOW / 4);
	free(lint);
}

/* A request whose end was not seen, or that is none, is not remembered. */
static void
test_none(void **state)
{
	struct sipcode_lint *lint = calloc(1, sizeof *lint);
	struct sipcode_message m = { .kind = SIPCODE_REQUEST };

	(void)state;
	assert_non_null(lint);
	m.head = sc_text(VIA CSEQ);
	m.call_id = sc_text("c");
	sipcode_lint_request(lint, &m);
	m.has_blank_line = true;
	m.kind = SIPCODE_RESPONSE;
	sipcode_lint_request(lint, &m);
	assert_null(find(lint, "c", "z9hG4bK1"));
	free(lint);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "each field asks for what it does", test_flags, NULL);
	UNIT_ROWS(&unit, pairs, test_pair);
	unit_add(&unit, "only a branch of RFC 3261 is one request's",
	    test_branch, NULL);
	unit_add(&unit, "the newest requests are known", test_window, NULL);
	unit_add(&unit, "half a request is none", test_none, NULL);
	return unit_run(&unit, "asked");
}
