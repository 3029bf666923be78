/* The header fields of a message, for clues: where they stand, and what is in
   them. */
#include "hint.h"

#include "fields.h"

/* The compact forms, by their letters. */
static const char *
full_name(char letter)
{
	static const char *const names[] = {
		"Accept-Contact", "Referred-By", "Content-Type",
		"Request-Disposition", "Content-Encoding", "From", NULL, NULL,
		"Call-ID", "Reject-Contact", "Supported", "Content-Length",
		"Contact", NULL, "Event", NULL, NULL, "Refer-To", "Subject",
		"To", "Allow-Events", "Via", NULL, "Session-Expires",
		"Identity", NULL,
	};

	letter = sc_lower(letter);
	return letter >= 'a' && letter <= 'z' ? names[letter - 'a'] : NULL;
}

enum { KEY_LETTERS = 3 };	/* few names have the same ones */

/* The name ends where its token does. */
static unsigned
key_of(const char *name, size_t len)
{
	unsigned key = 0;

	for (size_t i = 0; i < len && i < KEY_LETTERS &&
	    sc_is(name[i], SC_TOKEN); i++)
		key = key * 19 + ((unsigned char)name[i] | 0x20);
	return key & 0xff;
}

static bool
is_compact(struct sipcode_slice line)
{
	return line.len > 1 && !sc_is(line.ptr[1], SC_TOKEN) &&
	    full_name(*line.ptr) != NULL;
}

static void
add_line(struct sc_side *side, struct sipcode_slice line)
{
	unsigned key = is_compact(line)
	    ? key_of(full_name(*line.ptr), KEY_LETTERS)
	    : key_of(line.ptr, line.len);

	if (side->count == SC_FIELDS_MAX) {
		side->whole = false;
		return;
	}
	side->seen |= 1ull << key % 64;
	side->keys[side->count] = (unsigned char)key;
	side->fields[side->count++] = line;
}

/* Folded lines are part of the line above them, RFC 3261 7.3.1. */
void
sc_find_fields(struct sc_side *side)
{
	struct sipcode_slice rest = side->message.head, field = rest;

	side->count = 0;
	side->seen = 0;
	side->whole = side->message.has_blank_line;
	while (rest.len > 0) {
		size_t len = sc_line_len(rest);

		rest = sc_from(rest, len + sc_line_end(rest, len));
		if (rest.len > 0 && sc_is(*rest.ptr, SC_LWS))
			continue;
		field.len = (size_t)(rest.ptr - field.ptr);
		add_line(side, field);
		field = rest;
	}
}

/*
 * The length of a name at the front of s, letters in any case; 0 where another
 * one stands there.  What letters and '-' have in their other case is letters
 * and CR, which no name holds.
 */
static size_t
same_len(struct sipcode_slice s, const char *name)
{
	size_t i = 0;

	while (i < s.len && sc_is(name[i], SC_TOKEN) &&
	    ((s.ptr[i] ^ name[i]) & ~0x20) == 0)
		i++;
	return sc_is(name[i], SC_TOKEN) ? 0 : i;
}

/* Takes "name :" off the front of a line, if it is this name. */
static bool
scan_named(struct sipcode_slice *line, const char *name)
{
	struct sipcode_slice full, rest;
	size_t len = same_len(*line, name);

	if (is_compact(*line)) {
		full = sc_text(full_name(*line->ptr));
		len = same_len(full, name) == full.len;
	}
	if (len == 0)
		return false;
	rest = sc_from(*line, len);
	while (rest.len > 0 && sc_is(*rest.ptr, SC_LWS))
		rest = sc_from(rest, 1);
	if (!sc_scan_byte(&rest, ':'))
		return false;
	*line = rest;
	return true;
}

/* Lines without their end, and the mark that stands there. */
static struct sipcode_slice
without_end(struct sipcode_slice lines, char mark)
{
	while (lines.len > 0 && (lines.ptr[lines.len - 1] == '\n' ||
	    lines.ptr[lines.len - 1] == '\r'))
		lines.len--;
	if (mark != '\0' && lines.len > 0 && lines.ptr[lines.len - 1] == mark)
		lines.len--;
	return lines;
}

bool
sc_field(const struct sc_side *side, const char *name, size_t n,
    struct sipcode_slice *value)
{
	unsigned key = key_of(name, KEY_LETTERS);

	if ((side->seen & 1ull << key % 64) == 0)
		return false;
	for (size_t i = 0; i < side->count; i++) {
		if (side->keys[i] != key)
			continue;
		*value = side->fields[i];
		if (scan_named(value, name) && n-- == 0) {
			*value = sc_trim(without_end(*value,
			    side->message.mark));
			return true;
		}
	}
	return false;
}

bool
sc_field_item(const struct sc_side *side, const char *name, size_t n,
    struct sipcode_slice *item)
{
	struct sipcode_slice value;

	for (size_t i = 0; sc_field(side, name, i, &value); i++)
		while (sc_next_item(&value, ',', item))
			if (item->len > 0 && n-- == 0)
				return true;
	return false;
}

size_t
sc_count_items(const struct sc_side *side, const char *name)
{
	struct sipcode_slice value, item;
	size_t count = 0;

	for (size_t i = 0; sc_field(side, name, i, &value); i++)
		while (sc_next_item(&value, ',', &item))
			count += item.len > 0;
	return count;
}
