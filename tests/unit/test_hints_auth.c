#include "hinted.h"

#define REGISTER "REGISTER sip:h\n"
#define SENT(realm, nonce)						\
	REGISTER "Authorization: Digest username=\"u\", realm=\"" realm	\
	"\", nonce=\"" nonce "\", response=\"0\"\n"
#define WWW "401\nWWW-Authenticate: "
#define PROXY "407\nProxy-Authenticate: "

static const struct hinted rows[] = {
	{ "a challenge is told in words", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\n",
	    "WWW-Authenticate: Digest, realm \"r\", algorithm MD5, qop auth." },
	{ "a challenge without qop has none", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "!qop" },
	{ "a challenge without realm is not told", NULL,
	    WWW "Digest nonce=\"n\"\n", "!WWW-Authenticate:" },
	{ "challenges are not counted where one has no realm", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n"
	    "WWW-Authenticate: Digest nonce=\"m\"\n", "!2 challenges" },
	{ "a challenge without a scheme is not told", NULL,
	    WWW "\"Digest\", realm=\"r\"\n", "!WWW-Authenticate:" },
	{ "nor is it Basic", NULL, WWW "\"Digest\", realm=\"r\"\n", "!Basic" },
	{ "a 403 has no challenge to tell", NULL,
	    "403\nWWW-Authenticate: Digest realm=\"r\"\n", "!realm" },
	{ "a quoted realm may hold commas and quotes", NULL,
	    WWW "Digest realm=\"a, \\\"b\\\"\", nonce=\"n\"\n",
	    "realm \"a, \"b\"\"" },
	{ "a first request without credentials is normal", REGISTER,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n",
	    "goes again with Authorization for realm \"r\"" },
	{ "a 407 asks for Proxy-Authorization", "INVITE sip:b@h\n",
	    PROXY "Digest realm=\"r\", nonce=\"n\"\n",
	    "goes again with Proxy-Authorization for realm \"r\"" },
	{ "without the request nothing is said of its credentials", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "!carried" },
	{ "credentials with the same nonce were refused", SENT("r", "n"),
	    WWW "Digest realm=\"r\", nonce=\"n\"\n",
	    "Refused: Authorization of user \"u\" for realm \"r\", with this very nonce" },
	{ "credentials with another nonce were refused", SENT("r", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "and no stale=true" },
	{ "credentials of another transaction were not", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "!Refused" },
	{ "stale=true is no refusal", SENT("r", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\", stale=true\n", "!Refused" },
	{ "stale=TRUE says that the nonce had expired", SENT("r", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\", stale=TRUE\n",
	    "goes again with the new nonce" },
	{ "stale=true is told without the request", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\", stale=true\n",
	    "the password was not refused" },
	{ "stale=false is not", SENT("r", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\", stale=false\n", "!expired" },
	{ "credentials for another realm are named", SENT("q", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\"\n",
	    "was for realm \"q\", but realm \"r\" is asked for" },
	{ "realms differ by letter case", SENT("R", "m"),
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "was for realm \"R\"" },
	{ "credentials to a proxy are none to a server",
	    REGISTER "Proxy-Authorization: Digest realm=\"r\", nonce=\"n\"\n",
	    WWW "Digest realm=\"r\", nonce=\"n\"\n", "!Refused" },
	{ "Basic is named", NULL, WWW "Basic realm=\"r\"\n", "asks for Basic" },
	{ "Digest is not Basic", NULL, WWW "Digest realm=\"r\"\n",
	    "!asks for Basic" },
	{ "AKA is named", NULL,
	    WWW "Digest realm=\"ims\", nonce=\"n\", algorithm=AKAv1-MD5\n",
	    "SIM card" },
	{ "MD5 is not AKA", NULL,
	    WWW "Digest realm=\"ims\", nonce=\"n\", algorithm=MD5\n",
	    "!SIM card" },
	{ "SHA-256 alone is named", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\n",
	    "Algorithm SHA-256 alone" },
	{ "SHA-256 beside MD5 is not alone", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\n"
	    "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5\n",
	    "!alone" },
	{ "two algorithms for one realm are named", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\n"
	    "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n",
	    "2 challenges for one realm: SHA-256, MD5." },
	{ "two realms are not one", NULL,
	    WWW "Digest realm=\"r\", nonce=\"n\"\n"
	    "WWW-Authenticate: Digest realm=\"s\", nonce=\"n\"\n",
	    "!for one realm" },
	{ "several realms are counted", NULL,
	    PROXY "Digest realm=\"r\", nonce=\"n\"\n"
	    "Proxy-Authenticate: Digest realm=\"s\", nonce=\"n\"\n",
	    "2 challenges for several realms" },
	{ "one challenge is not several", NULL,
	    PROXY "Digest realm=\"r\", nonce=\"n\"\n", "!challenges" },
	{ "a missing challenge is named", NULL, "401\n",
	    "WWW-Authenticate is missing" },
	{ "a missing challenge of a proxy is named", NULL, "407\n",
	    "Proxy-Authenticate is missing" },
	{ "a challenge that is there is not missing", NULL,
	    WWW "Digest realm=\"r\"\n", "!missing" },
	{ "the challenge of a proxy in a 401 is named", NULL,
	    "401\nProxy-Authenticate: Digest realm=\"r\"\n",
	    "Proxy-Authenticate stands in a 401" },
	{ "the challenge of a server in a 407 is named", NULL,
	    "407\nWWW-Authenticate: Digest realm=\"r\"\n",
	    "WWW-Authenticate stands in a 407" },
	{ "a 407 with both is not odd", NULL,
	    PROXY "Digest realm=\"r\"\nWWW-Authenticate: Digest realm=\"r\"\n",
	    "!stands in" },
	{ "a 403 after credentials names the account",
	    SENT("r", "m"), "403\n",
	    "Refused after credentials (user \"u\", realm \"r\")" },
	{ "a 403 without credentials does not", REGISTER, "403\n",
	    "!after credentials" },
	{ "a 403 without credentials names From", REGISTER, "403\n",
	    "number or From (sip:a@a.example)" },
	{ "a 403 within a call does not",
	    "BYE sip:h\nTo: <sip:b@h>;tag=t\n", "403\n", "!From (" },
};

static void
test_cut_head(void **state)
{
	static const char text[] = "SIP/2.0 401 Unauthorized\r\n"
	    "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nCall-ID: c\r\n"
	    "CSeq: 1 REGISTER\r\n";
	struct sipcode_hints hints;

	(void)state;
	hints_of(sc_text(text), &hints);
	assert_null(hints.texts[0]);
}

int
main(void)
{
	struct unit unit = { NULL, 0 };

	UNIT_ROWS(&unit, rows, test_hinted);
	unit_add(&unit, "a head that is cut off lacks nothing", test_cut_head,
	    NULL);
	return unit_run(&unit, "hints of challenges");
}
