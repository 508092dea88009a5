/// A section as it stands in a module.
public struct Section: Sendable, Equatable {
    /// Which section.
    public var id: SectionID
    /// Name of a custom section, nil for others.
    public var name: String?
    /// Offset of the section's first byte, which is its id.
    public var offset: Int
    /// Its content after id and size, as offsets in the module. The name of a custom section is part of it.
    public var content: Range<Int>
}

extension Module {
    /// All sections in order.
    public var sections: [Section] {
        var sections: [Section] = []
        var reader = ByteReader(bytes)
        reader.offset = 8
        // The module was decoded, so nothing is thrown before its end.
        while !reader.isAtEnd, let section = try? Module.section(&reader, bytes) { sections.append(section) }
        return sections
    }

    private static func section(_ reader: inout ByteReader, _ bytes: [UInt8]) throws(ModuleError) -> Section?
    {
        let place = reader.offset
        guard let id = SectionID(rawValue: try reader.byte()) else { return nil }
        let content = try reader.take(try reader.length())
        var part = ByteReader(bytes, in: content, section: id)
        return Section(
            id: id, name: id == .custom ? try part.name(limit: .max) : nil, offset: place, content: content)
    }

    /// Number of functions the module defines, imported ones not among them.
    public var definedFunctionCount: Int { content.bodies.count }
    /// Types of all tables, imported ones first.
    public var tables: [TableType] { content.tables }
    /// Number of tables that are imported.
    public var importedTableCount: Int { content.importedTables }
    /// Types of all memories, imported ones first; version 2 allows one.
    public var memories: [MemoryType] { content.memories }
    /// Number of memories that are imported.
    public var importedMemoryCount: Int { content.importedMemories }
    /// Types of all globals, imported ones first.
    public var globals: [GlobalType] { content.globals }
    /// Number of globals that are imported.
    public var importedGlobalCount: Int { content.importedGlobals }
    /// Index of the start function, imports counted first.
    public var startFunction: Int? { content.start.map { Int($0) } }
    /// Number of references in each element segment.
    public var elementSegmentCounts: [Int] {
        content.elements.map { segment in
            switch segment.items {
            case .functions(let list): list.count
            case .expressions(let list): list.count
            }
        }
    }
    /// Number of bytes in each data segment.
    public var dataSegmentSizes: [Int] { content.data.map(\.bytes.count) }
}
