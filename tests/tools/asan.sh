#!/usr/bin/env bash
# asan.sh BUILD: the tests under what watches memory and undefined behaviour:
# ASan and UBSan of gcc and of clang, MSan of clang, and valgrind; QUICK=1
# leaves the slowest tests to make check.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1" || exit 2
build=$(cd "$1" && pwd)/asan
# shellcheck source=tests/cross/row.sh
. tests/cross/row.sh

# What is found ends the program with a status that no test expects.
export ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1
ASAN_OPTIONS+=:strict_string_checks=1
export UBSAN_OPTIONS=print_stacktrace=1 MSAN_OPTIONS=exitcode=99
common='-O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all'
memory="$common -fsanitize=address,undefined"
unknown="$common -fsanitize=memory -fsanitize-memory-track-origins"
watch='valgrind -q --error-exitcode=99 --leak-check=full'
all="unit${QUICK:+-quick} golden shapes"

# FORTIFY_SOURCE hides calls from the sanitizers; warnings are for make lint.
sanitized()
{
	local name=$1 compiler=$2

	shift 2
	if has "$compiler"; then
		row "$name" "$all" '' CC="$compiler" WARN= HARDEN= \
			HARDEN_LINK= CFLAGS="$*"
	else
		skip "$name" "$compiler is not installed"
	fi
}

table 'make asan'
sanitized 'gcc ASan UBSan' gcc "$memory"
sanitized 'clang ASan UBSan' clang "$memory"
sanitized 'clang MSan' clang "$unknown"
if has valgrind; then
	row 'valgrind' 'golden/5 shapes' "$watch"
else
	skip valgrind 'it is not installed'
fi
finish
