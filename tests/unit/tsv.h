/* Tab separated facts under tests/, one line of names in front; read from the
   top folder of the project. */
#ifndef TSV_H
#define TSV_H

#include "unit.h"

enum { TSV_FIELDS = 8 };

struct tsv_row {
	char name[96];			/* of the test that it makes */
	const char *fields[TSV_FIELDS];	/* "" where there is none */
	char line[512];
};

struct tsv {
	struct tsv_row *rows;
	size_t count;
};

/* Takes the text up to the next tab or line end off the front. */
static inline char *
tsv_field(char **line)
{
	char *field = *line, *end = field + strcspn(field, "\t\n");

	*line = *end == '\t' ? end + 1 : end;
	*end = '\0';
	return field;
}

static inline struct tsv
tsv_read(const char *path)
{
	enum { MOST_ROWS = 128 };
	struct tsv tsv = { calloc(MOST_ROWS, sizeof *tsv.rows), 0 };
	FILE *file = fopen(path, "r");
	char *rest;

	if (file == NULL || tsv.rows == NULL) {
		perror(path);
		exit(2);
	}
	while (tsv.count < MOST_ROWS && fgets(tsv.rows[tsv.count].line,
	    sizeof tsv.rows->line, file) != NULL) {
		rest = tsv.rows[tsv.count].line;
		for (size_t i = 0; i < TSV_FIELDS; i++)
			tsv.rows[tsv.count].fields[i] = tsv_field(&rest);
		tsv.count++;
	}
	fclose(file);
	return tsv;
}

/* Each row but the first, which names the columns, is a test.  Its name has
   the two first fields in the places of %s. */
static inline void
tsv_tests(struct unit *unit, struct tsv *tsv, const char *name,
    CMUnitTestFunction test)
{
	for (size_t i = 1; i < tsv->count; i++) {
		struct tsv_row *row = &tsv->rows[i];
		const char *part = strstr(name, "%s");

		snprintf(row->name, sizeof row->name, "%.*s%s %s%s",
		    (int)(part - name), name, row->fields[0], row->fields[1],
		    part + 2);
		unit_add(unit, row->name, test, row);
	}
}

#endif
