/* argv -> struct options */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "report.h"

enum action {
	ACTION_EXPLAIN,
	ACTION_BRIEF,
	ACTION_LIST,
	ACTION_SEARCH,
	ACTION_SUMMARY,
	ACTION_LINT,
	ACTION_CALLS,
	ACTION_EXPECT,
	ACTION_EXPECT_ANY,
	ACTION_EXPECT_ALL,
	ACTION_EXPECT_SEQUENCE,
	ACTION_HELP,
	ACTION_VERSION,
};

enum format_id { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV,
	FORMAT_JUNIT, FORMAT_TAP };

enum { LEAST_WIDTH = 20 };

struct options {
	enum action action;
	const char *action_name;	/* NULL: none was named */
	const char *argument;	/* of the action, where it takes one */
	enum format_id format;
	bool header;
	bool quiet;
	enum when colour;
	enum when progress;
	bool has_only;
	struct sipcode_spec only;
	struct sipcode_spec expected;
	struct sipcode_sequence sequence;	/* the same, for
						   ACTION_EXPECT_SEQUENCE */
	const char *methods;	/* a comma list; NULL: all */
	unsigned width;		/* 0: the terminal's */
	char **operands;
	size_t count;
};

/* False where the call is wrong; what is wrong has been reported. */
bool options_parse(struct options *, int argc, char **argv,
    struct term *errors);

/* The names and words for --help; made from the table of options. */
void options_help(struct term *);
void options_usage(struct term *);

#endif
