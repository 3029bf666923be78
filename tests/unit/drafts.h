/* Messages put together from a line, for the rules of lint. */
#ifndef DRAFTS_H
#define DRAFTS_H

#include "unit.h"

/* A message that is being put together. */
struct draft {
	char start[128];
	char fields[16][160];
	size_t count;
	const char *body;
};

static inline size_t
name_len(const char *field)
{
	return strcspn(field, ":|");
}

static inline void
take_away(struct draft *draft, const char *field)
{
	for (size_t i = 0; i < draft->count; i++)
		if (name_len(draft->fields[i]) == name_len(field) &&
		    strncmp(draft->fields[i], field, name_len(field)) == 0)
			draft->fields[i][0] = '\0';
}

static inline void
put_field(struct draft *draft, const char *field)
{
	char *to = draft->fields[draft->count++];

	assert_true(draft->count <= 16);
	snprintf(to, sizeof draft->fields[0], "%.*s",
	    (int)strcspn(field, "|"), field);
}

static inline void
change(struct draft *draft, const char *field)
{
	if (*field == '-') {
		take_away(draft, field + 1);
	} else if (*field == '+') {
		put_field(draft, field + 1);
	} else if (*field != '\0' && *field != '|') {
		take_away(draft, field);
		put_field(draft, field);
	}
}

static inline struct draft
make_draft(const char *method)
{
	static const char *const fields[] = {
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1",
		"From: <sip:a@b>;tag=f1", "Call-ID: 1@b", "Content-Length: 0",
	};
	struct draft draft = { .body = "" };
	char cseq[64];

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		put_field(&draft, fields[i]);
	snprintf(cseq, sizeof cseq, "CSeq: 1 %s", method);
	put_field(&draft, cseq);
	return draft;
}

/* Whether a row's fields stand in the other order. */
static bool upside_down;

static inline void
put_draft(char *to, size_t size, const struct draft *draft)
{
	size_t len = strlen(to);

	len += (size_t)snprintf(to + len, size - len, "%s\r\n",
	    draft->start);
	for (size_t i = 0; i < draft->count; i++) {
		const char *field = draft->fields[upside_down
		    ? draft->count - 1 - i : i];

		if (*field != '\0')
			len += (size_t)snprintf(to + len, size - len,
			    "%s\r\n", field);
	}
	len += (size_t)snprintf(to + len, size - len, "\r\n%s", draft->body);
	assert_true(len < size);
}

/* The text of a row's response, with its request in front. */
static inline void
make_text(const char *row, char *text, size_t size)
{
	char method[32];
	bool asked = false;
	struct draft request, response;

	snprintf(method, sizeof method, "%.*s",
	    (int)strcspn(row + 4, "|"), row + 4);
	request = response = make_draft(method);
	snprintf(request.start, sizeof request.start, "%s sip:b@c SIP/2.0",
	    method);
	snprintf(response.start, sizeof response.start, "SIP/2.0 %.3s Text",
	    row);
	put_field(&request, "To: <sip:b@c>");
	put_field(&response, "To: <sip:b@c>;tag=t1");
	while (*(row += strcspn(row, "|")) != '\0') {
		row++;
		asked |= *row == '>';
		if (strncmp(row, "start=", 6) == 0)
			snprintf(response.start, sizeof response.start, "%.*s",
			    (int)strcspn(row + 6, "|"), row + 6);
		else if (strncmp(row, "body=", 5) == 0)
			response.body = row + 5;
		else
			change(*row == '>' ? &request : &response,
			    row + (*row == '>'));
	}
	*text = '\0';
	if (asked)
		put_draft(text, size, &request);
	put_draft(text, size, &response);
}

static char *memory;
static struct sipcode_lint *lint;

/* The first response of a text, or malformed line, and what it breaks. */
static inline size_t
judge(const char *text, struct sipcode_violation *broken)
{
	struct sipcode_stream *stream =
	    sipcode_stream_open(memory, SIPCODE_STREAM_REQUESTS);
	struct sipcode_message message;
	size_t room, len = strlen(text);
	char *to = sipcode_stream_room(stream, &room);

	memset(lint, 0, sizeof *lint);
	assert_true(len < room);
	memcpy(to, text, len);
	sipcode_stream_got(stream, len);
	for (int ended = 0; ended < 2; ended++) {
		while (sipcode_stream_next(stream, &message)) {
			sipcode_lint_request(lint, &message);
			if (message.kind != SIPCODE_REQUEST)
				return sipcode_lint(lint, &message, broken);
		}
		(void)sipcode_stream_room(stream, &room);
		sipcode_stream_got(stream, 0);
	}
	fail_msg("no response in %s", text);
	return 0;
}

/* Memory for the stream and the rules; 2 where there is none. */
static inline int
drafts_begin(void)
{
	memory = malloc(SIPCODE_STREAM_SIZE);
	lint = malloc(sizeof *lint);
	return memory != NULL && lint != NULL ? 0 : 2;
}

static inline int
drafts_end(int failed)
{
	free(lint);
	free(memory);
	return failed;
}

#endif
