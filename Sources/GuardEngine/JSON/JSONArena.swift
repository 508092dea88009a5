/// A place in a `JSONArena` where a JSON value is kept.
struct JSONRef: Equatable, Sendable {
    fileprivate(set) var index: Int

    /// The value `null`, which every arena holds.
    static let null = JSONRef(index: 0)
}

/// One value of a parsed JSON text. Containers are followed by what they hold, in the order of the text.
struct JSONNode: Sendable {
    enum Kind: UInt8, Sendable {
        case null, `false`, `true`
        /// An integer from 0 to 2^64 - 1; the payload is its value.
        case unsigned
        /// An integer from -2^63 to -1; the payload is its bit pattern.
        case negative
        /// Every other number; the payload is the bit pattern of a `Double`.
        case float
        /// The payload is offset and length in the arena's bytes.
        case string
        /// The payload is the number of elements or members.
        case array, object
    }

    var payload: UInt64
    /// The index of the node behind this value and all it holds.
    var next: UInt32
    var kind: Kind
}

/// JSON texts and the values parsed from them, in two flat arrays that are used again for each invocation.
///
/// Everything is bytes: keys are compared byte by byte, strings are not normalised. Values are reached by `JSONRef`s,
/// which are valid until the arena is reset or released to a mark before them.
struct JSONArena: Sendable {
    /// The texts, and the decoded forms of strings that were written with escapes.
    var bytes: [UInt8] = []
    var nodes: [JSONNode] = [JSONNode(payload: 0, next: 1, kind: .null)]

    /// Offsets are kept in 32 bits, so texts that would reach further are refused as if they were not JSON.
    static let maximumBytes = Int(Int32.max)

    /// Storage beyond this many bytes or nodes is given back when the arena is reset.
    private static let keptCapacity = 1 << 20

    struct Mark {
        fileprivate let bytes: Int
        fileprivate let nodes: Int
    }

    var mark: Mark { Mark(bytes: bytes.count, nodes: nodes.count) }

    /// Forgets what was added since `mark`.
    mutating func release(to mark: Mark) {
        bytes.removeLast(bytes.count - mark.bytes)
        nodes.removeLast(nodes.count - mark.nodes)
    }

    /// Forgets everything but `null`.
    mutating func reset() {
        bytes.removeAll(keepingCapacity: bytes.capacity <= JSONArena.keptCapacity)
        if nodes.capacity <= JSONArena.keptCapacity {
            nodes.removeLast(nodes.count - 1)
        } else {
            nodes = [JSONNode(payload: 0, next: 1, kind: .null)]
        }
    }

    /// Adds a text, to be parsed later.
    mutating func append(_ text: [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return start..<bytes.count
    }

    // MARK: Values

    func kind(_ value: JSONRef) -> JSONNode.Kind { nodes[value.index].kind }

    func isArray(_ value: JSONRef?) -> Bool {
        guard let value else { return false }
        return kind(value) == .array
    }

    func isObject(_ value: JSONRef?) -> Bool {
        guard let value else { return false }
        return kind(value) == .object
    }

    /// The number of elements of an array or members of an object (repeated keys counted); else 0.
    func count(_ value: JSONRef) -> Int {
        let node = nodes[value.index]
        return node.kind == .array || node.kind == .object ? Int(node.payload) : 0
    }

    /// The boolean's value; `nil` for everything but `true` and `false`.
    func bool(_ value: JSONRef?) -> Bool? {
        guard let value else { return nil }
        switch kind(value) {
        case .true: return true
        case .false: return false
        default: return nil
        }
    }

    /// Where the bytes of a string are; `nil` for everything but strings.
    func stringRange(_ value: JSONRef?) -> Range<Int>? {
        guard let value else { return nil }
        let node = nodes[value.index]
        return node.kind == .string ? JSONArena.range(node.payload) : nil
    }

    /// The bytes of a string; `nil` for everything but strings.
    func string(_ value: JSONRef?) -> [UInt8]? {
        guard let range = stringRange(value) else { return nil }
        return Array(bytes[range])
    }

    /// The value of an integer from 0 to 2^64 - 1; `nil` for everything else, also for `1.0` and `-0`.
    func unsigned(_ value: JSONRef?) -> UInt64? {
        guard let value, kind(value) == .unsigned else { return nil }
        return nodes[value.index].payload
    }

    /// The value of an integer from -2^63 to -1; `nil` for everything else.
    func negative(_ value: JSONRef?) -> Int64? {
        guard let value, kind(value) == .negative else { return nil }
        return Int64(bitPattern: nodes[value.index].payload)
    }

    /// The value of a member; the last one when the key is repeated. `nil` for everything but objects.
    func member(_ object: JSONRef?, _ key: StaticString) -> JSONRef? {
        guard let object else { return nil }
        let node = nodes[object.index]
        guard node.kind == .object else { return nil }
        var found: JSONRef?
        var index = object.index + 1
        let end = Int(node.next)
        while index < end {
            if matches(JSONArena.range(nodes[index].payload), key) { found = JSONRef(index: index + 1) }
            index = Int(nodes[index + 1].next)
        }
        return found
    }

    /// The string at a member; `nil` when the member is missing or no string.
    func stringMember(_ object: JSONRef?, _ key: StaticString) -> [UInt8]? { string(member(object, key)) }

    /// The first element of an array; `nil` when there is none.
    func firstElement(_ array: JSONRef?) -> JSONRef? {
        guard let array, kind(array) == .array, nodes[array.index].payload > 0 else { return nil }
        return JSONRef(index: array.index + 1)
    }

    /// The elements of an array in order; none for everything but arrays.
    func elements(_ array: JSONRef?) -> JSONElements {
        guard let array, kind(array) == .array else { return JSONElements(index: 0, end: 0) }
        return JSONElements(index: array.index + 1, end: Int(nodes[array.index].next))
    }

    /// The element after those already taken.
    func next(_ elements: inout JSONElements) -> JSONRef? {
        guard elements.index < elements.end else { return nil }
        let element = JSONRef(index: elements.index)
        elements.index = Int(nodes[elements.index].next)
        return element
    }

    func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            var offset = range.lowerBound
            for byte in wanted {
                if bytes[offset] != byte { return false }
                offset += 1
            }
            return true
        }
    }

    static func range(_ payload: UInt64) -> Range<Int> {
        let start = Int(payload >> 32)
        return start..<start + Int(payload & 0xffff_ffff)
    }

    static func payload(_ range: Range<Int>) -> UInt64 {
        UInt64(range.lowerBound) << 32 | UInt64(range.count)
    }

    // MARK: Building

    mutating func add(_ kind: JSONNode.Kind, payload: UInt64 = 0) -> JSONRef {
        let index = nodes.count
        nodes.append(JSONNode(payload: payload, next: UInt32(truncatingIfNeeded: index + 1), kind: kind))
        return JSONRef(index: index)
    }

    /// Ends a container: what was added since belongs to it.
    mutating func close(_ container: JSONRef, count: UInt64) {
        nodes[container.index].payload = count
        nodes[container.index].next = UInt32(truncatingIfNeeded: nodes.count)
    }

    /// The key and the value of each member, in the order of the text.
    func members(_ object: JSONRef) -> [(key: Range<Int>, value: JSONRef)] {
        let node = nodes[object.index]
        guard node.kind == .object else { return [] }
        var members: [(key: Range<Int>, value: JSONRef)] = []
        members.reserveCapacity(Int(node.payload))
        var index = object.index + 1
        while index < Int(node.next) {
            members.append((JSONArena.range(nodes[index].payload), JSONRef(index: index + 1)))
            index = Int(nodes[index + 1].next)
        }
        return members
    }
}

/// How far a walk over the elements of an array has come.
struct JSONElements {
    fileprivate(set) var index: Int
    fileprivate let end: Int
}
