/* A comparison in JSON. */
#include "out.h"

static void
put_difference(struct sink *sink, enum sipcode_fact fact,
    const struct sipcode_entry *const *entries, size_t count)
{
	char text[SIPCODE_FACT_SIZE];

	sink_text(sink, "{\"fact\":");
	json_string(sink, sc_text(sipcode_fact_key(fact)));
	for (size_t i = 0; i < count; i++) {
		sink_text(sink, ",\"");
		sink_number(sink, entries[i]->code);
		sink_text(sink, "\":");
		json_string(sink, sc_slice(text,
		    sipcode_fact(entries[i], fact, text, sizeof text)));
	}
	sink_byte(sink, '}');
}

static void
put_differences(struct sink *sink, const struct sipcode_entry *const *entries,
    size_t count)
{
	const char *separator = "[";

	json_key(sink, "differences");
	for (int f = 0; f < SIPCODE_FACT_END; f++) {
		enum sipcode_fact fact = (enum sipcode_fact)f;

		if (!sipcode_differ(entries, count, fact))
			continue;
		sink_text(sink, separator);
		put_difference(sink, fact, entries, count);
		separator = ",";
	}
	sink_byte(sink, ']');
}

/* What an expert adds to each pair of the codes. */
static void
put_notes(struct sink *sink, const struct sipcode_entry *const *entries,
    size_t count)
{
	const char *separator = "";

	json_key(sink, "notes");
	sink_byte(sink, '[');
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count; k++) {
			const char *const *note =
			    sipcode_pair(entries[i]->code, entries[k]->code);

			for (; note != NULL && *note != NULL; note++) {
				sink_text(sink, separator);
				json_string(sink, sc_text(*note));
				separator = ",";
			}
		}
	sink_byte(sink, ']');
}

static void
put_choice(struct sink *sink, const struct sipcode_entry *entry)
{
	sink_text(sink, "{\"code\":");
	sink_number(sink, entry->code);
	json_key(sink, "send");
	json_string(sink, sc_text(entry->send));
	json_key(sink, "received");
	json_string(sink, sc_text(entry->got));
	sink_byte(sink, '}');
}

void
json_comparison(struct out *out, const struct sipcode_entry *const *entries,
    size_t count)
{
	struct sink *sink = out->term.sink;

	json_head(sink, "comparison");
	json_key(sink, "codes");
	for (size_t i = 0; i < count; i++) {
		sink_byte(sink, i > 0 ? ',' : '[');
		sink_number(sink, entries[i]->code);
	}
	sink_byte(sink, ']');
	put_differences(sink, entries, count);
	put_notes(sink, entries, count);
	json_key(sink, "choose");
	for (size_t i = 0; i < count; i++) {
		sink_byte(sink, i > 0 ? ',' : '[');
		put_choice(sink, entries[i]);
	}
	sink_text(sink, "]}\n");
}
