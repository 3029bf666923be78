/* Which dots of ngrep's text are a line end. */
#include "unit.h"

#include "pull.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"

/* What is at the front of a text, behind the line so far, is a line end of so
   many bytes; 0: it is none. */
static const struct row {
	const char *name;
	const char *line, *text;
	size_t takes;
	bool ended;		/* the head is */
	bool wrapped;
} rows[] = {
	{ "two dots before a field are a line end", "A: b", "..Via: x", 2,
	    false, false },
	{ "two before a field of any name are", "A: b", "..X-Y : x", 2,
	    false, false },
	{ "two before a name that is cut are", "A: b", "..Vi", 2, false,
	    false },
	{ "two before a name that is long are", "A: b", ".." LETTERS ": x", 2,
	    false, false },
	{ "two at the end are", "A: b", "..", 2, false, false },
	{ "two before the line end are", "A: b", "..\nVia", 2, false, false },
	{ "two before blanks up to it are", "A: b", "..   \n", 2, false,
	    false },
	{ "two before a word are a letter", "A: J", "..rg <sip:x>", 0, false,
	    false },
	{ "so they are where the next field is near", "A: J", "..rg..v: x", 0,
	    false, false },
	{ "two before a mark are", "A: \"J", "..\" <sip:x>", 0, false, false },
	{ "two at the front of a line are an empty one", "", "..word", 2,
	    false, false },
	{ "two in a body are a line end", "a", "..word", 2, true, false },

	{ "the first of three is the text's own", "A: b", "...Via: x", 0,
	    false, false },
	{ "so it is at the end", "A: b", "...", 0, false, false },
	{ "and in a body", "a", "...word", 0, true, false },
	{ "and of five", "A: b", ".....Via: x", 0, false, false },
	{ "one dot stands for itself", "A: b", ".a.", 0, false, false },
	{ "a dot at the end does", "A: b", ".", 0, false, false },
	{ "a letter before dots does", "A: b", "a..Via: x", 0, false, false },

	{ "four before a session description end a head", "A: b", "....v=0",
	    2, false, false },
	{ "four before XML do", "A: b", "....<?xml", 2, false, false },
	{ "four before a boundary do", "A: \"b\"", "....--b", 2, false,
	    false },
	{ "four before a fragment do", "A: b", "....SIP/2.0 200 OK", 2, false,
	    false },
	{ "four at the end do", "A: b", "....", 2, false, false },
	{ "four before blanks at the end do", "A: b", "....  \n", 2, false,
	    false },
	{ "four behind a length do before any text", "Content-Length: 5",
	    "....word", 2, false, false },
	{ "four behind a compact one do", "l: 5", "....From: x", 2, false,
	    false },
	{ "four behind a compact type do", "c: text/plain", "....word", 2,
	    false, false },
	{ "four before a word are letters", "A: ", "....word", 0, false,
	    false },
	{ "four before a field are two letters and a line end", "A: ",
	    "....Via: x", 0, false, false },

	{ "two dots end a phrase before a field", "SIP/2.0 200 OK",
	    "..Via: x", 2, false, false },
	{ "in a body too", "SIP/2.0 200 OK", "..Via: x", 2, true, false },
	{ "two before a word are a letter of the phrase", "SIP/2.0 403 f",
	    "..r alle", 0, false, false },
	{ "in a body too they are", "SIP/2.0 403 f", "..r alle", 0, true,
	    false },
	{ "four before a field are letters of it", "SIP/2.0 403 ",
	    "....Via: x", 0, false, false },
	{ "four before a body are", "SIP/2.0 403 ", "....v=0", 0, false,
	    false },
	{ "four at the end end it", "SIP/2.0 403 ", "....", 2, false, false },
	{ "any number of them may be a phrase", "SIP/2.0 403 ",
	    "............................................................",
	    0, false, false },

	{ "a wrapped line may end between the dots", "A: b",
	    ".\n  .Via: x", 5, false, true },
	{ "or within the name", "A: b", "..V\n  ia: x", 2, false, true },
	{ "or behind it", "A: b", "..Via\n  : x", 2, false, true },
	{ "a letter may be wrapped", "A: b", ".\n  .rg x", 0, false, true },
	{ "one dot at a line's end stands for itself", "A: b",
	    ".\n  Via: x", 0, false, true },
	{ "a line that is not wrapped ends there", "A: b", ".\n  .Via: x", 0,
	    false, false },
};

static void
test_dots(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice line = heap_text(row->line);
	struct sipcode_slice text = heap_text(row->text);
	struct sc_filter f = { .ended = row->ended,
		.dialect = row->wrapped ? SC_WRAPPED : SC_DOTS };
	struct sc_pull p = { .f = &f, .out = (char *)line.ptr,
		.made = line.len };

	assert_int_equal(sc_dots_len(&p, text), row->takes);
	heap_free(line);
	heap_free(text);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_dots);
	return unit_run(&unit, "dots");
}
