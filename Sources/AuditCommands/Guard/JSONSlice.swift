/// A value in a JSON text, kept as the bytes it was written in: guards see the spelling of numbers and strings, so a
/// session must be given to them byte by byte.
struct JSONSlice {
    /// The value's own bytes, without white space around it.
    let bytes: ArraySlice<UInt8>

    /// Why a text could not be taken apart.
    struct Failure: Error, CustomStringConvertible {
        var offset: Int
        var description: String { "no JSON value at byte \(offset)" }
    }

    /// The value a text consists of.
    init(_ text: ArraySlice<UInt8>) throws(Failure) {
        var scanner = Scanner(text)
        scanner.skipSpace()
        let start = scanner.place
        try scanner.skipValue(depth: 0)
        let end = scanner.place
        scanner.skipSpace()
        guard scanner.place == text.endIndex else { throw Failure(offset: scanner.place - text.startIndex) }
        bytes = text[start..<end]
    }

    private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var isObject: Bool { bytes.first == UInt8(ascii: "{") }
    var isArray: Bool { bytes.first == UInt8(ascii: "[") }
    var isString: Bool { bytes.first == UInt8(ascii: "\"") }
    var isNull: Bool { bytes.first == UInt8(ascii: "n") }

    /// The members of an object in order; none of anything else.
    func members() -> [(key: [UInt8], value: JSONSlice)] {
        guard isObject else { return [] }
        return parts().compactMap { key, value in key.map { ($0.text(), value) } }
    }

    /// The last member of that name, as most readers take it.
    subscript(name: String) -> JSONSlice? {
        members().last { $0.key.elementsEqual(name.utf8) }?.value
    }

    /// The elements of an array; none of anything else.
    func elements() -> [JSONSlice] { isArray ? parts().map(\.value) : [] }

    var integer: Int? { Int(String(decoding: bytes, as: UTF8.self)) }

    /// The bytes a string stands for; none of anything else. Lone surrogates become U+FFFD.
    func text() -> [UInt8] {
        guard isString else { return [] }
        var result: [UInt8] = []
        var place = bytes.startIndex + 1
        let end = bytes.endIndex - 1
        var units: [UInt16] = []
        func flush() {
            if !units.isEmpty { result += String(decoding: units, as: UTF16.self).utf8 }
            units = []
        }
        while place < end {
            guard bytes[place] == UInt8(ascii: "\\") else {
                flush()
                result.append(bytes[place])
                place += 1
                continue
            }
            let escape = bytes[place + 1]
            if escape == UInt8(ascii: "u") {
                let digits = String(decoding: bytes[place + 2..<place + 6], as: UTF8.self)
                units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
                place += 6
            } else {
                flush()
                switch escape {
                case UInt8(ascii: "b"): result.append(8)
                case UInt8(ascii: "t"): result.append(9)
                case UInt8(ascii: "n"): result.append(10)
                case UInt8(ascii: "f"): result.append(12)
                case UInt8(ascii: "r"): result.append(13)
                default: result.append(escape)
                }
                place += 2
            }
        }
        flush()
        return result
    }

    /// The value with the keys of objects in byte order, the last of equal ones kept, and strings spelled alike.
    /// Numbers keep their spelling unless they are fractions, of which the value counts.
    func canonical() -> [UInt8] {
        if isObject {
            let members = self.members().enumerated().sorted {
                $0.element.key == $1.element.key
                    ? $0.offset < $1.offset : $0.element.key.lexicographicallyPrecedes($1.element.key)
            }
            var parts: [[UInt8]] = []
            for (place, member) in members.enumerated() {
                if place + 1 < members.count, members[place + 1].element.key == member.element.key {
                    continue
                }
                parts.append(
                    JSONSlice.spelled(member.element.key) + [UInt8(ascii: ":")]
                        + member.element.value.canonical())
            }
            return Array("{".utf8) + Array(parts.joined(separator: [UInt8(ascii: ",")])) + Array("}".utf8)
        }
        if isArray {
            let parts = elements().map { $0.canonical() }
            return Array("[".utf8) + Array(parts.joined(separator: [UInt8(ascii: ",")])) + Array("]".utf8)
        }
        if isString { return JSONSlice.spelled(text()) }
        let spelling = String(decoding: bytes, as: UTF8.self)
        if spelling.contains(where: { ".eE".contains($0) }), let number = Double(spelling) {
            return Array("\(number)".utf8)
        }
        return Array(bytes)
    }

    private static func spelled(_ text: [UInt8]) -> [UInt8] {
        let quote = [UInt8(ascii: "\"")]
        return quote
            + text.flatMap { byte -> [UInt8] in
                byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                    ? Array("\\u\(byte)".utf8) : [byte]
            } + quote
    }

    /// The values in an object or array, with their keys.
    private func parts() -> [(key: JSONSlice?, value: JSONSlice)] {
        var parts: [(key: JSONSlice?, value: JSONSlice)] = []
        var scanner = Scanner(bytes)
        scanner.place += 1
        while true {
            scanner.skipSpace()
            guard scanner.place < bytes.endIndex - 1 else { return parts }
            var key: JSONSlice?
            if isObject {
                guard let found = scanner.slice() else { return parts }
                key = found
                scanner.skipSpace()
                scanner.place += 1
                scanner.skipSpace()
            }
            guard let value = scanner.slice() else { return parts }
            parts.append((key, value))
            scanner.skipSpace()
            scanner.place += 1
        }
    }

    /// Finds where values end.
    private struct Scanner {
        private let text: ArraySlice<UInt8>
        var place: Int
        private static let maximumDepth = 512

        init(_ text: ArraySlice<UInt8>) {
            self.text = text
            place = text.startIndex
        }

        /// The value at the place, which is passed over.
        mutating func slice() -> JSONSlice? {
            let start = place
            guard (try? skipValue(depth: 0)) != nil else { return nil }
            return JSONSlice(bytes: text[start..<place])
        }

        mutating func skipSpace() {
            while place < text.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(text[place]) { place += 1 }
        }

        private func failure() -> Failure { Failure(offset: place - text.startIndex) }

        mutating func skipValue(depth: Int) throws(Failure) {
            guard place < text.endIndex, depth < Self.maximumDepth else { throw failure() }
            switch text[place] {
            case UInt8(ascii: "{"): try skipContainer(UInt8(ascii: "}"), isObject: true, depth)
            case UInt8(ascii: "["): try skipContainer(UInt8(ascii: "]"), isObject: false, depth)
            case UInt8(ascii: "\""): try skipString()
            default:
                let start = place
                while place < text.endIndex, !Self.ends(text[place]) { place += 1 }
                let token = String(decoding: text[start..<place], as: UTF8.self)
                guard ["true", "false", "null"].contains(token) || Double(token) != nil else {
                    place = start
                    throw failure()
                }
            }
        }

        private static func ends(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
                || byte == UInt8(ascii: "}")
                || byte == UInt8(ascii: ":")
        }

        private mutating func skipContainer(
            _ close: UInt8, isObject: Bool, _ depth: Int
        ) throws(Failure) {
            place += 1
            skipSpace()
            if place < text.endIndex, text[place] == close {
                place += 1
                return
            }
            while true {
                skipSpace()
                if isObject {
                    guard place < text.endIndex, text[place] == UInt8(ascii: "\"") else { throw failure() }
                    try skipString()
                    skipSpace()
                    guard place < text.endIndex, text[place] == UInt8(ascii: ":") else { throw failure() }
                    place += 1
                    skipSpace()
                }
                try skipValue(depth: depth + 1)
                skipSpace()
                guard place < text.endIndex else { throw failure() }
                place += 1
                if text[place - 1] == close { return }
                guard text[place - 1] == UInt8(ascii: ",") else {
                    place -= 1
                    throw failure()
                }
            }
        }

        private mutating func skipString() throws(Failure) {
            place += 1
            while place < text.endIndex {
                switch text[place] {
                case UInt8(ascii: "\""):
                    place += 1
                    return
                case UInt8(ascii: "\\"):
                    guard place + 1 < text.endIndex else { throw failure() }
                    if text[place + 1] == UInt8(ascii: "u") {
                        guard place + 6 < text.endIndex else { throw failure() }
                        place += 6
                    } else {
                        place += 2
                    }
                default: place += 1
                }
            }
            throw failure()
        }
    }
}
