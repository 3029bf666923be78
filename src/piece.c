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
		m = &piece->kept[piece->count];
		if (!sipcode_stream_next(piece->stream, m))
			break;
		piece->count++;
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

struct sipcode_message *
piece_next(struct run *run, struct piece *piece)
{
	struct sipcode_message *m = &piece->message;

	if (piece->next < piece->count)
		m = &piece->kept[piece->next++];
	else
		while (!sipcode_stream_next(piece->stream, m))
			if (!read_on(run, piece))
				return NULL;
	if (m->line > 0)
		m->line += piece->lines;
	return m;
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
	    piece->kept[piece->next].offset < m->offset)
		piece->next++;
	own = &piece->kept[piece->next];
	if (piece->next == piece->count || !agree(own, m))
		return false;
	piece->lines = m->line - own->line;
	piece->next++;
	return true;
}
