/* Lines in, plain lines out. */
#include "pull.h"

void
sc_put_words(struct sc_pull *p, struct sipcode_slice s)
{
	struct sipcode_slice fits = sc_first_of(s, SC_FILTER_LINE - p->made);

	sc_copy(p->out + p->made, fits);
	p->made += fits.len;
}

void
sc_put_text(struct sc_pull *p, const char *text)
{
	sc_put_words(p, sc_text(text));
}

/* Whether the byte at offset at of the source goes on with what was put last.
   A CR may end a line. */
static bool
goes_on(const struct sc_pull *p, size_t at)
{
	return p->made > 0 && at > 0 && at - p->made == p->ahead &&
	    p->source.ptr[at - 1] != '\r';
}

void
sc_put_for(struct sc_pull *p, struct sipcode_slice s, const char *from)
{
	size_t at = (size_t)(from - p->source.ptr);

	if (s.len == 0)
		return;
	if (!goes_on(p, at)) {
		sc_origin_note(p->f->origins, p->made, at);
		p->ahead = at - p->made;
	}
	sc_put_words(p, s);
}

void
sc_put(struct sc_pull *p, struct sipcode_slice s)
{
	sc_put_for(p, s, s.ptr);
}

bool
sc_take_line(struct sc_pull *p, struct sipcode_slice *line)
{
	size_t len = sc_line_len(p->source);
	size_t end = sc_line_end(p->source, len);

	if (!sc_knows_line_end(p->source, len) && !p->final &&
	    p->source.len < SC_FILTER_LINE / 2)
		return false;
	if (len > SC_FILTER_LINE / 2) {
		len = SC_FILTER_LINE / 2;
		end = 0;
	}
	*line = sc_upto(p->source, len);
	p->taken = len + end;
	return true;
}

enum sc_pulled
sc_put_line(struct sc_pull *p, struct sipcode_slice line)
{
	sc_put(p, line);
	sc_put_text(p, "\n");
	return SC_PULLED;
}

static void
put_line_end(struct sc_pull *p, size_t len)
{
	sc_put(p, sc_slice(p->source.ptr + len, p->taken - len));
}

static void
put_without_colours(struct sc_pull *p, struct sipcode_slice line, size_t cut)
{
	while (line.len > 0) {
		size_t escape = sc_colour_len(line), run = 0, skip;

		if (escape == 0)
			run = 1 + sc_find_byte(sc_from(line, 1), '\033');
		skip = sc_least(run, cut);
		sc_put(p, sc_from(sc_upto(line, run), skip));
		cut -= skip;
		line = sc_from(line, escape + run);
	}
}

/* The text of a line without its first cut bytes. */
static void
put_plain(struct sc_pull *p, struct sipcode_slice line, size_t cut)
{
	struct sipcode_slice cr = sc_text(p->f->cr != NULL ? p->f->cr : "");

	if (cr.len > 0 &&
	    sc_same(sc_last_of(sc_from(line, cut), cr.len), cr)) {
		line.len -= cr.len;
		sc_put(p, sc_from(line, cut));
		sc_put_for(p, sc_text("\r"), line.ptr + line.len);
	} else if (p->f->colours)
		put_without_colours(p, line, cut);
	else
		sc_put(p, sc_from(line, cut));
}

/* A logger may cut the blanks at the end of its prefix. */
static bool
is_bare_prefix(struct sipcode_slice prefix, struct sipcode_slice line)
{
	size_t len;

	return sc_matches_prefix(sc_trim(prefix), sc_trim(line), &len) &&
	    len == sc_trim(line).len;
}

/* Whether a line has the prefix, and how many bytes of its text that is. */
static bool
find_prefix(struct sc_pull *p, struct sipcode_slice line, size_t *cut)
{
	struct sc_filter *f = p->f;
	struct sipcode_slice prefix = sc_slice(f->prefix, f->prefix_len);

	if (f->colours) {
		put_without_colours(p, line, 0);
		line = sc_slice(p->out, p->made);
		p->made = 0;
		f->origins->count = f->origins->fresh;
	}
	if (sc_matches_prefix(prefix, line, cut))
		return true;
	*cut = line.len;
	return is_bare_prefix(prefix, line);
}

static enum sc_pulled
pull_lines(struct sc_pull *p)
{
	struct sipcode_slice line;
	size_t cut = 0;

	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	if (!p->f->first && !find_prefix(p, line, &cut))
		return SC_PULL_END;
	p->f->first = false;
	put_plain(p, line, cut);
	if (p->taken > line.len)
		put_line_end(p, line.len);
	return SC_PULLED;
}

/* A line, and the blank one behind it, which is thrown away. */
static enum sc_pulled
pull_doubled(struct sc_pull *p)
{
	struct sipcode_slice line, rest;
	size_t first;

	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	first = p->taken;
	rest = sc_from(p->source, first);
	if (!p->final && !sc_knows_line_end(rest, 0))
		return SC_PULL_MORE;
	sc_put(p, sc_upto(p->source, first));
	if (rest.len > 0 && (*rest.ptr == '\n' || *rest.ptr == '\r'))
		p->taken += sc_line_end(rest, 0);
	else if (line.len > 0 && !p->f->first)
		return SC_PULL_END;
	p->f->first = false;
	return SC_PULLED;
}

static enum sc_pulled
pull_alone(struct sc_pull *p)
{
	struct sipcode_slice line;

	if (!p->f->first)
		return SC_PULL_END;
	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	put_plain(p, line, 0);
	sc_put_text(p, "\n\n");
	p->f->first = false;
	return SC_PULLED;
}

enum sc_pulled
sc_pull(struct sc_filter *f, struct sipcode_slice source, bool final,
    char *out, size_t *made, size_t *taken)
{
	static enum sc_pulled (*const pulls[])(struct sc_pull *) = {
		[SC_LINES] = pull_lines,
		[SC_DOUBLED] = pull_doubled,
		[SC_FLAT] = sc_pull_flat,
		[SC_TREE] = sc_pull_tree,
		[SC_KEYS] = sc_pull_keys,
		[SC_FIELDS] = sc_pull_fields,
		[SC_COLUMNS] = sc_pull_columns,
		[SC_SUMMARY] = sc_pull_summary,
		[SC_ARRAY] = sc_pull_array,
		[SC_ALONE] = pull_alone,
	};
	struct sc_pull p = { f, source, final, out, 0, 0, 0 };
	enum sc_pulled pulled = SC_PULL_END;

	f->origins->fresh = f->origins->count;
	if (source.len > 0)
		pulled = pulls[f->shape](&p);
	else if (!final)
		pulled = SC_PULL_MORE;
	if (pulled != SC_PULLED)
		f->origins->count = f->origins->fresh;
	*made = p.made;
	*taken = p.taken;
	return pulled;
}
