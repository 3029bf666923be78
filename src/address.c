#include "address.h"

#include "params.h"

static bool
scan_scheme(struct sipcode_slice *uri)
{
	return sc_scan_text(uri, "sip:") || sc_scan_text(uri, "sips:") ||
	    sc_scan_text(uri, "tel:");
}

struct sipcode_slice
sc_address_user(struct sipcode_slice value)
{
	struct sipcode_slice uri = sc_address(value);
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
