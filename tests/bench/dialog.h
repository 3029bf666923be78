/* A dialog, and what it says next. */
#ifndef BENCH_DIALOG_H
#define BENCH_DIALOG_H

#include "gen.h"

struct step {
	unsigned code;		/* 0: a request */
	unsigned method;
	bool by_callee, of_invite, fails, signs, forks;
	char body;		/* its letter in words.h */
};

struct transaction {
	unsigned method, cseq;
	uint64_t branch;
	bool by_callee;
};

struct dialog {
	uint64_t id;
	const struct plot *plot;
	unsigned step, hop, proxies;
	bool forwarded;		/* each message is seen twice */
	bool stands;		/* To has its tag in requests too */
	bool accepted;		/* the last INVITE */
	bool to_proxy;		/* credentials answer 407 */
	unsigned cseq[2];
	uint32_t to_tag;
	unsigned failure;	/* of replies[] */
	struct transaction last, invite;
};

/* One message of it. */
struct scene {
	const struct dialog *dialog;
	const struct step *step;
	const struct transaction *about;
	unsigned code;		/* 0: a request */
	unsigned hop;		/* 0 on the caller's side of the proxy */
	unsigned vias;
	bool by_callee;
	/* What head.c writes it with. */
	const struct profile *profile;
	const struct body *body;
	const struct reply *reply;
	size_t body_len;
	uint64_t salt;
};

bool is_method(const struct transaction *, const char *name);

/* fields.c */
void put_address(struct text *, const struct dialog *, bool callee);
void put_field(struct text *, struct scene *, char name);

/* head.c: the scene in writing. */
void scene_write(struct scene *, struct message *);

#endif
