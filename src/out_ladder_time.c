/* The column of times in a ladder. */
#include "out_calls.h"

enum { TIME_WIDTH = 8, GAP = 2, LEAST_WIDTH = 50 };

/* The time since the first message of the file; false where it is not
   known. */
static bool
pass(struct ladder *ladder, const struct response *of,
    const struct sc_time *time)
{
	long long between = 0;
	bool same = ladder->told && ladder->file == of->file;

	if (same && !sc_time_between(&ladder->time, time, &between))
		return false;
	ladder->elapsed = same ? ladder->elapsed + between : 0;
	ladder->time = *time;
	ladder->file = of->file;
	ladder->told = true;
	return true;
}

size_t
out_ladder_time(struct out *out, struct ladder *ladder,
    const struct response *of, bool shown)
{
	struct sink *sink = out->term.sink;
	struct sc_time time;
	char text[32] = "";
	struct sc_append a = { text, sizeof text, 0 };
	bool known = sc_find_time(of->message->before, &time);

	if (!shown)
		ladder->timed = known && out->term.width >= LEAST_WIDTH;
	if (!ladder->timed)
		return 0;
	if (!shown)
		sc_append(&a, "seconds");
	else if (known && pass(ladder, of, &time))
		sc_append_seconds(&a, ladder->elapsed, time.digits);
	if (a.len < TIME_WIDTH)
		sink_fill(sink, ' ', TIME_WIDTH - a.len);
	sink_put(sink, sc_slice(text, a.len));
	sink_fill(sink, ' ', GAP);
	return (a.len > TIME_WIDTH ? a.len : TIME_WIDTH) + GAP;
}
