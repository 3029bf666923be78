#define _POSIX_C_SOURCE 200809L
#include "piece.h"

#include "scan.h"

#include <errno.h>
#include <unistd.h>

/* Fills a new stream.  An error ends the piece early; who comes to
   that place in its turn meets it again, and reports it. */
static void
fill(struct piece *piece, int fd)
{
	size_t room, len = 0;
	char *to = sipcode_stream_room(piece->stream, &room);
	ssize_t got;

	if (room > PIECE_SIZE)
		room = PIECE_SIZE;
	do {
		got = pread(fd, to + len, room - len,
		    (off_t)(piece->end + len));
		len += got > 0 ? (size_t)got : 0;
	} while (len < room && (got > 0 || (got < 0 && errno == EINTR)));
	piece->end += len;
	if (len > 0)
		sipcode_stream_got(piece->stream, len);
}

static bool
next_told(struct sipcode_stream *stream, struct told *told)
{
	struct sipcode_message *m = &told->message;

	if (!sipcode_stream_next(stream, m))
		return false;
	told->identity = m->kind == SIPCODE_RESPONSE ? sipcode_identity(m) : 0;
	return true;
}

/* What a filter wrote is gone with the next message, so it has to be the
   last one that is kept. */
void
piece_read(struct run *run, struct piece *piece)
{
	unsigned long long from = piece->number * PIECE_STEP;
	struct sipcode_message *m;

	piece->count = piece->next = 0;
	piece->end = from;
	piece->lines = 0;
	piece->ended = piece->failed = false;
	piece->stream = sipcode_stream_open(piece->memory,
	    run->work->flags);
	sipcode_stream_begin(piece->stream, from);
	fill(piece, run->input.fd);
	while (piece->count < PIECE_KEPT) {
		if (!next_told(piece->stream, &piece->kept[piece->count]))
			break;
		m = &piece->kept[piece->count++].message;
		if (!m->plain || m->offset >= from + PIECE_STEP)
			break;
	}
}

/* Gives the stream of a piece more of the file; false after its end. */
static bool
read_on(struct run *run, struct piece *piece)
{
	size_t room;
	char *to = sipcode_stream_room(piece->stream, &room);
	long got;

	if (piece->ended)
		return false;
	if (lseek(run->input.fd, (off_t)piece->end, SEEK_SET) < 0)
		return false;
	run->input.done = piece->end;
	got = input_read(&run->input, to, room, run->out->term.sink,
	    run->errors);
	piece->failed = got < 0;
	piece->ended = got <= 0;
	piece->end += got > 0 ? (unsigned long long)got : 0;
	sipcode_stream_got(piece->stream, got > 0 ? (size_t)got : 0);
	progress_show(&run->progress, &run->input);
	return true;
}

/* What a message is held against is fetched before its turn. */
static struct told *
next_kept(struct run *run, struct piece *piece)
{
	enum { EARLY = 2 };

	if (piece->next + EARLY < piece->count)
		sipcode_seen_soon(&run->repeats,
		    piece->kept[piece->next + EARLY].identity);
	return &piece->kept[piece->next++];
}

struct told *
piece_next(struct run *run, struct piece *piece)
{
	struct told *told = &piece->beyond;

	if (piece->next < piece->count)
		told = next_kept(run, piece);
	else
		while (!next_told(piece->stream, told))
			if (!read_on(run, piece))
				return NULL;
	if (told->message.line > 0)
		told->message.line += piece->lines;
	return told;
}

/* Two readings of the same bytes, from different beginnings on. */
static bool
agree(const struct sipcode_message *a, const struct sipcode_message *b)
{
	return a->offset == b->offset && a->plain && b->plain &&
	    a->kind == b->kind && a->code == b->code && a->mark == b->mark &&
	    sc_same(a->before, b->before) && sc_same(a->start, b->start) &&
	    sc_same(a->head, b->head) && a->body.len == b->body.len &&
	    sc_find_byte(a->before, '\n') < a->before.len;
}

bool
piece_joins(struct piece *piece, const struct sipcode_message *m)
{
	struct sipcode_message *own;

	while (piece->next < piece->count &&
	    piece->kept[piece->next].message.offset < m->offset)
		piece->next++;
	own = &piece->kept[piece->next].message;
	if (piece->next == piece->count || !agree(own, m))
		return false;
	piece->lines = m->line - own->line;
	piece->next++;
	return true;
}
