import Glibc

/// Questions to the terminal and the system.
package enum Terminal {
    /// The width when nothing tells it.
    package static let defaultWidth = 80

    /// Whether an open descriptor is a terminal.
    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The columns of a sink's lines: `COLUMNS` if it is a number, else what the terminal says, else 80.
    /// Always 20 to 1000.
    package static func width(of sink: OutputSink, environment: [String: String]) -> Int {
        let asked = environment["COLUMNS"].flatMap(AcceptedValues.integer).flatMap { $0 > 0 ? $0 : nil }
        let columns = asked ?? (sink.isTerminal ? sink.descriptor.flatMap(reportedWidth) : nil)
        return min(max(columns ?? defaultWidth, 20), 1000)
    }

    /// The system's text for an error number, e.g. `No such file or directory`.
    package static func describe(errno code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }

    private static func reportedWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
