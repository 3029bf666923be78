#include "prove.h"
#include "values.h"

int
main(void)
{
	struct sipcode_slice value = any_text(PROVE_BYTES), method;
	unsigned long number;
	bool has_number;

	switch (any_of(4)) {
	case 0:
		sc_parse_cseq(value, &number, &has_number, &method);
		break;
	case 1:
		(void)sc_whole_number(value, &number);
		break;
	case 2:
		(void)sc_parameter(value, "tag");
		break;
	case 3:
		(void)sc_parse_call_id(value);
		break;
	default:
		(void)sc_holds_messages(value);
	}
	return 0;
}
