/// A text in which each `*` stands for any text, the empty one included. Bytes are compared.
package struct TextPattern: Sendable, Hashable {
    /// As written.
    package let text: String
    private let bytes: [UInt8]
    private let ignoresCase: Bool

    /// - Parameter ignoresCase: of ASCII letters, as GitHub does for owners and repositories.
    package init(_ text: String, ignoresCase: Bool = false) {
        self.text = text
        self.ignoresCase = ignoresCase
        bytes = text.utf8.map { ignoresCase ? TextPattern.lowered($0) : $0 }
    }

    /// Takes time in proportion to the product of both lengths at most.
    package func matches(_ other: String) -> Bool {
        let other = other.utf8.map { ignoresCase ? TextPattern.lowered($0) : $0 }
        var place = 0
        var next = 0
        // Behind the last star, and where what it stands for ends so far.
        var retry: (pattern: Int, text: Int)?
        while place < other.count {
            if next < bytes.count, bytes[next] == UInt8(ascii: "*") {
                next += 1
                retry = (next, place)
            } else if next < bytes.count, bytes[next] == other[place] {
                next += 1
                place += 1
            } else if let last = retry {
                retry = (last.pattern, last.text + 1)
                next = last.pattern
                place = last.text + 1
            } else {
                return false
            }
        }
        return bytes[next...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
