/* The table of calls: a line for each Call-ID, below it one for each row. */
#include "out_calls.h"

#include "append.h"

enum {
	GAP = 2,
	CAUSE = 8,		/* where the cause stands, below its row */
	OUTCOME_WIDTH = 11,
	LEAST_CODES = 15,
	MOST_METHOD = 12,
	MOST_NAME = 16,
};

struct frame {
	const struct files *files;
	size_t place, method, codes;	/* widths */
};

/* "trace.log:41", of several files; the end of it where it takes too much of
   the line. */
static struct sipcode_slice
place_of(const struct files *files, const struct sipcode_call *call,
    char *buf, size_t size)
{
	struct sc_append a = { buf, size, 0 };

	if (files->count > 1) {
		struct sipcode_slice name =
		    sc_text(file_name(files, call->file));

		if (name.len > MOST_NAME) {
			name = sc_from(name, name.len - MOST_NAME);
			sc_append(&a, "..");
		}
		sc_append_slice(&a, name);
		sc_append(&a, ":");
	}
	sc_append_number(&a, call->line);
	return sc_slice(buf, a.len);
}

static size_t
larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static struct frame
measure(const struct out *out, const struct sipcode_calls *calls,
    const struct files *files)
{
	struct frame frame = { files, 4, 6, 5 };
	struct sipcode_call call = { .row = 0 };
	char buf[512];
	size_t room;

	while (sipcode_calls_next(calls, &call)) {
		frame.place = larger(frame.place,
		    place_of(files, &call, buf, sizeof buf).len);
		frame.method = larger(frame.method, call.method.len);
		frame.codes = larger(frame.codes, out_codes_width(&call));
	}
	if (frame.method > MOST_METHOD)
		frame.method = MOST_METHOD;
	room = frame.place + frame.method + 3 * GAP + OUTCOME_WIDTH;
	room = out->term.width > room ? out->term.width - room : 0;
	if (frame.codes > room)
		frame.codes = larger(room, LEAST_CODES);
	return frame;
}

static void
put_call(struct out *out, const struct frame *frame,
    const struct sipcode_call *call)
{
	struct sink *sink = out->term.sink;

	if (call->call_id.len > 0) {
		term_paint(&out->term, BOLD, call->call_id);
	} else {
		term_safe(&out->term,
		    sc_text(file_name(frame->files, call->file)));
		sink_text(sink, ", without Call-ID");
	}
	if (call->from.len > 0 || call->to.len > 0) {
		sink_text(sink, "  ");
		term_safe(&out->term, call->from);
		sink_text(sink, " -> ");
		term_safe(&out->term, call->to);
	}
	sink_byte(sink, '\n');
}

/* Why it is no success: what the response itself says, else what its code
   does. */
static void
put_cause(struct out *out, const struct sipcode_call *call)
{
	const struct sipcode_entry *entry = sipcode_treated_as(call->code);
	char buf[1024];
	struct sc_append a = { buf, sizeof buf, 0 };

	if (call->code / 100 == 2)
		return;
	if (entry == NULL) {
		sc_append(&a, "no response");
	} else {
		out_append_code(&a, call->code, entry->phrase);
		sc_append(&a, ": ");
		if (call->code < 200)
			sc_append(&a, "no final response");
		else if (call->hint.len > 0)
			sc_append_slice(&a, call->hint);
		else
			sc_append(&a, entry->gist);
	}
	sink_fill(out->term.sink, ' ', CAUSE);
	term_wrap(&out->term, sc_slice(buf, a.len), CAUSE, CAUSE);
}

static void
put_row(struct out *out, const struct frame *frame,
    const struct sipcode_call *call)
{
	struct sink *sink = out->term.sink;
	char buf[512];
	struct sipcode_slice place = place_of(frame->files, call, buf,
	    sizeof buf);
	size_t width = out_codes_width(call);
	enum colour colour = call->code == 0 ? RED
	    : term_outcome_colour(sipcode_outcome_of(call->code));

	if (width > frame->codes)
		width = frame->codes;
	sink_fill(sink, ' ', GAP + frame->place - place.len);
	term_safe(&out->term, place);
	sink_fill(sink, ' ', GAP);
	term_safe(&out->term, call->method);
	sink_fill(sink, ' ', (call->method.len < frame->method
	    ? frame->method - call->method.len : 0) + GAP);
	out_codes(sink, call, frame->codes);
	sink_fill(sink, ' ', frame->codes - width + GAP);
	term_paint(&out->term, colour, sc_text(call_outcome_word(call)));
	sink_byte(sink, '\n');
	put_cause(out, call);
}

struct totals {
	unsigned long long calls, rows, none;
	unsigned long long outcomes[SIPCODE_OUTCOME_END];
	bool repeats;
};

static void
add_to(struct totals *totals, const struct sipcode_call *call, bool first)
{
	totals->calls += first;
	totals->rows++;
	if (call->code == 0)
		totals->none++;
	else
		totals->outcomes[sipcode_outcome_of(call->code)]++;
	for (unsigned i = 0; i < call->kept; i++)
		if (call->repeats[i] > 0)
			totals->repeats = true;
}

static void
put_part(struct sink *sink, const char **lead, unsigned long long count,
    const char *word)
{
	if (count == 0)
		return;
	sink_text(sink, *lead);
	sink_number(sink, count);
	sink_byte(sink, ' ');
	sink_text(sink, word);
	*lead = ", ";
}

static void
put_totals(struct out *out, const struct totals *totals)
{
	struct sink *sink = out->term.sink;
	const char *lead = ": ";

	sink_byte(sink, '\n');
	sink_number(sink, totals->calls);
	sink_text(sink, totals->calls == 1 ? " Call-ID, " : " Call-IDs, ");
	sink_number(sink, totals->rows);
	sink_text(sink, totals->rows == 1 ? " outcome" : " outcomes");
	for (int i = 0; i < SIPCODE_OUTCOME_END; i++)
		put_part(sink, &lead, totals->outcomes[i],
		    sipcode_outcome_word((enum sipcode_outcome)i));
	put_part(sink, &lead, totals->none, "without response");
	sink_byte(sink, '\n');
	if (totals->repeats)
		sink_text(sink, "180+2 is a 180 and two retransmissions.\n");
}

void
out_text_calls(struct out *out, const struct sipcode_calls *calls,
    const struct files *files)
{
	struct frame frame = measure(out, calls, files);
	struct sipcode_call call = { .row = 0 };
	struct totals totals = { .calls = 0 };
	const char *before = NULL;

	while (sipcode_calls_next(calls, &call)) {
		/* A text is kept once: the rows of a call share it. */
		bool first = call.call_id.ptr != before ||
		    call.call_id.len == 0;

		if (first)
			put_call(out, &frame, &call);
		before = call.call_id.ptr;
		put_row(out, &frame, &call);
		add_to(&totals, &call, first);
	}
	put_totals(out, &totals);
}
