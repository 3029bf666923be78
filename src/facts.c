/* The facts of an entry in words, for its page and for comparisons. */
#include "append.h"

#define TEXT(name, word, text) text,

static const char *const class_texts[] = { "none", SIPCODE_CLASS_MAP(TEXT) };
static const char *const outcome_texts[] = { SIPCODE_OUTCOME_MAP(TEXT) };
static const char *const status_texts[] = { SIPCODE_STATUS_MAP(TEXT) };
static const char *const retry_texts[] = { SIPCODE_RETRY_MAP(TEXT) };
static const char *const sender_texts[] = { SIPCODE_SENDER_MAP(TEXT) };
static const char *const fork_texts[] = { SIPCODE_FORK_MAP(TEXT) };

static void
put_gist(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, e->gist);
}

static void
put_class(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, class_texts[sipcode_class_of(e->code)]);
}

static void
put_status(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, status_texts[e->status]);
}

static void
put_outcome(const struct sipcode_entry *e, struct sc_append *a)
{
	const char *word =
	    sipcode_outcome_word((enum sipcode_outcome)e->outcome);

	sc_append(a, word);
	sc_append(a, ": ");
	sc_append(a, outcome_texts[e->outcome]);
}

static void
put_final(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, e->code < 200 ? "no, provisional: a final response follows"
				   : "yes, it ends the transaction");
}

static void
put_sent_by(const struct sipcode_entry *e, struct sc_append *a)
{
	size_t start = a->len;

	for (unsigned i = 0; i < SIPCODE_SENDER_END; i++)
		if (e->senders & 1u << i)
			sc_append_item(a, start, sender_texts[i]);
}

static void
put_retry(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, sipcode_retry_word((enum sipcode_retry)e->retry));
	sc_append(a, ": ");
	sc_append(a, retry_texts[e->retry]);
}

static void
put_read(const struct sipcode_entry *e, struct sc_append *a)
{
	size_t start = a->len;

	for (const char *const *name = e->read; *name != NULL; name++)
		sc_append_item(a, start, *name);
}

static void
put_method_set(unsigned set, struct sc_append *a)
{
	size_t start = a->len;

	for (int m = 0; m < SIPCODE_METHOD_OTHER; m++)
		if (set & 1u << m)
			sc_append_item(a, start,
			    sipcode_method_name((enum sipcode_method)m));
}

/* The sets of the table lack few methods, or hold few. */
static bool
few(unsigned set)
{
	unsigned but_one = set & (set - 1);

	return (but_one & (but_one - 1)) == 0;
}

static void
put_methods(const struct sipcode_entry *e, struct sc_append *a)
{
	unsigned missing = SIPCODE_METHODS_ANY & ~(unsigned)e->methods;

	if (missing == 0) {
		sc_append(a, "any method");
	} else if (few(missing)) {
		sc_append(a, "any method but ");
		put_method_set(missing, a);
	} else {
		put_method_set(e->methods, a);
		if (e->usual)
			sc_append(a, " by habit; no RFC restricts it");
	}
}

static void
put_fork(const struct sipcode_entry *e, struct sc_append *a)
{
	sc_append(a, fork_texts[e->fork]);
}

static void
put_q850(const struct sipcode_entry *e, struct sc_append *a)
{
	const struct sipcode_cause *cause = sipcode_find_cause(e->q850);

	if (cause == NULL)
		return;
	sc_append_number(a, cause->cause);
	sc_append(a, " ");
	sc_append(a, cause->name);
	sc_append(a, " (RFC 3398 8.2.6.1)");
}

static void
put_rfc(const struct sipcode_entry *e, struct sc_append *a)
{
	if (e->clauses[0].rfc == 0)
		return;
	sc_append(a, "RFC ");
	sc_append_number(a, e->clauses[0].rfc);
	sc_append(a, " ");
	sc_append(a, e->clauses[0].section);
}

static const struct {
	const char *key;
	const char *title;
	void (*put)(const struct sipcode_entry *, struct sc_append *);
} facts[] = {
#define X(name, key, title) { #key, title, put_##key },
	SIPCODE_FACT_MAP(X)
#undef X
};

const char *
sipcode_fact_key(enum sipcode_fact fact)
{
	return facts[fact].key;
}

const char *
sipcode_fact_title(enum sipcode_fact fact)
{
	return facts[fact].title;
}

size_t
sipcode_fact(const struct sipcode_entry *entry, enum sipcode_fact fact,
    char *buf, size_t size)
{
	struct sc_append a = { buf, size, 0 };

	buf[0] = '\0';
	facts[fact].put(entry, &a);
	if (a.len == 0)
		sc_append(&a, "none");
	return a.len;
}

bool
sipcode_differ(const struct sipcode_entry *const *entries, size_t count,
    enum sipcode_fact fact)
{
	char first[SIPCODE_FACT_SIZE], other[SIPCODE_FACT_SIZE];

	sipcode_fact(entries[0], fact, first, sizeof first);
	for (size_t i = 1; i < count; i++) {
		sipcode_fact(entries[i], fact, other, sizeof other);
		if (strcmp(first, other) != 0)
			return true;
	}
	return false;
}
