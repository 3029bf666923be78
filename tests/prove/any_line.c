#include "any.h"
#include "stream.h"

bool
sc_line_length(struct sipcode_stream *s, size_t at, size_t *len)
{
	is_there(sc_rest(s, at));
	*len = any_number(s->filled - at);
	return s->final || any_bool();
}
