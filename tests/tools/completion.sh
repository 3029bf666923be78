#!/usr/bin/env bash
# completion.sh BUILD: each shell completes the program's options and codes.
# A shell that is not installed is skipped.
cd "$(dirname "$0")/../.." || exit 2
PATH=$(cd "$1" && pwd):$PATH
folder=data/completion

# compare NAME WANTED GOT: the same words, in any order
compare()
{
	local wanted got

	wanted=$(tr -s ' ' '\n' <<<"$2" | sort)
	got=$(tr -s ' ' '\n' <<<"$3" | sort)
	if [ "$wanted" = "$got" ]; then
		echo "ok $1"
	else
		diff <(echo "$wanted") <(echo "$got") | sed 's/^/# /'
		echo "not ok $1"
	fi
}

in_bash()
{
	# shellcheck source=data/completion/sipcode.bash
	. "$folder/sipcode.bash"
	COMP_WORDS=(sipcode "$@")
	COMP_CWORD=$#
	_sipcode sipcode
	printf '%s\n' "${COMPREPLY[@]}"
}

in_fish()
{
	fish --no-config -c "source $folder/sipcode.fish
		complete -C 'sipcode $*'" 2>&1
}

# The functions that the completion system calls, replaced by printers.
in_zsh()
{
	zsh -fc '
		_arguments() { print -rl -- "$@" }
		_describe() { print -rl -- ${(P)4} }
		_files() { }
		words=(sipcode "$@")
		source '$folder/sipcode.zsh' >'"$specs"'
		_sipcode_operands' sipcode "$@" 2>&1
}

options=$(sipcode --width 500 --help | grep -oE '^ +(-., )?--[a-z-]+' |
	tr -d ' ,' | sed -E 's/^-(.)--/--/' | tr '\n' ' ')
letters=$(sipcode --help | sed -n 's/^ *\(-.\), .*/\1/p' | tr '\n' ' ')
codes=$(sipcode --list --tsv | cut -f 1 | grep '^4' | tr '\n' ' ')
classes=$(sipcode --list --tsv | cut -f 3 | uniq | tr '\n' ' ')

compare 'bash: options' "$options" "$(in_bash --)"
compare 'bash: codes' "$codes" "$(in_bash 4 | cut -d ' ' -f 1)"
compare 'bash: one code' 486 "$(in_bash 486)"
compare 'bash: a phrase' 'Busy Here' "$(in_bash 48 | sed -n 's/^486  //p')"
compare 'bash: formats' 'text json tsv junit tap' "$(in_bash --format = '')"
compare 'bash: nothing for a word to search' '' "$(in_bash -k '')"
compare 'bash: nothing for a spec' '' "$(in_bash --only '')"
compare 'bash: classes' "$classes" "$(in_bash -l '')"
compare 'bash: files' "$folder" "$(in_bash data/compl)"

if command -v fish >/dev/null; then
	compare 'fish: options' "$letters$options" "$(in_fish - | cut -f 1)"
	compare 'fish: codes' "$codes" "$(in_fish 4 | cut -f 1)"
	compare 'fish: a phrase' 'Busy Here' "$(in_fish 486 | cut -f 2)"
	compare 'fish: formats' 'text json tsv junit tap' \
		"$(in_fish '--format ' | cut -f 1)"
	compare 'fish: classes' 'success server-error' \
		"$(in_fish '-l s' | grep -v / | cut -f 1)"
else
	echo "ok fish # SKIP fish is not installed"
fi

if command -v zsh >/dev/null; then
	specs=$(mktemp) || exit 2
	trap 'rm -f "$specs"' EXIT
	compare 'zsh: codes' "$codes" \
		"$(in_zsh 4 | grep '^4' | cut -d : -f 1)"
	compare 'zsh: options' "$letters$options" \
		"$(sed -n 's/[=+]*\[.*//p' "$specs")"
	compare 'zsh: a phrase' 'Busy Here' "$(in_zsh 4 | sed -n 's/^486://p')"
	compare 'zsh: formats' '(text json tsv junit tap)' \
		"$(sed -n 's/^--format=.*:format://p' "$specs")"
	compare 'zsh: classes' "$classes" "$(in_zsh -l '')"
else
	echo "ok zsh # SKIP zsh is not installed"
fi

# What the completions name by hand, the program takes.
for value in 'format text' 'format json' 'format tsv' 'color auto' \
    'color always' 'color never'; do
	# shellcheck disable=SC2086
	sipcode --${value% *} ${value#* } 486 >/dev/null
	compare "the program takes --$value" 0 $?
done
