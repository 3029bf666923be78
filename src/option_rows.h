/* The options, a row each: help, getopt_long and did-you-mean are made from
   these. */
#ifndef OPTION_ROWS_H
#define OPTION_ROWS_H

#include "options.h"

enum id { ID_ACTION, ID_FORMAT, ID_HEADER, ID_QUIET, ID_COLOR, ID_WIDTH,
	ID_ONLY, ID_METHOD, ID_PROGRESS };

struct row {
	const char *name;
	const char *argument;	/* NULL: takes none; "": may take one behind
				   "=" */
	const char *help;
	enum id id;
	int value;		/* the action or format it stands for */
	char letter;		/* '\0': none */
};

/* Ends with a row without a name. */
extern const struct row option_rows[];

enum { MOST_ROWS = 64 };

#endif
