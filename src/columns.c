/* Facts beside a status line, in columns or in a summary: plain lines are made
   of them. */
#include "pull.h"

/* "286 ACK" or "CSeq:286 ACK", the whole column. */
static bool
is_cseq(struct sipcode_slice column)
{
	struct sipcode_slice method;
	unsigned long number;

	(void)sc_scan_text(&column, "CSeq:");
	column = sc_trim(column);
	return sc_scan_number(&column, &number) &&
	    sc_scan_byte(&column, ' ') &&
	    sc_scan_while(&column, SC_TOKEN, &method) && column.len == 0 &&
	    sc_is(*method.ptr, SC_ALPHA);
}

static void
put_column(struct sc_pull *p, struct sipcode_slice column, bool call_id)
{
	if (is_cseq(column)) {
		sc_put_text(p, "CSeq: ");
		(void)sc_scan_text(&column, "CSeq:");
	} else if (call_id) {
		sc_put_text(p, "Call-ID: ");
	} else {
		return;
	}
	sc_put_words(p, column);
	sc_put_text(p, "\n");
}

/* The columns of a row; SIPp puts the Call-ID before the CSeq. */
static void
put_columns(struct sc_pull *p, struct sipcode_slice row)
{
	while (row.len > 0) {
		size_t len = sc_find_byte(row, '\t');
		struct sipcode_slice column = sc_upto(row, len);

		row = sc_from(row, len < row.len ? len + 1 : len);
		put_column(p, column, column.len > 0 && sc_starts_nocase(row,
		    sc_text("CSeq:")));
	}
}

/* The row is taken from its beginning: p->f->prefix holds what stood before
   the status line. */
enum sc_pulled
sc_pull_columns(struct sc_pull *p)
{
	struct sipcode_slice line;
	size_t len;

	if (!p->f->first)
		return SC_PULL_END;
	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	len = sc_find_byte(line, '\t');
	(void)sc_put_line(p, sc_upto(line, len));
	put_columns(p, sc_slice(p->f->prefix, p->f->prefix_len));
	put_columns(p, sc_from(line, len));
	sc_put_text(p, "\n");
	p->f->first = false;
	return SC_PULLED;
}

static bool
is_method(struct sipcode_slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < 'A' || s.ptr[i] > 'Z')
			return false;
	return s.len >= 3;
}

/* The method in "(INVITE)"; where that stands, or s.len. */
static size_t
find_method(struct sipcode_slice s, struct sipcode_slice *method)
{
	struct sipcode_slice rest = s;
	size_t at;

	while ((at = sc_find_byte(rest, '(')) < rest.len) {
		rest = sc_from(rest, at + 1);
		*method = sc_upto(rest, sc_find_byte(rest, ')'));
		if (method->len < rest.len && is_method(*method))
			return s.len - rest.len - 1;
	}
	return s.len;
}

/* Where the next status of a summary begins, or line.len. */
static size_t
find_status(struct sipcode_slice line)
{
	size_t at = sc_find_nocase(line, sc_text("| Status: "));

	return at < line.len ? at + 2 : at;
}

/* "Status: 200 OK (INVITE) | ", as often as a segment holds one. */
enum sc_pulled
sc_pull_summary(struct sc_pull *p)
{
	struct sipcode_slice line, method;
	size_t open, next;

	if (!p->f->first)
		return SC_PULL_END;
	if (!sc_take_line(p, &line))
		return SC_PULL_MORE;
	next = find_status(line);
	p->f->first = next < line.len;
	if (p->f->first)
		p->taken = next;
	sc_put_for(p, sc_text("SIP/2.0 "), line.ptr);
	(void)sc_scan_text(&line, "Status: ");
	line.len = sc_find_byte(line, '|');
	open = find_method(line, &method);
	(void)sc_put_line(p, sc_trim(sc_upto(line, open)));
	if (open < line.len) {
		sc_put_text(p, "CSeq: ");
		(void)sc_put_line(p, method);
	}
	sc_put_text(p, "\n");
	return SC_PULLED;
}

/* A protocol in its column: SIP, SIP/SDP, behind a blank or, with -T tabs, a
   TAB. */
static bool
has_protocol(struct sipcode_slice line)
{
	return sc_find_nocase(line, sc_text(" SIP")) < line.len ||
	    sc_find_nocase(line, sc_text("\tSIP")) < line.len;
}

/* tshark's summary has the facts of a status line, and no "SIP/2.0". */
bool
sc_find_summary(struct sipcode_slice line, size_t *at)
{
	struct sipcode_slice rest = line;
	unsigned long code;

	while ((*at = sc_find_byte(rest, 'S')) < rest.len) {
		rest = sc_from(rest, *at);
		*at = line.len - rest.len;
		if (sc_scan_text(&rest, "Status: ") &&
		    sc_scan_digits(&rest, 3, &code) &&
		    sipcode_class_of((unsigned)code) != SIPCODE_CLASS_NONE &&
		    sc_scan_byte(&rest, ' '))
			return has_protocol(sc_upto(line, *at));
		if (rest.len > 0)
			rest = sc_from(rest, 1);
	}
	return false;
}

/* journald writes a message with control bytes as an array of numbers. */
bool
sc_find_array(struct sipcode_slice line, size_t *at)
{
	struct sipcode_slice key = sc_text("\"MESSAGE\":[");

	*at = sc_find_nocase(line, key);
	*at += key.len;
	return *at <= line.len;
}
