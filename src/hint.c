#include "hint.h"

#include "requests.h"

/* The compact forms, by their letters. */
static const char *
full_name(char letter)
{
	static const char *const names[] = {
		"Accept-Contact", "Referred-By", "Content-Type",
		"Request-Disposition", "Content-Encoding", "From", NULL, NULL,
		"Call-ID", "Reject-Contact", "Supported", "Content-Length",
		"Contact", NULL, "Event", NULL, NULL, "Refer-To", "Subject",
		"To", "Allow-Events", "Via", NULL, "Session-Expires",
		"Identity", NULL,
	};

	letter = sc_lower(letter);
	return letter >= 'a' && letter <= 'z' ? names[letter - 'a'] : NULL;
}

static void
find_fields(struct sc_side *side)
{
	const struct sipcode_message *m = &side->message;
	struct sipcode_slice rest = m->head;
	struct sc_field field;

	side->count = 0;
	side->letters = 0;
	side->whole = m->has_blank_line;
	while (sipcode_next_field(m, &rest, &field.name, &field.value)) {
		const char *full = field.name.len > 1 ? NULL
		    : full_name(*field.name.ptr);

		if (full != NULL)
			field.name = sc_text(full);
		side->letters |= 1u << (*field.name.ptr & 31);
		if (side->count < SC_FIELDS_MAX)
			side->fields[side->count++] = field;
		else
			side->whole = false;
	}
}

/* A hash that fits is not enough: the Call-ID has to be the same. */
static void
find_request(const struct sc_case *c)
{
	const struct sipcode_message *m = &c->response.message;
	struct sc_side *side = &c->asked->side;
	struct sipcode_slice call_id;

	c->asked->looked = true;
	side->count = 0;
	side->letters = 0;
	side->whole = false;
	side->there = c->requests != NULL && sc_find_request(c->requests, m,
	    m->method, &side->message, &c->asked->seen);
	if (!side->there)
		return;
	find_fields(side);
	side->there = sc_field(side, "Call-ID", 0, &call_id) &&
	    sc_same(sc_bare(call_id), m->call_id);
}

const struct sc_side *
sc_asked_side(const struct sc_case *c)
{
	if (!c->asked->looked)
		find_request(c);
	return &c->asked->side;
}

unsigned
sc_times_seen(const struct sc_case *c)
{
	return sc_asked_side(c)->there ? c->asked->seen : 0;
}

void
sc_open_case(struct sc_case *c, struct sc_asked *asked,
    const struct sipcode_requests *requests,
    const struct sipcode_message *response)
{
	asked->looked = false;
	c->asked = asked;
	c->requests = requests;
	c->subject = SC_RESPONSE;
	c->item = sc_slice(NULL, 0);
	c->response.message = *response;
	c->response.there = true;
	find_fields(&c->response);
}

/* Most names differ in their first letter. */
static bool
is_named(struct sipcode_slice name, const char *wanted)
{
	size_t i = 0;

	while (i < name.len && wanted[i] != '\0' &&
	    sc_lower(name.ptr[i]) == sc_lower(wanted[i]))
		i++;
	return i == name.len && wanted[i] == '\0';
}

bool
sc_field(const struct sc_side *side, const char *name, size_t n,
    struct sipcode_slice *value)
{
	if ((side->letters & 1u << (*name & 31)) == 0)
		return false;
	for (size_t i = 0; i < side->count; i++)
		if (is_named(side->fields[i].name, name) && n-- == 0) {
			*value = side->fields[i].value;
			return true;
		}
	return false;
}

bool
sc_field_item(const struct sc_side *side, const char *name, size_t n,
    struct sipcode_slice *item)
{
	struct sipcode_slice value;

	for (size_t i = 0; sc_field(side, name, i, &value); i++)
		while (sc_next_item(&value, ',', item))
			if (item->len > 0 && n-- == 0)
				return true;
	return false;
}

size_t
sc_count_items(const struct sc_side *side, const char *name)
{
	struct sipcode_slice value, item;
	size_t count = 0;

	for (size_t i = 0; sc_field(side, name, i, &value); i++)
		while (sc_next_item(&value, ',', &item))
			count += item.len > 0;
	return count;
}

static size_t
put_bytes(struct sc_append *a, struct sipcode_slice s, size_t len,
    bool quoted)
{
	bool gap = false;

	for (size_t i = 0; i < len; i++) {
		char byte = s.ptr[i];
		bool blank = byte == '\r' || byte == '\n' || byte == '\t';

		if (quoted && byte == '\\' && i + 1 < len)
			byte = s.ptr[++i];
		if (byte == '\0')
			byte = '?';
		if (blank || byte == ' ') {
			gap = true;
			continue;
		}
		if (gap)
			sc_append(a, " ");
		gap = false;
		sc_append_slice(a, sc_slice(&byte, 1));
	}
	return len;
}

/* A value that is too long is cut, but in no UTF-8 character. */
static void
put(struct sc_append *a, struct sipcode_slice s, bool quoted)
{
	enum { MOST = 80 };
	size_t len = s.len;

	if (len > MOST) {
		len = MOST - 3;
		while (len > MOST - 7 && (s.ptr[len] & 0xc0) == 0x80)
			len--;
	}
	(void)put_bytes(a, s, len, quoted);
	if (len < s.len)
		sc_append(a, "...");
}

void
sc_quote(struct sc_append *a, struct sipcode_slice s)
{
	put(a, sc_bare(s), false);
}

void
sc_quote_string(struct sc_append *a, struct sipcode_slice s)
{
	put(a, sc_bare(s), true);
}

void
sc_quote_time(struct sc_append *a, unsigned long seconds)
{
	static const struct {
		unsigned long size;
		const char *word;
	} units[] = {
		{ 86400, "day" }, { 3600, "hour" }, { 60, "minute" },
	};

	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		unsigned long count = seconds / units[i].size;

		if (count == 0 || seconds % units[i].size != 0)
			continue;
		sc_append_number(a, count);
		sc_append(a, " ");
		sc_append(a, units[i].word);
		sc_append(a, count > 1 ? "s (" : " (");
		sc_append_number(a, seconds);
		sc_append(a, " s)");
		return;
	}
	sc_append_number(a, seconds);
	sc_append(a, " s");
}
