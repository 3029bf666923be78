#include "option_rows.h"

const struct row option_rows[] = {
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
	    ID_FORMAT, 0, 'f' },
	{ "json", NULL, "the same as --format json", ID_FORMAT, FORMAT_JSON,
	    '\0' },
	{ "tsv", NULL, "the same as --format tsv", ID_FORMAT, FORMAT_TSV,
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
	{ NULL, NULL, NULL, ID_ACTION, 0, '\0' }
};
