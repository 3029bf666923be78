#!/bin/sh
# options.sh BUILD: the options of --help and of the manual page are the same,
# letters and arguments too, and the page has the columns and keys of the rows.
page=$(dirname "$0")/../../src/sipcode.1
lists=$(mktemp -d) || exit 2
trap 'rm -rf "$lists"' EXIT

# -k --search +
"$1/sipcode" --width 500 --help |
	sed -n -E 's/^ +((-.), )?(--[a-z-]+)( [A-Z]+)? +[^ ].*/\2 \3\4/p' |
	sed -E 's/ [A-Z]+$/ +/; s/^ //' | sort >"$lists/help"
sed -n -E 's/^\.It Fl //p' "$page" |
	sed -E 's/ , Fl / /g; s/ Ar .*/ +/; s/(^| )([a-zA-Z-])/\1-\2/g' |
	sort >"$lists/man"

while read -r option; do
	if grep -qxe "$option" "$lists/man"
	then echo "ok the manual page has $option"
	else echo "not ok the manual page has no $option"
	fi
done <"$lists/help"
while read -r option; do
	grep -qxe "$option" "$lists/help" ||
		echo "not ok only the manual page has $option"
done <"$lists/man"

# says NAME PATTERN: of the page as one line
tr '\n' ' ' <"$page" >"$lists/page"
says()
{
	if grep -qEe "$2" "$lists/page"
	then echo "ok the manual page has $1"
	else echo "not ok the manual page lacks $1"
	fi
}

sample=$(dirname "$0")/../../data/samples/trunk.log
for what in --list "$sample" "--summary $sample" "--lint $sample" \
    "--calls $sample" "--expect 2xx $sample"; do
	# shellcheck disable=SC2086
	columns=$("$1/sipcode" --tsv --header $what 2>/dev/null |
		head -n 1 | tr '\t' ' ')
	says "columns $columns" "-offset indent $columns \.Ed"
done
for key in $({
	"$1/sipcode" --json 486 499 100 200
	"$1/sipcode" --json "$sample"
	"$1/sipcode" --json --summary "$sample"
	"$1/sipcode" --json --lint tests/shapes/raw.sip
	"$1/sipcode" --json --calls "$sample"
	"$1/sipcode" --json --expect 2xx "$sample" 2>/dev/null
} | grep -oE '"[a-z][a-z0-9_]*":' | tr -d '":' | sort -u); do
	says "key $key" "( |dq)$key( |\\\\)"
done
