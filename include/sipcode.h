/*
 * sipcode.h - what a SIP response means.
 *
 * The whole public interface of libsipcode, and its manual.
 *
 * The library allocates nothing, prints nothing and keeps no state of its
 * own: every function may be called from any thread.  What it returns by
 * pointer to const lives as long as the program.  What it returns as a slice
 * borrows the caller's bytes.
 */
#ifndef SIPCODE_H
#define SIPCODE_H

#include <stdbool.h>
#include <stddef.h>

#define SIPCODE_VERSION "1.0.0"

#ifdef __cplusplus
extern "C" {
#endif

/* Borrowed bytes: never NUL-terminated, valid while the buffer is. */
struct sipcode_slice {
	const char *ptr;
	size_t len;
};

/*
 * The code table
 *
 * Every list below yields an enum, the words of the output formats and the
 * words of the text output together.
 */

/* RFC 3261 7.2: the first digit of a status code. */
#define SIPCODE_CLASS_MAP(X)						\
	X(PROVISIONAL, "provisional", "provisional: the request is being worked on") \
	X(SUCCESS, "success", "success: the request was received, understood and accepted") \
	X(REDIRECTION, "redirection", "redirection: further action is needed to complete the request") \
	X(CLIENT_ERROR, "client-error", "client-error: this server cannot fulfil the request as it stands") \
	X(SERVER_ERROR, "server-error", "server-error: this server failed an apparently valid request") \
	X(GLOBAL_FAILURE, "global-failure", "global-failure: no server anywhere can fulfil the request")

enum sipcode_class {
	SIPCODE_CLASS_NONE,
#define X(name, word, text) SIPCODE_CLASS_##name,
	SIPCODE_CLASS_MAP(X)
#undef X
	SIPCODE_CLASS_END
};

/* What a response means to the caller, which its class does not say. */
#define SIPCODE_OUTCOME_MAP(X)						\
	X(PROVISIONAL, "provisional", "still in progress")		\
	X(SUCCESS, "success", "the request succeeded")			\
	X(REDIRECT, "redirect", "the caller is told to try elsewhere")	\
	X(CHALLENGE, "challenge", "a normal step: credentials or a security agreement are asked for") \
	X(CANCELLED, "cancelled", "the caller gave up before an answer") \
	X(DECLINED, "declined", "the far side or its agent said no")	\
	X(FAILURE, "failure", "something is wrong and has to be mended")

enum sipcode_outcome {
#define X(name, word, text) SIPCODE_OUTCOME_##name,
	SIPCODE_OUTCOME_MAP(X)
#undef X
	SIPCODE_OUTCOME_END
};

/* Where a code stands in IANA's registry of SIP response codes. */
#define SIPCODE_STATUS_MAP(X)						\
	X(REGISTERED, "registered", "registered with IANA")		\
	X(DEPRECATED, "deprecated", "registered, but no longer to be sent") \
	X(OBSOLETE, "obsolete", "only in RFC 2543, removed by RFC 3261") \
	X(UNREGISTERED, "unregistered", "never registered, but seen on real networks")

enum sipcode_status {
#define X(name, word, text) SIPCODE_STATUS_##name,
	SIPCODE_STATUS_MAP(X)
#undef X
	SIPCODE_STATUS_END
};

/* Whether the caller should send the request again. */
#define SIPCODE_RETRY_MAP(X)						\
	X(NEVER, "never", "the same request will fail again")		\
	X(WITH_CREDENTIALS, "with-credentials", "with credentials for the challenge") \
	X(AFTER_CHANGE, "after-change", "only after a change to the request or the set-up") \
	X(AFTER_DELAY, "after-delay", "the same request may succeed later") \
	X(ELSEWHERE, "elsewhere", "at another address or server")	\
	X(NOT_NEEDED, "not-needed", "there is nothing to repeat")

enum sipcode_retry {
#define X(name, word, text) SIPCODE_RETRY_##name,
	SIPCODE_RETRY_MAP(X)
#undef X
	SIPCODE_RETRY_END
};

/* Who sends a response.  A code has a set of them: bits 1u << sender. */
#define SIPCODE_SENDER_MAP(X)						\
	X(UAS, "uas", "called user agent")				\
	X(PROXY, "proxy", "proxy")					\
	X(REGISTRAR, "registrar", "registrar")				\
	X(REDIRECT, "redirect-server", "redirect server")		\
	X(GATEWAY, "gateway", "PSTN gateway")				\
	X(SBC, "sbc", "SBC or other B2BUA")				\
	X(CLIENT, "client", "the caller's own stack, on a timer or transport error") \
	X(NOTIFIER, "notifier", "notifier (event server)")		\
	X(ESC, "state-compositor", "event state compositor (presence server)") \
	X(RELAY, "relay", "message relay or list server")		\
	X(VERIFIER, "verifier", "STIR verification service")		\
	X(EDGE, "edge-proxy", "edge proxy")

enum sipcode_sender {
#define X(name, word, text) SIPCODE_SENDER_##name,
	SIPCODE_SENDER_MAP(X)
#undef X
	SIPCODE_SENDER_END
};

/* What a forking proxy does with a response, RFC 3261 16.7. */
#define SIPCODE_FORK_MAP(X)						\
	X(ABSORBED, "absorbed", "keeps it: a 100 never travels past the hop that asked") \
	X(FORWARDED, "forwarded", "forwards it at once; the other branches ring on") \
	X(FORWARDED_ALL, "forwarded-all", "forwards it at once, for INVITE from every branch that answers, and cancels the rest") \
	X(RECURSED, "recursed", "holds it; may try its Contact addresses itself, else it competes as the best response") \
	X(COLLECTED, "collected", "holds it until every branch has ended; it reaches the caller only as the best response") \
	X(PREFERRED, "preferred", "holds it; preferred among the 4xx, because it tells the caller what to change") \
	X(MERGED, "merged", "holds it; the challenges of all branches are merged into one response") \
	X(REPLACED, "replaced", "holds it; sent on as 500 unless the proxy itself is out of service") \
	X(WINS, "wins", "cancels the other branches; it beats every response but a 2xx") \
	X(REROUTED, "rerouted", "tries the next flow or target; it should never reach the caller")

enum sipcode_fork {
#define X(name, word, text) SIPCODE_FORK_##name,
	SIPCODE_FORK_MAP(X)
#undef X
	SIPCODE_FORK_END
};

/* The registered methods.  A set of them is bits 1u << method. */
#define SIPCODE_METHOD_MAP(X)						\
	X(INVITE) X(ACK) X(BYE) X(CANCEL) X(REGISTER) X(OPTIONS) X(PRACK) \
	X(SUBSCRIBE) X(NOTIFY) X(PUBLISH) X(INFO) X(REFER) X(MESSAGE) X(UPDATE)

enum sipcode_method {
#define X(name) SIPCODE_METHOD_##name,
	SIPCODE_METHOD_MAP(X)
#undef X
	SIPCODE_METHOD_OTHER	/* an extension method, or none known */
};

/* Every registered method that gets responses; RFC 3261 17: not ACK. */
#define SIPCODE_METHODS_ANY						\
	(((1u << SIPCODE_METHOD_OTHER) - 1) & ~(1u << SIPCODE_METHOD_ACK))

/* A place in an RFC; section is "21.4.24". */
struct sipcode_clause {
	unsigned short rfc;
	const char *section;
	const char *title;	/* what is told there; NULL: the code itself */
};

/* What a code means in answer to one method. */
struct sipcode_answer {
	unsigned short code;
	unsigned short method;	/* enum sipcode_method */
	const char *text;
};

/* What sipcode knows of one code. */
struct sipcode_entry {
	unsigned short code;		/* 100-699 */
	unsigned short methods;		/* set of methods that it can answer */
	unsigned short senders;		/* set of enum sipcode_sender */
	unsigned char status;		/* enum sipcode_status */
	unsigned char outcome;		/* enum sipcode_outcome */
	unsigned char retry;		/* enum sipcode_retry */
	unsigned char fork;		/* enum sipcode_fork */
	unsigned char q850;		/* RFC 3398 8.2.6.1; 0: none */
	bool usual;			/* methods are habit, no RFC's rule */
	const char *phrase;		/* IANA's reason phrase */
	const char *gist;		/* one line of up to 60 columns */
	const char *meaning;
	const char *send;		/* completes "Send it when ..." */
	const char *got;		/* what the receiver of it does next */
	const char *const *when;	/* situations; ends with NULL */
	const char *const *fix;		/* steps; ends with NULL */
	const char *const *read;	/* header names; ends with NULL */
	const unsigned short *see;	/* related codes; ends with 0 */
	/* [0] defines the code, its rfc is 0 where none does; what follows
	   tells more, and ends with rfc 0. */
	const struct sipcode_clause *clauses;
};

/* The date of IANA's registry of SIP response codes that the table follows,
   as "2026-01-07". */
const char *sipcode_registry_date(void);

/* The entry of a code, any number; NULL where the table has none. */
const struct sipcode_entry *sipcode_find(unsigned code);

/* The entry after one, in the order of the codes; the first after NULL;
   NULL after the last. */
const struct sipcode_entry *sipcode_next(const struct sipcode_entry *);

/*
 * How a client treats a code, RFC 3261 8.1.3.2: one that is in the table as
 * itself, an unknown provisional as 183, an unknown final as x00.  NULL for
 * what is no code (not 100-699).
 */
const struct sipcode_entry *sipcode_treated_as(unsigned code);

/* The entries of the same class whose codes are nearest, nearest first, at
   most max of them into near.  Returns how many. */
size_t sipcode_nearest(unsigned code, const struct sipcode_entry **near,
    size_t max);

/* The class of a code, SIPCODE_CLASS_NONE for what is no code. */
enum sipcode_class sipcode_class_of(unsigned code);

/* The outcome of a code, of what it is treated as where it is unknown; code
   is 100-699. */
enum sipcode_outcome sipcode_outcome_of(unsigned code);

/* The words of the lists above: "client-error", "never", "uas". */
const char *sipcode_class_word(enum sipcode_class);
const char *sipcode_outcome_word(enum sipcode_outcome);
const char *sipcode_status_word(enum sipcode_status);
const char *sipcode_retry_word(enum sipcode_retry);
const char *sipcode_sender_word(enum sipcode_sender);
const char *sipcode_fork_word(enum sipcode_fork);

/* The method with this name, in capitals as RFC 3261 7.1 has it;
   SIPCODE_METHOD_OTHER for any other.  And its name; NULL for OTHER. */
enum sipcode_method sipcode_method(struct sipcode_slice name);
const char *sipcode_method_name(enum sipcode_method);

/* What a code means in answer to a method; NULL where its entry says all. */
const char *sipcode_answer(unsigned code, enum sipcode_method);

/* The same for each method that has words of its own, one after the other;
   the first after NULL, NULL after the last. */
const struct sipcode_answer *sipcode_next_answer(unsigned code,
    const struct sipcode_answer *);

/* Whether an entry holds a word, in any case, in its code, phrase, meaning,
   situations, fixes, header names or answers. */
bool sipcode_mentions(const struct sipcode_entry *, struct sipcode_slice word);

/* What an expert adds to a pair of codes that are often confused, in either
   order; ends with NULL.  NULL where nobody confuses them. */
const char *const *sipcode_pair(unsigned a, unsigned b);

/*
 * The facts of an entry as text.  A comparison is these, side by side.
 */
#define SIPCODE_FACT_MAP(X)						\
	X(GIST, gist, "In short")					\
	X(CLASS, class, "Class")					\
	X(STATUS, status, "Registry")					\
	X(OUTCOME, outcome, "Outcome")					\
	X(FINAL, final, "Final")					\
	X(SENT_BY, sent_by, "Sent by")					\
	X(RETRY, retry, "Retry")					\
	X(READ, read, "Header to read")					\
	X(METHODS, methods, "Answers")					\
	X(FORK, fork, "Forking proxy")					\
	X(Q850, q850, "Q.850 cause")					\
	X(RFC, rfc, "Defined in")

enum sipcode_fact {
#define X(name, key, title) SIPCODE_FACT_##name,
	SIPCODE_FACT_MAP(X)
#undef X
	SIPCODE_FACT_END
};

/* Room enough for the text of any fact, with its NUL. */
enum { SIPCODE_FACT_SIZE = 512 };

/* Writes a fact and a NUL into buf, cut where size (at least 1) is too small;
   returns the length written.  Never empty: "none" says that there is none. */
size_t sipcode_fact(const struct sipcode_entry *, enum sipcode_fact, char *buf,
    size_t size);
const char *sipcode_fact_key(enum sipcode_fact);	/* "sent_by" */
const char *sipcode_fact_title(enum sipcode_fact);	/* "Sent by" */

/* Whether a fact of the count entries is not the same for all. */
bool sipcode_differ(const struct sipcode_entry *const *, size_t count,
    enum sipcode_fact);

/*
 * Causes beside the code: ITU-T Q.850, and the warn-codes of RFC 3261 20.43
 */

/* A Q.850 cause, as the PSTN and Reason: Q.850 name it. */
struct sipcode_cause {
	unsigned short cause;	/* 1-127 */
	unsigned short code;	/* RFC 3398 7.2.4.1; 0: it maps to none */
	const char *name;
	const char *text;
};

/* A warn-code of a Warning header field. */
struct sipcode_warning {
	unsigned short code;	/* 300-399 */
	unsigned short rfc;
	const char *name;
	const char *text;
};

/* NULL where the number has no name. */
const struct sipcode_cause *sipcode_find_cause(unsigned long cause);
const struct sipcode_warning *sipcode_find_warning(unsigned long code);

/* A protocol of the Reason header field, RFC 3326. */
struct sipcode_protocol {
	const char *name;
	const char *text;	/* what its cause is */
	const char *source;	/* who defines it */
};

/* A cause of a Reason protocol that has a name, other than those of SIP and
   Q.850. */
struct sipcode_reason {
	const char *protocol;
	unsigned short cause;
	const char *name;
	const char *text;
};

/* An option tag, RFC 3261 19.2. */
struct sipcode_option {
	const char *tag;
	unsigned short rfc;
	const char *text;
};

/* NULL where the name is not registered; letters in any case. */
const struct sipcode_protocol *sipcode_find_protocol(
    struct sipcode_slice name);
const struct sipcode_reason *sipcode_find_reason(
    struct sipcode_slice protocol, unsigned long cause);
const struct sipcode_option *sipcode_find_option(struct sipcode_slice tag);

/*
 * Errors, with a place
 */
#define SIPCODE_ERR_MAP(X)						\
	X(OK, "ok")							\
	X(NOT_SIP, "a status line begins with SIP/2.0")			\
	X(VERSION, "the version is SIP/2.0, no other")			\
	X(GAP, "one or more blanks, or one tab, stand before the code")	\
	X(CODE_DIGITS, "a status code is exactly three digits")		\
	X(CODE_RANGE, "a status code is 100 to 699")			\
	X(CODE_END, "after the code comes a blank or the end of the line") \
	X(METHOD, "a request line begins with a method")		\
	X(URI, "a request line is METHOD URI SIP/2.0, with one blank each")

enum sipcode_err {
#define X(name, text) SIPCODE_ERR_##name,
	SIPCODE_ERR_MAP(X)
#undef X
	SIPCODE_ERR_END
};

struct sipcode_result {
	enum sipcode_err err;
	size_t at;		/* the offset in bytes at which it was found */
};

/* The rule that was broken. */
const char *sipcode_err_text(enum sipcode_err);

/*
 * Start lines
 */

struct sipcode_status_line {
	unsigned code;			/* 100-699 */
	struct sipcode_slice phrase;	/* may be empty; borrows the line */
};

/*
 * RFC 3261 7.2, as liberal as cli tools have to be: "SIP/2.0" in any case,
 * blanks or one tab, three digits, a blank, tab or the end, and the phrase.
 * line has no line end.  Fills out only where the result is OK.
 */
struct sipcode_result sipcode_parse_status_line(struct sipcode_slice line,
    struct sipcode_status_line *out);

struct sipcode_request_line {
	struct sipcode_slice method;
	struct sipcode_slice uri;
};

/* RFC 3261 7.1: METHOD URI SIP/2.0; line has no line end. */
struct sipcode_result sipcode_parse_request_line(struct sipcode_slice line,
    struct sipcode_request_line *out);

/*
 * Sets of codes, as "486", "48x", "4xx", "400-499", "failure", "!401,!407"
 */
struct sipcode_spec {
	unsigned bits[19];	/* bit code - 100, 32 to a word */
};

/* Reads a comma list.  "!" takes codes out; a list that begins with "!"
   begins with all codes.  at tells where the error is. */
bool sipcode_parse_spec(struct sipcode_slice text, struct sipcode_spec *,
    size_t *at);
/* False for what is no code, whatever the set. */
bool sipcode_spec_has(const struct sipcode_spec *, unsigned code);

/*
 * Captured text: bytes in, messages out
 *
 * The caller lends the memory, reads into the room that the stream offers, and
 * takes the messages out until more bytes are needed:
 *
 *	stream = sipcode_stream_open(memory, 0);
 *	do {
 *		char *room = sipcode_stream_room(stream, &size);
 *		got = read(fd, room, size);
 *		sipcode_stream_got(stream, got);
 *		while (sipcode_stream_next(stream, &message))
 *			...
 *	} while (got > 0);
 *
 * However the bytes are cut into reads, the messages are the same.
 */
struct sipcode_stream;

/* Bytes of memory that a stream needs, aligned as malloc() aligns. */
enum { SIPCODE_STREAM_SIZE = 768 * 1024 };

enum {
	SIPCODE_STREAM_LINES = 1,	/* lines are counted */
	SIPCODE_STREAM_REQUESTS = 2,	/* requests are told of too */
};

enum sipcode_kind { SIPCODE_RESPONSE, SIPCODE_REQUEST, SIPCODE_MALFORMED };

enum { SIPCODE_BEFORE_MAX = 256 };

/*
 * A message, or a status line that is malformed.  Slices borrow the stream's
 * memory until the next call; those of what the text does not hold are empty.
 */
struct sipcode_message {
	enum sipcode_kind kind;
	unsigned code;			/* of a response, 100-699 */
	struct sipcode_slice before;	/* what stands in front of the start
					   line, where a tool may say when it
					   came: SIPCODE_BEFORE_MAX bytes at
					   most */
	struct sipcode_slice start;	/* the start line */
	struct sipcode_slice phrase;	/* of a response */
	struct sipcode_slice method;	/* CSeq's; of a request, its own */
	struct sipcode_slice call_id;
	struct sipcode_slice branch;	/* of the topmost Via */
	struct sipcode_slice to_tag;
	unsigned long cseq;
	bool has_cseq;			/* cseq is known */
	bool has_blank_line;		/* the head was seen to its end */
	bool plain;			/* its slices, and those of all before
					   it, borrow the text itself: they
					   hold until there is room for more */
	char mark;			/* what stands before each line end */
	struct sipcode_slice head;	/* the header fields */
	struct sipcode_slice body;	/* as far as it was captured */
	unsigned long long offset;	/* of the start line, from 0 */
	unsigned long long line;	/* from 1; 0 where not counted */
	struct sipcode_result error;	/* of what is malformed */
};

/* memory holds SIPCODE_STREAM_SIZE bytes and outlives the stream; there is
   nothing to close.  flags: a sum of SIPCODE_STREAM_..., or 0. */
struct sipcode_stream *sipcode_stream_open(void *memory, unsigned flags);

/* The text begins at an offset of the input, which may be in the middle of a
   message.  To be told before the first bytes. */
void sipcode_stream_begin(struct sipcode_stream *, unsigned long long offset);

/* Where to put the next bytes; *room is at least 1. */
char *sipcode_stream_room(struct sipcode_stream *, size_t *room);

/* How many bytes were put there; 0: the input has ended. */
void sipcode_stream_got(struct sipcode_stream *, size_t len);

/* The next message; false where more bytes are needed, or the input has
   ended. */
bool sipcode_stream_next(struct sipcode_stream *, struct sipcode_message *);

/*
 * The header fields of a message, one after the other, folded lines included.
 * *rest begins as message->head.
 */
bool sipcode_next_field(const struct sipcode_message *,
    struct sipcode_slice *rest, struct sipcode_slice *name,
    struct sipcode_slice *value);

/* The full name of a header field, "Via" for "v"; NULL where it is unknown. */
const char *sipcode_header_name(struct sipcode_slice name);

/*
 * Retransmissions
 */

/* So many messages are remembered, the newest of each of 8192 sets of four. */
enum { SIPCODE_REPEATS_WINDOW = 32768 };

struct sipcode_repeats {
	unsigned long long seen[SIPCODE_REPEATS_WINDOW / 4][4];
};

/* Whether a response has the Call-ID, CSeq, topmost Via branch, To tag and
   code of an earlier one, or a request all of these but the code; it is
   remembered.  Begin with all zeros.  A message without Call-ID, CSeq and
   branch is none. */
bool sipcode_repeated(struct sipcode_repeats *,
    const struct sipcode_message *);

/* The same in two steps, so that the first can be taken ahead: a number made
   of what a message shares with its copies, 0 where it has none; and whether
   it has been seen. */
unsigned long long sipcode_identity(const struct sipcode_message *);
bool sipcode_seen(struct sipcode_repeats *, unsigned long long identity);
/* An identity is asked for soon: has the machine fetch what is known of it. */
void sipcode_seen_soon(const struct sipcode_repeats *,
    unsigned long long identity);

/*
 * Hints: what a response itself says, and the request that it answers
 */

enum {
	SIPCODE_REQUESTS_INDEX = 8192,
	SIPCODE_REQUESTS_BYTES = 2 * 1024 * 1024,
};

/* Where a request has been kept. */
struct sipcode_noted {
	unsigned long long key;		/* Call-ID, CSeq, branch; 0: free */
	unsigned long long at;		/* in all that was ever kept */
	unsigned short before, start, head, body;	/* bytes of each */
	unsigned short count;		/* times that it was seen */
	unsigned short early;		/* the last 1xx with a body */
	char mark;
	bool whole;			/* its head is there to the end */
};

/*
 * The newest requests of a capture, some thousand of usual size.  Begin with
 * all zeros.  Its size does not grow with the input.  Another file may have
 * another clock: set since to used where one begins, so that no times are told
 * from one to the other.
 */
struct sipcode_requests {
	unsigned long long used;	/* of all that was ever kept */
	unsigned long long since;
	struct sipcode_noted index[SIPCODE_REQUESTS_INDEX / 4][4];
	char bytes[SIPCODE_REQUESTS_BYTES];
};

/* Keeps a request, as the stream tells it with SIPCODE_STREAM_REQUESTS; other
   messages are passed over. */
void sipcode_note_request(struct sipcode_requests *,
    const struct sipcode_message *);

/* Remembers of a 1xx with a body that there was one, for the responses behind
   it; other messages are passed over. */
void sipcode_note_response(struct sipcode_requests *,
    const struct sipcode_message *);

enum { SIPCODE_HINTS_MAX = 6, SIPCODE_HINTS_SIZE = 2560 };

/* The hints of a response, most telling first; each is a sentence or two. */
struct sipcode_hints {
	const char *texts[SIPCODE_HINTS_MAX + 1];	/* ends with NULL */
	char bytes[SIPCODE_HINTS_SIZE];
};

/*
 * What the fields of a response, and of the request that it answers, say: the
 * request with its Call-ID, CSeq and topmost Via branch; requests may be NULL.
 * Returns how many hints there are.  They quote the capture's bytes as they
 * are, at most 80 a value, without NUL and with blanks for line ends: whoever
 * shows them has to escape them.
 */
size_t sipcode_hints(const struct sipcode_requests *requests,
    const struct sipcode_message *response, struct sipcode_hints *);

/*
 * Lint: what a response breaks
 */

/* A rule of data/rules.def. */
struct sipcode_rule {
	const char *name;
	const char *text;	/* what is wrong where it is broken */
	struct sipcode_clause clause;
	bool must;		/* MUST, an error; else SHOULD, a warning */
};

/* The rule after one; the first after NULL; NULL after the last. */
const struct sipcode_rule *sipcode_next_rule(const struct sipcode_rule *);

enum { SIPCODE_ASKED_WINDOW = 8192, SIPCODE_VIOLATIONS_MAX = 128 };

/* What a request asked for, as far as the rules for its response need it. */
struct sipcode_asked {
	unsigned long long key;	/* Call-ID and branch; 0: free */
	unsigned long long from_tag, to_tag;	/* hashed */
	unsigned long cseq;
	unsigned short methods;	/* set of those that came with this key */
	unsigned short flags;
	unsigned char method;	/* enum sipcode_method of the first one */
	bool unclear;		/* the branch was used for several requests */
};

/* The newest requests.  Begin with all zeros.  Its size does not grow with the
   input. */
struct sipcode_lint {
	struct sipcode_asked asked[SIPCODE_ASKED_WINDOW / 4][4];
};

/* Remembers a request, as the stream tells it with SIPCODE_STREAM_REQUESTS. */
void sipcode_lint_request(struct sipcode_lint *,
    const struct sipcode_message *);

struct sipcode_violation {
	const struct sipcode_rule *rule;
	struct sipcode_slice value;	/* what breaks it, borrowed from the
					   message; empty where something is
					   missing */
};

/*
 * Whether there is something to judge: a malformed status line, or a response
 * whose head was seen to its blank line, undisturbed, and has three or more of
 * Via, From, To, Call-ID and CSeq.  A status line that stands alone breaks
 * nothing.
 */
bool sipcode_is_complete(const struct sipcode_message *);

/* The rules that a message breaks, in the order of data/rules.def.  Returns
   how many; none for what is not complete. */
size_t sipcode_lint(const struct sipcode_lint *,
    const struct sipcode_message *,
    struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX]);

/*
 * Summaries
 */

enum { SIPCODE_TALLY_METHODS = 32, SIPCODE_TALLY_CALLS = 16384 };

/* Begin with all zeros.  Its size does not grow with the input. */
struct sipcode_tally {
	unsigned long long counts[600][SIPCODE_TALLY_METHODS][2];
	/* by name; the last one takes what is over */
	char methods[SIPCODE_TALLY_METHODS][32];
	size_t method_count;
	unsigned long long responses;	/* without retransmissions */
	unsigned long long retransmissions;
	unsigned long long malformed;
	/* RFC 6076, from the INVITEs that got a final response */
	unsigned long long attempts;
	unsigned long long answered;	/* 2xx */
	unsigned long long redirected;	/* 3xx, and no retry seen */
	unsigned long long challenged;	/* 401, 402, 407, and no retry seen */
	unsigned long long effective;	/* 2xx, 480, 486, 600, 603 */
	unsigned long long ineffective;	/* 408, 500, 503, 504 */
	unsigned long long calls[SIPCODE_TALLY_CALLS];
};

/* Counts a message; requests are passed over. */
void sipcode_tally_add(struct sipcode_tally *, const struct sipcode_message *,
    bool repeated);

struct sipcode_tally_row {
	unsigned code;
	const char *method;	/* "" where the text does not tell it */
	unsigned long long count;
	unsigned long long retransmissions;
};

/* The row after *row, by code and then by method; begin with a row of zeros.
   False after the last. */
bool sipcode_tally_next(const struct sipcode_tally *,
    struct sipcode_tally_row *row);

/* RFC 6076 4.6, 4.7 and 4.8: ratios as numerator and denominator. */
struct sipcode_ratio {
	const char *name;	/* "SER" */
	const char *text;
	unsigned long long part, whole;
};
void sipcode_tally_ratios(const struct sipcode_tally *,
    struct sipcode_ratio ratios[3]);

/*
 * Calls: one row for each Call-ID and method
 *
 * One request is often sent again: with credentials after a challenge, with
 * another offer, to another address.  All of that is one row, and its outcome
 * is the last final response:
 *
 * - A row begins with a Call-ID and method; the requests in the other
 *   direction of a dialog (their To tag is the From tag of the row) have rows
 *   of their own.
 * - A larger CSeq number goes on with the row, unless that has got a 2xx: then
 *   it begins the next row (a re-INVITE, the next OPTIONS).
 * - The outcome is the final response to the largest CSeq number that has one;
 *   of several to one CSeq number the last, but from a 2xx to INVITE on what
 *   other forks answer does not count.  A further 2xx to the same INVITE, with
 *   another To tag, is a second dialog and a row of its own.
 * - Requests without any response are rows too; ACK, which gets none, is none.
 * - Text without Call-ID is one row for each file.
 */
struct sipcode_calls;

/* So many codes of a row are kept; where there are more, the last one takes
   the last place. */
enum { SIPCODE_CALL_CODES = 64 };

/* Bytes of memory to begin with. */
enum { SIPCODE_CALLS_LEAST = 64 * 1024 };

/* What is said of a message that is added. */
struct sipcode_arrival {
	const struct sipcode_message *message;
	bool repeated;		/* sipcode_repeated() */
	unsigned file;		/* any number of the caller's */
	/* goes with the outcome, up to 511 bytes; kept where it is no
	   success */
	struct sipcode_slice hint;
	bool pinned;		/* stands for its row, whatever follows */
};

/*
 * Lend memory of size bytes, aligned as malloc() aligns.  A row takes about
 * 100 bytes, and its Call-ID, users and hint theirs, each text once.  There is
 * nothing to close.
 */
struct sipcode_calls *sipcode_calls_open(void *memory, size_t size);

/* Takes a message; false where the memory is full, and nothing has changed.
   Then lend at least twice as much: realloc(), sipcode_calls_grown() and add
   the message again. */
bool sipcode_calls_add(struct sipcode_calls *,
    const struct sipcode_arrival *);
struct sipcode_calls *sipcode_calls_grown(void *memory, size_t size);

/* The bytes that have been used. */
unsigned long long sipcode_calls_used(const struct sipcode_calls *);

struct sipcode_call {
	unsigned row;		/* which one */
	struct sipcode_slice call_id;	/* empty where unknown, as all texts */
	struct sipcode_slice method;	/* empty, too, where they differ */
	struct sipcode_slice from, to;	/* users; a host where there is none */
	struct sipcode_slice hint;
	unsigned file;		/* of the first message */
	unsigned long long line;
	unsigned code;		/* of the outcome; a provisional one where none
				   is final; 0: no response */
	bool pinned;
	unsigned code_file;	/* where that response stands */
	unsigned long long code_line;
	unsigned count;		/* responses without retransmissions */
	unsigned kept;		/* of them are here: */
	unsigned short codes[SIPCODE_CALL_CODES + 1];	/* ends with 0 */
	unsigned char repeats[SIPCODE_CALL_CODES];	/* at most 63 */
};

/* The row after *call: call by call in the order of their first messages, and
   so within a call; begin with zeros.  False after the last.  Slices borrow
   the memory until the next message. */
bool sipcode_calls_next(const struct sipcode_calls *, struct sipcode_call *);

/*
 * Expectations
 */

/* What the responses of a call should be, one after the other: codes, patterns
   and ranges, as "100,18x,200". */
struct sipcode_sequence {
	unsigned count;
	struct {
		unsigned short first, last;
	} items[SIPCODE_CALL_CODES];
};

/* at tells where the error is. */
bool sipcode_parse_sequence(struct sipcode_slice text,
    struct sipcode_sequence *, size_t *at);

/* Whether the codes of a call, retransmissions apart, are these and no others;
   at is the place, from 0, of the first that is not, is too many or is
   missing. */
bool sipcode_follows(const struct sipcode_call *,
    const struct sipcode_sequence *, unsigned *at);

#ifdef __cplusplus
}
#endif

#endif
