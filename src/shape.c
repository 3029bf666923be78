/* Which tool wrote the text around a start line. */
#include "filter.h"

/* No tool's own words stand farther before a start line. */
enum { PREFIX_SEARCHED = 512 };

static bool
holds(struct sipcode_slice s, const char *text)
{
	return sc_find_token(s, text) < s.len;
}

static bool
ends_with(struct sipcode_slice s, const char *text)
{
	struct sipcode_slice end = sc_text(text);

	return s.len >= end.len &&
	    sc_same(sc_from(s, s.len - end.len), end);
}

/* Two hexadecimal digits and a blank, again and again: a dump's row. */
static bool
is_dump(struct sipcode_slice prefix)
{
	size_t pairs = 0;

	for (size_t i = 0; i + 2 < prefix.len; i++)
		if (sc_is(prefix.ptr[i], SC_HEXDIG) &&
		    sc_is(prefix.ptr[i + 1], SC_HEXDIG) &&
		    prefix.ptr[i + 2] == ' ' &&
		    (i == 0 || !sc_is(prefix.ptr[i - 1], SC_TOKEN) ||
		    sc_is(prefix.ptr[i - 1], SC_HEXDIG)))
			pairs++;
	return pairs >= 8;
}

static struct sipcode_slice
last_line(struct sipcode_slice above)
{
	size_t end = above.len, start;

	while (end > 0 && (above.ptr[end - 1] == '\n' ||
	    above.ptr[end - 1] == '\r'))
		end--;
	for (start = end; start > 0 && above.ptr[start - 1] != '\n'; start--)
		;
	return sc_slice(above.ptr + start, end - start);
}

/* sipsak repeats the status line, indented, below its verdict. */
static bool
is_reprint(const struct sc_sight *sight, struct sipcode_slice prefix)
{
	return prefix.len == 3 && sc_trim(prefix).len == 0 &&
	    holds(last_line(sight->above), "reply received after");
}

/* Kamailio's debug log shows buffers behind their addresses: copies. */
static bool
is_buffer(struct sipcode_slice prefix)
{
	size_t at = prefix.len;

	if (!ends_with(prefix, ": "))
		return false;
	for (at -= 2; at > 0 && sc_is(prefix.ptr[at - 1], SC_HEXDIG); at--)
		;
	return ends_with(sc_upto(prefix, at), "=0x");
}

/* The inside of another message, in one of tshark's trees. */
static bool
is_inner_field(struct sipcode_slice prefix)
{
	if (holds(prefix, "<field name=\""))
		return !holds(prefix, "name=\"sip.Status-Line\"") &&
		    !holds(prefix, "name=\"sip.Request-Line\"");
	prefix = sc_trim(prefix);
	return sc_starts_nocase(prefix, sc_text("\"sip")) &&
	    !holds(prefix, "\"sip.Status-Line\"") &&
	    !holds(prefix, "\"sip.Request-Line\"") &&
	    !holds(prefix, "\"sip\":");
}

/* tcpdump -A prints the status line in its summary, and again in the payload
   below. */
static enum sc_shape
summary_repeats(const struct sc_sight *sight)
{
	struct sipcode_slice rest = sight->below;
	struct sipcode_slice start = sc_from(sight->line, sight->start);

	for (int i = 0; i < 3; i++) {
		size_t len = sc_find_byte(rest, '\n');
		struct sipcode_slice line = sc_upto(rest, len);

		if (len == rest.len && !sight->final)
			return SC_UNDECIDED;
		if (line.len > 0 && line.ptr[line.len - 1] == '\r')
			line.len--;
		if (line.len >= start.len && !holds(line, ": SIP: ") &&
		    sc_same(sc_from(line, line.len - start.len), start))
			return SC_NO_SHAPE;
		if (len == rest.len)
			break;
		rest = sc_from(rest, len + 1);
	}
	return SC_ALONE;
}

/* Colours taken out of a short piece, for comparisons. */
static struct sipcode_slice
without_colours(struct sipcode_slice s, char buf[SC_PREFIX_MAX])
{
	size_t len = 0;

	while (s.len > 0 && len < SC_PREFIX_MAX) {
		size_t escape = sc_colour_len(s);

		if (escape == 0)
			buf[len++] = *s.ptr;
		s = sc_from(s, escape > 0 ? escape : 1);
	}
	return sc_slice(buf, len);
}

/* Tab separated columns: tshark -T fields, SIPp's short messages. */
static bool
has_columns(const struct sc_sight *sight, struct sipcode_slice prefix)
{
	struct sipcode_slice rest = sc_from(sight->line, sight->phrase);
	size_t tab = sc_find_byte(prefix, '\t');

	if (sight->kind != SC_STATUS || prefix.len == 0)
		return false;
	if (holds(prefix, "\tCSeq:"))
		return true;
	return tab < prefix.len && ends_with(prefix, "\t") &&
	    sc_find_byte(rest, '\t') < rest.len;
}

/* The line below decides whether the lines of the message have a prefix. */
static enum sc_shape
lines(const struct sc_sight *sight, struct sipcode_slice prefix,
    struct sc_filter *f)
{
	char clean_prefix[SC_PREFIX_MAX], clean_below[SC_PREFIX_MAX];
	struct sipcode_slice below = sc_upto(sight->below,
	    sc_line_len(sight->below));
	bool has_cr;
	size_t len;

	if (below.len == sight->below.len && !sight->final)
		return SC_UNDECIDED;
	f->colours = sc_find_byte(sight->line, '\033') < sight->line.len ||
	    sc_find_byte(below, '\033') < below.len;
	f->cr = sc_find_cr(sight->line);
	has_cr = f->cr != NULL && sc_find_cr(below) == f->cr;
	if (!f->colours && !has_cr && sc_begins_field(below))
		return SC_PLAIN;
	prefix = without_colours(prefix, clean_prefix);
	below = without_colours(below, clean_below);
	if (!sc_infer_prefix(prefix, below, &len))
		return SC_ALONE;
	sc_keep_prefix(f, sc_upto(below, len));
	return SC_LINES;
}

static bool
is_tree(struct sipcode_slice prefix)
{
	struct sipcode_slice label = sc_trim(prefix);

	return prefix.len >= 16 && (sc_same(label, sc_text("Status-Line:")) ||
	    sc_same(label, sc_text("Request-Line:")));
}

static enum sc_shape
by_prefix(const struct sc_sight *sight, struct sipcode_slice prefix,
    struct sc_filter *f)
{
	if (is_dump(prefix) || is_buffer(prefix) ||
	    ends_with(prefix, "Sipfrag(") || is_reprint(sight, prefix) ||
	    is_inner_field(prefix))
		return SC_NO_SHAPE;
	if (holds(prefix, "<field name=\"sip."))
		return SC_FIELDS;
	if (sc_starts_nocase(sc_trim(prefix), sc_text("\"sip.")))
		return SC_KEYS;
	if (is_tree(prefix)) {
		f->indent = prefix.len - strlen("Status-Line: ");
		if (sight->kind == SC_REQUEST)
			f->indent = prefix.len - strlen("Request-Line: ");
		return SC_TREE;
	}
	if (has_columns(sight, prefix)) {
		sc_keep_prefix(f, prefix);
		return SC_COLUMNS;
	}
	return SC_UNDECIDED;
}

/* Most lines have nothing around them and nothing odd in them. */
static bool
is_plain(const struct sc_sight *sight)
{
	struct sipcode_slice rest = sc_from(sight->line, sight->phrase);

	if (sight->start != 0)
		return false;
	for (size_t i = 0; i < rest.len; i++)
		if (!sc_is(rest.ptr[i], SC_ALPHA) && rest.ptr[i] != ' ')
			return false;
	return true;
}

enum sc_shape
sc_guess(const struct sc_sight *sight, struct sc_filter *f)
{
	struct sipcode_slice prefix = sc_last_of(sc_upto(sight->line,
	    sight->start), PREFIX_SEARCHED);
	struct sipcode_slice tail = sc_from(sight->line, sight->start);
	enum sc_shape shape;

	if (is_plain(sight))
		return SC_PLAIN;
	f->colours = false;
	f->cr = NULL;
	f->dialect = SC_RAW;
	f->quote = '\0';
	if (ends_with(prefix, ": SIP: "))
		return summary_repeats(sight);
	shape = by_prefix(sight, prefix, f);
	if (shape == SC_UNDECIDED)
		shape = sc_guess_flat(sight, prefix, f);
	if (shape != SC_PLAIN)
		return shape;
	if (prefix.len == 0 && sc_find_byte(tail, '\033') == tail.len &&
	    sc_find_cr(tail) == NULL)
		return SC_PLAIN;
	return lines(sight, prefix, f);
}
