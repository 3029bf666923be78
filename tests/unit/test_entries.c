/* What the entries of the table say, held against each other. */
#include "unit.h"

static void
test_answers(void **state)
{
	const struct sipcode_answer *answer = NULL;

	(void)state;
	while ((answer = sipcode_next_answer(200, answer)) != NULL) {
		assert_int_equal(answer->code, 200);
		assert_string_equal(sipcode_answer(200,
		    (enum sipcode_method)answer->method), answer->text);
	}
	assert_non_null(sipcode_answer(200, SIPCODE_METHOD_INVITE));
	assert_non_null(sipcode_answer(200, SIPCODE_METHOD_REGISTER));
	assert_non_null(sipcode_answer(200, SIPCODE_METHOD_SUBSCRIBE));
	assert_non_null(sipcode_answer(200, SIPCODE_METHOD_BYE));
	assert_non_null(sipcode_answer(200, SIPCODE_METHOD_CANCEL));
	assert_null(sipcode_answer(200, SIPCODE_METHOD_ACK));
	assert_null(sipcode_answer(200, SIPCODE_METHOD_OTHER));
	assert_null(sipcode_answer(345, SIPCODE_METHOD_INVITE));
	assert_null(sipcode_next_answer(345, NULL));
}

/* RFC 4320 4.2 leaves 408 to INVITE, but a client says it to itself where no
   response came to any other request. */
static bool
can_answer(const struct sipcode_entry *entry, unsigned method)
{
	return (entry->methods & 1u << method) != 0 ||
	    (entry->senders & 1u << SIPCODE_SENDER_CLIENT) != 0;
}

static void
test_fit(void **state)
{
	const struct sipcode_entry *entry = NULL;

	(void)state;
	while ((entry = sipcode_next(entry)) != NULL) {
		const struct sipcode_answer *answer = NULL;

		while ((answer = sipcode_next_answer(entry->code, answer)) !=
		    NULL)
			if (!can_answer(entry, answer->method))
				fail_msg("%u to method %u", entry->code,
				    (unsigned)answer->method);
	}
}

/* RFC 3261 16.7: what becomes of a response follows from its class, but for
   the codes named there. */
static bool
fork_fits(const struct sipcode_entry *e)
{
	switch (sipcode_class_of(e->code)) {
	case SIPCODE_CLASS_PROVISIONAL:
		return e->fork == (e->code == 100 ? SIPCODE_FORK_ABSORBED
						  : SIPCODE_FORK_FORWARDED);
	case SIPCODE_CLASS_SUCCESS:
		return e->fork == SIPCODE_FORK_FORWARDED_ALL;
	case SIPCODE_CLASS_REDIRECTION:
		return e->fork == SIPCODE_FORK_RECURSED;
	case SIPCODE_CLASS_GLOBAL_FAILURE:
		return e->fork == SIPCODE_FORK_WINS;
	default:
		return e->fork >= SIPCODE_FORK_COLLECTED &&
		    e->fork != SIPCODE_FORK_WINS;
	}
}

static void
test_fork(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL)
		if (!fork_fits(e))
			fail_msg("%u is %s", e->code,
			    sipcode_fork_word((enum sipcode_fork)e->fork));
	assert_int_equal(sipcode_find(401)->fork, SIPCODE_FORK_MERGED);
	assert_int_equal(sipcode_find(407)->fork, SIPCODE_FORK_MERGED);
	assert_int_equal(sipcode_find(415)->fork, SIPCODE_FORK_PREFERRED);
	assert_int_equal(sipcode_find(420)->fork, SIPCODE_FORK_PREFERRED);
	assert_int_equal(sipcode_find(484)->fork, SIPCODE_FORK_PREFERRED);
	assert_int_equal(sipcode_find(503)->fork, SIPCODE_FORK_REPLACED);
}

static void
test_retry(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL)
		if ((e->retry == SIPCODE_RETRY_NOT_NEEDED) !=
		    (e->code < 300 || e->code == 487))
			fail_msg("%u is %s", e->code,
			    sipcode_retry_word((enum sipcode_retry)e->retry));
	assert_int_equal(sipcode_find(401)->retry,
	    SIPCODE_RETRY_WITH_CREDENTIALS);
	assert_int_equal(sipcode_find(407)->retry,
	    SIPCODE_RETRY_WITH_CREDENTIALS);
	assert_int_equal(sipcode_find(302)->retry, SIPCODE_RETRY_ELSEWHERE);
}

static void
test_senders(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL) {
		assert_true(e->senders != 0);
		assert_true(e->senders < 1u << SIPCODE_SENDER_END);
		assert_true(e->methods != 0);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "the words for the methods of a code are found one by "
	    "one", test_answers, NULL);
	unit_add(&unit, "a code has words only for methods that it can answer",
	    test_fit, NULL);
	unit_add(&unit, "a forking proxy goes by the class", test_fork, NULL);
	unit_add(&unit, "only what is no failure needs no retry", test_retry,
	    NULL);
	unit_add(&unit, "each code has a sender and a method", test_senders,
	    NULL);
	return unit_run(&unit, "entries");
}
