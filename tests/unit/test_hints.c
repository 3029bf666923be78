/* The mechanism of hints: their words, and hostile bytes. */
#include "hinted.h"

#include "hint.h"

static const char *const clue_names[] = {
#define CLUE(name, function, of) #name,
#include "clues.def"
#undef CLUE
};

enum { CLUES = sizeof clue_names / sizeof *clue_names };

struct written {
	const char *subject, *text, *clues;
	bool otherwise;
};

/* The sentences as they are written. */
static const struct written written[] = {
#define HINT(codes, clues, text) { "RESPONSE", text, #clues, false },
#define EACH(subject, codes, clues, text) { #subject, text, #clues, false },
#define ELSE(subject, codes, clues, text) { #subject, text, #clues, true },
#define ON(...) 0
#include "hints.def"
#undef ON
#undef ELSE
#undef EACH
#undef HINT
};

enum { WRITTEN = sizeof written / sizeof *written };

static bool
is_clue(const char *name, size_t len)
{
	for (size_t i = 0; i < CLUES; i++)
		if (strlen(clue_names[i]) == len &&
		    memcmp(clue_names[i], name, len) == 0)
			return true;
	return false;
}

/* Braces and brackets come in pairs, and braces stand within brackets. */
static bool
is_paired(const char *text)
{
	char open[3] = "";
	size_t depth = 0;

	for (; *text != '\0'; text++)
		if (*text == '{' || *text == '[') {
			if (depth == 2 || (depth == 1 && *text == '['))
				return false;
			open[depth++] = *text;
		} else if (*text == '}' || *text == ']') {
			if (depth == 0 || open[--depth] + 2 != *text)
				return false;
		}
	return depth == 0;
}

static void
test_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < WRITTEN; i++) {
		const char *text = written[i].text, *open = text;

		assert_true(strlen(text) <= 160);
		assert_true(is_paired(text));
		assert_true(text[strlen(text) - 1] == '.' ||
		    strcmp(text + strlen(text) - 7, "ADVICE}") == 0);
		while ((open = strchr(open, '{')) != NULL) {
			size_t len = strcspn(++open, "}");

			if (!is_clue(open, len))
				fail_msg("%.*s", (int)len, open);
		}
	}
}

static void
test_subjects(void **state)
{
	(void)state;
	assert_false(written[0].otherwise);
	for (size_t i = 1; i < WRITTEN; i++)
		if (written[i].otherwise)
			assert_string_equal(written[i].subject,
			    written[i - 1].subject);
}

static bool
is_used(const char *clue)
{
	size_t len = strlen(clue);

	for (size_t i = 0; i < WRITTEN; i++) {
		const char *const texts[] = { written[i].text,
			written[i].clues };

		for (int k = 0; k < 2; k++)
			for (const char *at = texts[k];
			     (at = strstr(at, clue)) != NULL; at += len)
				if (at > texts[k] &&
				    strchr("{( ", at[-1]) != NULL &&
				    strchr("}),", at[len]) != NULL)
					return true;
	}
	return false;
}

static void
test_clues_used(void **state)
{
	(void)state;
	for (size_t i = 0; i < CLUES; i++)
		if (!is_used(clue_names[i]))
			fail_msg("%s", clue_names[i]);
}

static void
test_compact(void **state)
{
	static const struct {
		const char *name;
		char compact;
	} headers[] = {
#define HEADER(name)
#define COMPACT(name, letter) { name, letter },
#include "headers.def"
#undef COMPACT
#undef HEADER
	};

	(void)state;
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		char head[] = "x: y\r\n";
		struct sipcode_message m = { .head = sc_text(head) };
		struct sipcode_slice value;
		struct sc_asked asked;
		struct sc_case c;

		head[0] = headers[i].compact;
		sc_open_case(&c, &asked, NULL, &m);
		assert_true(sc_field(&c.response, headers[i].name, 0, &value));
		assert_text(value, "y");
	}
}

static void
hints_of_bytes(const char *bytes, size_t len, struct sipcode_hints *hints)
{
	struct sipcode_slice block = heap_bytes(bytes, len);

	hints_of(block, hints);
	heap_free(block);
}

#define HEAD "SIP/2.0 401 X\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n" \
	"Call-ID: c\r\nCSeq: 1 INVITE\r\n"

static void
test_long_value(void **state)
{
	struct sipcode_hints hints;
	char text[4096];
	int len = snprintf(text, sizeof text,
	    HEAD "WWW-Authenticate: Digest realm=\"%02000d\"\r\n\r\n", 0);

	(void)state;
	hints_of_bytes(text, (size_t)len, &hints);
	assert_true(is_said(&hints, "000...\""));
	assert_true(strlen(hints.texts[0]) < 160);
}

/* More than is remembered of the clues that were found. */
static void
test_much(void **state)
{
	struct sipcode_hints hints;
	char text[4096] = HEAD;
	size_t len = strlen(text);

	(void)state;
	for (int i = 1; i <= 6; i++)
		len += (size_t)snprintf(text + len, sizeof text - len,
		    "WWW-Authenticate: Digest realm=\"%080d\", "
		    "algorithm=%080d, qop=\"%080d\"\r\n", i, i, i);
	hints_of_bytes(text, len, &hints);
	for (int i = 1; i <= 6; i++) {
		char end[sizeof ", qop " + 81];

		(void)snprintf(end, sizeof end, ", qop %080d.", i);
		assert_true(is_said(&hints, end));
	}
}

static void
test_cut_character(void **state)
{
	struct sipcode_hints hints;
	char text[4096];
	int len = snprintf(text, sizeof text, HEAD
	    "WWW-Authenticate: Digest realm=\"%075d\xe2\x82\xac\xe2\x82\xac"
	    "\xe2\x82\xac\"\r\n\r\n", 0);

	(void)state;
	hints_of_bytes(text, (size_t)len, &hints);
	assert_true(is_said(&hints, "0...\"") ||
	    is_said(&hints, "\xe2\x82\xac...\""));
}

static void
test_nul(void **state)
{
	static const char text[] = HEAD
	    "WWW-Authenticate: Digest realm=\"a\0b\"\r\n\r\n";
	struct sipcode_hints hints;

	(void)state;
	hints_of_bytes(text, sizeof text - 1, &hints);
	assert_true(is_said(&hints, "realm \"a?b\""));
}

static void
test_folded(void **state)
{
	static const char text[] = HEAD
	    "WWW-Authenticate: Digest\r\n realm=\"a\r\n\tb\"\r\n\r\n";
	struct sipcode_hints hints;

	(void)state;
	hints_of_bytes(text, sizeof text - 1, &hints);
	assert_true(is_said(&hints, "Digest, realm \"a b\""));
}

/* Every byte of a message is in turn left out, doubled, or another one. */
static void
test_hostile(void **state)
{
	static const char text[] = "INVITE sip:b@h SIP/2.0\r\n"
	    "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nCall-ID: c\r\n"
	    "CSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n"
	    "Content-Length: 39\r\n\r\nv=0\r\nm=audio 4 RTP/SAVP 0 9\r\n"
	    "a=rtpmap\r\nSIP/2.0 488 X\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
	    "Call-ID: c\r\nCSeq: 1 INVITE\r\nReason: Q.850;cause=1;text=\"x\"\r\n"
	    "Warning: 305 h \"x\"\r\nServer: x\r\n\r\n";
	static const char odd[] = "\0\"<>;,=\\\r\n: \xff" "9";
	struct sipcode_hints hints;
	char copy[sizeof text + 1];

	(void)state;
	for (size_t at = 60; at < sizeof text - 1; at++) {
		for (size_t k = 0; k < sizeof odd - 1; k++) {
			memcpy(copy, text, sizeof text);
			copy[at] = odd[k];
			hints_of_bytes(copy, sizeof text - 1, &hints);
		}
		hints_of_bytes(text, at, &hints);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	unit_add(&unit, "every sentence is one, and names clues that are there",
	    test_words, NULL);
	unit_add(&unit, "what stands in for a hint has its subject",
	    test_subjects, NULL);
	unit_add(&unit, "every clue is used", test_clues_used, NULL);
	unit_add(&unit, "compact forms are those of the registry",
	    test_compact, NULL);
	unit_add(&unit, "a long value is cut", test_long_value, NULL);
	unit_add(&unit, "many long values are all there", test_much, NULL);
	unit_add(&unit, "no character is cut", test_cut_character, NULL);
	unit_add(&unit, "a NUL is shown as a question mark", test_nul, NULL);
	unit_add(&unit, "a folded value has blanks", test_folded, NULL);
	unit_add(&unit, "hostile bytes are read within their bounds",
	    test_hostile, NULL);
	return unit_run(&unit, "hints");
}
