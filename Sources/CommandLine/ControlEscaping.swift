/// `text` with everything that could act on a terminal or mislead a reader made visible: control characters as
/// `\n`, `\t`, `\r` or `\x1b`, line and paragraph separators, direction marks and other invisible format
/// characters as `\u{202e}`. Text without such characters comes back unchanged, as does escaped text.
package func escapingControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
        guard isUnsafe(scalar) else {
            result.unicodeScalars.append(scalar)
            continue
        }
        switch scalar.value {
        case 0x0A: result += "\\n"
        case 0x0D: result += "\\r"
        case 0x09: result += "\\t"
        case let value where value < 0x10: result += "\\x0\(String(value, radix: 16))"
        case let value where value < 0x100: result += "\\x\(String(value, radix: 16))"
        case let value: result += "\\u{\(String(value, radix: 16))}"
        }
    }
    return result
}

/// `text` for an error message: escaped, in single quotes, cut after 200 characters.
package func quoted(_ text: String) -> String {
    let limit = 200
    let shown = text.unicodeScalars.count > limit ? "\(String(text.unicodeScalars.prefix(limit)))..." : text
    return "'\(escapingControls(shown))'"
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
    default: return false
    }
}
