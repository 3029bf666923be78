#include "unit.h"

static const struct method_row {
	const char *name;
	const char *text;
	enum sipcode_method method;
} methods[] = {
	{ "INVITE is known", "INVITE", SIPCODE_METHOD_INVITE },
	{ "UPDATE, the last, is known", "UPDATE", SIPCODE_METHOD_UPDATE },
	{ "methods are in capitals", "invite", SIPCODE_METHOD_OTHER },
	{ "the start of a method is another", "INVIT", SIPCODE_METHOD_OTHER },
	{ "a method that goes on is another", "INVITES",
	    SIPCODE_METHOD_OTHER },
	{ "no name is another method", "", SIPCODE_METHOD_OTHER },
	{ "an extension method is another", "X-FOO", SIPCODE_METHOD_OTHER },
};

static void
test_method(void **state)
{
	const struct method_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);

	assert_int_equal(sipcode_method(text), row->method);
	heap_free(text);
}

static void
test_method_names(void **state)
{
	(void)state;
	for (int i = 0; i < SIPCODE_METHOD_OTHER; i++) {
		enum sipcode_method method = (enum sipcode_method)i;

		assert_int_equal(sipcode_method(sc_text(
		    sipcode_method_name(method))), method);
	}
	assert_null(sipcode_method_name(SIPCODE_METHOD_OTHER));
	assert_false(SIPCODE_METHODS_ANY & 1u << SIPCODE_METHOD_ACK);
	assert_true(SIPCODE_METHODS_ANY & 1u << SIPCODE_METHOD_UPDATE);
}

/* A word of a list is written small, and no other of the list is the same. */
static void
check_word(const char *word, const char *const *before, int count)
{
	assert_true(*word != '\0');
	assert_int_equal(strspn(word, "abcdefghijklmnopqrstuvwxyz-"),
	    strlen(word));
	for (int i = 0; i < count; i++)
		assert_string_not_equal(word, before[i]);
}

#define CHECK_WORDS(kind, first, end)					\
	do {								\
		const char *words[32];					\
		for (int i = (first); i < (end); i++) {			\
			words[i] =					\
			    sipcode_##kind##_word((enum sipcode_##kind)i); \
			check_word(words[i], words + (first),		\
			    i - (first));				\
		}							\
	} while (0)

static void
test_lists(void **state)
{
	(void)state;
	CHECK_WORDS(class, 0, SIPCODE_CLASS_END);
	CHECK_WORDS(outcome, 0, SIPCODE_OUTCOME_END);
	CHECK_WORDS(status, 0, SIPCODE_STATUS_END);
	CHECK_WORDS(retry, 0, SIPCODE_RETRY_END);
	CHECK_WORDS(sender, 0, SIPCODE_SENDER_END);
	CHECK_WORDS(fork, 0, SIPCODE_FORK_END);
}


static const char *
class_word(int i)
{
	return i + 1 < SIPCODE_CLASS_END
	    ? sipcode_class_word((enum sipcode_class)(i + 1)) : NULL;
}

static const char *
outcome_word(int i)
{
	return i < SIPCODE_OUTCOME_END
	    ? sipcode_outcome_word((enum sipcode_outcome)i) : NULL;
}

static const char *
status_word(int i)
{
	return i < SIPCODE_STATUS_END
	    ? sipcode_status_word((enum sipcode_status)i) : NULL;
}

static const char *
retry_word(int i)
{
	return i < SIPCODE_RETRY_END
	    ? sipcode_retry_word((enum sipcode_retry)i) : NULL;
}

/* The words that scripts rely on. */
static const struct word_row {
	const char *name;
	const char *(*word)(int);
	const char *words;
} contract[] = {
	{ "the classes are those of RFC 3261", class_word,
	    "provisional success redirection client-error server-error "
	    "global-failure " },
	{ "the outcomes are those of the manual", outcome_word,
	    "provisional success redirect challenge cancelled declined "
	    "failure " },
	{ "the states are those of the manual", status_word,
	    "registered deprecated obsolete unregistered " },
	{ "the ways to retry are those of the manual", retry_word,
	    "never with-credentials after-change after-delay elsewhere "
	    "not-needed " },
};

static void
test_contract(void **state)
{
	const struct word_row *row = *state;
	const char *word;

	keep();
	for (int i = 0; (word = row->word(i)) != NULL; i++) {
		sink_text(&kept, word);
		sink_byte(&kept, ' ');
	}
	assert_kept(row->words);
}

static void
test_errors(void **state)
{
	(void)state;
	for (int i = 0; i < SIPCODE_ERR_END; i++)
		assert_true(*sipcode_err_text((enum sipcode_err)i) != '\0');
	assert_string_equal(sipcode_class_word(SIPCODE_CLASS_NONE), "none");
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, methods, test_method);
	UNIT_ROWS(&unit, contract, test_contract);
	unit_add(&unit, "each method is found by its name", test_method_names,
	    NULL);
	unit_add(&unit, "the words of a list are small and differ",
	    test_lists, NULL);
	unit_add(&unit, "each error has a text", test_errors, NULL);
	return unit_run(&unit, "words");
}
