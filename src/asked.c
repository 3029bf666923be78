#include "asked.h"

#include "hash.h"

enum { WAYS = 4, SETS = SIPCODE_ASKED_WINDOW / WAYS };

unsigned long long
sc_hash_tag(struct sipcode_slice tag)
{
	return tag.len > 0 ? sc_key_of(sc_hash(1, tag)) : 0;
}

struct sipcode_slice
sc_top_via(struct sipcode_slice value)
{
	struct sipcode_slice first = sc_upto(value, 0);

	(void)sc_next_item(&value, ',', &first);
	return first;
}

bool
sc_list_has(struct sipcode_slice list, const char *word)
{
	struct sipcode_slice item;

	while (sc_next_item(&list, ',', &item))
		if (sc_same_nocase(item, sc_text(word)))
			return true;
	return false;
}

/* RFC 3261 8.1.1.7: only a branch that begins so is one transaction's own. */
static unsigned long long
key_of(struct sipcode_slice call_id, struct sipcode_slice branch)
{
	if (call_id.len == 0 ||
	    !sc_starts_nocase(branch, sc_text("z9hG4bK")))
		return 0;
	return sc_key_of(sc_hash(sc_hash(1, call_id), branch));
}

/* What is read of a request, field by field. */
struct reading {
	struct sipcode_asked asked;
	struct sipcode_slice branch;
	struct sipcode_slice method;
	bool numbered;	/* CSeq has a number */
	bool gone;	/* expires=0, Contact: * */
};

static void
read_tags(struct reading *r, const char *name, struct sipcode_slice value)
{
	struct sipcode_slice tag = sc_parameter(value, "tag");

	if (strcmp(name, "From") == 0)
		r->asked.from_tag = sc_hash_tag(tag);
	if (strcmp(name, "To") != 0)
		return;
	r->asked.to_tag = sc_hash_tag(tag);
	if (tag.len > 0)
		r->asked.flags |= SC_ASKED_TO_TAG;
}

static void
read_options(struct reading *r, const char *name, struct sipcode_slice value)
{
	bool supported = strcmp(name, "Supported") == 0;
	bool required = strcmp(name, "Require") == 0;

	if (supported && sc_list_has(value, "timer"))
		r->asked.flags |= SC_ASKED_TIMER;
	if ((supported || required) && sc_list_has(value, "100rel"))
		r->asked.flags |= SC_ASKED_RELIABLE;
	if ((supported || required) && sc_list_has(value, "199"))
		r->asked.flags |= SC_ASKED_199;
	if ((required || strcmp(name, "Proxy-Require") == 0) &&
	    sc_list_has(value, "sec-agree"))
		r->asked.flags |= SC_ASKED_SEC_AGREE;
}

static bool
is_zero(struct sipcode_slice value)
{
	unsigned long number;

	return sc_whole_number(value, &number) && number == 0;
}

/* RFC 3261 10.2.2: expires of 0, in either place, takes bindings away. */
static void
read_binding(struct reading *r, const char *name, struct sipcode_slice value)
{
	struct sipcode_slice item;

	if (strcmp(name, "Expires") == 0 && is_zero(value))
		r->gone = true;
	if (strcmp(name, "Contact") != 0)
		return;
	while (sc_next_item(&value, ',', &item))
		if (sc_same(item, sc_text("*")) ||
		    is_zero(sc_parameter(item, "expires")))
			r->gone = true;
		else
			r->asked.flags |= SC_ASKED_BINDING;
}

static void
read_field(struct reading *r, const char *name, struct sipcode_slice value)
{
	if (strcmp(name, "Via") == 0 && r->branch.len == 0)
		r->branch = sc_parameter(sc_top_via(value), "branch");
	if (strcmp(name, "CSeq") == 0)
		sc_parse_cseq(value, &r->asked.cseq, &r->numbered, &r->method);
	if (strcmp(name, "Timestamp") == 0)
		r->asked.flags |= SC_ASKED_TIMESTAMP;
	if (strcmp(name, "Record-Route") == 0)
		r->asked.flags |= SC_ASKED_RECORD_ROUTE;
	if (strcmp(name, "Recv-Info") == 0)
		r->asked.flags |= SC_ASKED_RECV_INFO;
	read_tags(r, name, value);
	read_options(r, name, value);
	read_binding(r, name, value);
}

/* The method is CSeq's: what a capture tool puts before a request line may
   look like the beginning of its method. */
static struct sipcode_asked
read_request(const struct sipcode_message *m)
{
	struct reading r = { .branch = { NULL, 0 } };
	struct sipcode_slice rest = m->head, name, value;

	while (sipcode_next_field(m, &rest, &name, &value)) {
		const char *full = sipcode_header_name(name);

		if (full != NULL)
			read_field(&r, full, value);
	}
	if (r.gone)
		r.asked.flags &= (unsigned short)~SC_ASKED_BINDING;
	if (r.numbered && r.method.len > 0)
		r.asked.key = key_of(m->call_id, r.branch);
	r.asked.method = (unsigned char)sipcode_method(r.method);
	r.asked.methods = (unsigned short)(1u << r.asked.method);
	return r.asked;
}

/* A CANCEL has the branch of its INVITE, and so has the ACK for a failure;
   RFC 3261 9.1, 17.1.1.3. */
static void
join(struct sipcode_asked *here, const struct sipcode_asked *more)
{
	bool along = more->method == SIPCODE_METHOD_CANCEL ||
	    more->method == SIPCODE_METHOD_ACK;

	here->methods |= more->methods;
	if (!along && here->method != more->method)
		here->unclear = true;
	if (here->cseq != more->cseq || here->from_tag != more->from_tag)
		here->unclear = true;
}

void
sipcode_lint_request(struct sipcode_lint *lint,
    const struct sipcode_message *message)
{
	struct sipcode_asked moved, *set;

	if (message->kind != SIPCODE_REQUEST || !message->has_blank_line)
		return;
	moved = read_request(message);
	if (moved.key == 0)
		return;
	set = lint->asked[moved.key % SETS];
	for (int way = 0; way < WAYS; way++)
		if (set[way].key == moved.key) {
			join(&set[way], &moved);
			return;
		}
	memmove(set + 1, set, (WAYS - 1) * sizeof *set);
	set[0] = moved;
}

const struct sipcode_asked *
sc_find_asked(const struct sipcode_lint *lint,
    const struct sipcode_message *response)
{
	unsigned long long key = key_of(response->call_id, response->branch);
	const struct sipcode_asked *set = lint->asked[key % SETS];

	for (int way = 0; key != 0 && way < WAYS; way++)
		if (set[way].key == key)
			return set[way].unclear ? NULL : &set[way];
	return NULL;
}
