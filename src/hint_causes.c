/* Clues in Reason: RFC 3326, RFC 8606. */
#include "hint.h"

static struct sipcode_slice
protocol_of(const struct sc_case *c)
{
	struct sipcode_slice list = c->item, name = list;

	(void)sc_next_item(&list, ';', &name);
	return name;
}

static bool
cause_of(const struct sc_case *c, unsigned long *cause)
{
	struct sipcode_slice value;

	return sc_named_param(c->item, ';', "cause", &value) &&
	    sc_whole_number(value, cause);
}

bool
sc_clue_protocol(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice name = protocol_of(c);
	const struct sipcode_protocol *known = sipcode_find_protocol(name);

	if (*of != '\0')
		return sc_same_nocase(name, sc_text(of));
	sc_quote(out, known != NULL ? sc_text(known->name) : name);
	return name.len > 0;
}

bool
sc_clue_protocol_text(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	const struct sipcode_protocol *known =
	    sipcode_find_protocol(protocol_of(c));

	(void)of;
	if (known != NULL)
		sc_append(out, known->text);
	return known != NULL;
}

bool
sc_clue_cause(const struct sc_case *c, const char *of, struct sc_append *out)
{
	unsigned long cause;

	(void)of;
	if (!cause_of(c, &cause))
		return false;
	sc_append_number(out, cause);
	return true;
}

struct words {
	const char *name, *text;
};

static bool
find_words(const struct sc_case *c, struct words *words)
{
	struct sipcode_slice name = protocol_of(c);
	const struct sipcode_cause *q850;
	const struct sipcode_reason *reason;
	const struct sipcode_entry *entry;
	unsigned long cause;

	if (!cause_of(c, &cause))
		return false;
	if (sc_same_nocase(name, sc_text("Q.850"))) {
		if ((q850 = sipcode_find_cause(cause)) != NULL)
			*words = (struct words){ q850->name, q850->text };
		return q850 != NULL;
	}
	if (sc_same_nocase(name, sc_text("SIP"))) {
		if (cause > 699 ||
		    (entry = sipcode_find((unsigned)cause)) == NULL)
			return false;
		*words = (struct words){ entry->phrase, entry->gist };
		return true;
	}
	if ((reason = sipcode_find_reason(name, cause)) != NULL)
		*words = (struct words){ reason->name, reason->text };
	return reason != NULL;
}

bool
sc_clue_cause_name(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct words words;

	(void)of;
	if (!find_words(c, &words))
		return false;
	sc_append(out, words.name);
	return true;
}

bool
sc_clue_cause_advice(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct words words;

	(void)of;
	if (!find_words(c, &words))
		return false;
	sc_append(out, words.text);
	return true;
}

/* RFC 8606 4. */
bool
sc_clue_location(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	static const struct {
		const char *word, *text;
	} places[] = {
		{ "U", "the user" },
		{ "LPN", "the private network of the local user" },
		{ "LN", "the public network of the local user" },
		{ "TN", "a transit network" },
		{ "RLN", "the public network of the remote user" },
		{ "RPN", "the private network of the remote user" },
		{ "LOC-6", "location 6" },
		{ "INTL", "the international network" },
		{ "LOC-8", "location 8" },
		{ "LOC-9", "location 9" },
		{ "BI", "a network beyond an interworking point" },
	};
	struct sipcode_slice value;

	(void)of;
	if (!sc_named_param(c->item, ';', "location", &value))
		return false;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (sc_same_nocase(value, sc_text(places[i].word))) {
			sc_append(out, places[i].text);
			return true;
		}
	return false;
}

/* A text that only says the cause's name again is none. */
bool
sc_clue_reason_part(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice value;
	struct words words;

	if (!sc_named_param(c->item, ';', of, &value) || value.len == 0)
		return false;
	if (find_words(c, &words) &&
	    sc_same_nocase(value, sc_text(words.name)))
		return false;
	sc_quote_string(out, value);
	return true;
}

/* RFC 3398 7.2.4.1: a 4xx may become the 6xx where the user himself is the
   location. */
static bool
is_for_all(unsigned code, unsigned mapped)
{
	return (mapped == 403 && code == 603) ||
	    (mapped == 404 && code == 604) || (mapped == 486 && code == 600);
}

/* The code that RFC 3398 7.2.4.1 gives to a Q.850 cause; of: 's' where it is
   that of the response, or 8.2.6.1 gives the code this cause; 'o' where
   neither is so. */
bool
sc_clue_mapped(const struct sc_case *c, const char *of, struct sc_append *out)
{
	unsigned code = c->response.message.code;
	const struct sipcode_entry *entry = sipcode_find(code);
	const struct sipcode_cause *q850;
	unsigned long cause;
	bool same;

	if (!sc_clue_protocol(c, "Q.850", out) || !cause_of(c, &cause) ||
	    (q850 = sipcode_find_cause(cause)) == NULL || q850->code == 0 ||
	    is_for_all(code, q850->code))
		return false;
	sc_append_number(out, q850->code);
	same = q850->code == code || (entry != NULL && entry->q850 == cause);
	return same == (*of == 's');
}

/* ATIS-1000099: who blocked a call for what analytics say of it, in the text
   of Reason: "v=analytics1;url=...;tel=...;email=...". */
bool
sc_clue_analytics(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice text, part;

	if (!sc_named_param(c->item, ';', "text", &text) ||
	    !sc_starts_nocase(sc_bare(text), sc_text("v=analytics1")))
		return false;
	if (*of == '\0')
		return true;
	if (!sc_named_param(text, ';', of, &part) || part.len == 0)
		return false;
	sc_quote_string(out, part);
	return true;
}
