/* Many dialogs at once, each a step further when its turn comes. */
#include "dialog.h"
#include "traffic.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
	LIVE = 512,		/* dialogs at a time */
	STEPS_MAX = 24,
};

struct plot {
	unsigned count;
	struct step steps[STEPS_MAX];
};

static struct random *dice;
static struct plot plots[COUNT(scenarios)];
static struct dialog live[LIVE];
static uint64_t begun;

static void
stop(const char *why, const char *what)
{
	fprintf(stderr, "gen: %s: %s\n", why, what);
	exit(2);
}

const char *
method_name(unsigned method)
{
	return method < COUNT(methods) ? methods[method].name : "";
}

static unsigned
method_of(const char *word, size_t len)
{
	for (unsigned i = 0; i < COUNT(methods); i++)
		if (strlen(methods[i].name) == len &&
		    memcmp(methods[i].name, word, len) == 0)
			return i;
	stop("no such method", word);
	return 0;
}

static void
letter_read(struct step *step, char letter)
{
	step->signs |= letter == 'a';
	step->forks |= letter == 'k';
	if (letter >= 'a' && letter != 'a' && letter != 'k')
		step->body = letter;
}

/* One word of a scenario, in the language that traffic.h explains. */
static struct step
step_read(const char *word, size_t len)
{
	struct step step = { 0 };
	size_t name = strcspn(word, "+^ ");

	if (*word == '!')
		step.fails = true;
	else if (*word >= '1' && *word <= '6')
		step.code = (unsigned)strtoul(word, NULL, 10);
	else if (*word == '<') {
		step.by_callee = true;
		step.method = method_of(word + 1, name - 1);
	} else
		step.method = method_of(word, name);
	step.of_invite = step.fails || word[name] == '^';
	for (size_t i = name; i < len; i++)
		letter_read(&step, word[i]);
	return step;
}

void
dialogs_start(struct random *random)
{
	dice = random;
	for (unsigned i = 0; i < COUNT(scenarios); i++) {
		const char *word = scenarios[i].steps;

		while (*word != '\0') {
			size_t len = strcspn(word, " ");

			if (plots[i].count == STEPS_MAX)
				stop("too long", scenarios[i].steps);
			plots[i].steps[plots[i].count++] =
			    step_read(word, len);
			word += len + strspn(word + len, " ");
		}
	}
}

static const struct plot *
plot_draw(void)
{
	unsigned total = 0, at = 0;
	uint32_t left;

	for (unsigned i = 0; i < COUNT(scenarios); i++)
		total += scenarios[i].weight;
	for (left = draw(dice, total); left >= scenarios[at].weight; at++)
		left -= scenarios[at].weight;
	return &plots[at];
}

static unsigned
failure_draw(void)
{
	unsigned total = 0, at = 0;
	uint32_t left;

	for (unsigned i = 0; i < COUNT(replies); i++)
		total += replies[i].weight;
	for (left = draw(dice, total); left >= replies[at].weight; at++)
		left -= replies[at].weight;
	return at;
}

static void
dialog_begin(struct dialog *d)
{
	*d = (struct dialog){
		.id = mix(++begun),
		.plot = plot_draw(),
		.proxies = draw(dice, 4) == 0,
		.forwarded = draw(dice, 5) < 3,
		.cseq = { draw(dice, 8) == 0 ? draw(dice, 60000) : 0, 100 },
		.failure = failure_draw(),
	};
}

bool
is_method(const struct transaction *t, const char *name)
{
	return strcmp(methods[t->method].name, name) == 0;
}

/* RFC 3261 9.1 and 17.1.1.3: CANCEL and ACK take after their INVITE. */
static void
transaction_begin(struct dialog *d, const struct step *step)
{
	struct transaction next = { .method = step->method };

	if (is_method(&next, "ACK") || is_method(&next, "CANCEL")) {
		next = d->invite;
		next.method = step->method;
		if (is_method(&next, "ACK") && d->accepted)
			next.branch = mix(next.branch);
		d->last = next;
		return;
	}
	next.by_callee = step->by_callee;
	next.cseq = ++d->cseq[step->by_callee];
	next.branch = mix(d->id ^ (uint64_t)next.cseq << 1 ^
	    (uint64_t)step->by_callee);
	if (!d->stands)
		d->to_tag = (uint32_t)mix(next.branch);
	if (is_method(&next, "INVITE")) {
		d->invite = next;
		d->accepted = false;
	}
	d->last = next;
}

/* Where its sender stands; a 100 goes one hop. */
static struct scene
scene_of(const struct dialog *d, const struct step *step)
{
	struct scene s = { .dialog = d, .step = step };

	s.about = step->of_invite ? &d->invite : &d->last;
	s.code = step->fails ? replies[d->failure].code : step->code;
	s.by_callee = s.about->by_callee != (s.code != 0);
	s.hop = d->hop;
	if (d->forwarded && s.code != 100 && s.by_callee)
		s.hop = !d->hop;
	s.vias = 1 + d->proxies;
	if (d->forwarded && s.hop == !s.about->by_callee)
		s.vias++;
	return s;
}

static void
step_done(struct dialog *d, const struct scene *s)
{
	if (s->code > 100 && s->code < 300)
		d->stands = true;
	if (s->code / 100 == 2 && is_method(s->about, "INVITE"))
		d->accepted = true;
	if (s->code == 401 || s->code == 407)
		d->to_proxy = s->code == 407;
	d->hop = 0;
	d->step++;
}

/* A forwarded message is seen twice: as it comes and as it leaves. */
void
dialogs_next(struct message *m)
{
	struct dialog *d = &live[draw(dice, LIVE)];
	const struct step *step;
	struct scene s;

	if (d->plot == NULL || d->step == d->plot->count)
		dialog_begin(d);
	step = &d->plot->steps[d->step];
	if (step->code == 0 && !step->fails && d->hop == 0)
		transaction_begin(d, step);
	s = scene_of(d, step);
	scene_write(&s, m);
	if (!d->forwarded || s.code == 100 || d->hop++ > 0)
		step_done(d, &s);
}
