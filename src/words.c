/* The words of the lists in sipcode.h. */
#include "scan.h"

static const char *const class_words[] = {
	"none",
#define X(name, word, text) word,
	SIPCODE_CLASS_MAP(X)
#undef X
};

#define WORDS(kind, MAP)						\
	static const char *const kind##_words[] = { MAP(WORD) };	\
	const char *sipcode_##kind##_word(enum sipcode_##kind kind)	\
	{								\
		return kind##_words[kind];				\
	}
#define WORD(name, word, text) word,

WORDS(outcome, SIPCODE_OUTCOME_MAP)
WORDS(status, SIPCODE_STATUS_MAP)
WORDS(retry, SIPCODE_RETRY_MAP)
WORDS(sender, SIPCODE_SENDER_MAP)
WORDS(fork, SIPCODE_FORK_MAP)

static const char *const methods[] = {
#define X(name) #name,
	SIPCODE_METHOD_MAP(X)
#undef X
};

static const char *const errors[] = {
#define X(name, text) text,
	SIPCODE_ERR_MAP(X)
#undef X
};

const char *
sipcode_class_word(enum sipcode_class class)
{
	return class_words[class];
}

const char *
sipcode_err_text(enum sipcode_err err)
{
	return errors[err];
}

enum sipcode_method
sipcode_method(struct sipcode_slice name)
{
	int method = 0;

	while (method < SIPCODE_METHOD_OTHER &&
	    !sc_same(name, sc_text(methods[method])))
		method++;
	return (enum sipcode_method)method;
}

const char *
sipcode_method_name(enum sipcode_method method)
{
	return method < SIPCODE_METHOD_OTHER ? methods[method] : NULL;
}
