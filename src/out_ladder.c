/* One call as a ladder: the calling side on the left, the called one on the
   right, an arrow for each message. */
#include "out_calls.h"

#include "address.h"
#include "append.h"
#include "calls.h"
#include "utf8.h"
#include "values.h"

enum { PLACE_WIDTH = 7, GAP = 2, WIDEST = 100, LEAST_LANE = 12, SHAFT = 3 };

struct sides {
	struct sipcode_slice from, to;	/* users */
	struct sipcode_slice tag;	/* of From */
	struct sipcode_slice method;	/* as CSeq has it */
};

static struct sides
read_sides(const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head, name, value;
	struct sipcode_slice none = sc_slice("", 0);
	struct sides sides = { none, none, none, sc_method_of(m) };

	while (sipcode_next_field(m, &rest, &name, &value)) {
		const char *full = sipcode_header_name(name);

		if (full != NULL && strcmp(full, "From") == 0) {
			sides.from = sc_address_user(value);
			sides.tag = sc_parameter(value, "tag");
		} else if (full != NULL && strcmp(full, "To") == 0) {
			sides.to = sc_address_user(value);
		}
	}
	return sides;
}

static struct sipcode_slice
cut_tag(const struct ladder *ladder, struct sipcode_slice tag)
{
	return tag.len > sizeof ladder->caller
	    ? sc_upto(tag, sizeof ladder->caller) : tag;
}

static size_t
columns(struct sipcode_slice s)
{
	size_t count = 0;
	unsigned long character;

	for (; s.len > 0; count++) {
		size_t len = utf8_next(s, &character);

		s = sc_from(s, len > 0 ? len : 1);
	}
	return count;
}

/* As many bytes as have room in so many columns. */
static size_t
fitting(struct sipcode_slice s, size_t most)
{
	unsigned long character;
	size_t at = 0;

	while (at < s.len && most-- > 0) {
		size_t len = utf8_next(sc_from(s, at), &character);

		at += len > 0 ? len : 1;
	}
	return at;
}

/* RFC 3261 8.2.6.2: a response has the From of its request. */
static bool
goes_right(const struct ladder *ladder, const struct sipcode_message *m,
    struct sipcode_slice from_tag)
{
	struct sipcode_slice caller = sc_slice(ladder->caller,
	    ladder->caller_len);
	bool by_caller = from_tag.len == 0 ||
	    sc_same(cut_tag(ladder, from_tag), caller);

	return by_caller == (m->kind == SIPCODE_REQUEST);
}

static bool
has_sdp(const struct sipcode_message *m)
{
	return m->body.len > 3 && memcmp(m->body.ptr, "v=0", 3) == 0;
}

/* "180 Ringing", "200 OK (BYE)", "INVITE + SDP" */
static void
put_label(struct term *term, const struct response *of,
    struct sipcode_slice method)
{
	const struct sipcode_message *m = of->message;
	struct sink *sink = term->sink;
	char digits[SC_DIGITS_SIZE];

	if (m->kind == SIPCODE_REQUEST) {
		term_paint(term, BOLD, method);
	} else {
		term_paint(term,
		    term_outcome_colour(sipcode_outcome_of(m->code)),
		    sc_digits(m->code, digits));
		if (m->phrase.len > 0)
			sink_byte(sink, ' ');
		term_safe(term, m->phrase);
		if (method.len > 0 && !sc_same(method, sc_text("INVITE"))) {
			sink_text(sink, " (");
			term_safe(term, method);
			sink_byte(sink, ')');
		}
	}
	if (has_sdp(m))
		sink_text(sink, " + SDP");
	if (of->repeated)
		sink_text(sink, ", again");
}

/* The line, or room for it, and the time; returns the width. */
static size_t
put_place(struct out *out, struct ladder *ladder, const struct response *of,
    bool shown)
{
	struct sink *text = &(struct sink){ .fd = -1 };
	struct term term = { text, false, out->term.width };
	size_t width = PLACE_WIDTH;

	if (shown) {
		if (of->file != NULL) {
			term_safe(&term, sc_text(of->file));
			sink_byte(text, ':');
		}
		sink_number(text, of->message->line);
	}
	if (of->file != NULL)
		width += columns(sc_text(of->file));
	if (text->len < width)
		sink_fill(out->term.sink, ' ', width - text->len);
	sink_put(out->term.sink, sc_slice(text->buf, text->len));
	sink_fill(out->term.sink, ' ', GAP);
	width = (text->len > width ? text->len : width) + GAP;
	return width + out_ladder_time(out, ladder, of, shown);
}

static size_t
lane_beside(const struct out *out, size_t place)
{
	size_t width = out->term.width;

	if (width > WIDEST)
		width = WIDEST;
	if (width < place + LEAST_LANE)
		return LEAST_LANE;
	return width - place;
}

static struct sipcode_slice
or_else(struct sipcode_slice known, const char *otherwise)
{
	return known.len > 0 ? known : sc_text(otherwise);
}

static void
begin(struct out *out, struct ladder *ladder, const struct response *of,
    const struct sides *sides)
{
	struct sink *sink = out->term.sink;
	struct sipcode_slice tag = cut_tag(ladder, sides->tag);
	struct sipcode_slice from = or_else(sides->from, "caller");
	struct sipcode_slice to = or_else(sides->to, "callee");
	size_t lane, used = columns(from) + columns(to);

	ladder->begun = true;
	sc_copy(ladder->caller, tag);
	ladder->caller_len = tag.len;
	sink_text(sink, "Call-ID ");
	term_paint(&out->term, BOLD, of->message->call_id);
	sink_text(sink, "\n\n");
	lane = lane_beside(out, put_place(out, ladder, of, false));
	term_paint(&out->term, BOLD, from);
	sink_fill(sink, ' ', lane > used ? lane - used : 1);
	term_paint(&out->term, BOLD, to);
	sink_byte(sink, '\n');
}

static void
put_arrow(struct out *out, struct ladder *ladder, const struct response *of,
    const struct sides *sides)
{
	bool right = goes_right(ladder, of->message, sides->tag);
	struct sink *sink = out->term.sink;
	struct sink *text = &(struct sink){ .fd = -1 };
	struct term term = { text, false, out->term.width };
	struct sipcode_slice label;
	size_t lane = lane_beside(out, put_place(out, ladder, of, true));
	size_t used = SHAFT + 1 + 2, shaft, cut;

	put_label(&term, of, sides->method);
	label = sc_slice(text->buf, text->len);
	cut = fitting(label, lane - used - 1);
	used += columns(sc_upto(label, cut));
	shaft = lane > used ? lane - used : 1;
	if (!right)
		sink_byte(sink, '<');
	sink_fill(sink, '-', right ? SHAFT : shaft);
	sink_byte(sink, ' ');
	/* What was cut is safe, but has no colour. */
	if (cut < label.len)
		sink_put(sink, sc_upto(label, cut));
	else
		put_label(&out->term, of, sides->method);
	sink_byte(sink, ' ');
	sink_fill(sink, '-', right ? shaft : SHAFT);
	if (right)
		sink_byte(sink, '>');
	sink_byte(sink, '\n');
}

void
out_text_rung(struct out *out, struct ladder *ladder,
    const struct response *of)
{
	struct sides sides = read_sides(of->message);

	if (!ladder->begun)
		begin(out, ladder, of, &sides);
	put_arrow(out, ladder, of, &sides);
}
