#!/usr/bin/env bash
# fuzz.sh BUILD [SECONDS]: each target of tests/fuzz for its share of the time,
# under ASan and UBSan, from a corpus that grows from run to run and begins
# with what tests and samples hold.  What breaks is left in BUILD/fuzz/found.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1/fuzz/found" || exit 2
build=$(cd "$1/fuzz" && pwd)
seconds=${2:-120}
sanitize=address,undefined
flags='-O2 -g -fno-omit-frame-pointer -fno-sanitize-recover=all'
failed=()
# What the whole program would do to files and streams, its target does.
cli_wrap=-Wl,--wrap=input_open,--wrap=input_read,--wrap=input_close
cli_wrap+=,--wrap=write,--wrap=close

if ! echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | clang -x c - \
	-fsanitize=fuzzer -o /dev/null 2>/dev/null; then
	echo 'skipped: clang with libFuzzer is not installed'
	exit 0
fi
export ASAN_OPTIONS=detect_stack_use_after_return=1
export UBSAN_OPTIONS=print_stacktrace=1

targets=(tests/fuzz/*.c)
targets=("${targets[@]##*/}")
targets=("${targets[@]%.c}")
share=$((seconds / ${#targets[@]}))
[ "$share" -gt 0 ] || share=1

compile()
{
	env -u MAKEFLAGS -u MAKELEVEL "${MAKE:-make}" -s B="$build" CC=clang \
		WARN= HARDEN= HARDEN_LINK= \
		CFLAGS="$flags -fsanitize=fuzzer-no-link,$sanitize" all || exit
	local target objects wrap

	mapfile -t objects < <(find src -name '*.c' ! -name main.c \
		-printf "$build/%f\n")
	for target in "${targets[@]}"; do
		wrap=
		[ "$target" != cli ] || wrap="$cli_wrap"
		# shellcheck disable=SC2086
		clang -std=c11 -Wall -Wextra $flags -Iinclude -Isrc \
			-fsanitize=fuzzer,$sanitize -o "$build/fuzz-$target" \
			$wrap "tests/fuzz/$target.c" "${objects[@]/%.c/.o}" ||
			exit
	done
}

# The lines of these files, one seed each, into the corpus of a target.
line_seeds()
{
	grep -ahE "$2" "${@:3}" | tr -d '\r' | sort -u | head -n 400 |
		split -l 1 -a 3 - "$build/corpus/$1/seed-"
}

seed()
{
	local target

	for target in "${targets[@]}"; do
		mkdir -p "$build/corpus/$target"
	done
	line_seeds line 'SIP/[0-9]' data/samples/* tests/shapes/*.txt
	line_seeds spec . tests/fuzz/spec.txt
	for target in stream messages places; do
		cp data/samples/* tests/shapes/*.txt tests/shapes/*.sip \
			"$build/corpus/$target"
	done
	line_seeds writers '.' tests/fuzz/writers.txt
	call_seeds
}

# The calls of options.txt, a word a line; for the whole program each with a
# capture behind it.
call_seeds()
{
	local call words texts text number=0

	mapfile -t texts < <(ls data/samples/* tests/shapes/*.txt)
	while read -r call; do
		words=${call//|/$'\n'}
		number=$((number + 1))
		printf '%s\n' "$words" >"$build/corpus/options/call-$number"
		for text in "${texts[@]:number % 8 * 4:4}" data/samples/*; do
			{ printf '%s\n\n' "$words"; head -c 6000 "$text"
			} >"$build/corpus/cli/$number-${text##*/}"
		done
	done <tests/fuzz/options.txt
}

# How many inputs, and how much of the code they reach; or how it ended.
run()
{
	local target=$1 length=$2

	if (cd "$build/found" && "$build/fuzz-$target" -timeout=10 \
		-rss_limit_mb=2048 -max_len="$length" -dict="$build/sip.dict" \
		-max_total_time="$share" -print_final_stats=1 -verbosity=1 \
		-artifact_prefix="$target-" "$build/corpus/$target") \
		>"$build/$target.log" 2>&1
	then
		awk -v target="$target" -v total="$build/total" '
		/ cov: / { for (i = 1; i < NF; i++) {
			if ($i == "cov:") cov = $(i + 1)
			if ($i == "corp:") corpus = $(i + 1) } }
		/^stat::number_of_executed_units/ { count = $2 }
		END { printf "%-10s %10d inputs, %5d edges, corpus %s\n",
			target, count, cov, corpus
			print count >>total }' "$build/$target.log"
	else
		failed+=("$target")
		echo "$target: FAILED, see $build/$target.log"
		grep -E -m 3 'must hold|ERROR|runtime error' \
			"$build/$target.log"
	fi
}

compile
seed
: >"$build/total"
{ cat tests/fuzz/sip.dict; "$build/sipcode" --help |
	grep -oE -- '--[a-z-]+' | sort -u | sed 's/.*/"&"/'; } >"$build/sip.dict"
for target in "${targets[@]}"; do
	case $target in
	line | spec | options) run "$target" 256 ;;
	writers) run "$target" 1024 ;;
	places) run "$target" 1024 ;;
	*) run "$target" 8192 ;;
	esac
done
[ ${#failed[@]} -eq 0 ] || echo "failed: ${failed[*]}"
awk -v targets=${#targets[@]} -v failed=${#failed[@]} '{ n += $1 } END {
	print n + 0 " inputs, " targets " targets, " failed " of them broken" }' \
	"$build/total"
[ ${#failed[@]} -eq 0 ]
