/* The Test Anything Protocol, versions 13 and 14: one test point a test case,
   and what was found in a YAML block below it. */
#include "out.h"

#include "escape.h"

/* A description ends at "#", and steers nothing. */
static void
put_odd(struct sink *sink, struct sipcode_slice bytes, unsigned long character,
    bool valid)
{
	if (!valid) {
		sink_text(sink, "\xef\xbf\xbd");	/* U+FFFD */
	} else if (character == '#' || character == '\\') {
		sink_byte(sink, '\\');
		sink_put(sink, bytes);
	} else {
		escape_hex(sink, "<U+", character, 4);
		sink_byte(sink, '>');
	}
}

static void
put_description(struct sink *sink, struct sipcode_slice s)
{
	static const struct escape escape = { '#', put_odd };

	escape_put(sink, s, &escape);
}

static void
begin(struct out *out, const struct row_type *type)
{
	/* All that is written means the same in 13 and 14, and prove of Perl
	   5.36 takes no version above 13. */
	sink_text(out->term.sink, "TAP version 13\n");
	(void)type;
}

/* The plan may stand at the end, where its number is known. */
static void
end(struct out *out)
{
	sink_text(out->term.sink, "1..");
	sink_number(out->term.sink, out->rows);
	if (out->rows == 0)
		sink_text(out->term.sink, " # SKIP nothing to look at");
	sink_byte(out->term.sink, '\n');
}

/* A string of JSON is one of YAML. */
static void
put_fault(struct sink *sink, const struct fault *fault)
{
	sink_text(sink, "    - severity: ");
	sink_text(sink, fault->fails ? "error" : "warning");
	sink_text(sink, "\n      rule: ");
	json_string(sink, sc_text(fault->type));
	sink_text(sink, "\n      message: ");
	json_string(sink, fault->text);
	sink_byte(sink, '\n');
}

static bool
passes(const struct test_case *test)
{
	for (size_t i = 0; i < test->count; i++)
		if (test->faults[i].fails)
			return false;
	return true;
}

static void
test_case(struct out *out, const struct test_case *test)
{
	struct sink *sink = out->term.sink;

	sink_text(sink, passes(test) ? "ok " : "not ok ");
	sink_number(sink, ++out->rows);
	sink_text(sink, " - ");
	put_description(sink, test->name);
	sink_byte(sink, '\n');
	if (test->count == 0)
		return;
	sink_text(sink, "  ---\n  found:\n");
	for (size_t i = 0; i < test->count; i++)
		put_fault(sink, &test->faults[i]);
	sink_text(sink, "  ...\n");
}

const struct format format_tap = {
	.name = "tap",
	.begin = begin,
	.end = end,
	.test_case = test_case,
};
