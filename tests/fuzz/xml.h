/* XML 1.0 as far as JUnit's takes it: elements, attributes, text and the
   references to characters, read strictly. */
#ifndef XML_H
#define XML_H

#include "safe.h"

enum { XML_DEEP = 8 };

static inline bool
xml_take(struct sipcode_slice *s, const char *text)
{
	size_t len = strlen(text);

	if (s->len < len || memcmp(s->ptr, text, len) != 0)
		return false;
	*s = sc_from(*s, len);
	return true;
}

static inline struct sipcode_slice
xml_name(struct sipcode_slice *s)
{
	struct sipcode_slice name = *s;
	size_t len = 0;

	while (len < s->len && ((s->ptr[len] >= 'a' && s->ptr[len] <= 'z') ||
	    s->ptr[len] == '-'))
		len++;
	*s = sc_from(*s, len);
	return sc_upto(name, len);
}

/* 2.2: what is no character is none as a reference either. */
static inline bool
xml_is_char(unsigned long c)
{
	return c == '\t' || c == '\n' || c == '\r' ||
	    (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
	    (c >= 0x10000 && c <= 0x10ffff);
}

static inline bool
xml_reference(struct sipcode_slice *s)
{
	unsigned long c;
	char digits[16];
	size_t len = 0;

	if (xml_take(s, "amp;") || xml_take(s, "lt;") ||
	    xml_take(s, "gt;") || xml_take(s, "quot;"))
		return true;
	if (!xml_take(s, "#x"))
		return false;
	while (len < 8 && len < s->len && s->ptr[len] != ';') {
		digits[len] = s->ptr[len];
		len++;
	}
	digits[len] = '\0';
	*s = sc_from(*s, len);
	c = strtoul(digits, NULL, 16);
	return strspn(digits, "0123456789abcdef") == len && len > 0 &&
	    xml_is_char(c) && xml_take(s, ";");
}

/* Up to a byte that is not taken. */
static inline bool
xml_text(struct sipcode_slice *s, char end)
{
	unsigned long c;
	size_t len;

	while (s->len > 0 && *s->ptr != end) {
		if (xml_take(s, "&")) {
			if (!xml_reference(s))
				return false;
			continue;
		}
		if (*s->ptr == '<' || !safe_character(*s, &c, &len) ||
		    !xml_is_char(c) || (end == '"' && c < 0x20))
			return false;
		*s = sc_from(*s, len);
	}
	return s->len > 0;
}

static inline bool
xml_attributes(struct sipcode_slice *s)
{
	while (xml_take(s, " "))
		if (xml_name(s).len == 0 || !xml_take(s, "=\"") ||
		    !xml_text(s, '"') || !xml_take(s, "\""))
			return false;
	return true;
}

/* A tag, and what it does to the names of the elements that are open. */
static inline bool
xml_tag(struct sipcode_slice *s, struct sipcode_slice *open, size_t *depth)
{
	struct sipcode_slice name;

	if (xml_take(s, "/")) {
		name = xml_name(s);
		return *depth > 0 && open[--*depth].len == name.len &&
		    memcmp(open[*depth].ptr, name.ptr, name.len) == 0 &&
		    xml_take(s, ">");
	}
	name = xml_name(s);
	if (name.len == 0 || !xml_attributes(s))
		return false;
	if (xml_take(s, "/>"))
		return *depth > 0;
	open[(*depth)++] = name;
	return *depth < XML_DEEP && xml_take(s, ">");
}

static inline bool
xml_is_well_formed(struct sipcode_slice s)
{
	struct sipcode_slice open[XML_DEEP];
	size_t depth = 0;

	if (!xml_take(&s, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") ||
	    !xml_take(&s, "<") || !xml_tag(&s, open, &depth))
		return false;
	while (depth > 0)
		if (!xml_text(&s, '<') || !xml_take(&s, "<") ||
		    !xml_tag(&s, open, &depth))
			return false;
	return xml_take(&s, "\n") && s.len == 0;
}

#endif
