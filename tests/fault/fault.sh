#!/usr/bin/env bash
# fault.sh BUILD: what the program does where reads, writes and allocations
# fail.  What can be made good is: short, interrupted and late calls change no
# byte of any golden case.  What cannot ends in exit 2 and a message, or is the
# right answer after all; never a wrong answer, a signal or silence.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1/fault/run" || exit 2
build=$(cd "$1" && pwd)
new=$build/fault
# "Refused", "no space", "try again", "input or output", "closed pipe".
read_errors=(5 13 21 116) write_errors=(5 28 27 122)
captures=(data/samples/call.sip tests/shapes/mixed.txt)
ways=('' --brief --summary --calls --lint --json --tsv '--expect=2xx'
'--lint --format=junit' '--lint --format=tap')

"${CC:-cc}" -O2 -shared -fPIC -o "$new/fault.so" tests/fault/fault.c -ldl ||
	exit 2
printf '#!/bin/sh\nLD_PRELOAD=%s exec %s "$@"\n' "$new/fault.so" \
	"$build/sipcode" >"$new/run/sipcode"
chmod +x "$new/run/sipcode"

# Golden cases in which everything goes on after a while.
for fault in short eintr eagain 'short eintr' 'short eagain'; do
	FAULT=$fault tests/tools/golden.sh "$new/run" |
		sed -E "s/^((not )?ok) (.*)/\1 $fault: \3/"
done

# judge NAME: by $status and the files out, err and want (with its status in
# $right).
judge()
{
	if [ "$status" -gt 128 ]; then
		echo "not ok $1: ended by a signal, $status"
	elif [ "$status" -eq 2 ] && [ -s "$new/err" ]; then
		echo "ok $1"
	elif [ "$status" -eq "$right" ] && cmp -s "$new/out" "$new/want"; then
		echo "ok $1"
	else
		sed 's/^/# /' "$new/err"
		echo "not ok $1: exit $status, expected 2 or $right"
	fi
}

attempt()
{
	# shellcheck disable=SC2086
	FAULT=$1 timeout 20 "$new/run/sipcode" $way "$capture" >"$new/out" \
		2>"$new/err"
	status=$?
	judge "$1: sipcode $way $capture"
}

for capture in "${captures[@]}"; do
	for way in "${ways[@]}"; do
		# shellcheck disable=SC2086
		"$build/sipcode" $way "$capture" >"$new/want" 2>/dev/null
		right=$?
		for error in "${read_errors[@]}"; do
			attempt "read-1=$error"
			attempt "short read-9=$error"
		done
		for error in "${write_errors[@]}"; do
			attempt "write-1=$error"
			attempt "short write-5=$error"
		done
		for number in 1 2 3 4 5 6 7 8; do
			attempt "alloc-$number"
		done
	done
done
