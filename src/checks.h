/* The conditions and checks of data/rules.def. */
#ifndef SC_CHECKS_H
#define SC_CHECKS_H

#include "view.h"

struct sc_check {
	/* Whether it holds; where it does not, bad may be set to the bytes
	   that are to blame. */
	bool (*holds)(const struct sc_view *, const struct sc_check *,
	    struct sipcode_slice *bad);
	const char *header, *word, *value;
	unsigned flag;		/* SC_ASKED_... */
};

typedef bool sc_check_fn(const struct sc_view *, const struct sc_check *,
    struct sipcode_slice *bad);

/* A word of data/rules.def each, in small letters; data/README.md says what
   it asks for. */
sc_check_fn sc_never, sc_start, sc_has, sc_lacks, sc_once, sc_param,
    sc_filled, sc_param_is, sc_each_param, sc_lists, sc_via_over,
    sc_via_by_name;
sc_check_fn sc_asked, sc_request, sc_not_request, sc_request_without,
    sc_same_method, sc_same_number, sc_same_from_tag, sc_same_to_tag;
sc_check_fn sc_has_body, sc_no_body, sc_body_alone, sc_body_whole,
    sc_digits_only, sc_number, sc_cseq_form, sc_method_case,
    sc_warning_form;

#endif
