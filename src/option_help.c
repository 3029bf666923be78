/* What --help says. */
#include "option_rows.h"

enum { HELP_COLUMN = 24 };

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
	for (const struct row *row = option_rows; row->name != NULL; row++)
		if ((row->id == ID_ACTION) == actions)
			help_row(term, row);
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
