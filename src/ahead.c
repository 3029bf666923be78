#define _POSIX_C_SOURCE 200809L
#include "ahead.h"

#include "piece.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	PIECES = 4,		/* at a time, 300 KiB resident each at most */
	LEAST = 4 * 1024 * 1024,	/* below, a thread does not pay */
};

struct ahead {
	struct run *run;
	unsigned long long begun;	/* pieces that are read or have been */
	unsigned long long total;
	bool stop;
	pthread_mutex_t lock;		/* of all that is above */
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

static struct piece *
find_piece(struct ahead *ahead, enum piece_state state,
    unsigned long long number)
{
	for (size_t i = 0; i < PIECES; i++) {
		struct piece *piece = &ahead->pieces[i];

		if (piece->state == state &&
		    (state == PIECE_FREE || piece->number == number))
			return piece;
	}
	return NULL;
}

/* Reads the next piece, if there is one, and room for it; the lock is held. */
static bool
read_next(struct ahead *ahead)
{
	struct piece *piece = find_piece(ahead, PIECE_FREE, 0);

	if (piece == NULL || ahead->begun == ahead->total)
		return false;
	piece->state = PIECE_READING;
	piece->number = ahead->begun++;
	pthread_mutex_unlock(&ahead->lock);
	piece_read(ahead->run, piece);
	pthread_mutex_lock(&ahead->lock);
	piece->state = PIECE_READY;
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
	while ((piece = find_piece(ahead, PIECE_READY, number)) == NULL)
		if (!read_next(ahead))
			pthread_cond_wait(&ahead->changed, &ahead->lock);
	pthread_mutex_unlock(&ahead->lock);
	return piece;
}

static size_t
count_free(const struct ahead *ahead)
{
	size_t count = 0;

	for (size_t i = 0; i < PIECES; i++)
		count += ahead->pieces[i].state == PIECE_FREE;
	return count;
}

/* The other thread is not woken for each piece: that takes as long as a part
   of its reading. */
static void
free_piece(struct ahead *ahead, struct piece *piece)
{
	pthread_mutex_lock(&ahead->lock);
	piece->state = PIECE_FREE;
	if (count_free(ahead) >= PIECES / 2)
		pthread_cond_broadcast(&ahead->changed);
	pthread_mutex_unlock(&ahead->lock);
}

/* The piece that goes on behind a message, from one on. */
static struct piece *
change_piece(struct ahead *ahead, struct piece *piece,
    unsigned long long *next, const struct sipcode_message *m)
{
	while (*next < ahead->total && m->offset >= *next * PIECE_STEP) {
		struct piece *other = get_piece(ahead, *next);

		if (piece_joins(other, m)) {
			++*next;
			return other;
		}
		if (m->offset < (*next + 1) * PIECE_STEP)
			return piece;
		++*next;
		free_piece(ahead, other);
	}
	return piece;
}

static bool
take_all(struct ahead *ahead, take_fn *take)
{
	struct run *run = ahead->run;
	struct piece *piece = get_piece(ahead, 0), *other;
	struct told *told;
	unsigned long long next = 1;

	while (!input_interrupted() && run->out->term.sink->error == 0 &&
	    (told = piece_next(run, piece)) != NULL) {
		take(run, &told->message, told->identity);
		other = change_piece(ahead, piece, &next, &told->message);
		if (other == piece)
			continue;
		free_piece(ahead, piece);
		piece = other;
		run->input.done = piece->number * PIECE_STEP;
		progress_show(&run->progress, &run->input);
	}
	return !piece->failed;
}

bool
ahead_read(struct run *run, take_fn *take, bool *known)
{
	struct ahead *ahead = calloc(1, sizeof *ahead);
	pthread_t thread;
	bool ok = true;

	*known = ahead != NULL;
	if (ahead == NULL)
		return true;
	ahead->run = run;
	ahead->total = (run->input.size + PIECE_STEP - 1) / PIECE_STEP;
	pthread_mutex_init(&ahead->lock, NULL);
	pthread_cond_init(&ahead->changed, NULL);
	*known = pthread_create(&thread, NULL, run_thread, ahead) == 0;
	if (*known) {
		ok = take_all(ahead, take);
		pthread_mutex_lock(&ahead->lock);
		ahead->stop = true;
		pthread_cond_broadcast(&ahead->changed);
		pthread_mutex_unlock(&ahead->lock);
		pthread_join(thread, NULL);
	}
	free(ahead);
	return ok;
}
