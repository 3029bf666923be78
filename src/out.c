#include "out.h"

void
out_begin(struct out *out, const struct row_type *type)
{
	if (out->format->begin != NULL)
		out->format->begin(out, type);
}

void
out_end(struct out *out)
{
	if (out->format->end != NULL)
		out->format->end(out);
}
