/* Rows: what TSV and JSON say of a thing, in one list of columns for both. */
#ifndef ROWS_H
#define ROWS_H

#include "slice.h"

enum cell_kind {
	CELL_NONE,	/* unknown: empty in TSV, absent in JSON */
	CELL_TEXT,
	CELL_WORD,	/* a text of the program's own: no byte is odd */
	CELL_NUMBER,
	CELL_FLAG,	/* 0 or 1 in TSV, false or true in JSON */
	CELL_TEXTS,	/* one blank between in TSV, a list in JSON */
	CELL_NUMBERS,	/* commas between in TSV, a list in JSON */
};

struct cell {
	enum cell_kind kind;
	union {
		struct sipcode_slice text;
		unsigned long long number;
		const char *const *texts;	/* ends with NULL */
		const unsigned short *numbers;	/* ends with 0 */
	};
};

struct column {
	const char *name;		/* NULL: not in TSV */
	struct sipcode_slice key;	/* as JSON has it: ,"name": */
};

#define COLUMN(cell, tsv, json)						\
	{ tsv, { ",\"" json "\":", sizeof json + 3 } },

struct row_type {
	const char *type;	/* the JSON "type" */
	const struct column *columns;
	size_t count;
};

static inline struct cell
cell_text(struct sipcode_slice text)
{
	return (struct cell){ .kind = CELL_TEXT, .text = text };
}

static inline struct cell
cell_string(const char *text)
{
	return cell_text(sc_text(text));
}

/* What a capture does not hold is absent, not empty. */
static inline struct cell
cell_known(struct sipcode_slice text)
{
	return text.len > 0 ? cell_text(text)
			    : (struct cell){ .kind = CELL_NONE };
}

static inline struct cell
cell_word(const char *word)
{
	return (struct cell){ .kind = CELL_WORD, .text = sc_text(word) };
}

static inline struct cell
cell_number(unsigned long long number)
{
	return (struct cell){ .kind = CELL_NUMBER, .number = number };
}

static inline struct cell
cell_flag(bool on)
{
	return (struct cell){ .kind = CELL_FLAG, .number = on };
}

static inline struct cell
cell_texts(const char *const *texts)
{
	return (struct cell){ .kind = CELL_TEXTS, .texts = texts };
}

static inline struct cell
cell_numbers(const unsigned short *numbers)
{
	return (struct cell){ .kind = CELL_NUMBERS, .numbers = numbers };
}

#define CODE_COLUMNS(X)							\
	X(CODE, "code", "code") X(PHRASE, "phrase", "phrase")		\
	X(CLASS, "class", "class") X(OUTCOME, "outcome", "outcome")	\
	X(STATUS, "status", "status") X(RFC, "rfc", "rfc")		\
	X(SECTION, "section", "section") X(FINAL, NULL, "final")	\
	X(SENT_BY, NULL, "sent_by") X(RETRY, NULL, "retry")		\
	X(READ, NULL, "read") X(METHODS, NULL, "methods")		\
	X(FORK, NULL, "fork") X(Q850, NULL, "q850")			\
	X(MEANING, NULL, "meaning") X(WHEN, NULL, "when")		\
	X(FIX, NULL, "fix") X(SEE_ALSO, NULL, "see_also")		\
	X(URL, NULL, "url") X(TREATED_AS, NULL, "treated_as")		\
	X(NEAREST, NULL, "nearest")

enum {
#define X(name, tsv, json) CODE_##name,
	CODE_COLUMNS(X)
#undef X
	CODE_CELLS
};

extern const struct row_type code_row;

#define RESPONSE_COLUMNS(X)						\
	X(FILE, "file", "file") X(LINE, "line", "line")			\
	X(OFFSET, "offset", "offset") X(CODE, "code", "code")		\
	X(PHRASE, "phrase", "phrase") X(CLASS, "class", "class")	\
	X(OUTCOME, "outcome", "outcome") X(METHOD, "method", "method")	\
	X(CSEQ, "cseq", "cseq") X(CALL_ID, "call_id", "call_id")	\
	X(RETRANSMISSION, "retransmission", "retransmission")		\
	X(HINT, "hint", "hints")

enum {
#define X(name, tsv, json) RESPONSE_##name,
	RESPONSE_COLUMNS(X)
#undef X
	RESPONSE_CELLS
};

#define SUMMARY_COLUMNS(X)						\
	X(CODE, "code", "code") X(METHOD, "method", "method")		\
	X(COUNT, "count", "count")					\
	X(RETRANSMISSIONS, "retransmissions", "retransmissions")	\
	X(MALFORMED, NULL, "malformed") X(RATIO, NULL, "ratio")		\
	X(PART, NULL, "numerator") X(WHOLE, NULL, "denominator")

enum {
#define X(name, tsv, json) SUMMARY_##name,
	SUMMARY_COLUMNS(X)
#undef X
	SUMMARY_CELLS
};

#define VIOLATION_COLUMNS(X)						\
	X(FILE, "file", "file") X(LINE, "line", "line")			\
	X(SEVERITY, "severity", "severity") X(CODE, "code", "code")	\
	X(METHOD, "method", "method") X(RULE, "rule", "rule")		\
	X(TEXT, "text", "text") X(RFC, "rfc", "rfc")			\
	X(SECTION, "section", "section")

enum {
#define X(name, tsv, json) VIOLATION_##name,
	VIOLATION_COLUMNS(X)
#undef X
	VIOLATION_CELLS
};

extern const struct row_type response_row, summary_row, violation_row;

/* A rule that a message of a capture breaks. */
struct finding {
	const char *file;
	const struct sipcode_message *message;
	const struct sipcode_rule *rule;
	struct sipcode_slice text;
};

const char *finding_severity(const struct finding *);
/* What is wrong, and with what bytes, into buf. */
struct sipcode_slice finding_text(char *buf, size_t size,
    const struct sipcode_message *, const struct sipcode_violation *);
void violation_row_fill(struct cell cells[VIOLATION_CELLS],
    const struct finding *);

/* A response of a capture. */
struct response {
	const char *file;
	const struct sipcode_message *message;
	bool repeated;		/* a retransmission */
	bool known;		/* its code has been explained before */
	const char *const *hints;	/* ends with NULL; NULL: none */
};

void response_row_fill(struct cell cells[RESPONSE_CELLS],
    const struct response *);
void summary_row_fill(struct cell cells[SUMMARY_CELLS],
    const struct sipcode_tally_row *);
/* The rows below the counts, which JSON alone has: 0 malformed lines, then
   the ratios. */
void total_row_fill(struct cell cells[SUMMARY_CELLS],
    const struct sipcode_tally *, const struct sipcode_ratio *);

/* A code's row and what its cells point into. */
struct code_cells {
	struct cell cells[CODE_CELLS];
	const char *senders[SIPCODE_SENDER_END + 1];
	const char *methods[SIPCODE_METHOD_OTHER + 1];
	unsigned short nearest[4];
	char url[96];
};

/* The row of any code of 100-699, in the table or not. */
void code_row_fill(struct code_cells *, unsigned code);

/* Where a clause can be read: "https://..." into url. */
void clause_url(const struct sipcode_clause *, char *url, size_t size);

#endif
