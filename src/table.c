/* The codes of data/codes, compiled in: look-up, iteration, fallbacks. */
#include "sipcode.h"

/* The words of data/codes in sets: BY(UAS | PROXY), ONLY(INVITE | UPDATE). */
enum {
#define X(name, word, text) name = 1u << SIPCODE_SENDER_##name,
	SIPCODE_SENDER_MAP(X)
#undef X
#define X(name) name = 1u << SIPCODE_METHOD_##name,
	SIPCODE_METHOD_MAP(X)
#undef X
};

#define TEXTS(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define RFC(number, section) { number, section, NULL },
#define NO_RFC { 0, "", NULL },
#define CLAUSE(number, section, title) { number, section, title }
#define LEARN(...) __VA_ARGS__,
#define NO_LEARN
#define BY(set) .senders = (set)
#define RETRY(name) .retry = SIPCODE_RETRY_##name
#define READ(...) .read = TEXTS(__VA_ARGS__)
#define NO_READ .read = ((const char *const[]){ NULL })
#define ANY .methods = SIPCODE_METHODS_ANY
#define ANY_BUT(set) .methods = SIPCODE_METHODS_ANY & ~(unsigned)(set)
#define ONLY(set) .methods = (set)
#define USUALLY(set) .methods = (set), .usual = true
#define FORK(name) .fork = SIPCODE_FORK_##name
#define Q850(cause) .q850 = (cause)
#define NO_Q850 .q850 = 0
#define GIST(text) .gist = text
#define MEANING(text) .meaning = text
#define WHEN(...) .when = TEXTS(__VA_ARGS__)
#define FIX(...) .fix = TEXTS(__VA_ARGS__)
#define SEND(text) .send = text
#define GOT(text) .got = text
#define SEE(...) .see = (const unsigned short[]){ __VA_ARGS__, 0 }

/* A code that stands twice is a name declared twice, and does not compile. */
enum {
#define CODE(code, ...) ROW_##code,
#define TO(code, method, text)
#include "codes/all.def"
#undef CODE
#undef TO
	ROWS
};

static const struct sipcode_entry entries[] = {
#define CODE(code_, phrase_, status_, rfc_, outcome_, by_, retry_, read_, \
	     methods_, fork_, q850_, gist_, meaning_, when_, fix_, send_, \
	     got_, see_, learn_)					\
	{								\
		.code = code_,						\
		.phrase = phrase_,					\
		.status = SIPCODE_STATUS_##status_,			\
		.outcome = SIPCODE_OUTCOME_##outcome_,			\
		by_, retry_, read_, methods_, fork_, q850_, gist_,	\
		meaning_, when_, fix_, send_, got_, see_,		\
		.clauses = (const struct sipcode_clause[]){		\
			rfc_ learn_ { 0, NULL, NULL } },		\
	},
#define TO(code, method, text)
#include "codes/all.def"
#undef CODE
#undef TO
};

/* Row number + 1 by code; 0: not in the table. */
static const unsigned char rows[600] = {
#define CODE(code, ...) [code - 100] = ROW_##code + 1,
#define TO(code, method, text)
#include "codes/all.def"
#undef CODE
#undef TO
};

static const struct sipcode_answer answers[] = {
#define CODE(...)
#define TO(code, method, text) { code, SIPCODE_METHOD_##method, text },
#include "codes/all.def"
#undef CODE
#undef TO
	{ 0, SIPCODE_METHOD_OTHER, NULL }
};

const char *
sipcode_registry_date(void)
{
#define REGISTRY(date) return date;
#include "registry.def"
#undef REGISTRY
}

const struct sipcode_entry *
sipcode_find(unsigned code)
{
	unsigned row;

	if (sipcode_class_of(code) == SIPCODE_CLASS_NONE)
		return NULL;
	row = rows[code - 100];
	return row > 0 ? &entries[row - 1] : NULL;
}

const struct sipcode_entry *
sipcode_next(const struct sipcode_entry *entry)
{
	if (entry == NULL)
		return entries;
	return entry + 1 < entries + ROWS ? entry + 1 : NULL;
}

const struct sipcode_entry *
sipcode_treated_as(unsigned code)
{
	const struct sipcode_entry *entry = sipcode_find(code);

	if (entry != NULL)
		return entry;
	return sipcode_find(code / 100 == 1 ? 183 : code / 100 * 100);
}

/* The next code outwards on one side of code, or 0 past the class's end. */
static unsigned
step(unsigned code, unsigned from, int direction)
{
	while (from / 100 == code / 100) {
		from = direction < 0 ? from - 1 : from + 1;
		if (from / 100 == code / 100 && sipcode_find(from) != NULL)
			return from;
	}
	return 0;
}

size_t
sipcode_nearest(unsigned code, const struct sipcode_entry **near, size_t max)
{
	unsigned below = step(code, code, -1), above = step(code, code, 1);
	size_t count = 0;

	while (count < max && (below != 0 || above != 0)) {
		bool down = above == 0 ||
		    (below != 0 && code - below <= above - code);
		unsigned *side = down ? &below : &above;

		near[count++] = sipcode_find(*side);
		*side = step(code, *side, down ? -1 : 1);
	}
	return count;
}

enum sipcode_class
sipcode_class_of(unsigned code)
{
	return code >= 100 && code <= 699 ? (enum sipcode_class)(code / 100)
					  : SIPCODE_CLASS_NONE;
}

enum sipcode_outcome
sipcode_outcome_of(unsigned code)
{
	return (enum sipcode_outcome)sipcode_treated_as(code)->outcome;
}

const char *
sipcode_answer(unsigned code, enum sipcode_method method)
{
	const struct sipcode_answer *answer = NULL;

	while ((answer = sipcode_next_answer(code, answer)) != NULL)
		if (answer->method == method)
			return answer->text;
	return NULL;
}

const struct sipcode_answer *
sipcode_next_answer(unsigned code, const struct sipcode_answer *answer)
{
	answer = answer == NULL ? answers : answer + 1;
	while (answer->code != 0 && answer->code != code)
		answer++;
	return answer->code != 0 ? answer : NULL;
}
