#include "unit.h"

#include "scan.h"

enum scanner { BYTE, TEXT, TOKEN, DIGITS, LWS, THREE, NUMBER, GAP, COLOUR };

static bool
scan(enum scanner scanner, struct sipcode_slice *s, unsigned long *value)
{
	struct sipcode_slice run, before = *s;

	switch (scanner) {
	case BYTE:
		return sc_scan_byte(s, ';');
	case TEXT:
		return sc_scan_text(s, "SIP/");
	case TOKEN:
		return sc_scan_while(s, SC_TOKEN, &run);
	case DIGITS:
		return sc_scan_while(s, SC_DIGIT, &run);
	case LWS:
		return sc_scan_while(s, SC_LWS, &run);
	case THREE:
		return sc_scan_digits(s, 3, value);
	case NUMBER:
		return sc_scan_number(s, value);
	case GAP:
		return sc_scan_gap(s);
	case COLOUR:
		*s = sc_from(*s, sc_colour_len(before));
		return s->len < before.len;
	}
	return false;
}

static const struct scan_row {
	const char *name;
	enum scanner scanner;
	const char *text;
	int taken;		/* bytes; -1: the cursor stays put */
	unsigned long value;
} scans[] = {
	{ "a byte is taken", BYTE, ";a", 1, 0 },
	{ "another byte is left", BYTE, "a;", -1, 0 },
	{ "no byte is taken from nothing", BYTE, "", -1, 0 },
	{ "a text is taken", TEXT, "SIP/2.0", 4, 0 },
	{ "a text is taken in any case", TEXT, "sIp/2.0", 4, 0 },
	{ "a text is taken at the very end", TEXT, "sip/", 4, 0 },
	{ "half a text is left", TEXT, "SIP", -1, 0 },
	{ "a text that goes on otherwise is left", TEXT, "SIP-", -1, 0 },
	{ "a token ends at a separator", TOKEN, "INVITE sip:", 6, 0 },
	{ "a token holds all marks of RFC 3261", TOKEN, "-.!%*_+`'~a9(", 12,
	    0 },
	{ "a token goes on to the end", TOKEN, "INVITE", 6, 0 },
	{ "a colon is no token", TOKEN, ":", -1, 0 },
	{ "a byte from 0x80 on is no token", TOKEN, "\xc3\xa9", -1, 0 },
	{ "digits end at a letter", DIGITS, "12a", 2, 0 },
	{ "blanks and tabs are taken together", LWS, " \t x", 3, 0 },
	{ "a line end is no blank", LWS, "\n", -1, 0 },
	{ "three digits are taken", THREE, "486 Busy", 3, 486 },
	{ "three digits at the very end are taken", THREE, "486", 3, 486 },
	{ "leading zeros count as digits", THREE, "007", 3, 7 },
	{ "two digits are left", THREE, "48 ", -1, 0 },
	{ "four digits are left", THREE, "4860", -1, 0 },
	{ "a number of one digit is taken", NUMBER, "0;", 1, 0 },
	{ "a number of nine digits is taken", NUMBER, "999999999", 9,
	    999999999 },
	{ "a number of ten digits is left", NUMBER, "1000000000", -1, 0 },
	{ "a number has no plus sign", NUMBER, "+1", -1, 0 },
	{ "a number has no minus sign", NUMBER, "-1", -1, 0 },
	{ "no number is taken from nothing", NUMBER, "", -1, 0 },
	{ "one blank is a gap", GAP, " 200", 1, 0 },
	{ "several blanks are a gap", GAP, "   200", 3, 0 },
	{ "one tab is a gap", GAP, "\t200", 1, 0 },
	{ "a second tab is no part of the gap", GAP, "\t\t200", 1, 0 },
	{ "a tab behind a blank is no part of the gap", GAP, " \t200", 1, 0 },
	{ "a digit is no gap", GAP, "200", -1, 0 },
	{ "the end is no gap", GAP, "", -1, 0 },
	{ "an escape sequence ends with its letter", COLOUR, "\033[1;31mx", 7,
	    0 },
	{ "the letter may come at once", COLOUR, "\033[mx", 3, 0 },
	{ "and at the very end", COLOUR, "\033[0m", 4, 0 },
	{ "one without a letter goes on to the end", COLOUR, "\033[1;3", 5,
	    0 },
	{ "but no farther than 33 bytes", COLOUR,
	    "\033[123456789012345678901234567890123", 33, 0 },
	{ "two bytes are none", COLOUR, "\033[", -1, 0 },
	{ "without a bracket it is none", COLOUR, "\033(1m", -1, 0 },
	{ "without ESC it is none", COLOUR, "x[1m", -1, 0 },
};

static void
test_scan(void **state)
{
	const struct scan_row *row = *state;
	struct sipcode_slice text = heap_text(row->text), s = text;
	unsigned long value = 0;
	bool taken = scan(row->scanner, &s, &value);

	assert_int_equal(taken, row->taken >= 0);
	assert_int_equal(text.len - s.len, taken ? row->taken : 0);
	assert_int_equal(value, row->value);
	heap_free(text);
}

static const struct find_row {
	const char *name;
	const char *text, *part;
	size_t at;
} finds[] = {
	{ "a part is found at the start", "tag=1;tag=2", "tag=", 0 },
	{ "a part is found in any case", "a;TAG=1", "tag=", 2 },
	{ "a part is found at the very end", "a;tag=", "tag=", 2 },
	{ "half a part at the end is not found", "a;tag", "tag=", 5 },
	{ "a part longer than the text is not found", "ta", "tag=", 2 },
	{ "nothing is found in nothing", "", "tag=", 0 },
	{ "an empty part is at the start", "abc", "", 0 },
};

static void
test_find(void **state)
{
	const struct find_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	struct sipcode_slice part = heap_text(row->part);

	assert_int_equal(sc_find_nocase(text, part), row->at);
	heap_free(part);
	heap_free(text);
}

static const struct same_row {
	const char *name;
	const char *a, *b;
	bool same, starts;
} sames[] = {
	{ "capitals do not matter", "Call-ID", "CALL-id", true, true },
	{ "a start is not the whole", "Call-ID", "call", false, true },
	{ "a longer text is no start", "call", "Call-ID", false, false },
	{ "another letter is not the same", "cool", "call", false, false },
	{ "nothing is the same as nothing", "", "", true, true },
	{ "brackets are no letters", "[", "{", false, false },
	{ "an at sign is no backquote", "@", "`", false, false },
	{ "letters beyond ASCII keep their case", "\xc3\x89", "\xc3\xa9",
	    false, false },
};

static void
test_same(void **state)
{
	const struct same_row *row = *state;
	struct sipcode_slice a = heap_text(row->a), b = heap_text(row->b);

	assert_int_equal(sc_same_nocase(a, b), row->same);
	assert_int_equal(sc_starts_nocase(a, b), row->starts);
	heap_free(b);
	heap_free(a);
}

static const struct trim_row {
	const char *name;
	const char *text, *trimmed;
} trims[] = {
	{ "blanks and tabs go from both ends", " \ta b\t ", "a b" },
	{ "what has none stays as it is", "a", "a" },
	{ "of nothing but blanks nothing stays", " \t ", "" },
	{ "of nothing nothing stays", "", "" },
	{ "line ends stay", " \r\n", "\r\n" },
};

static void
test_trim(void **state)
{
	const struct trim_row *row = *state;
	struct sipcode_slice text = heap_text(row->text);

	assert_text(sc_trim(text), row->trimmed);
	heap_free(text);
}

/* The classes by the words of RFC 3261 25.1, byte for byte. */
static bool
in_class(int byte, enum sc_class class)
{
	bool digit = byte >= '0' && byte <= '9';
	bool alpha = (byte >= 'a' && byte <= 'z') ||
	    (byte >= 'A' && byte <= 'Z');

	switch (class) {
	case SC_DIGIT:
		return digit;
	case SC_ALPHA:
		return alpha;
	case SC_LWS:
		return byte == ' ' || byte == '\t';
	case SC_TOKEN:
		return digit || alpha ||
		    (byte != 0 && byte < 128 && strchr("-.!%*_+`'~", byte));
	case SC_HEXDIG:
		return digit || (byte >= 'a' && byte <= 'f') ||
		    (byte >= 'A' && byte <= 'F');
	case SC_BLANK:
		return byte != 0 && strchr(" \t\r\n", byte) != NULL;
	case SC_DELIMITER:
		return strchr(";,\"<\r\n", byte) != NULL;
	}
	return false;
}

static const struct class_row {
	const char *name;
	enum sc_class class;
} classes[] = {
	{ "the digits are 0 to 9", SC_DIGIT },
	{ "the letters are those of ASCII", SC_ALPHA },
	{ "white space within a line is blank and tab", SC_LWS },
	{ "the token bytes are those of RFC 3261 25.1", SC_TOKEN },
	{ "the hexadecimal digits go from 0 to f", SC_HEXDIG },
	{ "a parameter ends at ; , the line end and that of the text, and a "
	    "quotation or an address may hide these", SC_DELIMITER },
	{ "blanks within a value are line ends too", SC_BLANK },
};

static void
test_class(void **state)
{
	const struct class_row *row = *state;

	for (int byte = 0; byte < 256; byte++)
		assert_int_equal(sc_is((char)byte, row->class),
		    in_class(byte, row->class));
}

static void
test_find_byte(void **state)
{
	struct sipcode_slice text = heap_text("a,b,c");

	(void)state;
	assert_int_equal(sc_find_byte(text, ','), 1);
	assert_int_equal(sc_find_byte(text, ';'), 5);
	assert_int_equal(sc_find_byte(sc_upto(text, 1), ','), 1);
	assert_int_equal(sc_find_byte(sc_slice(NULL, 0), ','), 0);
	heap_free(text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, scans, test_scan);
	UNIT_ROWS(&unit, finds, test_find);
	UNIT_ROWS(&unit, sames, test_same);
	UNIT_ROWS(&unit, trims, test_trim);
	UNIT_ROWS(&unit, classes, test_class);
	unit_add(&unit, "a byte is found, or the length is the answer",
	    test_find_byte, NULL);
	return unit_run(&unit, "scan");
}
