/* A question to a block has the answer that each of its bytes has alone. */
#include "unit.h"

#include "blocks.h"
#include "scan.h"

static bool
is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

static bool
is_blank(char byte)
{
	return (unsigned char)byte <= ' ';
}

static bool
is_no_word(char byte)
{
	return !sc_is(byte, SC_ALPHA) && !sc_is(byte, SC_DIGIT) &&
	    byte != '-' && byte != '.' && byte != '_';
}

static bool
is_mark(char byte)
{
	return (unsigned char)byte < ' ' || strchr("\"<>\\;,", byte) != NULL;
}

static bool
is_odd(char byte)
{
	return (unsigned char)byte < ' ' || (unsigned char)byte > '~' ||
	    byte == '\\' || byte == '\'';
}

static unsigned
odd_bytes(const char *text)
{
	return sc_odd_bytes(text, '\'');
}

static const struct row {
	const char *name;
	unsigned (*ask)(const char *text);
	bool (*holds)(char byte);
} rows[] = {
	{ "CR and LF end lines", sc_line_ends, is_line_end },
	{ "NUL to the blank are blanks", sc_blanks, is_blank },
	{ "words have letters, digits and three marks", sc_no_word,
	    is_no_word },
	{ "marks end a part of a value", sc_marks, is_mark },
	{ "odd bytes are no plain text", odd_bytes, is_odd },
};

/* Every byte at every place, between others of every kind. */
static void
test_question(void **state)
{
	const struct row *row = *state;
	char text[SC_BLOCK];

	for (unsigned at = 0; at < 256 * SC_BLOCK; at++) {
		unsigned want = 0;

		for (unsigned i = 0; i < SC_BLOCK; i++) {
			text[i] = (char)(at / SC_BLOCK +
			    (i + at) % SC_BLOCK * 41);
			want |= (unsigned)row->holds(text[i]) << i;
		}
		assert_int_equal(row->ask(text), want);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_question);
	return unit_run(&unit, "blocks");
}
