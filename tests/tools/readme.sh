#!/bin/sh
# readme.sh [-u] BUILD: README.md does what it says.
#
# Its blocks are marked: "sh" holds commands that .ci/run has too, "console"
# commands after "$ " and what they print, "c" a program whose first line names
# its file; of "yaml" the commands that call sipcode are run, and "make" is a
# Makefile for the commands that follow.  "text" is not run.  A command that needs a tool which is not
# installed is skipped.  -u writes what the commands print into README.md.
update=
[ "$1" != -u ] || { update=yes; shift; }
build=$(cd "$1" && pwd) && cd "$(dirname "$0")/../.." || exit 2
top=$PWD
new=$(mktemp -d) || exit 2
trap 'rm -rf "$new"' EXIT
ln -s "$top/data" "$new/data"
PATH=$build:$PATH CPATH=$top/include LIBRARY_PATH=$build
LC_ALL=C TERM=dumb
export PATH CPATH LIBRARY_PATH LC_ALL TERM
unset NO_COLOR COLUMNS MAKEFLAGS MFLAGS MAKELEVEL

# The lines of README.md, each with the mark of its block and a tab before it.
blocks()
{
	awk '/^```/ { mark = mark == "" ? substr($0, 4) : ""
		print "fence\t" $0; next }
		{ print (mark == "" ? "-" : mark) "\t" $0 }' README.md
}

lacks_tool()
{
	case $1 in
	*'jq '*) ! command -v jq >/dev/null ;;
	'parallel '*) ! command -v parallel >/dev/null ;;
	*) false ;;
	esac
}

# Prints what a command prints; what README.md says goes by in the meantime.
settle()
{
	[ -n "$command" ] || return
	if lacks_tool "$command"; then
		printf 'ok %s # SKIP\n' "$command"
		cat "$new/said" >&3
		command=
		return
	fi
	(cd "$new" && sh -c "$command") >"$new/printed" 2>&1 </dev/null
	if cmp -s "$new/said" "$new/printed" || [ -n "$update" ]; then
		printf 'ok %s\n' "$command"
	else
		diff -u "$new/said" "$new/printed" | sed '1,2d; s/^/# /'
		printf 'not ok %s\n' "$command"
	fi
	cat "$new/printed" >&3
	command=
}

in_ci()
{
	if grep -qx "run $1" .ci/run; then echo "ok .ci/run has: $1"
	else echo "not ok .ci/run lacks: $1"
	fi
}

# "run: COMMAND" of GitHub, "- COMMAND" of GitLab: it has to succeed.
run_step()
{
	step=$(echo "$1" | sed -n 's/^ *run: //p; s/^ *- \(sipcode \)/\1/p')
	[ -n "$step" ] || return
	if (cd "$new" && sh -c "$step") >"$new/printed" 2>&1 </dev/null
	then echo "ok $step"
	else echo "not ok $step"
	fi
}

tab=$(printf '\t')
command='' file=
blocks >"$new/blocks"
while IFS= read -r line; do
	mark=${line%%"$tab"*} line=${line#*"$tab"}
	case $mark/$line in
	console/'$ '*)
		settle
		command=${line#'$ '}
		: >"$new/said"
		;;
	console/*)
		printf '%s\n' "$line" >>"$new/said"
		continue
		;;
	sh/*) in_ci "$line" ;;
	c/*)
		[ -n "$file" ] || file=$(expr "$line" : '/\* \([a-z.]*\):')
		printf '%s\n' "$line" >>"$new/$file"
		;;
	yaml/*) run_step "$line" ;;
	make/*) printf '%s\n' "$line" >>"$new/Makefile" ;;
	fence/*)
		settle
		file=
		;;
	esac
	printf '%s\n' "$line" >&3
done <"$new/blocks" 3>"$new/README.md"

[ -z "$update" ] || cp "$new/README.md" README.md
