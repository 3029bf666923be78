/* Pieces of a large file, as ahead.h reads them. */
#ifndef PIECE_H
#define PIECE_H

#include "text.h"

enum {
	PIECE_STEP = 124 * 1024,	/* bytes from one piece to the next */
	PIECE_SIZE = 128 * 1024,	/* with the message at its end, as a
					   rule */
	PIECE_KEPT = 1024,		/* messages */
};

/* What is told of a piece. */
struct told {
	struct sipcode_message message;
	unsigned long long identity;	/* of a response; else 0 */
};

enum piece_state { PIECE_FREE, PIECE_READING, PIECE_READY, PIECE_TAKEN };

struct piece {
	enum piece_state state;
	unsigned long long number;	/* it begins at number * PIECE_STEP */
	unsigned long long end;		/* bytes of the file up to here have
					   been read */
	unsigned long long lines;	/* of the file before its first */
	struct sipcode_stream *stream;
	bool ended;			/* the stream was told of the end */
	bool failed;			/* by an error, that was reported */
	size_t count, next;		/* of what is kept */
	struct told beyond;		/* behind them */
	struct told kept[PIECE_KEPT];
	max_align_t memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
};

/* Reads the piece of its number: keeps the messages up to the first one that
   the next piece has too. */
void piece_read(struct run *, struct piece *);

/* The next message of a piece, or of what stands behind it in the file; NULL
   after the last one, and after an error. */
struct told *piece_next(struct run *, struct piece *);

/* Whether a piece tells a message as well: then it goes on from there. */
bool piece_joins(struct piece *, const struct sipcode_message *);

#endif
