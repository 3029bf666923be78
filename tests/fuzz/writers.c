/*
 * The writers: the bytes of a capture come out as data, whatever they are.
 * JSON and XML are read back by a second, strict reader (json.h, xml.h), TSV
 * is taken back to the bytes, and no format lets a byte through that steers.
 */
#include "fuzz.h"

#include "out.h"

#include "json.h"
#include "safe.h"
#include "xml.h"

enum { MOST = 2048 };

static struct sink sink = { .fd = -1 };
static struct out out = { .term = { .sink = &sink, .width = 80 } };

/* The pieces of the input, in the places that a capture fills. */
struct pieces {
	struct sipcode_message message;
	char hint[MOST + 1], file[MOST + 1];
	const char *hints[2];
};

static void
cut_text(struct sipcode_slice *rest, char text[MOST + 1])
{
	struct sipcode_slice piece = fuzz_piece(rest);

	if (piece.len > 0)
		memcpy(text, piece.ptr, piece.len);
	text[piece.len] = '\0';
}

static void
cut_input(struct pieces *p, struct sipcode_slice rest)
{
	struct sipcode_message *m = &p->message;

	*m = (struct sipcode_message){ .kind = SIPCODE_RESPONSE,
		.code = 100 + (unsigned)rest.len % 600, .line = rest.len };
	m->phrase = fuzz_piece(&rest);
	m->method = fuzz_piece(&rest);
	cut_text(&rest, p->hint);
	cut_text(&rest, p->file);
	m->call_id = rest;
	p->hints[0] = p->hint;
	p->hints[1] = NULL;
}

static struct sipcode_slice
written(void)
{
	must(sink.len < SINK_SIZE);
	return sc_slice(sink.buf, sink.len);
}

static struct sipcode_slice
say_response(const struct format *format, const struct pieces *p)
{
	struct response response = { .file = p->file, .message = &p->message,
		.hints = p->hints };

	sink.len = 0;
	out.format = format;
	format->response(&out, &response);
	return written();
}

static struct sipcode_slice
say_violation(const struct format *format, const struct pieces *p)
{
	struct finding finding = { p->file, &p->message,
		sipcode_next_rule(NULL), p->message.call_id };

	sink.len = 0;
	out.format = format;
	format->violation(&out, &finding);
	return written();
}

static struct sipcode_slice
say_test(const struct format *format, const struct pieces *p)
{
	struct fault faults[] = {
		{ true, "rule", p->message.call_id },
		{ false, "other", p->message.phrase },
		{ false, "third", p->message.method },
	};
	struct test_case test = { "sipcode.lint", p->message.phrase, faults,
		p->message.method.len % 4 };

	sink.len = 0;
	out.rows = 0;
	out.format = format;
	if (format->begin != NULL)
		format->begin(&out, &response_row);
	format->test_case(&out, &test);
	if (format->end != NULL)
		format->end(&out);
	return written();
}

static void
check_json(const struct pieces *p)
{
	struct sipcode_slice text = say_response(&format_json, p);

	must(safe_lines(text) == 1);
	must(json_is_object_line(text));
	must(json_holds(text, "phrase", p->message.phrase));
	must(p->message.call_id.len == 0 ||
	    json_holds(text, "call_id", p->message.call_id));
	must(json_holds(text, "file", sc_text(p->file)));
	text = say_violation(&format_json, p);
	must(safe_lines(text) == 1);
	must(json_is_object_line(text));
	must(json_holds(text, "text", p->message.call_id));
}

static struct sipcode_slice
column(struct sipcode_slice row, unsigned number)
{
	const char *tab;

	while (number-- > 0) {
		tab = memchr(row.ptr, '\t', row.len);
		must(tab != NULL);
		row = sc_from(row, (size_t)(tab - row.ptr) + 1);
	}
	tab = memchr(row.ptr, '\t', row.len);
	return sc_upto(row, tab ? (size_t)(tab - row.ptr) : row.len - 1);
}

static unsigned
hex(char digit)
{
	return (unsigned)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/* Whether the bytes of a TSV value stand for these. */
static bool
stands_for(struct sipcode_slice value, struct sipcode_slice bytes)
{
	size_t at = 0;

	for (size_t i = 0; i < value.len; i++, at++) {
		char byte = value.ptr[i];

		if (byte == '\\') {
			must(++i < value.len);
			byte = value.ptr[i];
			byte = byte == 't' ? '\t' : byte == 'n' ? '\n'
			    : byte == 'r' ? '\r' : byte;
			if (byte == 'x') {
				must(i + 2 < value.len);
				byte = (char)(hex(value.ptr[i + 1]) << 4 |
				    hex(value.ptr[i + 2]));
				i += 2;
			}
		}
		if (at >= bytes.len || bytes.ptr[at] != byte)
			return false;
	}
	return at == bytes.len;
}

static void
check_tsv(const struct pieces *p)
{
	struct sipcode_slice row = say_response(&format_tsv, p);

	must(safe_lines(row) == 1);
	must(stands_for(column(row, 0), sc_text(p->file)));
	must(stands_for(column(row, 4), p->message.phrase));
	must(stands_for(column(row, 7), p->message.method));
	must(stands_for(column(row, 9), p->message.call_id));
	must(stands_for(column(row, 11), sc_text(p->hint)));
	row = say_violation(&format_tsv, p);
	must(safe_lines(row) == 1);
	must(stands_for(column(row, 6), p->message.call_id));
}

/* Text for people: nothing steers, and a capture makes no line of its own. */
static void
check_text(const struct pieces *p)
{
	must(safe_lines(say_response(&format_brief, p)) == 1);
	must(safe_lines(say_violation(&format_text, p)) >= 1);
	must(safe_lines(say_response(&format_text, p)) >= 1);
}

static void
check_verdicts(const struct pieces *p)
{
	struct sipcode_slice text = say_test(&format_junit, p);

	must(safe_lines(text) >= 1);
	must(xml_is_well_formed(text));
	text = say_test(&format_tap, p);
	must(safe_lines(text) >= 3);
	must(safe_tap(text));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct pieces pieces;

	cut_input(&pieces, fuzz_input(data, len < MOST ? len : MOST));
	check_json(&pieces);
	check_tsv(&pieces);
	check_text(&pieces);
	check_verdicts(&pieces);
	return 0;
}
