/// Reads the binary format's primitives, never beyond its end, and knows its offset in the module.
struct ByteReader {
    /// The whole module.
    let bytes: [UInt8]
    /// Offset of the next byte.
    var offset: Int
    /// Offset reading must not reach.
    private(set) var end: Int
    /// Section the bytes are in, for errors.
    var section: SectionID?
    /// Function the bytes are in, for errors.
    var functionIndex: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = 0
        end = bytes.count
    }

    /// A reader of a part that lies within the module.
    init(_ bytes: [UInt8], in range: Range<Int>, section: SectionID?, functionIndex: Int? = nil) {
        self.bytes = bytes
        offset = range.lowerBound
        end = min(range.upperBound, bytes.count)
        self.section = section
        self.functionIndex = functionIndex
    }

    /// Whether everything was read.
    var isAtEnd: Bool { offset >= end }

    /// Bytes not yet read.
    var remaining: Int { end - offset }

    /// An error at `offset`, or at the place given.
    @inline(never)
    func error(_ kind: ModuleError.Kind, _ message: String, at place: Int? = nil) -> ModuleError {
        ModuleError(
            kind: kind, message: message, offset: place ?? offset, section: section,
            functionIndex: functionIndex)
    }

    /// What reading beyond the end is called: the part's end is told apart from the module's.
    @inline(never)
    func endError() -> ModuleError {
        error(.malformed, section == nil ? "unexpected end" : "unexpected end of section or function")
    }

    @inline(__always)
    mutating func byte() throws(ModuleError) -> UInt8 {
        guard offset < end else { throw endError() }
        let value = bytes[offset]
        offset += 1
        return value
    }

    /// The next byte, which stays unread.
    @inline(__always)
    func peek() throws(ModuleError) -> UInt8 {
        guard offset < end else { throw endError() }
        return bytes[offset]
    }

    /// A part of `count` bytes, as offsets in the module.
    mutating func take(_ count: Int) throws(ModuleError) -> Range<Int> {
        guard count <= remaining else { throw endError() }
        defer { offset += count }
        return offset..<offset + count
    }

    mutating func fixed32() throws(ModuleError) -> UInt32 {
        let range = try take(4)
        var value: UInt32 = 0
        for index in range.reversed() { value = value << 8 | UInt32(bytes[index]) }
        return value
    }

    mutating func fixed64() throws(ModuleError) -> UInt64 {
        let low = try fixed32()
        return try UInt64(fixed32()) << 32 | UInt64(low)
    }

    /// A length of bytes that must lie within the part.
    mutating func length() throws(ModuleError) -> Int {
        let place = offset
        let value = Int(try unsigned32())
        guard value <= remaining else { throw error(.malformed, "length out of bounds", at: place) }
        return value
    }

    /// A number of items of at least one byte each.
    mutating func count(limit: Int, _ what: StaticString) throws(ModuleError) -> Int {
        let place = offset
        let value = Int(try unsigned32())
        guard value <= limit else { throw error(.limit, "too many \(what): \(value)", at: place) }
        guard value <= remaining else { throw endError() }
        return value
    }

    /// A name in UTF-8.
    mutating func name(limit: Int) throws(ModuleError) -> String {
        let place = offset
        let range = try take(length())
        guard range.count <= limit else { throw error(.limit, "name too long", at: place) }
        guard let name = String(validating: bytes[range], as: UTF8.self) else {
            throw error(.malformed, "malformed UTF-8 encoding", at: range.lowerBound)
        }
        return name
    }
}
