/* Expectations: the responses that a call should have. */
#include "spec.h"

bool
sipcode_parse_sequence(struct sipcode_slice text,
    struct sipcode_sequence *sequence, size_t *at)
{
	struct sipcode_slice rest = text;

	sequence->count = 0;
	for (;;) {
		size_t comma = sc_find_byte(rest, ',');
		struct sipcode_slice item = sc_trim(sc_upto(rest, comma));
		unsigned first, last;

		*at = text.len - rest.len;
		if (sequence->count == SIPCODE_CALL_CODES ||
		    !sc_scan_codes(&item, &first, &last) || item.len > 0)
			return false;
		sequence->items[sequence->count].first = (unsigned short)first;
		sequence->items[sequence->count++].last = (unsigned short)last;
		if (comma == rest.len)
			return true;
		rest = sc_from(rest, comma + 1);
	}
}

bool
sipcode_follows(const struct sipcode_call *call,
    const struct sipcode_sequence *sequence, unsigned *at)
{
	for (*at = 0; *at < call->kept && *at < sequence->count; ++*at)
		if (call->codes[*at] < sequence->items[*at].first ||
		    call->codes[*at] > sequence->items[*at].last)
			return false;
	return call->count == sequence->count;
}
