#define _POSIX_C_SOURCE 200809L
#include "cli.h"

#include "lookup.h"
#include "text.h"

#include <errno.h>
#include <unistd.h>

static const struct format *
format_of(const struct options *options)
{
	switch (options->format) {
	case FORMAT_JSON:
		return &format_json;
	case FORMAT_TSV:
		return &format_tsv;
	case FORMAT_JUNIT:
		return &format_junit;
	case FORMAT_TAP:
		return &format_tap;
	case FORMAT_TEXT:
		break;
	}
	return options->action == ACTION_EXPLAIN ? &format_text
						 : &format_brief;
}

static bool
has_verdicts(enum action action)
{
	return action == ACTION_LINT || (action >= ACTION_EXPECT &&
	    action <= ACTION_EXPECT_SEQUENCE);
}

/* JUnit and TAP hold verdicts; nothing else has a place in them. */
static bool
format_fits(const struct options *options, const struct format *format,
    struct term *errors)
{
	if (format->test_case == NULL || has_verdicts(options->action))
		return true;
	REPORT(errors, "--format ", format->name, " goes with --lint and --expect");
	return false;
}

static int
show_help(struct out *out, const struct options *options, struct term *errors)
{
	(void)options;
	(void)errors;
	options_help(&out->term);
	return 0;
}

static int
show_version(struct out *out, const struct options *options,
    struct term *errors)
{
	(void)options;
	(void)errors;
	sink_text(out->term.sink, "sipcode " SIPCODE_VERSION
	    "\nSIP response codes as registered with IANA on ");
	sink_text(out->term.sink, sipcode_registry_date());
	sink_byte(out->term.sink, '\n');
	return 0;
}

static int
usage(struct term *errors)
{
	options_usage(errors);
	sink_flush(errors->sink);
	return 2;
}

/* The shell has taken a pasted status line apart. */
static bool
lacks_quotes(const struct options *options)
{
	for (size_t i = 0; i < options->count; i++)
		if (sc_same_nocase(sc_text(options->operands[i]),
		    sc_text("SIP/2.0")))
			return true;
	return false;
}

/* Operands are codes or files, not both; the first that tells decides. */
static bool
takes_codes(const struct options *options, struct term *errors, bool *codes)
{
	const char *code = NULL, *file = NULL;

	for (size_t i = 0; i < options->count; i++)
		if (lookup_operand(options->operands[i]) == OPERAND_FILE)
			file = options->operands[i];
		else
			code = options->operands[i];
	*codes = code != NULL;
	if (code == NULL || file == NULL)
		return true;
	REPORT(errors, "codes and files cannot be had in one call: '", code,
	    "' is a code, '", file, "' is a file", lacks_quotes(options)
	    ? "; a pasted status line stands in quotes" : "");
	return false;
}

/* Without an operand the program never sits there waiting for a terminal. */
static int
read_text(struct out *out, const struct options *options,
    const struct work *work, struct term *errors)
{
	if (options->count == 0 && isatty(STDIN_FILENO))
		return usage(errors);
	return text_run(out, options, work, errors);
}

static int
explain(struct out *out, const struct options *options, struct term *errors)
{
	bool codes;

	if (!takes_codes(options, errors, &codes))
		return 2;
	if (codes)
		return lookup_codes(out, options, errors);
	return read_text(out, options, &work_explain, errors);
}

/* The actions on text alone. */
static int
on_text(struct out *out, const struct options *options, struct term *errors)
{
	static const struct work *const works[] = {
		[ACTION_SUMMARY] = &work_summary,
		[ACTION_LINT] = &work_lint,
		[ACTION_CALLS] = &work_calls,
		[ACTION_EXPECT] = &work_expect,
		[ACTION_EXPECT_ANY] = &work_expect,
		[ACTION_EXPECT_ALL] = &work_expect,
		[ACTION_EXPECT_SEQUENCE] = &work_expect,
	};
	bool codes;

	if (!takes_codes(options, errors, &codes))
		return 2;
	if (codes) {
		REPORT(errors, "--", options->action_name,
		    " takes captured text, not codes");
		return 2;
	}
	input_catch_interrupt();
	return read_text(out, options, works[options->action], errors);
}

typedef int action_run(struct out *, const struct options *, struct term *);

static action_run *const actions[] = {
	[ACTION_EXPLAIN] = explain,
	[ACTION_BRIEF] = explain,
	[ACTION_LIST] = lookup_list,
	[ACTION_SEARCH] = lookup_search,
	[ACTION_SUMMARY] = on_text,
	[ACTION_LINT] = on_text,
	[ACTION_CALLS] = on_text,
	[ACTION_EXPECT] = on_text,
	[ACTION_EXPECT_ANY] = on_text,
	[ACTION_EXPECT_ALL] = on_text,
	[ACTION_EXPECT_SEQUENCE] = on_text,
	[ACTION_HELP] = show_help,
	[ACTION_VERSION] = show_version,
};

/* Nothing that was to be said may be lost unnoticed; a reader that went away
   is no loss. */
static int
finish(struct sink *out, struct term *errors, int status)
{
	sink_close(out);
	if (out->error == 0 || out->error == EPIPE)
		return status;
	REPORT(errors, "standard output: ", strerror(out->error));
	return 2;
}

static unsigned
width_of(const struct options *options, const struct sink *sink)
{
	return options->width != 0 ? options->width : term_width(sink->fd);
}

int
cli_run(int argc, char **argv, struct streams *streams)
{
	struct options options;
	struct term errors = { streams->err, false, 80 };
	struct out out = { .term = { streams->out, false, 80 } };
	int status;

	if (!options_parse(&options, argc, argv, &errors))
		return usage(&errors);
	out.format = format_of(&options);
	if (!format_fits(&options, out.format, &errors))
		return usage(&errors);
	out.header = options.header;
	out.term.colour = term_has_colour(streams->out->fd, options.colour);
	out.term.width = width_of(&options, streams->out);
	errors.width = width_of(&options, streams->err);
	if (options.quiet)
		streams->out->fd = -1;
	status = actions[options.action](&out, &options, &errors);
	return finish(streams->out, &errors, status);
}
