#!/bin/sh
# gate.sh BUILD: the truth table of the expectations, and what JUnit, TAP and
# JSON make of each of its rows.  xmllint and prove hold the formats, where they
# are installed.
PATH=$(cd "$1" && pwd):$PATH LC_ALL=C
top=$(cd "$(dirname "$0")/../.." && pwd)
export PATH LC_ALL
new=$(mktemp -d) || exit 2
trap 'rm -rf "$new"' EXIT
cd "$new" || exit 2

# response CODE METHOD CSEQ CALL-ID: it has a blank line behind it.
response()
{
	printf '%s\r\n' "SIP/2.0 $1 Words" \
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK-$4-$3$2" \
		"From: <sip:alice@example.com>;tag=a" \
		"To: <sip:bob@example.com>;tag=b" \
		"Call-ID: $4" "CSeq: $3 $2" 'Content-Length: 0' ''
}

request()
{
	printf '%s\r\n' "$1 sip:bob@example.com SIP/2.0" \
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK-$3-$2$1" \
		"From: <sip:alice@example.com>;tag=a" \
		'To: <sip:bob@example.com>' \
		"Call-ID: $3" "CSeq: $2 $1" 'Content-Length: 0' ''
}

# invite CALL-ID CODE ...: the responses to one INVITE.
invite()
{
	id=$1
	shift
	for code; do response "$code" INVITE 1 "$id"; done
}

invite one 100 180 200 >answered
invite two 100 180 486 >busy
: >empty
printf 'nothing to see here\n' >words
printf 'SIP/2.0 2000 OK\r\n\r\n' >malformed
{ cat malformed answered; } >malformed-and-answered
invite one 100 100 180 180 180 200 200 >again
{ response 407 INVITE 1 one; invite one 100; response 100 INVITE 2 one
  response 200 INVITE 2 one; } >challenged
{ response 407 INVITE 1 one; response 407 INVITE 2 one; } >refused
cat answered busy >both
{ cat answered; invite three 100 180 200; } >two-answered
{ request INVITE 1 one; invite one 180; request CANCEL 1 one
  response 200 CANCEL 1 one; invite one 487; request ACK 1 one; } >cancelled
invite one 100 180 >ringing
request INVITE 1 four >unanswered
cat answered unanswered >lost
{ cat answered; response 491 INVITE 2 one; response 200 INVITE 3 one
  response 200 BYE 4 one; } >dialog
printf 'SIP/2.0 100 Trying\n\nSIP/2.0 407 x\n\nSIP/2.0 200 OK\n\n' >bare
{ invite one 486; invite two 486; } >all-busy
sed 's/bob/<\&"\x01\xff]]>/; s/Call-ID: two/Call-ID: t#w\x1b[31mo/' busy >hostile

# row STATUS "OPTIONS" INPUT ...: "<" before an input is standard input.
row()
{
	wanted=$1 options=$2
	shift 2
	name="$options of $*"
	case $1 in
	'<'*) input=${1#<} && set -- ;;
	*) input=/dev/null ;;
	esac
	# shellcheck disable=SC2086
	sipcode $options "$@" <$input >out 2>err
	status=$?
	if [ $status -ne "$wanted" ]; then
		sed 's/^/# /' out err
		echo "not ok $name: exit status $status, not $wanted"
		return
	fi
	# What is met is said in a line, what is not on standard error.
	case $wanted in
	0) grep -q '^ok: ' out && [ ! -s err ] && echo "ok $name is met" ||
		echo "not ok $name: says nothing" ;;
	1) [ ! -s out ] && grep -q '^not ok: ' err &&
		echo "ok $name is not met" || echo "not ok $name: no reason" ;;
	2) [ ! -s out ] && [ -s err ] && echo "ok $name is an error" ||
		echo "not ok $name: no error" ;;
	esac
	[ "$wanted" -eq 2 ] || formats "$@"
}

# The same verdict in every format; a capture may hold any bytes.
formats()
{
	# shellcheck disable=SC2086,SC2094
	for format in junit tap json tsv; do
		sipcode $options -f $format "$@" <$input >$format 2>/dev/null
		[ $? -eq "$wanted" ] || echo "not ok $name as $format"
	done
	# shellcheck disable=SC2086
	said=$(sipcode -q $options "$@" <$input 2>/dev/null) ||
		[ $? -eq "$wanted" ] || echo "not ok $name, quiet"
	[ -z "$said" ] || echo "not ok $name, quiet, says something"
	failures=$(grep -c '<failure' junit)
	[ $((failures > 0)) -eq "$wanted" ] ||
		echo "not ok $name: $failures failures in JUnit"
	if command -v xmllint >/dev/null; then
		xmllint --noout junit 2>err || echo "not ok $name as XML"
	fi
	if command -v prove >/dev/null; then
		prove -Q --exec cat tap >out 2>&1
		[ $(($? > 0)) -eq "$wanted" ] || echo "not ok $name for prove"
	fi
	if command -v jq >/dev/null; then
		met=$(jq -r 'select(has("met")).ok' json)
		[ "$met" = "$([ "$wanted" -eq 0 ] && echo true || echo false)" ] ||
			echo "not ok $name as JSON"
	fi
}

for command in xmllint prove jq; do
	command -v $command >/dev/null || echo "ok $command # SKIP no $command"
done

# Whatever wrote a capture, its calls are those of the messages in it.
rows_of()
{
	sipcode --calls --tsv "$1" 2>/dev/null | cut -f 3-8
}

shapes=$top/tests/shapes
rows_of "$shapes/ngrep-byline.txt" >calls
cut -f 2- "$shapes/ngrep-byline.tsv" >responses
for shape in "$shapes"/*.txt; do
	name=$(basename "$shape" .txt)
	cut -f 2- "${shape%.txt}.tsv" | cmp -s - responses || continue
	if rows_of "$shape" | diff calls - >out; then
		echo "ok the calls of $name"
	else
		sed 's/^/# /' out
		echo "not ok the calls of $name"
	fi
done

row 0 '--expect 200' answered
row 0 '--expect 2xx' answered
row 0 '--expect success' answered
row 1 '--expect 200' busy
row 0 '--expect 486' busy
row 0 '-e 486' busy
row 0 '-e 48x' busy
row 0 '-e declined' busy
row 0 '-e !failure' busy
row 1 '-e !4xx' busy
row 1 '--expect 200' empty
row 1 '--expect 200' words
row 1 '--expect 200' malformed
row 0 '--expect 200' malformed-and-answered
row 0 '--expect 200' again
row 0 '--expect 200' challenged
row 1 '--expect 200' refused
row 1 '--expect 200' both
row 0 '--expect 200,486' both
row 0 '--expect 200' two-answered
row 1 '--expect 200' answered busy
row 0 '--expect 200' answered two-answered
row 0 '--expect 200' '<answered'
row 1 '--expect 200' '<busy'
row 1 '--expect 200' '<empty'
row 0 '--expect 200 -' '<answered'
row 1 '--expect 200' cancelled
row 1 '--expect 487' cancelled
row 0 '--expect 487 --method INVITE' cancelled
row 0 '--expect 2xx,487' cancelled
row 1 '--expect 200' ringing
row 1 '--expect !5xx' ringing
row 0 '--expect 180' ringing
row 1 '--expect 200' unanswered
row 1 '--expect !486' unanswered
row 1 '--expect 200' lost
row 0 '--expect 200' dialog
row 0 '--expect 200' bare
row 1 '--expect 407' bare
row 0 '--expect 200 --only 2xx' both
row 1 '--expect 200 --only 5xx' both
row 1 '--expect 200' hostile
row 2 '--expect 200' absent-file
row 2 '--expect 2000' answered
row 2 '--expect 200,' answered
row 2 '--expect busy' answered
row 2 '--expect 200' 486
row 2 '--expect 200 --summary' answered

row 0 '--expect-any 486' both
row 1 '--expect-any 503' both
row 1 '--expect-any 200' empty
row 1 '--expect-any 200' malformed
row 0 '--expect-any 200' again
row 0 '--expect-any 486' answered busy
row 0 '--expect-any 200' '<both'
row 1 '--expect-any 407' challenged
row 0 '--expect-any 200' lost
row 1 '--expect-any 200' unanswered
row 2 '--expect-any 48' both

row 0 '--expect-all 1xx,200' answered
row 1 '--expect-all 200' answered
row 0 '--expect-all !5xx' both
row 1 '--expect-all !486' both
row 1 '--expect-all 200' empty
row 1 '--expect-all 200' malformed
row 0 '--expect-all 100,180,200' again
row 1 '--expect-all 1xx,200' challenged
row 0 '--expect-all 1xx,200' two-answered
row 1 '--expect-all 1xx,200' answered busy
row 0 '--expect-all 1xx,200' '<answered'
row 1 '--expect-all 1xx,200' lost
row 2 '--expect-all -' answered

row 0 '--expect-sequence 100,180,200' answered
row 0 '--expect-sequence 100,18x,2xx' answered
row 1 '--expect-sequence 100,183,200' answered
row 1 '--expect-sequence 100,180' answered
row 1 '--expect-sequence 100,180,200,200' answered
row 1 '--expect-sequence 200' empty
row 1 '--expect-sequence 200' malformed
row 0 '--expect-sequence 100,180,200' again
row 0 '--expect-sequence 100,180,200' two-answered
row 1 '--expect-sequence 100,180,200' both
row 1 '--expect-sequence 100,180,200' answered busy
row 0 '--expect-sequence 100,180,200' '<answered'
row 1 '--expect-sequence 100,180,200' dialog
row 0 '--expect-sequence 180,487 --method INVITE' cancelled
row 0 '--expect-sequence 407,100,100,200' challenged
row 0 '--expect-sequence 180,200 --only !100' answered
row 0 '--expect-sequence 486' all-busy
row 1 '--expect-sequence 200' unanswered
row 2 '--expect-sequence 100,' answered
row 2 '--expect-sequence 100,busy' answered
