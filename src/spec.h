#ifndef SC_SPEC_H
#define SC_SPEC_H

#include "scan.h"

/* "486", "48x", "4xx", "400-499": the first and last code it stands for. */
bool sc_scan_codes(struct sipcode_slice *, unsigned *first, unsigned *last);

/* Puts the codes from first to last in, or takes them out. */
void sc_spec_set(struct sipcode_spec *, unsigned first, unsigned last,
    bool on);

#endif
