#include "unit.h"

#include "lookup.h"

static const struct operand_row {
	const char *name;
	const char *text;
	enum operand operand;
} operands[] = {
	{ "three digits are a code", "183", OPERAND_CODES },
	{ "100 is a code", "100", OPERAND_CODES },
	{ "699 is a code", "699", OPERAND_CODES },
	{ "a code need not be in the table", "499", OPERAND_CODES },
	{ "an x is any digit", "48x", OPERAND_CODES },
	{ "xx is any code of a class", "4xx", OPERAND_CODES },
	{ "a large X does as well", "4XX", OPERAND_CODES },
	{ "the sizes of x may differ", "4xX", OPERAND_CODES },
	{ "a status line is a code", "SIP/2.0 486 Busy Here", OPERAND_CODES },
	{ "a status line without phrase is a code", "sip/2.0 486",
	    OPERAND_CODES },
	{ "099 is no code", "099", OPERAND_BAD },
	{ "700 is no code", "700", OPERAND_BAD },
	{ "two digits are no code, and no file", "99", OPERAND_BAD },
	{ "four digits are no code, and no file", "2000", OPERAND_BAD },
	{ "one digit is no code, and no file", "1", OPERAND_BAD },
	{ "many digits are no code, and no file", "11111111111111111111",
	    OPERAND_BAD },
	{ "7xx is no pattern, and no file", "7xx", OPERAND_BAD },
	{ "70x is no pattern, and no file", "70x", OPERAND_BAD },
	{ "0xx is no pattern, and no file", "0xx", OPERAND_BAD },
	{ "a broken status line is no file", "SIP/2.0 20 OK", OPERAND_BAD },
	{ "another version is no file", "SIP/3.0 200 OK", OPERAND_BAD },
	{ "SIP/ alone is no file", "SIP/", OPERAND_BAD },
	{ "a path to digits is a file", "./183", OPERAND_FILE },
	{ "a minus is standard input", "-", OPERAND_FILE },
	{ "a word is a file", "busy", OPERAND_FILE },
	{ "a name with digits is a file", "486.log", OPERAND_FILE },
	{ "digits and a sign are a file", "+48", OPERAND_FILE },
	{ "an x in front is a file", "x86", OPERAND_FILE },
	{ "an x in the middle is a file", "4x6", OPERAND_FILE },
	{ "xxx is a file", "xxx", OPERAND_FILE },
	{ "a pattern that goes on is a file", "48xx", OPERAND_FILE },
	{ "an empty name is a file", "", OPERAND_FILE },
	{ "a request line is a file", "INVITE sip:b SIP/2.0", OPERAND_FILE },
};

static void
test_operand(void **state)
{
	const struct operand_row *row = *state;
	size_t size = strlen(row->text) + 1;
	char *text = malloc(size);

	assert_non_null(text);
	memcpy(text, row->text, size);
	assert_int_equal(lookup_operand(text), row->operand);
	free(text);
}

static void
test_digits(void **state)
{
	char text[16];

	(void)state;
	for (unsigned number = 0; number <= 9999; number++) {
		snprintf(text, sizeof text, "%u", number);
		assert_int_equal(lookup_operand(text),
		    number >= 100 && number <= 699 ? OPERAND_CODES
						   : OPERAND_BAD);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, operands, test_operand);
	unit_add(&unit, "all digits are a code or wrong, never a file",
	    test_digits, NULL);
	return unit_run(&unit, "lookup");
}
