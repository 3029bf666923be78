/* Comparisons, kept as strings and looked through. */
#ifndef COMPARE_H
#define COMPARE_H

#include "unit.h"

#include "out.h"

/* The codes of the table, in order. */
static const struct sipcode_entry *codes[600];
static size_t count;

static inline void
find_codes(void)
{
	const struct sipcode_entry *entry = NULL;

	while ((entry = sipcode_next(entry)) != NULL)
		codes[count++] = entry;
}

static inline struct out
make_out(unsigned width)
{
	return (struct out){ .term = { keep(), false, width } };
}

/* What stands between the two marks in a text; "" where they do not. */
static inline struct sipcode_slice
between(const char *text, const char *start, const char *end)
{
	const char *from = strstr(text, start), *to;

	if (from == NULL)
		return sc_slice("", 0);
	from += strlen(start);
	to = strstr(from, end);
	return to != NULL ? sc_slice(from, (size_t)(to - from))
			  : sc_slice("", 0);
}

/* The value of a code in one difference of a comparison's JSON. */
static inline struct sipcode_slice
value(const char *difference, unsigned code)
{
	char key[16];

	snprintf(key, sizeof key, ",\"%u\":\"", code);
	return between(difference, key, "\"");
}

/* The comparison of the codes as a string that the caller frees. */
static inline char *
compare(const struct format *format, const struct sipcode_entry *const *list,
    size_t n)
{
	struct out out = make_out(80);
	char *text;

	format->comparison(&out, list, n);
	assert_true(kept.len < SINK_SIZE);
	text = malloc(kept.len + 1);
	assert_non_null(text);
	memcpy(text, kept.buf, kept.len);
	text[kept.len] = '\0';
	return text;
}

static inline const char *
after(const char *text, const char *title)
{
	const char *at = strstr(text, title);

	if (at == NULL)
		fail_msg("no %s in\n%s", title, text);
	return at + strlen(title);
}

/* The titles, in their order; nothing beyond the width but an address, no
   blanks at the end of a line, no empty section. */
static inline void
check_text(const char *text)
{
	const char *line = after(text, "\nKey differences\n");

	line = after(line, "\nWhen to use which\n");
	line = after(line, "\nLearn more\n");
	assert_int_equal(strncmp(line, "  - RFC ", 8), 0);
	for (line = text; *line != '\0'; line += strcspn(line, "\n") + 1) {
		size_t len = strcspn(line, "\n");

		if (len > 80 && strncmp(line, "    https://", 12) != 0)
			fail_msg("too wide: %.*s", (int)len, line);
		if (len > 0 && line[len - 1] == ' ')
			fail_msg("blanks at the end: %.*s", (int)len, line);
	}
	assert_null(strstr(text, "\n\n\n"));
}

#endif
