#include "view.h"

#include "fields.h"

bool
sc_view_open(struct sc_view *view, const struct sipcode_message *m)
{
	struct sipcode_slice rest = m->head;
	const char *next = rest.ptr;
	struct sc_field field;

	view->message = m;
	view->asked = NULL;
	view->count = 0;
	while (sipcode_next_field(m, &rest, &field.name, &field.value)) {
		if (view->count == SC_VIEW_FIELDS || field.name.ptr != next)
			return false;
		view->fields[view->count++] = field;
		next = rest.ptr;
	}
	rest = sc_from(m->head, (size_t)(next - m->head.ptr));
	return sc_bare(rest).len == 0;
}

const struct sc_field *
sc_view_find(const struct sc_view *view, const char *name, size_t at)
{
	struct sipcode_slice wanted = sc_text(name);

	for (; at < view->count; at++)
		if (sc_is_named(view->fields[at].name, wanted))
			return &view->fields[at];
	return NULL;
}

struct sipcode_slice
sc_view_value(const struct sc_view *view, const char *name)
{
	const struct sc_field *field = sc_view_find(view, name, 0);

	return field != NULL ? field->value : sc_slice("", 0);
}

struct sipcode_slice
sc_field_text(const struct sc_field *field)
{
	const char *end = field->value.ptr + field->value.len;

	return sc_slice(field->name.ptr, (size_t)(end - field->name.ptr));
}
