#include "sdp.h"

#include "fields.h"

static const struct {
	unsigned long number;
	const char *name;
} payloads[] = {
#define PAYLOAD(number, name) { number, name },
#include "payloads.def"
#undef PAYLOAD
};

static bool
is_media(struct sipcode_slice line)
{
	return line.len > 2 && line.ptr[0] == 'm' && line.ptr[1] == '=';
}

static bool
take_word(struct sipcode_slice *s, struct sipcode_slice *word)
{
	size_t len;

	*s = sc_trim(*s);
	len = sc_find_byte(*s, ' ');
	*word = sc_upto(*s, len);
	*s = sc_from(*s, len);
	return word->len > 0;
}

/* RFC 8866 5.14: m=<media> <port>[/<count>] <proto> <fmt> ... */
static bool
read_media(struct sipcode_slice line, struct sc_media *m)
{
	struct sipcode_slice port;

	line = sc_from(line, 2);
	if (!take_word(&line, &m->kind) || !take_word(&line, &port) ||
	    !take_word(&line, &m->profile))
		return false;
	m->formats = sc_trim(line);
	return sc_scan_number(&port, &m->port) && m->formats.len > 0;
}

/* What a line tells, as bits. */
static unsigned
told_by(struct sipcode_slice line)
{
	static const struct {
		struct sipcode_slice start;
		unsigned bit;
	} starts[] = {
#define X(name, bit, text) { { text, sizeof text - 1 }, bit },
		SC_SDP_MAP(X)
#undef X
	};
	/* The letters behind "a=" or "c=", in any case: most lines have
	   others. */
#define X(name, bit, text) | 1ul << ((text)[2] & 31)
	const unsigned long letters = 0 SC_SDP_MAP(X);
#undef X
	unsigned told = 0;

	if (line.len < 3 || (letters >> (line.ptr[2] & 31) & 1) == 0)
		return 0;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (sc_starts_nocase(line, starts[i].start))
			told |= starts[i].bit;
	return told;
}

/* Takes the lines before the next m= off the front of what is left. */
static struct sipcode_slice
take_section(struct sc_media *m, unsigned *told)
{
	struct sipcode_slice all = m->rest, rest = all, line;

	*told = 0;
	while (sc_next_line(&rest, m->mark, &line) && !is_media(line)) {
		*told |= told_by(line);
		m->rest = rest;
	}
	return sc_upto(all, (size_t)(m->rest.ptr - all.ptr));
}

void
sc_open_media(struct sc_media *m, struct sipcode_slice body, char mark)
{
	m->rest = body;
	m->mark = mark;
	(void)take_section(m, &m->session);
}

bool
sc_next_media(struct sc_media *m)
{
	struct sipcode_slice line;

	if (!sc_next_line(&m->rest, m->mark, &line))
		return false;
	m->lines = take_section(m, &m->told);
	return read_media(line, m);
}

/* RFC 8866 6.6: a=rtpmap:<type> <encoding>/<rate>. */
static bool
mapped(const struct sc_media *m, struct sipcode_slice format,
    struct sipcode_slice *name)
{
	struct sipcode_slice lines = m->lines, line, type;

	while (sc_next_line(&lines, m->mark, &line)) {
		if (!sc_scan_text(&line, "a=rtpmap:") ||
		    !take_word(&line, &type) || !sc_same(type, format))
			continue;
		line = sc_trim(line);
		*name = sc_upto(line, sc_find_byte(line, '/'));
		return name->len > 0;
	}
	return false;
}

bool
sc_codec(const struct sc_media *m, struct sipcode_slice format,
    struct sipcode_slice *name)
{
	unsigned long number;

	if (mapped(m, format, name))
		return true;
	if (!sc_scan_number(&format, &number) || format.len > 0)
		return false;
	for (size_t i = 0; i < sizeof payloads / sizeof *payloads; i++)
		if (payloads[i].number == number) {
			*name = sc_text(payloads[i].name);
			return true;
		}
	return false;
}
