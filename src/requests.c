/* A ring of the bytes of requests, and a table that finds them. */
#include "requests.h"

#include "hash.h"

enum {
	WAYS = 4,
	SETS = SIPCODE_REQUESTS_INDEX / WAYS,
	MOST_BEFORE = SIPCODE_BEFORE_MAX,
	MOST_START = 1024,	/* bytes that are kept of each part */
	MOST_HEAD = 6144,
	MOST_BODY = 3072,
};

/* RFC 3261 17.1.3, and the Call-ID besides. */
static uint64_t
key_of(const struct sipcode_message *m, struct sipcode_slice method,
    struct sipcode_slice branch)
{
	uint64_t hash = sc_mix(sc_hash(1, m->call_id), m->cseq);

	hash = sc_hash(hash, method);
	return sc_key_of(sc_hash(hash, branch));
}

/* Whether its bytes have not been written over. */
static bool
is_there(const struct sipcode_requests *r, const struct sipcode_noted *noted)
{
	return noted->key != 0 &&
	    r->used - noted->at <= SIPCODE_REQUESTS_BYTES;
}

/* The place of a key, else the oldest of its set. */
static struct sipcode_noted *
place_for(struct sipcode_requests *r, uint64_t key)
{
	struct sipcode_noted *set = r->index[key % SETS], *place = set;

	for (int way = 0; way < WAYS; way++) {
		if (set[way].key == key)
			return &set[way];
		if (set[way].at < place->at)
			place = &set[way];
	}
	return place;
}

static unsigned short
keep(struct sipcode_requests *r, struct sipcode_slice part, size_t most)
{
	struct sipcode_slice kept = sc_first_of(part, most);

	sc_copy(r->bytes + r->used % SIPCODE_REQUESTS_BYTES, kept);
	r->used += kept.len;
	return (unsigned short)kept.len;
}

/* A request stands in one piece: what is left before the end of the ring is
   passed over where it may not be enough. */
static void
make_room(struct sipcode_requests *r)
{
	size_t left = SIPCODE_REQUESTS_BYTES -
	    r->used % SIPCODE_REQUESTS_BYTES;

	if (left < MOST_BEFORE + MOST_START + MOST_HEAD + MOST_BODY)
		r->used += left;
}

void
sipcode_note_request(struct sipcode_requests *r,
    const struct sipcode_message *m)
{
	struct sipcode_noted *noted;
	uint64_t key;

	if (m->kind != SIPCODE_REQUEST || m->call_id.len == 0 || !m->has_cseq)
		return;
	key = key_of(m, m->method, m->branch);
	noted = place_for(r, key);
	if (noted->key == key && is_there(r, noted)) {
		if (noted->count < 0xffff)
			noted->count++;
		return;
	}
	make_room(r);
	*noted = (struct sipcode_noted){ .key = key, .at = r->used,
		.count = 1, .mark = m->mark };
	noted->before = keep(r, m->before, MOST_BEFORE);
	noted->start = keep(r, m->start, MOST_START);
	noted->head = keep(r, m->head, MOST_HEAD);
	noted->body = keep(r, m->body, MOST_BODY);
	noted->whole = m->has_blank_line && noted->head == m->head.len &&
	    noted->start == m->start.len;
}

static void
give_back(const struct sipcode_requests *r, const struct sipcode_noted *noted,
    struct sipcode_message *m)
{
	const char *at = r->bytes + noted->at % SIPCODE_REQUESTS_BYTES;

	m->kind = SIPCODE_REQUEST;
	m->mark = noted->mark;
	m->has_blank_line = noted->whole;
	m->before = sc_slice(at, noted->at >= r->since ? noted->before : 0);
	m->start = sc_slice(at + noted->before, noted->start);
	m->head = sc_slice(m->start.ptr + noted->start, noted->head);
	m->body = sc_slice(m->head.ptr + noted->head, noted->body);
}

/* The way of the request with this method that a response answers; -1: it is
   not there. */
static int
find_way(const struct sipcode_requests *r,
    const struct sipcode_message *response, uint64_t key)
{
	const struct sipcode_noted *set = r->index[key % SETS];

	if (response->call_id.len == 0 || !response->has_cseq)
		return -1;
	for (int way = 0; way < WAYS; way++)
		if (set[way].key == key && is_there(r, &set[way]))
			return way;
	return -1;
}

bool
sc_find_request(const struct sipcode_requests *r,
    const struct sipcode_message *response, struct sipcode_slice method,
    struct sipcode_message *request, unsigned *count)
{
	uint64_t key = key_of(response, method, response->branch);
	int way = find_way(r, response, key);

	if (way < 0)
		return false;
	*request = *response;
	request->method = method;
	give_back(r, &r->index[key % SETS][way], request);
	*count = r->index[key % SETS][way].count;
	return true;
}

void
sipcode_note_response(struct sipcode_requests *r,
    const struct sipcode_message *m)
{
	uint64_t key;
	int way;

	if (m->kind != SIPCODE_RESPONSE || m->code > 199 || m->body.len == 0)
		return;
	key = key_of(m, m->method, m->branch);
	way = find_way(r, m, key);
	if (way >= 0)
		r->index[key % SETS][way].early = (unsigned short)m->code;
}

unsigned
sc_early_code(const struct sipcode_requests *r,
    const struct sipcode_message *response)
{
	uint64_t key = key_of(response, response->method, response->branch);
	int way = find_way(r, response, key);

	return way < 0 ? 0 : r->index[key % SETS][way].early;
}
