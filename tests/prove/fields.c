#include "prove.h"
#include "fields.h"

int
main(void)
{
	struct sipcode_slice head = any_text(PROVE_BYTES), name, value;

	switch (any_of(4)) {
	case 0:
		(void)sc_begins_field(head);
		break;
	case 1:
		(void)sc_next_field(&head, any_of(1) ? '.' : '\0', &name,
		    &value);
		break;
	case 2:
		(void)sipcode_header_name(head);
		break;
	case 3:
		(void)sc_is_named(head, sc_text("Via"));
		break;
	default:
		(void)sc_knows_line_end(head, sc_line_len(head));
	}
	return 0;
}
