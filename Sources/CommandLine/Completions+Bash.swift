extension Completions {
    /// bash 4 or newer. Finds the command among the words before the cursor, then offers values, flags or
    /// operands.
    static func bash(_ root: CommandSpec) -> String {
        let function = "_\(identifier(root))"
        var lines = [
            "# bash completion for \(root.name)",
            "",
            "\(function)_words() {",
            "    mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$2\")",
            "}",
            "",
            "\(function)_paths() {",
            "    compopt -o filenames 2>/dev/null",
            "    mapfile -t COMPREPLY < <(compgen -A \"$1\" -- \"$2\")",
            "}",
            "",
            "\(function)() {",
            "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}",
            "    local path=\(singleQuoted(root.name)) i",
            "    COMPREPLY=()",
            "    # The shell splits '--flag=value' at the sign.",
            "    if [[ $cur == '=' ]]; then",
            "        cur=",
            "    elif [[ $prev == '=' && COMP_CWORD -ge 2 ]]; then",
            "        prev=${COMP_WORDS[COMP_CWORD - 2]}",
            "    fi",
        ]
        let specs = all(root)
        let inner = specs.filter { !$0.parents.isEmpty }
        if !inner.isEmpty {
            lines += [
                "    for ((i = 1; i < COMP_CWORD; i++)); do", "        case \"$path ${COMP_WORDS[i]}\" in",
            ]
            lines += inner.map { "        \(singleQuoted($0.path))) path=\(singleQuoted($0.path)) ;;" }
            lines += ["        esac", "    done"]
        }
        lines.append("    case \"$path\" in")
        for spec in specs { lines += bashCase(spec, function: function) }
        lines += ["    esac", "}", "", "complete -F \(function) \(root.name)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func bashCase(_ spec: CommandSpec, function: String) -> [String] {
        var lines = ["    \(singleQuoted(spec.path)))"]
        let takingValues = spec.allFlags.filter(\.takesValue)
        if !takingValues.isEmpty {
            lines.append("        case \"$prev\" in")
            for flag in takingValues {
                let action = bashAction(flag.effectiveCompletion, function: function)
                lines.append("        \(spellings(flag).joined(separator: " | ")))")
                if let action { lines.append("            \(action)") }
                lines += ["            return", "            ;;"]
            }
            lines.append("        esac")
        }
        let flags = spec.allFlags.flatMap(spellings).joined(separator: " ")
        lines += [
            "        if [[ $cur == -* ]]; then",
            "            \(function)_words \(singleQuoted(flags)) \"$cur\"",
        ]
        // Which operand the cursor is on is not worth finding out: all of them are offered what the first says.
        let hint =
            spec.subcommands.isEmpty
            ? spec.operands.first?.effectiveCompletion ?? .none
            : .words(spec.subcommands.map(\.name))
        if let action = bashAction(hint, function: function) {
            lines += ["        else", "            \(action)"]
        }
        return lines + ["        fi", "        ;;"]
    }

    private static func bashAction(_ hint: CompletionHint, function: String) -> String? {
        switch hint {
        case .none: return nil
        case .file: return "\(function)_paths file \"$cur\""
        case .directory: return "\(function)_paths directory \"$cur\""
        case .words(let words):
            // compgen expands its list once more, hence the backslashes inside the quotes.
            let list = words.map(backslashed).joined(separator: " ")
            return "\(function)_words \(singleQuoted(list)) \"$cur\""
        }
    }
}
