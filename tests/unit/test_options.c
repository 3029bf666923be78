#define _GNU_SOURCE
#include "unit.h"

#include "options.h"

#include <getopt.h>

enum { MOST_WORDS = 8 };

/* getopt_long() sorts the words, so each parse gets its own list. */
static bool
parse(struct options *options, const char *const *words)
{
	static char *argv[MOST_WORDS + 2];
	struct term errors = { keep(), false, 80 };
	int argc = 1;

	argv[0] = (char[]){ "sipcode" };
	while (words[argc - 1] != NULL) {
		argv[argc] = (char *)(uintptr_t)words[argc - 1];
		argc++;
	}
	argv[argc] = NULL;
	optind = 0;		/* glibc and musl: begin anew */
	return options_parse(options, argc, argv, &errors);
}

#define EXPECT(...) .expected = { __VA_ARGS__ }

static const struct good_row {
	const char *name;
	const char *words[MOST_WORDS];
	struct options expected;	/* but operands */
	const char *operand;		/* the first, or NULL */
} goods[] = {
	{ "no words ask for an explanation", { NULL },
	    EXPECT(.action = ACTION_EXPLAIN), NULL },
	{ "a code is an operand", { "183" }, EXPECT(.count = 1), "183" },
	{ "-b is brief", { "-b", "48x" },
	    EXPECT(.action = ACTION_BRIEF, .count = 1), "48x" },
	{ "--brief is brief", { "--brief" },
	    EXPECT(.action = ACTION_BRIEF), NULL },
	{ "an option may stand behind operands", { "48x", "-b" },
	    EXPECT(.action = ACTION_BRIEF, .count = 1), "48x" },
	{ "an option may be shortened", { "--bri" },
	    EXPECT(.action = ACTION_BRIEF), NULL },
	{ "-l lists", { "-l", "6xx" },
	    EXPECT(.action = ACTION_LIST, .count = 1), "6xx" },
	{ "-k takes a word", { "-k", "busy" },
	    EXPECT(.action = ACTION_SEARCH, .argument = "busy"), NULL },
	{ "-k takes a word without a blank", { "-kbusy" },
	    EXPECT(.action = ACTION_SEARCH, .argument = "busy"), NULL },
	{ "--search takes a word behind =", { "--search=busy" },
	    EXPECT(.action = ACTION_SEARCH, .argument = "busy"), NULL },
	{ "further words of a search are operands", { "-k", "early", "media" },
	    EXPECT(.action = ACTION_SEARCH, .argument = "early", .count = 1),
	    "media" },
	{ "-f json is JSON", { "-f", "json" }, EXPECT(.format = FORMAT_JSON),
	    NULL },
	{ "--json is JSON", { "--json" }, EXPECT(.format = FORMAT_JSON),
	    NULL },
	{ "--tsv is TSV", { "--tsv" }, EXPECT(.format = FORMAT_TSV), NULL },
	{ "--format text is text", { "--format=text" },
	    EXPECT(.format = FORMAT_TEXT), NULL },
	{ "--header is kept", { "--header" }, EXPECT(.header = true), NULL },
	{ "-q is quiet", { "-q" }, EXPECT(.quiet = true), NULL },
	{ "letters may stand together", { "-bq" },
	    EXPECT(.action = ACTION_BRIEF, .quiet = true), NULL },
	{ "--color always is always", { "--color", "always" },
	    EXPECT(.colour = ALWAYS), NULL },
	{ "--color never is never", { "--color=never" },
	    EXPECT(.colour = NEVER), NULL },
	{ "--color auto is auto", { "--color=auto" }, EXPECT(.colour = AUTO),
	    NULL },
	{ "--width takes a number", { "--width", "40" },
	    EXPECT(.width = 40), NULL },
	{ "--width takes 20", { "--width=20" }, EXPECT(.width = 20), NULL },
	{ "-h is help", { "-h" }, EXPECT(.action = ACTION_HELP), NULL },
	{ "-V is the version", { "-V" }, EXPECT(.action = ACTION_VERSION),
	    NULL },
	{ "-c is calls", { "-c" }, EXPECT(.action = ACTION_CALLS), NULL },
	{ "-c takes no word", { "-c", "a" },
	    EXPECT(.action = ACTION_CALLS, .count = 1), "a" },
	{ "--calls takes a Call-ID behind =", { "--calls=a@b" },
	    EXPECT(.action = ACTION_CALLS, .argument = "a@b"), NULL },
	{ "-e takes a spec", { "-e", "2xx" },
	    EXPECT(.action = ACTION_EXPECT, .argument = "2xx"), NULL },
	{ "--expect-any takes a spec", { "--expect-any=486" },
	    EXPECT(.action = ACTION_EXPECT_ANY, .argument = "486"), NULL },
	{ "--expect-all takes a spec", { "--expect-all", "!5xx" },
	    EXPECT(.action = ACTION_EXPECT_ALL, .argument = "!5xx"), NULL },
	{ "--expect-sequence takes codes", { "--expect-sequence=100,200" },
	    EXPECT(.action = ACTION_EXPECT_SEQUENCE, .argument = "100,200"),
	    NULL },
	{ "the same action twice is one", { "-b", "--brief" },
	    EXPECT(.action = ACTION_BRIEF), NULL },
	{ "the last format counts", { "--json", "--tsv" },
	    EXPECT(.format = FORMAT_TSV), NULL },
	{ "behind -- all are operands", { "--", "-b" }, EXPECT(.count = 1),
	    "-b" },
	{ "a single minus is an operand", { "-" }, EXPECT(.count = 1), "-" },
};

static void
test_good(void **state)
{
	const struct good_row *row = *state;
	const struct options *expected = &row->expected;
	struct options options;

	assert_true(parse(&options, row->words));
	assert_kept("");
	assert_int_equal(options.action, expected->action);
	assert_int_equal(options.format, expected->format);
	assert_int_equal(options.header, expected->header);
	assert_int_equal(options.quiet, expected->quiet);
	assert_int_equal(options.colour, expected->colour);
	assert_int_equal(options.width, expected->width);
	assert_int_equal(options.count, expected->count);
	if (expected->argument != NULL)
		assert_string_equal(options.argument, expected->argument);
	else
		assert_null(options.argument);
	if (row->operand != NULL)
		assert_string_equal(options.operands[0], row->operand);
}

static const struct bad_row {
	const char *name;
	const char *words[MOST_WORDS];
	const char *said;	/* behind "sipcode: " */
} bads[] = {
	{ "two actions are too many", { "-b", "-l" },
	    "--list and --brief cannot be had in one call\n" },
	{ "a slip gets the option that was meant", { "--brif" },
	    "no option --brif; did you mean --brief?\n" },
	{ "a slip is found in front of =", { "--formt=json" },
	    "no option --formt=json; did you mean --format?\n" },
	{ "a foreign option gets the way to help", { "--xyzzy" },
	    "no option --xyzzy; sipcode --help lists them\n" },
	{ "a foreign letter gets the way to help", { "-x" },
	    "no option -x; sipcode --help lists them\n" },
	{ "a foreign letter among others is named", { "-bx" },
	    "no option -x; sipcode --help lists them\n" },
	{ "a search needs a word", { "-k" }, "--search needs WORD\n" },
	{ "a format needs a name", { "--format" }, "--format needs NAME\n" },
	{ "an option without argument takes none", { "--brief=1" },
	    "--brief takes no argument\n" },
	{ "an unknown format is refused", { "-f", "xml" },
	    "--format does not take 'xml'; it takes text, json, tsv, junit, "
	    "tap\n" },
	{ "a slip in a format gets the one that was meant", { "-f", "jsn" },
	    "--format does not take 'jsn'; it takes text, json, tsv, junit, "
	    "tap; did you mean json?\n" },
	{ "a slip in a colour gets the one that was meant",
	    { "--color=allways" },
	    "--color does not take 'allways'; it takes auto, always, never; "
	    "did you mean always?\n" },
	{ "a width is a number", { "--width=wide" },
	    "--width takes a number of columns from 20 on, not 'wide'\n" },
	{ "a width of 19 is too small", { "--width=19" },
	    "--width takes a number of columns from 20 on, not '19'\n" },
	{ "a width has no sign", { "--width=-40" },
	    "--width takes a number of columns from 20 on, not '-40'\n" },
	{ "a width has no letters behind", { "--width=40c" },
	    "--width takes a number of columns from 20 on, not '40c'\n" },
	{ "a width of ten digits is no width", { "--width=4294967336" },
	    "--width takes a number of columns from 20 on, "
	    "not '4294967336'\n" },
	{ "a bad spec is pointed at", { "-e", "200,48" },
	    "--expect '200,48': column 5: not a code, " },
	{ "a bad spec of --only is pointed at", { "-o", "busy" },
	    "--only 'busy': column 1: not a code, " },
	{ "a bad sequence is pointed at", { "--expect-sequence=100,!180" },
	    "--expect-sequence '100,!180': column 5: not one of " },
	{ "two expectations are too many", { "-e", "200", "--expect-any=486" },
	    "--expect-any and --expect cannot be had in one call\n" },
	{ "an expectation needs a spec", { "--expect" },
	    "--expect needs SPEC\n" },
	{ "an escape sequence in an option is shown, not obeyed",
	    { "--\033[2J" },
	    "no option --\\x1b[2J; sipcode --help lists them\n" },
};

static void
test_bad(void **state)
{
	const struct bad_row *row = *state;
	struct options options;
	char said[256];

	assert_false(parse(&options, row->words));
	snprintf(said, sizeof said, "sipcode: %s", row->said);
	assert_int_equal(strncmp(kept.buf, said, strlen(said)), 0);
}

static void
test_ambiguous(void **state)
{
	struct options options;

	(void)state;
	/* Both --header and --help begin so. */
	assert_false(parse(&options, (const char *const[]){ "--he", NULL }));
}

static void
test_help(void **state)
{
	struct term term = { keep(), false, 80 };
	const char *line;

	(void)state;
	options_help(&term);
	sink_byte(&kept, '\0');
	assert_int_equal(strncmp(kept.buf, "Examples\n", 9), 0);
	assert_non_null(strstr(kept.buf, "\nusage: sipcode "));
	assert_non_null(strstr(kept.buf, "  -k, --search WORD "));
	for (line = kept.buf; *line != '\0'; line += strcspn(line, "\n") + 1)
		assert_in_range(strcspn(line, "\n"), 0, 80);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, goods, test_good);
	UNIT_ROWS(&unit, bads, test_bad);
	unit_add(&unit, "a start that two options have is refused",
	    test_ambiguous, NULL);
	unit_add(&unit, "help begins with examples and fits 80 columns",
	    test_help, NULL);
	return unit_run(&unit, "options");
}
