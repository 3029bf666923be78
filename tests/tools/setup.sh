#!/bin/sh
# setup.sh: installs what the tests need with the system's package manager, as
# root or by sudo.  Without cmocka there are no tests; what else cannot be had
# is named, and skipped by the check that wants it.
#
# Lists of names are split into words.
# shellcheck disable=SC2046,SC2086
tools='mandoc xmllint jq clang clang-format clang-tidy cppcheck shellcheck
valgrind tmux frama-c ocamlfind'

has_cmocka()
{
	printf '%s\n' '#include <stdarg.h>' '#include <stddef.h>' \
		'#include <stdint.h>' '#include <setjmp.h>' \
		'#include <cmocka.h>' 'int main(void) { return 0; }' |
		${CC:-cc} -x c -o /dev/null - -x none \
		$(pkg-config --cflags --libs cmocka 2>/dev/null || echo -lcmocka) \
		2>/dev/null
}

missing()
{
	has_cmocka || echo cmocka
	for tool in $tools; do
		command -v "$tool" >/dev/null || echo "$tool"
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

# The package that brings a tool, where it has another name.
package()
{
	case $manager/$1 in
	apt-get/cmocka) echo libcmocka-dev ;;
	apt-get/frama-c) echo frama-c-base ;;
	apk/cmocka) echo cmocka-dev ;;
	dnf/cmocka | zypper/cmocka) echo libcmocka-devel ;;
	apt-get/xmllint | apk/xmllint) echo libxml2-utils ;;
	zypper/xmllint) echo libxml2-tools ;;
	*/xmllint) echo libxml2 ;;
	dnf/clang-*) echo clang-tools-extra ;;
	apk/clang-*) echo clang-extra-tools ;;
	pacman/clang-* | zypper/clang-*) echo clang ;;
	brew/clang | brew/clang-tidy) echo llvm ;;
	dnf/shellcheck | zypper/shellcheck) echo ShellCheck ;;
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

# Package lists as old as the machine name files that are gone.
refresh()
{
	case $manager in
	apt-get) as_root apt-get update -qq ;;
	pacman) as_root pacman -Sy ;;
	apk) as_root apk update -q ;;
	esac
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0
find_manager
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
echo "Installing with $manager:" $wanted

packages=$(for tool in $wanted; do package "$tool"; done | sort -u)
refresh >"$log" 2>&1
# One that does not exist must not keep the others away.
install $packages >>"$log" 2>&1 || for one in $packages; do
	install "$one" >>"$log" 2>&1
done

wanted=$(missing)
[ -z "$wanted" ] || echo "Could not be had:" $wanted
has_cmocka || { cat "$log"; echo "No tests without cmocka."; exit 1; }
