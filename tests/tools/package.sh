#!/bin/sh
# package.sh BUILD: install, uninstall and dist do what they say.
cd "$(dirname "$0")/../.." || exit 2
build=$(cd "$1" && pwd) || exit 2
new=$(mktemp -d) || exit 2
trap 'rm -rf "$new"' EXIT
make=${MAKE:-make}
root=$new/root prefix=/opt/voip
at=$root$prefix

# try NAME COMMAND ...
try()
{
	name=$1
	shift
	if "$@" >"$new/log" 2>&1; then echo "ok $name"; else
		sed 's/^/# /' "$new/log"
		echo "not ok $name"
	fi
}

# The make of the user has no wish of the one that runs the tests.
quiet_make()
{
	env -u MAKEFLAGS -u MAKELEVEL "$make" "$@"
}

same_code()
{
	"$1" 486 | cmp - "$new/486"
}

links()
{
	printf '%s\n' '#include <sipcode.h>' \
		'int main(void) { return sipcode_find(486) == NULL; }' \
		>"$new/use.c"
	# shellcheck disable=SC2046
	${CC:-cc} -o "$new/use" "$new/use.c" $(PKG_CONFIG_SYSROOT_DIR=$root \
		PKG_CONFIG_PATH=$at/lib/pkgconfig \
		pkg-config --cflags --libs sipcode) && "$new/use"
}

version()
{
	"$at/bin/sipcode" --version | grep -qx "sipcode $(sed -n \
		's/^Version: //p' "$at/lib/pkgconfig/sipcode.pc")"
}

nothing_left()
{
	find "$root" -type f | grep . && return 1
	return 0
}

unpack()
{
	tar xzf "$build"/sipcode-*.tar.gz -C "$new" && mv "$new"/sipcode-* \
		"$new/tree"
}

"$build/sipcode" 486 >"$new/486"
try 'make install' quiet_make B="$build" PREFIX=$prefix DESTDIR="$root" install
try 'the installed program' same_code "$at/bin/sipcode"
try 'sipcode.pc has the version of the program' version
for file in share/man/man1/sipcode.1 lib/libsipcode.a include/sipcode.h \
    share/bash-completion/completions/sipcode \
    share/zsh/site-functions/_sipcode \
    share/fish/vendor_completions.d/sipcode.fish; do
	try "installed: $file" test -s "$at/$file"
done
if command -v pkg-config >/dev/null; then
	try 'a program finds the library by pkg-config' links
else
	echo "ok a program finds the library # SKIP no pkg-config"
fi
try 'make uninstall' quiet_make B="$build" PREFIX=$prefix DESTDIR="$root" \
	uninstall
try 'uninstall leaves nothing' nothing_left
rm -f "$build"/sipcode-*.tar.gz
try 'make dist' quiet_make B="$build" dist
try 'the tarball unpacks' unpack
try 'the tarball builds by itself' quiet_make -C "$new/tree" CFLAGS=-O0
try 'its program' same_code "$new/tree/build/sipcode"
try 'the tarball makes a tarball' quiet_make -C "$new/tree" dist
