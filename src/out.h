/* What every output format offers; one file each. */
#ifndef OUT_H
#define OUT_H

#include "append.h"
#include "rows.h"
#include "term.h"

struct out {
	const struct format *format;
	struct term term;	/* its sink is where every format writes */
	bool header;		/* TSV: name the columns first */
	unsigned long rows;	/* written so far, where they are counted */
};

/* What is wrong with a test case. */
struct fault {
	bool fails;			/* an error, not a warning */
	const char *type;		/* the name of the rule */
	struct sipcode_slice text;
};

/* What JUnit and TAP tell of. */
struct test_case {
	const char *suite;		/* "sipcode.lint" */
	struct sipcode_slice name;	/* may hold hostile bytes */
	const struct fault *faults;
	size_t count;
};

/* NULL: the format has no words for it. */
struct format {
	const char *name;
	/* Before the first row of an action whose rows are of this type. */
	void (*begin)(struct out *, const struct row_type *);
	/* After the last one. */
	void (*end)(struct out *);
	/* A code of 100-699, whether it is in the table or not. */
	void (*code)(struct out *, unsigned code);
	/* A response of a capture. */
	void (*response)(struct out *, const struct response *);
	/* All that was counted. */
	void (*summary)(struct out *, const struct sipcode_tally *);
	/* What lint found. */
	void (*violation)(struct out *, const struct finding *);
	/* Two or more entries, after their own rows. */
	void (*comparison)(struct out *, const struct sipcode_entry *const *,
	    size_t count);
	/* JSON and TSV: a row of a type that has no function of its own. */
	void (*row)(struct out *, const struct row_type *,
	    const struct cell *);
	/* JUnit and TAP: one for each response or call that is judged. */
	void (*test_case)(struct out *, const struct test_case *);
};

extern const struct format format_text, format_brief, format_json, format_tsv,
    format_junit, format_tap;

/* The page of an entry, with its words for one method or, where that is
   SIPCODE_METHOD_OTHER, for all. */
void out_text_page(struct out *, const struct sipcode_entry *,
    enum sipcode_method);
void out_text_unknown(struct out *, unsigned code);
/* "trace.log:41: 488 Not Acceptable Here (INVITE) failure: ..." */
void out_brief_response(struct out *, const struct response *);
/* The same line with a text of the caller's behind the colon. */
void out_response_line(struct out *, const struct response *,
    const char *text);
/* "trace.log:41: answer to INVITE, Call-ID a84b4c76" */
void out_text_place(struct out *, const struct response *);
/* "trace.log:41: error: 405 to REGISTER: no Allow, ... [RFC 3261, 8.2.1]" */
void out_text_violation(struct out *, const struct finding *);
void out_text_summary(struct out *, const struct sipcode_tally *);

/* The comparison in text: the two parts of what follows the entries. */
void out_text_comparison(struct out *, const struct sipcode_entry *const *,
    size_t count);
void out_text_title(struct out *, const char *title);
/* A paragraph behind a lead that is as wide as its further lines hang in. */
void out_text_paragraph(struct out *, const char *lead, struct sipcode_slice);
void out_text_clause(struct out *, const struct sipcode_clause *,
    const char *lead);

void out_begin(struct out *, const struct row_type *);
void out_end(struct out *);

/* For formats that have rows for everything. */
void out_code_row(struct out *, unsigned code);
void out_response_row(struct out *, const struct response *);
void out_violation_row(struct out *, const struct finding *);

/* "486 Busy Here" */
void out_append_code(struct sc_append *, unsigned code, const char *phrase);

void junit_text(struct sink *, struct sipcode_slice);
/* The front of an object, up to its type; then its further keys. */
void json_head(struct sink *, const char *type);
void json_key(struct sink *, const char *key);
void json_comparison(struct out *, const struct sipcode_entry *const *,
    size_t count);
void json_string(struct sink *, struct sipcode_slice);
void json_row(struct out *, const struct row_type *, const struct cell *);
void tsv_row(struct out *, const struct row_type *, const struct cell *);

#endif
