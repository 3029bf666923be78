/* Messages in one line, their line ends written as text. */
#include "pull.h"

/* Whether a flat text ends at the front of s. */
static bool
flat_ends(const struct sc_filter *f, struct sipcode_slice s)
{
	if (*s.ptr == '\n')
		return f->dialect != SC_WRAPPED ||
		    !sc_starts_nocase(s, sc_text("\n  "));
	return f->quote != '\0' && *s.ptr == f->quote;
}

/* Whether enough of the line below is there to see if it has the prefix. */
static bool
knows_below(const struct sc_pull *p, struct sipcode_slice rest, size_t line)
{
	if (p->final || rest.len >= SC_FILTER_LINE)
		return true;
	if (line == rest.len)
		return false;
	rest = sc_from(rest, line + 1);
	return rest.len > 2 * p->f->prefix_len ||
	    sc_find_byte(rest, '\n') < rest.len;
}

/*
 * A flat text ends with its line; the next line may go on with it, as docker's
 * records do, each in quotes behind the same prefix.  Those of others hold no
 * line ends.
 */
static enum sc_pulled
flat_end(struct sc_pull *p, struct sipcode_slice rest)
{
	struct sc_filter *f = p->f;
	struct sipcode_slice prefix = sc_slice(f->prefix, f->prefix_len);
	size_t line, cut;

	p->taken = p->source.len - rest.len;
	if (p->made > 0) {
		sc_put_text(p, "\n");
		return SC_PULLED;
	}
	line = sc_find_byte(sc_first_of(rest, SC_FILTER_LINE), '\n');
	if (f->prefix_len == 0 || f->quote == '\0')
		return SC_PULL_END;
	if (!knows_below(p, rest, line))
		return SC_PULL_MORE;
	if (line == rest.len || rest.ptr[line] != '\n')
		return SC_PULL_END;
	rest = sc_from(rest, line + 1);
	if (!sc_matches_prefix(prefix, rest, &cut))
		return SC_PULL_END;
	p->taken = p->source.len - rest.len + cut;
	rest = sc_from(rest, cut);
	if (rest.len > 0 && *rest.ptr == f->quote)
		sc_put_text(p, "\n");	/* an empty line */
	return SC_PULLED;
}

/* Whether more bytes may tell what is at the front of rest. */
static bool
may_go_on(const struct sc_pull *p, struct sipcode_slice rest)
{
	struct sipcode_slice wrap = sc_text("\n  ");

	if (p->final || rest.len >= SC_LONGEST_ESCAPE)
		return false;
	for (;;) {
		rest = sc_from(rest, sc_find_byte(rest, '\n'));
		if (rest.len == 0)
			return true;
		if (p->f->dialect != SC_WRAPPED)
			return false;
		if (!sc_starts_nocase(rest, wrap))
			return sc_starts_nocase(wrap, rest);
		rest = sc_from(rest, wrap.len);
	}
}

/* Behind an empty line there is a body, up to the next start line. */
static void
note_line(struct sc_pull *p)
{
	struct sipcode_slice line = sc_slice(p->out, p->made);
	struct sipcode_slice version = sc_text("SIP/2.0");

	if (sc_bare(line).len == 0)
		p->f->ended = true;
	else if (sc_find_nocase(line, version) < line.len)
		p->f->ended = false;
}

static size_t
unescape(const struct sc_pull *p, struct sipcode_slice rest, char bytes[4],
    size_t *made)
{
	enum sc_dialect dialect = p->f->dialect;

	if (dialect != SC_DOTS && dialect != SC_WRAPPED)
		return sc_unescape(dialect, rest, bytes, made);
	if (*rest.ptr != '.')
		return 0;
	memcpy(bytes, "\r\n", 2);
	*made = 2;
	return sc_dots_len(p, rest);
}

/* Up to and with the next line end that is written as text. */
enum sc_pulled
sc_pull_flat(struct sc_pull *p)
{
	struct sipcode_slice rest = p->source;
	char bytes[4];

	while (rest.len > 0 && p->made < SC_FILTER_LINE - 8) {
		size_t made = 0, len;

		if (may_go_on(p, rest))
			return SC_PULL_MORE;
		if (flat_ends(p->f, rest))
			break;
		if (*rest.ptr == '\n') {
			rest = sc_from(rest, 3);
			continue;
		}
		len = unescape(p, rest, bytes, &made);
		sc_put_for(p, len > 0 ? sc_slice(bytes, made)
					: sc_upto(rest, 1), rest.ptr);
		rest = sc_from(rest, len > 0 ? len : 1);
		if (len > 0 && bytes[made - 1] == '\n') {
			p->taken = p->source.len - rest.len;
			note_line(p);
			return SC_PULLED;
		}
	}
	return flat_end(p, rest);
}

/* Bytes as numbers with commas between: a line of the text that they are. */
enum sc_pulled
sc_pull_array(struct sc_pull *p)
{
	struct sipcode_slice rest = p->source;
	unsigned long number = 0;
	const char *digits;

	while (p->made < SC_FILTER_LINE - 8 && number != '\n') {
		if (rest.len < 8 && !p->final &&
		    sc_find_byte(rest, ']') == rest.len)
			return SC_PULL_MORE;
		(void)sc_scan_byte(&rest, ',');
		digits = rest.ptr;
		if (!sc_scan_number(&rest, &number) || number > 255)
			break;
		sc_put_for(p, sc_slice(&(char){ (char)number }, 1), digits);
	}
	p->taken = p->source.len - rest.len;
	return p->made > 0 ? SC_PULLED : SC_PULL_END;
}
