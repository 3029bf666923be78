#include "prove.h"
#include "scan.h"

static void
take(struct sipcode_slice s)
{
	struct sipcode_slice run;
	unsigned long value;

	switch (any_of(5)) {
	case 0:
		(void)sc_scan_text(&s, "SIP/");
		break;
	case 1:
		(void)sc_scan_digits(&s, 3, &value);
		break;
	case 2:
		(void)sc_scan_number(&s, &value);
		break;
	case 3:
		(void)sc_scan_gap(&s);
		break;
	case 4:
		(void)sc_scan_byte(&s, ' ');
		break;
	default:
		(void)sc_scan_while(&s, SC_TOKEN, &run);
	}
}

int
main(void)
{
	struct sipcode_slice s = any_text(PROVE_BYTES);
	char out[PROVE_BYTES];

	switch (any_of(8)) {
	case 0:
		take(s);
		break;
	case 1:
		(void)sc_trim(s);
		break;
	case 2:
		(void)sc_find_byte(s, 'x');
		break;
	case 3:
		(void)sc_find_nocase(s, any_word(2));
		break;
	case 4:
		(void)sc_same_nocase(s, any_word(2));
		break;
	case 5:
		(void)sc_same(s, any_word(2));
		break;
	case 6:
		(void)sc_find_token(s, "\\r");
		break;
	case 7:
		sc_copy(out, s);
		break;
	default:
		(void)sc_colour_len(s);
	}
	return 0;
}
