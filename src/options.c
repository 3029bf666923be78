#define _GNU_SOURCE
#include "options.h"

#include "append.h"
#include "scan.h"

#include <getopt.h>

/* A word that an option takes, and what it stands for. */
struct choice {
	const char *word;
	int value;
};

static const struct choice formats[] = {
	{ "text", FORMAT_TEXT }, { "json", FORMAT_JSON },
	{ "tsv", FORMAT_TSV },
	{ "junit", FORMAT_JUNIT }, { "tap", FORMAT_TAP }, { NULL, 0 }
};

static const struct choice colours[] = {
	{ "auto", AUTO }, { "always", ALWAYS }, { "never", NEVER }, { NULL, 0 }
};

enum id { ID_ACTION, ID_FORMAT, ID_SHORT_FORMAT, ID_HEADER, ID_QUIET,
	ID_COLOR, ID_WIDTH, ID_ONLY, ID_METHOD, ID_PROGRESS };

/* Help, getopt_long and did-you-mean are all made from these rows. */
static const struct row {
	const char *name;
	const char *argument;	/* NULL: takes none; "": may take one behind
				   "=" */
	const char *help;
	enum id id;
	int value;		/* the action or format it stands for */
	char letter;		/* '\0': none */
} rows[] = {
	{ "brief", NULL, "one line each", ID_ACTION, ACTION_BRIEF, 'b' },
	{ "list", NULL, "every code, or those of the classes named, one line "
	    "each", ID_ACTION, ACTION_LIST, 'l' },
	{ "search", "WORD", "the codes whose entries hold all the words",
	    ID_ACTION, ACTION_SEARCH, 'k' },
	{ "summary", NULL, "how many of each code, by method; INVITE success "
	    "ratios", ID_ACTION, ACTION_SUMMARY, 's' },
	{ "lint", NULL, "what breaks the RFCs in each complete response, with "
	    "the clause", ID_ACTION, ACTION_LINT, 'L' },
	{ "calls", "", "a row for each Call-ID and method: codes, outcome, "
	    "cause; with =CALL-ID the messages of that call", ID_ACTION,
	    ACTION_CALLS, 'c' },
	{ "expect", "SPEC", "every outcome has to match: 200, 2xx, !failure",
	    ID_ACTION, ACTION_EXPECT, 'e' },
	{ "expect-any", "SPEC", "one outcome has to match", ID_ACTION,
	    ACTION_EXPECT_ANY, '\0' },
	{ "expect-all", "SPEC", "every response has to match, provisional "
	    "ones too", ID_ACTION, ACTION_EXPECT_ALL, '\0' },
	{ "expect-sequence", "LIST", "the responses of each call have to be "
	    "these: 100,180,200", ID_ACTION, ACTION_EXPECT_SEQUENCE, '\0' },
	{ "only", "SPEC", "only these responses: 486, 48x, 400-499, failure, "
	    "!401,!407", ID_ONLY, 0, 'o' },
	{ "method", "LIST", "only responses to these methods: INVITE,BYE",
	    ID_METHOD, 0, 'm' },
	{ "format", "NAME", "text, json (JSON Lines), tsv, junit or tap",
	    ID_FORMAT, 0,
	    'f' },
	{ "json", NULL, "the same as --format json", ID_SHORT_FORMAT,
	    FORMAT_JSON, '\0' },
	{ "tsv", NULL, "the same as --format tsv", ID_SHORT_FORMAT, FORMAT_TSV,
	    '\0' },
	{ "header", NULL, "a first TSV line that names the columns", ID_HEADER,
	    0, '\0' },
	{ "quiet", NULL, "nothing on standard output, only the exit status",
	    ID_QUIET, 0, 'q' },
	{ "color", "WHEN", "auto, always or never", ID_COLOR, 0, '\0' },
	{ "width", "N", "wrap text at N columns", ID_WIDTH, 0, '\0' },
	{ "progress", NULL, "tell on standard error how far a file is read",
	    ID_PROGRESS, ALWAYS, '\0' },
	{ "no-progress", NULL, "do not", ID_PROGRESS, NEVER, '\0' },
	{ "help", NULL, "this help", ID_ACTION, ACTION_HELP, 'h' },
	{ "version", NULL, "the version, and the date of the registry",
	    ID_ACTION, ACTION_VERSION, 'V' },
};

enum {
	LIST_SIZE = 96,
	ROWS = sizeof rows / sizeof *rows,
	FIRST_LONG = 256,
	HELP_COLUMN = 24
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
	for (int i = 0; i < ROWS; i++) {
		longs[i] = (struct option){ rows[i].name,
			takes_argument(&rows[i]), NULL, FIRST_LONG + i };
		if (rows[i].letter == '\0')
			continue;
		*shorts++ = rows[i].letter;
		if (takes_argument(&rows[i]) == required_argument)
			*shorts++ = ':';
	}
	longs[ROWS] = (struct option){ NULL, 0, NULL, 0 };
	*shorts = '\0';
}

static const struct row *
row_of(int got)
{
	if (got >= FIRST_LONG)
		return &rows[got - FIRST_LONG];
	for (int i = 0; i < ROWS; i++)
		if (rows[i].letter == got)
			return &rows[i];
	return NULL;
}

static bool
unknown_option(const char *typed, struct term *errors)
{
	const char *names[ROWS + 1], *guess;
	struct sipcode_slice name = sc_text(typed + strspn(typed, "-"));

	for (int i = 0; i < ROWS; i++)
		names[i] = rows[i].name;
	names[ROWS] = NULL;
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

/* "text, json, tsv" */
static const char *
row_takes(const struct choice *choices, char list[LIST_SIZE])
{
	struct sc_append a = { list, LIST_SIZE, 0 };

	for (; choices->word != NULL; choices++)
		sc_append_item(&a, 0, choices->word);
	return list;
}

static bool
choose(const struct choice *choices, const char *word, const char *option,
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

static bool
take_number(const char *text, unsigned least, unsigned *number)
{
	struct sipcode_slice s = sc_text(text);
	unsigned long value;

	if (!sc_scan_number(&s, &value) || s.len > 0 || value < least)
		return false;
	*number = (unsigned)value;
	return true;
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

static bool
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
	for (unsigned bit = 0; *word == '!' && bit < 100; bit++)
		options->expected.bits[bit / 32] &= ~(1u << bit % 32);
	return true;
}

static bool
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

static bool
take(struct options *options, const struct row *row, const char *word,
    struct term *errors)
{
	int value = row->value;

	switch (row->id) {
	case ID_ACTION:
		return take_action(options, row, word, errors);
	case ID_FORMAT:
		if (!choose(formats, word, row->name, errors, &value))
			return false;
		/* fall through */
	case ID_SHORT_FORMAT:
		options->format = (enum format_id)value;
		return true;
	case ID_HEADER:
		options->header = true;
		return true;
	case ID_QUIET:
		options->quiet = true;
		return true;
	case ID_COLOR:
		if (!choose(colours, word, row->name, errors, &value))
			return false;
		options->colour = (enum when)value;
		return true;
	case ID_ONLY:
		options->has_only = true;
		return take_spec(row->name, word, &options->only, errors);
	case ID_METHOD:
		options->methods = word;
		return true;
	case ID_PROGRESS:
		options->progress = (enum when)value;
		return true;
	case ID_WIDTH:
		if (take_number(word, LEAST_WIDTH, &options->width))
			return true;
		REPORT(errors, "--width takes a number of columns from 20 on, "
		    "not '", word, "'");
		return false;
	}
	return false;
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
	struct option longs[ROWS + 1];
	char shorts[2 * ROWS + 2];
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

static void
help_row(struct term *term, const struct row *row)
{
	size_t used = 6 + 2 + strlen(row->name), gap;

	sink_text(term->sink, "  ");
	if (row->letter != '\0') {
		sink_byte(term->sink, '-');
		sink_byte(term->sink, row->letter);
		sink_text(term->sink, ", --");
	} else {
		sink_text(term->sink, "    --");
	}
	sink_text(term->sink, row->name);
	if (row->argument != NULL && *row->argument != '\0') {
		sink_byte(term->sink, ' ');
		sink_text(term->sink, row->argument);
		used += 1 + strlen(row->argument);
	}
	gap = used + 1 < HELP_COLUMN ? HELP_COLUMN - used : 2;
	sink_fill(term->sink, ' ', gap);
	term_wrap(term, sc_text(row->help), (unsigned)(used + gap),
	    HELP_COLUMN);
}

static void
help_rows(struct term *term, const char *title, bool actions)
{
	sink_byte(term->sink, '\n');
	term_paint(term, BOLD, sc_text(title));
	sink_byte(term->sink, '\n');
	for (int i = 0; i < ROWS; i++)
		if ((rows[i].id == ID_ACTION) == actions)
			help_row(term, &rows[i]);
}

void
options_usage(struct term *term)
{
	static const char usage[] =
	    "usage: sipcode [OPTION ...] CODE ...     explain codes: 183, 48x, 4xx\n"
	    "       sipcode [OPTION ...] [FILE ...]   explain captured SIP text\n"
	    "       sipcode --help\n";

	sink_put(term->sink, sc_text(usage));
}

void
options_help(struct term *term)
{
	static const char examples[] =
	    "  sipcode 183                    what 183 Session Progress means\n"
	    "  sipcode 183 200                the two, compared\n"
	    "  sipcode -b 48x                 one line for each of 480 to 489\n"
	    "  sipcode -k early media         the codes that speak of early media\n"
	    "  sipcode \"SIP/2.0 486 Busy Here\"\n"
	    "                                 a pasted status line\n"
	    "  sipcode trace.log              the responses in a capture, explained\n"
	    "  ngrep -W byline port 5060 | sipcode -b\n"
	    "                                 the same, live, in a line each\n"
	    "  sipcode -s *.log               how many of each code\n"
	    "  sipcode -c trace.log           each call, with its outcome\n"
	    "  sipcode --expect 200 trace.log exit status 0 where all went well\n"
	    "  sipcode --tsv -o failure trace.log | cut -f4,12\n"
	    "                                 the failures, for other programs\n";

	term_paint(term, BOLD, sc_text("Examples"));
	sink_byte(term->sink, '\n');
	sink_put(term->sink, sc_text(examples));
	sink_byte(term->sink, '\n');
	options_usage(term);
	help_rows(term, "Actions (at most one)", true);
	help_rows(term, "Options", false);
	sink_put(term->sink, sc_text(
	    "\nExit status: 0 all is known, found or as expected; 1 it is not; "
	    "2 an error.\n"));
}
