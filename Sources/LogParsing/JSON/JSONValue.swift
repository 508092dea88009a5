/// A value inside a parsed document; lives no longer than the document.
///
/// A cursor on simdjson's tape: 64-bit words with the type in the top byte and a payload below it. Containers
/// hold the index behind their end, so skipping one is a single step.
package struct JSONValue: ~Escapable {
    /// The six JSON types, numbers split by how simdjson stored them.
    package enum Kind: Sendable, Hashable {
        case object, array, string, integer, double, boolean, null
    }

    let tape: UnsafePointer<UInt64>
    let strings: UnsafePointer<UInt8>
    let index: Int

    @_lifetime(immortal)
    init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, index: Int) {
        self.tape = tape
        self.strings = strings
        self.index = index
    }

    @_lifetime(copy self)
    private func value(at index: Int) -> JSONValue {
        _overrideLifetime(JSONValue(tape: tape, strings: strings, index: index), copying: self)
    }

    private var tag: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }
    private var payload: Int { Int(tape[index] & 0x00FF_FFFF_FFFF_FFFF) }

    /// The index of the word behind this value.
    var end: Int { JSONValue.end(tape, index) }

    package var kind: Kind {
        switch tag {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"), UInt8(ascii: "u"): .integer
        case UInt8(ascii: "d"): .double
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        default: .null
        }
    }

    package var isNull: Bool { kind == .null }

    /// The unescaped bytes of a string.
    package var bytes: ByteSpan? {
        @_lifetime(copy self)
        get {
            guard tag == UInt8(ascii: "\"") else { return nil }
            let start = strings + payload
            let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
            let span = ByteSpan(_unsafeStart: start + 4, count: Int(length))
            return _overrideLifetime(span, copying: self)
        }
    }

    /// A string.
    package var string: String? { bytes?.text }

    /// A string, at most `limit` bytes of it.
    package func string(limit: Int) -> String? { bytes?.text(limit: limit) }

    /// A whole number that fits `Int`.
    package var integer: Int? {
        switch tag {
        case UInt8(ascii: "l"): Int(Int64(bitPattern: tape[index + 1]))
        case UInt8(ascii: "u"): Int(exactly: tape[index + 1])
        default: nil
        }
    }

    /// Any number.
    package var double: Double? {
        switch tag {
        case UInt8(ascii: "l"): Double(Int64(bitPattern: tape[index + 1]))
        case UInt8(ascii: "u"): Double(tape[index + 1])
        case UInt8(ascii: "d"): Double(bitPattern: tape[index + 1])
        default: nil
        }
    }

    package var boolean: Bool? {
        switch tag {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// The first member named `key` of an object; `nil` for other values.
    package subscript(key: StaticString) -> JSONValue? {
        @_lifetime(copy self)
        get {
            guard tag == UInt8(ascii: "{") else { return nil }
            let stop = end - 1
            var cursor = index + 1
            while cursor < stop {
                let member = value(at: cursor + 1)
                if let name = value(at: cursor).bytes, name.equals(key) { return member }
                cursor = member.end
            }
            return nil
        }
    }

    /// The element at `position` of an array; `nil` for other values or beyond the end.
    package subscript(position: Int) -> JSONValue? {
        @_lifetime(copy self)
        get {
            guard tag == UInt8(ascii: "[") else { return nil }
            let stop = end - 1
            var cursor = index + 1
            var left = position
            while cursor < stop {
                if left == 0 { return value(at: cursor) }
                left -= 1
                cursor = value(at: cursor).end
            }
            return nil
        }
    }

    /// Calls `body` with every member of an object in order, duplicates included; does nothing for other values.
    package func forEachMember(_ body: (_ name: ByteSpan, _ value: JSONValue) -> Void) {
        guard tag == UInt8(ascii: "{") else { return }
        let stop = end - 1
        var cursor = index + 1
        while cursor < stop {
            let member = value(at: cursor + 1)
            if let name = value(at: cursor).bytes { body(name, member) }
            cursor = member.end
        }
    }

    /// Calls `body` with every element of an array in order; does nothing for other values.
    package func forEachElement(_ body: (JSONValue) -> Void) {
        guard tag == UInt8(ascii: "[") else { return }
        let stop = end - 1
        var cursor = index + 1
        while cursor < stop {
            let element = value(at: cursor)
            body(element)
            cursor = element.end
        }
    }

    /// The strings of an array; elements of other types are skipped. `nil` for anything but an array.
    package var stringArray: [String]? {
        guard tag == UInt8(ascii: "[") else { return nil }
        var result: [String] = []
        forEachElement { if let string = $0.string { result.append(string) } }
        return result
    }

    /// The members of an object, to be walked in order; none for other values.
    package var members: JSONMembers {
        @_lifetime(copy self)
        get {
            let isObject = tag == UInt8(ascii: "{")
            return _overrideLifetime(
                JSONMembers(
                    tape: tape, strings: strings, next: index + 1, stop: isObject ? end - 1 : index + 1),
                copying: self)
        }
    }

    /// The elements of an array, to be walked in order; none for other values.
    package var elements: JSONElements {
        @_lifetime(copy self)
        get {
            let isArray = tag == UInt8(ascii: "[")
            return _overrideLifetime(
                JSONElements(
                    tape: tape, strings: strings, next: index + 1, stop: isArray ? end - 1 : index + 1),
                copying: self)
        }
    }

    /// Number of elements of an array or members of an object; 0 for other values. Saturates at 2²⁴ − 1.
    package var count: Int {
        switch tag {
        case UInt8(ascii: "{"), UInt8(ascii: "["): Int(tape[index] >> 32 & 0xFF_FFFF)
        default: 0
        }
    }

    /// The value at a place that ``JSONMembers/place`` gave out for this document; `nil` for 0.
    @_lifetime(copy self)
    package func value(atPlace place: Int) -> JSONValue? { place == 0 ? nil : value(at: place) }

    /// The index of the word behind the value at `index`.
    fileprivate static func end(_ tape: UnsafePointer<UInt64>, _ index: Int) -> Int {
        switch UInt8(truncatingIfNeeded: tape[index] >> 56) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): Int(tape[index] & 0xFFFF_FFFF)
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): index + 2
        default: index + 1
        }
    }
}

/// A walk over an object's members: `while members.advance() { members.name … members.value … }`.
///
/// Unlike a closure, a loop can keep the values it meets.
package struct JSONMembers: ~Escapable {
    private let tape: UnsafePointer<UInt64>
    private let strings: UnsafePointer<UInt8>
    private var current: Int
    private var next: Int
    private let stop: Int

    @_lifetime(immortal)
    fileprivate init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, next: Int, stop: Int) {
        self.tape = tape
        self.strings = strings
        self.next = next
        self.stop = stop
        current = next
    }

    /// Goes to the next member; `false` behind the last one.
    package mutating func advance() -> Bool {
        guard next < stop else { return false }
        current = next
        next = JSONValue.end(tape, current + 1)
        return true
    }

    /// The current member's name, unescaped.
    package var name: ByteSpan {
        @_lifetime(copy self)
        get {
            let start = strings + Int(tape[current] & 0x00FF_FFFF_FFFF_FFFF)
            let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
            return _overrideLifetime(
                ByteSpan(_unsafeStart: start + 4, count: Int(length)), copying: self)
        }
    }

    /// Where the current member's value is in the document; never 0.
    package var place: Int { current + 1 }

    /// The current member's value.
    package var value: JSONValue {
        @_lifetime(copy self)
        get {
            _overrideLifetime(JSONValue(tape: tape, strings: strings, index: current + 1), copying: self)
        }
    }
}

/// A walk over an array's elements: `while elements.advance() { elements.value … }`.
package struct JSONElements: ~Escapable {
    private let tape: UnsafePointer<UInt64>
    private let strings: UnsafePointer<UInt8>
    private var current: Int
    private var next: Int
    private let stop: Int

    @_lifetime(immortal)
    fileprivate init(tape: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>, next: Int, stop: Int) {
        self.tape = tape
        self.strings = strings
        self.next = next
        self.stop = stop
        current = next
    }

    /// Goes to the next element; `false` behind the last one.
    package mutating func advance() -> Bool {
        guard next < stop else { return false }
        current = next
        next = JSONValue.end(tape, current)
        return true
    }

    /// The current element.
    package var value: JSONValue {
        @_lifetime(copy self)
        get {
            _overrideLifetime(JSONValue(tape: tape, strings: strings, index: current), copying: self)
        }
    }
}
