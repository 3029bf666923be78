/* ngrep writes each byte that it cannot print as a dot: CR LF, and the halves
   of a letter beyond ASCII too.  Which dots are a line end? */
#include "pull.h"

enum { AHEAD = SC_LONGEST_ESCAPE - 8 };	/* bytes that are looked at */

/* What follows in the text, in buf: without the line ends of a wrapped one,
   with one behind its last byte. */
static struct sipcode_slice
look_ahead(const struct sc_filter *f, struct sipcode_slice rest,
    char buf[AHEAD + 1])
{
	struct sipcode_slice s = sc_first_of(rest, AHEAD);
	struct sipcode_slice wrap = sc_text("\n  ");
	size_t len = 0;

	while (s.len > 0) {
		if (f->dialect == SC_WRAPPED && sc_starts_nocase(s, wrap)) {
			s = sc_from(s, wrap.len);
			continue;
		}
		if (*s.ptr == '\n')
			break;
		buf[len++] = *s.ptr;
		s = sc_from(s, 1);
	}
	if (s.len > 0 || rest.len <= AHEAD)
		buf[len++] = '\n';
	return sc_slice(buf, len);
}

static size_t
count_dots(struct sipcode_slice s)
{
	size_t len = 0;

	while (len < s.len && s.ptr[len] == '.')
		len++;
	return len;
}

/* A name and a colon, or what there is of them.  A token may have dots, the
   name of a field has none. */
static bool
begins_name(struct sipcode_slice s)
{
	struct sipcode_slice name;

	if (!sc_scan_while(&s, SC_TOKEN, &name) ||
	    sc_find_byte(name, '.') < name.len)
		return false;
	s = sc_behind(s, SC_LWS);
	return s.len == 0 || *s.ptr == ':' || *s.ptr == '\n';
}

/* The text ends, in blanks where ngrep fills up a row. */
static bool
is_end(struct sipcode_slice s)
{
	return s.len > 0 && sc_behind(s, SC_BLANK).len == 0;
}

/* Of what follows an empty line, what begins no value of a field. */
static bool
begins_body(struct sipcode_slice s)
{
	static const char *const starts[] = { "v=0", "<?", "--", "{",
		"SIP/2.0 " };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (sc_starts_nocase(s, sc_text(starts[i])))
			return true;
	return false;
}

/* Whether an empty line may stand below a line: the fields of a body are often
   the last ones. */
static bool
is_of_body(struct sipcode_slice line)
{
	return sc_starts_nocase(line, sc_text("Content-")) ||
	    sc_starts_nocase(line, sc_text("l:")) ||
	    sc_starts_nocase(line, sc_text("c:"));
}

/* Two dots end a line of a head before the next field; four end it before a
   body.  In the body, which is counted in bytes, any two may. */
static bool
is_line_end(const struct sc_pull *p, size_t dots, struct sipcode_slice behind)
{
	struct sipcode_slice line = sc_slice(p->out, p->made);

	if (line.len == 0 || is_end(behind))
		return true;
	if (sc_starts_nocase(line, sc_text("SIP/2.0 ")))
		return dots == 2 && begins_name(behind);
	if (p->f->ended)
		return true;
	if (dots == 2)
		return begins_name(behind);
	return is_of_body(line) || begins_body(behind);
}

/* An odd dot is the text's own. */
size_t
sc_dots_len(const struct sc_pull *p, struct sipcode_slice rest)
{
	char buf[AHEAD + 1];
	struct sipcode_slice ahead = look_ahead(p->f, rest, buf);
	size_t dots = count_dots(ahead);

	if (dots == 0 || dots % 2 != 0 ||
	    !is_line_end(p, dots, sc_from(ahead, dots)))
		return 0;
	return rest.ptr[1] == '.' ? 2 : 5;
}
