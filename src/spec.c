/* Sets of codes: the language of operands, --only and the expectations. */
#include "spec.h"

static bool
is_x(char byte)
{
	return sc_lower(byte) == 'x';
}

/* 486, 48x or 4xx: three places, of which the last may be x. */
static bool
scan_pattern(struct sipcode_slice *s, unsigned *first, unsigned *last)
{
	static const unsigned weights[3] = { 100, 10, 1 };
	unsigned low = 0, open = 0;

	if (s->len < 3)
		return false;
	for (size_t i = 0; i < 3; i++) {
		if (i > 0 && is_x(s->ptr[i]))
			open += 9 * weights[i];
		else if (open == 0 && sc_is(s->ptr[i], SC_DIGIT))
			low += (unsigned)(s->ptr[i] - '0') * weights[i];
		else
			return false;
	}
	if (low < 100 || low > 699 - open)
		return false;
	*first = low;
	*last = low + open;
	*s = sc_from(*s, 3);
	return true;
}

bool
sc_scan_codes(struct sipcode_slice *s, unsigned *first, unsigned *last)
{
	struct sipcode_slice rest = *s;
	unsigned from, to, ignored;

	if (!scan_pattern(&rest, &from, &to))
		return false;
	if (sc_scan_byte(&rest, '-') &&
	    (!scan_pattern(&rest, &ignored, &to) || from > to))
		return false;
	*first = from;
	*last = to;
	*s = rest;
	return true;
}

void
sc_spec_set(struct sipcode_spec *spec, unsigned first, unsigned last, bool on)
{
	for (unsigned code = first; code <= last; code++) {
		unsigned bit = 1u << (code - 100) % 32;
		unsigned *word = &spec->bits[(code - 100) / 32];

		*word = on ? *word | bit : *word & ~bit;
	}
}

static bool
set_outcome(struct sipcode_spec *spec, struct sipcode_slice word, bool on)
{
	int outcome = 0;

	while (outcome < SIPCODE_OUTCOME_END && !sc_same_nocase(word,
	    sc_text(sipcode_outcome_word((enum sipcode_outcome)outcome))))
		outcome++;
	if (outcome == SIPCODE_OUTCOME_END)
		return false;
	for (unsigned code = 100; code <= 699; code++)
		if ((int)sipcode_outcome_of(code) == outcome)
			sc_spec_set(spec, code, code, on);
	return true;
}

static bool
set_item(struct sipcode_spec *spec, struct sipcode_slice item)
{
	bool on = !sc_scan_byte(&item, '!');
	unsigned first, last;

	if (!sc_scan_codes(&item, &first, &last))
		return set_outcome(spec, item, on);
	sc_spec_set(spec, first, last, on);
	return item.len == 0;
}

bool
sipcode_parse_spec(struct sipcode_slice text, struct sipcode_spec *spec,
    size_t *at)
{
	struct sipcode_slice rest = text;

	*spec = (struct sipcode_spec){ { 0 } };
	if (text.len > 0 && *text.ptr == '!')
		sc_spec_set(spec, 100, 699, true);
	for (;;) {
		size_t comma = sc_find_byte(rest, ',');

		*at = text.len - rest.len;
		if (!set_item(spec, sc_trim(sc_upto(rest, comma))))
			return false;
		if (comma == rest.len)
			return true;
		rest = sc_from(rest, comma + 1);
	}
}

bool
sipcode_spec_has(const struct sipcode_spec *spec, unsigned code)
{
	return sipcode_class_of(code) != SIPCODE_CLASS_NONE &&
	    spec->bits[(code - 100) / 32] >> (code - 100) % 32 & 1;
}
