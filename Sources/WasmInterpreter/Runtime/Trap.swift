/// Why execution ended without a result, and where.
public struct Trap: Error, CustomStringConvertible {
    /// The reason. Raw values are the specification's wording and never change.
    public enum Kind: String, Sendable {
        case unreachable
        case integerDivideByZero = "integer divide by zero"
        case integerOverflow = "integer overflow"
        case invalidConversionToInteger = "invalid conversion to integer"
        case outOfBoundsMemoryAccess = "out of bounds memory access"
        case outOfBoundsTableAccess = "out of bounds table access"
        case undefinedElement = "undefined element"
        case uninitializedElement = "uninitialized element"
        case indirectCallTypeMismatch = "indirect call type mismatch"
        case callStackExhausted = "call stack exhausted"
        /// The store's fuel is used up.
        case outOfFuel = "all fuel consumed"
        /// The store's deadline has passed.
        case deadlineExceeded = "deadline exceeded"
        /// A function of the host threw, or gave values of the wrong types.
        case host = "host error"
        /// The function was called with values of the wrong types, or of another store.
        case invalidArguments = "invalid arguments"
    }

    /// A function that was active.
    public struct Frame: Equatable, Sendable, CustomStringConvertible {
        /// Index in its module, imports counted first.
        public var functionIndex: Int
        /// Its name, if the module tells one.
        public var name: String?
        /// Offset in the module of the instruction that trapped or called.
        public var offset: Int?

        /// The function and the place in words.
        public var description: String {
            var text = name.map { "\($0) [\(functionIndex)]" } ?? "function [\(functionIndex)]"
            if let offset { text += " at offset \(offset)" }
            return text
        }
    }

    /// The reason.
    public var kind: Kind
    /// Active functions of WebAssembly, innermost first, at most `maximumFrames`.
    public var frames: [Frame] = []
    /// What the host threw, if it did.
    public var underlying: (any Error)?

    /// Frames kept: enough to see where, bounded however deep the module recursed.
    public static let maximumFrames = 64

    /// A trap without frames, as a function of the host throws it.
    public init(_ kind: Kind, underlying: (any Error)? = nil) {
        self.kind = kind
        self.underlying = underlying
    }

    /// The trap in words, with a line for each frame.
    public var description: String {
        var text = kind.rawValue
        if let underlying { text += ": \(underlying)" }
        for frame in frames { text += "\n    \(frame)" }
        return text
    }
}
