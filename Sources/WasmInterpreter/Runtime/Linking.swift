/// Why a module could not be linked with its imports.
public struct LinkError: Error, Equatable, CustomStringConvertible {
    /// The reason. Raw values are the specification's wording.
    public enum Kind: String, Sendable {
        case unknownImport = "unknown import"
        case incompatibleImportType = "incompatible import type"
        /// The store's limits or the system's memory do not allow it.
        case limit = "limit exceeded"
        /// The module was translated for another engine than the store's.
        case incompatibleEngine = "incompatible engine"
    }

    /// The reason.
    public var kind: Kind
    /// Which import, or what was too large.
    public var subject: String

    init(_ kind: Kind, _ subject: String) {
        self.kind = kind
        self.subject = subject
    }

    /// The error in words.
    public var description: String { "\(kind.rawValue): \(subject)" }
}

/// What modules may import, by both parts of the name.
public struct Imports {
    /// Names are equal when their bytes are; strings are when they look alike.
    private struct Key: Hashable {
        var module: [UInt8]
        var name: [UInt8]

        init(_ module: String, _ name: String) {
            self.module = Array(module.utf8)
            self.name = Array(name.utf8)
        }
    }

    private var values: [Key: ExternalValue] = [:]

    /// Nothing to import.
    public init() {}

    /// Offers a value; a later one under the same name replaces it.
    public mutating func define(_ module: String, _ name: String, _ value: ExternalValue) {
        values[Key(module, name)] = value
    }

    /// Offers all exports of an instance.
    public mutating func define(_ module: String, _ instance: Instance) {
        for export in instance.module.exports {
            if let value = instance.export(export.name) { define(module, export.name, value) }
        }
    }

    /// What is offered under a name.
    public func value(_ module: String, _ name: String) -> ExternalValue? { values[Key(module, name)] }
}

extension SizeLimits {
    /// Whether something of this size may stand where the other is asked for.
    func fits(_ required: SizeLimits) -> Bool {
        guard minimum >= required.minimum else { return false }
        guard let bound = required.maximum else { return true }
        return maximum.map { $0 <= bound } ?? false
    }
}

extension ExternalType {
    /// Whether something of this type may be imported as the other.
    func matches(_ required: ExternalType) -> Bool {
        switch (self, required) {
        case (.function(let found), .function(let wanted)): found == wanted
        case (.table(let found), .table(let wanted)):
            found.element == wanted.element && found.limits.fits(wanted.limits)
        case (.memory(let found), .memory(let wanted)): found.limits.fits(wanted.limits)
        case (.global(let found), .global(let wanted)): found == wanted
        default: false
        }
    }
}
