/// When output has colour.
package enum ColourChoice: String, Sendable, CaseIterable {
    /// On a terminal, unless `NO_COLOR` has a value (no-color.org) or `TERM` is `dumb`.
    case auto
    /// Whatever the output is.
    case always
    /// Never, not even on a terminal.
    case never

    /// The style for output to a sink.
    ///
    /// - Parameter environment: of the process; reads `NO_COLOR` and `TERM`.
    package func style(isTerminal: Bool, environment: [String: String]) -> Style {
        switch self {
        case .always: Style(isColoured: true)
        case .never: .plain
        case .auto:
            Style(
                isColoured: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
                    && environment["TERM"] != "dumb")
        }
    }
}
