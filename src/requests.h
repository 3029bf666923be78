/* The newest requests of a capture. */
#ifndef SC_REQUESTS_H
#define SC_REQUESTS_H

#include "slice.h"

/* The request with the Call-ID, CSeq number and topmost Via branch of a
   response, and this method, which may be CANCEL for the response to an
   INVITE.  count: times that it was seen.  Its slices borrow requests. */
bool sc_find_request(const struct sipcode_requests *requests,
    const struct sipcode_message *response, struct sipcode_slice method,
    struct sipcode_message *request, unsigned *count);

/* The code of the last 1xx with a body to the same request; 0: none was
   noted. */
unsigned sc_early_code(const struct sipcode_requests *,
    const struct sipcode_message *response);

#endif
