#include "tsv.h"

#include "lint.h"

/* The columns of tests/response-mandatory.tsv, and of tests/rule-clauses.tsv,
   which has the clauses of all other rules. */
enum { CONDITION, HEADER, CLAUSE, STRENGTH, RULE_NAME };
enum { OTHER_RULE, OTHER_CLAUSE, OTHER_STRENGTH };
/* And of tests/registry.tsv. */
enum { CODE, PHRASE, RFC, SECTION, STATUS, METHODS, MUST_HEADERS, ABSENT };

static struct tsv mandatory, others, registry;

static const struct sc_rule *
find_rule(const char *name)
{
	const struct sipcode_rule *rule = NULL;

	while ((rule = sipcode_next_rule(rule)) != NULL)
		if (strcmp(rule->name, name) == 0)
			return (const void *)rule;
	fail_msg("no rule %s", name);
	return NULL;
}

/* "RFC3261 20.14+Table2; RFC3311 5.2" has the section of the rule; what stands
   in a table alone is cited by the section that the table is in. */
static void
check_clause(const struct sc_rule *rule, const char *clause)
{
	char rfc[16], section[32];
	const char *at;

	snprintf(rfc, sizeof rfc, "RFC%u ", rule->said.clause.rfc);
	snprintf(section, sizeof section, "+%s+", rule->said.clause.section);
	for (at = clause; (at = strstr(at, rfc)) != NULL; at++) {
		char sections[64];

		snprintf(sections, sizeof sections, "+%.*s+",
		    (int)strcspn(at + strlen(rfc), ";"), at + strlen(rfc));
		if (strstr(sections, section) != NULL ||
		    strstr(sections, "+Table") != NULL)
			return;
	}
	fail_msg("%s is not in %s", rule->said.clause.section, clause);
}

static void
check_strength(const struct sc_rule *rule, const char *strength)
{
	bool refuses = strcmp(strength, "MUST NOT") == 0;

	assert_int_equal(rule->said.must, strncmp(strength, "MUST", 4) == 0);
	if (refuses)
		assert_true(rule->check.holds == sc_lacks ||
		    rule->check.holds == sc_no_body);
}

/* "To;tag", "Require: 100rel", "body": the field that the rule looks for. */
static void
check_header(const struct sc_rule *rule, const char *header)
{
	char name[64];

	if (strcmp(header, "body") == 0)
		return;
	snprintf(name, sizeof name, "%.*s", (int)strcspn(header, ";:"),
	    header);
	assert_non_null(rule->check.header);
	assert_non_null(strstr(rule->check.header, name));
}

static bool
fits(const struct sc_rule *rule, unsigned code, const char *method)
{
	return sc_rule_fits(rule, code, sc_text(method));
}

/* "405", "2xx-to-INVITE", "every-response": what the rule speaks of. */
static void
check_condition(const struct sc_rule *rule, const char *condition)
{
	char method[16];
	unsigned code = (unsigned)strtoul(condition, NULL, 10);

	if (code >= 100) {
		assert_int_equal(rule->first, code);
	} else if (sscanf(condition, "2xx-to-%15[A-Z]", method) == 1) {
		assert_true(fits(rule, 200, method));
		assert_true(fits(rule, 299, method));
		assert_false(fits(rule, 302, method));
		assert_false(fits(rule, 200, "BYE"));
	} else if (strncmp(condition, "every", 5) == 0) {
		assert_true(fits(rule, 101, "SERVICE"));
		assert_true(fits(rule, 699, "BYE"));
	}
}

static void
test_mandatory(void **state)
{
	const struct tsv_row *row = *state;
	const struct sc_rule *rule;

	if (*row->fields[RULE_NAME] == '\0') {
		assert_true(*row->fields[RULE_NAME + 1] != '\0');
		return;
	}
	rule = find_rule(row->fields[RULE_NAME]);
	check_clause(rule, row->fields[CLAUSE]);
	check_strength(rule, row->fields[STRENGTH]);
	check_header(rule, row->fields[HEADER]);
	check_condition(rule, row->fields[CONDITION]);
}

static void
test_other(void **state)
{
	const struct tsv_row *row = *state;
	const struct sc_rule *rule = find_rule(row->fields[OTHER_RULE]);

	check_clause(rule, row->fields[OTHER_CLAUSE]);
	check_strength(rule, row->fields[OTHER_STRENGTH]);
}

static bool
stands_in(const struct tsv *tsv, size_t field, const char *name)
{
	for (size_t i = 1; i < tsv->count; i++)
		if (strcmp(tsv->rows[i].fields[field], name) == 0)
			return true;
	return false;
}

static void
test_every_clause(void **state)
{
	const struct sipcode_rule *rule = NULL;

	(void)state;
	while ((rule = sipcode_next_rule(rule)) != NULL)
		if (!stands_in(&mandatory, RULE_NAME, rule->name) &&
		    !stands_in(&others, OTHER_RULE, rule->name))
			fail_msg("no table has %s", rule->name);
}

/* Whether a rule refuses a code to a method, whatever the response holds. */
static bool
is_refused(unsigned code, const char *method)
{
	const struct sipcode_rule *next = NULL;

	while ((next = sipcode_next_rule(next)) != NULL) {
		const struct sc_rule *rule = (const void *)next;

		if (rule->check.holds == sc_never &&
		    rule->when->holds == NULL && fits(rule, code, method))
			return true;
	}
	return false;
}

/* RFC 6665 8.3.1 and RFC 7647 5 withdrew 202 for methods that it once had. */
static bool
is_withdrawn(unsigned code, enum sipcode_method method)
{
	return code == 202 && (method == SIPCODE_METHOD_SUBSCRIBE ||
	    method == SIPCODE_METHOD_REFER);
}

/* A method that a code cannot answer is refused, and no other. */
static void
test_methods(void **state)
{
	const struct tsv_row *row = *state;
	unsigned code = (unsigned)strtoul(row->fields[CODE], NULL, 10);
	const struct sipcode_entry *entry = sipcode_find(code);

	for (int i = 0; i < SIPCODE_METHOD_OTHER; i++) {
		enum sipcode_method method = (enum sipcode_method)i;
		bool allowed = (entry->methods & 1u << i) != 0 &&
		    !is_withdrawn(code, method);

		if (is_refused(code, sipcode_method_name(method)) == allowed)
			fail_msg("%u to %s", code,
			    sipcode_method_name(method));
	}
}

/* Whether a rule asks a code for one of "A|B". */
static bool
is_asked_for(unsigned code, const char *method, const char *headers)
{
	const struct sipcode_rule *next = NULL;

	while ((next = sipcode_next_rule(next)) != NULL) {
		const struct sc_rule *rule = (const void *)next;

		if (fits(rule, code, method) && rule->check.holds == sc_has &&
		    strncmp(rule->check.header, headers,
		    strcspn(headers, "|[")) == 0)
			return true;
	}
	return false;
}

static const char *
first_method(unsigned code)
{
	unsigned methods = sipcode_find(code)->methods;
	int first = 0;

	while ((methods & 1u << first) == 0)
		first++;
	return sipcode_method_name((enum sipcode_method)first);
}

/* One of "Allow", "Expires[SUBSCRIBE]" and "RSeq[100rel]"; what hangs on other
   conditions than a method has rows of its own. */
static void
check_item(unsigned code, const char *item)
{
	char method[32];

	strcpy(method, first_method(code));
	if (strchr(item, '[') != NULL) {
		sscanf(strchr(item, '['), "[%31[^]]", method);
		if (sipcode_method(sc_text(method)) == SIPCODE_METHOD_OTHER)
			return;
	}
	if (!is_asked_for(code, method, item))
		fail_msg("%u: no rule asks for %s", code, item);
}

static void
test_must(void **state)
{
	const struct tsv_row *row = *state;
	unsigned code = (unsigned)strtoul(row->fields[CODE], NULL, 10);
	const char *at = row->fields[MUST_HEADERS];

	while (*at != '\0') {
		char item[96];
		size_t len = strcspn(at, ",");

		snprintf(item, sizeof item, "%.*s", (int)len, at);
		check_item(code, item);
		at += len;
		at += *at == ',';
	}
}

static void
add_registry(struct unit *unit)
{
	static char names[128][2][64];

	for (size_t i = 1; i < registry.count; i++) {
		struct tsv_row *row = &registry.rows[i];

		if (*row->fields[METHODS] != '~' &&
		    *row->fields[ABSENT] == '\0' &&
		    strcmp(row->fields[STATUS], "unregistered") != 0) {
			snprintf(names[i][0], sizeof names[i][0],
			    "%s answers the methods of the registry",
			    row->fields[CODE]);
			unit_add(unit, names[i][0], test_methods, row);
		}
		if (*row->fields[MUST_HEADERS] != '\0') {
			snprintf(names[i][1], sizeof names[i][1],
			    "%s is asked for what it must have",
			    row->fields[CODE]);
			unit_add(unit, names[i][1], test_must, row);
		}
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };
	int failed;

	mandatory = tsv_read("tests/response-mandatory.tsv");
	others = tsv_read("tests/rule-clauses.tsv");
	registry = tsv_read("tests/registry.tsv");
	tsv_tests(&unit, &mandatory, "%s: as its clause has it",
	    test_mandatory);
	tsv_tests(&unit, &others, "%s: as its clause has it", test_other);
	add_registry(&unit);
	unit_add(&unit, "every clause stands in a table", test_every_clause,
	    NULL);
	failed = unit_run(&unit, "rules");
	free(mandatory.rows);
	free(others.rows);
	free(registry.rows);
	return failed;
}
