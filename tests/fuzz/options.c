/* Options: the words of a call are taken, or refused with a sentence. */
#define _GNU_SOURCE
#include "argv.h"

#include "options.h"
#include "safe.h"

static struct sink said = { .fd = -1 };
static struct term errors = { &said, false, 80 };

static bool
parse(struct options *options, struct argv *argv)
{
	said.len = 0;
	argv_anew();
	return options_parse(options, argv->count, argv->words, &errors);
}

static bool
is_within(const struct argv *argv, const char *word)
{
	return word >= argv->bytes && word < argv->bytes + WORDS_SIZE;
}

static void
check_sets(const struct options *options)
{
	must(!sipcode_spec_has(&options->only, 99));
	must(!sipcode_spec_has(&options->only, 700));
	must(!sipcode_spec_has(&options->expected, 700));
	must(options->sequence.count <= SIPCODE_CALL_CODES);
	if (options->action == ACTION_EXPECT_SEQUENCE)
		must(options->sequence.count >= 1);
}

static void
check_taken(const struct options *options, const struct argv *argv)
{
	must((options->action_name == NULL) ==
	    (options->action == ACTION_EXPLAIN));
	must(options->action <= ACTION_VERSION);
	must(options->format <= FORMAT_TAP);
	must(options->colour <= NEVER && options->progress <= NEVER);
	must(options->width == 0 || options->width >= LEAST_WIDTH);
	must(options->argument == NULL || is_within(argv, options->argument));
	must(options->methods == NULL || is_within(argv, options->methods));
	must(options->count < (size_t)argv->count);
	for (size_t i = 0; i < options->count; i++)
		must(is_within(argv, options->operands[i]));
	must(options->operands[options->count] == NULL);
	check_sets(options);
}

/* Behind "--" no word is an option: all of them come back, in order. */
static void
check_operands(struct argv *argv)
{
	static char end[] = "--";
	struct options options;

	if (argv->count > WORDS_MOST)
		return;
	memmove(argv->words + 2, argv->words + 1,
	    (size_t)argv->count * sizeof *argv->words);
	argv->words[1] = end;
	argv->count++;
	must(parse(&options, argv));
	must(options.count == (size_t)argv->count - 2);
	must(options.operands == argv->words + 2);
	must(options.action == ACTION_EXPLAIN && options.width == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct argv argv;
	struct options options;

	(void)argv_cut(&argv, fuzz_input(data, len));
	if (parse(&options, &argv))
		check_taken(&options, &argv);
	(void)argv_cut(&argv, fuzz_input(data, len));
	check_operands(&argv);
	return 0;
}
