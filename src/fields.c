#include "fields.h"

static const char *const names[] = {
#define HEADER(name) name,
#define COMPACT(name, letter) name,
#include "headers.def"
#undef COMPACT
#undef HEADER
};

static const char *const compact[26] = {
#define HEADER(name)
#define COMPACT(name, letter) [letter - 'a'] = name,
#include "headers.def"
#undef COMPACT
#undef HEADER
};

const char *
sc_compact_name(char letter)
{
	unsigned char at = (unsigned char)(sc_lower(letter) - 'a');

	return at < sizeof compact / sizeof *compact ? compact[at] : NULL;
}

const char *
sipcode_header_name(struct sipcode_slice name)
{
	if (name.len == 1)
		return sc_compact_name(*name.ptr);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (sc_same_nocase(name, sc_text(names[i])))
			return names[i];
	return NULL;
}

/* RFC 3261 25.1, HCOLON: blanks may stand before the colon. */
static bool
scan_name(struct sipcode_slice *line, struct sipcode_slice *name)
{
	struct sipcode_slice rest = *line, word, blanks;

	if (!sc_scan_while(&rest, SC_TOKEN, &word))
		return false;
	(void)sc_scan_while(&rest, SC_LWS, &blanks);
	if (!sc_scan_byte(&rest, ':'))
		return false;
	*name = word;
	*line = rest;
	return true;
}

bool
sc_begins_field(struct sipcode_slice line)
{
	struct sipcode_slice name;

	return scan_name(&line, &name) && sipcode_header_name(name) != NULL;
}

bool
sc_next_line(struct sipcode_slice *text, char mark,
    struct sipcode_slice *line)
{
	size_t len = sc_line_len(*text);

	if (text->len == 0)
		return false;
	*line = sc_upto(*text, len);
	*text = sc_from(*text, len + sc_line_end(*text, len));
	if (mark != '\0' && line->len > 0 && line->ptr[line->len - 1] == mark)
		line->len--;
	return true;
}

static bool
folded(struct sipcode_slice rest)
{
	return rest.len > 0 && sc_is(*rest.ptr, SC_LWS);
}

bool
sc_next_field(struct sipcode_slice *head, char mark,
    struct sipcode_slice *name, struct sipcode_slice *value)
{
	struct sipcode_slice line;

	while (sc_next_line(head, mark, &line)) {
		if (!scan_name(&line, name))
			continue;
		while (folded(*head)) {
			struct sipcode_slice more = *head;

			(void)sc_next_line(head, mark, &more);
			line.len = (size_t)(more.ptr + more.len - line.ptr);
		}
		*value = sc_trim(line);
		return true;
	}
	return false;
}
