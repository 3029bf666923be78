#include "prove.h"
#include "params.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES), part;
	struct sc_uri uri;

	switch (any_of(3)) {
	case 0:
		(void)sc_next_item(&text, any_of(1) ? ',' : ';', &part);
		break;
	case 1:
		(void)sc_named_param(text, ';', "q", &part);
		break;
	case 2:
		(void)sc_address(text);
		break;
	default:
		(void)sc_parse_uri(text, &uri);
	}
	return 0;
}
