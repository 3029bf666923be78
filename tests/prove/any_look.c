#include "any.h"
#include "promise.h"

void
sc_look(struct sc_sight *sight, size_t slash)
{
	is_there(sight->line);
	//@ assert slash < sight->line.len;
	sight->kind = SC_NOTHING;
	if (any_bool())
		return;
	sight->kind = Frama_C_interval(SC_STATUS, SC_BROKEN);
	sight->unsure = any_bool();
	sight->code = Frama_C_interval(0, 699);
	sight->start = any_number(sight->line.len - 1);
	sight->phrase = Frama_C_interval(sight->start, sight->line.len);
}
