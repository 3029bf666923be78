/* Which flat texts write line ends how. */
#include "filter.h"

enum { TAIL_SEARCHED = 1024 };	/* behind the code, for the first line end */

/* The earliest line end that is written as text, and its dialect. */
static enum sc_dialect
find_dialect(struct sipcode_slice tail)
{
	static const struct { const char *token; enum sc_dialect dialect; }
	    tokens[] = {
		{ "\\r\\n", SC_BACKSLASH }, { "\\n", SC_BACKSLASH },
		{ "\\x0d\\x0a", SC_BACKSLASH },
		{ "\\u000d\\u000a", SC_BACKSLASH },
		{ "#015#012", SC_OCTAL }, { "#012", SC_OCTAL },
		{ "&#xD;", SC_ENTITIES }, { "&#xA;", SC_ENTITIES },
		{ "&#13;", SC_ENTITIES }, { "&#10;", SC_ENTITIES },
		{ " 0D  0A ", SC_HEX }, { "<013><010>", SC_ANGLES },
	};
	enum sc_dialect found = SC_RAW;
	size_t first;

	tail = sc_first_of(tail, TAIL_SEARCHED);
	first = tail.len;
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
		size_t at = sc_find_token(sc_upto(tail, first),
		    tokens[i].token);

		if (at < first) {
			first = at;
			found = tokens[i].dialect;
		}
	}
	return found;
}

/* Where in tail a header field begins behind separator. */
static bool
field_behind(struct sipcode_slice tail, const char *separator)
{
	struct sipcode_slice mark = sc_text(separator);

	tail = sc_first_of(tail, TAIL_SEARCHED);
	for (size_t at = 0; at + mark.len < tail.len; at++)
		if (sc_starts_nocase(sc_from(tail, at), mark) &&
		    sc_begins_field(sc_from(tail, at + mark.len)))
			return true;
	return false;
}

static bool
ends_in_quote(struct sipcode_slice s)
{
	return s.len > 0 && s.ptr[s.len - 1] == '"';
}

/* The part of tail that stands in the quotation that prefix opens, as values
   do in JSON and in logs; all of tail where none ends in this line. */
static struct sipcode_slice
quoted(struct sipcode_slice prefix, struct sipcode_slice tail)
{
	static const char behind[] = ",}] ";
	size_t end = sc_find_byte(tail, '"');

	if (!ends_in_quote(prefix))
		return tail;
	while (end > 0 && end < tail.len && tail.ptr[end - 1] == '\\')
		end += 1 + sc_find_byte(sc_from(tail, end + 1), '"');
	if (end + 1 < tail.len && memchr(behind, tail.ptr[end + 1],
	    sizeof behind - 1) == NULL)
		return tail;
	return sc_upto(tail, end);
}

/* What closes the quotation in which a flat text stands. */
static char
closing(struct sipcode_slice prefix, enum sc_dialect dialect)
{
	struct sipcode_slice back = prefix;

	if (dialect == SC_ENTITIES)
		return '<';
	if (dialect == SC_HEX)
		return ']';
	if (dialect != SC_BACKSLASH && dialect != SC_OCTAL_JSON)
		return '\0';
	while (back.len > 0 && back.ptr[back.len - 1] != '"' &&
	    back.ptr[back.len - 1] != '\'')
		back.len--;
	return back.len > 0 ? back.ptr[back.len - 1] : '\0';
}

/* A phrase may hold what reads like a line end and a field: it does where the
   line below goes on with the head as lines do. */
static enum sc_shape
by_line_below(const struct sc_sight *sight, struct sipcode_slice prefix)
{
	struct sipcode_slice below = sc_upto(sight->below,
	    sc_line_len(sight->below));
	size_t len;

	if (below.len == sight->below.len && !sight->final)
		return SC_UNDECIDED;
	return sc_infer_prefix(prefix, below, &len) ? SC_PLAIN : SC_FLAT;
}

enum sc_shape
sc_guess_flat(const struct sc_sight *sight, struct sipcode_slice prefix,
    struct sc_filter *f)
{
	struct sipcode_slice tail = sc_from(sight->line, sight->phrase);
	struct sipcode_slice value = quoted(prefix, tail);
	enum sc_shape shape = SC_FLAT;

	f->dialect = find_dialect(tail);
	if (f->dialect == SC_RAW && field_behind(value, ".."))
		f->dialect = prefix.len == 2 ? SC_WRAPPED : SC_DOTS;
	if (f->dialect == SC_RAW && field_behind(value, " "))
		f->dialect = SC_BLANKS;
	if (f->dialect == SC_RAW && value.len < tail.len)
		f->dialect = SC_BACKSLASH;
	if (f->dialect == SC_RAW)
		return SC_PLAIN;
	if (prefix.len == 0 || f->dialect == SC_BLANKS)
		shape = by_line_below(sight, prefix);
	if (shape != SC_FLAT)
		return shape;
	if (f->dialect == SC_OCTAL &&
	    sc_find_nocase(prefix, sc_text("\":\"")) < prefix.len)
		f->dialect = SC_OCTAL_JSON;
	f->quote = closing(prefix, f->dialect);
	sc_keep_prefix(f, prefix);
	return SC_FLAT;
}
