#include "prove.h"
#include "utf8.h"

int
main(void)
{
	struct sipcode_slice text = any_text(PROVE_BYTES);
	unsigned long character;

	if (text.len > 0 && utf8_next(text, &character) > 0)
		(void)utf8_steers(character);
	return 0;
}
