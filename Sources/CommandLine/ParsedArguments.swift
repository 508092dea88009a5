/// What the user said, checked against the command's spec: names are known, values accepted, operands complete.
///
/// The getters take the ``Flag`` and ``Operand`` values of the spec, so a misspelt name does not compile.
package struct ParsedArguments: Sendable, Equatable {
    /// Which help was asked for. When set, parsing stopped there and nothing else was checked.
    package internal(set) var help: HelpText.Level?
    /// All operands in order.
    package internal(set) var operands: [String] = []
    /// The last state of each switch given, by its long name.
    var switches: [String: Bool] = [:]
    /// The values of each flag given, by its long name, in order.
    var flagValues: [String: [String]] = [:]
    /// The arguments of each operand, by its name.
    var operandValues: [String: [String]] = [:]

    /// Whether a switch is on, by the command line or by default; for a flag with a value, whether it was given.
    package func isSet(_ flag: Flag) -> Bool {
        if case .toggle(_, let isOnByDefault) = flag.kind { return switches[flag.name] ?? isOnByDefault }
        return isGiven(flag)
    }

    /// Whether the flag, or its negation, stands on the command line.
    package func isGiven(_ flag: Flag) -> Bool {
        switches[flag.name] != nil || flagValues[flag.name] != nil
    }

    /// The last value given, or else the default value.
    package func value(_ flag: Flag) -> String? { values(flag).last }

    /// All values given, in order, or else the default value.
    package func values(_ flag: Flag) -> [String] {
        if let given = flagValues[flag.name] { return given }
        if case .value(let text) = flag.defaultValue { return [text] }
        return []
    }

    /// The value of a flag that accepts ``AcceptedValues/integer(_:)``.
    package func integer(_ flag: Flag) -> Int? { value(flag).flatMap(AcceptedValues.integer) }

    /// The value, in bytes, of a flag that accepts ``AcceptedValues/byteSize(_:)``.
    package func byteSize(_ flag: Flag) -> Int? { value(flag).flatMap(ByteSize.parse) }

    /// The value of a flag that accepts words, as the enumeration of these words.
    package func choice<Choice: RawRepresentable<String>>(_ flag: Flag, as type: Choice.Type) -> Choice? {
        value(flag).flatMap(Choice.init(rawValue:))
    }

    /// All values of a repeatable flag that accepts words, as the enumeration of these words.
    package func choices<Choice: RawRepresentable<String>>(_ flag: Flag, as type: Choice.Type) -> [Choice] {
        values(flag).compactMap(Choice.init(rawValue:))
    }

    /// The argument of an operand that is not repeatable.
    package func operand(_ operand: Operand) -> String? { operands(operand).first }

    /// The arguments of an operand.
    package func operands(_ operand: Operand) -> [String] { operandValues[operand.name] ?? [] }
}
