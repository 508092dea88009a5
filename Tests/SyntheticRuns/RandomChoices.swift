import TestSupport

/// What generators ask of chance.
extension SeededGenerator {
    /// True once in `count` times.
    mutating func isOnce(in count: Int) -> Bool { Int.random(in: 0..<max(1, count), using: &self) == 0 }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// Lower-case hexadecimal digits, as many as said.
    mutating func hash(_ count: Int) -> String {
        String((0..<count).map { _ in pick(Array("0123456789abcdef")) })
    }

    /// Letters and digits of both cases.
    mutating func identifier(_ count: Int) -> String {
        String((0..<count).map { _ in pick(Array("ghijkmnpqrstuvwxyzGHJKLMNPQRSTUVWXYZ23456789")) })
    }
}
