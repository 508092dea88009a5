/// One option of a command as data: the parser, help, manual and completions all read this value, so none of
/// them can drift from the others.
package struct Flag: Sendable, Hashable {
    /// What follows the flag's name.
    package enum Kind: Sendable, Hashable {
        /// Nothing. A negatable switch also has the name `--no-<name>`.
        case toggle(negatable: Bool, isOnByDefault: Bool)
        /// A value, shown as `<metavar>`. When it is not repeatable, the last one on the command line wins.
        case value(metavar: String, accepts: AcceptedValues, isRepeatable: Bool)
    }

    /// What holds when a flag with a value is not given.
    package enum Default: Sendable, Hashable, ExpressibleByStringLiteral {
        /// This value; the getters of ``ParsedArguments`` return it.
        case value(String)
        /// Something the command works out, described for help only, e.g. `one per core`.
        case described(String)

        /// A plain text is a value.
        package init(stringLiteral value: String) { self = .value(value) }

        /// The text help shows.
        var text: String {
            switch self {
            case .value(let text), .described(let text): text
            }
        }
    }

    /// The long name without dashes, lower-case words joined by hyphens.
    package var name: String
    /// The one-letter name, without its dash.
    package var short: Character?
    /// What follows the name.
    package var kind: Kind
    /// What holds when the flag is not given; nothing to say when `nil`.
    package var defaultValue: Default?
    /// One line, upper-case start, no period.
    package var help: String
    /// Paragraphs for the long help and the manual.
    package var discussion: [String]
    /// The heading in help under which the flag stands, e.g. `Input`.
    package var category: String
    /// What shells offer for the value, unless the accepted words already say it.
    package var completion: CompletionHint

    /// The heading of flags that name none.
    package static let commonCategory = "Options"

    /// A flag without a value.
    ///
    /// - Parameter isOnByDefault: only sensible with `negatable`.
    package static func `switch`(
        _ name: String, short: Character? = nil, negatable: Bool = false, isOnByDefault: Bool = false,
        help: String, discussion: [String] = [], category: String = Flag.commonCategory
    ) -> Flag {
        Flag(
            name: name, short: short, kind: .toggle(negatable: negatable, isOnByDefault: isOnByDefault),
            defaultValue: nil, help: help, discussion: discussion, category: category, completion: .none)
    }

    /// A flag with a value, of which the last one given wins.
    package static func value(
        _ name: String, short: Character? = nil, metavar: String, accepts: AcceptedValues = .text,
        default defaultValue: Default? = nil, help: String, discussion: [String] = [],
        category: String = Flag.commonCategory, completion: CompletionHint = .none
    ) -> Flag {
        Flag(
            name: name, short: short, kind: .value(metavar: metavar, accepts: accepts, isRepeatable: false),
            defaultValue: defaultValue, help: help, discussion: discussion, category: category,
            completion: completion)
    }

    /// A flag with a value that may be given any number of times.
    package static func values(
        _ name: String, short: Character? = nil, metavar: String, accepts: AcceptedValues = .text,
        default defaultValue: Default? = nil, help: String, discussion: [String] = [],
        category: String = Flag.commonCategory, completion: CompletionHint = .none
    ) -> Flag {
        Flag(
            name: name, short: short, kind: .value(metavar: metavar, accepts: accepts, isRepeatable: true),
            defaultValue: defaultValue, help: help, discussion: discussion, category: category,
            completion: completion)
    }

    /// `-h`, `--help`: part of every command without being declared.
    package static let help = Flag.switch(
        "help", short: "h", help: "Show help, '-h' in brief and '--help' in full")

    /// `-V`, `--version`: part of the root command.
    package static let version = Flag.switch("version", short: "V", help: "Show the version")

    /// Whether the flag takes a value.
    package var takesValue: Bool { metavar != nil }

    /// The name of the value, without angle brackets; `nil` for a switch.
    package var metavar: String? {
        if case .value(let metavar, _, _) = kind { metavar } else { nil }
    }

    /// The values the flag takes; any text for a switch.
    package var accepts: AcceptedValues {
        if case .value(_, let accepts, _) = kind { accepts } else { .text }
    }

    /// Whether every value given counts.
    package var isRepeatable: Bool {
        if case .value(_, _, true) = kind { true } else { false }
    }

    /// `no-<name>` for a negatable switch.
    package var negatedName: String? {
        if case .toggle(negatable: true, _) = kind { "no-\(name)" } else { nil }
    }

    /// What a shell offers for the value: the accepted words, or else the declared hint.
    var effectiveCompletion: CompletionHint {
        if case .oneOf(let words) = accepts { .words(words) } else { completion }
    }

    /// Accepted values, repetition and default in one phrase, e.g. `1 to 64; default: 4`.
    var annotation: String? {
        var parts: [String] = []
        if let note = accepts.note { parts.append(note) }
        if isRepeatable { parts.append("repeatable") }
        if let defaultValue { parts.append("default: \(defaultValue.text)") }
        if case .toggle(true, let isOn) = kind { parts.append("default: \(isOn ? "on" : "off")") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
