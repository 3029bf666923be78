/*
 * Messages for the table of calls, written as "CODE METHOD CSEQ FROM-TAG
 * TO-TAG", a request with the code 0, "=" before a retransmission, "!" before
 * one that is pinned, "-" where the text tells none, ";" between two; and its
 * rows, as "METHOD CODES OUTCOME", "+N" behind a code with retransmissions.
 */
#ifndef CALLED_H
#define CALLED_H

#include "unit.h"

enum { MEMORY = 256 * 1024 };

struct table {
	void *memory;
	struct sipcode_calls *calls;
	unsigned long long line;	/* of the next message */
};

static inline void
open_table(struct table *t, size_t size)
{
	t->line = 7;
	t->memory = malloc(size);
	assert_non_null(t->memory);
	t->calls = sipcode_calls_open(t->memory, size);
}

static inline struct sipcode_slice
told(const char *word)
{
	return sc_text(strcmp(word, "-") == 0 ? "" : word);
}

static inline void
add_message(struct table *t, const char *text, const char *call_id)
{
	struct sipcode_message m = { .line = t->line++ };
	struct sipcode_arrival a = { .message = &m, .repeated = *text == '=',
		.pinned = *text == '!', .hint = sc_text("because") };
	char method[16], cseq[16], from[16], to[16], head[256];

	text += strspn(text, " =!");
	assert_int_equal(sscanf(text, "%u %15s %15s %15s %15[^; ]", &m.code,
	    method, cseq, from, to), 5);
	m.kind = m.code == 0 ? SIPCODE_REQUEST : SIPCODE_RESPONSE;
	m.call_id = sc_text(call_id);
	m.method = told(method);
	m.has_cseq = told(cseq).len > 0;
	m.cseq = strtoul(cseq, NULL, 10);
	m.to_tag = told(to);
	snprintf(head, sizeof head, "f: <sip:alice@a>%s%s\r\n"
	    "To: \"B\" <sip:bob@b>\r\n", told(from).len > 0 ? ";tag=" : "",
	    told(from).ptr);
	m.head = sc_text(head);
	assert_true(sipcode_calls_add(t->calls, &a));
}

static inline void
add_messages(struct table *t, const char *text, const char *call_id)
{
	for (; text != NULL && *text != '\0'; text = strchr(text, ';')) {
		text += strspn(text, "; ");
		add_message(t, text, call_id);
	}
}

static inline void
say_rows(const struct table *t)
{
	struct sipcode_call call = { .row = 0 };
	struct sink *sink = keep();

	while (sipcode_calls_next(t->calls, &call)) {
		sink_put(sink, call.method);
		sink_byte(sink, ' ');
		for (unsigned i = 0; i < call.kept; i++) {
			if (i > 0)
				sink_byte(sink, ',');
			sink_number(sink, call.codes[i]);
			if (call.repeats[i] > 0)
				sink_byte(sink, '+');
			if (call.repeats[i] > 0)
				sink_number(sink, call.repeats[i]);
		}
		assert_int_equal(call.codes[call.kept], 0);
		sink_byte(sink, ' ');
		sink_number(sink, call.code);
		sink_text(sink, call.pinned ? "!;" : ";");
	}
}

#endif
