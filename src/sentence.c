#include "sentence.h"

static const struct {
	struct sipcode_slice name;
	sc_clue_fn *find;
	const char *of;
} clues[SC_CLUES] = {
	{ { "", 0 }, NULL, NULL },
#define CLUE(name, function, of)					\
	{ { #name, sizeof #name - 1 }, sc_clue_##function, of },
#include "clues.def"
#undef CLUE
};

/* The longest text of a clue; what is longer is cut. */
enum { MOST = 512 };

static void
look_for(struct sc_case *c, enum clue clue)
{
	struct sc_append a;

	if (c->used > sizeof c->texts - MOST) {
		memset(c->found, 0, sizeof c->found);
		c->used = 0;
	}
	a = (struct sc_append){ c->texts + c->used, MOST, 0 };
	c->found[clue].about = c->about;
	c->found[clue].there = clues[clue].find(c, clues[clue].of, &a);
	c->found[clue].at = (unsigned short)c->used;
	c->found[clue].len = (unsigned short)a.len;
	if (c->found[clue].there)
		c->used += a.len;
}

static bool
find(struct sc_case *c, enum clue clue, struct sipcode_slice *text)
{
	const struct sc_found *found = &c->found[clue];

	if (found->about != c->about)
		look_for(c, clue);
	*text = sc_slice(c->texts + found->at, found->len);
	return found->there;
}

bool
sc_clues_hold(struct sc_case *c, const short *list)
{
	struct sipcode_slice text;

	for (const short *clue = list; *clue != 0; clue++) {
		bool wanted = *clue > 0;

		if (find(c, (enum clue)(wanted ? *clue : -*clue), &text) !=
		    wanted)
			return false;
	}
	return true;
}

/* What most names are passed over by at once. */
#define KEY(first, last, len)						\
	(0xff & (5u * (unsigned char)(first) + (unsigned char)(last) + (len)))

static const unsigned char keys[SC_CLUES] = {
	0,
#define CLUE(name, function, of)					\
	KEY(#name[0], #name[sizeof #name - 2], sizeof #name - 1),
#include "clues.def"
#undef CLUE
};

static enum clue
clue_named(struct sipcode_slice name)
{
	int key = (int)KEY(name.ptr[0], name.ptr[name.len - 1], name.len);
	const unsigned char *at = keys;

	do {
		at = memchr(at + 1, key, (size_t)(keys + SC_CLUES - at - 1));
	} while (at != NULL && !sc_same(name, clues[at - keys].name));
	return at == NULL ? NO_CLUE : (enum clue)(at - keys);
}

/* Text whose clues stand in braces. */
static bool
put_plain(struct sc_case *c, struct sipcode_slice text,
    struct sc_append *out)
{
	for (;;) {
		size_t open = sc_find_byte(text, '{'), close;
		struct sipcode_slice found;

		sc_append_slice(out, sc_upto(text, open));
		if (open == text.len)
			return true;
		text = sc_from(text, open + 1);
		close = sc_find_byte(text, '}');
		if (!find(c, clue_named(sc_upto(text, close)), &found))
			return false;
		sc_append_slice(out, found);
		text = sc_from(text, close + 1);
	}
}

bool
sc_put_sentence(struct sc_case *c, struct sipcode_slice text,
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
