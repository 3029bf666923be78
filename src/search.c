/* Which entries speak of a word. */
#include "append.h"
#include "scan.h"

static bool
holds(const char *text, struct sipcode_slice word)
{
	struct sipcode_slice s = sc_text(text);

	return word.len <= s.len &&
	    (word.len == 0 || sc_find_nocase(s, word) < s.len);
}

static bool
any_holds(const char *const *texts, struct sipcode_slice word)
{
	while (*texts != NULL && !holds(*texts, word))
		texts++;
	return *texts != NULL;
}

static bool
answer_holds(unsigned code, struct sipcode_slice word)
{
	const struct sipcode_answer *answer = NULL;

	while ((answer = sipcode_next_answer(code, answer)) != NULL)
		if (holds(answer->text, word))
			return true;
	return false;
}

bool
sipcode_mentions(const struct sipcode_entry *entry, struct sipcode_slice word)
{
	char digits[4];
	struct sc_append code = { digits, sizeof digits, 0 };

	sc_append_number(&code, entry->code);
	return holds(digits, word) || holds(entry->phrase, word) ||
	    holds(entry->gist, word) || holds(entry->meaning, word) ||
	    any_holds(entry->when, word) || any_holds(entry->fix, word) ||
	    any_holds(entry->read, word) || answer_holds(entry->code, word);
}
