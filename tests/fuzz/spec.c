/* The languages of --only, --expect and --expect-sequence. */
#include "fuzz.h"

/* The codes of a set, one by one, as text: as a set they are the same. */
static size_t
spell(const struct sipcode_spec *spec, char *text)
{
	size_t len = 0;

	for (unsigned code = 100; code <= 699; code++)
		if (sipcode_spec_has(spec, code))
			len += (size_t)sprintf(text + len, "%s%u",
			    len > 0 ? "," : "", code);
	return len;
}

static void
check_spelled(const struct sipcode_spec *spec)
{
	struct sipcode_spec again;
	char text[600 * 4 + 1];
	size_t len = spell(spec, text), at;

	if (len == 0)
		return;
	must(sipcode_parse_spec(sc_slice(text, len), &again, &at));
	must(memcmp(spec, &again, sizeof again) == 0);
}

/* Said twice means the same. */
static void
check_twice(struct sipcode_slice text, const struct sipcode_spec *spec)
{
	struct sipcode_spec again;
	char *twice = malloc(2 * text.len + 1);
	size_t at;

	must(twice != NULL);
	memcpy(twice, text.ptr, text.len);
	twice[text.len] = ',';
	memcpy(twice + text.len + 1, text.ptr, text.len);
	must(sipcode_parse_spec(sc_slice(twice, 2 * text.len + 1), &again,
	    &at));
	must(memcmp(spec, &again, sizeof again) == 0);
	free(twice);
}

static void
check_sequence(struct sipcode_slice text)
{
	struct sipcode_sequence sequence;
	struct sipcode_call call = { .count = 0 };
	size_t at = 0;
	unsigned place;

	if (!sipcode_parse_sequence(text, &sequence, &at)) {
		must(at <= text.len);
		return;
	}
	must(sequence.count >= 1 && sequence.count <= SIPCODE_CALL_CODES);
	for (unsigned i = 0; i < sequence.count; i++) {
		must(sequence.items[i].first >= 100);
		must(sequence.items[i].last <= 699);
		must(sequence.items[i].first <= sequence.items[i].last);
		call.codes[i] = sequence.items[i].last;
	}
	call.count = call.kept = sequence.count;
	must(sipcode_follows(&call, &sequence, &place));
	call.count = --call.kept;
	must(!sipcode_follows(&call, &sequence, &place));
	must(place == call.count);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct sipcode_slice text = fuzz_input(data, len);
	struct sipcode_spec spec;
	size_t at = 0;

	check_sequence(text);
	if (!sipcode_parse_spec(text, &spec, &at)) {
		must(at <= len);
		return 0;
	}
	must(!sipcode_spec_has(&spec, 99) && !sipcode_spec_has(&spec, 700));
	check_spelled(&spec);
	check_twice(text, &spec);
	return 0;
}
