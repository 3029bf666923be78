/* One place of a usual head, from any state that those before it may leave.
   Behind its first bytes there are blanks, up to a few unknown ones. */
#include "buffer.h"
#include "promise.h"
#include "usual.h"

enum { FIELDS = 8, KNOWN = FIELDS + 24 };

static struct sipcode_stream stream;
static uint32_t places[2];

/* What another driver is for. */
enum sc_found
sc_find_slot(struct sipcode_slice line, enum sc_slot *slot, size_t *value)
{
	is_there(line);
	*slot = Frama_C_interval(SC_VIA, SC_LENGTH);
	*value = Frama_C_interval(0, (int)line.len);
	return Frama_C_interval(SC_FOUND_SLOT, SC_FOUND_MORE);
}

int
main(void)
{
	size_t len = FIELDS + SC_BEHIND + PROVE_BYTES, next = 0;
	struct sc_reading *now = &stream.now;
	bool found;

	fill_stream(&stream, mindful(len), len);
	memset(stream.buf + KNOWN, ' ', len - KNOWN - 8);
	now->dotted = any_of(1);
	now->end = FIELDS - 1;
	now->fields = FIELDS;
	now->length_state = Frama_C_interval(SC_NO_LENGTH, SC_BAD_LENGTH);
	for (int i = 0; i < SC_SLOTS; i++)
		now->slots[i] = Frama_C_interval(0, (int)len);
	stream.window = 1;
	stream.at = places;
	stream.count = any_of(1);
	places[0] = FIELDS - stream.window + any_of(PROVE_BYTES);
	if (any_of(1))
		places[0] += SC_BEHIND - 1;
	found = sc_usual_fields(&stream, &next);
	if (found) {
		//@ assert next <= stream.count;
		//@ assert now->fields <= now->head_end < now->body;
		//@ assert now->body <= len;
	}
	for (int i = 0; i < SC_SLOTS; i++)
		//@ assert now->slots[i] <= len;
		;
	return 0;
}
