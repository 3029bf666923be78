/* Files and standard input, read into the room that a stream offers. */
#ifndef INPUT_H
#define INPUT_H

#include "report.h"

#include <stdbool.h>

struct input {
	const char *name;	/* as messages and rows have it: "-" */
	int fd;
	bool regular;
	unsigned long long size;	/* of a regular file */
	unsigned long long done;	/* bytes read */
};

/* Opens a file, or standard input for "-"; false: it has been reported. */
bool input_open(struct input *, const char *name, struct term *errors);
void input_close(struct input *);

/* Reads at most room bytes, at least 1; what out holds is written before there
   is nothing to read and the program waits.  0: the end, or an interrupt; -1:
   an error that has been reported. */
long input_read(struct input *, char *to, size_t room, struct sink *out,
    struct term *errors);

/* So many of its first bytes tell what an input is. */
enum { INPUT_FIRST = 8 };

/* The command that makes text of bytes that are none: of gzip, pcap or UTF-16,
   by how the input begins; NULL where it is text. */
const char *input_refused(struct sipcode_slice first);

/* From now on an interrupt ends the input instead of the program. */
void input_catch_interrupt(void);
bool input_interrupted(void);

#endif
