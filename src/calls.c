/* Calls: which messages belong to one row, and what its outcome is. */
#include "address.h"
#include "calls.h"
#include "fields.h"
#include "hash.h"
#include "values.h"

enum { LONGEST_USER = 127, LONGEST_HINT = 511, LONGEST_METHOD = 31 };

static uint32_t
tag_of(struct sipcode_slice tag)
{
	if (tag.len == 0)
		return 0;
	return (uint32_t)sc_key_of((uint32_t)sc_hash(2, tag));
}

static void
read_sides(struct sc_key *key, const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head, name, value;
	bool from = false, to = false;

	key->to_tag = tag_of(m->to_tag);
	while (!(from && to) && sipcode_next_field(m, &rest, &name, &value))
		if (!from && sc_is_named(name, sc_text("From"))) {
			from = true;
			key->from = sc_first_of(sc_address_user(value),
			    LONGEST_USER);
			key->from_tag = tag_of(sc_parameter(value, "tag"));
		} else if (!to && sc_is_named(name, sc_text("To"))) {
			to = true;
			key->to = sc_first_of(sc_address_user(value),
			    LONGEST_USER);
		}
}

/* Text without Call-ID has the number of its file in place of one, behind a
   byte that no Call-ID can hold. */
static sc_ref
name_of_call(struct sipcode_calls *calls, const struct sipcode_arrival *a)
{
	char number[1 + sizeof a->file] = { '\n' };

	if (a->message->call_id.len > 0)
		return sc_pool_name(&calls->pool, a->message->call_id);
	memcpy(number + 1, &a->file, sizeof a->file);
	return sc_pool_name(&calls->pool, sc_slice(number, sizeof number));
}

static struct sc_key
make_key(struct sipcode_calls *calls, const struct sipcode_arrival *a)
{
	const struct sipcode_message *m = a->message;
	struct sc_key key = { .arrival = a };

	key.call_id = name_of_call(calls, a);
	key.method = sc_pool_name(&calls->pool,
	    sc_first_of(sc_method_of(m), LONGEST_METHOD));
	key.numbered = m->has_cseq && m->call_id.len > 0;
	if (key.numbered)
		key.cseq = m->cseq < UINT32_MAX ? (uint32_t)m->cseq
						: UINT32_MAX;
	read_sides(&key, m);
	return key;
}

/* Behind the newest row of its call, or behind all. */
static void
put_in_order(struct sipcode_calls *calls, struct sc_row *row, sc_ref ref)
{
	sc_ref before = row->older != 0 ? row->older : calls->last;

	if (before == 0) {
		calls->first = ref;
	} else {
		row->following = sc_row_at(calls, before)->following;
		sc_row_at(calls, before)->following = ref;
	}
	if (before == calls->last)
		calls->last = ref;
}

static struct sc_row *
begin_row(struct sipcode_calls *calls, const struct sc_key *key)
{
	struct sc_name *call = sc_pool_at(&calls->pool, key->call_id);
	sc_ref ref = sc_pool_take(&calls->pool, sizeof(struct sc_row));
	struct sc_row *row = sc_row_at(calls, ref);

	row->older = call->list;
	call->list = ref;
	put_in_order(calls, row, ref);
	row->call_id = key->call_id;
	row->method = key->method;
	row->from_tag = key->from_tag;
	row->first = row->last = key->cseq;
	row->file = key->arrival->file;
	row->line = key->arrival->message->line;
	return row;
}

/* Whether a response takes the place of the one that stands for the row. */
static bool
decides(const struct sc_row *row, const struct sc_key *key)
{
	unsigned code = key->arrival->message->code;

	if (code < 200 || row->code < 200)
		return row->code < 200;
	if (key->cseq != row->decided)
		return key->cseq > row->decided;
	/* RFC 3261 16.7: a 2xx ends what the other forks have to say. */
	return !sc_is_success(row->code) || sc_is_success(code) ||
	    !key->numbered || !sc_is_invite(key);
}

/* A response stands for the row, with its place and hint. */
static void
show_response(struct sipcode_calls *calls, struct sc_row *row,
    const struct sipcode_arrival *a)
{
	row->code_file = a->file;
	row->code_line = a->message->line;
	row->hint = 0;
	if (a->pinned || !sc_is_success(a->message->code))
		row->hint = sc_pool_name(&calls->pool,
		    sc_first_of(a->hint, LONGEST_HINT));
}

static void
take_response(struct sipcode_calls *calls, struct sc_row *row,
    const struct sc_key *key)
{
	const struct sipcode_arrival *a = key->arrival;
	bool decided = decides(row, key), pins = a->pinned && row->pin == 0;

	if (decided) {
		row->code = (uint16_t)a->message->code;
		row->decided = key->cseq;
		if (key->to_tag != 0)
			row->to_tag = key->to_tag;
	}
	if (pins || (decided && row->pin == 0))
		show_response(calls, row, a);
	if (pins)
		row->pin = (uint16_t)a->message->code;
}

/* What an earlier message of the row did not tell. */
static void
complete_row(struct sipcode_calls *calls, struct sc_row *row,
    const struct sc_key *key)
{
	struct sc_pool *pool = &calls->pool;

	if (row->from == 0 && key->from.len > 0)
		row->from = sc_pool_name(pool, key->from);
	if (row->to == 0 && key->to.len > 0)
		row->to = sc_pool_name(pool, key->to);
	if (row->from_tag == 0)
		row->from_tag = key->from_tag;
	if (row->to_tag == 0)
		row->to_tag = key->to_tag;
	if (sc_pool_text(pool, row->method).len == 0)
		row->method = key->method;
	if (row->method != key->method &&
	    key->arrival->message->method.len > 0)
		row->mixed = true;
	if (key->cseq < row->first)
		row->first = key->cseq;
	if (key->cseq > row->last)
		row->last = key->cseq;
}

/* ACK has no responses, and a request that cannot be told from others is no
   call. */
static bool
is_row(const struct sipcode_message *m)
{
	if (m->kind == SIPCODE_REQUEST)
		return m->call_id.len > 0 && m->has_cseq &&
		    !sc_same(sc_method_of(m), sc_text("ACK"));
	return m->kind == SIPCODE_RESPONSE;
}

static bool
has_room(const struct sipcode_calls *calls, const struct sipcode_arrival *a)
{
	size_t texts = a->message->call_id.len + LONGEST_METHOD +
	    2 * LONGEST_USER + sc_first_of(a->hint, LONGEST_HINT).len;

	return sc_pool_has_room(&calls->pool, 5,
	    texts + sizeof(struct sc_row) + sizeof(struct sc_more));
}

bool
sipcode_calls_add(struct sipcode_calls *calls,
    const struct sipcode_arrival *arrival)
{
	const struct sipcode_message *m = arrival->message;
	struct sc_key key;
	struct sc_row *row;

	if (!is_row(m))
		return true;
	if (!has_room(calls, arrival))
		return false;
	key = make_key(calls, arrival);
	row = sc_find_row(calls, &key);
	if (row == NULL)
		row = begin_row(calls, &key);
	complete_row(calls, row, &key);
	if (m->kind == SIPCODE_REQUEST ||
	    (arrival->repeated && sc_repeat_code(calls, row, m->code)))
		return true;
	sc_add_code(calls, row, m->code);
	take_response(calls, row, &key);
	return true;
}
