/* The rules as compiled in. */
#ifndef SC_LINT_H
#define SC_LINT_H

#include "checks.h"

enum { SC_CONDITIONS = 3, SC_ANY_METHOD = 0x10000 };

struct sc_rule {
	struct sipcode_rule said;
	unsigned short first, last;	/* codes; 0: of what is malformed */
	unsigned short but;		/* 0: no exception */
	unsigned methods;		/* a set, or SC_ANY_METHOD */
	struct sc_check when[SC_CONDITIONS];	/* ends where holds is NULL */
	struct sc_check check;
};

/* Whether a rule speaks of this code in answer to this method. */
bool sc_rule_fits(const struct sc_rule *, unsigned code,
    struct sipcode_slice method);

#endif
