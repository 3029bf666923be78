/* The summary, for people. */
#include "out.h"

#include "append.h"

enum { METHOD_WIDTH = 10, COUNT_WIDTH = 9 };

/* What the rows have in common: the longest phrase and the largest count. */
struct frame {
	size_t phrase_width;
	unsigned long long most;
	unsigned bar_width;
};

static const char *
phrase_of(unsigned code)
{
	const struct sipcode_entry *entry = sipcode_find(code);

	return entry != NULL ? entry->phrase : "(not in the table)";
}

static struct frame
measure(const struct out *out, const struct sipcode_tally *tally)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	struct frame frame = { 6, 1, 0 };
	size_t used;

	while (sipcode_tally_next(tally, &row)) {
		size_t len = strlen(phrase_of(row.code));

		if (len > frame.phrase_width)
			frame.phrase_width = len;
		if (row.count > frame.most)
			frame.most = row.count;
	}
	used = 3 + 1 + frame.phrase_width + 1 + METHOD_WIDTH +
	    2 * COUNT_WIDTH + 2;
	if (out->term.width > used)
		frame.bar_width = out->term.width - (unsigned)used;
	return frame;
}

static void
put_right(struct sink *sink, unsigned long long number, size_t width)
{
	char digits[SC_DIGITS_SIZE];
	struct sipcode_slice text = sc_digits(number, digits);

	if (text.len < width)
		sink_fill(sink, ' ', width - text.len);
	sink_put(sink, text);
}

static void
put_left(struct term *term, struct sipcode_slice text, size_t width)
{
	term_safe(term, text);
	sink_fill(term->sink, ' ', text.len < width ? width - text.len : 0);
}

static void
put_row(struct out *out, const struct frame *frame,
    const struct sipcode_tally_row *row)
{
	struct sink *sink = out->term.sink;
	unsigned long long bar = (row->count * frame->bar_width +
	    frame->most - 1) / frame->most;
	char hashes[1] = { '#' };

	sink_number(sink, row->code);
	sink_byte(sink, ' ');
	put_left(&out->term, sc_text(phrase_of(row->code)),
	    frame->phrase_width + 1);
	put_left(&out->term, sc_text(row->method), METHOD_WIDTH);
	put_right(sink, row->count, COUNT_WIDTH);
	put_right(sink, row->retransmissions, COUNT_WIDTH);
	if (bar > 0)
		sink_text(sink, "  ");
	while (bar-- > 0)
		term_paint(&out->term, PLAIN, sc_slice(hashes, 1));
	sink_byte(sink, '\n');
}

static void
put_head(struct out *out, const struct frame *frame)
{
	struct sink *sink = out->term.sink;

	term_paint(&out->term, BOLD, sc_text("code"));
	sink_fill(sink, ' ', frame->phrase_width + 1);
	term_paint(&out->term, BOLD, sc_text("method"));
	sink_fill(sink, ' ', METHOD_WIDTH - 6 + COUNT_WIDTH - 5);
	term_paint(&out->term, BOLD, sc_text("count"));
	sink_fill(sink, ' ', COUNT_WIDTH - 6);
	term_paint(&out->term, BOLD, sc_text("resent"));
	sink_byte(sink, '\n');
}

/* "SER   91.7 %  11 of 12  answered ..." */
static void
put_ratio(struct out *out, const struct sipcode_ratio *ratio)
{
	struct sink *sink = out->term.sink;
	unsigned long long tenths;

	if (ratio->whole == 0)
		return;
	tenths = (ratio->part * 1000 + ratio->whole / 2) / ratio->whole;
	put_left(&out->term, sc_text(ratio->name), 5);
	put_right(sink, tenths / 10, 3);
	sink_byte(sink, '.');
	sink_number(sink, tenths % 10);
	sink_text(sink, " %  ");
	sink_number(sink, ratio->part);
	sink_text(sink, " of ");
	sink_number(sink, ratio->whole);
	sink_text(sink, " INVITEs\n     ");
	term_wrap(&out->term, sc_text(ratio->text), 5, 5);
}

static void
put_totals(struct out *out, const struct sipcode_tally *tally)
{
	struct sink *sink = out->term.sink;

	sink_byte(sink, '\n');
	sink_number(sink, tally->responses);
	sink_text(sink, tally->responses == 1 ? " response, " : " responses, ");
	sink_number(sink, tally->retransmissions);
	sink_text(sink, tally->retransmissions == 1 ? " retransmission, "
						    : " retransmissions, ");
	sink_number(sink, tally->malformed);
	sink_text(sink, tally->malformed == 1 ? " malformed status line\n"
					      : " malformed status lines\n");
}

void
out_text_summary(struct out *out, const struct sipcode_tally *tally)
{
	struct sipcode_tally_row row = { 0, NULL, 0, 0 };
	struct frame frame = measure(out, tally);
	struct sipcode_ratio ratios[3];

	put_head(out, &frame);
	while (sipcode_tally_next(tally, &row))
		put_row(out, &frame, &row);
	put_totals(out, tally);
	if (tally->attempts == 0)
		return;
	sink_byte(out->term.sink, '\n');
	sipcode_tally_ratios(tally, ratios);
	for (int i = 0; i < 3; i++)
		put_ratio(out, &ratios[i]);
}
