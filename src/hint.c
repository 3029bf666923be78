#include "hint.h"

#include "requests.h"

/* A hash that fits is not enough: the Call-ID has to be the same. */
static void
find_request(const struct sc_case *c)
{
	const struct sipcode_message *m = &c->response.message;
	struct sc_side *side = &c->asked->side;
	struct sipcode_slice call_id;

	c->asked->looked = true;
	side->count = 0;
	side->seen = 0;
	side->whole = false;
	side->there = c->requests != NULL && sc_find_request(c->requests, m,
	    m->method, &side->message, &c->asked->seen);
	if (!side->there)
		return;
	sc_find_fields(side);
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
	asked->expiry.read = false;
	c->asked = asked;
	c->requests = requests;
	c->subject = SC_RESPONSE;
	c->listed = 0;
	c->used = 0;
	memset(c->found, 0, sizeof c->found);
	c->item = sc_slice(NULL, 0);
	c->response.message = *response;
	c->response.there = true;
	sc_find_fields(&c->response);
}
