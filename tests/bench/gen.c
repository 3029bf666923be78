/*
 * gen --size BYTES [--seed N] --form FORM [--truth FILE] > corpus
 *
 * Writes SIP traffic for benchmarks, the same for the same seed.  BYTES are
 * those of the messages themselves, so that each of the forms raw, ngrep and
 * asterisk holds the same messages.  The truth is what a summary in TSV must
 * say of them.  The forms newlines, cnl, nul, oneline and dense are hostile.
 */
#include "gen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	SLOTS = 128,		/* messages until a copy must be out */
	DELAY = 60,
	COPIES_MAX = 3,		/* 3 times DELAY are 180 messages */
};

struct options {
	uint64_t size, seed;
	const char *form, *truth;
};

static uint64_t counts[CODES][METHODS_MAX], again[CODES][METHODS_MAX];
static struct message slots[SLOTS];
static bool taken[SLOTS];

/* The finalizer of splitmix64, a bijection: ids made with it are unique. */
uint64_t
mix(uint64_t x)
{
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
	x = (x ^ x >> 27) * 0x94d049bb133111eb;
	return x ^ x >> 31;
}

uint32_t
draw(struct random *random, uint32_t below)
{
	random->state += 0x9e3779b97f4a7c15;
	return (uint32_t)((mix(random->state) >> 32) * below >> 32);
}

void
put(struct text *out, const char *text, size_t len)
{
	if (len > TEXT_MAX - out->len)
		abort();
	memcpy(out->at + out->len, text, len);
	out->len += len;
}

void
put_text(struct text *out, const char *text)
{
	put(out, text, strlen(text));
}

/* At least so many digits, 0 for as many as it takes. */
void
put_number(struct text *out, uint64_t number, unsigned digits)
{
	char reversed[20], text[20];
	unsigned len = 0;

	do
		reversed[len++] = (char)('0' + number % 10);
	while ((number /= 10) > 0 || len < digits);
	for (unsigned i = 0; i < len; i++)
		text[i] = reversed[len - 1 - i];
	put(out, text, len);
}

void
put_hex(struct text *out, uint64_t number, unsigned digits)
{
	char text[16];

	for (unsigned i = 0; i < digits; i++, number >>= 4)
		text[i] = "0123456789abcdef"[number & 15];
	put(out, text, digits);
}

/* Timers A, E and G: one message in thirty goes out once more. */
static void
copy_plan(struct random *dice, const struct message *m, uint64_t now)
{
	uint64_t slot = (now + 1 + draw(dice, DELAY)) % SLOTS;

	if (m->copies == COPIES_MAX || taken[slot] ||
	    draw(dice, m->copies == 0 ? 30 : 4) > 0)
		return;
	slots[slot] = *m;
	slots[slot].copies++;
	taken[slot] = true;
}

static void
traffic_write(const struct options *options, form_fn *form)
{
	struct random dice = { options->seed };
	struct message fresh, *m;
	uint64_t written = 0;

	dialogs_start(&dice);
	for (uint64_t now = 0;; now++) {
		bool copy = taken[now % SLOTS];

		m = copy ? &slots[now % SLOTS] : &fresh;
		if (!copy)
			dialogs_next(m);
		written += m->text.len;
		if (written > options->size)
			return;
		form(m);
		if (m->code != 0)
			(copy ? again : counts)[m->code][m->method]++;
		taken[now % SLOTS] = false;
		copy_plan(&dice, m, now);
	}
}

static void
truth_write(const char *path)
{
	FILE *file = fopen(path, "w");
	bool good = file != NULL;

	for (unsigned code = 0; good && code < CODES; code++)
		for (unsigned i = 0; i < METHODS_MAX; i++)
			if (counts[code][i] > 0)
				fprintf(file, "%u\t%s\t%llu\t%llu\n", code,
				    method_name(i),
				    (unsigned long long)counts[code][i],
				    (unsigned long long)again[code][i]);
	good = good && !ferror(file);
	if (file == NULL || fclose(file) != 0 || !good) {
		perror(path);
		exit(2);
	}
}

static void
usage(void)
{
	fputs("usage: gen --size BYTES [--seed N] --form raw|ngrep|asterisk|"
	    "newlines|cnl|nul|oneline|dense\n           [--truth FILE]\n",
	    stderr);
	exit(2);
}

static struct options
options_read(char **argv)
{
	struct options options = { .seed = 1 };

	for (; argv[0] != NULL; argv += 2) {
		if (argv[1] == NULL)
			usage();
		if (strcmp(argv[0], "--size") == 0)
			options.size = strtoull(argv[1], NULL, 10);
		else if (strcmp(argv[0], "--seed") == 0)
			options.seed = strtoull(argv[1], NULL, 10);
		else if (strcmp(argv[0], "--form") == 0)
			options.form = argv[1];
		else if (strcmp(argv[0], "--truth") == 0)
			options.truth = argv[1];
		else
			usage();
	}
	if (options.size == 0 || options.form == NULL)
		usage();
	return options;
}

int
main(int argc, char **argv)
{
	struct options options = options_read(argv + (argc > 0));
	form_fn *form = form_named(options.form);

	setvbuf(stdout, NULL, _IOFBF, 1 << 20);
	if (form != NULL)
		traffic_write(&options, form);
	else if (!hostile_write(options.form, options.size))
		usage();
	/* A status line alone names no method. */
	if (strcmp(options.form, "dense") == 0)
		counts[200][METHODS_MAX - 1] = options.size / 16;
	if (options.truth != NULL)
		truth_write(options.truth);
	if (fflush(stdout) != 0) {
		perror("gen");
		return 2;
	}
	return 0;
}
