#include "cli.h"

#include <unistd.h>

static struct sink out = { .fd = STDOUT_FILENO };
static struct sink err = { .fd = STDERR_FILENO };

int
main(int argc, char **argv)
{
	return cli_run(argc, argv,
	    &(struct streams){ STDIN_FILENO, &out, &err });
}
