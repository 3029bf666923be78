/* The form of what data/ says, as data/README.md asks for it. */
#include "sentences.h"

static size_t
length(const char *const *list)
{
	size_t n = 0;

	while (list[n] != NULL)
		n++;
	return n;
}

static unsigned now;	/* the code whose words are being looked at */

#define WANT(holds, text, what)						\
	do {								\
		if (!(holds))						\
			fail_msg("%u %s: %s", now, (what), (text));	\
	} while (0)

/* A full stop between two words that were to be two sentences; the names of
   files and hosts go on in small letters. */
static bool
joined(const char *text)
{
	for (size_t i = 1; text[i] != '\0'; i++)
		if (strchr(".;,", text[i]) != NULL && is_small(text[i - 1]) &&
		    is_capital(text[i + 1]))
			return true;
	return false;
}

static bool
balanced(const char *text)
{
	int depth = 0, quotes = 0;

	for (; *text != '\0' && depth >= 0; text++) {
		depth += (*text == '(') - (*text == ')');
		quotes += *text == '"';
	}
	return depth == 0 && quotes % 2 == 0;
}

static void
check_plain(const char *text)
{
	for (const char *s = text; *s != '\0'; s++)
		WANT(*s >= ' ' && *s <= '~', text, "is not plain ASCII");
	WANT(*text != '\0', text, "is empty");
	WANT(strstr(text, "  ") == NULL, text, "has two blanks in a row");
	WANT(*text != ' ' && text[strlen(text) - 1] != ' ', text,
	    "has a blank at an end");
	WANT(!joined(text), text, "lacks a blank");
	WANT(strstr(text, " , ") == NULL && strstr(text, " ; ") == NULL, text,
	    "has a blank before a comma");
	WANT(balanced(text), text, "opens what it does not close");
}

static void
check_sentences(const char *text, unsigned least, unsigned most)
{
	unsigned n = sentences(text);
	size_t len = strlen(text);
	char last = text[len - 1 - (text[len - 1] == ')')];

	check_plain(text);
	WANT(n >= least && n <= most, text, "has too few or many sentences");
	WANT(last == '.' || last == '?' || last == '!', text,
	    "does not end with a full stop");
	WANT(!is_small(*text), text, "begins with a small letter");
}

/* Part of a sentence: a capital only where a name begins it. */
static void
check_clause(const char *text)
{
	check_plain(text);
	WANT(text[strlen(text) - 1] != '.', text, "ends with a full stop");
	WANT(!is_capital(*text) || !is_small(text[1]), text,
	    "begins with a capital");
}

/* "Caller: ..." or "Caller, no audio: ...", or that there is nothing to do. */
static void
check_side(const char *step)
{
	const char *colon = strstr(step, ": "), *stop = strstr(step, ". ");

	WANT(strncmp(step, "Nothing to fix", 14) == 0 ||
	    (colon != NULL && (stop == NULL || colon < stop)), step,
	    "does not begin with its side");
}

static void
check_entry(const struct sipcode_entry *e)
{
	check_clause(e->gist);
	WANT(strlen(e->gist) <= 60, e->gist, "is over 60 characters");
	check_clause(e->send);
	check_sentences(e->meaning, 2, 4);
	check_sentences(e->got, 1, 3);
	WANT(length(e->when) >= 2 && length(e->when) <= 5, "WHEN",
	    "has not two to five situations");
	WANT(length(e->fix) >= 2 && length(e->fix) <= 6, "FIX",
	    "has not two to six steps");
	for (size_t i = 0; e->when[i] != NULL; i++)
		check_sentences(e->when[i], 1, 9);
	for (size_t i = 0; e->fix[i] != NULL; i++) {
		check_sentences(e->fix[i], 1, 9);
		check_side(e->fix[i]);
	}
}

static void
check_answers(unsigned code)
{
	const struct sipcode_answer *answer = NULL, *other;

	while ((answer = sipcode_next_answer(code, answer)) != NULL) {
		check_sentences(answer->text, 1, 4);
		for (other = answer;
		    (other = sipcode_next_answer(code, other)) != NULL;)
			WANT(other->method != answer->method, other->text,
			    "speaks of a method again");
	}
}

static void
check_see(const struct sipcode_entry *e)
{
	for (const unsigned short *see = e->see; *see != 0; see++) {
		WANT(sipcode_find(*see) != NULL, "SEE",
		    "names a code that is not in the table");
		WANT(*see != e->code, "SEE", "names itself");
		for (const unsigned short *more = see + 1; *more != 0; more++)
			WANT(*more != *see, "SEE", "names a code twice");
	}
	WANT(e->see[0] != 0, "SEE", "names no code");
}

static void
check_clauses(const struct sipcode_entry *e)
{
	for (const struct sipcode_clause *c = e->clauses + 1; c->rfc != 0;
	    c++) {
		check_plain(c->title);
		WANT(*c->section >= '0' && *c->section <= '9', c->title,
		    "has no section");
	}
}

static void
test_entry(void **state)
{
	const struct sipcode_entry *e = *state;

	now = e->code;
	check_entry(e);
	check_answers(e->code);
	check_see(e);
	check_clauses(e);
}

static void
test_pairs(void **state)
{
	const struct sipcode_entry *a = NULL, *b;

	(void)state;
	while ((a = sipcode_next(a)) != NULL)
		for (b = a; (b = sipcode_next(b)) != NULL;) {
			const char *const *p = sipcode_pair(a->code, b->code);

			now = a->code * 1000u + b->code;
			for (; p != NULL && *p != NULL; p++)
				check_sentences(*p, 1, 5);
		}
}

int
main(void)
{
	static char names[600][64];
	struct unit unit = { NULL, 0 };
	const struct sipcode_entry *e = NULL;

	while ((e = sipcode_next(e)) != NULL) {
		char *name = names[e->code - 100];

		snprintf(name, sizeof *names, "the words of %u are in form",
		    e->code);
		unit_add(&unit, name, test_entry, e);
	}
	unit_add(&unit, "what is added to a pair is in form", test_pairs,
	    NULL);
	return unit_run(&unit, "words of entries");
}
