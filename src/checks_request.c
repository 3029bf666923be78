/* A response against the request that it answers. */
#include "checks.h"

bool
sc_asked(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)check;
	(void)bad;
	return view->asked != NULL;
}

/* The flags are those of the request that came first with its branch, not of
   the CANCEL behind it. */
static bool
is_known(const struct sc_view *view)
{
	const struct sipcode_message *m = view->message;

	return view->asked != NULL &&
	    view->asked->method == sipcode_method(m->method) &&
	    view->asked->cseq == m->cseq;
}

bool
sc_request(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)bad;
	return is_known(view) && (view->asked->flags & check->flag) != 0;
}

bool
sc_not_request(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	return !sc_request(view, check, bad);
}

bool
sc_request_without(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)bad;
	return is_known(view) && (view->asked->flags & check->flag) == 0;
}

static bool
blame(const struct sc_view *view, const char *header,
    struct sipcode_slice *bad)
{
	const struct sc_field *field = sc_view_find(view, header, 0);

	if (field != NULL)
		*bad = sc_field_text(field);
	return false;
}

bool
sc_same_method(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	struct sipcode_slice method = view->message->method;

	(void)check;
	if (method.len == 0 ||
	    view->asked->methods & 1u << sipcode_method(method))
		return true;
	return blame(view, "CSeq", bad);
}

bool
sc_same_number(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)check;
	if (!view->message->has_cseq ||
	    view->message->cseq == view->asked->cseq)
		return true;
	return blame(view, "CSeq", bad);
}

/* RFC 3261 19.3: tags are compared letter by letter. */
static bool
same_tag(const struct sc_view *view, const char *header,
    unsigned long long tag, struct sipcode_slice *bad)
{
	struct sipcode_slice value = sc_view_value(view, header);

	if (sc_hash_tag(sc_parameter(value, "tag")) == tag)
		return true;
	return blame(view, header, bad);
}

bool
sc_same_from_tag(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)check;
	return same_tag(view, "From", view->asked->from_tag, bad);
}

bool
sc_same_to_tag(const struct sc_view *view, const struct sc_check *check,
    struct sipcode_slice *bad)
{
	(void)check;
	return same_tag(view, "To", view->asked->to_tag, bad);
}
