/// Whether a text is JSON, as the guard reads it: what the reader of requests refuses is none.
package enum JSONSyntax {
    /// Whether the text is one JSON value with nothing but white space around it.
    package static func isValid(_ text: [UInt8]) -> Bool {
        var arena = JSONArena()
        return arena.parse(arena.append(text)) != nil
    }
}
