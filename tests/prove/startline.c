#include "prove.h"

int
main(void)
{
	struct sipcode_slice line = any_text(PROVE_BYTES);
	struct sipcode_status_line status;
	struct sipcode_request_line request;

	if (any_of(1) == 0)
		(void)sipcode_parse_status_line(line, &status);
	else
		(void)sipcode_parse_request_line(line, &request);
	return 0;
}
