/*
 * What a capture tool wrapped around the lines of a message, and how to take
 * it off: lines in, plain lines out.
 */
#ifndef SC_FILTER_H
#define SC_FILTER_H

#include "origin.h"
#include "sight.h"

enum sc_shape {
	SC_PLAIN,	/* needs no filter */
	SC_NO_SHAPE,	/* no message, though it looks like one */
	SC_UNDECIDED,	/* more of the text has to be there */
	SC_LINES,	/* the same prefix on every line */
	SC_DOUBLED,	/* a blank line behind every line */
	SC_FLAT,	/* line ends written as text, in one line */
	SC_TREE,	/* tshark -V */
	SC_KEYS,	/* tshark -T json */
	SC_FIELDS,	/* tshark -T pdml */
	SC_COLUMNS,	/* tab separated facts beside the status line */
	SC_SUMMARY,	/* tshark's "Status: 200 OK (INVITE)" */
	SC_ARRAY,	/* journald's "MESSAGE":[83,73,80,...] */
	SC_ALONE,	/* a status line without its header fields */
};

/* How a flat text writes its line ends and other bytes. */
enum sc_dialect {
	SC_RAW,
	SC_BACKSLASH,	/* \r\n \" \/ \u003c: JSON, Python */
	SC_OCTAL,	/* #015#012: rsyslog */
	SC_OCTAL_JSON,	/* the same, in a JSON string */
	SC_ENTITIES,	/* &#xD;&#xA; &lt;: XML */
	SC_DOTS,	/* ..: ngrep -W none and single */
	SC_WRAPPED,	/* the same over several lines, behind two blanks */
	SC_HEX,		/*  0D  0A : Kamailio */
	SC_ANGLES,	/* <013><010>: Kiwi */
	SC_BLANKS,	/* a blank before each header field: pasted text */
};

enum { SC_PREFIX_MAX = 256, SC_FILTER_LINE = 32 * 1024 };

struct sipcode_stream;

struct sc_filter {
	struct sipcode_stream *inner;	/* reads what comes out */
	struct sc_origins *origins;	/* of which */
	enum sc_shape shape;
	enum sc_dialect dialect;
	bool first;			/* the start line is yet to come */
	bool colours;			/* escape sequences are taken out */
	const char *cr;			/* for the CR of each line; NULL: it */
	bool ended;			/* the head is */
	char quote;			/* ends a flat text; NUL: a LF does */
	size_t indent;			/* of a tree's header fields */
	size_t prefix_len;
	char prefix[SC_PREFIX_MAX];	/* of the lines below the first */
	size_t source;			/* of what is next, in the buffer */
};

/* Which shape the message at a sight has; fills the filter where it needs
   one. */
enum sc_shape sc_guess(const struct sc_sight *, struct sc_filter *);

/* The part of it that looks for line ends written as text; SC_PLAIN where
   there are none. */
enum sc_shape sc_guess_flat(const struct sc_sight *,
    struct sipcode_slice prefix, struct sc_filter *);

/* Keeps what stands before every line; one that is too long is not kept. */
void sc_keep_prefix(struct sc_filter *, struct sipcode_slice prefix);

/* How the line below goes on with a start line that has prefix before it:
   whether it begins a header field, and behind how many bytes. */
bool sc_infer_prefix(struct sipcode_slice prefix, struct sipcode_slice below,
    size_t *len);

/* What a tool wrote for the CR at the end of line; NULL: nothing. */
const char *sc_find_cr(struct sipcode_slice line);

/* Whether line begins with a prefix in which digits may differ; and with how
   many bytes. */
bool sc_matches_prefix(struct sipcode_slice prefix, struct sipcode_slice line,
    size_t *len);

/* Where in a line a message stands in other words than its own: tshark's
   summary, journald's array. */
bool sc_find_summary(struct sipcode_slice line, size_t *at);
bool sc_find_array(struct sipcode_slice line, size_t *at);

enum sc_pulled { SC_PULLED, SC_PULL_MORE, SC_PULL_END };

/*
 * One line of source, without what was wrapped around it, into out, which has
 * room for SC_FILTER_LINE bytes.  final: nothing follows source.
 */
enum sc_pulled sc_pull(struct sc_filter *, struct sipcode_slice source,
    bool final, char *out, size_t *made, size_t *taken);

/* The byte or line end at the front of s in a dialect: how many bytes it takes
   there, and what it is; 0 where it stands for itself, as in raw text and that
   of ngrep. */
size_t sc_unescape(enum sc_dialect, struct sipcode_slice s, char out[4],
    size_t *made);

#endif
