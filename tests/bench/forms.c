/* What capture tools make of a message, and files of no message at all. */
#include "gen.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Its own, so that all forms hold the same messages. */
static struct random clock_dice = { 2026 };
static uint64_t micros = 41118478746;

static void
put_clock(struct text *out, unsigned digits)
{
	uint64_t seconds = micros / 1000000 % 86400;

	put_number(out, seconds / 3600, 2);
	put_text(out, ":");
	put_number(out, seconds / 60 % 60, 2);
	put_text(out, ":");
	put_number(out, seconds % 60, 2);
	if (digits > 0) {
		put_text(out, ".");
		put_number(out, micros % 1000000, digits);
	}
	micros += draw(&clock_dice, 1200);
}

static void
flush(struct text *out)
{
	fwrite(out->at, 1, out->len, stdout);
	out->len = 0;
}

static void
form_raw(const struct message *m)
{
	fwrite(m->text.at, 1, m->text.len, stdout);
}

/* ngrep -W byline -t: what does not print is a dot, LF stays. */
static void
form_ngrep(const struct message *m)
{
	static struct text out;
	static uint64_t seen;
	unsigned others = draw(&clock_dice, 10) == 0 ?
	    draw(&clock_dice, 30) : 0;

	seen += others + 1;
	put(&out, "###############################", others + 1);
	put_text(&out, "\nU 2026/01/07 ");
	put_clock(&out, 6);
	put_text(&out, " ");
	put_text(&out, m->from);
	put_text(&out, " -> ");
	put_text(&out, m->to);
	put_text(&out, " #");
	put_number(&out, seen, 0);
	put_text(&out, "\n");
	for (size_t i = 0; i < m->text.len; i++) {
		unsigned char byte = (unsigned char)m->text.at[i];
		bool shown = (byte >= ' ' && byte < 127) || byte == '\n';

		out.at[out.len + i] = shown ? m->text.at[i] : '.';
	}
	out.len += m->text.len;
	put_text(&out, "\n");
	flush(&out);
}

static unsigned
lines_in(const char *at, size_t len)
{
	unsigned lines = 0;

	for (size_t i = 0; i < len; i++)
		lines += at[i] == '\n';
	return lines;
}

static void
put_unix(struct text *out, const char *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (at[i] != '\r')
			out->at[out->len++] = at[i];
}

static void
put_counts(struct text *out, const struct message *m)
{
	size_t body = m->text.len;

	for (size_t i = 4; i <= m->text.len && body == m->text.len; i++)
		if (memcmp(m->text.at + i - 4, "\r\n\r\n", 4) == 0)
			body = i;
	put_text(out, "<------------->\n--- (");
	put_number(out, lines_in(m->text.at, body) - 1, 0);
	put_text(out, " headers ");
	put_number(out, lines_in(m->text.at + body, m->text.len - body), 0);
	put_text(out, " lines) ---\n");
}

/* chan_sip in Asterisk's full log; what it reads loses its last line end. */
static void
form_asterisk(const struct message *m)
{
	static struct text out;
	size_t len = m->text.len;

	put_text(&out, "[2026-01-07 ");
	put_clock(&out, 0);
	put_text(&out, "] VERBOSE[13892] chan_sip.c: ");
	if (m->sent) {
		put_text(&out, m->copies > 0 ? "Retransmitting #" :
		    "Reliably Transmitting (NAT) to ");
		if (m->copies > 0) {
			put_number(&out, m->copies, 0);
			put_text(&out, " (NAT) to ");
		}
	} else
		put_text(&out, "\n<--- SIP read from UDP:");
	put_text(&out, m->sent ? m->to : m->from);
	put_text(&out, m->sent ? ":\n" : " --->\n");
	if (!m->sent && m->text.at[len - 1] == '\n')
		len -= 2;
	put_unix(&out, m->text.at, len);
	put_text(&out, "\n");
	if (m->sent)
		put_text(&out, "---\n");
	else
		put_counts(&out, m);
	flush(&out);
}

form_fn *
form_named(const char *name)
{
	static const struct {
		const char *name;
		form_fn *form;
	} forms[] = {
		{ "raw", form_raw },
		{ "ngrep", form_ngrep },
		{ "asterisk", form_asterisk },
	};

	for (size_t i = 0; i < COUNT(forms); i++)
		if (strcmp(forms[i].name, name) == 0)
			return forms[i].form;
	return NULL;
}

static const struct hostile {
	const char *name;
	const char *text;	/* repeated up to the size */
	size_t len;
} hostiles[] = {
	{ "newlines", "\n", 1 },
	{ "cnl", "c\n", 2 },
	{ "nul", "", 1 },
	{ "dense", "SIP/2.0 200 OK\r\n", 16 },
	{ "oneline", "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-1 "
	    "From: <sip:a@example.com>;tag=1 Call-ID: c@example.com "
	    "CSeq: 1 INVITE Content-Length: 20 ", 138 },
};

bool
hostile_write(const char *form, uint64_t size)
{
	static char block[1 << 16];

	for (size_t i = 0; i < COUNT(hostiles); i++) {
		const struct hostile *h = &hostiles[i];
		size_t whole = sizeof(block) / h->len * h->len;

		if (strcmp(h->name, form) != 0)
			continue;
		for (size_t at = 0; at < whole; at += h->len)
			memcpy(block + at, h->text, h->len);
		for (; size > whole; size -= whole)
			fwrite(block, 1, whole, stdout);
		fwrite(block, 1, (size_t)size, stdout);
		return true;
	}
	return false;
}
