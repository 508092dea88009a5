/// Something in a configuration that is not accepted.
package struct ConfigurationProblem: Error, Sendable, Hashable {
    /// 1-based.
    package var line: Int
    /// 1-based, in characters.
    package var column: Int
    /// What is wrong and what is accepted; may quote the file, control characters escaped.
    package var message: String

    init(_ place: YAMLPlace, _ message: String) {
        line = place.line
        column = place.column
        self.message = message
    }

    /// `path:line:column: message`.
    package func text(path: String) -> String { "\(path):\(line):\(column): \(message)" }
}

/// Why a configuration cannot be used.
package struct ConfigurationError: Error, Sendable, Hashable {
    /// At least one, from top to bottom.
    package var problems: [ConfigurationProblem]
}

/// A text of the file in an error, cut after 60 characters, what acts on terminals made visible.
func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
        if isControl(scalar) {
            shown += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
            shown.unicodeScalars.append(scalar)
        }
    }
    return "'\(shown)\(text.unicodeScalars.count > 60 ? "…" : "")'"
}

/// Characters that are no text: controls, line separators and those that change the direction of writing.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}
