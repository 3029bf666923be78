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

bool
sc_sdp_line(struct sipcode_slice *body, char mark, struct sipcode_slice *line)
{
	size_t len = sc_line_len(*body);

	if (body->len == 0)
		return false;
	*line = sc_upto(*body, len);
	*body = sc_from(*body, len + sc_line_end(*body, len));
	if (mark != '\0' && line->len > 0 && line->ptr[line->len - 1] == mark)
		line->len--;
	return true;
}

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

/* The bytes of the lines before the next m=. */
static struct sipcode_slice
section(struct sipcode_slice body, char mark)
{
	struct sipcode_slice rest = body, line;

	while (rest.len > 0) {
		const char *here = rest.ptr;

		(void)sc_sdp_line(&rest, mark, &line);
		if (is_media(line))
			return sc_upto(body, (size_t)(here - body.ptr));
	}
	return body;
}

bool
sc_find_media(struct sipcode_slice body, char mark, size_t n,
    struct sc_media *m)
{
	struct sipcode_slice line;

	m->session = section(body, mark);
	while (sc_sdp_line(&body, mark, &line))
		if (is_media(line) && n-- == 0) {
			m->lines = section(body, mark);
			return read_media(line, m);
		}
	return false;
}

bool
sc_sdp_value(struct sipcode_slice lines, char mark, const char *text,
    struct sipcode_slice *value)
{
	while (sc_sdp_line(&lines, mark, value))
		if (sc_scan_text(value, text))
			return true;
	return false;
}

/* RFC 8866 6.6: a=rtpmap:<type> <encoding>/<rate>. */
static bool
mapped(const struct sc_media *m, char mark, struct sipcode_slice format,
    struct sipcode_slice *name)
{
	struct sipcode_slice lines = m->lines, line, type;

	while (sc_sdp_line(&lines, mark, &line)) {
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
sc_codec(const struct sc_media *m, char mark, struct sipcode_slice format,
    struct sipcode_slice *name)
{
	unsigned long number;

	if (mapped(m, mark, format, name))
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
