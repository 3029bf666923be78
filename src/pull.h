/* What the filters of single shapes work with. */
#ifndef SC_PULL_H
#define SC_PULL_H

#include "filter.h"

/* "<013><010>" is ten bytes, and ngrep's dots need the name behind them:
   without more bytes what is at the front of a flat text is not known. */
enum { SC_LONGEST_ESCAPE = 48 };

struct sc_pull {
	struct sc_filter *f;
	struct sipcode_slice source;
	bool final;		/* nothing follows source */
	char *out;		/* room for SC_FILTER_LINE bytes */
	size_t made;		/* bytes in out */
	size_t taken;		/* bytes of source that are done with */
	size_t ahead;		/* what was put last, from its source on */
};

/* A part of the source. */
void sc_put(struct sc_pull *, struct sipcode_slice);
/* Bytes for what stands in the source at from. */
void sc_put_for(struct sc_pull *, struct sipcode_slice, const char *from);
/* Words that it does not have there. */
void sc_put_words(struct sc_pull *, struct sipcode_slice);
void sc_put_text(struct sc_pull *, const char *);
/* A part of the source that is a line, and its end. */
enum sc_pulled sc_put_line(struct sc_pull *, struct sipcode_slice line);

/* The next line of source, if it is there to its end; a line without end is
   cut where a line of the output has to end. */
bool sc_take_line(struct sc_pull *, struct sipcode_slice *line);

/* The bytes of a line end in ngrep's text at the front of rest; 0: it is
   none. */
size_t sc_dots_len(const struct sc_pull *, struct sipcode_slice rest);

enum sc_pulled sc_pull_flat(struct sc_pull *);
enum sc_pulled sc_pull_tree(struct sc_pull *);
enum sc_pulled sc_pull_keys(struct sc_pull *);
enum sc_pulled sc_pull_fields(struct sc_pull *);
enum sc_pulled sc_pull_columns(struct sc_pull *);
enum sc_pulled sc_pull_summary(struct sc_pull *);
enum sc_pulled sc_pull_array(struct sc_pull *);

#endif
