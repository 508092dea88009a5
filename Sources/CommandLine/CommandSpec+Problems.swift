extension CommandSpec {
    /// Mistakes in the declaration, for a test to find: names used twice, texts missing or in the wrong style,
    /// operands whose places would be ambiguous. Covers the commands below this one; empty when all is well.
    package func problems() -> [String] {
        var found: [String] = []
        if !CommandSpec.isName(name) { found.append("bad command name") }
        found += CommandSpec.textProblems("summary", summary)
        found += flagProblems() + operandProblems()
        for example in examples where !example.commandLine.contains(parents.first ?? name) {
            found.append("example '\(example.commandLine)' does not call the program")
        }
        for (index, subcommand) in subcommands.enumerated() {
            if subcommand.parents != parents + [name] {
                found.append("'\(subcommand.name)' names other parents")
            }
            if subcommands[..<index].contains(where: { $0.name == subcommand.name }) {
                found.append("command '\(subcommand.name)' declared twice")
            }
        }
        if !subcommands.isEmpty && !operands.isEmpty { found.append("both operands and subcommands") }
        return found.map { "\(path): \($0)" } + subcommands.flatMap { $0.problems() }
    }

    private func flagProblems() -> [String] {
        var found: [String] = []
        var names: Set<String> = []
        var letters: Set<Character> = []
        for flag in allFlags {
            for name in [flag.name, flag.negatedName].compactMap(\.self) {
                if !CommandSpec.isName(name) { found.append("bad flag name '--\(name)'") }
                if !names.insert(name).inserted { found.append("flag '--\(name)' declared twice") }
            }
            if let short = flag.short {
                if !short.isASCII || !(short.isLetter || short.isNumber) {
                    found.append("bad flag name '-\(short)'")
                }
                if !letters.insert(short).inserted { found.append("flag '-\(short)' declared twice") }
            }
            found += CommandSpec.textProblems("help of '--\(flag.name)'", flag.help)
            if case .value(let value) = flag.defaultValue, !flag.accepts.accepts(value) {
                found.append("default of '--\(flag.name)' is not accepted")
            }
            if flag.accepts == .oneOf([]) { found.append("flag '--\(flag.name)' accepts nothing") }
            if flag.metavar == "" { found.append("flag '--\(flag.name)' has no metavar") }
            if flag.category.isEmpty { found.append("flag '--\(flag.name)' has no category") }
            if case .toggle(false, true) = flag.kind { found.append("'--\(flag.name)' can never be off") }
        }
        return found
    }

    private func operandProblems() -> [String] {
        var found: [String] = []
        var seenOptional = false
        for (index, operand) in operands.enumerated() {
            found += CommandSpec.textProblems("help of <\(operand.name)>", operand.help)
            if operands[..<index].contains(where: { $0.name == operand.name }) {
                found.append("operand <\(operand.name)> declared twice")
            }
            if operand.isOptional { seenOptional = true }
            if !operand.isOptional && seenOptional {
                found.append("required <\(operand.name)> follows an optional operand")
            }
        }
        if operands.count(where: \.isRepeatable) > 1 { found.append("more than one repeatable operand") }
        return found
    }

    private static func isName(_ name: String) -> Bool {
        name.first?.isLetter == true
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }

    private static func textProblems(_ what: String, _ text: String) -> [String] {
        if text.isEmpty { return ["\(what) is missing"] }
        var found: [String] = []
        if text.contains(where: \.isNewline) { found.append("\(what) has more than one line") }
        if text.hasSuffix(".") { found.append("\(what) ends with a period") }
        if text.first?.isLowercase == true { found.append("\(what) starts in lower case") }
        return found
    }
}
