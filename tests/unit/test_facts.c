#include "unit.h"

static const struct fact_row {
	const char *name;
	unsigned code;
	enum sipcode_fact fact;
	const char *text;
} facts[] = {
	{ "a class is told in words", 183, SIPCODE_FACT_CLASS,
	    "provisional: the request is being worked on" },
	{ "a status is told in words", 202, SIPCODE_FACT_STATUS,
	    "registered, but no longer to be sent" },
	{ "an outcome is told with its word", 486, SIPCODE_FACT_OUTCOME,
	    "declined: the far side or its agent said no" },
	{ "a provisional response is not final", 199, SIPCODE_FACT_FINAL,
	    "no, provisional: a final response follows" },
	{ "200 is final", 200, SIPCODE_FACT_FINAL,
	    "yes, it ends the transaction" },
	{ "a challenge is retried with credentials", 401, SIPCODE_FACT_RETRY,
	    "with-credentials: with credentials for the challenge" },
	{ "any method is told as such", 404, SIPCODE_FACT_METHODS,
	    "any method" },
	{ "few methods that are missing are named", 401, SIPCODE_FACT_METHODS,
	    "any method but CANCEL" },
	{ "two methods that are missing are named", 494, SIPCODE_FACT_METHODS,
	    "any method but CANCEL, PRACK" },
	{ "few methods are named", 422, SIPCODE_FACT_METHODS,
	    "INVITE, UPDATE" },
	{ "habit is told from rule", 486, SIPCODE_FACT_METHODS,
	    "INVITE by habit; no RFC restricts it" },
	{ "a cause has number, name and clause", 486, SIPCODE_FACT_Q850,
	    "17 User busy (RFC 3398 8.2.6.1)" },
	{ "a provisional response has no cause", 180, SIPCODE_FACT_Q850,
	    "none" },
	{ "487 has no cause", 487, SIPCODE_FACT_Q850, "none" },
	{ "a code has its RFC and clause", 486, SIPCODE_FACT_RFC,
	    "RFC 3261 21.4.24" },
	{ "an unregistered code has no RFC", 477, SIPCODE_FACT_RFC, "none" },
};

static void
test_fact(void **state)
{
	const struct fact_row *row = *state;
	char text[SIPCODE_FACT_SIZE];
	size_t len = sipcode_fact(sipcode_find(row->code), row->fact, text,
	    sizeof text);

	assert_text(sc_slice(text, len), row->text);
}

static void
test_none_empty(void **state)
{
	const struct sipcode_entry *entry = NULL;
	char text[SIPCODE_FACT_SIZE];

	(void)state;
	while ((entry = sipcode_next(entry)) != NULL)
		for (int f = 0; f < SIPCODE_FACT_END; f++) {
			size_t len = sipcode_fact(entry, (enum sipcode_fact)f,
			    text, sizeof text);

			assert_in_range(len, 1, sizeof text - 2);
			assert_int_equal(strlen(text), len);
		}
}

/* In a buffer of any size the fact is its own start, and ends in NUL. */
static void
test_cut(void **state)
{
	const struct sipcode_entry *entry = sipcode_find(200);
	char whole[SIPCODE_FACT_SIZE];
	size_t length = sipcode_fact(entry, SIPCODE_FACT_SENT_BY, whole,
	    sizeof whole);

	(void)state;
	for (size_t size = 1; size <= length + 1; size++) {
		char *text = malloc(size);

		assert_non_null(text);
		assert_int_equal(sipcode_fact(entry, SIPCODE_FACT_SENT_BY,
		    text, size), size - 1);
		assert_memory_equal(text, whole, size - 1);
		assert_int_equal(text[size - 1], '\0');
		free(text);
	}
}

static void
test_keys(void **state)
{
	(void)state;
	for (int f = 0; f < SIPCODE_FACT_END; f++) {
		enum sipcode_fact fact = (enum sipcode_fact)f;
		const char *key = sipcode_fact_key(fact);

		assert_int_equal(strspn(key,
		    "abcdefghijklmnopqrstuvwxyz_0123456789"), strlen(key));
		assert_in_range(strlen(sipcode_fact_title(fact)), 1, 15);
	}
	assert_string_equal(sipcode_fact_key(SIPCODE_FACT_SENT_BY), "sent_by");
	assert_string_equal(sipcode_fact_title(SIPCODE_FACT_SENT_BY),
	    "Sent by");
}

static void
test_differ(void **state)
{
	const struct sipcode_entry *codes[] = {
		sipcode_find(486), sipcode_find(486), sipcode_find(404),
	};

	(void)state;
	for (int f = 0; f < SIPCODE_FACT_END; f++)
		assert_false(sipcode_differ(codes, 2, (enum sipcode_fact)f));
	assert_true(sipcode_differ(codes, 3, SIPCODE_FACT_GIST));
	assert_true(sipcode_differ(codes, 3, SIPCODE_FACT_OUTCOME));
	assert_false(sipcode_differ(codes, 3, SIPCODE_FACT_CLASS));
	assert_false(sipcode_differ(codes, 1, SIPCODE_FACT_GIST));
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, facts, test_fact);
	unit_add(&unit, "no fact of any code is empty or too long",
	    test_none_empty, NULL);
	unit_add(&unit, "a fact is cut where the buffer ends", test_cut, NULL);
	unit_add(&unit, "keys are words, titles fit their column", test_keys,
	    NULL);
	unit_add(&unit, "facts differ where one of the codes differs",
	    test_differ, NULL);
	return unit_run(&unit, "facts");
}
