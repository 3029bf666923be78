#!/bin/sh
# layers.sh: a file of src/ includes its own header, sipcode.h, and files of
# lines above its own here.  The number is the layer; 0 to 5 are the library,
# and what Makefile has in LIB_SRC.  Files joined by + are one room.
cd "$(dirname "$0")/../.." || exit 2

map='
0 sipcode
0 slice
0 swar
1 append hash scan blocks+lines+newline+newline_neon+newline_x86+places
1 pool
1 causes pairs table
2 clock+elapsed+stamp facts fields search spec startline words
2 values
2 params sdp
2 address
2 origin
3 sight
3 filter+pull
3 columns dialect dissect dots flat prefix shape unescape
4 stream
4 body buffer head message nested repeats seek slots
4 usual+usual_message+usual_names+usual_start
4 asked
4 requests
4 view
5 checks+checks_request+checks_syntax
5 hint
5 hint_auth hint_causes hint_contacts hint_fields hint_lists hint_media
5 hint_path hint_quote hint_side hint_start hint_warnings sentence
5 calls+calls_find+calls_row compare expect hint_glance hints lint tally
6 sink utf8
6 escape
6 term
6 report rows+rows_lint
6 rows_call
6 out
6 out_brief out_compare out_json+out_json_compare out_junit out_lint out_response out_summary
6 out_tap out_text+out_explain out_tsv
6 out_calls+out_codes+out_ladder+out_ladder_time
7 input options+option_rows+option_values+option_help
7 ledger lookup+lookup_list progress
7 ahead+piece+text
7 work work_calls work_lint
7 gate+gate_text+gate_words
7 cli
8 main
'

made_of()
{
	make -pn 2>/dev/null | sed -n "s/^$1 = //p" | tr -s ' ' '\n' |
		sed "s/^/$1 /"
}

{
	echo "$map"
	made_of LIB_SRC
	made_of APP_SRC
	grep -H '^#include "[a-z0-9_]*\.h"' src/*.[ch]
} | awk '
function say(text) { print text; bad = 1 }
/^[0-9]/ {
	for (i = 2; i <= NF; i++) {
		count = split($i, names, "+")
		for (k = 1; k <= count; k++) {
			layer[names[k]] = $1
			place[names[k]] = NR
			room[names[k]] = $i
		}
	}
	next
}
/^(LIB|APP)_SRC/ {
	if (!($2 in layer))
		say("src/" $2 ".c has no place in tests/tools/layers.sh")
	else if ((layer[$2] <= 5) != ($1 == "LIB_SRC"))
		say("src/" $2 ".c: layer " layer[$2] " is not for " $1)
	next
}
/#include/ {
	split($0, part, /:#include "|\.h"/)
	file = from = part[1]
	sub(/^src\//, "", from)
	sub(/\.[ch]$/, "", from)
	if (!(from in place) || !(part[2] in place))
		say(file ": " (from in place ? part[2] : from) \
		    " has no place in tests/tools/layers.sh")
	else if (room[from] != room[part[2]] && place[part[2]] >= place[from])
		say(file " (layer " layer[from] ") includes " part[2] \
		    ".h (layer " layer[part[2]] "), which is not below it")
}
END { exit bad }'
