/* What is counted, and the ratios of RFC 6076. */
#include "unit.h"

#include "sipcode.h"

static struct sipcode_tally tally;

/* Adds "486 INVITE a 2", where a is the Call-ID, "-" that there is none, and 2
   the number in CSeq. */
static void
add(struct sipcode_tally *t, const char *text, bool repeated)
{
	char method[32], call_id[32];
	struct sipcode_message m = { .kind = SIPCODE_RESPONSE };

	assert_true(sscanf(text, "%u %31s %31s %lu", &m.code, method,
	    call_id, &m.cseq) >= 3);
	if (strcmp(method, "-") != 0)
		m.method = sc_text(method);
	if (strcmp(call_id, "-") != 0)
		m.call_id = sc_text(call_id);
	sipcode_tally_add(t, &m, repeated);
}

static const struct ratio_row {
	const char *name;
	const char *responses[8];
	unsigned ser[2], seer[2], isa[2];
} ratios[] = {
	{ "an answer is effective and answered", { "200 INVITE a" },
	    { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "busy is effective and not answered", { "486 INVITE a" },
	    { 0, 1 }, { 1, 1 }, { 0, 1 } },
	{ "480, 600 and 603 are effective", { "480 INVITE a",
	    "600 INVITE b", "603 INVITE c" }, { 0, 3 }, { 3, 3 }, { 0, 3 } },
	{ "404 is neither", { "404 INVITE a" }, { 0, 1 }, { 0, 1 },
	    { 0, 1 } },
	{ "408, 500, 503 and 504 are ineffective", { "408 INVITE a",
	    "500 INVITE b", "503 INVITE c", "504 INVITE d" }, { 0, 4 },
	    { 0, 4 }, { 4, 4 } },
	{ "501 and 505 are not ineffective", { "501 INVITE a",
	    "505 INVITE b" }, { 0, 2 }, { 0, 2 }, { 0, 2 } },
	{ "a redirection is no attempt for SER and SEER", { "302 INVITE a",
	    "200 INVITE b" }, { 1, 1 }, { 1, 1 }, { 0, 2 } },
	{ "a redirection and its retry are one attempt", { "302 INVITE a 1",
	    "200 INVITE a 2" }, { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "a redirection of a redirection is one", { "301 INVITE a 1",
	    "302 INVITE a 2" }, { 0, 0 }, { 0, 0 }, { 0, 1 } },
	{ "a redirection that a proxy followed is one attempt", {
	    "302 INVITE a 1", "486 INVITE a 1" }, { 0, 1 }, { 1, 1 },
	    { 0, 1 } },
	{ "a challenge and its retry are one attempt", { "407 INVITE a",
	    "200 INVITE a" }, { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "two challenges and a retry are one attempt", { "401 INVITE a",
	    "407 INVITE a", "486 INVITE a" }, { 0, 1 }, { 1, 1 }, { 0, 1 } },
	{ "a challenge without a retry is no attempt for SEER",
	    { "407 INVITE a", "200 INVITE b" }, { 1, 2 }, { 1, 1 },
	    { 0, 2 } },
	{ "402 is no attempt for SEER", { "402 INVITE a" }, { 0, 1 },
	    { 0, 0 }, { 0, 1 } },
	{ "a re-INVITE is no attempt", { "200 INVITE a", "200 INVITE a",
	    "488 INVITE a" }, { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "a challenged re-INVITE is no attempt", { "200 INVITE a",
	    "407 INVITE a", "200 INVITE a" }, { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "a new INVITE after a failure is another attempt", {
	    "503 INVITE a 1", "200 INVITE a 2" }, { 1, 2 }, { 1, 2 },
	    { 1, 2 } },
	{ "digits that come one by one are attempts", { "484 INVITE a 1",
	    "484 INVITE a 2", "486 INVITE a 3" }, { 0, 3 }, { 1, 3 },
	    { 0, 3 } },
	{ "a branch that failed and one that answered are one attempt", {
	    "486 INVITE a 1", "503 INVITE a 1", "200 INVITE a 1" },
	    { 1, 1 }, { 1, 1 }, { 0, 1 } },
	{ "a failure that a proxy sends on is one attempt", {
	    "503 INVITE a 1", "500 INVITE a 1" }, { 0, 1 }, { 0, 1 },
	    { 1, 1 } },
	{ "what a proxy makes of a failure is what counts", {
	    "503 INVITE a 1", "480 INVITE a 1" }, { 0, 1 }, { 1, 1 },
	    { 0, 1 } },
	{ "a challenge after a failure is another attempt", {
	    "503 INVITE a 1", "407 INVITE a 2", "200 INVITE a 3" },
	    { 1, 2 }, { 1, 2 }, { 1, 2 } },
	{ "a re-INVITE behind a challenged one is none", { "407 INVITE a",
	    "200 INVITE a", "200 INVITE a", "486 INVITE a" }, { 1, 1 },
	    { 1, 1 }, { 0, 1 } },
	{ "provisional responses are none", { "100 INVITE a",
	    "180 INVITE a", "183 INVITE a" }, { 0, 0 }, { 0, 0 }, { 0, 0 } },
	{ "other methods are none", { "200 REGISTER a", "200 BYE b",
	    "503 OPTIONS c" }, { 0, 0 }, { 0, 0 }, { 0, 0 } },
	{ "without Call-IDs each is an attempt", { "200 INVITE -",
	    "486 INVITE -" }, { 1, 2 }, { 2, 2 }, { 0, 2 } },
};

static void
check_ratio(const struct sipcode_ratio *ratio, const unsigned want[2])
{
	assert_int_equal(ratio->part, want[0]);
	assert_int_equal(ratio->whole, want[1]);
}

static void
test_ratios(void **state)
{
	const struct ratio_row *row = *state;
	struct sipcode_ratio got[3];

	memset(&tally, 0, sizeof tally);
	for (int i = 0; i < 8 && row->responses[i] != NULL; i++) {
		add(&tally, row->responses[i], false);
		add(&tally, row->responses[i], true);
	}
	sipcode_tally_ratios(&tally, got);
	assert_string_equal(got[0].name, "SER");
	check_ratio(&got[0], row->ser);
	assert_string_equal(got[1].name, "SEER");
	check_ratio(&got[1], row->seer);
	assert_string_equal(got[2].name, "ISA");
	check_ratio(&got[2], row->isa);
}

/* The rows as "486 INVITE 2+1;". */
static void
assert_rows(const struct sipcode_tally *t, const char *want)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	char got[512] = "";

	while (sipcode_tally_next(t, &row))
		snprintf(got + strlen(got), sizeof got - strlen(got),
		    "%u %s %llu+%llu;", row.code, row.method, row.count,
		    row.retransmissions);
	assert_string_equal(got, want);
}

static void
test_order(void **state)
{
	(void)state;
	memset(&tally, 0, sizeof tally);
	assert_rows(&tally, "");
	add(&tally, "699 OPTIONS a", false);
	add(&tally, "200 REGISTER a", false);
	add(&tally, "200 BYE a", true);
	add(&tally, "100 - -", false);
	add(&tally, "200 REGISTER b", true);
	assert_rows(&tally, "100  1+0;200 BYE 0+1;200 REGISTER 1+1;"
	    "699 OPTIONS 1+0;");
	assert_int_equal(tally.responses, 3);
	assert_int_equal(tally.retransmissions, 2);
	add(&tally, "486 OPTIONS a", true);
	assert_rows(&tally, "100  1+0;200 BYE 0+1;200 REGISTER 1+1;"
	    "486 OPTIONS 0+1;699 OPTIONS 1+0;");
}

static void
test_many_methods(void **state)
{
	unsigned long long sum = 0;
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	char text[64];

	(void)state;
	memset(&tally, 0, sizeof tally);
	for (unsigned i = 0; i < 1000; i++) {
		snprintf(text, sizeof text, "200 M%u a", i);
		add(&tally, text, false);
	}
	add(&tally, "404 M1000 a", false);
	while (sipcode_tally_next(&tally, &row)) {
		sum += row.count;
		if (row.code == 200 && strcmp(row.method, "(other)") == 0)
			assert_int_equal(row.count,
			    1000 - SIPCODE_TALLY_METHODS + 1);
		else
			assert_int_equal(row.count, 1);
	}
	assert_int_equal(sum, 1001);
}

/* What is longer than there is room for is cut. */
static void
test_long_method(void **state)
{
	(void)state;
	memset(&tally, 0, sizeof tally);
	add(&tally, "200 ABCDEFGHIJKLMNOPQRSTUVWXYZ01234 a", false);
	assert_rows(&tally, "200 ABCDEFGHIJKLMNOPQRSTUVWXYZ01234 1+0;");
	for (int i = 0; i < 2; i++) {
		struct sipcode_message m = { .kind = SIPCODE_RESPONSE,
			.code = 200 };

		m.method = sc_text(i == 0 ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
		    : "ABCDEFGHIJKLMNOPQRSTUVWXYZ012367");
		sipcode_tally_add(&tally, &m, false);
	}
	assert_rows(&tally, "200 ABCDEFGHIJKLMNOPQRSTUVWXYZ01234 2+0;"
	    "200 ABCDEFGHIJKLMNOPQRSTUVWXYZ01236 1+0;");
}

static void
test_malformed(void **state)
{
	struct sipcode_message m = { .kind = SIPCODE_MALFORMED };

	(void)state;
	memset(&tally, 0, sizeof tally);
	add(&tally, "200 BYE a", false);
	assert_int_equal(tally.malformed, 0);
	memset(&tally, 0, sizeof tally);
	sipcode_tally_add(&tally, &m, false);
	m.kind = SIPCODE_REQUEST;
	sipcode_tally_add(&tally, &m, false);
	assert_int_equal(tally.malformed, 1);
	assert_int_equal(tally.responses, 0);
	assert_rows(&tally, "");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, ratios, test_ratios);
	unit_add(&unit, "rows stand in the order of codes and methods",
	    test_order, NULL);
	unit_add(&unit, "no method is lost where there are many",
	    test_many_methods, NULL);
	unit_add(&unit, "a long method is cut", test_long_method, NULL);
	unit_add(&unit, "malformed lines and requests make no rows",
	    test_malformed, NULL);
	return unit_run(&unit, "tally");
}
