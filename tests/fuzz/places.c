/* Every version of the hot loop against what places.h says of one byte. */
#include "fuzz.h"

#include "lines.h"
#include "places.h"
#include "scan.h"

/* The text between bytes that may be read, at an odd address or an even one;
   the caller frees *block. */
static char *
bedded(struct sipcode_slice text, char before, char behind, char **block)
{
	size_t skew = text.len % 8;
	char *start;

	*block = malloc(skew + SC_BEFORE + text.len + SC_BEHIND);
	must(*block != NULL);
	start = *block + skew + SC_BEFORE;
	start[-1] = before;
	if (text.len > 0)
		memcpy(start, text.ptr, text.len);
	memset(start + text.len, behind, SC_BEHIND);
	return start;
}

static void
check_version(const struct sc_places_version *version,
    struct sipcode_slice text, char before, char behind)
{
	uint32_t *at = malloc((text.len + SC_PLACES_OVER) * sizeof *at);
	char *block, *start = bedded(text, before, behind, &block);
	size_t count = version->places(start, text.len, at), seen = 0;

	must(at != NULL);
	for (size_t i = 0; i < text.len; i++)
		if (sc_is_place(start + i))
			must(seen < count && at[seen++] == i);
	must(seen == count);
	free(block);
	free(at);
}

static void
check_count(struct sipcode_slice text, char byte)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += text.ptr[i] == byte;
	must(sc_count_byte(text, byte) == count);
}

static bool
is_odd(char byte, char quote)
{
	return byte < 0x20 || byte > 0x7e || byte == '\\' || byte == quote;
}

static bool
is_word(char byte)
{
	return sc_is(byte, SC_ALPHA) || sc_is(byte, SC_DIGIT) ||
	    byte == '-' || byte == '.' || byte == '_';
}

static bool
is_mark(char byte)
{
	return (unsigned char)byte < ' ' || strchr("\"<>\\;,", byte) != NULL;
}

static void
check_blocks(struct sipcode_slice text)
{
	for (size_t i = 0; i + SC_BLOCK <= text.len; i++) {
		unsigned ends = sc_line_ends(text.ptr + i);
		unsigned odd = sc_odd_bytes(text.ptr + i, '"');
		unsigned blanks = sc_blanks(text.ptr + i);
		unsigned others = sc_no_word(text.ptr + i);
		unsigned marks = sc_marks(text.ptr + i);

		for (size_t k = 0; k < SC_BLOCK; k++) {
			char byte = text.ptr[i + k];

			must((ends >> k & 1) == (byte == '\n' ||
			    byte == '\r'));
			must((odd >> k & 1) == is_odd(byte, '"'));
			must((blanks >> k & 1) ==
			    ((unsigned char)byte <= ' '));
			must((others >> k & 1) != is_word(byte));
			must((marks >> k & 1) == is_mark(byte));
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct sipcode_slice text = fuzz_input(data, len);
	const struct sc_places_version *version = sc_places_versions();

	for (; version->name != NULL; version++) {
		check_version(version, text, '\n', '\0');
		check_version(version, text, '\r', '\n');
		check_version(version, text, 'P', '/');
	}
	check_count(text, '\n');
	check_count(text, '\r');
	check_blocks(text);
	return 0;
}
