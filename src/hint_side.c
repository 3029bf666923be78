/* The header fields of a message, for clues: where they stand, and what is in
   them. */
#include "hint.h"

#include "fields.h"

/* The name ends where its token does. */
static unsigned
key_of(const char *name)
{
	return SC_NAME_KEY((unsigned char)name[0], (unsigned char)name[1],
	    sc_is(name[2], SC_TOKEN) ? (unsigned char)name[2] : 0u);
}

/* The full name of a line that begins with a compact form, else NULL. */
static const char *
full_name(struct sipcode_slice line)
{
	return line.len > 1 && !sc_is(line.ptr[1], SC_TOKEN)
	    ? sc_compact_name(*line.ptr) : NULL;
}

/* A bit for each of the last bytes of a text, at most 64: set where it is CR
   or LF. */
static uint64_t
last_line_ends(const char *text, size_t len)
{
	uint64_t ends = 0;
	size_t i = 0;

	for (; len - i >= SC_BLOCK; i += SC_BLOCK)
		ends |= (uint64_t)sc_line_ends(text + i) << i;
	for (; i < len; i++)
		ends |= (uint64_t)(text[i] == '\n' || text[i] == '\r') << i;
	return ends;
}

/* The lines that begin at the marked bytes of text; a folded one is part of
   the one above it, RFC 3261 7.3.1.  One more than there is room for is where
   the last one ends. */
static void
add_lines(struct sc_side *side, const char *text, uint64_t starts)
{
	for (; starts != 0; starts &= starts - 1) {
		const char *line = text + sc_lowest(starts);

		if (side->count <= SC_FIELDS_MAX && !sc_is(*line, SC_LWS))
			side->lines[side->count++] = line;
	}
}

static void
find_lines(struct sc_side *side)
{
	struct sipcode_slice head = side->message.head;
	uint64_t ends, behind = 1;

	for (; head.len > 64; head = sc_from(head, 64)) {
		ends = sc_line_ends64(head.ptr);
		add_lines(side, head.ptr, (ends << 1 | behind) & ~ends);
		behind = ends >> 63;
	}
	ends = last_line_ends(head.ptr, head.len);
	add_lines(side, head.ptr, (ends << 1 | behind) & ~ends &
	    sc_first_bits(head.len));
}

static unsigned
line_key(struct sipcode_slice line)
{
	const char *full = full_name(line);

	if (full != NULL)
		return key_of(full);
	return line.len > 2 ? key_of(line.ptr) : 0;
}

void
sc_find_fields(struct sc_side *side)
{
	const char *end = side->message.head.ptr + side->message.head.len;

	side->count = 0;
	find_lines(side);
	side->whole = side->message.has_blank_line &&
	    side->count <= SC_FIELDS_MAX;
	if (side->count <= SC_FIELDS_MAX)
		side->lines[side->count] = end;
	else
		side->count = SC_FIELDS_MAX;
	side->seen = 0;
	for (size_t i = 0; i < side->count; i++) {
		unsigned key = line_key(sc_slice(side->lines[i],
		    (size_t)(side->lines[i + 1] - side->lines[i])));

		side->keys[i] = (unsigned char)key;
		side->seen |= 1ull << key % 64;
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
	const char *full = full_name(*line);
	struct sipcode_slice rest;
	size_t len;

	if (full == NULL)
		len = same_len(*line, name);
	else
		len = same_len(sc_text(full), name) == strlen(full);
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
	unsigned key = key_of(name);

	if ((side->seen & 1ull << key % 64) == 0)
		return false;
	for (size_t i = 0; i < side->count; i++) {
		if (side->keys[i] != key)
			continue;
		*value = sc_slice(side->lines[i],
		    (size_t)(side->lines[i + 1] - side->lines[i]));
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
