/// JSON for columns, compact, in the order given.
enum JSONText {
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\u{0}"..<" ", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    static func array(_ elements: [String]) -> String { "[\(elements.joined(separator: ","))]" }

    /// - Parameter members: names with values that are JSON already; those without a value are left out.
    static func object(_ members: [(name: String, value: String?)]) -> String {
        let present = members.compactMap { member in member.value.map { "\(string(member.name)):\($0)" } }
        return "{\(present.joined(separator: ","))}"
    }
}
