/* Session descriptions. */
#include "unit.h"

#include "append.h"
#include "sdp.h"

/* Each media description as "KIND PORT PROFILE FORMATS", with the codec of
   each format behind a colon, and what it tells in brackets. */
static const struct row {
	const char *name;
	const char *body;
	const char *says;
} rows[] = {
	{ "a stream of audio", "v=0\nm=audio 4000 RTP/AVP 0\n",
	    "audio 4000 RTP/AVP 0:PCMU;" },
	{ "lines of CR LF", "v=0\r\nm=audio 4000 RTP/AVP 8\r\na=x\r\n",
	    "audio 4000 RTP/AVP 8:PCMA;" },
	{ "several formats", "m=audio 1 RTP/AVP 0 8 96\n",
	    "audio 1 RTP/AVP 0:PCMU 8:PCMA 96;" },
	{ "a format that is mapped", "m=audio 1 RTP/AVP 96 97\n"
	    "a=rtpmap:96 opus/48000/2\na=rtpmap:97 X/8000\n",
	    "audio 1 RTP/AVP 96:opus 97:X;" },
	{ "a map of a known format counts", "m=audio 1 RTP/AVP 0\n"
	    "a=rtpmap:0 mine/8000\n", "audio 1 RTP/AVP 0:mine;" },
	{ "a map without a rate", "m=audio 1 RTP/AVP 96\na=rtpmap:96  a \n",
	    "audio 1 RTP/AVP 96:a;" },
	{ "a map without a name is none", "m=audio 1 RTP/AVP 0\n"
	    "a=rtpmap:0 /8000\n", "audio 1 RTP/AVP 0:PCMU;" },
	{ "a map without anything is none", "m=audio 1 RTP/AVP 96\n"
	    "a=rtpmap:\na=rtpmap:96\n", "audio 1 RTP/AVP 96;" },
	{ "a map of another description is none",
	    "m=audio 1 RTP/AVP 96\nm=video 2 RTP/AVP 96\na=rtpmap:96 v/1\n",
	    "audio 1 RTP/AVP 96;video 2 RTP/AVP 96:v;" },
	{ "a word as a format", "m=image 1 udptl t38\n",
	    "image 1 udptl t38;" },
	{ "a format that begins with a number", "m=audio 1 RTP/AVP 0x\n",
	    "audio 1 RTP/AVP 0x;" },
	{ "a port with a count", "m=audio 4000/2 RTP/AVP 0\n",
	    "audio 4000 RTP/AVP 0:PCMU;" },
	{ "a port of 0", "m=audio 0 RTP/AVP 0\n", "audio 0 RTP/AVP 0:PCMU;" },
	{ "a port that is none", "m=audio x RTP/AVP 0\n", "" },
	{ "no format", "m=audio 1 RTP/AVP\n", "" },
	{ "no profile", "m=audio 1\n", "" },
	{ "no port", "m=audio\n", "" },
	{ "nothing behind the mark", "m=\nm=audio 1 RTP/AVP 0\n",
	    "audio 1 RTP/AVP 0:PCMU;" },
	{ "a word behind the mark", "v=0\nm=a\nm=audio 1 RTP/AVP 0\n", "" },
	{ "more blanks than one", "m=audio  1  RTP/AVP  0\n",
	    "audio 1 RTP/AVP 0:PCMU;" },
	{ "no stream", "v=0\no=x\n", "" },
	{ "another line", "v=0\nx=audio 1 RTP/AVP 0\nm audio 1 RTP/AVP 0\n",
	    "" },
	{ "what it tells", "v=0\nm=audio 1 RTP/AVP 0\na=sendonly\n"
	    "a=crypto:1 x\n", "audio 1 RTP/AVP 0:PCMU[CRYPTO SENDONLY];" },
	{ "what the session tells is told of each",
	    "c=IN IP6 ::1\nm=audio 1 RTP/AVP 0\na=inactive\n"
	    "m=video 2 RTP/AVP 31\n", "audio 1 RTP/AVP 0:PCMU[INACTIVE IP6];"
	    "video 2 RTP/AVP 31:H261[IP6];" },
	{ "a fingerprint and ICE", "m=audio 1 RTP/AVP 0\n"
	    "a=fingerprint:sha-1 x\na=ice-ufrag:y\nc=IN IP4 0.0.0.0\n",
	    "audio 1 RTP/AVP 0:PCMU[FINGERPRINT ICE NOWHERE];" },
};

static void
say_formats(struct sc_append *a, const struct sc_media *m)
{
	struct sipcode_slice rest = m->formats, format, name;

	while (rest.len > 0) {
		format = sc_upto(rest, sc_find_byte(rest, ' '));
		rest = sc_trim(sc_from(rest, format.len));
		sc_append(a, " ");
		sc_append_slice(a, format);
		if (sc_codec(m, format, &name)) {
			sc_append(a, ":");
			sc_append_slice(a, name);
		}
	}
}

static void
say_told(struct sc_append *a, const struct sc_media *m)
{
	static const struct {
		const char *name;
		unsigned bit;
	} told[] = {
#define X(name, bit, text) { #name, bit },
		SC_SDP_MAP(X)
#undef X
	};
	bool any = false;

	for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
		if (!sc_media_tells(m, told[i].bit))
			continue;
		sc_append(a, any ? " " : "[");
		sc_append(a, told[i].name);
		any = true;
	}
	sc_append(a, any ? "];" : ";");
}

static void
test_sdp(void **state)
{
	const struct row *row = *state;
	struct sipcode_slice body = heap_text(row->body);
	struct sc_append a = { (char[512]){ "" }, 512, 0 };
	struct sc_media m;

	sc_open_media(&m, body, '\0');
	while (sc_next_media(&m)) {
		sc_append_slice(&a, m.kind);
		sc_append(&a, " ");
		sc_append_number(&a, m.port);
		sc_append(&a, " ");
		sc_append_slice(&a, m.profile);
		say_formats(&a, &m);
		say_told(&a, &m);
	}
	assert_string_equal(a.buf, row->says);
	heap_free(body);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_sdp);
	return unit_run(&unit, "sdp");
}
