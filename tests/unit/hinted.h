/*
 * Rows of what a response says, and of near misses.
 *
 * A request is "METHOD URI", a line end and its own fields, each ended by a
 * line end; a blank line and a body may follow.  A response is the same behind
 * "488".  Via, From, To, Call-ID, CSeq, and the Content-Length of a body are
 * put in.  Line ends are written as \n and become CR LF.
 */
#ifndef HINTED_H
#define HINTED_H

#include "unit.h"

struct hinted {
	const char *name;
	const char *request;	/* NULL: none was captured */
	const char *response;
	const char *says;	/* in one of the hints; "!..." in none */
};

struct text {
	char bytes[16384];
	size_t len;
};

static inline void
add(struct text *t, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		assert_true(t->len + 2 < sizeof t->bytes);
		if (text[i] == '\n')
			t->bytes[t->len++] = '\r';
		t->bytes[t->len++] = text[i];
	}
}

static inline void
say(struct text *t, const char *text)
{
	add(t, text, strlen(text));
}

static inline bool
has(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

static inline size_t
wire_len(const char *body)
{
	size_t len = strlen(body);

	for (; *body != '\0'; body++)
		len += *body == '\n';
	return len;
}

/* The fields that a message has in any case, unless the row has its own. */
static inline void
add_usual(struct text *t, const char *own, const char *method)
{
	if (!has(own, "Via: "))
		say(t, "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\n");
	if (!has(own, "From: "))
		say(t, "From: <sip:a@a.example>;tag=f1\n");
	if (!has(own, "\nTo: "))
		say(t, "To: <sip:b@b.example>\n");
	say(t, "Call-ID: c1@a.example\nCSeq: 7 ");
	say(t, method);
	say(t, "\n");
}

static inline void
add_rest(struct text *t, const char *row, const char *method)
{
	const char *fields = strchr(row, '\n');
	const char *blank = strstr(row, "\n\n");
	char length[48];

	assert_non_null(fields);
	add_usual(t, fields, method);
	if (blank == NULL) {
		say(t, fields + 1);
		say(t, "\n");
		return;
	}
	add(t, fields + 1, (size_t)(blank - fields));
	snprintf(length, sizeof length, "Content-Length: %zu\n\n",
	    wire_len(blank + 2));
	say(t, length);
	say(t, blank + 2);
}

static inline void
compose(struct text *t, const struct hinted *row)
{
	const char *method = "INVITE";
	char word[32] = "";

	t->len = 0;
	if (row->request != NULL) {
		snprintf(word, sizeof word, "%.*s",
		    (int)strcspn(row->request, " "), row->request);
		method = word;
		add(t, row->request, strcspn(row->request, "\n"));
		say(t, " SIP/2.0\n");
		add_rest(t, row->request, method);
	}
	if (row->response[3] == ' ')	/* "200 REGISTER" */
		snprintf(word, sizeof word, "%.*s",
		    (int)strcspn(row->response + 4, "\n"), row->response + 4);
	if (row->response[3] == ' ')
		method = word;
	say(t, "SIP/2.0 ");
	add(t, row->response, 3);
	say(t, " Phrase\n");
	add_rest(t, row->response, method);
}

/* The hints of the last response of a text. */
static inline void
hints_of(struct sipcode_slice text, struct sipcode_hints *hints)
{
	struct sipcode_requests *requests = calloc(1, sizeof *requests);
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream;
	struct sipcode_message m;
	size_t room, len;

	assert_true(requests != NULL && memory != NULL);
	stream = sipcode_stream_open(memory, SIPCODE_STREAM_REQUESTS);
	hints->texts[0] = NULL;
	do {
		char *to = sipcode_stream_room(stream, &room);

		len = text.len < room ? text.len : room;
		if (len > 0)
			memcpy(to, text.ptr, len);
		text = sc_from(text, len);
		sipcode_stream_got(stream, len);
		while (sipcode_stream_next(stream, &m)) {
			sipcode_note_request(requests, &m);
			if (m.kind == SIPCODE_RESPONSE)
				(void)sipcode_hints(requests, &m, hints);
			sipcode_note_response(requests, &m);
		}
	} while (len > 0);
	free(memory);
	free(requests);
}

static inline bool
is_said(const struct sipcode_hints *hints, const char *part)
{
	for (size_t i = 0; hints->texts[i] != NULL; i++)
		if (has(hints->texts[i], part))
			return true;
	return false;
}

/* They are few, and nothing is said twice. */
static inline void
assert_unlike(const struct sipcode_hints *hints)
{
	for (size_t i = 0; hints->texts[i] != NULL; i++) {
		assert_in_range(i, 0, SIPCODE_HINTS_MAX - 1);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(hints->texts[i],
			    hints->texts[k]);
	}
}

static inline void
assert_says(const struct text *t, const char *says)
{
	struct sipcode_hints hints;
	bool wanted = *says != '!';

	hints_of(sc_slice(t->bytes, t->len), &hints);
	assert_unlike(&hints);
	if (is_said(&hints, says + !wanted) == wanted)
		return;
	print_error("%.*s", (int)t->len, t->bytes);
	for (size_t i = 0; hints.texts[i] != NULL; i++)
		print_error("- %s\n", hints.texts[i]);
	fail_msg("%s", says);
}

/* As a tool shows the CR of line ends: not at all, or as a dot. */
static inline void
show_crs(struct text *t, char mark)
{
	size_t len = 0;

	for (size_t i = 0; i < t->len; i++)
		if (t->bytes[i] != '\r')
			t->bytes[len++] = t->bytes[i];
		else if (mark != '\0')
			t->bytes[len++] = mark;
	t->len = len;
}

static inline void
test_hinted(void **state)
{
	const struct hinted *row = *state;
	struct text *t = malloc(sizeof *t);

	assert_non_null(t);
	compose(t, row);
	assert_says(t, row->says);
	show_crs(t, '.');
	assert_says(t, row->says);
	compose(t, row);
	show_crs(t, '\0');
	assert_says(t, row->says);
	free(t);
}

#endif
