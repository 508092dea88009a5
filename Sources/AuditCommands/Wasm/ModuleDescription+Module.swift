import Reports
import WasmInterpreter

extension ModuleDescription {
    /// What a module declares.
    init(_ module: Module, file: String) {
        self.init(file: file, size: module.bytes.count)
        for section in module.sections {
            if section.id == .code { codeSize = section.content.count }
            sections.append(
                Section(
                    id: Int(section.id.rawValue), kind: section.id.word, name: section.name,
                    offset: section.offset, size: section.content.count))
        }
        for item in module.imports {
            let (kind, type) = ModuleDescription.words(module.type(of: item))
            imports.append(Import(module: item.module, name: item.name, kind: kind, type: type))
        }
        for item in module.exports {
            let (kind, type) = ModuleDescription.words(module.type(of: item))
            exports.append(Export(name: item.name, kind: kind, index: Int(item.index), type: type))
        }
        functions = Count(
            imported: module.functionCount - module.definedFunctionCount, defined: module.definedFunctionCount
        )
        globals = Count(
            imported: module.importedGlobalCount, defined: module.globals.count - module.importedGlobalCount)
        for (index, table) in module.tables.enumerated() {
            tables.append(
                Limits(
                    isImported: index < module.importedTableCount, element: table.element.description,
                    minimum: Int(table.limits.minimum), maximum: table.limits.maximum.map { Int($0) }))
        }
        for (index, memory) in module.memories.enumerated() {
            memories.append(
                Limits(
                    isImported: index < module.importedMemoryCount, minimum: Int(memory.limits.minimum),
                    maximum: memory.limits.maximum.map { Int($0) }))
        }
        let references = module.elementSegmentCounts
        elementSegments = Segments(count: references.count, size: references.reduce(0, +))
        let data = module.dataSegmentSizes
        dataSegments = Segments(count: data.count, size: data.reduce(0, +))
        start = module.startFunction
        features = module.features.map(\.rawValue)
    }

    /// A type as reports word it.
    static func words(_ type: ExternalType) -> (Kind, String) {
        func range(_ limits: SizeLimits) -> String {
            ModuleReport.range(Int(limits.minimum), limits.maximum.map { Int($0) })
        }
        return switch type {
        case .function(let type): (.function, type.shortDescription)
        case .table(let type): (.table, "\(type.element) \(range(type.limits))")
        case .memory(let type): (.memory, range(type.limits))
        case .global(let type): (.global, "\(type.isMutable ? "mut " : "")\(type.value)")
        }
    }
}

extension SectionID {
    /// The specification's word for the section.
    fileprivate var word: String {
        switch self {
        case .custom: "custom"
        case .type: "type"
        case .import: "import"
        case .function: "function"
        case .table: "table"
        case .memory: "memory"
        case .global: "global"
        case .export: "export"
        case .start: "start"
        case .element: "element"
        case .code: "code"
        case .data: "data"
        case .dataCount: "data count"
        }
    }
}
