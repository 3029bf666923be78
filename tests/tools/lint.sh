#!/usr/bin/env bash
# lint.sh BUILD: everything that reads the sources without running them.  All
# checks run, whatever the one before said; a tool that is not installed is
# named and skipped.
cd "$(dirname "$0")/../.." || exit 2
build=$1
failed=() skipped=() good=0
scripts=(.ci/run tests/*/*.sh data/completion/sipcode.bash)
tools=tests/tools

# check NAME TOOL COMMAND ...
check()
{
	local name=$1 tool=$2

	shift 2
	if ! command -v "$tool" >/dev/null; then
		echo "$name: skipped, $tool is not installed"
		skipped+=("$name")
	elif "$@"; then
		echo "$name: ok"
		good=$((good + 1))
	else
		echo "$name: FAILED"
		failed+=("$name")
	fi
}

# Without a warning, which -Werror sees to; in a folder of its own.
compile()
{
	"${MAKE:-make}" --no-print-directory -s B="$build/lint-$1" CC="$2" \
		CFLAGS="$3" all >/dev/null
}

# gcc 12 cannot know that getopt_long() returns no letter but those it was
# given; clang-tidy looks for null pointers too.
analyzer='-O2 -g -fanalyzer -fdiagnostics-path-format=none'
analyzer+=' -Wno-analyzer-null-dereference'

# Variables stand at the head of a function, whatever their scope; one may have
# the name of a function that is not called there; what is handed over to be
# filled is not set before; and in sight.c two loops that may stop early look
# as if they never could.
quiet='--suppress=variableScope --suppress=shadowFunction'
quiet+=' --suppress=ctuuninitvar --suppress=knownConditionTrueFalse:src/sight.c'

tidy()
{
	printf '%s\n' src/*.c | xargs -P "$(nproc)" -n 8 sh -c \
		'clang-tidy --quiet "$@" -- -std=c11 -Iinclude -Idata' - \
		2>/dev/null
}

check layers sh $tools/layers.sh
check style sh $tools/style.sh src/*.[ch] include/*.h tests/unit/*.[ch]
check gcc gcc compile gcc gcc '-O2 -g'
check clang clang compile clang clang '-O2 -g'
check symbols nm $tools/symbols.sh "$build/lint-gcc/libsipcode.a"
check analyzer gcc compile analyzer gcc "$analyzer"
# shellcheck disable=SC2086
check cppcheck cppcheck cppcheck --quiet --error-exitcode=1 --std=c11 \
	--enable=warning,style,performance,portability --inline-suppr \
	$quiet -Iinclude -Idata src
check clang-tidy clang-tidy tidy
check shellcheck shellcheck shellcheck -x "${scripts[@]}"
check man mandoc mandoc -T lint -W warning src/sipcode.1

[ ${#skipped[@]} -eq 0 ] || echo "skipped: ${skipped[*]}"
[ ${#failed[@]} -eq 0 ] || echo "failed: ${failed[*]}"
echo "$good kinds of check found nothing, ${#failed[@]} did"
[ ${#failed[@]} -eq 0 ]
