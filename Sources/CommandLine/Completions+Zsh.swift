extension Completions {
    /// A function for each command, over zsh's `_arguments`.
    static func zsh(_ root: CommandSpec) -> String {
        let function = "_\(identifier(root))"
        var lines = ["#compdef \(root.name)", ""]
        for spec in all(root) { lines += zshFunction(spec) + [""] }
        lines += [
            "# Works both autoloaded from $fpath and sourced.",
            "if [[ \"${funcstack[1]}\" == \(singleQuoted(function)) ]]; then",
            "    \(function) \"$@\"",
            "else",
            "    compdef \(function) \(root.name)",
            "fi",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func zshFunction(_ spec: CommandSpec) -> [String] {
        var arguments = spec.allFlags.flatMap(zshFlag)
        if spec.subcommands.isEmpty {
            for (index, operand) in spec.operands.enumerated() {
                let place = operand.isRepeatable ? "*" : "\(index + 1)"
                let colon = operand.isOptional && !operand.isRepeatable ? "::" : ":"
                arguments.append(
                    singleQuoted(
                        "\(place)\(colon)\(zshText(operand.name)):\(zshAction(operand.effectiveCompletion))"))
            }
        } else {
            arguments += ["'1:command:->command'", "'*::argument:->argument'"]
        }
        var lines = [
            "_\(identifier(spec))() {",
            "    local curcontext=\"$curcontext\" state line ret=1",
            "    typeset -A opt_args",
            "    _arguments -C -s -S : \\",
        ]
        lines += arguments.map { "        \($0) \\" }
        lines.append("        && ret=0")
        if !spec.subcommands.isEmpty {
            lines += [
                "    case $state in", "    command)", "        local -a commands", "        commands=(",
            ]
            lines += spec.subcommands.map {
                "            \(singleQuoted("\(zshText($0.name)):\(zshText($0.summary))"))"
            }
            lines += [
                "        )", "        _describe -t commands command commands && ret=0", "        ;;",
                "    argument)", "        case $line[1] in",
            ]
            lines += spec.subcommands.map { "        \($0.name)) _\(identifier($0)) && ret=0 ;;" }
            lines += ["        esac", "        ;;", "    esac"]
        }
        return lines + ["    return ret", "}"]
    }

    /// One or more arguments of `_arguments` for a flag.
    private static func zshFlag(_ flag: Flag) -> [String] {
        let names = spellings(flag)
        // Spellings exclude each other, unless the flag may be repeated.
        let exclusion = flag.isRepeatable ? "*" : names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
        return names.map { name in
            let isNegated = name == flag.negatedName.map { "--\($0)" }
            let help = "[\(zshText(isNegated ? negatedHelp(flag) : flag.help))]"
            guard let metavar = flag.metavar else { return singleQuoted("\(exclusion)\(name)\(help)") }
            let join = name.hasPrefix("--") ? "=" : "+"
            let action = zshAction(flag.effectiveCompletion)
            return singleQuoted("\(exclusion)\(name)\(join)\(help):\(zshText(metavar)):\(action)")
        }
    }

    private static func zshAction(_ hint: CompletionHint) -> String {
        switch hint {
        // A blank action shows what is expected and offers nothing.
        case .none: " "
        case .file: "_files"
        case .directory: "_files -/"
        case .words(let words): "(\(words.map(backslashed).joined(separator: " ")))"
        }
    }

    private static func zshText(_ text: String) -> String {
        text.map { "\\:[]".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
