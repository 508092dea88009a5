/// What is wrong with a command line. Options are spelled with their dashes.
package enum UsageError: Error, Equatable, Sendable {
    /// An option the command does not have, and one it has that looks like it.
    case unknownOption(String, suggestion: String?)
    /// An option of a subcommand that stands before the subcommand's name.
    case misplacedOption(String)
    /// An option at the end of the command line whose value is not there.
    case missingValue(option: String)
    /// A value behind an option that takes none: `--json=yes`.
    case unexpectedValue(String, option: String)
    /// A value that is not accepted.
    ///
    /// - Parameter target: the option, or the operand in angle brackets.
    case invalidValue(String, target: String, expected: String)
    /// The name of a required operand that was not given.
    case missingOperand(String)
    /// The first operand too many.
    case unexpectedOperand(String)
    /// A command that does not exist, and one that looks like it.
    case unknownCommand(String, suggestion: String?)
    /// A program with commands was called without one.
    case missingCommand

    /// The text for the user: lower-case start, values in single quotes, the remedy last, no period.
    /// Control characters in what the user typed are escaped.
    package var message: String {
        switch self {
        case .unknownOption(let option, let suggestion):
            "unknown option \(quoted(option))\(UsageError.remedy(suggestion))"
        case .misplacedOption(let option):
            "misplaced option \(quoted(option)); write it after the command"
        case .missingValue(let option):
            "option \(quoted(option)) needs a value"
        case .unexpectedValue(let value, let option):
            "unexpected value \(quoted(value)) for \(quoted(option)); it takes none"
        case .invalidValue(let value, let target, let expected):
            "invalid value \(quoted(value)) for \(target.hasPrefix("<") ? target : quoted(target)); expected \(expected)"
        case .missingOperand(let name): "missing operand <\(name)>"
        case .unexpectedOperand(let value): "unexpected operand \(quoted(value))"
        case .unknownCommand(let name, let suggestion):
            "unknown command \(quoted(name))\(UsageError.remedy(suggestion))"
        case .missingCommand: "missing command"
        }
    }

    private static func remedy(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean '\($0)'?" } ?? ""
    }
}
