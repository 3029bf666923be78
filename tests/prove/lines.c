/* Here a byte is known once it was read: a line ends where its end stands. */
#include "prove.h"
#include "lines.h"

int
main(void)
{
	size_t most = any_of(PROVE_BYTES), len, end;
	struct sipcode_slice text = sc_slice(any_block(most), most);

	len = sc_line_len(text);
	//@ assert len <= most;
	//@ assert len > 0 || most == 0 || *text.ptr == '\n' || *text.ptr == '\r';
	end = sc_line_end(text, len);
	//@ assert end <= 3 && end <= most - len;
	//@ assert len == most || end > 0;
	(void)sc_knows_line_end(text, len);
	return 0;
}
