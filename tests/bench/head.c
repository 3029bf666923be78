/* A message in writing, from its templates. */
#include "dialog.h"
#include "traffic.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void expand(struct text *, struct scene *, const char *);

static void
put_added(struct text *out, struct scene *s)
{
	const struct method *method = &methods[s->about->method];

	if (s->code == 0)
		expand(out, s, method->asks);
	else if (s->code / 100 == 2)
		expand(out, s, method->gets);
	else
		expand(out, s, s->reply->adds);
	if (s->step->signs && s->code == 0) {
		put_text(out, s->dialog->to_proxy ? "Proxy-A" : "A");
		expand(out, s, credentials);
	}
}

static void
put_named(struct text *out, struct scene *s, char name)
{
	if (name == 'x')
		put_added(out, s);
	else
		put_field(out, s, name);
}

static void
expand(struct text *out, struct scene *s, const char *words)
{
	for (;;) {
		size_t plain = strcspn(words, "\n%");

		put(out, words, plain);
		words += plain;
		if (*words == '\0')
			return;
		if (*words++ == '\n')
			put(out, "\r\n", 2);
		else
			put_named(out, s, *words++);
	}
}

static void
put_body(struct text *out, struct scene *s)
{
	if (s->body == NULL)
		return;
	if (s->body->text != NULL)
		expand(out, s, s->body->text);
	else if (s->body->letter == 'q')
		expand(out, s, quotes[s->salt % COUNT(quotes)]);
	else
		expand(out, s, sentences[s->salt % COUNT(sentences)]);
}

static void
put_start(struct text *out, struct scene *s)
{
	if (s->code == 0) {
		put_text(out, method_name(s->about->method));
		expand(out, s, " %u SIP/2.0\n");
		return;
	}
	put_text(out, "SIP/2.0 ");
	put_number(out, s->code, 0);
	put_text(out, " ");
	/* RFC 3261 25.1: a reason phrase may be empty. */
	if (s->salt % 256 != 0)
		put_text(out, s->reply->phrase);
	put_text(out, "\r\n");
}

static bool
is_brief(const struct scene *s)
{
	return s->body == NULL && (s->code == 100 || s->code / 100 == 4 ||
	    is_method(s->about, "ACK") || is_method(s->about, "CANCEL"));
}

static void
put_ends(struct message *m, const struct scene *s)
{
	static struct text user;
	bool user_sends = s->by_callee == (s->hop == 1);
	char *ends[2] = { m->from, m->to };

	user.len = 0;
	put_address(&user, s->dialog, s->hop == 1);
	snprintf(ends[!user_sends], sizeof(m->from), "%.*s:5060",
	    (int)user.len, user.at);
	strcpy(ends[user_sends], "198.51.100.10:5060");
	m->sent = !user_sends;
}

static void
find_words(struct scene *s)
{
	unsigned who = (unsigned)(s->dialog->id >> (s->by_callee ? 50 : 56));

	s->profile = &profiles[who % COUNT(profiles)];
	s->salt = mix(s->about->branch + s->code);
	for (unsigned i = 0; i < COUNT(bodies); i++)
		if (bodies[i].letter == s->step->body)
			s->body = &bodies[i];
	for (unsigned i = 0; i < COUNT(replies); i++)
		if (replies[i].code == s->code)
			s->reply = &replies[i];
}

void
scene_write(struct scene *s, struct message *m)
{
	static struct text body;

	find_words(s);
	body.len = m->text.len = 0;
	put_body(&body, s);
	s->body_len = body.len;
	put_start(&m->text, s);
	expand(&m->text, s, is_brief(s) ? s->profile->brief :
	    s->profile->head);
	put(&m->text, body.at, body.len);
	put_ends(m, s);
	m->code = s->code;
	m->method = s->about->method;
	m->copies = 0;
}
