/* Causes beside the code: Q.850, warn-codes, and the Reason protocols. */
#include "scan.h"

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

static const struct sipcode_protocol protocols[] = {
#define PROTOCOL(name, text, source) { name, text, source },
#define REASON(protocol, cause, name, text)
#include "reasons.def"
#undef REASON
#undef PROTOCOL
};

static const struct sipcode_reason reasons[] = {
#define PROTOCOL(name, text, source)
#define REASON(protocol, cause, name, text) { protocol, cause, name, text },
#include "reasons.def"
#undef REASON
#undef PROTOCOL
};

static const struct sipcode_option options[] = {
#define OPTION(tag, rfc, text) { tag, rfc, text },
#include "options.def"
#undef OPTION
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

const struct sipcode_protocol *
sipcode_find_protocol(struct sipcode_slice name)
{
	for (size_t i = 0; i < sizeof protocols / sizeof *protocols; i++)
		if (sc_same_nocase(name, sc_text(protocols[i].name)))
			return &protocols[i];
	return NULL;
}

const struct sipcode_reason *
sipcode_find_reason(struct sipcode_slice protocol, unsigned long cause)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].cause == cause &&
		    sc_same_nocase(protocol, sc_text(reasons[i].protocol)))
			return &reasons[i];
	return NULL;
}

const struct sipcode_option *
sipcode_find_option(struct sipcode_slice tag)
{
	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		if (sc_same_nocase(tag, sc_text(options[i].tag)))
			return &options[i];
	return NULL;
}
