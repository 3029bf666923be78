#define _POSIX_C_SOURCE 200809L
#include "progress.h"

#include <time.h>
#include <unistd.h>

enum { MIB = 1024 * 1024, LARGE = 64 * MIB, STEP = 8 * MIB };

void
progress_init(struct progress *p, enum when when, struct term *errors,
    int out_fd)
{
	bool fits = isatty(errors->sink->fd) && !isatty(out_fd);

	*p = (struct progress){ .errors = errors, .forced = when == ALWAYS };
	if (when == NEVER || (when == AUTO && !fits))
		p->errors = NULL;
}

static long long
now(void)
{
	struct timespec time;

	return clock_gettime(CLOCK_MONOTONIC, &time) == 0
	    ? (long long)time.tv_sec : 0;
}

static void
put_line(struct progress *p, const struct input *in)
{
	struct sink *sink = p->errors->sink;

	sink_text(sink, "\r");
	term_safe(p->errors, sc_text(in->name));
	sink_text(sink, ": ");
	sink_number(sink, in->done / MIB);
	if (in->size > 0) {
		sink_text(sink, " of ");
		sink_number(sink, in->size / MIB);
	}
	sink_text(sink, " MiB");
	if (in->size > 0) {
		sink_text(sink, ", ");
		sink_number(sink, in->done >= in->size
		    ? 100 : in->done * 100 / in->size);
		sink_text(sink, " %");
	}
	sink_text(sink, "\033[K");
	sink_flush(sink);
	p->shown = true;
}

void
progress_show(struct progress *p, const struct input *in)
{
	long long second;

	if (p->errors == NULL || (!p->forced && in->size < LARGE) ||
	    in->done < p->next)
		return;
	p->next = in->done + (p->forced ? 1 : STEP);
	second = now();
	if (second == p->second && p->shown)
		return;
	p->second = second;
	put_line(p, in);
}

void
progress_clear(struct progress *p, const struct input *in)
{
	p->next = 0;
	if (!p->shown)
		return;
	if (p->forced)
		put_line(p, in);
	sink_text(p->errors->sink, p->forced ? "\n" : "\r\033[K");
	sink_flush(p->errors->sink);
	p->shown = false;
}
