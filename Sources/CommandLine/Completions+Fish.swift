extension Completions {
    /// One `complete` line for each command, flag and operand, guarded by where on the command line we are.
    static func fish(_ root: CommandSpec) -> String {
        let function = "__fish_\(identifier(root))_at"
        let specs = all(root)
        var lines = [
            "# fish completion for \(root.name)",
            "",
            "# Whether the command typed so far is the one named.",
            "function \(function)",
            "    set -l path \(fishQuoted(root.name))",
            "    set -l words (commandline -opc)",
            "    for word in $words[2..-1]",
            "        switch \"$path $word\"",
        ]
        for spec in specs where !spec.parents.isEmpty {
            lines += [
                "            case \(fishQuoted(spec.path))",
                "                set path \(fishQuoted(spec.path))",
            ]
        }
        lines += ["        end", "    end", "    test \"$path\" = \"$argv[1]\"", "end", ""]
        lines.append("complete -c \(root.name) -f")
        for spec in specs {
            let here = "complete -c \(root.name) -n \(fishQuoted("\(function) \(fishQuoted(spec.path))"))"
            lines += spec.subcommands.map { "\(here) -a \($0.name) -d \(fishQuoted($0.summary))" }
            for flag in spec.allFlags {
                let short = flag.short.map { "-s \($0) " } ?? ""
                let value = flag.takesValue ? fishAction(flag.effectiveCompletion, isValue: true) : ""
                lines.append("\(here) \(short)-l \(flag.name)\(value) -d \(fishQuoted(flag.help))")
                if let negated = flag.negatedName {
                    lines.append("\(here) -l \(negated) -d \(fishQuoted(negatedHelp(flag)))")
                }
            }
            if let operand = spec.operands.first, spec.subcommands.isEmpty {
                let action = fishAction(operand.effectiveCompletion, isValue: false)
                if !action.isEmpty { lines.append(here + action) }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishAction(_ hint: CompletionHint, isValue: Bool) -> String {
        let only = isValue ? " -x" : ""
        return switch hint {
        case .none: only
        case .file: isValue ? " -r -F" : " -F"
        case .directory: "\(only) -a '(__fish_complete_directories)'"
        case .words(let words): "\(only) -a \(fishQuoted(words.map(backslashed).joined(separator: " ")))"
        }
    }

    private static func fishQuoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
