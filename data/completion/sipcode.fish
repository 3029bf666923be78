# Codes and options come from the program, so that none can be missing.

function __sipcode_codes
    sipcode --list --tsv 2>/dev/null | cut -f 1,2
end

function __sipcode_classes
    sipcode --list --tsv 2>/dev/null | cut -f 3 | uniq
end

# What stands behind an option, by the name that the help gives it.
function __sipcode_argument
    switch $argv[1]
        case format
            echo text json tsv junit tap
        case color
            echo auto always never
    end
end

# Named groups: one that does not take part is empty, not left out.
set -l form '^ +(?:-(?<short>.), )?--(?<long>[a-z-]+)(?: (?<takes>[A-Z]+))? +(?<text>.*)$'
sipcode --width 500 --help 2>/dev/null | while read -l line
    string match -qr -- $form $line
    or continue
    set -l option -l $long -d $text
    test -n "$short"
    and set -a option -s $short
    test -n "$takes"
    and set -a option -x -a "$(__sipcode_argument $long)"
    complete -c sipcode $option
end

complete -c sipcode -n '__fish_contains_opt -s l list' -f -a '(__sipcode_classes)'
complete -c sipcode -n 'not __fish_contains_opt -s l list' -k -a '(__sipcode_codes)'
