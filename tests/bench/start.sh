#!/bin/sh
# start.sh [BUILD [ROUNDS]]: what it costs to start `sipcode 183`, beside the
# least that a program can cost (/bin/true) and a program of the same kind
# (errno of moreutils).  Instructions need valgrind; wall times are medians of
# interleaved rounds, of which only the ratios mean anything.
build=$(cd "${1:-build}" && pwd) || exit 2
rounds=${2:-1000}
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

# Instructions of a whole run in user space, the loader's included.
instructions()
{
	if ! command -v valgrind >/dev/null; then
		echo -
		return
	fi
	# A command is split at its blanks.
	# shellcheck disable=SC2086
	valgrind --tool=callgrind --callgrind-out-file=/dev/null $1 \
		2>&1 >/dev/null | awk '/Collected/ { print $NF }'
}

set -- /bin/true "$build/sipcode 183" "$build/sipcode 183 200"
! command -v errno >/dev/null || set -- "$@" 'errno 13'
${CC:-cc} -O2 -o "$tmp/spawn" "$here/spawn.c" || exit 2
"$tmp/spawn" "$rounds" "$@" >"$tmp/times" || exit 2
for command; do
	printf '%s\t%s\n' "${command##*/}" "$(instructions "$command")"
done | paste - "$tmp/times" | awk -F '\t' '
{ name[NR] = $1; count[NR] = $2; time[NR] = $3; of[$1] = $3 }
function ratio(a, b) { return b ? sprintf("%.2f", a / b) : "-" }
END {
	form = "%-18s%14s%12s%11s%10s\n"
	printf form, "command", "instructions", "median us", "/bin/true",
	    "errno 13"
	for (i = 1; i <= NR; i++)
		printf form, name[i], count[i], time[i],
		    ratio(time[i], of["true"]), ratio(time[i], of["errno 13"])
	printf form, "goal: sipcode 183", "", "", "<= 1.10", "<= 0.80"
}'
