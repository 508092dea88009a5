/// Why a module was refused: what is wrong, and where.
public struct ModuleError: Error, Equatable, CustomStringConvertible {
    /// The stage that refused the module.
    public enum Kind: String, Sendable {
        /// The bytes do not follow the binary format.
        case malformed
        /// The format is followed, a rule of validation is not.
        case invalid
        /// The module needs a proposal outside the accepted features.
        case unsupported
        /// The module exceeds one of the `ModuleLimits`.
        case limit
    }

    /// The stage that refused the module.
    public var kind: Kind
    /// What is wrong. Begins with the text the specification's test suite expects where it has one.
    public var message: String
    /// Byte offset in the module, from its first byte.
    public var offset: Int
    /// The section that holds the offset, if it is inside one.
    public var section: SectionID?
    /// Index of the function whose body is at fault, imports counted first.
    public var functionIndex: Int?

    /// The error in words, with its place.
    public var description: String {
        var text = "\(kind.rawValue): \(message) at offset \(offset)"
        if let section { text += " in section \(section)" }
        if let functionIndex { text += ", function \(functionIndex)" }
        return text
    }
}

/// Sections of the binary format by id.
public enum SectionID: UInt8, Sendable, CaseIterable {
    case custom = 0
    case type
    case `import`
    case function
    case table
    case memory
    case global
    case export
    case start
    case element
    case code
    case data
    case dataCount

    /// Place in the order sections must have; the data count stands between elements and code.
    var order: Int {
        switch self {
        case .custom: 0
        case .dataCount: 10
        case .code: 11
        case .data: 12
        default: Int(rawValue)
        }
    }
}
