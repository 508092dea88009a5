/// Orders text so that runs of digits count as numbers: `run-9` before `run-10`.
enum NaturalOrder {
    /// Whether `left` comes first. A total order: equal only for equal text.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if isDigit(a[i]), isDigit(b[j]) {
                let (numberA, endA) = number(a, from: i)
                let (numberB, endB) = number(b, from: j)
                if numberA.count != numberB.count { return numberA.count < numberB.count }
                if numberA != numberB { return numberA.lexicographicallyPrecedes(numberB) }
                (i, j) = (endA, endB)
            } else {
                if a[i] != b[j] { return a[i] < b[j] }
                i += 1
                j += 1
            }
        }
        if a.count - i != b.count - j { return a.count - i < b.count - j }
        return a.lexicographicallyPrecedes(b)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Digits without leading zeros, and where they end.
    private static func number(_ text: [UInt8], from start: Int) -> (ArraySlice<UInt8>, end: Int) {
        let end = text[start...].firstIndex { !isDigit($0) } ?? text.count
        return (text[start..<end].drop { $0 == 48 }, end)
    }
}
