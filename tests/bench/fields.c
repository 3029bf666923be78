/* The fields of a message, one after the other. */
#include "dialog.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void
put_address(struct text *out, const struct dialog *d, bool callee)
{
	put_text(out, callee ? "203.0.113." : "192.0.2.");
	put_number(out, 1 + (d->id >> (callee ? 8 : 16)) % 250, 0);
}

static unsigned
number_of(const struct dialog *d, bool callee)
{
	return 1000 + (unsigned)(d->id >> (callee ? 24 : 40)) % 9000;
}

static void
put_user(struct text *out, const struct dialog *d, bool callee)
{
	static const char *const names[] = {
		"", "", "\"Front Desk\" ", "\"Zo\303\253 de Vries\" ", "Alice ",
	};

	put_text(out, names[number_of(d, callee) % COUNT(names)]);
	put_text(out, "<sip:");
	put_number(out, number_of(d, callee), 0);
	put_text(out, "@example.com>");
}

static void
put_tag(struct text *out, const struct scene *s, bool callee)
{
	uint32_t tag = callee ? s->dialog->to_tag :
	    (uint32_t)(s->dialog->id >> 7);

	put_text(out, ";tag=");
	put_hex(out, callee && s->step->forks ? ~tag : tag, 8);
}

/* RFC 3261 8.2.6.2: 100 is the one response without a tag in To. */
static void
put_to(struct text *out, const struct scene *s)
{
	const struct dialog *d = s->dialog;
	bool callee = !s->about->by_callee;

	put_user(out, d, callee);
	if (!callee || s->code > 100 || is_method(s->about, "ACK") ||
	    (d->stands && !is_method(s->about, "CANCEL")))
		put_tag(out, s, callee);
}

static void
put_via(struct text *out, const struct scene *s, unsigned at)
{
	put_text(out, "SIP/2.0/UDP ");
	if (at == 0)
		put_address(out, s->dialog, s->about->by_callee);
	else {
		put_text(out, "198.51.100.1");
		put_number(out, at, 0);
	}
	put_text(out, ":5060;branch=z9hG4bK");
	put_hex(out, mix(s->about->branch + at), at == 0 ? 10 : 16);
	if (at == 0)
		put_text(out, s->code == 0 ? ";rport" :
		    ";received=192.0.2.200;rport=5060");
}

/* The topmost is the last that was added; compact heads have one line. */
static void
put_vias(struct text *out, const struct scene *s)
{
	bool one_line = s->profile->via[0] == 'v';

	for (unsigned at = s->vias; at-- > 0;) {
		if (!one_line || at == s->vias - 1)
			put_text(out, s->profile->via);
		put_via(out, s, at);
		put_text(out, one_line && at > 0 ? ", " : "\r\n");
	}
}

static void
put_route(struct text *out, const struct scene *s)
{
	for (unsigned at = 1; at < s->vias; at++) {
		put_text(out, s->code == 0 && s->dialog->stands ?
		    "Route: <sip:198.51.100.1" :
		    "Record-Route: <sip:198.51.100.1");
		put_number(out, at, 0);
		put_text(out, ";lr>\r\n");
	}
}

static void
put_contact(struct text *out, const struct scene *s)
{
	put_text(out, "<sip:");
	put_number(out, number_of(s->dialog, s->by_callee), 0);
	put_text(out, "@");
	put_address(out, s->dialog, s->by_callee);
	put_text(out, ":5060>");
}

static void
put_uri(struct text *out, const struct scene *s)
{
	put_text(out, "sip:");
	put_number(out, number_of(s->dialog, !s->by_callee), 0);
	put_text(out, "@");
	if (s->dialog->stands)
		put_address(out, s->dialog, !s->by_callee);
	else
		put_text(out, "example.com");
}

static void
put_call_id(struct text *out, const struct scene *s)
{
	put_hex(out, s->dialog->id, 16);
	if (s->dialog->id % 3 == 0) {
		put_text(out, "-");
		put_hex(out, mix(s->dialog->id), 12);
	} else {
		put_text(out, "@");
		put_address(out, s->dialog, false);
	}
}

static void
put_type(struct text *out, const struct scene *s)
{
	if (s->body == NULL)
		return;
	put_text(out, s->profile->type);
	put_text(out, s->body->type);
	put_text(out, "\r\n");
}

static void
put_event(struct text *out, const struct scene *s)
{
	bool refer = s->body != NULL && strchr("fge", s->body->letter);

	bool voice = s->body != NULL && s->body->letter == 'm';

	put_text(out, refer ? "refer" : voice ? "message-summary" :
	    "presence");
}

static void
put_from(struct text *out, const struct scene *s)
{
	put_user(out, s->dialog, s->about->by_callee);
	put_tag(out, s, s->about->by_callee);
}

static void
put_cseq(struct text *out, const struct scene *s)
{
	put_number(out, s->about->cseq, 0);
	put_text(out, " ");
	put_text(out, method_name(s->about->method));
}

static void
put_forwards(struct text *out, const struct scene *s)
{
	put_text(out, s->code == 0 ? "Max-Forwards: 70\r\n" : "");
}

/* Digits of its own for each place, the same for each hop. */
static void
put_digits(struct text *out, struct scene *s, char name)
{
	s->salt = mix(s->salt);
	if (name == 'n') {
		put_number(out, 1000 + s->salt % 9000, 0);
		return;
	}
	put_hex(out, s->salt, 16);
	put_hex(out, ~s->salt * 5, 16);
}

/* What stands behind % in a template. */
void
put_field(struct text *out, struct scene *s, char name)
{
	switch (name) {
	case 'a': put_text(out, s->profile->agent); break;
	case 'b': put_type(out, s); break;
	case 'c': put_contact(out, s); break;
	case 'e': put_event(out, s); break;
	case 'f': put_from(out, s); break;
	case 'h':
	case 'n': put_digits(out, s, name); break;
	case 'i': put_call_id(out, s); break;
	case 'l': put_number(out, s->body_len, 0); break;
	case 'm': put_forwards(out, s); break;
	case 'p': put_address(out, s->dialog, s->by_callee); break;
	case 'q': put_cseq(out, s); break;
	case 'r': put_route(out, s); break;
	case 't': put_to(out, s); break;
	case 'u': put_uri(out, s); break;
	case 'v': put_vias(out, s); break;
	default: abort();
	}
}
