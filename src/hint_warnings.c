/* Clues in Warning and option tags. */
#include "hint.h"

/* RFC 3261 20.43: code, agent and text. */
struct warning {
	unsigned long code;
	struct sipcode_slice agent, text;
	const struct sipcode_warning *known;
};

static bool
read_warning(struct sipcode_slice item, struct warning *w)
{
	size_t blank;

	if (!sc_scan_digits(&item, 3, &w->code) || item.len == 0 ||
	    !sc_is(*item.ptr, SC_LWS))
		return false;
	item = sc_bare(item);
	blank = item.len > 0 && *item.ptr == '"' ? 0 : sc_find_byte(item, ' ');
	w->agent = sc_upto(item, blank);
	item = sc_bare(sc_from(item, blank));
	w->text = sc_unquoted(item);
	w->known = sipcode_find_warning(w->code);
	return true;
}

bool
sc_clue_warn(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct warning w;

	if (!read_warning(c->item, &w))
		return false;
	switch (*of) {
	case 'c':
		sc_append_number(out, w.code);
		return true;
	case 'f':		/* from */
		sc_quote(out, w.agent);
		return w.agent.len > 0 && !sc_same(w.agent, sc_text("-"));
	case 't':
		sc_quote_string(out, w.text);
		return w.text.len > 0 && (w.known == NULL ||
		    !sc_same_nocase(w.text, sc_text(w.known->name)));
	case 'n':
		if (w.known != NULL)
			sc_append(out, w.known->name);
		return w.known != NULL;
	case 'a':		/* 399 has nothing but its text */
		if (w.known == NULL || w.code == 399)
			return false;
		sc_append(out, w.known->text);
		return true;
	default:
		return w.code == 392 && sc_find_nocase(w.text,
		    sc_text("noisy feedback")) < w.text.len;
	}
}

bool
sc_clue_option(const struct sc_case *c, const char *of, struct sc_append *out)
{
	const struct sipcode_option *option = sipcode_find_option(c->item);

	if (*of == 't') {
		sc_quote(out, c->item);
		return true;
	}
	if (option != NULL)
		sc_append(out, option->text);
	return option != NULL;
}
