#include "unit.h"

#include "scan.h"

static const struct good_row {
	const char *name;
	const char *line;
	unsigned code;
	const char *phrase;
} goods[] = {
	{ "a status line is code and phrase", "SIP/2.0 486 Busy Here", 486,
	    "Busy Here" },
	{ "SIP is read in small letters", "sip/2.0 200 OK", 200, "OK" },
	{ "SIP is read in any case", "sIp/2.0 200 OK", 200, "OK" },
	{ "several blanks may stand before the code", "SIP/2.0   180 Ringing",
	    180, "Ringing" },
	{ "one tab may stand before the code", "SIP/2.0\t180 Ringing", 180,
	    "Ringing" },
	{ "a tab may stand behind the code", "SIP/2.0 180\tRinging", 180,
	    "Ringing" },
	{ "the line may end behind the code", "SIP/2.0 200", 200, "" },
	{ "the phrase may be empty", "SIP/2.0 200 ", 200, "" },
	{ "blanks around the phrase are no part of it",
	    "SIP/2.0 200 \t OK  ", 200, "OK" },
	{ "the phrase may be any text", "SIP/2.0 404 \xc3\xa9 \x01 200", 404,
	    "\xc3\xa9 \x01 200" },
	{ "100 is the lowest code", "SIP/2.0 100 Trying", 100, "Trying" },
	{ "699 is the highest code", "SIP/2.0 699 X", 699, "X" },
	{ "a code need not be in the table", "SIP/2.0 345 X", 345, "X" },
};

static void
test_good(void **state)
{
	const struct good_row *row = *state;
	struct sipcode_slice line = heap_text(row->line);
	struct sipcode_status_line out = { 0, { NULL, 0 } };
	struct sipcode_result result = sipcode_parse_status_line(line, &out);

	assert_int_equal(result.err, SIPCODE_ERR_OK);
	assert_int_equal(out.code, row->code);
	assert_text(out.phrase, row->phrase);
	heap_free(line);
}

static const struct bad_row {
	const char *name;
	const char *line;
	enum sipcode_err err;
	size_t at;
} bads[] = {
	{ "an empty line is no status line", "", SIPCODE_ERR_NOT_SIP, 0 },
	{ "HTTP is not SIP", "HTTP/1.1 200 OK", SIPCODE_ERR_NOT_SIP, 0 },
	{ "a blank in front is no status line", " SIP/2.0 200 OK",
	    SIPCODE_ERR_NOT_SIP, 0 },
	{ "SIP without a slash is no status line", "SIP 200",
	    SIPCODE_ERR_NOT_SIP, 0 },
	{ "half of SIP is no status line", "SI", SIPCODE_ERR_NOT_SIP, 0 },
	{ "a request line is no status line", "INVITE sip:a@b SIP/2.0",
	    SIPCODE_ERR_NOT_SIP, 0 },
	{ "SIP/3.0 is another version", "SIP/3.0 200 OK", SIPCODE_ERR_VERSION,
	    4 },
	{ "SIP/2.1 is another version", "SIP/2.1 200 OK", SIPCODE_ERR_VERSION,
	    4 },
	{ "SIP/2 is no version", "SIP/2 200 OK", SIPCODE_ERR_VERSION, 4 },
	{ "a version has to follow", "SIP/", SIPCODE_ERR_VERSION, 4 },
	{ "half a version is none", "SIP/2.", SIPCODE_ERR_VERSION, 4 },
	{ "the code must not touch the version", "SIP/2.0200 OK",
	    SIPCODE_ERR_GAP, 7 },
	{ "SIP/2.00 has no gap", "SIP/2.00 200 OK", SIPCODE_ERR_GAP, 7 },
	{ "the line must not end behind the version", "SIP/2.0",
	    SIPCODE_ERR_GAP, 7 },
	{ "a code has to follow", "SIP/2.0 ", SIPCODE_ERR_CODE_DIGITS, 8 },
	{ "two digits are no code", "SIP/2.0 20 OK", SIPCODE_ERR_CODE_DIGITS,
	    8 },
	{ "four digits are no code", "SIP/2.0 2000 OK",
	    SIPCODE_ERR_CODE_DIGITS, 8 },
	{ "letters are no code", "SIP/2.0 OK", SIPCODE_ERR_CODE_DIGITS, 8 },
	{ "a sign is no digit", "SIP/2.0 +20 OK", SIPCODE_ERR_CODE_DIGITS, 8 },
	{ "two tabs are no gap", "SIP/2.0\t\t200 OK", SIPCODE_ERR_CODE_DIGITS,
	    8 },
	{ "the place of a bad code is behind all blanks", "SIP/2.0    20 OK",
	    SIPCODE_ERR_CODE_DIGITS, 11 },
	{ "700 is no code", "SIP/2.0 700 X", SIPCODE_ERR_CODE_RANGE, 8 },
	{ "099 is no code", "SIP/2.0 099 X", SIPCODE_ERR_CODE_RANGE, 8 },
	{ "000 is no code", "SIP/2.0 000", SIPCODE_ERR_CODE_RANGE, 8 },
	{ "999 is no code", "SIP/2.0 999 X", SIPCODE_ERR_CODE_RANGE, 8 },
	{ "the phrase must not touch the code", "SIP/2.0 200OK",
	    SIPCODE_ERR_CODE_END, 11 },
	{ "a point does not end the code", "SIP/2.0 200.",
	    SIPCODE_ERR_CODE_END, 11 },
	{ "a line end is no part of the line", "SIP/2.0 200\r",
	    SIPCODE_ERR_CODE_END, 11 },
};

static void
test_bad(void **state)
{
	const struct bad_row *row = *state;
	struct sipcode_slice line = heap_text(row->line);
	struct sipcode_status_line out = { 7, { NULL, 0 } };
	struct sipcode_result result = sipcode_parse_status_line(line, &out);

	assert_int_equal(result.err, row->err);
	assert_int_equal(result.at, row->at);
	assert_int_equal(out.code, 7);
	heap_free(line);
}

/* Cut anywhere, a line never reads behind its end and never turns into
   another code. */
static void
test_cut(void **state)
{
	static const char text[] = "SIP/2.0 486 Busy Here";
	struct sipcode_status_line out;

	(void)state;
	for (size_t len = 0; len < sizeof text; len++) {
		struct sipcode_slice line = heap_bytes(text, len);
		struct sipcode_result result =
		    sipcode_parse_status_line(line, &out);

		assert_int_equal(result.err == SIPCODE_ERR_OK, len >= 11);
		assert_true(result.at <= len);
		if (result.err == SIPCODE_ERR_OK)
			assert_int_equal(out.code, 486);
		heap_free(line);
	}
}

static const struct request_row {
	const char *name;
	const char *line;
	enum sipcode_err err;
	size_t at;
	const char *method, *uri;
} requests[] = {
	{ "a request line is method, URI and version",
	    "INVITE sip:bob@example.com SIP/2.0", SIPCODE_ERR_OK, 34, "INVITE",
	    "sip:bob@example.com" },
	{ "an extension method is a method", "X-FOO sip:b SIP/2.0",
	    SIPCODE_ERR_OK, 19, "X-FOO", "sip:b" },
	{ "the version is read in any case", "BYE sip:b sip/2.0",
	    SIPCODE_ERR_OK, 17, "BYE", "sip:b" },
	{ "an empty line has no method", "", SIPCODE_ERR_METHOD, 0, "", "" },
	{ "a separator is no method", "<a> sip:b SIP/2.0", SIPCODE_ERR_METHOD,
	    0, "", "" },
	{ "a method without URI is no request", "INVITE", SIPCODE_ERR_URI, 6,
	    "", "" },
	{ "a status line is no request", "SIP/2.0 200 OK", SIPCODE_ERR_URI, 3,
	    "", "" },
	{ "two blanks before the URI are no request",
	    "INVITE  sip:b SIP/2.0", SIPCODE_ERR_URI, 7, "", "" },
	{ "a URI without version is no request", "INVITE sip:b",
	    SIPCODE_ERR_URI, 12, "", "" },
	{ "two blanks behind the URI are no request",
	    "INVITE sip:b  SIP/2.0", SIPCODE_ERR_VERSION, 13, "", "" },
	{ "another version is no request", "INVITE sip:b SIP/1.0",
	    SIPCODE_ERR_VERSION, 13, "", "" },
	{ "text behind the version is no request", "INVITE sip:b SIP/2.0 x",
	    SIPCODE_ERR_VERSION, 13, "", "" },
	{ "HTTP is no request", "GET / HTTP/1.1", SIPCODE_ERR_VERSION, 6, "",
	    "" },
};

static void
test_request(void **state)
{
	const struct request_row *row = *state;
	struct sipcode_slice line = heap_text(row->line);
	struct sipcode_request_line out = { { "", 0 }, { "", 0 } };
	struct sipcode_result result = sipcode_parse_request_line(line, &out);

	assert_int_equal(result.err, row->err);
	assert_int_equal(result.at, row->at);
	assert_text(out.method, row->method);
	assert_text(out.uri, row->uri);
	heap_free(line);
}

static void
test_all_codes(void **state)
{
	char text[32];
	struct sipcode_status_line out;

	(void)state;
	for (unsigned code = 0; code <= 999; code++) {
		int len = snprintf(text, sizeof text, "SIP/2.0 %03u", code);
		struct sipcode_slice line = heap_bytes(text, (size_t)len);
		enum sipcode_err err =
		    sipcode_parse_status_line(line, &out).err;

		if (code >= 100 && code <= 699) {
			assert_int_equal(err, SIPCODE_ERR_OK);
			assert_int_equal(out.code, code);
		} else {
			assert_int_equal(err, SIPCODE_ERR_CODE_RANGE);
		}
		heap_free(line);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, goods, test_good);
	UNIT_ROWS(&unit, bads, test_bad);
	UNIT_ROWS(&unit, requests, test_request);
	unit_add(&unit, "a line that is cut never reads behind its end",
	    test_cut, NULL);
	unit_add(&unit, "100 to 699 are codes, all else is none",
	    test_all_codes, NULL);
	return unit_run(&unit, "startline");
}
