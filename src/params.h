/* Inside the values of header fields: lists, parameters, quoted strings,
   addresses.  Values may be folded: line ends count as blanks. */
#ifndef SC_PARAMS_H
#define SC_PARAMS_H

#include "values.h"

/* Takes the next item up to separator, a comma or semicolon outside of quotes
   and angle brackets, off the front of a list; false at its end. */
bool sc_next_item(struct sipcode_slice *list, char separator,
    struct sipcode_slice *item);

/* The value of the parameter of this name, letters in any case, in a list with
   this separator: without its quotes, empty for a name alone. */
bool sc_named_param(struct sipcode_slice list, char separator,
    const char *name, struct sipcode_slice *value);

/* The parameters of a list, read once to be asked for many times. */
struct sc_params {
	size_t count;
	struct sc_param {
		struct sipcode_slice name, value;
	} first[8];
	char separator;
	struct sipcode_slice rest;	/* of the list: what had no room */
};
void sc_read_params(struct sipcode_slice list, char separator,
    struct sc_params *);
/* As sc_named_param(). */
bool sc_find_param(const struct sc_params *, const char *name,
    struct sipcode_slice *value);

/* The inside of a quoted string, backslashes kept; else s as it is. */
struct sipcode_slice sc_unquoted(struct sipcode_slice s);

/* RFC 3261 20.10: the URI of a name-addr or addr-spec. */
struct sipcode_slice sc_address(struct sipcode_slice value);

/* RFC 3261 19.1.1: the parts of a sip, sips or tel URI; each may be empty. */
struct sc_uri {
	struct sipcode_slice scheme, user, host;
};
bool sc_parse_uri(struct sipcode_slice text, struct sc_uri *);

#endif
