#define _POSIX_C_SOURCE 200809L
#include "ahead.h"

#include "scan.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	STEP = 120 * 1024,	/* from one piece to the next */
	PIECE = 128 * 1024,	/* with the message at its end, as a rule */
	KEPT = 1024,		/* messages of a piece */
	PIECES = 4,		/* at a time, 300 KiB resident each at most */
	LEAST = 4 * 1024 * 1024,	/* below, a thread does not pay */
};

enum state { FREE, READING, READY };

struct piece {
	enum state state;
	unsigned long long number;	/* it begins at number * STEP */
	unsigned long long end;		/* bytes of the file up to here have
					   been read */
	unsigned long long lines;	/* of the file before its first */
	struct sipcode_stream *stream;
	bool ended;			/* the stream was told of the end */
	size_t count, next;		/* of what is kept */
	struct sipcode_message kept[KEPT];
	max_align_t memory[SIPCODE_STREAM_SIZE / sizeof(max_align_t)];
};

struct ahead {
	struct run *run;
	unsigned long long begun;	/* pieces that are read or have been */
	unsigned long long total;
	bool stop;
	bool failed;			/* a read did, in its turn */
	struct sipcode_message message;
	pthread_mutex_t lock;		/* of all that is above but message */
	pthread_cond_t changed;
	struct piece pieces[PIECES];
};

bool
ahead_pays(const struct input *in)
{
	return in->regular && in->size >= LEAST &&
	    lseek(in->fd, 0, SEEK_CUR) == 0 &&
	    sysconf(_SC_NPROCESSORS_ONLN) > 1;
}

/* Fills a new stream.  An error ends the piece early; who comes to
   that place in its turn meets it again, and reports it. */
static void
fill(struct piece *piece, int fd)
{
	size_t room, len = 0;
	char *to = sipcode_stream_room(piece->stream, &room);
	ssize_t got;

	if (room > PIECE)
		room = PIECE;
	do {
		got = pread(fd, to + len, room - len,
		    (off_t)(piece->end + len));
		len += got > 0 ? (size_t)got : 0;
	} while (len < room && (got > 0 || (got < 0 && errno == EINTR)));
	piece->end += len;
	if (len > 0)
		sipcode_stream_got(piece->stream, len);
}

/* Keeps the messages up to the first one that the next piece has too.  What a
   filter wrote is gone with the next message, so it has to be the last. */
static void
read_piece(struct ahead *ahead, struct piece *piece)
{
	unsigned long long from = piece->number * STEP;
	struct sipcode_message *m;

	piece->count = piece->next = 0;
	piece->end = from;
	piece->lines = 0;
	piece->ended = false;
	piece->stream = sipcode_stream_open(piece->memory,
	    ahead->run->work->flags);
	sipcode_stream_begin(piece->stream, from);
	fill(piece, ahead->run->input.fd);
	while (piece->count < KEPT) {
		m = &piece->kept[piece->count];
		if (!sipcode_stream_next(piece->stream, m))
			break;
		piece->count++;
		if (!m->plain || m->offset >= from + STEP)
			break;
	}
}

static struct piece *
find_piece(struct ahead *ahead, enum state state, unsigned long long number)
{
	for (size_t i = 0; i < PIECES; i++) {
		struct piece *piece = &ahead->pieces[i];

		if (piece->state == state &&
		    (state == FREE || piece->number == number))
			return piece;
	}
	return NULL;
}

/* Reads the next piece, if there is one, and room for it; the lock is held. */
static bool
read_next(struct ahead *ahead)
{
	struct piece *piece = find_piece(ahead, FREE, 0);

	if (piece == NULL || ahead->begun == ahead->total)
		return false;
	piece->state = READING;
	piece->number = ahead->begun++;
	pthread_mutex_unlock(&ahead->lock);
	read_piece(ahead, piece);
	pthread_mutex_lock(&ahead->lock);
	piece->state = READY;
	pthread_cond_broadcast(&ahead->changed);
	return true;
}

static void *
run_thread(void *argument)
{
	struct ahead *ahead = argument;

	pthread_mutex_lock(&ahead->lock);
	while (!ahead->stop && ahead->begun < ahead->total)
		if (!read_next(ahead))
			pthread_cond_wait(&ahead->changed, &ahead->lock);
	pthread_mutex_unlock(&ahead->lock);
	return NULL;
}

/* Waits for a piece, and reads others meanwhile. */
static struct piece *
get_piece(struct ahead *ahead, unsigned long long number)
{
	struct piece *piece;

	pthread_mutex_lock(&ahead->lock);
	while ((piece = find_piece(ahead, READY, number)) == NULL)
		if (!read_next(ahead))
			pthread_cond_wait(&ahead->changed, &ahead->lock);
	pthread_mutex_unlock(&ahead->lock);
	return piece;
}

static void
free_piece(struct ahead *ahead, struct piece *piece)
{
	pthread_mutex_lock(&ahead->lock);
	piece->state = FREE;
	pthread_cond_broadcast(&ahead->changed);
	pthread_mutex_unlock(&ahead->lock);
}

/* Gives the stream of a piece more of the file; false after its end. */
static bool
read_on(struct ahead *ahead, struct piece *piece)
{
	struct run *run = ahead->run;
	size_t room;
	char *to = sipcode_stream_room(piece->stream, &room);
	long got;

	if (piece->ended)
		return false;
	if (lseek(run->input.fd, (off_t)piece->end, SEEK_SET) < 0)
		return false;
	got = input_read(&run->input, to, room, run->out->term.sink,
	    run->errors);
	ahead->failed = got < 0;
	piece->ended = got <= 0;
	piece->end += got > 0 ? (unsigned long long)got : 0;
	sipcode_stream_got(piece->stream, got > 0 ? (size_t)got : 0);
	return true;
}

/* The next message of a piece, and of what stands behind it. */
static struct sipcode_message *
next_message(struct ahead *ahead, struct piece *piece)
{
	struct sipcode_message *m = &ahead->message;

	if (piece->next < piece->count)
		m = &piece->kept[piece->next++];
	else
		while (!sipcode_stream_next(piece->stream, m))
			if (!read_on(ahead, piece))
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

/* Whether a piece tells a message too: then it goes on from there. */
static bool
joins(struct piece *piece, const struct sipcode_message *m)
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

/* The piece that goes on behind a message, from one on. */
static struct piece *
change_piece(struct ahead *ahead, struct piece *piece,
    unsigned long long *next, const struct sipcode_message *m)
{
	while (*next < ahead->total && m->offset >= *next * STEP) {
		struct piece *other = get_piece(ahead, *next);

		if (joins(other, m)) {
			++*next;
			return other;
		}
		if (m->offset < (*next + 1) * STEP)
			return piece;
		++*next;
		free_piece(ahead, other);
	}
	return piece;
}

static void
take_all(struct ahead *ahead, void (*take)(struct run *,
    const struct sipcode_message *))
{
	struct run *run = ahead->run;
	struct piece *piece = get_piece(ahead, 0), *other;
	struct sipcode_message *m;
	unsigned long long next = 1;

	while (!input_interrupted() && run->out->term.sink->error == 0 &&
	    (m = next_message(ahead, piece)) != NULL) {
		take(run, m);
		other = change_piece(ahead, piece, &next, m);
		if (other == piece)
			continue;
		free_piece(ahead, piece);
		piece = other;
		run->input.done = piece->number * STEP;
		progress_show(&run->progress, &run->input);
	}
}

bool
ahead_read(struct run *run, void (*take)(struct run *,
    const struct sipcode_message *), bool *known)
{
	struct ahead *ahead = calloc(1, sizeof *ahead);
	pthread_t thread;
	bool ok;

	*known = ahead != NULL;
	if (ahead == NULL)
		return true;
	ahead->run = run;
	ahead->total = (run->input.size + STEP - 1) / STEP;
	pthread_mutex_init(&ahead->lock, NULL);
	pthread_cond_init(&ahead->changed, NULL);
	*known = pthread_create(&thread, NULL, run_thread, ahead) == 0;
	if (*known) {
		take_all(ahead, take);
		pthread_mutex_lock(&ahead->lock);
		ahead->stop = true;
		pthread_cond_broadcast(&ahead->changed);
		pthread_mutex_unlock(&ahead->lock);
		pthread_join(thread, NULL);
	}
	ok = !ahead->failed;
	free(ahead);
	return ok;
}
