/* How flat texts write line ends and other bytes. */
#include "filter.h"

static size_t
one(char byte, size_t taken, char out[4], size_t *made)
{
	out[0] = byte;
	*made = 1;
	return taken;
}

static size_t
line_end(size_t taken, char out[4], size_t *made)
{
	out[0] = '\r';
	out[1] = '\n';
	*made = 2;
	return taken;
}

static unsigned long
hex_value(struct sipcode_slice s)
{
	unsigned long value = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = sc_lower(s.ptr[i]);

		value = value << 4 | (unsigned long)(c >= 'a' ? c - 'a' + 10
							      : c - '0');
	}
	return value;
}

/* RFC 3629, of at most four hexadecimal digits; half a character becomes
   '?'. */
static size_t
put_utf8(unsigned long c, size_t taken, char out[4], size_t *made)
{
	if (c < 0x80)
		return one((char)c, taken, out, made);
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		*made = 2;
		return taken;
	}
	if (c >= 0xd800 && c <= 0xdfff)
		return one('?', taken, out, made);
	out[0] = (char)(0xe0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3f));
	out[2] = (char)(0x80 | (c & 0x3f));
	*made = 3;
	return taken;
}

static bool
all_hex(struct sipcode_slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!sc_is(s.ptr[i], SC_HEXDIG))
			return false;
	return s.len > 0;
}

static size_t
backslash(struct sipcode_slice s, char out[4], size_t *made)
{
	static const char from[] = "rnt\"'/\\bf", to[] = "\r\n\t\"'/\\\b\f";
	const char *known;

	if (s.len < 2 || s.ptr[0] != '\\')
		return 0;
	known = memchr(from, s.ptr[1], sizeof from - 1);
	if (known != NULL)
		return one(to[known - from], 2, out, made);
	if (s.ptr[1] == 'u' && s.len >= 6 &&
	    all_hex(sc_slice(s.ptr + 2, 4)))
		return put_utf8(hex_value(sc_slice(s.ptr + 2, 4)), 6, out,
		    made);
	if (s.ptr[1] == 'x' && s.len >= 4 && all_hex(sc_slice(s.ptr + 2, 2)))
		return one((char)hex_value(sc_slice(s.ptr + 2, 2)), 4, out,
		    made);
	return 0;
}

/* rsyslog writes control bytes in octal, three digits behind '#'. */
static size_t
octal(struct sipcode_slice s, char out[4], size_t *made)
{
	if (s.len < 4 || s.ptr[0] != '#' || s.ptr[1] != '0' ||
	    s.ptr[2] < '0' || s.ptr[2] > '3' || s.ptr[3] < '0' ||
	    s.ptr[3] > '7')
		return 0;
	return one((char)((s.ptr[2] - '0') * 8 + (s.ptr[3] - '0')), 4, out,
	    made);
}

static size_t
entity(struct sipcode_slice s, char out[4], size_t *made)
{
	static const struct { const char *name; char byte; } names[] = {
		{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' },
		{ "&quot;", '"' }, { "&apos;", '\'' }, { "&#13;", '\r' },
		{ "&#10;", '\n' },
	};
	struct sipcode_slice digits;

	if (s.len < 4 || s.ptr[0] != '&')
		return 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (sc_starts_nocase(s, sc_text(names[i].name)))
			return one(names[i].byte, strlen(names[i].name), out,
			    made);
	if (!sc_starts_nocase(s, sc_text("&#x")))
		return 0;
	digits = sc_from(s, 3);
	digits.len = sc_find_byte(digits, ';');
	if (digits.len > 4 || !all_hex(digits) || 3 + digits.len == s.len)
		return 0;
	return put_utf8(hex_value(digits), 4 + digits.len, out, made);
}

static size_t
text_end(struct sipcode_slice s, const char *text, char out[4], size_t *made)
{
	if (!sc_starts_nocase(s, sc_text(text)))
		return 0;
	return line_end(strlen(text), out, made);
}

/* Text that lost its line ends: a blank stands before each header field, and
   before the body. */
static size_t
blank(struct sipcode_slice s, char out[4], size_t *made)
{
	struct sipcode_slice rest;
	struct sipcode_status_line fragment;

	if (s.len < 2 || *s.ptr != ' ')
		return 0;
	rest = sc_from(s, 1);
	if (sc_begins_field(rest))
		return line_end(1, out, made);
	if (!sc_starts_nocase(rest, sc_text("v=0 ")) &&
	    sipcode_parse_status_line(rest, &fragment).err != SIPCODE_ERR_OK)
		return 0;
	memcpy(out, "\r\n\r\n", 4);
	*made = 4;
	return 1;
}

size_t
sc_unescape(enum sc_dialect dialect, struct sipcode_slice s, char out[4],
    size_t *made)
{
	switch (dialect) {
	case SC_BACKSLASH:
		return backslash(s, out, made);
	case SC_OCTAL:
		return octal(s, out, made);
	case SC_OCTAL_JSON:
		return *s.ptr == '\\' ? backslash(s, out, made)
				       : octal(s, out, made);
	case SC_ENTITIES:
		return entity(s, out, made);
	case SC_HEX:
		return text_end(s, " 0D  0A ", out, made);
	case SC_ANGLES:
		return text_end(s, "<013><010>", out, made);
	case SC_BLANKS:
		return blank(s, out, made);
	case SC_RAW:
	case SC_DOTS:
	case SC_WRAPPED:
		break;
	}
	return 0;
}
