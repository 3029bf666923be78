/* Lists of codes: of classes, or of what speaks of a word. */
#include "lookup.h"

#include "append.h"
#include "scan.h"

/* A class word is as good as its pattern: client-error is 4xx. */
static bool
class_spec(const char *word, struct sipcode_spec *spec)
{
	char pattern[] = "0xx";
	size_t at;

	for (int c = SIPCODE_CLASS_PROVISIONAL; c < SIPCODE_CLASS_END; c++)
		if (sc_same_nocase(sc_text(word), sc_text(
		    sipcode_class_word((enum sipcode_class)c)))) {
			pattern[0] = (char)('0' + c);
			return sipcode_parse_spec(sc_text(pattern), spec, &at);
		}
	return sipcode_parse_spec(sc_text(word), spec, &at);
}

/* At most max of the words that name a class or an outcome; ends with NULL. */
static void
class_words(const char **words)
{
	for (int c = SIPCODE_CLASS_PROVISIONAL; c < SIPCODE_CLASS_END; c++)
		*words++ = sipcode_class_word((enum sipcode_class)c);
	for (int o = 0; o < SIPCODE_OUTCOME_END; o++)
		*words++ = sipcode_outcome_word((enum sipcode_outcome)o);
	*words = NULL;
}

static bool
add_class(struct sipcode_spec *wanted, const char *word, struct term *errors)
{
	const char *words[SIPCODE_CLASS_END + SIPCODE_OUTCOME_END + 1];
	const char *guess;
	struct sipcode_spec one;

	if (class_spec(word, &one)) {
		for (size_t k = 0; k < sizeof one.bits / sizeof *one.bits; k++)
			wanted->bits[k] |= one.bits[k];
		return true;
	}
	class_words(words);
	guess = did_you_mean(sc_text(word), words);
	REPORT(errors, "--list takes classes such as 4xx or client-error, "
	    "not '", word, "'", guess != NULL ? "; did you mean " : "",
	    guess != NULL ? guess : "", guess != NULL ? "?" : "");
	return false;
}

int
lookup_list(struct out *out, const struct options *options,
    struct term *errors)
{
	const struct sipcode_entry *entry = NULL;
	struct sipcode_spec wanted = { { 0 } };
	size_t found = 0;

	for (size_t i = 0; i < options->count; i++)
		if (!add_class(&wanted, options->operands[i], errors))
			return 2;
	out_begin(out, &code_row);
	while ((entry = sipcode_next(entry)) != NULL)
		if (options->count == 0 ||
		    sipcode_spec_has(&wanted, entry->code)) {
			out->format->code(out, entry->code);
			found++;
		}
	if (found == 0)
		REPORT(errors, "no code in the table fits");
	return found > 0 ? 0 : 1;
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

/* The word of a reason phrase that is most like one that was typed. */
static struct sipcode_slice
nearest_word(struct sipcode_slice typed)
{
	const struct sipcode_entry *entry = NULL;
	struct sipcode_slice best = { "", 0 }, text, word;
	unsigned near = typing_limit(typed) + 1;

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

static bool
anybody_mentions(struct sipcode_slice word)
{
	const struct sipcode_entry *entry = NULL;

	while ((entry = sipcode_next(entry)) != NULL)
		if (sipcode_mentions(entry, word))
			return true;
	return false;
}

void
lookup_hint_word(const char *word, struct term *errors)
{
	struct sipcode_slice typed = sc_text(word);
	char meant[64];
	struct sc_append a = { meant, sizeof meant, 0 };

	sc_append_slice(&a, anybody_mentions(typed) ? typed
						    : nearest_word(typed));
	REPORT(errors, word, ": no such file; to look for codes that speak of "
	    "it: sipcode --search ", a.len > 0 ? meant : word);
}

/* All the words of a search, in one text; false where there is none. */
static bool
gather(const struct options *options, struct sc_append *words)
{
	sc_append(words, options->argument);
	for (size_t i = 0; i < options->count; i++) {
		sc_append(words, " ");
		sc_append(words, options->operands[i]);
	}
	return sc_trim(sc_slice(words->buf, words->len)).len > 0;
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

/* Tells of the word that no entry has, or else that none has all of them. */
static void
report_none(const char *words, struct term *errors)
{
	struct sipcode_slice text = sc_text(words), word;
	char meant[64], typed[64];
	struct sc_append a = { meant, sizeof meant, 0 };
	struct sc_append t = { typed, sizeof typed, 0 };

	while (next_word(&text, &word) && anybody_mentions(word))
		;
	if (word.len == 0) {
		REPORT(errors, "no code speaks of all of '", words, "'");
		return;
	}
	sc_append_slice(&t, word);
	meant[0] = '\0';
	sc_append_slice(&a, nearest_word(word));
	REPORT(errors, "no code speaks of '", typed, "'",
	    a.len > 0 ? "; did you mean " : "", meant, a.len > 0 ? "?" : "");
}

int
lookup_search(struct out *out, const struct options *options,
    struct term *errors)
{
	const struct sipcode_entry *entry = NULL;
	size_t found = 0;
	char text[512];
	struct sc_append words = { text, sizeof text, 0 };

	if (!gather(options, &words)) {
		REPORT(errors, "--search needs a word");
		return 2;
	}
	out_begin(out, &code_row);
	while ((entry = sipcode_next(entry)) != NULL)
		if (mentions_all(entry, text)) {
			out->format->code(out, entry->code);
			found++;
		}
	if (found == 0)
		report_none(text, errors);
	return found > 0 ? 0 : 1;
}
