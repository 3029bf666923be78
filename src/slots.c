/* The names of the fields that the reader itself needs. */
#include "stream.h"

/* The fields that have a slot; their names have at most 15 letters. */
static const struct field {
	const char *name;
	size_t len;
	enum sc_slot slot;
} fields[] = {
	{ "call-id", 7, SC_CALL_ID }, { "content-length", 14, SC_LENGTH },
	{ "content-type", 12, SC_TYPE }, { "cseq", 4, SC_CSEQ },
	{ "to", 2, SC_TO }, { "via", 3, SC_VIA }, { "c", 1, SC_TYPE },
	{ "i", 1, SC_CALL_ID }, { "l", 1, SC_LENGTH }, { "t", 1, SC_TO },
	{ "v", 1, SC_VIA },
};

enum sc_found
sc_find_slot(struct sipcode_slice line, enum sc_slot *slot, size_t *value)
{
	size_t len = 0, colon;

	while (len < line.len && sc_is(line.ptr[len], SC_TOKEN))
		len++;
	for (colon = len; colon < line.len && sc_is(line.ptr[colon], SC_LWS);)
		colon++;
	if (colon == line.len)
		return SC_FOUND_MORE;
	if (len == 0 || line.ptr[colon] != ':')
		return SC_FOUND_NO_FIELD;
	*value = colon + 1;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (len == fields[i].len && sc_starts_nocase(line,
		    sc_slice(fields[i].name, len))) {
			*slot = fields[i].slot;
			return SC_FOUND_SLOT;
		}
	return SC_FOUND_OTHER;
}
