#include "address.h"

/* Behind a display name, which may be quoted and hold any byte. */
static struct sipcode_slice
find_uri(struct sipcode_slice value)
{
	bool quoted = false;

	for (size_t at = 0; at < value.len; at++) {
		char byte = value.ptr[at];

		if (byte == '\\' && quoted)
			at++;
		else if (byte == '"')
			quoted = !quoted;
		else if (byte == '<' && !quoted) {
			value = sc_from(value, at + 1);
			return sc_upto(value, sc_find_byte(value, '>'));
		}
	}
	return sc_trim(sc_upto(value, sc_find_byte(value, ';')));
}

static bool
scan_scheme(struct sipcode_slice *uri)
{
	return sc_scan_text(uri, "sip:") || sc_scan_text(uri, "sips:") ||
	    sc_scan_text(uri, "tel:");
}

struct sipcode_slice
sc_address_user(struct sipcode_slice value)
{
	struct sipcode_slice uri = find_uri(value);
	size_t at;

	if (!scan_scheme(&uri))
		return sc_upto(uri, 0);
	at = sc_find_byte(uri, '@');
	if (at < uri.len) {
		uri = sc_upto(uri, at);
		return sc_upto(uri, sc_find_byte(uri, ':'));
	}
	uri = sc_upto(uri, sc_find_byte(uri, ';'));
	return sc_upto(uri, sc_find_byte(uri, '?'));
}
