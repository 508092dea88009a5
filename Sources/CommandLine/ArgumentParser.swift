/// Reads command lines by the GNU conventions: `--flag value`, `--flag=value`, `-f value`, `-fvalue`, bundled
/// switches, flags and operands in any order, `--` ending the flags, `-` an operand.
///
/// Names must be written out: an abbreviation that is unambiguous today need not be tomorrow. As with GNU
/// getopt, a flag that needs a value takes the next argument whatever it looks like.
package enum ArgumentParser {
    /// Checks `arguments`, without the command's own words, against `spec`.
    package static func parse(
        _ arguments: [String], as spec: CommandSpec
    ) throws(UsageError) -> ParsedArguments {
        var scan = Scan(spec: spec, rest: arguments[...])
        try scan.run()
        guard scan.parsed.help == nil else { return scan.parsed }
        try assignOperands(of: spec, in: &scan.parsed)
        return scan.parsed
    }

    /// Gives each operand its arguments: required ones first, then what is left from left to right.
    private static func assignOperands(
        of spec: CommandSpec, in parsed: inout ParsedArguments
    ) throws(UsageError) {
        var rest = parsed.operands[...]
        var surplus = rest.count - spec.operands.count { !$0.isOptional }
        for operand in spec.operands {
            var count = operand.isOptional ? 0 : 1
            if surplus > 0, operand.isOptional || operand.isRepeatable {
                let extra = operand.isRepeatable ? surplus : 1
                count += extra
                surplus -= extra
            }
            guard rest.count >= count else { throw .missingOperand(operand.name) }
            let taken = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            for value in taken where !operand.accepts.accepts(value) {
                throw .invalidValue(
                    value, target: "<\(operand.name)>",
                    expected: operand.accepts.expectation ?? "another value")
            }
            parsed.operandValues[operand.name] = taken
        }
        if let extra = rest.first { throw .unexpectedOperand(extra) }
    }
}

/// One pass over the arguments.
private struct Scan {
    let spec: CommandSpec
    let flags: [Flag]
    var rest: ArraySlice<String>
    var parsed = ParsedArguments()

    init(spec: CommandSpec, rest: ArraySlice<String>) {
        self.spec = spec
        self.flags = spec.allFlags
        self.rest = rest
    }

    mutating func run() throws(UsageError) {
        while let argument = rest.popFirst(), parsed.help == nil {
            if argument == "--" {
                parsed.operands += rest
                rest = []
            } else if argument.utf8.starts(with: "--".utf8) {
                try readLong(argument)
            } else if argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 {
                try readBundle(argument)
            } else {
                parsed.operands.append(argument)
            }
        }
    }

    private mutating func readLong(_ argument: String) throws(UsageError) {
        // By scalar: a combining mark behind '=' must not hide it.
        let parts = Substring(argument).unicodeScalars.dropFirst(2)
            .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map { String($0) } ?? ""
        let option = "--\(name)"
        let attached = parts.count > 1 ? String(parts[1]) : nil
        if let flag = flags.first(where: { $0.name == name }) {
            try take(flag, option: option, attached: attached)
        } else if let flag = flags.first(where: { $0.negatedName == name }) {
            if let attached { throw .unexpectedValue(attached, option: option) }
            parsed.switches[flag.name] = false
        } else {
            throw .unknownOption(option, suggestion: suggestion(for: name))
        }
    }

    private mutating func readBundle(_ argument: String) throws(UsageError) {
        var letters = Substring(argument).unicodeScalars.dropFirst()
        let word = String(letters)
        while let letter = letters.popFirst(), parsed.help == nil {
            let option = "-\(letter)"
            guard let flag = flags.first(where: { $0.short == Character(letter) }) else {
                let isLongName = flags.contains { $0.name == word || $0.negatedName == word }
                throw .unknownOption(
                    isLongName ? argument : option, suggestion: isLongName ? "--\(word)" : nil)
            }
            if flag.takesValue {
                try take(flag, option: option, attached: letters.isEmpty ? nil : String(letters))
                return
            }
            try take(flag, option: option, attached: nil)
        }
    }

    private mutating func take(_ flag: Flag, option: String, attached: String?) throws(UsageError) {
        guard flag.takesValue else {
            if let attached { throw .unexpectedValue(attached, option: option) }
            parsed.switches[flag.name] = true
            if flag == .help { parsed.help = option == "-h" ? .short : .long }
            return
        }
        guard let value = attached ?? rest.popFirst() else { throw .missingValue(option: option) }
        if !flag.accepts.accepts(value) {
            throw .invalidValue(
                value, target: option, expected: flag.accepts.expectation ?? "another value")
        }
        if flag.isRepeatable {
            parsed.flagValues[flag.name, default: []].append(value)
        } else {
            parsed.flagValues[flag.name] = [value]
        }
    }

    private func suggestion(for name: String) -> String? {
        let names = flags.flatMap { [$0.name, $0.negatedName].compactMap(\.self) }
        return Suggestion.nearest(to: name, among: names).map { "--\($0)" }
    }
}
