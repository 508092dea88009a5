/// One line on standard error that says what is going on, redrawn in place and gone at the end.
///
/// Draws nothing unless the sink is a terminal that understands escape sequences.
package struct ProgressLine {
    /// Nanoseconds between two redraws: at most ten a second.
    package static let interval: UInt64 = 100_000_000

    /// Whether anything is ever drawn.
    package let isEnabled: Bool

    private let sink: OutputSink
    private let columns: Int
    private let clock: () -> UInt64
    private var lastDrawn: UInt64?
    private var isVisible = false

    /// - Parameters:
    ///   - environment: of the process; reads `TERM` and `COLUMNS`.
    ///   - clock: nanoseconds from any fixed point, never going back.
    package init(sink: OutputSink, environment: [String: String], clock: @escaping () -> UInt64) {
        self.sink = sink
        self.clock = clock
        isEnabled = sink.isTerminal && environment["TERM"] != "dumb"
        // The last column stays free: many terminals wrap when it is filled.
        columns = Terminal.width(of: sink, environment: environment) - 1
    }

    /// Shows `text`, cut to the terminal's width and with control characters escaped, unless the last redraw was
    /// less than ``interval`` ago; then `text` is not even made.
    package mutating func update(_ text: @autoclosure () -> String) {
        guard isEnabled else { return }
        let now = clock()
        if let lastDrawn, now < lastDrawn || now - lastDrawn < ProgressLine.interval { return }
        lastDrawn = now
        isVisible = true
        sink.write("\r\(TextLayout.truncate(escapingControls(text()), columns: columns))\u{1B}[K")
        sink.flush()
    }

    /// Takes the line away, at the end or before something else is written to the terminal.
    package mutating func clear() {
        guard isVisible else { return }
        isVisible = false
        lastDrawn = nil
        sink.write("\r\u{1B}[K")
        sink.flush()
    }
}
