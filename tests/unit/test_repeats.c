/* A retransmission agrees with an earlier message in every part. */
#include "unit.h"

#include "sipcode.h"

static struct sipcode_repeats repeats;

static struct sipcode_message
response(void)
{
	return (struct sipcode_message){
		.code = 200, .cseq = 7, .has_cseq = true,
		.method = sc_text("INVITE"), .call_id = sc_text("i@a"),
		.branch = sc_text("z9hG4bK1"), .to_tag = sc_text("t"),
	};
}

enum part { CODE, CSEQ, METHOD, CALL_ID, BRANCH, TAG, PHRASE };

static const struct part_row {
	const char *name;
	enum part part;
	const char *value;
	bool repeated;
} parts[] = {
	{ "another code is no retransmission", CODE, "", false },
	{ "another sequence number is no retransmission", CSEQ, "", false },
	{ "another method is no retransmission", METHOD, "BYE", false },
	{ "another Call-ID is no retransmission", CALL_ID, "j@a", false },
	{ "a longer Call-ID is no retransmission", CALL_ID, "i@aa", false },
	{ "another branch is no retransmission", BRANCH, "z9hG4bK2", false },
	{ "another To tag is no retransmission", TAG, "u", false },
	{ "no To tag is no retransmission", TAG, "", false },
	{ "another phrase is a retransmission still", PHRASE, "Fine", true },
	{ "a Call-ID in capitals is another", CALL_ID, "I@A", false },
	{ "without a Call-ID nothing is a retransmission", CALL_ID, "",
	    false },
};

static void
change(struct sipcode_message *m, const struct part_row *row)
{
	struct sipcode_slice value = sc_text(row->value);

	switch (row->part) {
	case CODE:
		m->code = 202;
		break;
	case CSEQ:
		m->cseq++;
		break;
	case METHOD:
		m->method = value;
		break;
	case CALL_ID:
		m->call_id = value;
		break;
	case BRANCH:
		m->branch = value;
		break;
	case TAG:
		m->to_tag = value;
		break;
	case PHRASE:
		m->phrase = value;
		break;
	}
}

static void
test_part(void **state)
{
	const struct part_row *row = *state;
	struct sipcode_message first = response(), second = response();

	memset(&repeats, 0, sizeof repeats);
	assert_false(sipcode_repeated(&repeats, &first));
	change(&second, row);
	assert_int_equal(sipcode_repeated(&repeats, &second), row->repeated);
	assert_true(sipcode_repeated(&repeats, &first));
}

/* A request has no code; a response to it is another message. */
static void
test_request(void **state)
{
	struct sipcode_message request = response(), answer = response();

	(void)state;
	memset(&repeats, 0, sizeof repeats);
	request.kind = SIPCODE_REQUEST;
	request.code = 0;
	assert_false(sipcode_repeated(&repeats, &request));
	assert_false(sipcode_repeated(&repeats, &answer));
	assert_true(sipcode_repeated(&repeats, &request));
}

/* Numbers that count up with texts: the same bits change in both. */
static void
test_counted(void **state)
{
	struct sipcode_message first = response(), second = response();

	(void)state;
	memset(&repeats, 0, sizeof repeats);
	first.branch = sc_text("1");
	second.branch = sc_text("2");
	first.cseq = 1;
	second.cseq = 2;
	assert_false(sipcode_repeated(&repeats, &first));
	assert_false(sipcode_repeated(&repeats, &second));
	second = first;
	first.call_id = sc_text("1-7@a.example");
	second.call_id = sc_text("2-7@a.example");
	first.code = 180;
	second.code = 183;
	assert_false(sipcode_repeated(&repeats, &first));
	assert_false(sipcode_repeated(&repeats, &second));
}

/* In two steps the same comes out as in one. */
static void
test_identity(void **state)
{
	struct sipcode_message first = response(), other = response();
	unsigned long long identity = sipcode_identity(&first);

	(void)state;
	memset(&repeats, 0, sizeof repeats);
	other.code++;
	assert_int_not_equal(identity, sipcode_identity(&other));
	sipcode_seen_soon(&repeats, identity);
	assert_false(sipcode_seen(&repeats, identity));
	assert_true(sipcode_seen(&repeats, identity));
	assert_true(sipcode_repeated(&repeats, &first));
	other.branch = sc_text("");
	assert_int_equal(sipcode_identity(&other), 0);
	assert_false(sipcode_seen(&repeats, 0));
	assert_false(sipcode_seen(&repeats, 0));
}

static void
test_forgotten(void **state)
{
	struct sipcode_message m = response();
	char call_id[32];

	(void)state;
	memset(&repeats, 0, sizeof repeats);
	assert_false(sipcode_repeated(&repeats, &m));
	for (unsigned i = 0; i < 16 * SIPCODE_REPEATS_WINDOW; i++) {
		struct sipcode_message other = response();
		int len = snprintf(call_id, sizeof call_id, "%u@a", i);

		other.call_id = sc_slice(call_id, (size_t)len);
		assert_false(sipcode_repeated(&repeats, &other));
		assert_true(sipcode_repeated(&repeats, &other));
	}
	assert_false(sipcode_repeated(&repeats, &m));
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, parts, test_part);
	unit_add(&unit, "numbers that count up with texts are no "
	    "retransmissions", test_counted, NULL);
	unit_add(&unit, "a request may be sent again", test_request, NULL);
	unit_add(&unit, "an identity alone tells the same", test_identity,
	    NULL);
	unit_add(&unit, "the oldest are forgotten", test_forgotten, NULL);
	return unit_run(&unit, "repeats");
}
