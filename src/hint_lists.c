/* Clues in lists: Allow and its kin; who made the response; and the subjects,
   which are items of lists too. */
#include "hint.h"

/* Goes to the n-th media description of a body, those before it having been
   gone through. */
static bool
go_to_media(const struct sc_side *side, size_t n, struct sc_media *media)
{
	if (n > 0)
		return sc_next_media(media);
	if (!sc_has_sdp(side))
		return false;
	sc_open_media(media, side->message.body, side->message.mark);
	return sc_next_media(media);
}

/* The commas of challenges are within one. */
static bool
find_item(const struct sc_case *c, enum sc_subject subject, size_t n,
    struct sipcode_slice *item)
{
	static const char *const names[SC_SUBJECTS] = {
		[SC_REASON] = "Reason", [SC_WARNING] = "Warning",
		[SC_UNSUPPORTED] = "Unsupported", [SC_REQUIRED] = "Require",
	};

	if (subject == SC_CHALLENGE)
		return sc_field(&c->response, c->response.message.code == 407
		    ? "Proxy-Authenticate" : "WWW-Authenticate", n, item);
	return sc_field_item(&c->response, names[subject], n, item);
}

static void
list_items(struct sc_case *c, enum sc_subject subject)
{
	struct sipcode_slice *items = c->items[subject];
	size_t n = 0;

	for (; n <= SIPCODE_HINTS_MAX; n++) {
		if (!find_item(c, subject, n, &items[n]))
			break;
		if (subject == SC_CHALLENGE)
			sc_read_challenge(items[n], &c->challenges[n]);
	}
	c->counts[subject] = n;
	c->listed |= 1u << subject;
}

bool
sc_next_subject(struct sc_case *c, enum sc_subject subject, size_t n)
{
	c->subject = subject;
	c->number = n;
	c->about = (unsigned char)(1 + subject * (SIPCODE_HINTS_MAX + 1) + n);
	switch (subject) {
	case SC_RESPONSE:
		return n == 0;
	case SC_OFFERED:
		return go_to_media(sc_asked_side(c), n, &c->media);
	case SC_ANSWERED:
		return go_to_media(&c->response, n, &c->media);
	default:
		break;
	}
	if ((c->listed & 1u << subject) == 0)
		list_items(c, subject);
	if (n >= c->counts[subject])
		return false;
	c->item = c->items[subject][n];
	c->challenge = &c->challenges[n];
	return true;
}

/* Without parameters. */
static struct sipcode_slice
plain(struct sipcode_slice value)
{
	return sc_bare(sc_upto(value, sc_find_byte(value, ';')));
}

/* What of the request has to be in a list of the response. */
static bool
wanted_in(const struct sc_case *c, const char *list,
    struct sipcode_slice *wanted)
{
	static const struct {
		const char *list, *name;
	} pairs[] = {
		{ "Accept", "Content-Type" },
		{ "Accept-Encoding", "Content-Encoding" },
		{ "Allow-Events", "Event" },
		{ "Recv-Info", "Info-Package" },
		{ "Accept-Resource-Priority", "Resource-Priority" },
	};

	if (strcmp(list, "Allow") == 0) {
		*wanted = c->response.message.method;
		return wanted->len > 0;
	}
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (strcmp(list, pairs[i].list) == 0 &&
		    sc_asked_side(c)->there &&
		    sc_field(sc_asked_side(c), pairs[i].name, 0, wanted)) {
			*wanted = plain(*wanted);
			return wanted->len > 0;
		}
	return false;
}

/* RFC 3261 20.1: a list of types may have ranges, which end in a star. */
static bool
covers(struct sipcode_slice item, struct sipcode_slice wanted)
{
	if (item.len == 0 || item.ptr[item.len - 1] != '*')
		return sc_same_nocase(item, wanted);
	item.len--;
	return item.len == 0 || sc_same(item, sc_text("*/")) ||
	    (item.ptr[item.len - 1] == '/' &&
	    sc_starts_nocase(wanted, item));
}

/* The list is there and holds what the request had, or "!" does not; puts what
   that was. */
bool
sc_clue_listed(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice wanted, item;
	bool without = *of == '!', hit = false;

	of += without;
	if (!wanted_in(c, of, &wanted) ||
	    !sc_field_item(&c->response, of, 0, &item))
		return false;
	for (size_t i = 0; sc_field_item(&c->response, of, i, &item); i++)
		hit = hit || covers(plain(item), wanted);
	sc_quote(out, wanted);
	return hit != without;
}

static const struct {
	const char *start, *kind;
} agents[] = {
#define AGENT(start, kind) { start, kind },
#include "agents.def"
#undef AGENT
};

/* Server, or User-Agent in its place; of: 'k' for its kind of system, 'f' for
   the name of the field. */
bool
sc_clue_agent(const struct sc_case *c, const char *of, struct sc_append *out)
{
	struct sipcode_slice value;

	const char *field = "Server";

	if (!sc_field(&c->response, field, 0, &value) &&
	    !sc_field(&c->response, field = "User-Agent", 0, &value))
		return false;
	value = sc_bare(value);
	if (*of == 'f') {
		sc_append(out, field);
		return true;
	}
	if (*of != 'k') {
		sc_quote(out, value);
		return value.len > 0;
	}
	for (size_t i = 0; i < sizeof agents / sizeof *agents; i++)
		if (sc_starts_nocase(value, sc_text(agents[i].start))) {
			sc_append(out, agents[i].kind);
			return true;
		}
	return false;
}
