/* JUnit's XML: well-formed XML 1.0, whatever bytes a capture holds. */
#include "out.h"

#include "escape.h"
#include "utf8.h"

/* XML 1.0 2.2: all but tab, line ends and U+20 on is no character at all, not
   even as a reference. */
static bool
is_char(unsigned long c)
{
	return c == '\t' || c == '\n' || c == '\r' ||
	    (c >= 0x20 && c != 0xfffe && c != 0xffff);
}

static const char *
entity(unsigned long c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

static void
put_character(struct sink *sink, struct sipcode_slice bytes, unsigned long c)
{
	const char *name = entity(c);

	if (name != NULL) {
		sink_text(sink, name);
	} else if (utf8_steers(c)) {
		escape_hex(sink, "&#x", c, 6);
		sink_byte(sink, ';');
	} else {
		sink_put(sink, bytes);
	}
}

void
junit_text(struct sink *sink, struct sipcode_slice s)
{
	while (s.len > 0) {
		unsigned long c = 0;
		size_t len = utf8_next(s, &c);

		if (len == 0 || !is_char(c))
			sink_text(sink, "\xef\xbf\xbd");	/* U+FFFD */
		else
			put_character(sink, sc_upto(s, len), c);
		s = sc_from(s, len > 0 ? len : 1);
	}
}

static void
put_attribute(struct sink *sink, const char *name, struct sipcode_slice value)
{
	sink_byte(sink, ' ');
	sink_text(sink, name);
	sink_text(sink, "=\"");
	junit_text(sink, value);
	sink_byte(sink, '"');
}

static void
begin(struct out *out, const struct row_type *type)
{
	sink_text(out->term.sink,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
	put_attribute(out->term.sink, "name", sc_text("sipcode"));
	sink_text(out->term.sink, ">\n");
	(void)type;
}

static void
end(struct out *out)
{
	sink_text(out->term.sink, "</testsuite>\n");
}

static void
put_failure(struct sink *sink, const struct fault *fault)
{
	sink_text(sink, "    <failure");
	put_attribute(sink, "type", sc_text(fault->type));
	put_attribute(sink, "message", fault->text);
	sink_text(sink, "/>\n");
}

/* What is worth a word, but lets the test pass. */
static void
put_warnings(struct sink *sink, const struct test_case *test)
{
	const char *lead = "    <system-out>";
	bool any = false;

	for (size_t i = 0; i < test->count; i++) {
		if (test->faults[i].fails)
			continue;
		sink_text(sink, any ? "\n" : lead);
		sink_text(sink, "warning: ");
		junit_text(sink, test->faults[i].text);
		any = true;
	}
	if (any)
		sink_text(sink, "</system-out>\n");
}

static void
test_case(struct out *out, const struct test_case *test)
{
	struct sink *sink = out->term.sink;

	sink_text(sink, "  <testcase");
	put_attribute(sink, "classname", sc_text(test->suite));
	put_attribute(sink, "name", test->name);
	if (test->count == 0) {
		sink_text(sink, "/>\n");
		return;
	}
	sink_text(sink, ">\n");
	for (size_t i = 0; i < test->count; i++)
		if (test->faults[i].fails)
			put_failure(sink, &test->faults[i]);
	put_warnings(sink, test);
	sink_text(sink, "  </testcase>\n");
}

const struct format format_junit = {
	.name = "junit",
	.begin = begin,
	.end = end,
	.test_case = test_case,
};
