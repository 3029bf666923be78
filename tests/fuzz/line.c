/* Start lines, against a second reading of RFC 3261 7.1 and 7.2. */
#include "fuzz.h"

#include <strings.h>

static bool
begins_as_sip(const char *line)
{
	return strncasecmp(line, "SIP/2.0", 7) == 0;
}

/* The code of a status line; 0 where it is none.  line ends with a NUL. */
static unsigned
code_of(const char *line, size_t len)
{
	size_t at = 7, code, digits;

	if (!begins_as_sip(line))
		return 0;
	if (line[at] == '\t')
		at++;
	else
		at += strspn(line + at, " ");
	digits = strspn(line + at, "0123456789");
	if (at == 7 || digits != 3)
		return 0;
	code = (size_t)atoi(line + at);
	at += 3;
	if (at < len && line[at] != ' ' && line[at] != '\t')
		return 0;
	return code >= 100 && code <= 699 ? (unsigned)code : 0;
}

static bool
is_request(const char *line, size_t len)
{
	size_t method = strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-.!%*_+`'~");
	size_t uri;

	if (method == 0 || line[method] != ' ')
		return false;
	for (uri = method + 1; uri < len && line[uri] != ' '; uri++)
		;
	return uri > method + 1 && uri < len && len == uri + 8 &&
	    begins_as_sip(line + uri + 1);
}

static void
check_status(struct sipcode_slice line, const char *copy)
{
	struct sipcode_status_line out = { 0, { NULL, 0 } };
	struct sipcode_result result = sipcode_parse_status_line(line, &out);

	must(result.at <= line.len);
	must(result.err < SIPCODE_ERR_END);
	must((result.err == SIPCODE_ERR_OK) == (code_of(copy, line.len) != 0));
	if (result.err != SIPCODE_ERR_OK)
		return;
	must(out.code == code_of(copy, line.len));
	must(fuzz_is_within(out.phrase, line));
	must(out.phrase.len == 0 || (*out.phrase.ptr != ' ' &&
	    out.phrase.ptr[out.phrase.len - 1] != ' '));
}

static void
check_request(struct sipcode_slice line, const char *copy)
{
	struct sipcode_request_line out;
	struct sipcode_result result = sipcode_parse_request_line(line, &out);

	must(result.at <= line.len);
	must(result.err < SIPCODE_ERR_END);
	must((result.err == SIPCODE_ERR_OK) == is_request(copy, line.len));
	if (result.err != SIPCODE_ERR_OK)
		return;
	must(fuzz_is_within(out.method, line));
	must(fuzz_is_within(out.uri, line));
	must(out.method.len + out.uri.len + 9 == line.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct sipcode_slice line = fuzz_input(data, len);
	char *copy = malloc(len + 8);

	must(copy != NULL);
	if (len > 0)
		memcpy(copy, data, len);
	memset(copy + len, 0, 8);
	check_status(line, copy);
	check_request(line, copy);
	free(copy);
	return 0;
}
