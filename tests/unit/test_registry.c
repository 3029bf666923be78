#include "tsv.h"

/* The columns of tests/registry.tsv. */
enum { CODE, PHRASE, RFC, SECTION, STATUS, METHODS, MUST, ABSENT };

static unsigned
number(const char *text)
{
	return (unsigned)strtoul(text, NULL, 10);
}

static const struct sipcode_entry *
entry(const struct tsv_row *row)
{
	return sipcode_find(number(row->fields[CODE]));
}

/* "any", "any!CANCEL!PRACK", "INVITE,UPDATE", or a list after "~". */
static unsigned
method_set(const char *text)
{
	bool but = strncmp(text, "any", 3) == 0;
	unsigned set = 0;

	text += but ? 3 : *text == '~';
	while (*text != '\0') {
		size_t len;

		text += strspn(text, "!,");
		len = strcspn(text, "!,");
		set |= 1u << sipcode_method(sc_slice(text, len));
		text += len;
	}
	return but ? SIPCODE_METHODS_ANY & ~set : set;
}

static void
test_code(void **state)
{
	const struct tsv_row *row = *state;
	const struct sipcode_entry *e = entry(row);

	if (*row->fields[ABSENT] != '\0') {
		assert_null(e);
		return;
	}
	assert_non_null(e);
	assert_string_equal(e->phrase, row->fields[PHRASE]);
	assert_int_equal(e->clauses[0].rfc, number(row->fields[RFC]));
	assert_string_equal(e->clauses[0].section, row->fields[SECTION]);
	assert_string_equal(
	    sipcode_status_word((enum sipcode_status)e->status),
	    row->fields[STATUS]);
	assert_int_equal(e->methods, method_set(row->fields[METHODS]));
	assert_int_equal(e->usual, *row->fields[METHODS] == '~');
}

/* Whether one of "A|B" is a header to read. */
static bool
reads(const struct sipcode_entry *e, const char *names, size_t len)
{
	for (size_t i = 0; e->read[i] != NULL; i++) {
		const char *hit = strstr(names, e->read[i]);

		if (hit != NULL && hit < names + len)
			return true;
	}
	return false;
}

/* What a response must have, without a condition, is worth reading. */
static void
test_must(void **state)
{
	const struct tsv_row *row = *state;
	const struct sipcode_entry *e = entry(row);
	const char *names = row->fields[MUST];

	while (*names != '\0') {
		size_t len = strcspn(names, ",");

		if (memchr(names, '[', len) == NULL && !reads(e, names, len))
			fail_msg("%u has no %.*s", e->code, (int)len, names);
		names += len;
		names += *names == ',';
	}
}

static struct tsv registry, mapping, causes, warnings;

static void
test_count(void **state)
{
	unsigned counts[SIPCODE_STATUS_END] = { 0 };
	const struct sipcode_entry *e = NULL;
	size_t present = 0, all = 0;

	(void)state;
	while ((e = sipcode_next(e)) != NULL) {
		counts[e->status]++;
		all++;
	}
	assert_int_equal(counts[SIPCODE_STATUS_REGISTERED], 74);
	assert_int_equal(counts[SIPCODE_STATUS_DEPRECATED], 1);
	assert_int_equal(counts[SIPCODE_STATUS_OBSOLETE], 3);
	for (size_t i = 1; i < registry.count; i++)
		present += *registry.rows[i].fields[ABSENT] == '\0';
	assert_int_equal(all, present);
}

/* RFC 3398 8.2.6.1 leaves out 487, and 488 and 606 to the Warning header
   field, 31 by default. */
static void
test_mapping(void **state)
{
	const struct tsv_row *row = *state;
	unsigned code = number(row->fields[0]);
	unsigned cause = number(row->fields[1]);

	if (code == 488 || code == 606)
		cause = 31;
	assert_int_equal(sipcode_find(code)->q850, cause);
}

static bool
mapped(unsigned code)
{
	size_t i = mapping.count;

	while (i > 0 && number(mapping.rows[i - 1].fields[0]) != code)
		i--;
	return i > 0;
}

/* The last row of the clause: every response code not listed is 31.  A
   redirection has none, the gateway follows it. */
static void
test_unmapped(void **state)
{
	const struct sipcode_entry *e = NULL;

	(void)state;
	while ((e = sipcode_next(e)) != NULL)
		if (!mapped(e->code) && e->q850 != (e->code < 400 ? 0 : 31))
			fail_msg("%u has cause %u", e->code, e->q850);
}

static void
test_cause(void **state)
{
	const struct tsv_row *row = *state;
	const struct sipcode_cause *cause =
	    sipcode_find_cause(number(row->fields[0]));

	assert_non_null(cause);
	assert_string_equal(cause->name, row->fields[1]);
	assert_int_equal(cause->code, number(row->fields[2]));
}

static void
test_warning(void **state)
{
	const struct tsv_row *row = *state;
	const struct sipcode_warning *warning =
	    sipcode_find_warning(number(row->fields[0]));

	assert_non_null(warning);
	assert_string_equal(warning->name, row->fields[1]);
	assert_int_equal(warning->rfc, number(row->fields[2]));
}

static void
test_no_more(void **state)
{
	size_t named = 0, warned = 0;

	(void)state;
	for (unsigned i = 0; i <= 1000; i++) {
		named += sipcode_find_cause(i) != NULL;
		warned += sipcode_find_warning(i) != NULL;
	}
	assert_int_equal(named, causes.count - 1);
	assert_int_equal(warned, warnings.count - 1);
}

static void
add_must(struct unit *unit)
{
	static char names[128][96];

	for (size_t i = 1; i < registry.count; i++) {
		const struct tsv_row *row = &registry.rows[i];

		if (*row->fields[MUST] == '\0')
			continue;
		snprintf(names[i], sizeof names[i],
		    "what a %s must have is a header to read",
		    row->fields[CODE]);
		unit_add(unit, names[i], test_must, row);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };
	int failed;

	registry = tsv_read("tests/registry.tsv");
	mapping = tsv_read("tests/sip-to-q850.tsv");
	causes = tsv_read("tests/q850-causes.tsv");
	warnings = tsv_read("tests/warn-codes.tsv");
	tsv_tests(&unit, &registry, "%s is as the registry has it", test_code);
	add_must(&unit);
	mapping.count--;	/* "*", the rest */
	tsv_tests(&unit, &mapping, "code and cause %s are as RFC 3398 maps",
	    test_mapping);
	tsv_tests(&unit, &causes, "cause %s is as Q.850 names it", test_cause);
	tsv_tests(&unit, &warnings, "warn-code %s is as registered",
	    test_warning);
	unit_add(&unit, "the table holds these codes and no other",
	    test_count, NULL);
	unit_add(&unit, "every other final failure is cause 31",
	    test_unmapped, NULL);
	unit_add(&unit, "there are these causes and warn-codes and no other",
	    test_no_more, NULL);
	failed = unit_run(&unit, "registry");
	free(registry.rows);
	free(mapping.rows);
	free(causes.rows);
	free(warnings.rows);
	return failed;
}
