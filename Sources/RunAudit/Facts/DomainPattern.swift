/// A Squid `dstdom_regex` entry as the firewall writes them: anchors, literals, escapes, `.` and character
/// classes, each with an optional `*`, `+` or `?`.
///
/// The manifest is outside data, so patterns are matched by following all states at once: time is bounded by
/// pattern length times text length, whatever the pattern. Groups and alternation are not in the firewall's
/// vocabulary; a pattern with them is refused rather than misread.
struct DomainPattern {
    private enum Atom {
        case any
        case byte(UInt8)
        /// 256 bits.
        case set([Bool])

        func matches(_ byte: UInt8) -> Bool {
            switch self {
            case .any: true
            case .byte(let wanted): wanted == byte
            case .set(let members): members[Int(byte)]
            }
        }
    }

    private struct Item {
        var atom: Atom
        var isOptional: Bool
        var repeats: Bool
    }

    private var items: [Item] = []
    /// How many atoms the pattern has.
    var length: Int { items.count }
    private var isAnchoredAtStart = false
    private var isAnchoredAtEnd = false

    /// - Returns: `nil` when the pattern is outside the subset or longer than 1,024 bytes.
    init?(_ pattern: String) {
        var bytes = Array(pattern.lowercased().utf8)[...]
        guard bytes.count <= 1024 else { return nil }
        if bytes.first == UInt8(ascii: "^") {
            isAnchoredAtStart = true
            bytes = bytes.dropFirst()
        }
        while let byte = bytes.popFirst() {
            var atom: Atom
            switch byte {
            case UInt8(ascii: "$"):
                guard bytes.isEmpty else { return nil }
                isAnchoredAtEnd = true
                continue
            case UInt8(ascii: "."): atom = .any
            case UInt8(ascii: "\\"):
                guard let next = bytes.popFirst(), !DomainPattern.isLetterOrDigit(next) else { return nil }
                atom = .byte(next)
            case UInt8(ascii: "["):
                guard let set = DomainPattern.characterClass(&bytes) else { return nil }
                atom = set
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "{"),
                UInt8(ascii: "*"),
                UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "^"):
                return nil
            default: atom = .byte(byte)
            }
            var item = Item(atom: atom, isOptional: false, repeats: false)
            switch bytes.first {
            case UInt8(ascii: "*"): item = Item(atom: atom, isOptional: true, repeats: true)
            case UInt8(ascii: "+"): item = Item(atom: atom, isOptional: false, repeats: true)
            case UInt8(ascii: "?"): item = Item(atom: atom, isOptional: true, repeats: false)
            default:
                items.append(item)
                continue
            }
            bytes = bytes.dropFirst()
            items.append(item)
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
    }

    private static func characterClass(_ bytes: inout ArraySlice<UInt8>) -> Atom? {
        var members = [Bool](repeating: false, count: 256)
        var isNegated = false
        if bytes.first == UInt8(ascii: "^") {
            isNegated = true
            bytes = bytes.dropFirst()
        }
        var previous: UInt8?
        var isFirst = true
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "]"), !isFirst {
                return .set(isNegated ? members.map { !$0 } : members)
            }
            isFirst = false
            // `[:alpha:]`, `[=a=]`, `[.a.]`.
            if byte == UInt8(ascii: "["), let next = bytes.first, ":=.".utf8.contains(next) { return nil }
            if byte == UInt8(ascii: "-"), let low = previous, let high = bytes.first,
                high != UInt8(ascii: "]")
            {
                bytes = bytes.dropFirst()
                guard low <= high else { return nil }
                for member in low...high { members[Int(member)] = true }
                previous = nil
            } else {
                members[Int(byte)] = true
                previous = byte
            }
        }
        return nil
    }

    /// Whether the pattern occurs in `domain`, ASCII case ignored.
    func matches(_ domain: String) -> Bool {
        var states = [Bool](repeating: false, count: items.count + 1)
        var next = states
        states[0] = true
        close(&states)
        if states[items.count], !isAnchoredAtEnd { return true }
        for byte in domain.lowercased().utf8 {
            for index in next.indices { next[index] = false }
            for index in items.indices where states[index] && items[index].atom.matches(byte) {
                next[index + 1] = true
                // An item that repeats has matched once and may match again.
                if items[index].repeats { next[index] = true }
            }
            if !isAnchoredAtStart { next[0] = true }
            close(&next)
            swap(&states, &next)
            if states[items.count], !isAnchoredAtEnd { return true }
        }
        return states[items.count]
    }

    private func close(_ states: inout [Bool]) {
        for index in items.indices where states[index] && items[index].isOptional { states[index + 1] = true }
    }
}
