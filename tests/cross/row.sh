# Sourced by bash: the project built in one way, its tests run, and one line
# of a table that says how that went.  build is the folder for all of it.
# shellcheck shell=bash
: "${build:?}"
failed=() skipped=() rows=0 passes=0 failures=0
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT

table()
{
	printf '%-34s %8s %8s %8s\n' "$1" passed failed seconds
}

skip()
{
	printf '%-34s skipped: %s\n' "$1" "$2"
	skipped+=("$1")
}

has()
{
	command -v "$1" >/dev/null
}

fail()
{
	printf '%-34s FAILED: %s\n' "$1" "$2"
	failed+=("$1")
	cat "$log"
}

# compile FOLDER TESTS MAKE-ARGUMENT ...
compile()
{
	local into=$1 tests=$2 targets=(all) test

	shift 2
	if [[ $tests = *unit* ]]; then
		for test in tests/unit/test_*.c; do
			test=${test##*/}
			targets+=("$into/unit/${test%.c}")
		done
	fi
	env -u MAKEFLAGS -u MAKELEVEL "${MAKE:-make}" -s B="$into" \
		${WARN+"WARN=$WARN"} "$@" "${targets[@]}" >"$log" 2>&1
}

# wrap FOLDER COMMAND: FOLDER/run holds a script for each program that was
# built, which has the command in front.
wrap()
{
	local program name

	mkdir -p "$1/run/unit"
	for program in "$1"/sipcode "$1"/unit/test_*; do
		[[ -x $program && $program != *.d ]] || continue
		name=$1/run/${program#"$1/"}
		printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$2" "$program" \
			>"$name"
		chmod +x "$name"
	done
}

# test_in NAME FOLDER TESTS: TESTS is words of unit, golden and shapes;
# golden/N is every Nth case.  unit-quick is without the tests that read each
# sample, or long ones, hundreds of times: minutes where all is slow.
test_in()
{
	local name=$1 from=$2 word programs=() start=$SECONDS counts bad

	for word in $3; do
		case $word in
		unit) mapfile -t programs < <(find "$from/unit" -name 'test_*' \
			-perm -u+x | sort) ;;
		unit-quick) mapfile -t programs < <(find "$from/unit" \
			-name 'test_*' -perm -u+x ! -name test_cuts \
			! -name test_origin | sort) ;;
		golden) programs+=("tests/tools/golden.sh $from") ;;
		golden/*) programs+=("tests/tools/golden.sh $from $(
			cd tests/golden && printf '%s\n' ./* |
			awk "NR % ${word#*/} == 1" | tr '\n' ' ')") ;;
		shapes) programs+=("tests/cross/shapes.sh $from") ;;
		esac
	done
	tests/tools/check.sh "${programs[@]}" >"$log" 2>&1
	counts=$(tail -n 1 "$log")
	bad=${counts##*, }
	printf '%-34s %8d %8d %8d\n' "$name" "${counts%% *}" \
		"${bad%% *}" $((SECONDS - start))
	rows=$((rows + 1)) passes=$((passes + ${counts%% *}))
	failures=$((failures + ${bad%% *}))
	[ "${bad%% *}" -ne 0 ] || return 0
	failed+=("$name")
	sed '/^[a-z_0-9]*: [0-9]* passed$/d; $d' "$log"
}

# row NAME TESTS COMMAND MAKE-ARGUMENT ...: COMMAND, if not empty, stands in
# front of what is run.
row()
{
	local name=$1 tests=$2 command=$3 folder

	shift 3
	folder=$build/$(tr -cs 'a-z0-9A-Z\n' - <<<"$name")
	if ! compile "$folder" "$tests" "$@"; then
		fail "$name" 'it does not compile'
	elif [ -z "$command" ]; then
		test_in "$name" "$folder" "$tests"
	else
		wrap "$folder" "$command"
		test_in "$name" "$folder/run" "$tests"
	fi
}

finish()
{
	[ ${#skipped[@]} -eq 0 ] || echo "skipped: ${skipped[*]}"
	[ ${#failed[@]} -eq 0 ] || echo "failed: ${failed[*]}"
	echo "$rows builds: $passes passed, $failures failed"
	[ ${#failed[@]} -eq 0 ]
}
