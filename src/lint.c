/* The rules of data/rules.def, compiled in, and the one loop that holds a
   message against them. */
#include "lint.h"

/* The words of data/rules.def: sets of methods. */
enum {
#define X(name) name = 1u << SIPCODE_METHOD_##name,
	SIPCODE_METHOD_MAP(X)
#undef X
	EVERY_METHOD = (2u << SIPCODE_METHOD_OTHER) - 1,
};

#define MUST true
#define SHOULD false
#define RFC(number, section) { number, section, NULL }

#define MALFORMED .first = 0, .last = 0
#define CODES(low, high) .first = low, .last = high
#define CODE(code) CODES(code, code)
#define EVERY CODES(100, 699)
#define EVERY_BUT(code) EVERY, .but = code

#define ANY_METHOD SC_ANY_METHOD
#define ONLY(set) (set)
#define ANY_BUT(set) (EVERY_METHOD & ~(unsigned)(set))

#define ALWAYS { { .holds = NULL } }
#define IF(...) { __VA_ARGS__ }

#define NEVER { .holds = sc_never }
#define START(word_) { .holds = sc_start, .word = word_ }
#define HAS(names) { .holds = sc_has, .header = names }
#define LACKS(name) { .holds = sc_lacks, .header = name }
#define ONCE(names) { .holds = sc_once, .header = names }
#define PARAM(name, param) \
	{ .holds = sc_param, .header = name, .word = param }
#define FILLED(name, param) \
	{ .holds = sc_filled, .header = name, .word = param }
#define PARAM_IS(name, param, text) \
	{ .holds = sc_param_is, .header = name, .word = param, .value = text }
#define EACH_PARAM(name, param) \
	{ .holds = sc_each_param, .header = name, .word = param }
#define LISTS(name, item) \
	{ .holds = sc_lists, .header = name, .word = item }
#define VIA_OVER(names) { .holds = sc_via_over, .word = names }
#define VIA_BY_NAME { .holds = sc_via_by_name }

#define ASKED { .holds = sc_asked }
#define REQUEST(what) { .holds = sc_request, .flag = SC_ASKED_##what }
#define NOT_REQUEST(what) \
	{ .holds = sc_not_request, .flag = SC_ASKED_##what }
#define REQUEST_WITHOUT(what) \
	{ .holds = sc_request_without, .flag = SC_ASKED_##what }
#define SAME_METHOD { .holds = sc_same_method }
#define SAME_NUMBER { .holds = sc_same_number }
#define SAME_FROM_TAG { .holds = sc_same_from_tag }
#define SAME_TO_TAG { .holds = sc_same_to_tag }

#define BODY { .holds = sc_has_body }
#define NO_BODY { .holds = sc_no_body }
#define BODY_ALONE { .holds = sc_body_alone }
#define BODY_WHOLE { .holds = sc_body_whole }
#define DIGITS(name) { .holds = sc_digits_only, .header = name }
#define NUMBER(name) { .holds = sc_number, .header = name }
#define CSEQ_FORM { .holds = sc_cseq_form }
#define METHOD_CASE { .holds = sc_method_case }
#define WARNING_FORM { .holds = sc_warning_form }

static const struct sc_rule rules[] = {
#define RULE(name_, codes_, methods_, when_, check_, must_, clause_, text_) \
	{								\
		.said = { name_, text_, clause_, must_ },		\
		codes_, .methods = methods_, .when = when_,		\
		.check = check_,					\
	},
#include "rules.def"
#undef RULE
};

enum { RULES = sizeof rules / sizeof *rules };

_Static_assert((int)RULES <= (int)SIPCODE_VIOLATIONS_MAX,
    "room for every rule");

const struct sipcode_rule *
sipcode_next_rule(const struct sipcode_rule *rule)
{
	const struct sc_rule *next = (const void *)rule;

	next = rule != NULL ? next + 1 : rules;
	return next < rules + RULES ? &next->said : NULL;
}

bool
sc_rule_fits(const struct sc_rule *rule, unsigned code,
    struct sipcode_slice method)
{
	if (code < rule->first || code > rule->last ||
	    (code == rule->but && rule->but != 0))
		return false;
	if (rule->methods == SC_ANY_METHOD)
		return true;
	return method.len > 0 &&
	    (rule->methods & 1u << sipcode_method(method)) != 0;
}

static bool
breaks(const struct sc_view *view, const struct sc_rule *rule,
    struct sipcode_slice *bad)
{
	const struct sc_check *check = rule->when;
	struct sipcode_slice unused;

	if (!sc_rule_fits(rule, view->message->code, view->message->method))
		return false;
	for (; check < rule->when + SC_CONDITIONS && check->holds != NULL;
	    check++)
		if (!check->holds(view, check, &unused))
			return false;
	*bad = sc_slice("", 0);
	return !rule->check.holds(view, &rule->check, bad);
}

static bool
is_complete(const struct sc_view *view)
{
	static const char *const names[] = { "Via", "From", "To", "Call-ID",
		"CSeq" };
	size_t count = 0;

	if (!view->message->has_blank_line)
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		count += sc_view_find(view, names[i], 0) != NULL;
	return count >= 3;
}

/* The view of what can be judged; false for what cannot. */
static bool
open_view(struct sc_view *view, const struct sipcode_message *message)
{
	if (message->kind == SIPCODE_REQUEST ||
	    !sc_view_open(view, message))
		return false;
	return message->kind == SIPCODE_MALFORMED || is_complete(view);
}

bool
sipcode_is_complete(const struct sipcode_message *message)
{
	struct sc_view view;

	return open_view(&view, message);
}

size_t
sipcode_lint(const struct sipcode_lint *lint,
    const struct sipcode_message *message,
    struct sipcode_violation broken[SIPCODE_VIOLATIONS_MAX])
{
	struct sc_view view;
	struct sipcode_slice bad;
	size_t count = 0;

	if (!open_view(&view, message))
		return 0;
	view.asked = sc_find_asked(lint, message);
	for (size_t i = 0; i < RULES; i++)
		if (breaks(&view, &rules[i], &bad))
			broken[count++] = (struct sipcode_violation){
				&rules[i].said, bad };
	return count;
}
