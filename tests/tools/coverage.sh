#!/usr/bin/env bash
# coverage.sh BUILD: how much of the library the unit tests, the golden cases
# and the shapes reach, by gcov: a row for each file, and in
# BUILD/coverage/missed each line and branch that none of them reaches.  Each
# such line stands in coverage.unreached with the reason, and no other; of the
# branches 95 % are reached.
cd "$(dirname "$0")/../.." || exit 2
mkdir -p "$1" || exit 2
build=$(cd "$1" && pwd)
# shellcheck source=tests/cross/row.sh
. tests/cross/row.sh

if ! has gcov; then
	skip coverage 'gcov is not installed'
	exit 0
fi
find "$build/coverage" -name '*.gcda' -delete 2>/dev/null
table 'make coverage'
row coverage 'unit golden shapes' '' CC=gcc WARN= HARDEN= HARDEN_LINK= \
	CFLAGS='-O0 -g --coverage'
rm -f a--.gcno	# of make's question what the compiler knows

# gcov writes where it stands, and looks for the sources there.
ln -sfn "$PWD/src" "$build/coverage/src"
cd "$build/coverage" || exit 2
library=$(ar t libsipcode.a)
# shellcheck disable=SC2086
gcov -b $library >gcov.log 2>/dev/null

# What gcov says of each file of the library, added up; "never executed" and
# "taken 0%" become lines of the list.
awk '
function percent(part, whole) { return whole ? 100 * part / whole : 100 }
/^File / { file = $2; gsub(/\047/, "", file); sub(/.*src\//, "", file) }
/^Lines executed/ { split($2, p, /[:%]/); lines = p[2]; of = $NF }
/^Branches executed/ { branches = $NF }
/^Taken at least once/ { split($4, p, /[:%]/); taken = p[2] }
/^No branches/ { branches = taken = 0 }
/^Creating/ && file ~ /^[a-z_0-9]*\.c$/ {
	hit[file] = lines * of / 100; all[file] = of
	way[file] = taken * branches / 100; ways[file] = branches
}
END {
	printf "%-22s %7s %8s %9s %9s\n", "file", "lines", "reached",
	    "branches", "taken"
	for (file in all) {
		printf "%-22s %7d %7.1f%% %9d %8.1f%%\n", file, all[file],
		    percent(hit[file], all[file]), ways[file],
		    percent(way[file], ways[file]) | "sort"
		a += hit[file]; b += all[file]; c += way[file]; d += ways[file]
	}
	close("sort")
	printf "%-22s %7d %7.1f%% %9d %8.1f%%\n", "the library", b,
	    percent(a, b), d, percent(c, d)
	exit percent(c, d) < 95
}' gcov.log || failed+=('branches below 95 %')

for file in *.c.gcov; do
	awk -v file="${file%.gcov}" '
	/^ *[0-9#=-]+\*?:/ { split($0, part, ":"); line = part[2] + 0
		text = $0; sub(/^[^:]*:[^:]*:/, "", text)
		if ($0 ~ /^ *#####/) print file ":" line ": line: " text }
	/^branch/ && (/taken 0%/ || /never executed/) {
		if (line != last) print file ":" line ": branch: " text
		last = line }' "$file"
done >missed
echo "$(grep -c ': line: ' missed) lines and branches of" \
	"$(grep -c ': branch: ' missed) lines are not reached: $PWD/missed"

# Of what this processor has no instructions for no line can be reached.
grep -qw avx512_vbmi2 /proc/cpuinfo ||
	awk '/^AVX512/ { inside = 1 }
	inside { print "newline_x86.c:" NR ": line: " }
	/^}/ { inside = 0 }' src/newline_x86.c >elsewhere
touch elsewhere
grep -vFf elsewhere missed >here

# "-": not reached, and no reason is there; "+": a reason, and yet reached.
# What a "?" stands before may be reached or not: that is up to the processor.
sed -n 's/^\([^:]*\):[0-9]*: line:[[:blank:]]*/\1: /p' here | sort -u >lines
grep -v '^#' "$OLDPWD/tests/tools/coverage.unreached" >reasons
{
	sed 's/^? //' reasons | grep -vxFf - lines | sed 's/^/- /'
	grep -v '^?' reasons | grep -vxFf lines | sed 's/^/+ /'
} >differ
if [ -s differ ]; then
	cat differ
	failed+=('other lines than those of tests/tools/coverage.unreached')
fi
finish
