/* What a logger puts before every line: the same each time, but for
   numbers. */
#include "filter.h"

/* The bytes of a number, which blanks may fill up to a width. */
static size_t
number(struct sipcode_slice s, size_t at)
{
	struct sipcode_slice rest = sc_behind(sc_from(s, at), SC_LWS), digits;

	if (!sc_scan_while(&rest, SC_DIGIT, &digits))
		return 0;
	return s.len - at - rest.len;
}

/* Most bytes of a prefix are no part of a number. */
static bool
is_same(char prefix, char line)
{
	return prefix == line && !sc_is(line, SC_DIGIT) &&
	    !sc_is(line, SC_LWS);
}

/* "FILE:LINE:" is what grep -A writes before a line that it looked for; it
   writes "FILE-LINE-" before those around. */
static bool
is_grep_mark(struct sipcode_slice prefix, size_t at)
{
	size_t next = at + 1 + number(prefix, at + 1);

	if (prefix.ptr[at] != ':')
		return false;
	return next == prefix.len ||
	    (next + 1 == prefix.len && prefix.ptr[next] == ':');
}

/* How many bytes of line agree with so many of the prefix. */
static size_t
agree(struct sipcode_slice prefix, struct sipcode_slice line, size_t *used)
{
	size_t p = 0, l = 0;

	while (p < prefix.len && l < line.len) {
		size_t a, b;

		if (is_same(prefix.ptr[p], line.ptr[l])) {
			p++;
			l++;
			continue;
		}
		a = number(prefix, p);
		b = number(line, l);
		if (a > 0 && b > 0) {
			p += a;
			l += b;
		} else if (prefix.ptr[p] == line.ptr[l] ||
		    (line.ptr[l] == '-' && is_grep_mark(prefix, p))) {
			p++;
			l++;
		} else {
			break;
		}
	}
	*used = p;
	return l;
}

bool
sc_matches_prefix(struct sipcode_slice prefix, struct sipcode_slice line,
    size_t *len)
{
	size_t used;

	*len = agree(prefix, line, &used);
	return used == prefix.len;
}

bool
sc_infer_prefix(struct sipcode_slice prefix, struct sipcode_slice below,
    size_t *len)
{
	size_t used;

	*len = agree(prefix, below, &used);
	if (sc_begins_field(sc_from(below, *len)))
		return true;
	while (*len > 0 && !sc_is(below.ptr[*len - 1], SC_LWS) &&
	    below.ptr[*len - 1] != '"' && below.ptr[*len - 1] != ']')
		--*len;
	if (*len > 0 && sc_begins_field(sc_from(below, *len)))
		return true;
	*len = below.len - sc_behind(below, SC_LWS).len;
	return *len > 0 && sc_begins_field(sc_from(below, *len));
}

void
sc_keep_prefix(struct sc_filter *f, struct sipcode_slice prefix)
{
	f->prefix_len = prefix.len < SC_PREFIX_MAX ? prefix.len : 0;
	memcpy(f->prefix, prefix.ptr, f->prefix_len);
}

/* rsyslog escapes the CR of a line; editors and cat -A show it. */
const char *
sc_find_cr(struct sipcode_slice line)
{
	static const char *const marks[] = { "#015", "^M", "^M$" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		struct sipcode_slice mark = sc_text(marks[i]);

		if (sc_same(sc_last_of(line, mark.len), mark))
			return marks[i];
	}
	return NULL;
}
