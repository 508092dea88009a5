/// Checks what the sections of a module say of each other, then every function body.
struct ModuleValidator {
    private let bytes: [UInt8]
    private let content: ModuleContent
    private let limits: ModuleLimits

    init(bytes: [UInt8], content: ModuleContent, limits: ModuleLimits) {
        self.bytes = bytes
        self.content = content
        self.limits = limits
    }

    private func error(
        _ message: String, _ section: SectionID, _ offset: Int? = nil, function: Int? = nil
    ) -> ModuleError {
        ModuleError(
            kind: .invalid, message: message, offset: offset ?? content.sectionOffsets[section] ?? 0,
            section: section, functionIndex: function)
    }

    func validate() throws(ModuleError) {
        for (index, item) in content.imports.enumerated() {
            if case .function(let type) = item.kind, type >= content.types.count {
                throw error("unknown type \(type)", .import, content.importOffsets[index])
            }
        }
        for index in content.importedFunctions..<content.functionTypes.count
        where content.functionTypes[index] >= content.types.count {
            throw error("unknown type \(content.functionTypes[index])", .function, function: index)
        }
        for (index, table) in content.tables.enumerated() {
            try check(table.limits, index < content.importedTables ? .import : .table)
        }
        for (index, memory) in content.memories.enumerated() {
            let section: SectionID = index < content.importedMemories ? .import : .memory
            guard memory.limits.minimum <= MemoryType.maximumPages,
                memory.limits.maximum ?? 0 <= MemoryType.maximumPages
            else { throw error("memory size must be at most 65536 pages (4GiB)", section) }
            try check(memory.limits, section)
        }
        guard content.memories.count <= 1 else {
            throw error("multiple memories", content.importedMemories > 1 ? .import : .memory)
        }
        for (index, value) in content.globalValues.enumerated() {
            try check(value, gives: content.globals[content.importedGlobals + index].value, .global)
        }
        try exports()
        if let start = content.start {
            guard start < content.functionTypes.count else {
                throw error("unknown function \(start)", .start)
            }
            guard content.types[Int(content.functionTypes[Int(start)])] == FunctionType() else {
                throw error("start function", .start)
            }
        }
        try segments()
        try bodies()
    }

    private func check(_ limits: SizeLimits, _ section: SectionID) throws(ModuleError) {
        guard limits.minimum <= limits.maximum ?? .max else {
            throw error("size minimum must not be greater than maximum", section)
        }
    }

    private func check(
        _ initializer: Initializer, gives type: ValueType, _ section: SectionID
    ) throws(ModuleError) {
        var found: ValueType?
        for value in initializer.values {
            switch value {
            case .i32: found = .i32
            case .i64: found = .i64
            case .f32: found = .f32
            case .f64: found = .f64
            case .v128: found = .v128
            case .null(let type): found = type
            case .function(let index):
                guard index < content.functionTypes.count else {
                    throw error("unknown function \(index)", section, initializer.offset)
                }
                found = .funcref
            case .global(let index):
                // Version 2 lets constant expressions see imported globals alone.
                guard index < content.importedGlobals else {
                    throw error("unknown global \(index)", section, initializer.offset)
                }
                let global = content.globals[Int(index)]
                guard !global.isMutable else {
                    throw error("constant expression required", section, initializer.offset)
                }
                found = global.value
            }
        }
        guard initializer.values.count == 1, found == type else {
            throw error("type mismatch: constant of type \(type) expected", section, initializer.offset)
        }
    }

    private func exports() throws(ModuleError) {
        // Names are equal when their bytes are; strings are when they look alike.
        var names: Set<[UInt8]> = []
        for (index, export) in content.exports.enumerated() {
            let place = content.exportOffsets[index]
            let (count, what) =
                switch export.kind {
                case .function: (content.functionTypes.count, "function")
                case .table: (content.tables.count, "table")
                case .memory: (content.memories.count, "memory")
                case .global: (content.globals.count, "global")
                }
            guard export.index < count else { throw error("unknown \(what) \(export.index)", .export, place) }
            guard names.insert(Array(export.name.utf8)).inserted else {
                throw error("duplicate export name", .export, place)
            }
        }
    }

    private func segments() throws(ModuleError) {
        for segment in content.elements {
            if case .active(let table, let offset) = segment.mode {
                guard table < content.tables.count else {
                    throw error("unknown table \(table)", .element, segment.offset)
                }
                guard content.tables[Int(table)].element == segment.type else {
                    throw error("type mismatch: segment and table differ", .element, segment.offset)
                }
                try check(offset, gives: .i32, .element)
            }
            switch segment.items {
            case .functions(let functions):
                for index in functions where index >= content.functionTypes.count {
                    throw error("unknown function \(index)", .element, segment.offset)
                }
            case .expressions(let list):
                for item in list { try check(item, gives: segment.type, .element) }
            }
        }
        for segment in content.data {
            guard case .active(let memory, let offset) = segment.mode else { continue }
            guard memory < content.memories.count else {
                throw error("unknown memory \(memory)", .data, segment.offset)
            }
            try check(offset, gives: .i32, .data)
        }
    }

    /// Functions `ref.func` may name: those a part outside the bodies names.
    private func declaredFunctions() -> [Bool] {
        var declared = [Bool](repeating: false, count: content.functionTypes.count)
        func declare(_ initializer: Initializer) {
            for case .function(let index) in initializer.values { declared[Int(index)] = true }
        }
        for export in content.exports where export.kind == .function { declared[Int(export.index)] = true }
        for value in content.globalValues { declare(value) }
        for segment in content.elements {
            switch segment.items {
            case .functions(let functions): for index in functions { declared[Int(index)] = true }
            case .expressions(let list): for item in list { declare(item) }
            }
        }
        return declared
    }

    private func bodies() throws(ModuleError) {
        var validator = FunctionValidator(
            bytes: bytes, content: content, limits: limits, declared: declaredFunctions())
        for index in content.bodies.indices { try validator.validate(body: index) }
    }
}
