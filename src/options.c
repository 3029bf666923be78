#define _GNU_SOURCE
#include "options.h"

#include "option_rows.h"
#include "option_values.h"
#include "scan.h"

#include <getopt.h>

enum { FIRST_LONG = 256 };

static const struct choice formats[] = {
	{ "text", FORMAT_TEXT }, { "json", FORMAT_JSON },
	{ "tsv", FORMAT_TSV },
	{ "junit", FORMAT_JUNIT }, { "tap", FORMAT_TAP }, { NULL, 0 }
};

static const struct choice colours[] = {
	{ "auto", AUTO }, { "always", ALWAYS }, { "never", NEVER }, { NULL, 0 }
};

static int
takes_argument(const struct row *row)
{
	if (row->argument == NULL)
		return no_argument;
	return *row->argument != '\0' ? required_argument : optional_argument;
}

static void
fill_tables(struct option *longs, char *shorts)
{
	*shorts++ = ':';
	for (int i = 0; option_rows[i].name != NULL; i++) {
		const struct row *row = &option_rows[i];

		*longs++ = (struct option){ row->name, takes_argument(row),
			NULL, FIRST_LONG + i };
		if (row->letter == '\0')
			continue;
		*shorts++ = row->letter;
		if (takes_argument(row) == required_argument)
			*shorts++ = ':';
	}
	*longs = (struct option){ NULL, 0, NULL, 0 };
	*shorts = '\0';
}

static const struct row *
row_of(int got)
{
	if (got >= FIRST_LONG)
		return &option_rows[got - FIRST_LONG];
	for (const struct row *row = option_rows; row->name != NULL; row++)
		if (row->letter == got)
			return row;
	return NULL;
}

static bool
unknown_option(const char *typed, struct term *errors)
{
	const char *names[MOST_ROWS], *guess;
	struct sipcode_slice name = sc_text(typed + strspn(typed, "-"));

	for (size_t i = 0; (names[i] = option_rows[i].name) != NULL;)
		i++;
	name.len = sc_find_byte(name, '=');
	guess = did_you_mean(name, names);
	if (guess != NULL)
		REPORT(errors, "no option ", typed, "; did you mean --", guess,
		    "?");
	else
		REPORT(errors, "no option ", typed,
		    "; sipcode --help lists them");
	return false;
}

/* At most one action: the second is named with the first. */
static bool
take_action(struct options *options, const struct row *row, const char *word,
    struct term *errors)
{
	if (options->action_name != NULL &&
	    strcmp(options->action_name, row->name) != 0) {
		REPORT(errors, "--", row->name, " and --",
		    options->action_name, " cannot be had in one call");
		return false;
	}
	options->action_name = row->name;
	options->action = (enum action)row->value;
	options->argument = word;
	return take_expectation(options, row->name, word, errors);
}

/* What a word stands for; without one, what the row says. */
static bool
value_of(const struct row *row, const char *word, struct term *errors,
    int *value)
{
	*value = row->value;
	if (word != NULL && row->id == ID_FORMAT)
		return take_choice(formats, word, row->name, errors, value);
	if (word != NULL && row->id == ID_COLOR)
		return take_choice(colours, word, row->name, errors, value);
	return true;
}

static bool
take(struct options *options, const struct row *row, const char *word,
    struct term *errors)
{
	int value;

	if (!value_of(row, word, errors, &value))
		return false;
	switch (row->id) {
	case ID_ACTION:
		return take_action(options, row, word, errors);
	case ID_ONLY:
		options->has_only = true;
		return take_spec(row->name, word, &options->only, errors);
	case ID_WIDTH:
		return take_width(word, &options->width, errors);
	case ID_FORMAT:
		options->format = (enum format_id)value;
		break;
	case ID_COLOR:
		options->colour = (enum when)value;
		break;
	case ID_PROGRESS:
		options->progress = (enum when)value;
		break;
	case ID_HEADER:
		options->header = true;
		break;
	case ID_QUIET:
		options->quiet = true;
		break;
	case ID_METHOD:
		options->methods = word;
	}
	return true;
}

/* What getopt_long() reports with ':' and '?'. */
static bool
bad_option(int got, char **argv, struct term *errors)
{
	const struct row *row = row_of(optopt);
	const char letter[] = { '-', (char)optopt, '\0' };

	if (got == ':')
		REPORT(errors, "--", row->name, " needs ", row->argument);
	else if (row != NULL && optopt >= FIRST_LONG)
		REPORT(errors, "--", row->name, " takes no argument");
	else if (optopt != 0)
		REPORT(errors, "no option ", letter,
		    "; sipcode --help lists them");
	else
		return unknown_option(argv[optind - 1], errors);
	return false;
}

bool
options_parse(struct options *options, int argc, char **argv,
    struct term *errors)
{
	struct option longs[MOST_ROWS];
	char shorts[2 * MOST_ROWS];
	int got;

	*options = (struct options){ .action = ACTION_EXPLAIN };
	fill_tables(longs, shorts);
	opterr = 0;
	while ((got = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (got == '?' || got == ':')
			return bad_option(got, argv, errors);
		if (!take(options, row_of(got), optarg, errors))
			return false;
	}
	options->operands = argv + optind;
	options->count = (size_t)(argc - optind);
	return true;
}
