/* JSON, RFC 8259, read strictly: one object that fills its line. */
#ifndef JSON_H
#define JSON_H

#include "safe.h"

/* A cursor over the text, with a NUL's worth of care at its end. */
struct json {
	struct sipcode_slice rest;
	unsigned depth;
};

static inline bool json_value(struct json *);

static inline bool
json_take(struct json *j, const char *text)
{
	size_t len = strlen(text);

	if (j->rest.len < len || memcmp(j->rest.ptr, text, len) != 0)
		return false;
	j->rest = sc_from(j->rest, len);
	return true;
}

static inline bool
json_hex4(struct json *j, unsigned long *c)
{
	*c = 0;
	for (int i = 0; i < 4; i++) {
		static const char digits[] = "0123456789abcdef";
		const char *at = j->rest.len == 0 || *j->rest.ptr == '\0'
		    ? NULL : strchr(digits, *j->rest.ptr | 0x20);

		if (at == NULL)
			return false;
		*c = *c << 4 | (unsigned long)(at - digits);
		j->rest = sc_from(j->rest, 1);
	}
	return true;
}

static inline bool
json_escaped(struct json *j, unsigned long *c)
{
	static const char names[] = "\"\\/bfnrt";
	static const char values[] = "\"\\/\b\f\n\r\t";
	unsigned long low;
	const char *at;

	if (json_take(j, "u")) {
		if (!json_hex4(j, c))
			return false;
		if (*c < 0xd800 || *c > 0xdfff)
			return true;
		if (*c > 0xdbff || !json_take(j, "\\u") ||
		    !json_hex4(j, &low) || low < 0xdc00 || low > 0xdfff)
			return false;
		*c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
		return true;
	}
	if (j->rest.len == 0 || *j->rest.ptr == '\0')
		return false;
	at = strchr(names, *j->rest.ptr);
	if (at == NULL)
		return false;
	*c = (unsigned char)values[at - names];
	j->rest = sc_from(j->rest, 1);
	return true;
}

/* The next character of a string; false at its end or where it is broken. */
static inline bool
json_character(struct json *j, unsigned long *c)
{
	size_t len;

	if (json_take(j, "\\"))
		return json_escaped(j, c);
	if (j->rest.len == 0 || *j->rest.ptr == '"' ||
	    !safe_character(j->rest, c, &len) || *c < 0x20)
		return false;
	j->rest = sc_from(j->rest, len);
	return true;
}

static inline bool
json_string_value(struct json *j)
{
	unsigned long c;

	if (!json_take(j, "\""))
		return false;
	while (json_character(j, &c))
		;
	return json_take(j, "\"");
}

static inline bool
json_number(struct json *j)
{
	size_t len = 0;

	while (len < j->rest.len && j->rest.ptr[len] >= '0' &&
	    j->rest.ptr[len] <= '9')
		len++;
	if (len == 0 || (len > 1 && *j->rest.ptr == '0'))
		return false;
	j->rest = sc_from(j->rest, len);
	return true;
}

/* What stands between brackets, with a name in front of each in an object. */
static inline bool
json_members(struct json *j, const char *end, bool named)
{
	if (json_take(j, end))
		return true;
	do {
		if (named && (!json_string_value(j) || !json_take(j, ":")))
			return false;
		if (!json_value(j))
			return false;
	} while (json_take(j, ","));
	return json_take(j, end);
}

static inline bool
json_value(struct json *j)
{
	bool holds;

	if (j->depth == 16)
		return false;
	j->depth++;
	if (json_take(j, "{"))
		holds = json_members(j, "}", true);
	else if (json_take(j, "["))
		holds = json_members(j, "]", false);
	else
		holds = json_take(j, "true") || json_take(j, "false") ||
		    json_string_value(j) || json_number(j);
	j->depth--;
	return holds;
}

static inline bool
json_is_object_line(struct sipcode_slice text)
{
	struct json j = { text, 0 };

	return json_take(&j, "{") && json_members(&j, "}", true) &&
	    json_take(&j, "\n") && j.rest.len == 0;
}

/* Whether the member of the outer object is this string, with U+FFFD for each
   byte that is no UTF-8. */
static inline bool
json_is(struct json *j, struct sipcode_slice bytes)
{
	unsigned long want, got;
	size_t len;

	if (!json_take(j, "\""))
		return false;
	for (; bytes.len > 0; bytes = sc_from(bytes, len)) {
		if (!safe_character(bytes, &want, &len)) {
			want = 0xfffd;
			len = 1;
		}
		if (!json_character(j, &got) || got != want)
			return false;
	}
	return json_take(j, "\"");
}

static inline bool
json_holds(struct sipcode_slice text, const char *key,
    struct sipcode_slice bytes)
{
	struct json j = { text, 0 };

	must(json_take(&j, "{"));
	do {
		struct json name = j;

		must(json_string_value(&j) && json_take(&j, ":"));
		if (json_is(&name, sc_text(key)))
			return json_is(&j, bytes);
		must(json_value(&j));
	} while (json_take(&j, ","));
	return false;
}

#endif
