#!/bin/sh
# bench.sh BUILD: how fast BUILD/sipcode and BUILD/portable/sipcode read, in
# how much memory, and whether they count right; README.md explains the
# tables.  bench.sh --clean removes the corpora.
#
#	SIZE=1G		bytes of the messages in a corpus
#	HOSTILE=256M	bytes of a hostile input
#	CALLS=1000000	calls that are kept apart
#	ROUNDS=7	how often each command runs, in turn with the others
#	QUICK=1		64M, 16M and 3 rounds; speed is shown, but cannot fail
export LC_ALL=C
unset RIPGREP_CONFIG_PATH
forms="raw ngrep asterisk"
hostiles="newlines cnl nul oneline dense"
sources="dialog.c fields.c forms.c gen.c head.c"
failed=0

die()
{
	echo "bench.sh: $*" >&2
	exit 2
}

bytes()
{
	case $1 in
	'' | *[!0-9KMG]* | *[KMG]?*) die "$1 is no size" ;;
	*K) echo $((${1%K} << 10)) ;;
	*M) echo $((${1%M} << 20)) ;;
	*G) echo $((${1%G} << 30)) ;;
	*) echo "$1" ;;
	esac
}

# corpus NAME FORM BYTES: links NAME to the file, which is made only once.
corpus()
{
	made=$corpora/$2.$3
	if [ ! -f "$made" ]; then
		echo "making $3 bytes of $2"
		./gen --size "$3" --form "$2" --truth truth >new &&
			mv truth "$made.truth" && mv new "$made" || exit 2
	fi
	ln -s "$made" "$1" && ln -s "$made.truth" "$1.truth"
}

# verdict VALUE AT_MOST AIM: sets said.
verdict()
{
	said=$(echo "$@" | awk '{
		print $1 <= $3 ? "aim" : $1 <= $2 ? "holds" : "MISSED" }')
}

missed()
{
	[ "$said" = MISSED ] && failed=1
}

median()
{
	sort -n | awk '{ v[NR] = $1 } END {
		print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# timed NAME COMMAND: one run more, its microseconds in NAME.times.  Output
# goes to a file, because grep and rg stop early on /dev/null.
timed()
{
	rm -f out
	./run cost sh -c "$2" </dev/null >out 2>err
	# A hostile input has no response: status 1.
	[ $? -le 1 ] || die "failed: $2" "$(cat err)"
	cut -d ' ' -f 1 cost >>"./$1.times"
}

count_check()
{
	"$2" -s --tsv "$3" >out 2>err
	if diff -U 0 "$3.truth" out >differences; then
		echo "$1 $(awk -F '\t' '{ n += $3; r += $4 }
		END { printf "%d + %d", n, r }' out)"
		right=$((right + 1))
		return
	fi
	echo "$1 WRONG: - expected, + counted"
	head -n 40 differences err
	failed=1
}

# Each response is a record, whatever the format and the way in.
record_check()
{
	expected=$(awk '{ n += $3 + $4 } END { print n }' raw.truth)
	got=$(sh -c "$2" | awk "$3")
	[ "$got" = $((expected * $1)) ] && right=$((right + 1)) && return
	echo "WRONG: $got records instead of $((expected * $1)): $2"
	failed=1
}

counts()
{
	right=0
	echo "Responses + retransmissions, held against the generator's:"
	for form in $forms $hostiles; do
		count_check "$form" ./sipcode "$form"
		count_check "$form, portable" ./portable "$form"
	done
	record_check 1 "./sipcode --tsv raw" 'END { print NR }'
	record_check 1 "./sipcode --json raw" 'END { print NR }'
	record_check 4 "cat raw raw raw raw | ./sipcode -s --tsv" \
		"{ n += \$3 + \$4 } END { print n }"
	echo "$right of 19 counts are right"
}

# Name and command.
commands()
{
	pattern='"^SIP/2\.0 \d{3}"'
	program="/^SIP\/2\.0 [1-6][0-9][0-9]/ { n[\$2]++ }"
	program="$program END { for (c in n) print c, n[c] }"
	cat <<END
-s	./sipcode -s raw
-s,ngrep	./sipcode -s ngrep
-s,asterisk	./sipcode -s asterisk
-s,portable	./portable -s raw
--tsv	./sipcode --tsv raw
--json	./sipcode --json raw
cat|-s	cat raw | ./sipcode -s
wc	wc -l raw
cat|wc	cat raw | wc -l
END
	if command -v mawk >/dev/null; then
		echo "mawk	mawk '$program' raw"
	fi
	command -v rg >/dev/null && cat <<END
rg	rg --no-mmap -c $pattern raw
rg,ngrep	rg --no-mmap -c $pattern ngrep
rg,asterisk	rg --no-mmap -c $pattern asterisk
END
}

millis()
{
	median <"./$1.times" | awk '{ printf "%.1f", $1 / 1000 }'
}

# ratio WHAT TO AT_MOST AIM, from pairs of one round: machines drift.
ratio()
{
	if [ ! -f "$2.times" ]; then
		echo "skipped: ${2%,*} is not installed"
		return
	fi
	value=$(paste "./$1.times" "./$2.times" |
		awk '{ print $1 / $2 }' | median)
	verdict "$value" "$3" "$4"
	[ -n "$QUICK" ] || missed
	printf '%-12s %-12s %8s %8s %7.3f %8s %6s  %s\n' "$1" "$2" \
		"$(millis "$1")" "$(millis "$2")" "$value" "$3" "$4" "$said"
}

speed()
{
	commands >timetable
	cat raw ngrep asterisk >/dev/null
	round=0
	while [ $((round += 1)) -le "$ROUNDS" ]; do
		while IFS='	' read -r name command; do
			timed "$name" "$command"
		done <timetable
	done
	printf '\n%s of messages, medians of %d rounds in turn:\n' "$SIZE" \
		"$ROUNDS"
	printf '%-12s %-12s %8s %8s %7s %8s %6s  %s\n' what to ms "its ms" \
		ratio "at most" aim verdict
	ratio -s rg 1.0 0.80
	ratio -s,ngrep rg,ngrep 1.2 0.98
	ratio -s,asterisk rg,asterisk 1.2 0.98
	ratio -s wc 2.0 1.5
	ratio -s mawk 0.17 0.13
	ratio --tsv rg 1.5 1.1
	ratio --json rg 2.0 1.5
	ratio -s,portable rg 1.9 1.5
	ratio 'cat|-s' 'cat|wc' 1.1 0.4
}

# peak NAME FILE ...: several files come through a pipe.
peak()
{
	name=$1 costs='' worst=0
	shift
	for action in -s -b --tsv --json; do
		if [ $# -eq 1 ]; then
			./run cost ./sipcode $action "$1"
		else
			cat "$@" | ./run cost ./sipcode $action
		fi >/dev/null 2>err
		[ $? -le 1 ] || die "failed: $action $name" "$(cat err)"
		cost=$(cut -d ' ' -f 2 cost)
		costs=$costs$(printf '%8d' "$cost")
		[ "$cost" -le "$worst" ] || worst=$cost
	done
	verdict "$worst" 6144 3072
	missed
	printf '%-12s%s %8d %6d  %s\n' "$name" "$costs" 6144 3072 "$said"
}

memory()
{
	printf '\nPeak of resident memory in KiB:\n'
	printf '%-12s%8s%8s%8s%8s %8s %6s  %s\n' input -s -b --tsv --json \
		"at most" aim verdict
	peak 16M small
	peak "$SIZE" raw
	peak "4 x $SIZE" raw raw raw raw
	for form in $hostiles; do
		peak "$form" "$form"
	done
}

# Calls that each have a Call-ID and users of their own.
million()
{
	awk -v n="$CALLS" 'BEGIN { for (i = 0; i < n; i++) printf \
		"SIP/2.0 %d Words\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK%d\r\n" \
		"From: <sip:+1415%07d@a>;tag=a%d\r\n" \
		"To: <sip:+4420%08d@b>;tag=b%d\r\n" \
		"Call-ID: %08x-%04x-%d@192.0.2.1\r\nCSeq: 1 INVITE\r\n" \
		"Content-Length: 0\r\n\r\n", i % 10 ? 200 : 503, i, i, i, i, i,
		i * 7919 % 4294967296, i % 65536, i }'
}

calls()
{
	printf '\n%d calls, bytes of resident memory for each:\n' "$CALLS"
	printf '%-12s%8s %8s %6s  %s\n' action bytes "at most" aim verdict
	./run cost ./sipcode -s small >out 2>err
	base=$(cut -d ' ' -f 2 cost)
	for action in -c --expect=2xx; do
		million | ./run cost ./sipcode -q $action >out 2>err
		value=$(awk -v base="$base" -v calls="$CALLS" '{
			print int(($2 - base) * 1024 / calls) }' cost)
		verdict "$value" 256 200
		missed
		printf '%-12s%8d %8d %6d  %s\n' "$action" "$value" 256 200 \
			"$said"
	done
}

# One input and a quarter of it: linear means four times as long, or nearly.
throughput()
{
	for round in 1 2 3; do
		timed "$1" "./sipcode -s $1"
		timed "$1.less" "./sipcode -s $1.less"
	done
	whole=$(median <"./$1.times") less=$(median <"$1.less.times")
	rate=$(echo "$whole $hostile" | awk '{ print $2 / $1 / 1000 }')
	growth=$(echo "$whole $less" | awk '{ print $1 / $2 }')
	verdict "-$rate" -0.25 -1
	echo "$growth" | awk '{ exit $1 > 6 }' || said=MISSED
	[ -n "$QUICK" ] || missed
	printf '%-12s %8.2f %8s %6s %12.1f  %s\n' "$1" "$rate" 0.25 1 \
		"$growth" "$said"
}

hostility()
{
	printf '\n%s of hostile input, GB/s of -s:\n' "$HOSTILE"
	printf '%-12s %8s %8s %6s %12s  %s\n' input GB/s "at least" aim \
		"4 times are" verdict
	for form in $hostiles; do
		throughput "$form"
	done
}

home=${TMPDIR:-/tmp}/sipcode-bench
if [ "$1" = --clean ]; then
	rm -rf "$home"
	exit
fi
[ $# -eq 1 ] || die "usage: bench.sh BUILD | --clean"
build=$(cd "$1" && pwd) || exit 2
[ -x "$build/sipcode" ] || die "$1/sipcode is not built"
[ -x "$build/portable/sipcode" ] ||
	die "not built: make B=$1/portable CPPFLAGS=-DSC_PORTABLE"
if [ -n "$QUICK" ]; then
	: "${SIZE:=64M}" "${HOSTILE:=16M}" "${ROUNDS:=3}" "${CALLS:=200000}"
else
	: "${SIZE:=1G}" "${HOSTILE:=256M}" "${ROUNDS:=7}" "${CALLS:=1000000}"
fi
size=$(bytes "$SIZE") && hostile=$(bytes "$HOSTILE") || exit 2
mkdir -p "$home" && home=$(cd "$home" && pwd) &&
	tmp=$(mktemp -d "$home/run.XXXXXX") || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' HUP INT PIPE TERM

# shellcheck disable=SC2086 # a word for each file
cd "$(dirname "$0")" &&
	${CC:-cc} -std=c11 -O2 -o "$tmp/gen" $sources &&
	${CC:-cc} -std=c11 -O2 -o "$tmp/run" run.c &&
	corpora=$home/$(cat ./*.h $sources | cksum | tr ' ' -) &&
	mkdir -p "$corpora" && cd "$tmp" &&
	ln -s "$build/sipcode" sipcode &&
	ln -s "$build/portable/sipcode" portable || exit 2
for form in $forms; do
	corpus "$form" "$form" "$size"
done
corpus small raw $((16 << 20))
for form in $hostiles; do
	corpus "$form" "$form" "$hostile"
	corpus "$form.less" "$form" $((hostile / 4))
done

counts
speed
memory
calls
hostility
exit $failed
