#include "cli.h"

#include <unistd.h>

/* All zeros until used, so that they cost a start nothing. */
static struct sink out, err;

int
main(int argc, char **argv)
{
	out.fd = STDOUT_FILENO;
	err.fd = STDERR_FILENO;
	return cli_run(argc, argv,
	    &(struct streams){ STDIN_FILENO, &out, &err });
}
