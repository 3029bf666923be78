#!/bin/sh
# style.sh FILE ...: kernel normal form, as far as a machine can tell.
#
# clang-format settles the blanks between words; it cannot express tabs before
# comments, nor leave tables and line breaks as their author set them, so the
# rest is held by the rules below.
cd "$(dirname "$0")/../.." || exit 2
status=0

rules()
{
	awk -v file="$1" '
	function say(text) { print file ":" NR ": " text; bad = 1 }
	function width(line,  i, n) {
		for (i = 1; i <= length(line); i++)
			n += substr(line, i, 1) == "\t" ? 8 - n % 8 : 1
		return n
	}
	# A text that is shown as it stands may run over the edge.
	width($0) > 79 && !/"[^"]*"[),;} ]*\\?$/ { say("over 79 columns") }
	/[ \t]+$/ { say("blanks at the end of the line") }
	/^        / || / \t/ { say("blanks where a tab belongs") }
	/(^|[^:"])\/\// { say("a comment is /* this */") }
	/TODO|FIXME|XXX/ { say("work left undone") }
	/^[A-Za-z_].*\(/ { head = $0; start = NR }
	/^{/ {
		if (head ~ /^[a-z_].*[ *][a-z_0-9]+\(/)
			say("the return type stands on a line of its own")
		inside = 1
	}
	/^}/ {
		if (inside && NR - start + 1 > 60)
			say("a function of " NR - start + 1 " lines")
		inside = 0
	}
	END {
		# A table of rows, and a manual, are as long as they are.
		if (NR > 250 && file ~ /^src\/.*\.c$/)
			say("over 250 lines")
		exit bad
	}' "$1"
}

# The words, without the blanks where it breaks lines otherwise.
words()
{
	tr -s '[:space:]\134' ' ' | sed 's/\([(*]\) /\1/g; s/ {/{/g' |
		tr ' ' '\n'
}

blanks()
{
	clang-format "$1" | words >"$new"
	words <"$1" | diff -U 4 - "$new" | sed '1,2d' | tr '\n' '\t' |
		sed "s|^|$1: clang-format: |; s/\\t@@[^\\t]*@@/\\n&/g" |
		tr '\t' ' ' | grep . && return 1
	return 0
}

for file; do
	rules "$file" || status=1
done
if command -v clang-format >/dev/null; then
	new=$(mktemp) || exit 2
	trap 'rm -f "$new"' EXIT
	for file; do
		blanks "$file" || status=1
	done
else
	echo "skipped: clang-format is not installed"
fi
exit $status
