/* What the parts of the traffic generator share. */
#ifndef BENCH_GEN_H
#define BENCH_GEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CODES = 700,
	METHODS_MAX = 16,
	TEXT_MAX = 8192,
};

struct text {
	size_t len;
	char at[TEXT_MAX];
};

struct message {
	struct text text;
	unsigned code;		/* 0: a request */
	unsigned method;	/* its place among the methods, by name */
	unsigned copies;	/* how often it went out before */
	bool sent;		/* by the proxy, or else received by it */
	char from[24], to[24];	/* address and port */
};

struct random {
	uint64_t state;
};

uint64_t mix(uint64_t);
uint32_t draw(struct random *, uint32_t below);

void put(struct text *, const char *, size_t);
void put_text(struct text *, const char *);
void put_number(struct text *, uint64_t, unsigned digits);
void put_hex(struct text *, uint64_t, unsigned digits);

/* dialog.c: a message of one of many dialogs, as a proxy sees them. */
void dialogs_start(struct random *);
void dialogs_next(struct message *);
const char *method_name(unsigned method);

/* forms.c: a message as a capture tool writes it. */
typedef void form_fn(const struct message *);
form_fn *form_named(const char *);
/* Whole files that no SIP element would send; false where there is none. */
bool hostile_write(const char *form, uint64_t size);

#endif
