/* A message is told where it stands in the input, whatever was wrapped around
   its lines. */
#include "captured.h"
#include "origin.h"

#define TWICE(text) text text
#define VIAS TWICE(TWICE(TWICE(TWICE(TWICE(TWICE(TWICE(			\
	"log Via: SIP/2.0/UDP a\n")))))))

/* Each start line has a '^' in front of it, which is not in the input. */
static const struct row {
	const char *name;
	const char *marked;
} rows[] = {
	{ "in plain lines", "x\n^SIP/2.0 200 OK\nTo: x\n\n"
	    "a ^INVITE sip:a@b SIP/2.0\nTo: x\n\n" },
	{ "behind a prefix", "log ^SIP/2.0 200 OK\nlog To: x\nlog \n"
	    "log ^SIP/2.0 486 Busy\nlog To: x\nlog \n" },
	{ "behind a prefix, with a head of many lines",
	    "x\nlog ^SIP/2.0 200 OK\n" VIAS "log \n"
	    "log ^SIP/2.0 486 Busy\n" },
	{ "behind a prefix and colours", "\033[1mlog\033[0m "
	    "^SIP/2.0 \033[1m200\033[0m OK\n\033[1mlog\033[0m To: x\n"
	    "\033[1mlog\033[0m \n\033[1ml\033[0mog \033[0m^SIP/2.0 486 Busy\n"
	    "\033[1mlog\033[0m To: x\n" },
	{ "between blank lines", "x\n\n^SIP/2.0 200 OK\n\nTo: x\n\nl: 2\n\n"
	    "\n\nab^SIP/2.0 486 Busy\n\nTo: x\n\n" },

	{ "behind escaped quotes", "{\"^SIP/2.0 200 OK\\r\\nl: 6\\r\\n\\r\\n"
	    "\\\"a\\\"b\\/\\n^SIP/2.0 486 Busy\\r\\nTo: \\\"a\\\" x\\r\\n"
	    "\\r\\n\\\"a\\\" ^SIP/2.0 487 No\\r\\n\\r\\n\"}\n"
	    "{\"^SIP/2.0 600 Busy\\r\\n" },
	{ "a request too", "{\"^SIP/2.0 200 OK\\r\\nl: 3\\r\\n\\r\\n"
	    "\\\"a\\\"^INVITE sip:\\u0061@b SIP\\/2.0\\r\\nTo: x\\r\\n\"}\n" },
	{ "in its next record", "1 \"^SIP/2.0 200 OK\\r\\n\",\n"
	    "2 \"To: \\\"a\\\"\\r\\n\",\n3 \"\\r\\n\",\n"
	    "4 \"\\\"a^SIP/2.0 486 Busy\\r\\n\",\n5 \"To: x\\r\\n\"\n" },
	{ "behind rsyslog's octal numbers",
	    "a ^SIP/2.0 200 OK#015#012l: 2#015#012#015#012#011x"
	    "^SIP/2.0 486 Busy#015#012To: x#015#012\nb\n"
	    "a ^SIP/2.0 486 Busy#015#012To: x#015#012\n" },
	{ "in a file whose lines end in CR",
	    "x\ra ^SIP/2.0 200 OK#015#012To: x#015#012#015#012\rb\r"
	    "a ^SIP/2.0 486 Busy#015#012To: x#015#012#015#012\r\r"
	    "a^SIP/2.0 600 Busy#015#012#011\r#011^SIP/2.0 500 No#012\r"
	    "x\r^SIP/2.0 408 No#012\r" },
	{ "behind entities", "<m>^SIP/2.0 200 OK&#xD;&#xA;l: 4&#xD;&#xA;"
	    "&#xD;&#xA;&lt;a/&gt;^BYE sip:a&amp;b:c SIP/2.0&#xD;&#xA;"
	    "&#xD;&#xA;</m>\n" },
	{ "behind dots", "U a ^SIP/2.0 200 OK..l: 4....a..b"
	    "^SIP/2.0 486 Busy..To: x....\nU a ^SIP/2.0 600 Busy..To: x.." },
	{ "in lines that are wrapped", "U\n"
	    "  ^INVITE sip:a@b SIP/2.0..c: xy...\n"
	    "  .abc\n  de ^SIP/2.0 486 Busy..To: \n  x..l: 0.\n  ...."
	    "^SIP/2.0 600 Busy.\n  .To: x....\n" },
	{ "behind octets as words", "a [[^SIP/2.0 200 OK 0D  0A l: 2 0D  0A  "
	    "0D  0A  0D  0A ^SIP/2.0 486 Busy 0D  0A To: x 0D  0A ]]\n" },
	{ "behind numbers in brackets", "<1>a ^SIP/2.0 200 OK<013><010>l: 2"
	    "<013><010><013><010><013><010>^SIP/2.0 486 Busy<013><010>\n" },
	{ "behind blanks", "a ^SIP/2.0 200 OK To: x Call-ID: y ^SIP/2.0 486 "
	    "Busy To: x\n" },

	{ "in tshark's tree", "    Status-Line: ^SIP/2.0 200 OK\n"
	    "        Status-Code: 200\n    Message Header\n        To: x\n"
	    "x\n    Status-Line: ^SIP/2.0 486 Busy\n        To: x\n" },
	{ "in tshark's keys", "\"sip\": {\n"
	    "\"sip.Status-Line\": \"^SIP/2.0 200 OK\",\n"
	    "\"sip.To\": \"x\\n\\n^SIP/2.0 486 Busy\\n\",\n" },
	{ "in tshark's fields",
	    "<field name=\"sip.Status-Line\" show=\"^SIP/2.0 200 OK\"/>\n"
	    "<field name=\"sip.To\" show=\"a&#10;&#10;^SIP/2.0 486 Busy\"/>"
	    "\n" },
	{ "in columns", "a\tid\tCSeq:1 BYE\t^SIP/2.0 200 OK\n"
	    "a\tid\tCSeq:1 BYE\t^SIP/2.0 486 Busy\n" },
	{ "in tshark's summaries", "1 0.0 a b SIP 1 ^Status: 200 OK (BYE)\n"
	    "1 0.0 a b SIP 1 ^Status: 486 Busy | \n" },
	{ "in an array", "x\n{\"MESSAGE\":[^83,73,80,47,50,46,48,32,50,48,48,"
	    "10,10,97,13,32,^83,73,80,47,50,46,48,32,52,48,52,10,"
	    "^83,73,80,47,50,46,48,32,53,48,48,10,13,10]}\n" },
};

/* The text without its marks, and where they were; the caller frees both. */
static struct sipcode_slice
unmarked(const char *marked, struct captured *told)
{
	char *text = malloc(strlen(marked) + 1);
	size_t len = 0, lfs = 0, crs = 0;

	assert_non_null(text);
	for (; *marked != '\0'; marked++) {
		if (*marked == '^') {
			captured_say(told, "%zu:%zu ", len,
			    (lfs > 0 ? lfs : crs) + 1);
			continue;
		}
		lfs += *marked == '\n';
		crs += *marked == '\r';
		text[len++] = *marked;
	}
	return sc_slice(text, len);
}

static void
say_places(struct captured *told, struct sipcode_slice text)
{
	void *memory = malloc(SIPCODE_STREAM_SIZE);
	struct sipcode_stream *stream = sipcode_stream_open(memory,
	    SIPCODE_STREAM_LINES | SIPCODE_STREAM_REQUESTS);
	struct sipcode_message m;
	size_t room;

	for (int i = 0; i < 2; i++) {
		char *to = sipcode_stream_room(stream, &room);

		if (i == 0)
			memcpy(to, text.ptr, text.len);
		sipcode_stream_got(stream, i == 0 ? text.len : 0);
		while (sipcode_stream_next(stream, &m))
			captured_say(told, "%llu:%llu ", m.offset, m.line);
	}
	free(memory);
}

static void
check_places(const struct row *row, bool cut)
{
	struct captured want = { calloc(1, 1), 0, 1 };
	struct captured told = { calloc(1, 1), 0, 1 };
	struct sipcode_slice text = unmarked(row->marked, &want);

	say_places(&told, text);
	assert_string_equal(told.text, want.text);
	if (cut)
		assert_cut_alike(text, 1);
	free(told.text);
	free(want.text);
	heap_free(text);
}

static void
test_places(void **state)
{
	check_places(*state, true);
}

static void
put_numbers(struct captured *to, const char *text)
{
	for (; *text != '\0'; text++)
		captured_say(to, "%d,", *text);
}

static void
put_long(struct captured *to)
{
	for (int i = 0; i < 2100; i++)
		put_numbers(to, "a");
}

/* Each number of an array is a run of its own. */
static void
test_many_runs(void **state)
{
	struct captured marked = { calloc(1, 1), 0, 1 };
	struct row row = { "", NULL };

	(void)state;
	captured_say(&marked, "x\n{\"MESSAGE\":[^");
	put_numbers(&marked, "SIP/2.0 200 OK\nX: ");
	put_long(&marked);
	put_numbers(&marked, "\n\nb ");
	captured_say(&marked, "^");
	put_numbers(&marked, "SIP/2.0 404\nTo: x\nX: ");
	put_long(&marked);
	put_numbers(&marked, "\n\n");
	row.marked = marked.text;
	check_places(&row, true);
	put_long(&marked);
	captured_say(&marked, "^");
	put_numbers(&marked, "SIP/2.0 500 No\nTo: x\n\n");
	row.marked = marked.text;
	check_places(&row, false);
	free(marked.text);
}

/* Of many runs the last ones are known, and the oldest of these stands for all
   that went before. */
static void
test_ring(void **state)
{
	static struct sc_origins origins;
	size_t oldest = 0;

	(void)state;
	origins.start.text = ~0ull;
	for (size_t count = 1; count < SC_ORIGINS + 4; count++) {
		size_t text = 10 * count;

		sc_origin_note(&origins, text, 2 * text);
		assert_int_equal(origins.count, count);
		if (count > SC_ORIGINS)
			oldest = count - SC_ORIGINS;
		if (count > 4 && count < SC_ORIGINS - 4)
			continue;
		for (size_t k = 1; k < text + 10; k += 7) {
			struct sc_origin origin = sc_origin_of(&origins, k);
			size_t run = k / 10 > oldest ? k / 10 : oldest + 1;

			assert_int_equal(origin.text, k);
			assert_int_equal(origin.input, 20 * run +
			    (k > 10 * run ? k - 10 * run : 0));
		}
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_places);
	unit_add(&unit, "in an array with a long line", test_many_runs, NULL);
	unit_add(&unit, "of many runs the last are known", test_ring, NULL);
	return unit_run(&unit, "origin");
}
