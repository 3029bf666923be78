#!/bin/sh
# golden.sh [-u] BUILD [CASE ...]: whole-program cases.
#
# A case is a folder of tests/golden, named as a sentence:
#	cmd	shell commands, run in that folder, with sipcode on the PATH
#	in	standard input; without it there is none
#	out	what standard output must hold; without it nothing
#	err	what standard error must hold; without it nothing
#	rc	the exit status; without it 0
# -u writes out, err and rc as they came, to be read before a commit.
update=
[ "$1" != -u ] || { update=yes; shift; }
build=$(cd "$1" && pwd) && shift || exit 2
cd "$(dirname "$0")/../golden" || exit 2
new=$(mktemp -d) || exit 2
trap 'rm -rf "$new"' EXIT
PATH=$build:$PATH LC_ALL=C TERM=dumb
export PATH LC_ALL TERM
unset NO_COLOR COLUMNS LINES

# What stands in the file, or what an absent one stands for.
expected()
{
	case $1/$2 in
	*/rc) cat "$1/$2" 2>/dev/null || echo 0 ;;
	*) cat "$1/$2" 2>/dev/null ;;
	esac
}

run()
{
	input=/dev/null
	[ ! -f "$1/in" ] || input=in
	(cd "$1" && exec sh ./cmd <$input) >"$new/out" 2>"$new/err"
	echo $? >"$new/rc"
}

compare()
{
	verdict="ok $1"
	for file in out err rc; do
		expected "$1" $file >"$new/want"
		cmp -s "$new/want" "$new/$file" && continue
		verdict="not ok $1"
		diff -u "$new/want" "$new/$file" | sed "1,2d; s/^/# $file: /"
	done
	echo "$verdict"
}

keep()
{
	for file in out err rc; do
		cp "$new/$file" "$1/$file"
		expected /nowhere $file >"$new/none"
		! cmp -s "$new/none" "$1/$file" || rm "$1/$file"
	done
}

[ $# -gt 0 ] || set -- *
for case; do
	[ -f "$case/cmd" ] || { echo "not ok $case: no cmd"; continue; }
	run "$case"
	if [ -n "$update" ]; then keep "$case"; else compare "$case"; fi
done
