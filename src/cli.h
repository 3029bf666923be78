#ifndef CLI_H
#define CLI_H

#include "term.h"

struct streams {
	int in;
	struct sink *out;
	struct sink *err;
};

/* The whole program; returns its exit status. */
int cli_run(int argc, char **argv, struct streams *);

#endif
