#!/usr/bin/env bash
# cross.sh BUILD: the tests on other machines (under qemu where they are not
# this one), with other C libraries, compilers and options; QUICK=1 leaves the
# slowest tests to make check.  What is not installed is named and skipped;
# tests/cross/README.md has the packages.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1" || exit 2
build=$(cd "$1" && pwd)/cross
# shellcheck source=tests/cross/row.sh
. tests/cross/row.sh

links()
{
	local compiler=$1

	shift
	# shellcheck disable=SC2086
	printf '%s\n' '#include <stdarg.h>' '#include <stddef.h>' \
		'#include <stdint.h>' '#include <setjmp.h>' "$@" \
		'int main(void) { return 0; }' |
		$compiler -x c -o /dev/null - $libraries 2>/dev/null
}

# machine NAME COMPILER RUNNER MAKE-ARGUMENT ...: without a cmocka of that
# machine the unit tests stay out, and the row says so.
machine()
{
	local name=$1 compiler=$2 runner=$3
	local tests="unit${QUICK:+-quick} golden shapes"
	local libraries=

	shift 3
	if ! links "$compiler"; then
		skip "$name" "$compiler does not link"
		return
	elif [ -n "$runner" ] && ! has "${runner%% *}"; then
		skip "$name" "${runner%% *} is not installed"
		return
	fi
	[ -z "$runner" ] || tests='unit-quick golden shapes'
	libraries=-lcmocka
	if [[ $compiler = musl* ]] ||
		! links "$compiler" '#include <cmocka.h>'
	then
		tests='golden shapes'
		name="$name, no cmocka"
	fi
	row "$name" "$tests" "$runner" CC="$compiler" "$@"
}

table 'make cross'
# Where gcc-multilib is not whole, the kernel's headers stand with the others.
asm=$(gcc -print-multiarch)
machine '32-bit x86' "gcc -m32 -isystem /usr/include/$asm" ''
machine 's390x, big-endian' s390x-linux-gnu-gcc 'qemu-s390x -L /'
machine 'aarch64, NEON' aarch64-linux-gnu-gcc 'qemu-aarch64 -L /'
machine 'musl' musl-gcc ''
machine 'musl, static' musl-gcc '' HARDEN_LINK=-static
machine 'clang' clang ''
machine 'gcc -O0' gcc '' CFLAGS='-O0 -g'
machine 'gcc -O3' gcc '' CFLAGS='-O3 -g'
machine 'gcc -Os' gcc '' CFLAGS='-Os -g'
machine 'char is signed' gcc '' CFLAGS='-O2 -g -fsigned-char'
machine 'char is unsigned' gcc '' CFLAGS='-O2 -g -funsigned-char'
machine 'no SIMD' gcc '' CPPFLAGS=-DSC_PORTABLE
finish
