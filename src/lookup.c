#include "lookup.h"

#include "append.h"
#include "spec.h"

/* Codes in the order in which they were asked for, each once. */
struct codes {
	unsigned short list[600];
	size_t count;
};

static bool
all_digits(struct sipcode_slice s)
{
	struct sipcode_slice run;

	return sc_scan_while(&s, SC_DIGIT, &run) && s.len == 0;
}

/* 7xx and 79x have the form of a pattern, though no code fits. */
static bool
like_pattern(struct sipcode_slice s)
{
	return s.len == 3 && sc_is(s.ptr[0], SC_DIGIT) &&
	    (sc_is(s.ptr[1], SC_DIGIT) || sc_lower(s.ptr[1]) == 'x') &&
	    sc_lower(s.ptr[2]) == 'x';
}

static bool
like_status_line(struct sipcode_slice s)
{
	return sc_starts_nocase(s, sc_text("SIP/"));
}

/* The codes that a good operand stands for, first to last. */
static bool
scan_operand(const char *text, unsigned *first, unsigned *last)
{
	struct sipcode_slice s = sc_text(text);
	struct sipcode_status_line line;

	if (s.len == 3 && sc_scan_codes(&s, first, last))
		return true;
	if (sipcode_parse_status_line(s, &line).err != SIPCODE_ERR_OK)
		return false;
	*first = *last = line.code;
	return true;
}

enum operand
lookup_operand(const char *text)
{
	struct sipcode_slice s = sc_text(text);
	unsigned first, last;

	if (scan_operand(text, &first, &last))
		return OPERAND_CODES;
	if (all_digits(s) || like_pattern(s) || like_status_line(s))
		return OPERAND_BAD;
	return OPERAND_FILE;
}

static void
add(struct codes *codes, unsigned code)
{
	for (size_t i = 0; i < codes->count; i++)
		if (codes->list[i] == code)
			return;
	codes->list[codes->count++] = (unsigned short)code;
}

static void
report_bad(const char *text, struct term *errors)
{
	struct sipcode_slice s = sc_text(text);
	struct sipcode_status_line line;
	struct sipcode_result result = sipcode_parse_status_line(s, &line);
	char column[SC_DIGITS_SIZE];
	struct sc_append a = { column, sizeof column, 0 };

	sc_append_number(&a, result.at + 1);
	if (like_status_line(s))
		REPORT(errors, "'", text, "': column ", column, ": ",
		    sipcode_err_text(result.err));
	else
		REPORT(errors, text, ": ", s.len != 3
		    ? "a status code is exactly three digits, 100 to 699"
		    : "a status code is 100 to 699",
		    "; a pattern is 48x or 4xx");
}

/* Adds what an operand stands for; the exit status that it calls for. */
static int
add_operand(struct codes *codes, const char *text, struct term *errors)
{
	unsigned first, last;
	size_t before = codes->count;

	if (!scan_operand(text, &first, &last)) {
		report_bad(text, errors);
		return 2;
	}
	if (first == last) {
		add(codes, first);
		return sipcode_find(first) != NULL ? 0 : 1;
	}
	for (unsigned code = first; code <= last; code++)
		if (sipcode_find(code) != NULL)
			add(codes, code);
	if (codes->count > before)
		return 0;
	REPORT(errors, "no code in the table fits ", text);
	return 1;
}

static void
compare(struct out *out, const struct codes *codes)
{
	const struct sipcode_entry *entries[600];
	size_t count = 0;

	for (size_t i = 0; i < codes->count; i++)
		if (sipcode_find(codes->list[i]) != NULL)
			entries[count++] = sipcode_find(codes->list[i]);
	if (count > 1 && out->format->comparison != NULL)
		out->format->comparison(out, entries, count);
}

int
lookup_codes(struct out *out, const struct options *options,
    struct term *errors)
{
	struct codes codes = { .count = 0 };
	int status = 0;

	for (size_t i = 0; i < options->count; i++) {
		int s = add_operand(&codes, options->operands[i], errors);

		status = s > status ? s : status;
	}
	out_begin(out, &code_row);
	for (size_t i = 0; i < codes.count; i++)
		out->format->code(out, codes.list[i]);
	compare(out, &codes);
	return status;
}
