#!/bin/sh
# shapes.sh BUILD: each sample of tests/shapes gives the records beside it, as a
# file and through a pipe; all of them in one run give the records of all.
build=$(cd "$1" && pwd) || exit 2
cd "$(dirname "$0")/../shapes" || exit 2
new=$(mktemp -d) || exit 2
trap 'rm -rf "$new"' EXIT

# line code phrase class outcome method cseq call_id retransmission
records()
{
	"$build/sipcode" --tsv "$@" 2>"$new/err" | cut -f 2,4-11
}

# same NAME WANT
same()
{
	if cmp -s "$2" "$new/got"; then
		echo "ok $1"
	else
		echo "not ok $1"
		diff -u "$2" "$new/got" | sed '1,2d; s/^/# /'
	fi
}

# A text of sixty samples is larger than what is kept of it; each record is
# there sixty times, and all but the first are retransmissions.
repeated()
{
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
		cat "$1" "$1" "$1" "$1" "$1"
	done | records - | cut -f 2-8 | sort | uniq -c >"$new/got"
	cut -f 2-8 "$2" | sort | uniq -c |
		awk '{ n = $1 * 60; sub(/^ *[0-9]+/, ""); printf "%7d%s\n", n,
		    $0 }' >"$new/want"
	same "sixty times $1" "$new/want"
}

# A file beyond 4 MiB is read by two threads, a pipe by one: the shape stands
# in the middle of other traffic.
touch "$new/other"
while [ "$(wc -c <"$new/other")" -lt 900000 ]; do
	cat raw.sip raw.sip raw.sip raw.sip >>"$new/other"
done
by_two_threads()
{
	other=$new/other
	cat "$other" "$other" "$1" "$other" "$1" "$1" "$other" "$other" "$1" \
		>"$new/large"
	# shellcheck disable=SC2002 # a pipe is what is tested
	cat "$new/large" | "$build/sipcode" --tsv - >"$new/want" 2>&1
	"$build/sipcode" --tsv - <"$new/large" >"$new/got" 2>&1
	same "$1 by two threads" "$new/want"
}

# Two threads that share a processor: the one that is waited for may not run.
by_one_processor()
{
	if ! command -v taskset >/dev/null; then
		echo "skipped: by one processor: taskset is not installed"
		return
	fi
	for _ in 1 2 3 4 5 6 7 8; do
		cat "$new/large"
	done >"$new/larger"
	# shellcheck disable=SC2002 # a pipe is read by one thread
	cat "$new/larger" | "$build/sipcode" --tsv - >"$new/want" 2>&1
	taskset -c 0 "$build/sipcode" --tsv - <"$new/larger" >"$new/got" 2>&1
	same 'two threads by one processor' "$new/want"
}

for text in *.txt; do
	by_two_threads "$text"
	want=${text%.txt}.tsv
	records "$text" >"$new/got"
	same "$text" "$want"
	# shellcheck disable=SC2002 # a pipe is what is tested
	cat "$text" | records >"$new/got"
	same "$text through a pipe" "$want"
	repeated "$text" "$want"
done

by_one_processor

# raw.tsv has no lines; the others follow from what stands in it.
records raw.sip | cut -f 2- >"$new/got"
same raw.sip raw.tsv

for text in *.txt; do
	cut -f 1-8 "${text%.txt}.tsv"
done >"$new/want"
records ./*.txt | cut -f 1-8 >"$new/got"
same 'all in one run' "$new/want"
