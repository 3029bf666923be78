#define _POSIX_C_SOURCE 200809L
#include "ahead.h"

#include "piece.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
	PIECES = 4,		/* at a time, 300 KiB resident each at most */
	LEAST = 4 * 1024 * 1024,	/* below, a thread does not pay */
	PATIENCE = 100 * 1000,	/* nanoseconds: a piece takes less */
};

struct ahead {
	struct run *run;
	unsigned long long begun;	/* pieces that are read or have been */
	unsigned long long total;
	unsigned long long wanted;	/* the one that comes next */
	unsigned long long late;	/* was waited for in vain; 0: none */
	bool stop;
	pthread_mutex_t lock;		/* of all that is above */
	pthread_cond_t room;		/* for more pieces, or stop */
	struct piece pieces[PIECES];
};

bool
ahead_pays(const struct input *in)
{
	return in->regular && in->size >= LEAST &&
	    lseek(in->fd, 0, SEEK_CUR) == 0 &&
	    sysconf(_SC_NPROCESSORS_ONLN) > 1;
}

/* What is read too late for its turn is of no use. */
static bool
is_free(const struct ahead *ahead, const struct piece *piece)
{
	return piece->state == PIECE_FREE ||
	    (piece->state == PIECE_READY && piece->number < ahead->wanted);
}

static struct piece *
find_free(struct ahead *ahead)
{
	for (size_t i = 0; i < PIECES; i++)
		if (is_free(ahead, &ahead->pieces[i]))
			return &ahead->pieces[i];
	return NULL;
}

static struct piece *
find_wanted(struct ahead *ahead)
{
	for (size_t i = 0; i < PIECES; i++)
		if (ahead->pieces[i].state == PIECE_READY &&
		    ahead->pieces[i].number == ahead->wanted)
			return &ahead->pieces[i];
	return NULL;
}

/* Reads the next piece, if there is one, and room for it; the lock is held. */
static bool
read_next(struct ahead *ahead)
{
	struct piece *piece = find_free(ahead);

	if (ahead->begun < ahead->wanted)
		ahead->begun = ahead->wanted;
	if (piece == NULL || ahead->begun == ahead->total)
		return false;
	piece->state = PIECE_READING;
	piece->number = ahead->begun++;
	pthread_mutex_unlock(&ahead->lock);
	piece_read(ahead->run, piece);
	pthread_mutex_lock(&ahead->lock);
	piece->state = PIECE_READY;
	return true;
}

static void *
run_thread(void *argument)
{
	struct ahead *ahead = argument;

	pthread_mutex_lock(&ahead->lock);
	while (!ahead->stop && ahead->begun < ahead->total)
		if (!read_next(ahead))
			pthread_cond_wait(&ahead->room, &ahead->lock);
	pthread_mutex_unlock(&ahead->lock);
	return NULL;
}

static long long
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/*
 * The piece that comes next, if it is there; others are read meanwhile.  The
 * thread that reads it may have been put aside, where others want the
 * processor: it is not waited for long, and once.  To sleep until it is there
 * would give the processor away as well.
 */
static struct piece *
get_wanted(struct ahead *ahead)
{
	long long until = 0;
	struct piece *piece;

	pthread_mutex_lock(&ahead->lock);
	while ((piece = find_wanted(ahead)) == NULL &&
	    ahead->late != ahead->wanted) {
		if (read_next(ahead))
			continue;
		if (until == 0)
			until = now() + PATIENCE;
		else if (now() > until)
			ahead->late = ahead->wanted;
		pthread_mutex_unlock(&ahead->lock);
		pthread_mutex_lock(&ahead->lock);
	}
	pthread_mutex_unlock(&ahead->lock);
	return piece;
}

static void
pass_wanted(struct ahead *ahead)
{
	pthread_mutex_lock(&ahead->lock);
	ahead->wanted++;
	pthread_mutex_unlock(&ahead->lock);
}

/* Goes on with the piece that comes next.  The other thread is not woken for
   each that is free: that takes as long as a part of its reading. */
static void
take_wanted(struct ahead *ahead, struct piece *piece, struct piece *wanted)
{
	size_t free = 0;

	pthread_mutex_lock(&ahead->lock);
	piece->state = PIECE_FREE;
	wanted->state = PIECE_TAKEN;
	ahead->wanted++;
	for (size_t i = 0; i < PIECES; i++)
		free += is_free(ahead, &ahead->pieces[i]);
	if (free >= PIECES / 2)
		pthread_cond_signal(&ahead->room);
	pthread_mutex_unlock(&ahead->lock);
}

/* The piece that goes on behind a message: the same one, as far as it takes,
   where the next is not there or tells something else. */
static struct piece *
change_piece(struct ahead *ahead, struct piece *piece,
    const struct sipcode_message *m)
{
	while (ahead->wanted < ahead->total &&
	    m->offset >= ahead->wanted * PIECE_STEP) {
		struct piece *wanted = get_wanted(ahead);

		if (wanted != NULL && piece_joins(wanted, m)) {
			take_wanted(ahead, piece, wanted);
			return wanted;
		}
		if (m->offset < (ahead->wanted + 1) * PIECE_STEP)
			return piece;
		pass_wanted(ahead);
	}
	return piece;
}

static bool
take_all(struct ahead *ahead, take_fn *take)
{
	struct run *run = ahead->run;
	struct piece *piece = ahead->pieces, *other;
	struct told *told;

	while (!input_interrupted() && run->out->term.sink->error == 0 &&
	    (told = piece_next(run, piece)) != NULL) {
		take(run, &told->message, told->identity);
		other = change_piece(ahead, piece, &told->message);
		if (other == piece)
			continue;
		piece = other;
		run->input.done = piece->number * PIECE_STEP;
		progress_show(&run->progress, &run->input);
	}
	return !piece->failed;
}

/* The first piece is taken at once. */
static void
begin(struct ahead *ahead, struct run *run)
{
	ahead->run = run;
	ahead->total = (run->input.size + PIECE_STEP - 1) / PIECE_STEP;
	pthread_mutex_init(&ahead->lock, NULL);
	pthread_cond_init(&ahead->room, NULL);
	piece_read(run, ahead->pieces);
	ahead->pieces[0].state = PIECE_TAKEN;
	ahead->begun = ahead->wanted = 1;
}

static void
end(struct ahead *ahead, pthread_t thread)
{
	pthread_mutex_lock(&ahead->lock);
	ahead->stop = true;
	pthread_cond_signal(&ahead->room);
	pthread_mutex_unlock(&ahead->lock);
	pthread_join(thread, NULL);
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
	begin(ahead, run);
	*known = pthread_create(&thread, NULL, run_thread, ahead) == 0;
	if (*known) {
		ok = take_all(ahead, take);
		end(ahead, thread);
	}
	free(ahead);
	return ok;
}
