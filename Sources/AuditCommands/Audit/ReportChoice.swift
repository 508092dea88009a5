import CommandLine
import Reports

/// The form of a report, for commands with three of them.
enum ReportChoice: String, CaseIterable {
    case console
    case json
    case markdown

    static let format = Flag.value(
        "format", short: "f", metavar: "name", accepts: .oneOf(allCases.map(\.rawValue)), default: "console",
        help: "Form of the report", category: "Output")
    static let jsonFlag = Flag.switch("json", help: "Same as '--format json'", category: "Output")
    static let markdownFlag = Flag.switch("markdown", help: "Same as '--format markdown'", category: "Output")
    static let compact = Flag.switch("compact", help: "JSON on one line", category: "Output")
    static let colour = Flag.value(
        "color", metavar: "when", accepts: .oneOf(ColourChoice.allCases.map(\.rawValue)), default: "auto",
        help: "When to use colour: auto is on a terminal without NO_COLOR", category: "Output")
    static let rows = Flag.value(
        "rows", metavar: "count", accepts: .integer(1...1_000_000), default: "20",
        help: "Rows of each table in the console report; the rest is announced", category: "Output")
    static let flags = [format, jsonFlag, markdownFlag, compact, colour, rows]

    /// The form that was asked for.
    init(_ arguments: ParsedArguments) throws(CommandFailure) {
        self = ReportChoice(rawValue: try ReportChoice.name(arguments, ReportChoice.format)) ?? .console
    }

    /// The name of the form that was asked for, for commands with a registry of forms.
    ///
    /// - Parameter format: the flag that names one; its default counts.
    static func name(_ arguments: ParsedArguments, _ format: Flag) throws(CommandFailure) -> String {
        var names: Set<String> = []
        if arguments.isSet(jsonFlag) { names.insert("json") }
        if arguments.isSet(markdownFlag) { names.insert("markdown") }
        if arguments.isGiven(format), let name = arguments.value(format) { names.insert(name) }
        guard names.count <= 1 else {
            throw .usage("more than one report format; give one of --json, --markdown and --format")
        }
        return names.first ?? arguments.value(format) ?? console.rawValue
    }

    /// How reports are printed.
    static func options(_ arguments: ParsedArguments, _ context: CommandContext) -> ReportOptions {
        var options = ReportOptions(tool: .init(name: Program.name, version: Version.current))
        options.isCompact = arguments.isSet(compact)
        options.console.width = Terminal.width(of: context.stdout, environment: context.environment)
        options.console.isColored =
            context.style(arguments.choice(colour, as: ColourChoice.self) ?? .auto).isColoured
        options.console.maximumRows = arguments.integer(rows) ?? options.console.maximumRows
        return options
    }

    /// Prints a report in the form that was asked for.
    func write(
        to context: CommandContext, console: () -> String, json: () -> String, markdown: () -> String
    ) {
        switch self {
        case .console: context.stdout.write(console())
        case .json: context.stdout.write(json())
        case .markdown: context.stdout.write(markdown())
        }
    }
}
