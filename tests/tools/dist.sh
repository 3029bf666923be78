#!/bin/sh
# dist.sh BUILD NAME: BUILD/NAME.tar.gz of what git knows; outside of git, of
# what a tarball holds anyway.
build=$(cd "$1" && pwd) && cd "$(dirname "$0")/../.." || exit 2
rm -rf "${build:?}/$2"
mkdir "$build/$2" || exit 2
list=$build/$2.files
git ls-files >"$list" 2>/dev/null
if [ ! -s "$list" ]; then
	find src include tests data Makefile README.md LICENSE .[ceg]* \
		-type f ! -path '.git/*' | sort >"$list"
fi
tar cf - -T "$list" | (cd "$build/$2" && tar xf -) &&
	(cd "$build" && tar czf "$2.tar.gz" "$2") &&
	rm -rf "$list" "${build:?}/$2"
