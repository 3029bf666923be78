/*
 * The sentences of data/hints.def, and which of them a response supports.
 *
 * One mechanism: a hint names codes, a subject, and clues; its sentence holds
 * clues in braces, and parts in brackets that are left out where their clues
 * are not there.
 */
#include "hash.h"
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

/*
 * What most hints are passed over by, eight at a time: of the codes of each,
 * the classes, bits 1u << class, and the remainders, bits 1u << code % 8.
 */
#define CLASS(code) (1u << ((code) < 10 ? (code) : (code) / 100))
#define REST(code) ((code) == 0 ? 0 : (code) < 10 ? 0xffu : 1u << (code) % 8)
#define BITS(of, a, b, c, d, e, f, g, h, i, j, k, l, m, n, ...)		\
	(unsigned char)((of(a) | of(b) | of(c) | of(d) | of(e) | of(f) | \
	of(g) | of(h) | of(i) | of(j) | of(k) | of(l) | of(m) | of(n)) & 0xff)
#define ALL(of, ...)							\
	BITS(of, __VA_ARGS__, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
#define HINT(codes, clues, text) codes,
#define EACH(subject, codes, clues, text) codes,
#define ELSE(subject, codes, clues, text) codes,
static const unsigned char classes[] = {
#define ON(...) ALL(CLASS, __VA_ARGS__)
#include "hints.def"
#undef ON
	0, 0, 0, 0, 0, 0, 0
};

static const unsigned char rests[] = {
#define ON(...) ALL(REST, __VA_ARGS__)
#include "hints.def"
#undef ON
	0, 0, 0, 0, 0, 0, 0
};
#undef ELSE
#undef EACH
#undef HINT
#undef ALL
#undef BITS
#undef REST
#undef CLASS

enum { HINTS = sizeof hints / sizeof *hints };

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
	if (sc_lacks_subject(c, subject))
		return next;
	for (; item <= SIPCODE_HINTS_MAX; item++) {
		if (!sc_next_subject(c, subject, item))
			break;
		(void)say_first(page, c, i);
	}
	return next;
}

/* Marks those of eight hints from i on that may be about a code. */
static uint64_t
may_be_about(unsigned code, size_t i)
{
	return (sc_load((const char *)classes + i) >> code / 100 &
	    sc_load((const char *)rests + i) >> code % 8 & SC_EACH(1)) << 7;
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
	unsigned code = response->code;
	struct sc_asked asked;
	struct sc_case c;
	size_t next = 0;

	sc_open_case(&c, &asked, requests, response);
	for (size_t i = 0; i < HINTS; i += 8) {
		uint64_t marks = may_be_about(code, i);

		for (; marks != 0; marks &= marks - 1) {
			size_t here = i + sc_first(marks);

			if (here >= next && is_on(&hints[here], code))
				next = say_each(&page, &c, first_of(here));
		}
	}
	out->texts[page.count] = NULL;
	return page.count;
}
