#include "sentence.h"

static const struct {
	struct sipcode_slice name;
	sc_clue_fn *find;
	const char *of;
} clues[CLUES] = {
	{ { "", 0 }, NULL, NULL },
#define CLUE(name, function, of)					\
	{ { #name, sizeof #name - 1 }, sc_clue_##function, of },
#include "clues.def"
#undef CLUE
};

static bool
find(const struct sc_case *c, enum clue clue, struct sc_append *out)
{
	size_t len = out->len;

	if (clues[clue].find(c, clues[clue].of, out))
		return true;
	out->len = len;
	out->buf[len] = '\0';
	return false;
}

bool
sc_clues_hold(const struct sc_case *c, const short *list)
{
	char text[256];

	text[0] = '\0';
	for (const short *clue = list; *clue != 0; clue++) {
		struct sc_append a = { text, sizeof text, 0 };
		bool wanted = *clue > 0;

		if (find(c, (enum clue)(wanted ? *clue : -*clue), &a) !=
		    wanted)
			return false;
	}
	return true;
}

/* The lengths of their names, by which most are passed over at once. */
static const unsigned char lengths[CLUES] = {
	0,
#define CLUE(name, function, of) sizeof #name - 1,
#include "clues.def"
#undef CLUE
};

static enum clue
clue_named(struct sipcode_slice name)
{
	const unsigned char *at = lengths;

	do {
		at = memchr(at + 1, (int)name.len,
		    (size_t)(lengths + CLUES - at - 1));
	} while (at != NULL && !sc_same(name, clues[at - lengths].name));
	return at == NULL ? NO_CLUE : (enum clue)(at - lengths);
}

/* Text whose clues stand in braces. */
static bool
put_plain(const struct sc_case *c, struct sipcode_slice text,
    struct sc_append *out)
{
	for (;;) {
		size_t open = sc_find_byte(text, '{'), close;

		sc_append_slice(out, sc_upto(text, open));
		if (open == text.len)
			return true;
		text = sc_from(text, open + 1);
		close = sc_find_byte(text, '}');
		if (!find(c, clue_named(sc_upto(text, close)), out))
			return false;
		text = sc_from(text, close + 1);
	}
}

bool
sc_put_sentence(const struct sc_case *c, struct sipcode_slice text,
    struct sc_append *out)
{
	for (;;) {
		size_t open = sc_find_byte(text, '['), len, close;

		if (!put_plain(c, sc_upto(text, open), out))
			return false;
		if (open == text.len)
			return true;
		text = sc_from(text, open + 1);
		close = sc_find_byte(text, ']');
		len = out->len;
		if (!put_plain(c, sc_upto(text, close), out)) {
			out->len = len;
			out->buf[len] = '\0';
		}
		text = sc_from(text, close + 1);
	}
}
