#!/bin/sh
# shapes.sh BUILD: each capture of tests/shapes holds the records beside it.
build=$(cd "$1" && pwd) || exit 2
cd "$(dirname "$0")/../shapes" || exit 2
PATH=$build:$PATH
found=$(mktemp) || exit 2
trap 'rm -f "$found"' EXIT

# line, and code to retransmission.
records()
{
	sipcode --tsv "$1" 2>/dev/null | cut -f 2,4-11
}

# What the tool showed has other line numbers than what was on the wire.
records raw.sip | cut -f 2- >"$found"
cmp -s raw.tsv "$found" && echo "ok raw" || echo "not ok raw"

for text in *.txt; do
	name=${text%.txt}
	records "$text" >"$found"
	if cmp -s "$name.tsv" "$found"; then
		echo "ok $name"
	else
		diff "$name.tsv" "$found" | sed 's/^/# /'
		echo "not ok $name"
	fi
done
