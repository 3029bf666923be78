/* Which hints of data/hints.def a response may support, at a glance. */
#include "sentence.h"
#include "swar.h"

/*
 * What most hints are passed over by, eight at a time: of the codes of each,
 * the classes, bits 1u << class, and the remainders, bits 1u << code % 8; and
 * what a response needs that it may be about, the method or field that most
 * often is not there.
 */
enum gate {
	FREE = 1, INVITES = 2, REGISTERS = 4, SUBSCRIBES = 8, REASONS = 16,
	WARNINGS = 32,
};

#define CLASS(code) (1u << ((code) < 10 ? (code) : (code) / 100))
#define REST(code) ((code) == 0 ? 0 : (code) < 10 ? 0xffu : 1u << (code) % 8)
#define BITS(of, a, b, c, d, e, f, g, h, i, j, k, l, m, n, ...)		\
	(unsigned char)((of(a) | of(b) | of(c) | of(d) | of(e) | of(f) | \
	of(g) | of(h) | of(i) | of(j) | of(k) | of(l) | of(m) | of(n)) & 0xff)
#define ALL(of, ...)							\
	BITS(of, __VA_ARGS__, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
#define HINT(codes, clues, text) codes,
#define EACH(subject, codes, clues, text) codes,
#define ELSE(subject, codes, clues, text) codes,
static const unsigned char classes[] = {
#define ON(...) ALL(CLASS, __VA_ARGS__)
#include "hints.def"
#undef ON
	0, 0, 0, 0, 0, 0, 0
};

static const unsigned char rests[] = {
#define ON(...) ALL(REST, __VA_ARGS__)
#include "hints.def"
#undef ON
	0, 0, 0, 0, 0, 0, 0
};
#undef ELSE
#undef EACH
#undef HINT

#define GATE(clue, ...)							\
	((clue) == INVITE ? INVITES : (clue) == REGISTER ? REGISTERS :	\
	(clue) == SUBSCRIBE ? SUBSCRIBES : FREE)
#define IF(...) GATE(__VA_ARGS__, 0)
#define ALWAYS FREE
#define NOT(clue) -(clue)
#define HINT(codes, clues, text) clues,
#define EACH(subject, codes, clues, text)				\
	SC_##subject == SC_REASON ? REASONS :				\
	SC_##subject == SC_WARNING ? WARNINGS : (clues),
#define ELSE EACH
static const unsigned char gates[] = {
#include "hints.def"
	0, 0, 0, 0, 0, 0, 0
};
#undef ELSE
#undef EACH
#undef HINT
#undef NOT
#undef ALWAYS
#undef IF
#undef GATE
#undef ALL
#undef BITS
#undef REST
#undef CLASS

static unsigned
open_gates(const struct sc_side *response)
{
	struct sipcode_slice method = response->message.method;
	unsigned open = FREE;

	if (response->seen & SC_NAME_BIT("Reason"))
		open |= REASONS;
	if (response->seen & SC_NAME_BIT("Warning"))
		open |= WARNINGS;
	switch (method.len > 0 ? *method.ptr : '\0') {
	case 'I':
		return open | INVITES;
	case 'R':
		return open | REGISTERS;
	case 'S':
		return open | SUBSCRIBES;
	default:
		return open;
	}
}

/* Marks those of eight hints from i on that are about a code of the class. */
static inline uint64_t
of_class(unsigned class, size_t i)
{
	return sc_load((const char *)classes + i) >> class & SC_EACH(1);
}

/* Of these, those that a response may support. */
static inline uint64_t
may_hold(uint64_t marks, unsigned code, unsigned open, size_t i)
{
	return (sc_load((const char *)rests + i) >> code % 8 & marks) << 7 &
	    sc_from_byte(sc_load((const char *)gates + i) & SC_EACH(open), 1);
}

size_t
sc_likely_hints(const struct sc_side *response, unsigned char *list)
{
	unsigned open = open_gates(response), code = response->message.code;
	unsigned class = code / 100;
	size_t count = 0;

	for (size_t i = 0; i + 7 < sizeof classes; i += 8) {
		uint64_t marks = of_class(class, i);

		if (marks == 0)
			continue;
		marks = may_hold(marks, code, open, i);
		for (; marks != 0; marks &= marks - 1)
			list[count++] = (unsigned char)(i + sc_first(marks));
	}
	return count;
}
