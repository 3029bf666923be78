#!/usr/bin/env bash
# files.sh BUILD: inputs and outputs as a system really has them: what is no
# file or changes while it is read, streams that are closed, full or slow,
# and too little of what a process may have.  Each ends in the right answer or
# in exit 2 and a message.
#
# What stands in single quotes is for another shell.
# shellcheck disable=SC2016
cd "$(dirname "$0")/../.." || exit 2
build=$(cd "$1" && pwd)
mkdir -p "$build/fault/files" || exit 2
here=$build/fault/files
sample=$PWD/data/samples/call.sip
mixed=$PWD/tests/shapes/mixed.txt
export LC_ALL=C

"${CC:-cc}" -O2 -shared -fPIC -o "$build/fault/fault.so" tests/fault/fault.c \
	-ldl || exit 2
cd "$here" || exit 2
printf '#!/bin/sh\nLD_PRELOAD=%s exec %s "$@"\n' "$build/fault/fault.so" \
	"$build/sipcode" >faulty
chmod +x faulty
ln -sf "$build/sipcode" sipcode

# row NAME STATUS MESSAGE COMMAND: bash runs it; standard error has to hold the
# message ("any": whatever it is), and where the status is 0 or 1 the output is
# what stands in want.
row()
{
	local name=$1 status=$2 message=$3 got why=

	timeout 20 bash -c "$4" >out 2>err
	got=$?
	[ $got -eq "$status" ] || why="exit status $got, not $status"
	case $message in
	any) ;;
	'') [ ! -s err ] || why="said: $(head -n 2 err)" ;;
	*) grep -q -- "$message" err || why="said: $(head -n 2 err)" ;;
	esac
	[ "$status" -eq 2 ] || cmp -s out "$want" || why='another answer'
	[ -z "$why" ] || echo "# $why"
	if [ -z "$why" ]; then echo "ok $name"; else echo "not ok $name"; fi
}

# changing NAME STATUS MESSAGE FAULT WAY: the sample as a file that changes.
changing()
{
	cp "$sample" changing.sip
	cp "$mixed" changing.sip.new
	row "$1" "$2" "$3" "FAULT_FILE=changing.sip FAULT='$4' ./faulty $5 \
		changing.sip | sed s/changing.sip/SAMPLE/
		exit \${PIPESTATUS[0]}"
}

# right FILE ...: what is to be said of these as one, and the status.
right()
{
	cat "$@" >changing.sip
	./sipcode "$way" changing.sip 2>/dev/null >out
	status=$?
	sed 's/changing.sip/SAMPLE/' out >want
}

want=want
ways=(--tsv --json --brief --summary --calls '--expect=2xx,4xx' --lint)
for way in "${ways[@]}"; do
	right "$sample"
	for fault in vanish-2 replace-2 'short vanish-9' 'short replace-9'; do
		changing "$way: $fault" $status any "$fault" "$way"
	done
	for fault in shrink-1 'short shrink-2' 'short shrink-40'; do
		changing "$way: $fault" 2 'cut short' "$fault" "$way"
	done
	right "$sample" "$sample"
	for fault in grow-1 'short grow-9' 'short grow-400'; do
		changing "$way: $fault" $status any "$fault" "$way"
	done
done

# Two files, of which the first is none: the second is read all the same.
cp "$sample" SAMPLE
ln -sf loop loop
rm -f pipe socket
mkfifo pipe
: >empty
./sipcode --tsv SAMPLE >want
nothing='no SIP response'
row 'a directory' 2 'Is a directory' './sipcode .'
row 'a directory and a file' 2 'Is a directory' './sipcode --tsv . SAMPLE &&
	exit; status=$?; ./sipcode --tsv . SAMPLE | cmp - want; exit $status'
row 'a file that is not there' 2 'No such file' './sipcode ./absent'
row 'a name without letters' 2 'No such file' "./sipcode ''"
row 'a link that leads nowhere' 2 'symbolic links' './sipcode loop'
row 'below a file' 2 'Not a directory' './sipcode SAMPLE/below'
row 'a name that is too long' 2 'too long' \
	'./sipcode "$(printf %05000d 1).log"'
row 'standard input is a directory' 2 'Is a directory' './sipcode <.'
row 'a pipe with a name' 0 '' 'cat SAMPLE >pipe & ./sipcode --tsv pipe |
	sed s/^pipe/SAMPLE/'
want=empty
row 'a pipe that nobody writes into' 1 "$nothing" ': >pipe & ./sipcode pipe'
row 'a file that is empty' 1 "$nothing" './sipcode empty'
row '/dev/null' 1 "$nothing" './sipcode /dev/null'
row 'zeros' 1 "$nothing" 'head -c 64M /dev/zero | ./sipcode --summary'
row 'a lone line without an end' 1 "$nothing" \
	"head -c 64M /dev/zero | tr '\\0' S | ./sipcode --tsv"
want=want
row 'zeros and then a capture' 0 '' '{ head -c 8M /dev/zero; echo
	cat SAMPLE; } | ./sipcode --tsv | cut -f 4- >b; cut -f 4- want | cmp b -
	cat want'
if command -v perl >/dev/null; then
	perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0);
		bind(S, sockaddr_un("socket")) or die' || exit 2
	row 'a socket with a name' 2 'No such device' './sipcode ./socket'
	row 'standard input is a socket' 0 '' "perl -MSocket -e '
		socketpair(A, B, AF_UNIX, SOCK_STREAM, PF_UNSPEC); if (!fork) {
		close(A); open(F, \"SAMPLE\"); print B \$_ while <F>; exit }
		close(B); open(STDIN, \"<&A\"); exec \"./sipcode\", \"--tsv\"' |
		sed s/^-/SAMPLE/"
	row 'standard input and output are one socket' 0 '' "perl -MSocket -e '
		socketpair(A, B, AF_UNIX, SOCK_STREAM, PF_UNSPEC); if (!fork) {
		close(A); open(STDIN, \"<&B\"); open(STDOUT, \">&B\"); close(B);
		exec \"./sipcode\", \"--tsv\" }
		close(B); open(F, \"SAMPLE\"); \$_ = join \"\", <F>;
		syswrite(A, \$_); shutdown(A, 1); print while <A>' |
		sed s/^-/SAMPLE/"
else
	echo 'ok sockets # SKIP perl is not installed'
fi

row 'standard input is closed' 2 'Bad file' './sipcode <&-'
row 'standard input is closed, a file is not' 0 '' \
	'./sipcode --tsv SAMPLE <&-'
row 'standard input is for writing' 2 'Bad file' './sipcode 0>out.sip'
row 'standard output is closed' 2 'standard output: Bad' \
	'./sipcode SAMPLE >&-'
row 'standard output is for reading' 2 'standard output: Bad' \
	'./sipcode SAMPLE 1<SAMPLE'
row 'standard input and output are closed' 2 'standard output: Bad' \
	'./sipcode SAMPLE <&- >&-'
want=empty
row 'nothing is said on an output that is closed' 1 "$nothing" \
	'./sipcode --tsv empty >&-'
want=want
row 'standard error is closed' 0 '' './sipcode --tsv SAMPLE 2>&-'
row 'an error without standard error' 2 any './sipcode ./absent 2>&-'
row 'all is closed' 2 any './sipcode SAMPLE <&- >&- 2>&-'
row 'standard error is full' 2 any './sipcode ./absent 2>/dev/full'
row 'quiet needs no output' 0 '' './sipcode -q SAMPLE >&- && cat want'
for way in "${ways[@]}" '--expect 2xx --format=junit' '-L --format=tap' \
    --list '-k busy' 486 '183 200' --help --version; do
	file=SAMPLE
	[[ $way = --[lhv]* || $way = -k* || $way = [0-9]* ]] && file=
	[[ $way = --lint ]] && file=$mixed
	row "a full disk: $way" 2 'No space left' "./sipcode $way $file \
		>/dev/full"
	row "a disk that is full at the end: $way" 2 'No space left' \
		"FAULT=close=28 ./faulty $way $file"
	row "a quota that is used up at the end: $way" 2 'quota' \
		"FAULT=close=122 ./faulty $way $file"
done

# Whoever does not wait is told to come back: by a writer and a reader that
# take their time.
row 'an input that does not wait' 0 '' "{ head -c 999 SAMPLE; sleep 0.2
	tail -c +1000 SAMPLE; } | FAULT=nonblock ./faulty --tsv |
	sed s/^-/SAMPLE/"
row 'an output that does not wait' 0 '' "for i in {1..300}; do cat SAMPLE
	done >many; ./sipcode --tsv many >wanted; FAULT=nonblock ./faulty \
	--tsv many | (sleep 0.3; cat) | cmp - wanted && cat want"
row 'a terminal for output that went away' 0 '' './sipcode --tsv many |
	head -n 1 >/dev/null; [ ${PIPESTATUS[0]} -eq 0 -o ${PIPESTATUS[0]} \
	-eq 141 ] && cat want'

# awk makes a call of each line.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf("SIP/2.0 486 Busy Here\r\n" \
	"Call-ID: %d-%0100d\r\nCSeq: 1 INVITE\r\n\r\n", i, i) }' >calls.sip
row 'little memory' 2 'Cannot allocate' \
	'ulimit -v 6000; exec ./sipcode SAMPLE'
row 'memory for fewer calls than there are' 2 'Cannot allocate' \
	'ulimit -v 10000; exec ./sipcode --calls calls.sip'
row 'a small stack' 0 '' 'ulimit -s 256; exec ./sipcode --tsv SAMPLE'

# Every allocation that there is, refused alone or with all that follow.
for way in --summary --calls '--expect=486' --tsv '--calls --json' \
    '--expect-all 4xx --format=junit'; do
	# shellcheck disable=SC2086
	count=$(FAULT=count ./faulty $way calls.sip 2>&1 >/dev/null |
		sed -n 's/ allocations$//p')
	[ "${count:-0}" -gt 0 ] || echo "not ok $way: no allocation"
	for ((i = 1; i <= count; i++)); do
		row "alloc-$i of $count: $way" 2 'Cannot allocate' \
			"FAULT=alloc-$i ./faulty $way calls.sip"
		row "starve-$i of $count: $way" 2 'Cannot allocate' \
			"FAULT=starve-$i ./faulty $way calls.sip"
	done
done
