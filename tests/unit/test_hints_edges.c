/* Hints at their edges: fields that are empty, cut off, or many. */
#include "hinted.h"

#define REGISTER(more) "REGISTER sip:h\n" more
#define SENT(parts) REGISTER("Authorization: Digest " parts "\n")
#define WWW "401\nWWW-Authenticate: "
#define INVITE "INVITE sip:b@h\n"
#define VIA(host) "SIP/2.0/UDP " host ";branch=z9hG4bK1"

/* A start line that is longer than what is kept of it. */
#define TIMES8(text) text text text text text text text text
#define LONG(method) method " sip:" TIMES8(TIMES8("0123456789abcdef")) "\n"

static const struct hinted challenges[] = {
	{ "a challenge without a scheme is not told", NULL, WWW "=x\n",
	    "!WWW-Authenticate:" },
	{ "a realm that is empty is not told", NULL,
	    WWW "Digest realm=\"\", nonce=\"n\"\n", "!WWW-Authenticate:" },
	{ "the realm of credentials is not that of no realm",
	    SENT("username=\"u\", realm=\"r\""), WWW "Digest nonce=\"n\"\n",
	    "!Refused" },
	{ "credentials without a realm were for none",
	    SENT("username=\"u\""), WWW "Digest realm=\"r\"\n", "!Refused" },
	{ "credentials without a realm are not for another one",
	    SENT("username=\"u\""), WWW "Digest realm=\"r\"\n",
	    "!was for realm" },
	{ "the second credentials may be those of the realm",
	    SENT("username=\"u\", realm=\"q\"\nAuthorization: Digest "
	    "username=\"v\", realm=\"r\""), WWW "Digest realm=\"r\"\n",
	    "Refused: Authorization of user \"v\" for realm \"r\"" },
	{ "credentials without a user name have none", SENT("realm=\"r\""),
	    WWW "Digest realm=\"r\"\n",
	    "Refused: Authorization for realm \"r\"" },
	{ "credentials without a nonce have not this one",
	    SENT("realm=\"r\""), WWW "Digest realm=\"r\", nonce=\"n\"\n",
	    "and no stale=true" },
	{ "a challenge without a nonce has not theirs",
	    SENT("realm=\"r\", nonce=\"n\""), WWW "Digest realm=\"r\"\n",
	    "and no stale=true" },
	{ "a request that was not kept whole may have had credentials",
	    LONG("REGISTER"), WWW "Digest realm=\"r\"\n", "!carried no" },
	{ "nor is it known for which realm they were",
	    LONG("REGISTER") "Authorization: Digest realm=\"q\"\n", WWW "Digest realm=\"r\"\n",
	    "!was for realm" },
	{ "a 403 after credentials of nobody does not name the account",
	    SENT("realm=\"r\""), "403\n", "!Refused after" },
	{ "a 403 after a proxy's credentials names the account",
	    REGISTER("Proxy-Authorization: Digest username=\"u\"\n"), "403\n",
	    "Refused after credentials (user \"u\")" },
	{ "one of three realms may come again", NULL,
	    WWW "Digest realm=\"r\"\nWWW-Authenticate: Digest realm=\"q\"\n"
	    "WWW-Authenticate: Digest realm=\"r\"\n",
	    "3 challenges for several realms" },
	{ "the first four algorithms are told", NULL,
	    WWW "Digest realm=\"r\", algorithm=A1\n"
	    "WWW-Authenticate: Digest realm=\"r\", algorithm=A2\n"
	    "WWW-Authenticate: Digest realm=\"r\"\n"
	    "WWW-Authenticate: Digest realm=\"r\", algorithm=A4\n"
	    "WWW-Authenticate: Digest realm=\"r\", algorithm=A5\n",
	    "5 challenges for one realm: A1, A2, MD5, A4. The" },
};

static const struct hinted contacts[] = {
	{ "q has at most three decimals", NULL,
	    "302\nContact: sip:x@h;q=0.123, sip:y@h;q=0.1239, sip:z@h;q=0.124\n",
	    "go on to sip:z@h, then sip:x@h, then sip:y@h" },
	{ "one second is a time", NULL,
	    "200 REGISTER\nContact: <sip:a@h>;expires=1\n",
	    "registered for 1 s." },
	{ "a q that is no number is 1", NULL,
	    "302\nContact: sip:x@h;q=0.9, sip:y@h;q=0.x\n",
	    "go on to sip:y@h, then sip:x@h" },
	{ "a q that is empty is 1", NULL,
	    "302\nContact: sip:x@h;q=0.9, sip:y@h;q=\n",
	    "go on to sip:y@h, then sip:x@h" },
	{ "a q of 1 is more than 0.999", NULL,
	    "302\nContact: sip:x@h;q=0.999, sip:y@h;q=1.0\n",
	    "go on to sip:y@h, then sip:x@h" },
	{ "those of the same q stay as they came", NULL,
	    "302\nContact: sip:x@h;q=0.5, sip:y@h;q=0.50, sip:z@h;q=0.5\n",
	    "go on to sip:x@h, then sip:y@h, then sip:z@h" },
	{ "an empty address is none", NULL,
	    "302\nContact: <>;q=1, <sip:x@h>\n", "go on to sip:x@h." },
	{ "three are enough", NULL,
	    "302\nContact: sip:a@h, sip:b@h, sip:c@h, sip:d@h\n",
	    "go on to sip:a@h, then sip:b@h, then sip:c@h." },
	{ "the best of eight comes first", NULL,
	    "302\nContact: sip:a@h;q=0.1, sip:b@h;q=0.1, sip:c@h;q=0.1, "
	    "sip:d@h;q=0.1, sip:e@h;q=0.1, sip:f@h;q=0.1, sip:g@h;q=0.1, "
	    "sip:h@h;q=0.2, sip:i@h;q=0.3\n", "go on to sip:h@h, then" },
	{ "no time asked for is none", REGISTER("Contact: <sip:a@h>\n"),
	    "423\nMin-Expires: 60\n", "is 1 minute (60 s): ask" },
	{ "a Contact without expires has that of Expires",
	    REGISTER("Contact: <sip:a@h>\nExpires: 30\n"),
	    "423\nMin-Expires: 60\n", "the request asked for 30 s" },
	{ "Expires counts without a Contact", REGISTER("Expires: 30\n"),
	    "423\nMin-Expires: 60\n", "the request asked for 30 s" },
	{ "a time that is no number was not asked for",
	    REGISTER("Contact: <sip:a@h>;expires=x\nExpires: 30\n"),
	    "423\nMin-Expires: 60\n", "!asked for" },
	{ "a binding without expires has that of Expires", NULL,
	    "200 REGISTER\nExpires: 60\nContact: <sip:a@h>\n",
	    "registered for 1 minute (60 s)." },
	{ "a binding without any says nothing", NULL,
	    "200 REGISTER\nContact: <sip:a@h>\n", "!registered for" },
	{ "a binding for no time is none", NULL,
	    "200 REGISTER\nContact: <sip:a@h>;expires=0\n", "!registered for" },
	{ "a binding that is told to be no number says nothing", NULL,
	    "200 REGISTER\nExpires: 60x\nContact: <sip:a@h>\n",
	    "!registered for" },
	{ "a time as asked for is not less",
	    REGISTER("Contact: <sip:a@h>;expires=60\n"),
	    "200\nContact: <sip:a@h>;expires=60\n", "!less than" },
	{ "the binding of the same host in capitals is ours",
	    REGISTER("Contact: <sip:a@h>\n"),
	    "200\nContact: <sip:b@h>;expires=9, <sip:a@H>;expires=60\n",
	    "registered for 1 minute" },
	{ "the binding of another user is not",
	    REGISTER("Contact: <sip:a@h>\n"),
	    "200\nContact: <sip:A@h>;expires=9\n", "!registered for" },
	{ "a Contact that is no URI is not ours",
	    REGISTER("Contact: *\n"), "200\nContact: <sip:a@h>;expires=9\n",
	    "!registered for" },
	{ "nor is a binding that is none", REGISTER("Contact: <sip:a@h>\n"),
	    "200\nContact: <h>;expires=9\n", "!registered for" },
	{ "a REGISTER without Contact has no binding of its own",
	    REGISTER(""), "200\nContact: <sip:a@h>;expires=9\n",
	    "!registered for" },
};

static const struct hinted paths[] = {
	{ "an empty value stands beside others in no list", NULL,
	    "405 REFER\nAllow:\nAllow: BYE\nAllow: ACK\n",
	    "among it: BYE, ACK." },
	{ "four values are enough", NULL,
	    "405 REFER\nAllow: A\nAllow: B\nAllow: C\nAllow: D\nAllow: E\n",
	    "among it: A, B, C, D." },
	{ "a URI without parameters has no push service",
	    REGISTER("Contact: <sip:a@h>\n"), "555\n", "!pn-provider" },
	{ "a REGISTER without Contact has none", REGISTER(""), "555\n",
	    "!pn-provider" },
	{ "433 to a From without an address does not name it",
	    INVITE "From: ;tag=1\n", "433\n", "!From is" },
	{ "nor one that is empty", INVITE "From: \n", "433\n", "!From is" },
	{ "422 to an interval as long as it wants is not below it",
	    INVITE "Session-Expires: 1800\n", "422\nMin-SE: 1800\n",
	    "!and the request's" },
	{ "the third hop may be the first again", NULL,
	    "482\nVia: " VIA("a") ", " VIA("b") ", " VIA("A") "\n",
	    "Via holds A twice" },
	{ "hops without a host are none", NULL,
	    "482\nVia: SIP/2.0/UDP, SIP/2.0/UDP\n", "!Via holds" },
	{ "one hop is not counted", NULL, "483\nVia: " VIA("a") "\n",
	    "!hops" },
	{ "a dot stands in the tag of a proxy", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789ABCDEF.0123\n",
	    "Kamailio and OpenSIPS" },
	{ "or a dash", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef-0123\n",
	    "Kamailio and OpenSIPS" },
	{ "another mark does not", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef_0123\n",
	    "!Kamailio" },
	{ "31 digits are not its", NULL,
	    "404\nTo: <sip:b@h>;tag=123456789abcdef0123456789abcdef.0123\n",
	    "!Kamailio" },
	{ "nor are three behind the mark", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef.012\n",
	    "!Kamailio" },
	{ "nor none", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef.\n",
	    "!Kamailio" },
	{ "nor a letter at the end", NULL,
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef.0123x\n",
	    "!Kamailio" },
	{ "a tag that is no number is not", NULL,
	    "404\nTo: <sip:b@h>;tag=x\n", "!Kamailio" },
	{ "a tag that the request had is not the proxy's",
	    INVITE "To: <sip:b@h>;tag=0123456789abcdef0123456789abcdef.0123\n",
	    "404\nTo: <sip:b@h>;tag=0123456789abcdef0123456789abcdef.0123\n",
	    "!Kamailio" },
	{ "a To that was cut off may have had a tag", LONG("INVITE"),
	    "481\n",
	    "!no To tag" },
	{ "a Reason that is empty is not told", NULL, "480\nReason: ;x\n",
	    "!Reason" },
	{ "a SIP cause beyond 699 is none", NULL,
	    "480\nReason: SIP;cause=700\n", "!Reason: SIP 700" },
	{ "404 may become 604", NULL, "604\nReason: Q.850;cause=1\n",
	    "!RFC 3398" },
	{ "486 may become 600", NULL, "600\nReason: Q.850;cause=17\n",
	    "!RFC 3398" },
	{ "404 may not become 600", NULL, "600\nReason: Q.850;cause=1\n",
	    "gives Reason's cause 1 the code 404, not 600" },
	{ "analytics may have no number to call", NULL,
	    "603\nReason: SIP;cause=603;text=\"v=analytics1;tel=;url=u\"\n",
	    "(603+); redress at u." },
	{ "a warning may have no agent", NULL,
	    "488\nWarning: 399 \"it is late\"\n",
	    "Warning 399 (Miscellaneous warning): \"it is late\"." },
	{ "a warning whose agent is a dash names none", NULL,
	    "488\nWarning: 399 - \"it is late\"\n",
	    "Warning 399 (Miscellaneous warning): \"it is late\"." },
	{ "a warning whose text is that of its code is not told twice", NULL,
	    "488\nWarning: 305 h \"incompatible media format\"\n",
	    "Warning 305 (Incompatible media format) from h." },
	{ "a warning may have a text of one letter", NULL,
	    "488\nWarning: 305 h \"x\"\n", "from h: \"x\"." },
	{ "a warning may have a tab behind its code", NULL,
	    "488\nWarning: 305\th \"x\"\n", "from h: \"x\"." },
	{ "a code that a word touches is none", NULL,
	    "488\nWarning: 305h \"x\"\n", "!Warning" },
	{ "a code alone is none", NULL, "488\nWarning: 305\n", "!Warning" },
	{ "a quotation mark alone is no agent", NULL,
	    "488\nWarning: 305 \"\n", "!from" },
	{ "an empty text is none", NULL, "488\nWarning: 305 h \"\"\n",
	    "from h." },
	{ "a warning without a text has none", NULL, "488\nWarning: 399 \n",
	    "!Warning 399 (Miscellaneous warning):" },
};

/* Of more fields than there is room for none is said to be missing. */
static void
test_many_fields(void **state)
{
	static char text[8192];
	struct sipcode_hints hints;

	(void)state;
	for (int fields = 60; fields <= 61; fields++) {
		strcpy(text, "SIP/2.0 405 No\r\nVia: a;branch=z9hG4bK1\r\n"
		    "To: b\r\nCall-ID: c\r\nCSeq: 1 BYE\r\n");
		for (int i = 0; i < fields; i++)
			strcat(text, "X: y\r\n");
		strcat(text, "\r\n");
		hints_of(sc_text(text), &hints);
		assert_int_equal(is_said(&hints, "Allow is missing"),
		    fields == 60);
	}
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, challenges, test_hinted);
	UNIT_ROWS(&unit, contacts, test_hinted);
	UNIT_ROWS(&unit, paths, test_hinted);
	unit_add(&unit, "of too many fields none is missing",
	    test_many_fields, NULL);
	return unit_run(&unit, "hints at their edges");
}
