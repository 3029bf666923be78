/* Where the sentences of what data/ says begin and end. */
#ifndef SENTENCES_H
#define SENTENCES_H

#include "unit.h"

static inline bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The end of the sentence that s begins with: ".", "?" or "!", perhaps a
   quote or bracket, and then the end or a blank and no small letter. */
static inline size_t
sentence_end(const char *s)
{
	for (size_t i = 0; s[i] != '\0'; i++) {
		size_t end = i + 1;

		if (strchr(".?!", s[i]) == NULL)
			continue;
		end += s[end] == '"' || s[end] == ')';
		if (s[end] == '\0' || (s[end] == ' ' &&
		    !is_small(s[end + 1])))
			return end;
	}
	return strlen(s);
}

static inline unsigned
sentences(const char *text)
{
	unsigned n = 0;

	while (*text != '\0') {
		text += sentence_end(text);
		text += *text == ' ';
		n++;
	}
	return n;
}

#endif
