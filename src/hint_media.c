/* Clues in session descriptions: offers and answers, RFC 3264. */
#include "hint.h"

#include "fields.h"

bool
sc_has_sdp(const struct sc_side *side)
{
	struct sipcode_slice type;

	return side->there && side->message.body.len > 0 &&
	    sc_field(side, "Content-Type", 0, &type) &&
	    sc_starts_nocase(sc_bare(type), sc_text("application/sdp"));
}

/* RFC 3261 20.15: a body has a Content-Type. */
static bool
has_no_body(const struct sc_side *side)
{
	struct sipcode_slice value;
	unsigned long length;

	if (!side->there || !side->whole || side->message.body.len > 0)
		return false;
	if (sc_field(side, "Content-Length", 0, &value))
		return sc_whole_number(value, &length) && length == 0;
	return !sc_field(side, "Content-Type", 0, &value);
}

/* The body was captured to its end; line ends may have lost their CR. */
static bool
is_complete(const struct sc_side *side)
{
	struct sipcode_slice value, rest = side->message.body, line;
	unsigned long length;
	size_t lines = 0;

	while (sc_next_line(&rest, '\0', &line))
		lines++;
	return sc_field(side, "Content-Length", 0, &value) &&
	    sc_whole_number(value, &length) &&
	    side->message.body.len + lines >= length;
}

bool
sc_clue_sdp(const struct sc_case *c, const char *of, struct sc_append *out)
{
	(void)out;
	return sc_has_sdp(*of == 'r' ? sc_asked_side(c) : &c->response);
}

bool
sc_clue_no_body(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	(void)out;
	return has_no_body(*of == 'r' ? sc_asked_side(c) : &c->response);
}

static const struct sc_side *
side_of(const struct sc_case *c)
{
	return c->subject == SC_OFFERED ? sc_asked_side(c) : &c->response;
}

static bool
is_helper(struct sipcode_slice codec)
{
	return sc_same_nocase(codec, sc_text("telephone-event")) ||
	    sc_same_nocase(codec, sc_text("CN"));
}

static bool
next_format(struct sipcode_slice *formats, struct sipcode_slice *format)
{
	*formats = sc_trim(*formats);
	*format = sc_upto(*formats, sc_find_byte(*formats, ' '));
	*formats = sc_from(*formats, format->len);
	return format->len > 0;
}

static void
put_codecs(const struct sc_media *m, struct sc_append *out)
{
	struct sipcode_slice formats = m->formats, format, name;

	while (next_format(&formats, &format)) {
		if (out->len > 70) {
			sc_append(out, ", ...");
			return;
		}
		sc_append_item(out, 0, "");
		if (!sc_codec(m, format, &name))
			name = format;
		sc_quote(out, name);
	}
}

/* "audio over RTP/AVP: PCMA, PCMU". */
bool
sc_clue_media(const struct sc_case *c, const char *of, struct sc_append *out)
{
	const struct sc_media *m = &c->media;

	switch (*of) {
	case 'k':
		sc_quote(out, m->kind);
		return true;
	case 'p':
		sc_quote(out, m->profile);
		return true;
	default:
		put_codecs(m, out);
		return true;
	}
}

static bool
is_g711(struct sipcode_slice codec)
{
	return sc_same_nocase(codec, sc_text("PCMA")) ||
	    sc_same_nocase(codec, sc_text("PCMU"));
}

/* The one codec beside tones and comfort noise; of: "G.711" for one of its
   two. */
bool
sc_clue_one_codec(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	struct sipcode_slice formats, format, name, only = sc_slice(NULL, 0);
	const struct sc_media *m = &c->media;

	if (!sc_same_nocase(m->kind, sc_text("audio")))
		return false;
	for (formats = m->formats; next_format(&formats, &format);) {
		if (!sc_codec(m, format, &name))
			return false;
		if (is_helper(name))
			continue;
		if (only.len > 0 && !sc_same_nocase(only, name))
			return false;
		only = name;
	}
	sc_quote(out, only);
	return only.len > 0 && is_g711(only) == (*of == 'G');
}

static bool
has_profile(const struct sc_media *m, const char *text)
{
	return sc_find_nocase(m->profile, sc_text(text)) < m->profile.len;
}

/* SDES: the key stands in the SDP, RFC 4568. */
static bool
is_sdes(const struct sc_media *m)
{
	return has_profile(m, "SAVP") && !has_profile(m, "TLS");
}

static bool
is_held(const struct sc_media *m)
{
	return sc_media_tells(m, SC_SDP_SENDONLY | SC_SDP_INACTIVE |
	    SC_SDP_NOWHERE);
}

/* The description of the offer that one of the answer stands for, RFC 3264 6:
   the one at the same place. */
static bool
find_offer(const struct sc_case *c, struct sc_media *offer)
{
	const struct sc_side *side = sc_asked_side(c);

	if (!sc_has_sdp(side))
		return false;
	sc_open_media(offer, side->message.body, side->message.mark);
	for (size_t n = 0; n <= c->number; n++)
		if (!sc_next_media(offer))
			return false;
	return true;
}

static bool
holds_anew(const struct sc_case *c)
{
	struct sc_media offer;

	return is_held(&c->media) &&
	    !(find_offer(c, &offer) && is_held(&offer));
}

static bool
refuses_anew(const struct sc_case *c)
{
	struct sc_media offer;

	return c->media.port == 0 &&
	    !(find_offer(c, &offer) && offer.port == 0);
}

/* An answer has to hold what the offer holds, and has no port for what the
   offer has none for: RFC 3264 6. */
bool
sc_clue_media_is(const struct sc_case *c, const char *of,
    struct sc_append *out)
{
	const struct sc_side *side = side_of(c);
	const struct sc_media *m = &c->media;

	(void)out;
	switch (*of) {
	case 's':		/* srtp, with its key in the SDP */
		return is_sdes(m);
	case 'n':		/* the same, and no key is there */
		return is_sdes(m) && is_complete(side) &&
		    !sc_media_tells(m, SC_SDP_CRYPTO | SC_SDP_FINGERPRINT);
	case 'd':		/* dtls */
		return has_profile(m, "TLS/RTP");
	case 'f':		/* the same, and no fingerprint is there */
		return has_profile(m, "TLS/RTP") && is_complete(side) &&
		    !sc_media_tells(m, SC_SDP_FINGERPRINT);
	case 'o':		/* dtls below the profile of sdes */
		return is_sdes(m) && sc_media_tells(m, SC_SDP_FINGERPRINT) &&
		    !sc_media_tells(m, SC_SDP_CRYPTO);
	case 'i':		/* ice */
		return sc_media_tells(m, SC_SDP_ICE);
	case 'a':		/* feedback, and neither sdes nor dtls */
		return sc_same_nocase(m->profile, sc_text("RTP/AVPF"));
	case 't':		/* t38 */
		return sc_same_nocase(m->kind, sc_text("image")) &&
		    has_profile(m, "udptl");
	case '6':
		return sc_media_tells(m, SC_SDP_IP6);
	case 'h':		/* hold */
		return holds_anew(c);
	default:		/* refused */
		return refuses_anew(c);
	}
}
