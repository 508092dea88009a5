/// Orders text so that runs of digits count as numbers: `run-9` before `run-10`.
enum NaturalOrder {
    /// Whether `left` comes first. A total order: equal only for equal text.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (a, b) = (left.utf8.span, right.utf8.span)
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            guard isDigit(a[i]), isDigit(b[j]) else {
                if a[i] != b[j] { return a[i] < b[j] }
                i += 1
                j += 1
                continue
            }
            while i < a.count, a[i] == zero { i += 1 }
            while j < b.count, b[j] == zero { j += 1 }
            // The longer number is greater; of two as long the first different digit decides.
            var difference: Bool?
            while true {
                let isLeft = i < a.count && isDigit(a[i])
                let isRight = j < b.count && isDigit(b[j])
                guard isLeft, isRight else {
                    if isLeft != isRight { return isRight }
                    break
                }
                if difference == nil, a[i] != b[j] { difference = a[i] < b[j] }
                i += 1
                j += 1
            }
            if let difference { return difference }
        }
        let (restA, restB) = (a.count - i, b.count - j)
        return restA == restB ? left.utf8.lexicographicallyPrecedes(right.utf8) : restA < restB
    }

    private static let zero = UInt8(ascii: "0")

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
