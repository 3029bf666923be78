#!/usr/bin/env bash
# prove.sh BUILD [DRIVER ...]: Frama-C's Eva runs the drivers of tests/prove on
# every input up to their sizes.  It fails where there is an alarm, a driver
# that does not come to its end, or a statement under proof that no driver
# reaches and tests/prove/unreached.txt does not excuse.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1/prove" || exit 2
out=$1/prove
shift
patience=180	# seconds of the processor for one driver
TIMEFORMAT=%0U
failed=() drivers=0 found=0

if ! command -v frama-c >/dev/null || ! command -v ocamlfind >/dev/null; then
	echo 'skipped: frama-c or ocamlfind is not installed'
	exit 0
fi

# analyse DRIVER BYTES FILE ...
analyse()
{
	local driver=$1 bytes=$2 name sources=() instead=

	shift 2
	for name; do
		case $name in
		any_*.h) instead+=" -include tests/prove/$name" ;;
		any_*) sources+=("tests/prove/$name.c") ;;
		*) [ ! -e "src/$name.c" ] || sources+=("src/$name.c") ;;
		esac
	done
	(ulimit -t "$patience" && exec frama-c -load-script tests/prove/told.ml \
		-eva -c11 -machdep gcc_x86_64 -cpp-extra-args="-Iinclude \
		-Idata -Isrc -Itests/prove -DSC_PORTABLE $instead \
		-DPROVE_BYTES=$bytes -Dmemchr=prove_memchr" \
		-eva-slevel 1000000 -eva-split-return full \
		-eva-split-limit 1000 -eva-interprocedural-splits \
		-eva-alloc-builtin fresh_weak -eva-no-alloc-returns-null \
		-eva-no-show-progress -eva-no-print \
		-eva-msg-key=-initial-state,-final-states \
		"tests/prove/$driver.c" tests/prove/libc.c "${sources[@]}" \
		>"$out/$driver.log" 2>&1)
}

# told KIND DRIVER: facts of a kind.
told()
{
	grep "^$1	" "$out/$2.log"
}

# What is wrong with a run, in a word or two; nothing, if all is well.
verdict()
{
	local driver=$1 status=$2 alarms=$3

	if [ "$status" -ne 0 ]; then
		echo "exit status $status"
	elif [ "$alarms" -ne 0 ]; then
		echo "$alarms alarms"
	elif told reach "$driver" | grep -E "^reach	tests/prove/$driver.c" |
		grep -q 'false$'; then
		echo 'the driver does not come to its end'
	elif grep -E '(Assertions|Preconditions) ' "$out/$driver.log" |
		grep -qE ' [1-9][0-9]* (unk|inv)'; then
		echo 'a contract or an assertion may be broken'
	elif ! grep -q 'No errors or warnings raised' "$out/$driver.log"; then
		echo 'Eva warns'
	fi
}

prove()
{
	local driver=$1 bytes=$2 status seconds alarms bad

	exec 3>&1
	seconds=$({ time analyse "$@"; echo "$?" >"$out/status"; } 2>&1)
	status=$(<"$out/status")
	alarms=$(told alarm "$driver" | wc -l)
	bad=$(verdict "$driver" "$status" "$alarms")
	printf '%-14s %7d %7d %7d%s\n' "$driver" "$bytes" "$seconds" \
		"$alarms" "${bad:+  FAILED: $bad}"
	drivers=$((drivers + 1)) found=$((found + alarms))
	[ -n "$bad" ] || return 0
	failed+=("$driver")
	grep -v '^reach' "$out/$driver.log" |
		grep -A 2 -E 'eva:alarm|Warning|Error|[1-9] unknown' |
		head -n 30
}

: >"$out/under-proof"
find "$out" -name '*.log' -delete
printf '%-14s %7s %7s %7s\n' 'make prove' bytes seconds alarms
while read -r driver bytes files; do
	[ $# -eq 0 ] || [[ " $* " = *" $driver "* ]] || continue
	# shellcheck disable=SC2086
	printf 'src/%s.c\n' ${files%%+*} >>"$out/under-proof"
	# shellcheck disable=SC2086
	printf 'src/%s.h\n' ${files%%+*} >>"$out/under-proof"
	# shellcheck disable=SC2086
	prove "$driver" "$bytes" ${files/+/}
done < <(grep -vE '^(#|$)' tests/prove/drivers.txt)

# Each statement of a file under proof has to be reached by one driver at
# least; an inline function is one, in however many files it stands.
awk -F '\t' -v alarms="$found" -v drivers="$drivers" '
function source(place, number, text, at) {
	for (at = 0; at < number; at++)
		if ((getline text <place) <= 0)
			break
	close(place)
	gsub(/^[ \t]+/, "", text)
	return text
}
FILENAME ~ /under-proof$/ { proof[$1] = 1; next }
FILENAME ~ /unreached.txt$/ {
	if (!/^#/ && NF == 4)
		excuse[$1 "\t" $2 "\t" $3] = 1
	next
}
$1 == "reach" && $2 in proof {
	key = $2 "\t" $4 "\t" $5
	line[key] = $3
	function_of[key] = $2 "\t" $4
	functions[$2 "\t" $4] = 1
	if ($6 == "true")
		reached[key] = 1
}
END {
	for (key in line) {
		all++
		if (key in reached) {
			good++
			continue
		}
		split(function_of[key], at, "\t")
		name = function_of[key] "\t" source(at[1], line[key])
		if (name in excuse) {
			used[name] = 1
			known++
		} else if (!(name in said)) {
			said[name] = bad = 1
			print at[1] ":" line[key] ": not reached: " name \
			    | "sort -t : -k 1,1 -k 2n"
		}
	}
	close("sort -t : -k 1,1 -k 2n")
	for (name in excuse) {
		split(name, at, "\t")
		if (at[1] in proof && !(name in used)) {
			print "excused, but reached: " name
			bad = 1
		}
	}
	for (name in functions)
		count++
	printf "%d drivers, %d functions, %d of %d statements reached", \
	    drivers, count, good, all
	printf "%s, %d alarms\n", \
	    known ? " (" known " are excused)" : "", alarms
	exit bad
}' "$out/under-proof" tests/prove/unreached.txt "$out"/*.log ||
	failed+=(reach)
[ ${#failed[@]} -eq 0 ] || { echo "failed: ${failed[*]}"; exit 1; }
