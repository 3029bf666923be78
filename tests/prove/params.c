#include "prove.h"
#include "params.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES), part;
	struct sc_params params;
	struct sc_uri uri;

	switch (any_of(4)) {
	case 0:
		(void)sc_next_item(&text, any_of(1) ? ',' : ';', &part);
		break;
	case 1:
		(void)sc_named_param(text, ';', "q", &part);
		break;
	case 2:
		if (any_of(1))	/* more than have room */
			text = sc_text(",,,,,,,,,");
		sc_read_params(text, ',', &params);
		(void)sc_find_param(&params, "q", &part);
		break;
	case 3:
		(void)sc_address(text);
		break;
	default:
		(void)sc_parse_uri(text, &uri);
	}
	return 0;
}
