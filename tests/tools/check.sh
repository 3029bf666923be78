#!/bin/sh
# check.sh COMMAND ...: runs test programs that print "ok NAME" and "not ok
# NAME" lines, shows those that are not ok with all that was said between, and
# adds up.  "# SKIP" is neither.  V=1 shows everything.
export CMOCKA_MESSAGE_OUTPUT=tap
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
passed=0 failed=0

# How many lines begin so, without those that were skipped.
count()
{
	grep -v '# SKIP' "$log" | grep -c "^$1 "
}

for test; do
	name=${test%% *}
	name=$(basename "$name" .sh)
	$test >"$log" 2>&1
	status=$?
	good=$(count ok)
	bad=$(count 'not ok')
	# A crash, or a run that tested nothing, is a failure of its own.
	if [ $status -ne 0 ] && [ "$bad" -eq 0 ] || ! grep -q 'ok ' "$log"
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
		sed -n -E 's/^(not )?ok (.*# SKIP)/skipped \2/p' "$log"
	fi
	passed=$((passed + good)) failed=$((failed + bad))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
