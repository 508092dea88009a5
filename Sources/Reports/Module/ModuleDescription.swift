/// What a WebAssembly module declares, as reports tell it. Names in it are the module's and may hold anything.
package struct ModuleDescription: Sendable, Hashable {
    /// A section in the order of the module.
    package struct Section: Sendable, Hashable {
        /// Number of the section in the binary format, 0 for custom ones.
        package var id: Int
        /// The specification's word for the section, e.g. `type`.
        package var kind: String
        /// Name of a custom section.
        package var name: String?
        /// Offset of the section's id in the module.
        package var offset: Int
        /// Bytes after id and size.
        package var size: Int

        package init(id: Int, kind: String, name: String?, offset: Int, size: Int) {
            self.id = id
            self.kind = kind
            self.name = name
            self.offset = offset
            self.size = size
        }
    }

    /// Which index space something is in.
    package enum Kind: String, Sendable, CaseIterable {
        case function, table, memory, global
    }

    /// Something the module needs.
    package struct Import: Sendable, Hashable {
        package var module: String
        package var name: String
        package var kind: Kind
        /// In words, see ``ModuleReport``.
        package var type: String

        package init(module: String, name: String, kind: Kind, type: String) {
            self.module = module
            self.name = name
            self.kind = kind
            self.type = type
        }
    }

    /// Something the module offers.
    package struct Export: Sendable, Hashable {
        package var name: String
        package var kind: Kind
        /// Index, imports counted first.
        package var index: Int
        /// In words, see ``ModuleReport``.
        package var type: String

        package init(name: String, kind: Kind, index: Int, type: String) {
            self.name = name
            self.kind = kind
            self.index = index
            self.type = type
        }
    }

    /// How many of something come from outside and how many the module defines.
    package struct Count: Sendable, Hashable {
        package var imported: Int
        package var defined: Int

        package init(imported: Int = 0, defined: Int = 0) {
            self.imported = imported
            self.defined = defined
        }
    }

    /// A table or memory.
    package struct Limits: Sendable, Hashable {
        package var isImported: Bool
        /// Type of a table's elements.
        package var element: String?
        /// Size at first: elements of a table, pages of 64 KiB of a memory.
        package var minimum: Int
        /// Size it may not exceed, if declared.
        package var maximum: Int?

        package init(isImported: Bool, element: String? = nil, minimum: Int, maximum: Int?) {
            self.isImported = isImported
            self.element = element
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Segments of one kind.
    package struct Segments: Sendable, Hashable {
        /// Number of segments.
        package var count: Int
        /// Bytes of all data segments, or references of all element segments.
        package var size: Int

        package init(count: Int = 0, size: Int = 0) {
            self.count = count
            self.size = size
        }
    }

    /// The module's path as the user gave it.
    package var file: String
    /// Bytes of the module.
    package var size: Int
    /// Bytes of the code section's content.
    package var codeSize = 0
    package var sections: [Section] = []
    package var imports: [Import] = []
    package var exports: [Export] = []
    package var functions = Count()
    package var globals = Count()
    package var tables: [Limits] = []
    package var memories: [Limits] = []
    package var elementSegments = Segments()
    package var dataSegments = Segments()
    /// Index of the start function.
    package var start: Int?
    /// Features beyond version 1 of WebAssembly that the module uses, by the names compilers have for them.
    package var features: [String] = []

    package init(file: String, size: Int) {
        self.file = file
        self.size = size
    }
}
