/*
 * The inside of a stream.  The text of a capture passes through a buffer; all
 * offsets are in bytes from its beginning, and move with it.
 */
#ifndef SC_STREAM_H
#define SC_STREAM_H

#include "filter.h"
#include "newline.h"

enum {
	SC_PAGE = 4096,
	SC_PREFIX_SEEN = 8192,	/* of what stands before "SIP/" in its line */
	SC_ABOVE_MAX = 512,	/* of what stands above that line */
};

enum sc_phase {
	SC_SEEK,	/* between messages: looking for a start line */
	SC_HEAD,	/* in the head of a message */
	SC_BODY,	/* behind it: where does the body end? */
	SC_FILTER,	/* the lines go through a filter first */
};

/* What a phase comes to. */
enum sc_step {
	SC_ON,		/* another phase */
	SC_MORE,	/* nothing without more bytes */
	SC_FOUND,	/* a message */
};

/* The header fields that frame and name a message. */
enum sc_slot {
	SC_VIA, SC_TO, SC_CALL_ID, SC_CSEQ, SC_TYPE, SC_LENGTH, SC_SLOTS
};

/* What stands at the front of a line of a head. */
enum sc_found {
	SC_FOUND_SLOT,		/* a field with a slot */
	SC_FOUND_OTHER,		/* another field */
	SC_FOUND_NO_FIELD,
	SC_FOUND_MORE,		/* the line ends too early to tell */
};

/* The message that is being read. */
struct sc_reading {
	enum sipcode_kind kind;
	unsigned code;
	size_t phrase;			/* behind the code */
	size_t line;			/* of the line that it stands in */
	size_t start;			/* of the start line */
	size_t end;			/* of the start line's text */
	size_t fields;			/* of the line after it */
	size_t slots[SC_SLOTS];		/* of the values; 0: none seen */
	enum { SC_NO_LENGTH, SC_GOOD_LENGTH, SC_BAD_LENGTH } length_state;
	unsigned long length;		/* Content-Length */
	bool cr_kept;			/* lines end as they did on the wire */
	bool dotted;			/* the start line ends in '.' LF */
	/* from the end of the head on: */
	size_t head_end;
	size_t body;
	size_t walked;			/* the body is counted to here */
	size_t wire;			/* which is so much of its length */
	char mark;			/* before line ends: '.', or NUL */
	bool blank;			/* the head ended in a blank line */
	bool holds_messages;		/* the body's type may do so */
	bool is_message;		/* the body's type is message/... */
	bool told;			/* the message has been handed out */
};

struct sipcode_stream {
	char *memory;		/* of the buffer, on a page's boundary */
	char *buf;		/* less than a page behind it */
	size_t cap;
	size_t filled;
	bool final;		/* no more bytes will come */
	bool tell_requests;
	bool inner;		/* reads what a filter wrote */
	bool plain;		/* no filter has been needed so far */
	enum sc_phase phase;

	sc_places_fn *places;
	uint32_t *at;		/* offsets from window */
	size_t most;		/* bytes that are searched for them at once */
	size_t window;
	size_t indexed;		/* places are known up to here */
	size_t count, next;

	size_t from;		/* what is before has been dealt with */
	size_t looking, looked;	/* no line ends between these */
	size_t row, row_end;	/* a line's start, and how far it is known */
	size_t edge;		/* a message ended here: a line begins */
	size_t quiet;		/* up to here is body: whole lines only */
	struct sc_reading now;

	unsigned long long base;	/* of the buffer in the input */
	bool count_lines;
	size_t counted;			/* line ends are counted up to here */
	unsigned long long lfs, crs;

	struct sc_filter *filter;
};

/* Finds the places of some more text; false where there is none. */
bool sc_index_more(struct sipcode_stream *);

/* The next place from offset from on; false where none is known. */
static inline bool
sc_next_place(struct sipcode_stream *s, size_t from, size_t *pos)
{
	do {
		for (; s->next < s->count; s->next++) {
			*pos = s->window + s->at[s->next];
			if (*pos >= from)
				return true;
		}
	} while (sc_index_more(s));
	return false;
}
/* What is known of line ends moves with the text, and is soon found again. */
static inline void
sc_forget_lines(struct sipcode_stream *s)
{
	s->row = s->row_end = s->looking = s->looked = 0;
}

/* The whole buffer is in use, and nothing of it can be given up. */
bool sc_full(const struct sipcode_stream *);
/* Whether more bytes may be asked for. */
static inline bool
sc_can_wait(const struct sipcode_stream *s)
{
	return !s->final && !sc_full(s);
}

/* Goes past a place at which nothing is. */
static inline enum sc_step
sc_pass(struct sipcode_stream *s, size_t pos)
{
	s->from = pos + 1;
	s->next++;
	return SC_ON;
}

/* Bytes from at to the end of what is there. */
static inline struct sipcode_slice
sc_rest(const struct sipcode_stream *s, size_t at)
{
	return sc_slice(s->buf + at, s->filled - at);
}

/* The head from a slot's value on; the value ends where its last folded line
   does. */
static inline struct sipcode_slice
sc_from_slot(const struct sipcode_stream *s, enum sc_slot slot)
{
	size_t at = s->now.slots[slot];

	if (at == 0)
		return sc_slice(s->buf, 0);
	return sc_slice(s->buf + at, s->now.head_end - at);
}

/* The start of the line in which the '/' of "SIP/" is at offset at, or where a
   message ended in it. */
size_t sc_line_start(struct sipcode_stream *, size_t at);
/* The length of the line from at on; false while its end may still come. */
bool sc_line_length(struct sipcode_stream *, size_t at, size_t *len);
unsigned long long sc_line_at(struct sipcode_stream *, size_t at);

enum sc_step sc_seek(struct sipcode_stream *, struct sipcode_message *);
enum sc_step sc_walk_head(struct sipcode_stream *, struct sipcode_message *);
enum sc_step sc_pass_body(struct sipcode_stream *, struct sipcode_message *);
enum sc_step sc_run_filter(struct sipcode_stream *, struct sipcode_message *);

/* Begins to read what a sight has shown at offset line of the buffer. */
void sc_begin_message(struct sipcode_stream *, const struct sc_sight *,
    size_t line);
/* Ends the head at an offset; the body, if any, begins at body. */
void sc_end_head(struct sipcode_stream *, size_t head_end, size_t body,
    bool blank);
/* Reads the message whose "SIP/" has its '/' at pos, if it begins as usual: it
   has been found, or is passed by, or its fields or its body are next. */
bool sc_take_usual(struct sipcode_stream *, size_t pos,
    struct sipcode_message *, enum sc_step *);
/* Whether a status line begins here, its phrase being whatever it is. */
bool sc_is_usual_status(const char *line);
/* Reads "name :" at the front of line; *value is what follows it. */
enum sc_found sc_find_slot(struct sipcode_slice line, enum sc_slot *,
    size_t *value);
/* Begins to pass the text from offset start on through the filter. */
void sc_begin_filter(struct sipcode_stream *, enum sc_shape, size_t start);
/* Empties a stream for another input. */
void sc_reopen(struct sipcode_stream *);

/* What stands in front of a start line at offset at; empty where some of it
   has been given up. */
struct sipcode_slice sc_before(const struct sipcode_stream *, size_t at);
/* Fills message from what was read up to the end of the head. */
void sc_fill_message(struct sipcode_stream *, struct sipcode_message *);
/* Its part that names the message: Call-ID, CSeq, branch and To tag. */
void sc_fill_names(const struct sipcode_stream *, struct sipcode_message *);

#endif
