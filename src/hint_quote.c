/* What clues put into sentences: captured bytes, and times. */
#include "hint.h"

/* How many bytes at the front of s are put as they are. */
static size_t
plain_len(struct sipcode_slice s)
{
	size_t len = 0;

	while (len < s.len && (unsigned char)s.ptr[len] > ' ' &&
	    s.ptr[len] != '\\')
		len++;
	return len;
}

/* Takes one byte off the front of s, and the backslash before it. */
static char
take_byte(struct sipcode_slice *s, bool quoted)
{
	bool escaped = quoted && *s->ptr == '\\' && s->len > 1;
	char byte = s->ptr[escaped];

	*s = sc_from(*s, escaped ? 2 : 1);
	if (!escaped && (byte == '\r' || byte == '\n' || byte == '\t'))
		return ' ';
	return byte != '\0' ? byte : '?';
}

/* Blanks become one, and none at the end. */
static void
put_bytes(struct sc_append *a, struct sipcode_slice s, bool quoted)
{
	bool gap = false;

	while (s.len > 0) {
		struct sipcode_slice run = sc_upto(s, plain_len(s));
		char byte = '\0';

		s = sc_from(s, run.len);
		if (run.len == 0) {
			byte = take_byte(&s, quoted);
			run = sc_slice(&byte, 1);
		}
		if (byte != ' ') {
			if (gap)
				sc_append(a, " ");
			sc_append_slice(a, run);
		}
		gap = byte == ' ';
	}
}

/* A value that is too long is cut, but in no UTF-8 character. */
static void
put(struct sc_append *a, struct sipcode_slice s, bool quoted)
{
	enum { MOST = 80 };
	size_t len = s.len;

	if (len > MOST) {
		len = MOST - 3;
		while (len > MOST - 7 && (s.ptr[len] & 0xc0) == 0x80)
			len--;
	}
	put_bytes(a, sc_upto(s, len), quoted);
	if (len < s.len)
		sc_append(a, "...");
}

void
sc_quote(struct sc_append *a, struct sipcode_slice s)
{
	put(a, sc_bare(s), false);
}

void
sc_quote_string(struct sc_append *a, struct sipcode_slice s)
{
	put(a, sc_bare(s), true);
}

void
sc_quote_time(struct sc_append *a, unsigned long seconds)
{
	static const struct {
		unsigned long size;
		const char *word;
	} units[] = {
		{ 86400, "day" }, { 3600, "hour" }, { 60, "minute" },
	};

	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		unsigned long count = seconds / units[i].size;

		if (count == 0 || seconds % units[i].size != 0)
			continue;
		sc_append_number(a, count);
		sc_append(a, " ");
		sc_append(a, units[i].word);
		sc_append(a, count > 1 ? "s (" : " (");
		sc_append_number(a, seconds);
		sc_append(a, " s)");
		return;
	}
	sc_append_number(a, seconds);
	sc_append(a, " s");
}
