/* What names a message: a value that begins at 1, or none. */
#include "buffer.h"

static struct sipcode_stream stream;

/* What other drivers are for. */
void
sc_parse_cseq(struct sipcode_slice value, unsigned long *number,
    bool *has_number, struct sipcode_slice *method)
{
	is_there(value);
	*number = Frama_C_unsigned_long_interval(0, 9999999999);
	*has_number = any_bool();
	*method = sc_upto(value, any_number(value.len));
}

struct sipcode_slice
sc_parse_call_id(struct sipcode_slice value)
{
	is_there(value);
	return sc_upto(value, any_number(value.len));
}

struct sipcode_slice
sc_parameter(struct sipcode_slice value, const char *name)
{
	(void)name;
	return sc_parse_call_id(value);
}

static void
fill(enum sc_slot slot)
{
	struct sipcode_message message = { .kind = SIPCODE_RESPONSE };

	stream.now.slots[slot] = any_of(1);
	stream.now.head_end = stream.filled;
	stream.now.mark = any_bool() ? '.' : '\0';
	stream.now.dotted = any_bool();
	sc_fill_names(&stream, &message);
	is_there(message.call_id);
	is_there(message.method);
	is_there(message.branch);
	is_there(message.to_tag);
}

/* A number that is too long, and nothing else. */
static void
fill_long(void)
{
	size_t len = 1 + 11;

	fill_stream(&stream, mindful(len), len);
	memset(stream.buf + 1, '1', len - 1);
	fill(SC_CSEQ);
}

int
main(void)
{
	enum sc_slot slot = any_of(SC_TYPE);
	size_t len;

	if (slot == SC_TYPE) {
		fill_long();
		return 0;
	}
	len = 1 + any_of(slot == SC_VIA ? PROVE_BYTES : 8);
	fill_stream(&stream, forgetful(len), len);
	fill(slot);
	return 0;
}
