# bash completion for sipcode: codes with their phrases, options, files.
# Codes and options come from the program, so that none can be missing.

_sipcode_options()
{
	"$1" --width 500 --help 2>/dev/null |
		sed -n 's/^ *\(-., \)\{0,1\}\(--[a-z-]*\) .*/\2/p'
}

# Whether an option is one that the help shows with an argument.
_sipcode_takes()
{
	"$1" --width 500 --help 2>/dev/null |
		grep -qE -- "^ +(-., )?$2(, --[a-z-]+)? +[A-Z]+ "
}

# "486  Busy Here" while there is a choice, "486" when there is none.
_sipcode_codes()
{
	mapfile -t COMPREPLY < <("$1" --list --tsv 2>/dev/null |
		awk -F '\t' -v cur="$2" 'index($1, cur) == 1 {
			print $1 "  " $2 }')
	if [ ${#COMPREPLY[@]} -eq 1 ]; then
		COMPREPLY=("${COMPREPLY[0]%%  *}")
	fi
}

_sipcode()
{
	local program=$1 cur=${COMP_WORDS[COMP_CWORD]} words=
	local before=${COMP_WORDS[COMP_CWORD - 1]}

	COMPREPLY=()
	# readline takes --format=json for three words.
	if [ "$cur" = = ]; then
		cur=
	elif [ "$before" = = ]; then
		before=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	case $before in
	-f | --format) words='text json tsv junit tap' ;;
	--color) words='auto always never' ;;
	-l | --list) words=$("$program" --list --tsv | cut -f 3 | uniq) ;;
	-*) ! _sipcode_takes "$program" "$before" || return ;;
	esac
	case $cur in
	-*) words=$(_sipcode_options "$program") ;;
	esac
	if [ -n "$words" ]; then
		mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
	elif [[ $cur == [0-9]* || -z $cur ]]; then
		_sipcode_codes "$program" "$cur"
	else
		compopt -o filenames 2>/dev/null
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
	fi
}

complete -F _sipcode sipcode
