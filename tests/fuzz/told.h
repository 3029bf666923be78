/* What a stream tells of a text, as bytes: two runs are alike where these
   are. */
#ifndef TOLD_H
#define TOLD_H

#include "fuzz.h"

struct told {
	char *bytes;
	size_t len, room;
};

/* How long the reads are, one after the other, over and over; none: as long
   as there is room. */
struct cuts {
	const uint8_t *sizes;
	size_t count;
};

static inline void
told_put(struct told *told, const void *bytes, size_t len)
{
	if (told->room - told->len < len) {
		told->room = 2 * (told->room + len);
		told->bytes = realloc(told->bytes, told->room);
		must(told->bytes != NULL);
	}
	if (len > 0)
		memcpy(told->bytes + told->len, bytes, len);
	told->len += len;
}

static inline void
told_slice(struct told *told, struct sipcode_slice s)
{
	told_put(told, &s.len, sizeof s.len);
	told_put(told, s.ptr, s.len);
}

static inline void
told_message(struct told *told, const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head, name, value;
	unsigned long long numbers[] = { m->kind, m->code, m->cseq,
		m->has_cseq, m->has_blank_line, (unsigned char)m->mark,
		m->offset, m->line, m->error.err, m->error.at };

	told_put(told, numbers, sizeof numbers);
	told_slice(told, m->start);
	told_slice(told, m->phrase);
	told_slice(told, m->method);
	told_slice(told, m->call_id);
	told_slice(told, m->branch);
	told_slice(told, m->to_tag);
	told_slice(told, m->body);
	while (sipcode_next_field(m, &rest, &name, &value)) {
		must(fuzz_is_within(name, m->head));
		must(fuzz_is_within(value, m->head));
		must(fuzz_is_within(rest, m->head));
		told_slice(told, name);
		told_slice(told, value);
	}
}

/* A read of up to so many bytes: short ones are the most telling. */
static inline size_t
cut_size(struct cuts cuts, size_t turn)
{
	unsigned size;

	if (cuts.count == 0)
		return SIZE_MAX;
	size = cuts.sizes[turn % cuts.count];
	return size < 128 ? 1 + size : (size - 127) * 64;
}

#endif
