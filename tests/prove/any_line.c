#include "any.h"
#include "stream.h"

bool
sc_line_length(struct sipcode_stream *s, size_t at, size_t *len)
{
	*len = any_line_len(sc_rest(s, at));
	return s->final || any_bool();
}
