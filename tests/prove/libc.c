/* Functions of the C library whose result Eva has to know to the byte. */
#include <string.h>

void *
memchr(const void *bytes, int byte, size_t len)
{
	const unsigned char *p = bytes;

	for (size_t i = 0; i < len; i++)
		if (p[i] == (unsigned char)byte)
			return (void *)(p + i);
	return NULL;
}
