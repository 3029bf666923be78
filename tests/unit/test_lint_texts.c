#include "drafts.h"

#define FIELDS "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"		\
	"From: <sip:a@b>;tag=f1\r\nTo: <sip:b@c>;tag=t1\r\n"		\
	"Call-ID: 1@b\r\n"

/* What is not complete breaks nothing; what is sound breaks nothing. */
static const struct text_row {
	const char *name;
	const char *text;
	const char *rules;	/* that are broken, blanks between */
} texts[] = {
	{ "a status line alone breaks nothing", "SIP/2.0 405 No\r\n\r\n", "" },
	{ "two fields are too few to judge",
	    "SIP/2.0 405 No\r\nCSeq: 1 BYE\r\nCall-ID: 1\r\n\r\n", "" },
	{ "three are enough",
	    "SIP/2.0 405 No\r\nCSeq: 1 BYE\r\nCall-ID: 1\r\nAllow: BYE\r\n"
	    "To: <sip:a@b>;tag=1\r\n\r\n", "via from" },
	{ "a head without its end breaks nothing",
	    "SIP/2.0 405 No\r\n" FIELDS "CSeq: 1 BYE\r\n", "" },
	{ "a head that a logger cut up breaks nothing",
	    "SIP/2.0 405 No\r\n" FIELDS "<15> log\r\nCSeq: 1 BYE\r\n\r\n", "" },
	{ "a sound response breaks nothing",
	    "SIP/2.0 486 Busy\r\n" FIELDS "CSeq: 1 INVITE\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "the rules come in their order",
	    "SIP/2.0 405 No\r\n" FIELDS "CSeq: 1 ACK\r\nEvent: x\r\n"
	    "Content-Length: 0\r\n\r\n", "ack event 405-allow" },
	{ "the answer to a CANCEL is known by the branch of its INVITE",
	    "INVITE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 INVITE\r\n\r\n"
	    "CANCEL sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 CANCEL\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 7 CANCEL\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "a request without a method in its CSeq tells nothing",
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 9 BYE\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "nor does one without a number",
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: x BYE\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 9 BYE\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "nor does one that serves two methods",
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 BYE\r\n\r\n"
	    "INFO sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 INFO\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 9 PRACK\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "the ACK for a failure has the branch of its INVITE",
	    "INVITE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 INVITE\r\n\r\n"
	    "ACK sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 ACK\r\n\r\n"
	    "SIP/2.0 486 Busy\r\n" FIELDS "CSeq: 8 INVITE\r\n"
	    "Content-Length: 0\r\n\r\n", "cseq-number" },
	{ "a request of another caller with this branch tells nothing",
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 BYE\r\n\r\n"
	    "BYE sip:b@c SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;"
	    "branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=f2\r\n"
	    "Call-ID: 1@b\r\nCSeq: 7 BYE\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 9 BYE\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
	{ "a branch that serves several requests tells nothing",
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 7 BYE\r\n\r\n"
	    "BYE sip:b@c SIP/2.0\r\n" FIELDS "CSeq: 8 BYE\r\n\r\n"
	    "SIP/2.0 200 OK\r\n" FIELDS "CSeq: 9 BYE\r\n"
	    "Content-Length: 0\r\n\r\n", "" },
};

static void
test_text(void **state)
{
	const struct text_row *row = *state;
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];
	size_t count = judge(row->text, broken);
	char names[1024] = "";

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strcat(names, " ");
		strcat(names, broken[i].rule->name);
	}
	assert_string_equal(names, row->rules);
}

/* What is to blame is shown. */
static void
test_value(void **state)
{
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];

	(void)state;
	assert_int_equal(judge("SIP/2.0 503 Later\r\n" FIELDS
	    "CSeq: 1 BYE\r\nContent-Length: 0\r\nRetry-After:\r\n soon\r\n"
	    "\r\n", broken), 1);
	assert_text(broken[0].value, "Retry-After:\r\n soon");
	assert_int_equal(judge("SIP/2.0 99 No\r\n", broken), 1);
	assert_text(broken[0].value, "SIP/2.0 99 No");
}

/* More fields than there is room for are not judged. */
static void
test_many_fields(void **state)
{
	static char text[16384] = "SIP/2.0 405 No\r\n" FIELDS
	    "CSeq: 1 BYE\r\n";
	struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX];

	(void)state;
	for (int i = 0; i < 250; i++)
		strcat(text, "X-Field: value\r\n");
	strcat(text, "Event: x\r\n\r\n");
	assert_int_equal(judge(text, broken), 3);
	text[strlen(text) - 2] = '\0';
	strcat(text, "X-Field: value\r\n\r\n");
	assert_int_equal(judge(text, broken), 0);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	if (drafts_begin() != 0)
		return 2;
	UNIT_ROWS(&unit, texts, test_text);
	unit_add(&unit, "what is to blame is shown", test_value, NULL);
	unit_add(&unit, "too many fields are not judged", test_many_fields,
	    NULL);
	return drafts_end(unit_run(&unit, "lint of whole texts"));
}
