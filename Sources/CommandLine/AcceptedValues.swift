/// Which texts a flag or an operand takes. The parser checks them, help and manual describe them.
package enum AcceptedValues: Sendable, Hashable {
    /// Any text, the empty one included.
    case text
    /// One of these words, compared exactly.
    case oneOf([String])
    /// A decimal whole number in the range; `Int.max` as the upper bound means "no upper bound".
    case integer(ClosedRange<Int>)
    /// A number of bytes in the range, written as ``ByteSize`` reads it; `Int.max` means "no upper bound".
    case byteSize(ClosedRange<Int>)

    /// Whether `text` is accepted.
    package func accepts(_ text: String) -> Bool {
        switch self {
        case .text: true
        case .oneOf(let words): words.contains(text)
        case .integer(let range): AcceptedValues.integer(text).map(range.contains) ?? false
        case .byteSize(let range): ByteSize.parse(text).map(range.contains) ?? false
        }
    }

    /// What is accepted, to follow "expected" in an error; `nil` for any text.
    package var expectation: String? {
        switch self {
        case .text: nil
        case .oneOf(let words): "one of \(words.joined(separator: ", "))"
        case .integer(let range): AcceptedValues.bounds("a whole number", range, String.init)
        case .byteSize(let range):
            AcceptedValues.bounds("a byte size such as 64M", range, ByteSize.text)
        }
    }

    /// What help adds in parentheses behind a description; `nil` when there is nothing to say.
    var note: String? {
        switch self {
        case .text: nil
        case .oneOf: expectation
        case .integer(let range): AcceptedValues.bounds("", range, String.init)
        case .byteSize(let range): AcceptedValues.bounds("", range, ByteSize.text)
        }
    }

    /// The value of a decimal whole number: an optional `-` and ASCII digits, nothing else.
    static func integer(_ text: String) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func bounds(_ noun: String, _ range: ClosedRange<Int>, _ format: (Int) -> String)
        -> String?
    {
        let limits: String
        switch (range.lowerBound, range.upperBound) {
        case (0, .max) where !noun.isEmpty: return noun
        case (0, .max): return nil
        case (.min, .max): return noun.isEmpty ? nil : noun
        case (let low, .max): limits = noun.isEmpty ? "at least \(format(low))" : "of at least \(format(low))"
        case (let low, let high):
            limits =
                noun.isEmpty ? "\(format(low)) to \(format(high))" : "from \(format(low)) to \(format(high))"
        }
        return noun.isEmpty ? limits : "\(noun) \(limits)"
    }
}
