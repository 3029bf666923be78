#!/usr/bin/env bash
# terminal.sh BUILD: a terminal shows what sipcode says of the nastiest bytes
# as it would show any other text.  A tmux of its own is that terminal: its
# screen has to hold the very lines that sipcode writes into a file, and its
# title, clipboard, modes, colours and bell stay as they were.  The same bytes
# by way of cat change them, which shows that the test would see it.
build=$(cd "$1" && pwd) || exit 2
export LC_ALL=C.UTF-8 TERM=xterm-256color
unset NO_COLOR TMUX
if ! command -v tmux >/dev/null; then
	echo 'ok terminal # SKIP tmux is not installed'
	exit 0
fi
new=$(mktemp -d) || exit 2
cd "$new" || exit 2
ln -s "$build/sipcode" sipcode

term()
{
	tmux -L "sipcode-$$" -f /dev/null "$@"
}
trap 'term kill-server 2>/dev/null; rm -rf "$new"' EXIT

# What a hostile peer may send, as printf takes it; none of it is for the shell.
# shellcheck disable=SC1003,SC2016
nasty=(
	'\033[2J\033[H' '\033[5A\033[20D' '\033[?1049h' '\033[3;5r'
	'\033[31;5;7m' '\033[?25l' '\033[4h' '\033[?7l' '\033[?1000h' '\033='
	'\033[6n' '\033[c' '\0337\0338' '\033M' '\033c' '\033#8' '\033(0'
	'\033]0;forged\007' '\033]2;forged\033\\' '\033]52;c;Zm9yZ2Vk\007'
	'\033]8;;http://192.0.2.66/\033\\link\033]8;;\033\\'
	'\033]4;1;rgb:00/00/00\007' '\033]104\007'
	'\033P+q544e\033\\' '\033P$q"p\033\\' '\033_forged\033\\'
	'\033^forged\033\\' '\033Xforged\033\\' '\033kforged\033\\'
	'\302\2332J' '\302\2350;forged\302\234' '\302\220\302\237\302\236'
	'\2332J' '\2350;forged\234' '\220\237\236' '\204\205\215'
	'real\rforged' 'real\b\b\b\bforged' '\007' '\016\017' '\013\014'
	'\000' '\177' '\032\030\005' 'a\tb'
	'\342\200\256evil\342\200\254' '\342\200\252\342\200\253\342\200\255'
	'\342\201\246\342\201\247\342\201\250\342\201\251'
	'\342\200\213\342\200\214\342\200\215\342\201\240' '\357\273\277'
	'\342\200\250forged\342\200\251forged' '\330\234' '\302\255'
	'\363\240\201\201\363\240\201\277' '\357\270\217'
	'\377\376' '\300\200\300\257' '\340\200\212' '\360\200\200\212'
	'\355\240\200\355\260\200' '\364\220\200\200' '\342\200' '\303('
	'\357\277\276\357\277\277' '\357\267\220\364\217\277\277'
	']]>' ']]&gt;' '<![CDATA[' '&amp;&#27;&lt;' "\"'</testcase>"
	'ok 2 - forged # SKIP' 'not ok 1 - x # TODO y' '1..0 # skip all'
	'","forged":"' '\\\\u001b\\\\033' '\\\\' '%%s%%n' "\$(id)\`id\`"
)

# The bytes where a capture has text for people, and where a log has them.
message()
{
	local bad=$1 code=$2

	printf 'INVITE sip:%b@h SIP/2.0\r\n' "$bad"
	printf '%s\r\n' "Via: SIP/2.0/UDP h;branch=z9hG4bK$3" \
		'From: <sip:a@h>;tag=1' 'To: <sip:b@h>' "Call-ID: id$3" \
		'CSeq: 1 INVITE' 'Content-Length: 0' ''
	printf '%b: before the line\r\nSIP/2.0 %s %b\r\n' "$bad" "$code" "$bad"
	printf 'Via: SIP/2.0/UDP h;branch=z9hG4bK%s\r\n' "$3"
	printf '%s: %b\r\n' From "<sip:${bad}a@h>;tag=1" \
		To "\"$bad\" <sip:b$bad@h>;tag=$bad" \
		Call-ID "id$3$4" CSeq "1 INVITE$5" \
		Reason "Q.850;cause=16;text=\"$bad\"" Reason "$bad" \
		Warning "399 h$bad \"$bad\"" Server "$bad" \
		WWW-Authenticate "Digest realm=\"$bad\", nonce=\"$bad\"" \
		Contact "<sip:$bad@h>" Unsupported "$bad,100rel" \
		Retry-After "5 ($bad)" Min-SE "9$bad" Allow "$bad" \
		"X-$bad" 'a\r\n\tfolded\r\n \tagain' Subject "\r\n $bad" \
		Content-Type "text/$bad" Content-Length 0
	printf '\r\nSIP/2.0 20%b OK\r\nSIP/2.0 2000 %b\r\n\r\n' "$bad" "$bad"
}

codes=(486 401 420 302 503 200 183 488 422 603)
for i in "${!nasty[@]}"; do
	message "${nasty[i]}" "${codes[i % 10]}" "$i" '' ''
done >plain.sip
for i in "${!nasty[@]}"; do
	message "${nasty[i]}" "${codes[i % 10]}" "$i" "${nasty[i]}" \
		"${nasty[i]}"
done >deep.sip

# say NAME HOLDS: a line of the test.
say()
{
	if [ "$2" -eq 0 ]; then echo "ok $1"; else echo "not ok $1"; fi
}

# What a terminal remembers, but for the place of its cursor.
state()
{
	local flags

	flags='#{alternate_on} #{cursor_flag} #{insert_flag} #{wrap_flag}'
	flags+=' #{mouse_any_flag} #{keypad_flag} #{origin_flag}'
	flags+=' #{scroll_region_upper} #{scroll_region_lower} #{cursor_x}'
	term display -p "#{pane_title} #{window_name} $flags" \; list-buffers
	cat rung 2>/dev/null
}

# show COMMAND: runs it in the terminal; its screen, from the first line that
# was ever written, is then in the file seen, and what it answered in typed.
show()
{
	local tries=0

	printf '%s\n' "cd $new" "$1" \
		"IFS= read -rsn 1 -t 0.02 key && echo typed >typed" \
		"printf '\nthe end\n'" 'exec sleep 60' >job
	rm -f typed rung
	term respawn-pane -k 'exec bash job'
	until term capture-pane -p | grep -q '^the end'; do
		sleep 0.02
		[ $((tries += 1)) -lt 250 ] || break
	done
	# The colours that are left over show in front of "the end".
	term capture-pane -epJ -S - -E - | sed 's/ *$//' >coloured
	term capture-pane -pJ -S - -E - | sed 's/ *$//' >seen
	term clear-history
	state >now
	[ ! -e typed ] || echo 'the terminal answered' >>now
}

# A tab is some blanks on the screen; blank lines below the end are none.
settled()
{
	expand "$1" | sed 's/  */ /g; s/ *$//; /^the end/q'
}

# alike NAME COMMAND: on the screen and in a file it says the same.
alike()
{
	local ok=0

	bash -c "${2/--color always/--color never}" >want 2>&1
	printf '\nthe end\n' >>want
	show "$2"
	diff <(settled want) <(settled seen) >difference || ok=1
	cmp -s now before || { diff before now >>difference; ok=1; }
	if [[ $2 = *--color\ always* ]]; then
		# Bold, dim, five colours and the end of them are its own.
		! grep -oE $'\033\\[[0-9;]*[a-zA-Z]|\033[^[]' coloured |
			grep -vE '^.\[(0|1|2|3[123569]|0;[12]|49|0;3[12356])?m$' \
			>>difference || ok=1
		! grep -E $'\033\\[[1-9].*the end' coloured >>difference ||
			ok=1
	else
		! grep $'\033' coloured >>difference || ok=1
	fi
	[ $ok -eq 0 ] || head -n 8 difference | cat -v | sed 's/^/# /'
	say "$1" $ok
}

term new-session -d -x 1500 -y 50 'sleep 60' || exit 2
term set -g history-limit 50000
term set -g remain-on-exit on
term set -g set-clipboard on
term set -g allow-rename on
term set -g automatic-rename off
term set -g monitor-bell on
term set -g bell-action any
term set-hook -g alert-bell "run-shell 'echo bell >>$new/rung'"
# The limit of the history holds for new windows.
term new-window 'sleep 60'
term kill-window -t 0
term rename-window harmless
term select-pane -T harmless
show true
cp now before

# Text that is as harmless as it looks shows that the two can be compared.
alike 'a terminal shows harmless text' 'echo one; echo; echo two'
for file in plain deep; do
	for way in '' -b -s -c -L '-e 200' '--expect-all 200' \
	    '--expect-any 600' '--expect-sequence 100,200' '-c=id7'; do
		for format in text json tsv junit tap; do
			case $way/$format in
			-[Le]*/* | --expect*/* | */[^jt]* | */text | */json | \
			    */tsv) ;;
			*) continue ;;
			esac
			alike "$file: sipcode $way -f $format" "./sipcode \
				--width 100 --color never $way -f $format \
				$file.sip"
			[ $format != text ] || alike \
				"$file: sipcode --color always $way" \
				"./sipcode --width 100 --color always $way \
				$file.sip"
		done
	done
done

# What the user was given to type, or has in a folder, is no less hostile.
for ((i = 0; i < ${#nasty[@]}; i += 8)); do
	: >words
	for bad in "${nasty[@]:i:8}"; do
		printf -v typed '%b' "$bad"
		for word in "./$typed" "--$typed" "-$typed" \
		    "--format=$typed" "--only=$typed" "--expect=4$typed" \
		    "--method=$typed" "--calls=$typed" "SIP/2.0 486 $typed" \
		    "SIP/2.0 4$typed" "--width=$typed" "-k$typed"; do
			printf './sipcode --width 100 --color never %q %s\n' \
				"$word" plain.sip "$word" '' >>words
		done
	done
	alike "words and names from number $i on" '. ./words </dev/null'
done

# Formats that others read: one row a response, one verdict a test, no more.
for tool in jq xmllint prove; do
	command -v $tool >/dev/null || { echo "ok $tool # SKIP not installed"
		readers=missing; }
done
count()
{
	grep -c "$1" formatted || true
}

for file in ${readers-plain deep}; do
	[ "$file" != missing ] || continue
	rows=$(./sipcode -b "$file.sip" | wc -l)
	./sipcode --json "$file.sip" >formatted
	[ "$(jq -c 'select(.type == "response") | .forged // 1' formatted |
		grep -c '^1$')" -eq "$rows" ]
	say "$file: JSON holds a row for each response, and no other key" $?
	./sipcode --tsv "$file.sip" >formatted
	[ "$(awk -F '\t' 'NF == 12' formatted | wc -l)" -eq "$rows" ] &&
		[ "$(wc -l <formatted)" -eq "$rows" ]
	say "$file: TSV holds a row of twelve for each response" $?
	for way in -L '-e 200'; do
		# shellcheck disable=SC2086
		./sipcode $way -f junit "$file.sip" >formatted 2>/dev/null
		tests=$(count '<testcase ')
		[ "$tests" -gt 20 ] && xmllint --noout formatted &&
			[ "$(xmllint --xpath 'count(//testcase)' formatted)" \
			-eq "$tests" ]
		say "$file: XML of $way is well-formed" $?
		# shellcheck disable=SC2086
		./sipcode $way -f tap "$file.sip" >formatted 2>/dev/null
		[ "$(count '^\(not \)*ok ')" -eq "$tests" ] &&
			[ "$(count '^1\.\.')" -eq 1 ] &&
			! prove -e cat formatted >proved 2>&1 &&
			! grep -iE 'skipped|todo|parse errors' proved
		say "$file: TAP of $way has a point for each test" $?
	done
done

# The bytes themselves: a terminal that is not told to obey shows nothing here.
show 'cat plain.sip deep.sip'
for sign in forged buffer bell answered; do
	grep -q "$sign" now
	say "the terminal is one that such bytes change: $sign" $?
done
