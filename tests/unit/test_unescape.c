/* How flat texts write line ends and other bytes. */
#include "unit.h"

#include "filter.h"

/* What is at the front of a text is so many bytes of it, and stands for
   others; 0: it stands for itself. */
static const struct row {
	const char *name;
	enum sc_dialect dialect;
	const char *text;
	size_t takes;
	const char *is;
} rows[] = {
	{ "raw text stands for itself", SC_RAW, "\\n", 0, "" },

	{ "\\r is a CR", SC_BACKSLASH, "\\rx", 2, "\r" },
	{ "\\n is an LF", SC_BACKSLASH, "\\n", 2, "\n" },
	{ "\\t is a tab", SC_BACKSLASH, "\\t", 2, "\t" },
	{ "\\b is a backspace", SC_BACKSLASH, "\\b", 2, "\b" },
	{ "\\f is a form feed", SC_BACKSLASH, "\\f", 2, "\f" },
	{ "an escaped quote is one", SC_BACKSLASH, "\\\"", 2, "\"" },
	{ "an escaped apostrophe is one", SC_BACKSLASH, "\\'", 2, "'" },
	{ "an escaped slash is one", SC_BACKSLASH, "\\/", 2, "/" },
	{ "an escaped backslash is one", SC_BACKSLASH, "\\\\n", 2, "\\" },
	{ "a backslash at the end stands for itself", SC_BACKSLASH, "\\", 0,
	    "" },
	{ "a backslash before another letter does", SC_BACKSLASH, "\\q", 0,
	    "" },
	{ "a letter behind no backslash does", SC_BACKSLASH, "nn", 0, "" },
	{ "\\u has four digits", SC_BACKSLASH, "\\u003c1", 6, "<" },
	{ "they may be capitals", SC_BACKSLASH, "\\u003C", 6, "<" },
	{ "a letter of either case has its value", SC_BACKSLASH, "\\u004f", 6,
	    "O" },
	{ "7f is one byte", SC_BACKSLASH, "\\u007f", 6, "\x7f" },
	{ "80 is two", SC_BACKSLASH, "\\u0080", 6, "\xc2\x80" },
	{ "e9 is two", SC_BACKSLASH, "\\u00e9", 6, "\xc3\xa9" },
	{ "7ff is two", SC_BACKSLASH, "\\u07ff", 6, "\xdf\xbf" },
	{ "800 is three", SC_BACKSLASH, "\\u0800", 6, "\xe0\xa0\x80" },
	{ "20ac is three", SC_BACKSLASH, "\\u20ac", 6, "\xe2\x82\xac" },
	{ "ffff is three", SC_BACKSLASH, "\\uffff", 6, "\xef\xbf\xbf" },
	{ "d7ff is the last before the halves", SC_BACKSLASH, "\\ud7ff", 6,
	    "\xed\x9f\xbf" },
	{ "d800 is half a character", SC_BACKSLASH, "\\ud800", 6, "?" },
	{ "dfff is half a character", SC_BACKSLASH, "\\udfff", 6, "?" },
	{ "e000 is the first behind them", SC_BACKSLASH, "\\ue000", 6,
	    "\xee\x80\x80" },
	{ "\\u with three digits stands for itself", SC_BACKSLASH, "\\u003",
	    0, "" },
	{ "\\u with a letter among them does", SC_BACKSLASH, "\\u00g0", 0,
	    "" },
	{ "\\u with a letter behind them does", SC_BACKSLASH, "\\u000g", 0,
	    "" },
	{ "\\x has two digits", SC_BACKSLASH, "\\x0d0", 4, "\r" },
	{ "\\x is any byte", SC_BACKSLASH, "\\xe9", 4, "\xe9" },
	{ "\\x with one digit stands for itself", SC_BACKSLASH, "\\x0", 0,
	    "" },
	{ "\\x with a letter does", SC_BACKSLASH, "\\x0g", 0, "" },

	{ "#015 is a CR", SC_OCTAL, "#0150", 4, "\r" },
	{ "#012 is an LF", SC_OCTAL, "#012", 4, "\n" },
	{ "#000 is a NUL", SC_OCTAL, "#000", 4, "\0" },
	{ "#037 is the last control byte", SC_OCTAL, "#037", 4, "\x1f" },
	{ "#01 stands for itself", SC_OCTAL, "#01", 0, "" },
	{ "#115 does", SC_OCTAL, "#115", 0, "" },
	{ "#040 does", SC_OCTAL, "#040", 0, "" },
	{ "#018 does", SC_OCTAL, "#018", 0, "" },
	{ "#0/0 does", SC_OCTAL, "#0/0", 0, "" },
	{ "#01/ does", SC_OCTAL, "#01/", 0, "" },
	{ "0015 does", SC_OCTAL, "0015", 0, "" },
	{ "\\n is no octal", SC_OCTAL, "\\n12", 0, "" },
	{ "in JSON both are", SC_OCTAL_JSON, "\\n12", 2, "\n" },
	{ "in JSON octal is", SC_OCTAL_JSON, "#012", 4, "\n" },

	{ "&lt; is <", SC_ENTITIES, "&lt;", 4, "<" },
	{ "&GT; is >", SC_ENTITIES, "&GT;a", 4, ">" },
	{ "&amp; is &", SC_ENTITIES, "&amp;lt;", 5, "&" },
	{ "&quot; is a quote", SC_ENTITIES, "&quot;", 6, "\"" },
	{ "&apos; is an apostrophe", SC_ENTITIES, "&apos;", 6, "'" },
	{ "&#13; is a CR", SC_ENTITIES, "&#13;", 5, "\r" },
	{ "&#10; is an LF", SC_ENTITIES, "&#10;", 5, "\n" },
	{ "&#xD; is a CR", SC_ENTITIES, "&#xD;", 5, "\r" },
	{ "&#x000a; is an LF", SC_ENTITIES, "&#x000a;", 8, "\n" },
	{ "&#xe9; is a character", SC_ENTITIES, "&#xe9;", 6, "\xc3\xa9" },
	{ "five digits stand for themselves", SC_ENTITIES, "&#x0000a;", 0,
	    "" },
	{ "no digit does", SC_ENTITIES, "&#x;", 0, "" },
	{ "a digit that is none does", SC_ENTITIES, "&#xg;", 0, "" },
	{ "digits without an end do", SC_ENTITIES, "&#xd", 0, "" },
	{ "an entity without an end does", SC_ENTITIES, "&lt", 0, "" },
	{ "an entity of another name does", SC_ENTITIES, "&nbsp;", 0, "" },
	{ "a word that is none does", SC_ENTITIES, "#lt;;", 0, "" },

	{ "a dot stands for itself", SC_DOTS, "..Via: x", 0, "" },
	{ "so it does over several lines", SC_WRAPPED, "..Via: x", 0, "" },

	{ "0D 0A is a line end", SC_HEX, " 0D  0A x", 8, "\r\n" },
	{ "0D alone stands for itself", SC_HEX, " 0D  0B ", 0, "" },
	{ "<013><010> is a line end", SC_ANGLES, "<013><010>a", 10, "\r\n" },
	{ "<013> alone stands for itself", SC_ANGLES, "<013>", 0, "" },

	{ "a blank before a field is a line end", SC_BLANKS, " Via: a", 1,
	    "\r\n" },
	{ "a blank before a word stands for itself", SC_BLANKS, " Ringing Via",
	    0, "" },
	{ "a blank before a body is a blank line", SC_BLANKS, " v=0 o=- 1", 1,
	    "\r\n\r\n" },
	{ "a blank before a fragment is one", SC_BLANKS, " SIP/2.0 200 OK", 1,
	    "\r\n\r\n" },
	{ "a blank at the end stands for itself", SC_BLANKS, " ", 0, "" },
	{ "no blank before a field does", SC_BLANKS, "xVia: a", 0, "" },
};

static void
test_unescape(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice text = heap_text(row->text);
	size_t len = *row->is == '\0' && row->takes > 0 ? 1 : strlen(row->is);
	size_t made = 0;
	char out[4];

	assert_int_equal(sc_unescape(row->dialect, text, out, &made),
	    row->takes);
	assert_int_equal(made, len);
	assert_memory_equal(out, row->is, len);
	heap_free(text);
}

/* Only a letter that stands for something does, and a NUL is none. */
static void
test_nul(void **state)
{
	size_t made = 0;
	char out[4];

	(void)state;
	assert_int_equal(sc_unescape(SC_BACKSLASH, sc_slice("\\\0", 2), out,
	    &made), 0);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_unescape);
	unit_add(&unit, "a backslash before a NUL stands for itself", test_nul,
	    NULL);
	return unit_run(&unit, "unescape");
}
