/* What functions promise: their own drivers check it, and their stand-ins of
   any_*.c give back whatever keeps it. */
#ifndef PROVE_PROMISE_H
#define PROVE_PROMISE_H

#include "any.h"
#include "stream.h"

/* sc_look() */
static inline bool
is_sight(const struct sc_sight *sight)
{
	if (sight->kind == SC_NOTHING)
		return true;
	return sight->start < sight->line.len && (sight->kind == SC_BROKEN ||
	    (sight->start <= sight->phrase &&
	    sight->phrase <= sight->line.len));
}

/* A start line has been read: a head follows.  A request has no phrase. */
static inline bool
is_begun(const struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;

	return now->line <= now->start && now->start < now->end &&
	    now->end <= now->fields && now->fields <= s->filled &&
	    (now->kind != SIPCODE_RESPONSE ||
	    (now->start <= now->phrase && now->phrase <= now->end));
}

static inline bool
has_slots(const struct sc_reading *now, size_t most)
{
	for (int i = 0; i < SC_SLOTS; i++)
		if (now->slots[i] > most)
			return false;
	return true;
}

/* A head has been read: a body follows.  What the start line was is of no
   interest where the message has been told of. */
static inline bool
is_headed(const struct sipcode_stream *s)
{
	const struct sc_reading *now = &s->now;

	return (now->told || is_begun(s)) && now->line <= s->filled &&
	    now->fields <= now->head_end && now->head_end <= now->body &&
	    now->body <= now->walked &&
	    now->walked <= s->filled && has_slots(now, now->head_end);
}

/* What each step of a stream leaves behind, and the next one relies on. */
static inline bool
is_state(const struct sipcode_stream *s)
{
	switch (s->phase) {
	case SC_SEEK:
		return s->from <= s->filled;
	case SC_HEAD:
		return is_begun(s) && has_slots(&s->now, s->filled) &&
		    s->now.fields <= s->from && s->from <= s->filled;
	case SC_BODY:
		return is_headed(s);
	default:
		return s->filter->source <= s->filled;
	}
}

/* The same of a step that has not gone on to a phase that a stand-in began. */
static inline bool
stays_in(const struct sipcode_stream *s, enum sc_phase phase)
{
	return s->phase != phase || is_state(s);
}

/* The start line is in front of the fields, and there is nothing else. */
static inline void
any_begun(struct sipcode_stream *s, size_t fields)
{
	s->now.kind = any_bool() ? SIPCODE_RESPONSE : SIPCODE_REQUEST;
	s->now.line = s->now.start = s->now.phrase = 0;
	s->now.end = s->now.fields = fields;
}

#endif
