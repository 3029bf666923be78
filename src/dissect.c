/* What tshark and SIPp say of a message in facts: plain lines are made of them
   again. */
#include "pull.h"

static size_t
indent_of(struct sipcode_slice line)
{
	size_t len = 0;

	while (len < line.len && line.ptr[len] == ' ')
		len++;
	return len;
}

static enum sc_pulled
end_head(struct sc_pull *p)
{
	sc_put_text(p, "\n");
	p->f->ended = true;
	return SC_PULLED;
}

/* tshark -V: header fields stand two levels below the status line's label,
   what it says of their parts stands deeper. */
enum sc_pulled
sc_pull_tree(struct sc_pull *p)
{
	struct sipcode_slice line, text;
	size_t indent;

	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	if (p->f->first) {
		p->f->first = false;
		return sc_put_line(p, line);
	}
	indent = indent_of(line);
	text = sc_from(line, indent);
	if (indent < p->f->indent)
		return SC_PULL_END;
	if (indent == p->f->indent && !p->f->ended &&
	    sc_starts_nocase(text, sc_text("Message Body")))
		return end_head(p);
	if (indent == p->f->indent + 4 && !p->f->ended &&
	    sc_begins_field(text))
		return sc_put_line(p, text);
	return SC_PULLED;
}

/* The text up to quote, with its escapes undone. */
static void
put_quoted(struct sc_pull *p, enum sc_dialect dialect,
    struct sipcode_slice text, char quote)
{
	char bytes[4];
	size_t made, len;

	while (text.len > 0 && *text.ptr != quote) {
		len = sc_unescape(dialect, text, bytes, &made);
		sc_put_for(p, len > 0 ? sc_slice(bytes, made)
					: sc_upto(text, 1), text.ptr);
		text = sc_from(text, len > 0 ? len : 1);
	}
}

/* "sip.Call-ID": "VALUE" of the trees that tshark writes as JSON. */
static void
put_key(struct sc_pull *p, struct sipcode_slice line)
{
	struct sipcode_slice text = sc_trim(line), name;
	size_t end;

	if (!sc_scan_text(&text, "\"sip."))
		return;
	end = sc_find_byte(text, '"');
	name = sc_upto(text, end);
	text = sc_from(text, end);
	if (sipcode_header_name(name) == NULL ||
	    !sc_scan_text(&text, "\": \""))
		return;
	sc_put(p, name);
	sc_put_text(p, ": ");
	put_quoted(p, SC_BACKSLASH, text, '"');
	sc_put_text(p, "\n");
}

/* The value of one attribute of an XML element. */
static bool
find_attribute(struct sipcode_slice line, const char *lead,
    struct sipcode_slice *value)
{
	size_t at = sc_find_nocase(line, sc_text(lead));

	if (at == line.len)
		return false;
	*value = sc_from(line, at + strlen(lead));
	return true;
}

/* <field name="sip.Call-ID" ... show="VALUE" ...> of tshark -T pdml. */
static void
put_field(struct sc_pull *p, struct sipcode_slice line)
{
	struct sipcode_slice name, value;

	if (!find_attribute(line, "<field name=\"sip.", &name) ||
	    !find_attribute(line, " show=\"", &value))
		return;
	name.len = sc_find_byte(name, '"');
	if (sipcode_header_name(name) == NULL)
		return;
	sc_put(p, name);
	sc_put_text(p, ": ");
	put_quoted(p, SC_ENTITIES, value, '"');
	sc_put_text(p, "\n");
}

/* How tshark writes facts. */
struct facts {
	enum sc_dialect dialect;
	const char *packet;	/* is in the line of the next packet */
	const char *key;	/* stands before "Status-Line" */
	const char *starts;	/* the first bytes of lines; NULL: any */
	void (*put)(struct sc_pull *, struct sipcode_slice line);
};

/* The next packet, or the next message in this one, or text behind all
   packets. */
static bool
ends_facts(const struct facts *facts, struct sipcode_slice line)
{
	struct sipcode_slice text = sc_trim(line);

	if (facts->starts != NULL && line.len > 0 &&
	    strchr(facts->starts, *line.ptr) == NULL)
		return true;
	if (sc_find_nocase(line, sc_text(facts->packet)) < line.len)
		return true;
	return sc_scan_text(&text, facts->key) &&
	    (sc_scan_text(&text, "Status-Line\"") ||
	    sc_scan_text(&text, "Request-Line\""));
}

/* The start line, then lines of facts. */
static enum sc_pulled
pull_facts(struct sc_pull *p, const struct facts *facts)
{
	struct sipcode_slice line;

	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	if (p->f->first) {
		p->f->first = false;
		put_quoted(p, facts->dialect, line, '"');
		sc_put_text(p, "\n");
	} else if (ends_facts(facts, line)) {
		return SC_PULL_END;
	} else {
		facts->put(p, line);
	}
	return SC_PULLED;
}

enum sc_pulled
sc_pull_keys(struct sc_pull *p)
{
	static const struct facts facts = { SC_BACKSLASH, "\"_index\"",
		"\"sip.", " \t\"{},", put_key };

	return pull_facts(p, &facts);
}

enum sc_pulled
sc_pull_fields(struct sc_pull *p)
{
	static const struct facts facts = { SC_ENTITIES, "</packet>",
		"<field name=\"sip.", NULL, put_field };

	return pull_facts(p, &facts);
}
