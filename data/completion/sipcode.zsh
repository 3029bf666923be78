#compdef sipcode
# Codes and options come from the program, so that none can be missing.

# What stands behind an option, by the name that the help gives it.
_sipcode_argument()
{
	case $1 in
	format) print -r -- ':format:(text json tsv junit tap)' ;;
	color) print -r -- ':when:(auto always never)' ;;
	*) [[ -z $2 ]] || print -r -- ":${2:l}: " ;;
	esac
}

# Each line of the help that names an option, as _arguments() wants it.
_sipcode_options()
{
	local line text more
	local form='^ +(-(.), )?--([a-z-]+)( ([A-Z]+))? +(.*)$'

	for line in ${(f)"$($1 --width 500 --help 2>/dev/null)"}; do
		[[ $line =~ $form ]] || continue
		text=${${match[6]//\[/\\[}//\]/\\]}
		more=$(_sipcode_argument $match[3] $match[5])
		print -r -- "--$match[3]${more:+=}[$text]$more"
		[[ -z $match[2] ]] ||
			print -r -- "-$match[2]${more:++}[$text]$more"
	done
}

_sipcode_operands()
{
	local -a codes classes
	local list="$($words[1] --list --tsv 2>/dev/null)"

	if (( $words[(I)(-l|--list)] )); then
		classes=(${(fu)"$(print -r -- $list | cut -f 3)"})
		_describe -t classes 'class' classes
		return
	fi
	codes=(${(f)"$(print -r -- $list | cut -f 1,2 | tr '\t' ':')"})
	_describe -t codes 'response code' codes
	_files
}

_arguments -s ${(f)"$(_sipcode_options $words[1])"} '*: :_sipcode_operands'
