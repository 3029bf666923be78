#include "prove.h"
#include "params.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES), part;
	unsigned long number;
	struct sc_uri uri;

	switch (any_of(4)) {
	case 0:
		(void)sc_next_item(&text, any_of(1) ? ',' : ';', &part);
		break;
	case 1:
		(void)sc_named_param(text, ';', "q", &part);
		break;
	case 2:
		(void)sc_address(text);
		break;
	case 3:
		(void)sc_parse_uri(text, &uri);
		break;
	default:
		(void)sc_whole_number(text, &number);
	}
	return 0;
}
