/* Calls: the row that a message belongs to. */
#include "calls.h"
#include "values.h"

/* So many rows of one Call-ID are looked at, the newest first, so that hostile
   text costs no more than its length. */
enum { NEWEST_ROWS = 64 };

/* RFC 3261 8.1.1.5: the CSeq of a request has its method; in a dump of bytes a
   letter that is none of it may stand before the request line. */
struct sipcode_slice
sc_method_of(const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head, name, value, method = m->method;
	unsigned long number;
	bool known;

	if (m->kind != SIPCODE_REQUEST)
		return method;
	while (sipcode_next_field(m, &rest, &name, &value))
		if (sc_same_nocase(name, sc_text("CSeq"))) {
			sc_parse_cseq(value, &number, &known, &method);
			break;
		}
	return method;
}

/* RFC 3261 12.2.1.1: what the called side sends has the tags the other way
   round, and CSeq numbers of its own. */
static bool
is_other_side(const struct sc_row *row, const struct sc_key *key)
{
	if (row->from_tag == 0 || row->from_tag == key->from_tag)
		return false;
	return row->from_tag == key->to_tag ||
	    (key->to_tag == 0 && key->from_tag != 0 &&
	    row->to_tag == key->from_tag);
}

bool
sc_is_invite(const struct sc_key *key)
{
	return sc_same(sc_method_of(key->arrival->message),
	    sc_text("INVITE"));
}

/* RFC 3261 13.2.2.4: each 2xx from a different fork is a dialog. */
static bool
is_other_dialog(const struct sc_row *row, const struct sc_key *key)
{
	return sc_is_success(key->arrival->message->code) &&
	    sc_is_invite(key) && sc_is_success(row->code) &&
	    row->decided == key->cseq && row->to_tag != 0 &&
	    key->to_tag != 0 && row->to_tag != key->to_tag;
}

struct sc_row *
sc_find_row(const struct sipcode_calls *calls, const struct sc_key *key)
{
	const struct sc_name *call = sc_pool_at(&calls->pool, key->call_id);
	bool anonymous = key->arrival->message->call_id.len == 0;
	struct sc_row *row = sc_row_at(calls, call->list), *above = NULL;

	for (int i = 0; row != NULL && i < NEWEST_ROWS;
	    i++, row = sc_row_at(calls, row->older)) {
		if (anonymous)
			return row;
		if (row->method != key->method || is_other_side(row, key))
			continue;
		if (!key->numbered)
			return row;
		if (key->cseq > row->last)
			return sc_is_success(row->code) ? above : row;
		if (key->cseq >= row->first && !is_other_dialog(row, key))
			return row;
		/* Late, or out of order: it was sent again later. */
		if (key->cseq < row->first &&
		    !sc_is_success(key->arrival->message->code))
			above = row;
	}
	return above;
}
