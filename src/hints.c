/*
 * The sentences of data/hints.def, and which of them a response supports.
 *
 * One mechanism: a hint names codes, a subject, and clues; its sentence holds
 * clues in braces, and parts in brackets that are left out where their clues
 * are not there.
 */
#include "sentence.h"

/* A number below 10 in codes is a class; in clues, below 0 is a clue that must
   not be there. */
struct hint {
	bool otherwise;		/* only where none of those before it holds */
	enum sc_subject subject;
	const unsigned short *codes;	/* ends with 0 */
	const short *clues;		/* ends with 0 */
	const char *text;
};

static const struct hint hints[] = {
#define ON(...) (const unsigned short[]){ __VA_ARGS__, 0 }
#define IF(...) (const short[]){ __VA_ARGS__, 0 }
#define ALWAYS (const short[]){ 0 }
#define NOT(clue) -(clue)
#define HINT(codes, clues, text) { false, SC_RESPONSE, codes, clues, text },
#define EACH(subject, codes, clues, text)				\
	{ false, SC_##subject, codes, clues, text },
#define ELSE(subject, codes, clues, text)				\
	{ true, SC_##subject, codes, clues, text },
#include "hints.def"
#undef ELSE
#undef EACH
#undef HINT
#undef NOT
#undef ALWAYS
#undef IF
#undef ON
};

enum { HINTS = sizeof hints / sizeof *hints };

_Static_assert(HINTS <= 256, "a hint is told by one byte");

static bool
is_on(const struct hint *hint, unsigned code)
{
	for (const unsigned short *on = hint->codes; *on != 0; on++)
		if (*on == code || *on == code / 100)
			return true;
	return false;
}

/* What has been written so far. */
struct page {
	struct sipcode_hints *hints;
	size_t count, used;
};

static bool
is_said(const struct page *page, const char *text)
{
	for (size_t i = 0; i < page->count; i++)
		if (strcmp(page->hints->texts[i], text) == 0)
			return true;
	return false;
}

/* A sentence that has no room is left out. */
static bool
say(struct page *page, struct sc_case *c, const struct hint *hint)
{
	char text[512];
	struct sc_append a = { text, sizeof text, 0 };
	char *to = page->hints->bytes + page->used;

	if (!sc_put_sentence(c, sc_text(hint->text), &a))
		return false;
	if (page->count == SIPCODE_HINTS_MAX || is_said(page, text) ||
	    a.len >= SIPCODE_HINTS_SIZE - page->used)
		return true;
	memcpy(to, text, a.len + 1);
	page->hints->texts[page->count++] = to;
	page->used += a.len + 1;
	return true;
}

/* Of a hint and those after it that stand in for it, the first that holds;
   returns the one after them. */
static size_t
say_first(struct page *page, struct sc_case *c, size_t i)
{
	unsigned code = c->response.message.code;
	bool said = false;

	do {
		if (!said && is_on(&hints[i], code) &&
		    sc_clues_hold(c, hints[i].clues))
			said = say(page, c, &hints[i]);
		i++;
	} while (i < HINTS && hints[i].otherwise);
	return i;
}

/* The same for every item of its subject. */
static size_t
say_each(struct page *page, struct sc_case *c, size_t i)
{
	enum sc_subject subject = hints[i].subject;
	size_t next = i, item = 0;

	if (subject == SC_RESPONSE) {
		(void)sc_next_subject(c, subject, 0);
		return say_first(page, c, i);
	}
	while (++next < HINTS && hints[next].otherwise)
		;
	for (; item <= SIPCODE_HINTS_MAX; item++) {
		if (!sc_next_subject(c, subject, item))
			break;
		(void)say_first(page, c, i);
	}
	return next;
}

/* The hint that those from i on stand in for. */
static size_t
first_of(size_t i)
{
	while (hints[i].otherwise)
		i--;
	return i;
}

size_t
sipcode_hints(const struct sipcode_requests *requests,
    const struct sipcode_message *response, struct sipcode_hints *out)
{
	struct page page = { out, 0, 0 };
	unsigned char likely[HINTS];
	struct sc_asked asked;
	struct sc_case c;
	size_t count, next = 0;

	sc_open_case(&c, &asked, requests, response);
	count = sc_likely_hints(&c.response, likely);
	for (size_t i = 0; i < count; i++)
		if (likely[i] >= next &&
		    is_on(&hints[likely[i]], response->code))
			next = say_each(&page, &c, first_of(likely[i]));
	out->texts[page.count] = NULL;
	return page.count;
}
