#define _DEFAULT_SOURCE
#include "term.h"

#include "escape.h"
#include "utf8.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool
term_has_colour(int fd, enum when when)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");

	if (when != AUTO)
		return when == ALWAYS;
	return isatty(fd) && (no_color == NULL || *no_color == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
}

unsigned
term_width(int fd)
{
	struct winsize size;

	if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
		return size.ws_col;
	return 80;
}

void
term_paint(struct term *term, enum colour colour, struct sipcode_slice s)
{
	static const char *const codes[] = {
		[PLAIN] = "", [BOLD] = "\033[1m", [DIM] = "\033[2m",
		[RED] = "\033[31m", [GREEN] = "\033[32m",
		[YELLOW] = "\033[33m", [MAGENTA] = "\033[35m",
		[CYAN] = "\033[36m",
	};
	bool painted = term->colour && colour != PLAIN;

	if (painted)
		sink_text(term->sink, codes[colour]);
	term_safe(term, s);
	if (painted)
		sink_text(term->sink, "\033[0m");
}

enum colour
term_outcome_colour(enum sipcode_outcome outcome)
{
	static const enum colour colours[] = {
		[SIPCODE_OUTCOME_PROVISIONAL] = CYAN,
		[SIPCODE_OUTCOME_SUCCESS] = GREEN,
		[SIPCODE_OUTCOME_REDIRECT] = MAGENTA,
		[SIPCODE_OUTCOME_CHALLENGE] = CYAN,
		[SIPCODE_OUTCOME_CANCELLED] = YELLOW,
		[SIPCODE_OUTCOME_DECLINED] = YELLOW,
		[SIPCODE_OUTCOME_FAILURE] = RED,
	};

	return colours[outcome];
}

static void
put_odd(struct sink *sink, struct sipcode_slice bytes, unsigned long character,
    bool valid)
{
	if (valid && character == '\\')
		sink_byte(sink, '\\');
	else if (valid && character > 0xff)
		escape_hex(sink, "\\u+", character, 5);
	else
		escape_hex(sink, "\\x", valid ? character :
		    (unsigned char)*bytes.ptr, 2);
}

void
term_safe(struct term *term, struct sipcode_slice s)
{
	static const struct escape escape = { '\\', put_odd };

	escape_put(term->sink, s, &escape);
}

/* The columns of the character at the front of s, and its length: one, which
   is enough for what sipcode says, or those of what put_odd shows for it. */
static unsigned
columns_of(struct sipcode_slice s, size_t *len)
{
	unsigned long character = 0;

	*len = 1;
	if (*s.ptr >= ' ' && *s.ptr < 0x7f)
		return 1;	/* nearly all are */
	*len = utf8_next(s, &character);
	if (*len == 0) {
		*len = 1;
		return 4;
	}
	if (!utf8_steers(character))
		return 1;
	return character <= 0xff ? 4 : character <= 0xfffff ? 8 : 9;
}

/* At least one character where there is any room. */
static size_t
fitting(struct sipcode_slice s, unsigned width)
{
	size_t at = 0, len;

	for (; at < s.len && width > 0; at += len) {
		unsigned columns = columns_of(sc_from(s, at), &len);

		if (columns > width && at > 0)
			break;
		width -= columns < width ? columns : width;
	}
	return at;
}

struct sipcode_slice
term_take_line(struct sipcode_slice *s, unsigned width)
{
	size_t end = fitting(*s, width), cut = end;
	struct sipcode_slice line;

	while (cut < s->len && cut > 0 && s->ptr[cut] != ' ')
		cut--;
	if (cut == 0)
		cut = end;
	line = sc_upto(*s, cut);
	while (cut < s->len && s->ptr[cut] == ' ')
		cut++;
	*s = sc_from(*s, cut);
	while (line.len > 0 && line.ptr[line.len - 1] == ' ')
		line.len--;
	return line;
}

void
term_wrap(struct term *term, struct sipcode_slice s, unsigned used,
    unsigned indent)
{
	while (s.len > 0) {
		unsigned room = term->width > used ? term->width - used : 1;

		term_safe(term, term_take_line(&s, room));
		sink_byte(term->sink, '\n');
		if (s.len > 0)
			sink_fill(term->sink, ' ', indent);
		used = indent;
	}
}
