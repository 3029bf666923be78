#include "lookup.h"

#include "append.h"
#include "spec.h"

/* Codes in the order in which they were asked for, each once. */
struct codes {
	unsigned short list[600];
	size_t count;
};

static bool
all_digits(struct sipcode_slice s)
{
	struct sipcode_slice run;

	return sc_scan_while(&s, SC_DIGIT, &run) && s.len == 0;
}

/* 7xx and 79x have the form of a pattern, though no code fits. */
static bool
like_pattern(struct sipcode_slice s)
{
	return s.len == 3 && sc_is(s.ptr[0], SC_DIGIT) &&
	    (sc_is(s.ptr[1], SC_DIGIT) || sc_lower(s.ptr[1]) == 'x') &&
	    sc_lower(s.ptr[2]) == 'x';
}

static bool
like_status_line(struct sipcode_slice s)
{
	return sc_starts_nocase(s, sc_text("SIP/"));
}

/* The codes that a good operand stands for, first to last. */
static bool
scan_operand(const char *text, unsigned *first, unsigned *last)
{
	struct sipcode_slice s = sc_text(text);
	struct sipcode_status_line line;

	if (s.len == 3 && sc_scan_codes(&s, first, last))
		return true;
	if (sipcode_parse_status_line(s, &line).err != SIPCODE_ERR_OK)
		return false;
	*first = *last = line.code;
	return true;
}

enum operand
lookup_operand(const char *text)
{
	struct sipcode_slice s = sc_text(text);
	unsigned first, last;

	if (scan_operand(text, &first, &last))
		return OPERAND_CODES;
	if (all_digits(s) || like_pattern(s) || like_status_line(s))
		return OPERAND_BAD;
	return OPERAND_FILE;
}

static void
add(struct codes *codes, unsigned code)
{
	for (size_t i = 0; i < codes->count; i++)
		if (codes->list[i] == code)
			return;
	codes->list[codes->count++] = (unsigned short)code;
}

static void
report_bad(const char *text, struct term *errors)
{
	struct sipcode_slice s = sc_text(text);
	struct sipcode_status_line line;
	struct sipcode_result result = sipcode_parse_status_line(s, &line);
	char column[SC_DIGITS_SIZE];
	struct sc_append a = { column, sizeof column, 0 };

	sc_append_number(&a, result.at + 1);
	if (like_status_line(s))
		REPORT(errors, "'", text, "': column ", column, ": ",
		    sipcode_err_text(result.err));
	else
		REPORT(errors, text, ": ", sipcode_err_text(s.len != 3
		    ? SIPCODE_ERR_CODE_DIGITS : SIPCODE_ERR_CODE_RANGE),
		    "; valid are 100 to 699, and patterns such as 48x or 4xx");
}

/* Adds what an operand stands for; the exit status that it calls for. */
static int
add_operand(struct codes *codes, const char *text, struct term *errors)
{
	unsigned first, last;
	size_t before = codes->count;

	if (!scan_operand(text, &first, &last)) {
		report_bad(text, errors);
		return 2;
	}
	if (first == last) {
		add(codes, first);
		return sipcode_find(first) != NULL ? 0 : 1;
	}
	for (unsigned code = first; code <= last; code++)
		if (sipcode_find(code) != NULL)
			add(codes, code);
	if (codes->count > before)
		return 0;
	REPORT(errors, "no code in the table fits ", text);
	return 1;
}

static void
compare(struct out *out, const struct codes *codes)
{
	const struct sipcode_entry *entries[600];
	size_t count = 0;

	for (size_t i = 0; i < codes->count; i++)
		if (sipcode_find(codes->list[i]) != NULL)
			entries[count++] = sipcode_find(codes->list[i]);
	if (count > 1 && out->format->comparison != NULL)
		out->format->comparison(out, entries, count);
}

int
lookup_codes(struct out *out, const struct options *options,
    struct term *errors)
{
	struct codes codes = { .count = 0 };
	int status = 0;

	for (size_t i = 0; i < options->count; i++) {
		int s = add_operand(&codes, options->operands[i], errors);

		status = s > status ? s : status;
	}
	out_begin(out, &code_row);
	for (size_t i = 0; i < codes.count; i++)
		out->format->code(out, codes.list[i]);
	compare(out, &codes);
	return status;
}

/* A class word is as good as its pattern: client-error is 4xx. */
static bool
class_spec(const char *word, struct sipcode_spec *spec)
{
	char pattern[] = "0xx";
	size_t at;

	for (int c = SIPCODE_CLASS_PROVISIONAL; c < SIPCODE_CLASS_END; c++)
		if (strcmp(word,
		    sipcode_class_word((enum sipcode_class)c)) == 0) {
			pattern[0] = (char)('0' + c);
			return sipcode_parse_spec(sc_text(pattern), spec, &at);
		}
	return sipcode_parse_spec(sc_text(word), spec, &at);
}

int
lookup_list(struct out *out, const struct options *options,
    struct term *errors)
{
	const struct sipcode_entry *entry = NULL;
	struct sipcode_spec wanted = { { 0 } }, one;

	for (size_t i = 0; i < options->count; i++) {
		if (!class_spec(options->operands[i], &one)) {
			REPORT(errors, "--list takes classes such as 4xx or "
			    "client-error, not '", options->operands[i], "'");
			return 2;
		}
		for (size_t k = 0; k < sizeof one.bits / sizeof *one.bits; k++)
			wanted.bits[k] |= one.bits[k];
	}
	out_begin(out, &code_row);
	while ((entry = sipcode_next(entry)) != NULL)
		if (options->count == 0 ||
		    sipcode_spec_has(&wanted, entry->code))
			out->format->code(out, entry->code);
	return 0;
}

/* The next word of a text with blanks between words. */
static bool
next_word(struct sipcode_slice *text, struct sipcode_slice *word)
{
	*text = sc_trim(*text);
	*word = sc_upto(*text, sc_find_byte(*text, ' '));
	*text = sc_from(*text, word->len);
	return word->len > 0;
}

static bool
mentions_all(const struct sipcode_entry *entry, const char *words)
{
	struct sipcode_slice text = sc_text(words), word;

	while (next_word(&text, &word))
		if (!sipcode_mentions(entry, word))
			return false;
	return true;
}

/* The word of a reason phrase that is most like one that was typed. */
static struct sipcode_slice
nearest_word(struct sipcode_slice typed)
{
	const struct sipcode_entry *entry = NULL;
	struct sipcode_slice best = { "", 0 }, text, word;
	unsigned near = 3;

	while ((entry = sipcode_next(entry)) != NULL)
		for (text = sc_text(entry->phrase); next_word(&text, &word);) {
			unsigned distance = typing_distance(typed, word);

			if (word.len > 3 && distance < near) {
				near = distance;
				best = word;
			}
		}
	return best;
}

void
lookup_hint_word(const char *word, struct term *errors)
{
	struct sipcode_slice best = nearest_word(sc_text(word));
	char meant[64];
	struct sc_append a = { meant, sizeof meant, 0 };

	sc_append_slice(&a, best);
	REPORT(errors, word, ": no such file; to look for codes that speak of "
	    "it: sipcode --search ", best.len > 0 ? meant : word);
}

int
lookup_search(struct out *out, const struct options *options,
    struct term *errors)
{
	const struct sipcode_entry *entry = NULL;
	size_t found = 0;
	struct sipcode_slice best;
	char meant[64];
	struct sc_append a = { meant, sizeof meant, 0 };

	out_begin(out, &code_row);
	while ((entry = sipcode_next(entry)) != NULL) {
		bool all = mentions_all(entry, options->argument);

		for (size_t i = 0; i < options->count; i++)
			all = all && mentions_all(entry, options->operands[i]);
		if (!all)
			continue;
		out->format->code(out, entry->code);
		found++;
	}
	if (found > 0)
		return 0;
	best = nearest_word(sc_text(options->argument));
	sc_append_slice(&a, best);
	REPORT(errors, "no code speaks of '", options->argument, "'",
	    best.len > 0 ? "; did you mean " : "", meant,
	    best.len > 0 ? "?" : "");
	return 1;
}
