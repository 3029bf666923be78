#!/bin/sh
# symbols.sh LIBRARY: every global name begins with sipcode_ or sc_, and what
# it takes from outside is on this list: no stdio, no memory, no exit.  The CPU
# may be asked what it is.
allowed='mem(chr|cmp|cpy|move|set)|str(len|cmp|ncmp|chr)|__mem[a-z]*_chk|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_|__cpu_(model|indicator_init)'

nm "$1" >/dev/null || exit 2
nm -g --defined-only "$1" |
	awk 'NF == 3 && $3 !~ /^_?(sipcode|sc)_/ {
		print "defines " $3; bad = 1 } END { exit bad }' &&
nm -g "$1" | awk -v allowed="^_?(sipcode_.*|sc_.*|$allowed)\$" '
	$1 == "U" && $2 !~ allowed { print "needs " $2; bad = 1 }
	END { exit bad }'
