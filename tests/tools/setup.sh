#!/bin/sh
# setup.sh [TARGET ...]: installs what these targets of the Makefile need, or
# what all of them need, with the system's package manager, as root or by sudo.
# Without a compiler, make and cmocka there are no tests; what else cannot be
# had is named, and skipped by the target that wants it.
#
# Lists of names are split into words.
# shellcheck disable=SC2046,SC2086
all='check lint asan fuzz fault cross coverage prove mutate bench'

# Programs, and libraries that a test program finds.
needs()
{
	echo cc make
	case $1 in
	check) echo cmocka pkg-config mandoc xmllint jq tmux prove parallel \
		zsh fish sipp ;;
	lint) echo clang clang-format clang-tidy cppcheck shellcheck mandoc ;;
	asan) echo cmocka clang clang-runtime valgrind ;;
	fuzz) echo clang clang-runtime ;;
	fault) echo perl ;;
	cross) echo cmocka clang musl-gcc 32-bit s390x-linux-gnu-gcc \
		qemu-s390x aarch64-linux-gnu-gcc qemu-aarch64 ;;
	coverage) echo cmocka gcov ;;
	prove) echo frama-c ocamlfind ;;
	mutate) echo cmocka python3 ;;
	bench) echo mawk rg ;;
	esac
}

# links COMPILER: a test of cmocka.
links()
{
	printf '%s\n' '#include <stdarg.h>' '#include <stddef.h>' \
		'#include <stdint.h>' '#include <setjmp.h>' \
		'#include <cmocka.h>' 'int main(void) { return 0; }' |
		"$@" -x c -o /dev/null - -x none -lcmocka 2>/dev/null
}

has()
{
	case $1 in
	cmocka) links ${CC:-cc} $(pkg-config --cflags --libs cmocka \
		2>/dev/null) ;;
	32-bit) links gcc -m32 -isystem \
		"/usr/include/$(gcc -print-multiarch)" ;;
	*-linux-gnu-gcc) links $1 ;;
	clang-runtime) echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
		clang -fsanitize=fuzzer,address,undefined -x c \
		-o /dev/null - 2>/dev/null ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

missing()
{
	for tool in $(for target; do needs $target; done |
		tr ' ' '\n' | sort -u); do
		has "$tool" || echo "$tool"
	done
}

as_root()
{
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

find_manager()
{
	for manager in apt-get dnf pacman apk zypper brew; do
		! command -v $manager >/dev/null || return 0
	done
	echo "No package manager that is known here; install by hand:" $wanted
	exit 1
}

# The packages that bring a tool, where they have other names.
package()
{
	case $manager/$1 in
	apt-get/cc) echo gcc libc6-dev ;;
	apt-get/cmocka) echo libcmocka-dev ;;
	apk/cmocka) echo cmocka-dev ;;
	dnf/cmocka | zypper/cmocka) echo libcmocka-devel ;;
	apt-get/xmllint | apk/xmllint) echo libxml2-utils ;;
	zypper/xmllint) echo libxml2-tools ;;
	*/xmllint) echo libxml2 ;;
	apt-get/clang-runtime) echo libclang-rt-dev ;;
	dnf/clang-runtime | apk/clang-runtime | zypper/clang-runtime | \
	pacman/clang-runtime) echo compiler-rt ;;
	brew/clang-runtime) echo llvm ;;
	dnf/clang-*) echo clang-tools-extra ;;
	apk/clang-*) echo clang-extra-tools ;;
	pacman/clang-* | zypper/clang-*) echo clang ;;
	brew/clang | brew/clang-tidy) echo llvm ;;
	dnf/shellcheck | zypper/shellcheck) echo ShellCheck ;;
	apt-get/prove) echo perl ;;
	dnf/prove) echo perl-Test-Harness ;;
	*/prove) echo perl ;;
	*/cc | */gcov) echo gcc ;;
	apt-get/sipp) echo sip-tester ;;
	*/rg) echo ripgrep ;;
	# gcc-multilib itself cannot stand beside the cross compilers.
	apt-get/32-bit) echo gcc-$(gcc -dumpversion)-multilib \
		libcmocka-dev:i386 ;;
	apt-get/musl-gcc) echo musl-tools ;;
	apt-get/s390x-*) echo gcc-s390x-linux-gnu libc6-dev-s390x-cross \
		libcmocka-dev:s390x ;;
	apt-get/aarch64-*) echo gcc-aarch64-linux-gnu \
		libc6-dev-arm64-cross libcmocka-dev:arm64 ;;
	apt-get/qemu-*) echo qemu-user ;;
	apt-get/frama-c) echo frama-c-base ;;
	*/ocamlfind) echo ocaml-findlib ;;
	*) echo "$1" ;;
	esac
}

install()
{
	case $manager in
	apt-get) as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -qq -y --no-install-recommends "$@" ;;
	dnf) as_root dnf install -q -y "$@" ;;
	pacman) as_root pacman -S --needed --noconfirm "$@" ;;
	apk) as_root apk add -q "$@" ;;
	zypper) as_root zypper -q -n install "$@" ;;
	brew) brew install -q "$@" ;;
	esac
}

# The libraries of other machines are packages of other architectures.
add_architectures()
{
	for one in $(printf '%s\n' "$@" | sed -n 's/.*://p' | sort -u); do
		dpkg --print-foreign-architectures | grep -qx $one && continue
		echo "Adding the architecture $one to dpkg"
		as_root dpkg --add-architecture $one
	done
}

# Package lists as old as the machine name files that are gone.
refresh()
{
	case $manager in
	apt-get) as_root apt-get update -qq ;;
	pacman) as_root pacman -Sy ;;
	apk) as_root apk update -q ;;
	esac
}

# get TOOL ...: one that does not exist must not keep the others away.
get()
{
	packages=$(for tool; do package "$tool"; done | tr ' ' '\n' | sort -u)
	[ $manager != apt-get ] || add_architectures $packages
	echo "Installing with $manager:" $packages
	refresh >"$log" 2>&1
	install $packages >>"$log" 2>&1 || for one in $packages; do
		install "$one" >>"$log" 2>&1
	done
}

[ $# -gt 0 ] || set -- $all
wanted=$(missing "$@")
[ -n "$wanted" ] || exit 0
find_manager
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT

# What the others are depends on the compiler.
if ! has cc || ! has make; then get cc make; fi
wanted=$(missing "$@")
[ -z "$wanted" ] || get $wanted

wanted=$(missing "$@")
[ -z "$wanted" ] || echo "Could not be had:" $wanted
for tool in cc make $(for target; do needs $target; done | grep -ow cmocka); do
	has $tool || { cat "$log"; echo "No tests without $tool."; exit 1; }
done
