#include "prove.h"
#include "address.h"

int
main(void)
{
	(void)sc_address_user(any_text(PROVE_BYTES));
	return 0;
}
