#include "sentences.h"

/* The sentences of all entries, each with the code that it stands for.  What
   is said to a method may be said to another in the same words. */
static struct sentence {
	struct sipcode_slice text;
	unsigned code;
	bool answer;
} said[16384];

static size_t said_count;

static void
collect(const char *text, unsigned code, bool answer)
{
	while (*text != '\0') {
		size_t len = sentence_end(text);

		if (said_count == sizeof said / sizeof *said)
			abort();
		said[said_count++] =
		    (struct sentence){ sc_slice(text, len), code, answer };
		text += len;
		text += *text == ' ';
	}
}

static void
collect_entry(const struct sipcode_entry *e)
{
	const struct sipcode_answer *answer = NULL;

	collect(e->meaning, e->code, false);
	collect(e->got, e->code, false);
	collect(e->send, e->code, false);
	collect(e->gist, e->code, false);
	for (size_t i = 0; e->when[i] != NULL; i++)
		collect(e->when[i], e->code, false);
	for (size_t i = 0; e->fix[i] != NULL; i++)
		collect(e->fix[i], e->code, false);
	while ((answer = sipcode_next_answer(e->code, answer)) != NULL)
		collect(answer->text, e->code, true);
}

static int
by_text(const void *a, const void *b)
{
	const struct sentence *x = a, *y = b;
	size_t len = x->text.len < y->text.len ? x->text.len : y->text.len;
	int order = memcmp(x->text.ptr, y->text.ptr, len);

	if (order != 0)
		return order;
	if (x->text.len != y->text.len)
		return x->text.len < y->text.len ? -1 : 1;
	return (x->code > y->code) - (x->code < y->code);
}

static void
test_twice(void **state)
{
	(void)state;
	for (size_t i = 1; i < said_count; i++) {
		const struct sentence *s = &said[i], *last = s - 1;

		if (s->code == last->code && sc_same(s->text, last->text) &&
		    !(s->answer && last->answer))
			fail_msg("%u says twice: %.*s", s->code,
			    (int)s->text.len, s->text.ptr);
	}
}

/* A sentence that fits three codes says nothing of any of them, unless it is
   as short as "Treat it as a 400." */
enum { SHORT = 30 };

static void
test_own_words(void **state)
{
	unsigned entries = 1;

	(void)state;
	for (size_t i = 1; i < said_count; i++) {
		const struct sentence *s = &said[i], *last = s - 1;

		if (!sc_same(s->text, last->text))
			entries = 1;
		else if (s->code != last->code)
			entries++;
		if (entries > 2 && s->text.len > SHORT)
			fail_msg("%u entries say: %.*s", entries,
			    (int)s->text.len, s->text.ptr);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };
	const struct sipcode_entry *e = NULL;

	while ((e = sipcode_next(e)) != NULL)
		collect_entry(e);
	qsort(said, said_count, sizeof *said, by_text);
	unit_add(&unit, "no entry says the same twice", test_twice, NULL);
	unit_add(&unit, "no sentence stands in more than two entries",
	    test_own_words, NULL);
	return unit_run(&unit, "own words");
}
