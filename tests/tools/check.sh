#!/bin/sh
# check.sh COMMAND ...: runs test programs that print "ok NAME" and "not ok
# NAME" lines, shows those that are not ok with all that was said between, and
# adds up.  V=1 shows everything.
export CMOCKA_MESSAGE_OUTPUT=tap
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
passed=0 failed=0

for test; do
	name=${test%% *}
	name=$(basename "$name" .sh)
	$test >"$log" 2>&1
	status=$?
	good=$(grep -c '^ok ' "$log")
	bad=$(grep -c '^not ok ' "$log")
	# A crash, or a run that tested nothing, is a failure of its own.
	if [ $status -ne 0 ] && [ "$bad" -eq 0 ] || [ $((good + bad)) -eq 0 ]
	then
		echo "not ok $name: exit status $status" >>"$log"
		bad=$((bad + 1))
	fi
	echo "$name: $good passed$([ "$bad" -eq 0 ] || echo ", $bad failed")"
	if [ -n "$V" ]; then
		cat "$log"
	elif [ "$bad" -gt 0 ]; then
		grep -v -e '^ok ' -e '^1\.\.' "$log"
	else
		grep '^ok .*# SKIP' "$log"
	fi
	passed=$((passed + good)) failed=$((failed + bad))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
