/* What is told of a text, or of the stream: anything. */
#include "any.h"
#include "stream.h"

struct sipcode_result
sipcode_parse_status_line(struct sipcode_slice line,
    struct sipcode_status_line *status)
{
	is_there(line);
	(void)status;
	return (struct sipcode_result){ .err = (enum sipcode_err)
	    Frama_C_interval(SIPCODE_ERR_OK, SIPCODE_ERR_END - 1) };
}

bool
sc_begins_field(struct sipcode_slice line)
{
	is_there(line);
	return any_bool();
}

bool
sc_full(const struct sipcode_stream *s)
{
	(void)s;
	return any_bool();
}

void
sc_fill_message(struct sipcode_stream *s, struct sipcode_message *message)
{
	(void)s;
	(void)message;
}
