#include "prove.h"
#include "spec.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES);
	struct sipcode_spec spec;
	size_t at;

	if (sipcode_parse_spec(text, &spec, &at))
		(void)sipcode_spec_has(&spec, any_of(1) * 486);
	return 0;
}
