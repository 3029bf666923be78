#include "option_values.h"

#include "append.h"
#include "spec.h"

enum { LIST_SIZE = 96 };

/* "text, json, tsv" */
static const char *
row_takes(const struct choice *choices, char list[LIST_SIZE])
{
	struct sc_append a = { list, LIST_SIZE, 0 };

	for (; choices->word != NULL; choices++)
		sc_append_item(&a, 0, choices->word);
	return list;
}

bool
take_choice(const struct choice *choices, const char *word, const char *option,
    struct term *errors, int *value)
{
	const char *words[8], *guess;
	char list[LIST_SIZE];
	size_t count = 0;

	for (; choices[count].word != NULL; count++) {
		words[count] = choices[count].word;
		if (strcmp(word, words[count]) == 0) {
			*value = choices[count].value;
			return true;
		}
	}
	words[count] = NULL;
	guess = did_you_mean(sc_text(word), words);
	REPORT(errors, "--", option, " does not take '", word, "'; it takes ",
	    row_takes(choices, list), guess != NULL ? "; did you mean " : "",
	    guess != NULL ? guess : "", guess != NULL ? "?" : "");
	return false;
}

bool
take_width(const char *word, unsigned *width, struct term *errors)
{
	struct sipcode_slice s = sc_text(word);
	unsigned long value;

	if (sc_scan_number(&s, &value) && s.len == 0 && value >= LEAST_WIDTH) {
		*width = (unsigned)value;
		return true;
	}
	REPORT(errors, "--width takes a number of columns from 20 on, not '",
	    word, "'");
	return false;
}

static void
bad_spec(const char *name, const char *word, size_t at, const char *rule,
    struct term *errors)
{
	char column[SC_DIGITS_SIZE];
	struct sc_append a = { column, sizeof column, 0 };

	sc_append_number(&a, at + 1);
	REPORT(errors, "--", name, " '", word, "': column ", column, ": ",
	    rule);
}

bool
take_spec(const char *name, const char *word, struct sipcode_spec *spec,
    struct term *errors)
{
	size_t at;

	if (sipcode_parse_spec(sc_text(word), spec, &at))
		return true;
	bad_spec(name, word, at, "not a code, pattern, range or outcome, "
	    "such as 486, 48x, 400-499 or failure", errors);
	return false;
}

static bool
take_sequence(struct options *options, const char *name, const char *word,
    struct term *errors)
{
	size_t at;

	if (sipcode_parse_sequence(sc_text(word), &options->sequence, &at))
		return true;
	bad_spec(name, word, at, "not one of up to 64 codes, patterns or "
	    "ranges, such as 100,18x,200", errors);
	return false;
}

/* "!5xx" means the final responses but these: a call without one has no
   outcome yet. */
static bool
take_outcomes(struct options *options, const char *name, const char *word,
    struct term *errors)
{
	if (!take_spec(name, word, &options->expected, errors))
		return false;
	if (*word == '!')
		sc_spec_set(&options->expected, 100, 199, false);
	return true;
}

bool
take_expectation(struct options *options, const char *name, const char *word,
    struct term *errors)
{
	switch (options->action) {
	case ACTION_EXPECT:
	case ACTION_EXPECT_ANY:
		return take_outcomes(options, name, word, errors);
	case ACTION_EXPECT_ALL:
		return take_spec(name, word, &options->expected, errors);
	case ACTION_EXPECT_SEQUENCE:
		return take_sequence(options, name, word, errors);
	default:
		return true;
	}
}
