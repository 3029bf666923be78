/* Causes beside the code: Q.850, warn-codes, and the Reason protocols. */
#include "sipcode.h"

static const struct sipcode_cause causes[] = {
#define CAUSE(cause, name, code, text) { cause, code, name, text },
#include "q850.def"
#undef CAUSE
};

static const struct sipcode_warning warnings[] = {
#define WARNING(code, name, rfc, text) { code, rfc, name, text },
#include "warnings.def"
#undef WARNING
};

const struct sipcode_cause *
sipcode_find_cause(unsigned long cause)
{
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
		if (causes[i].cause == cause)
			return &causes[i];
	return NULL;
}

const struct sipcode_warning *
sipcode_find_warning(unsigned long code)
{
	for (size_t i = 0; i < sizeof warnings / sizeof *warnings; i++)
		if (warnings[i].code == code)
			return &warnings[i];
	return NULL;
}
