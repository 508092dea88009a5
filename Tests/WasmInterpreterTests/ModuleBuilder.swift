import WasmInterpreter

/// Assembles modules from hand-written bodies, so that tests need no assembler.
struct ModuleBuilder {
    private var types: [[UInt8]] = []
    private var imports: [[UInt8]] = []
    private var functions: [[UInt8]] = []
    private var bodies: [[UInt8]] = []
    private var exports: [[UInt8]] = []
    private var importedFunctions = 0
    /// Entries of the sections that need no index of their own.
    var tables: [[UInt8]] = []
    var memories: [[UInt8]] = []
    var globals: [[UInt8]] = []
    var elements: [[UInt8]] = []
    var data: [[UInt8]] = []
    var start: Int?
    var dataCount: Int?
    /// Sections appended as they are, after all others.
    var trailer: [UInt8] = []

    static let preamble: [UInt8] = [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

    /// An unsigned LEB128 number.
    static func unsigned(_ value: Int) -> [UInt8] {
        var rest = UInt64(bitPattern: Int64(value))
        var bytes: [UInt8] = []
        repeat {
            let byte = UInt8(rest & 0x7F)
            rest >>= 7
            bytes.append(rest == 0 ? byte : byte | 0x80)
        } while rest != 0
        return bytes
    }

    /// A signed LEB128 number.
    static func signed(_ value: Int64) -> [UInt8] {
        var rest = value
        var bytes: [UInt8] = []
        while true {
            let byte = UInt8(truncatingIfNeeded: rest & 0x7F)
            rest >>= 7
            if (rest == 0 && byte & 0x40 == 0) || (rest == -1 && byte & 0x40 != 0) { return bytes + [byte] }
            bytes.append(byte | 0x80)
        }
    }

    static func name(_ text: String) -> [UInt8] { unsigned(text.utf8.count) + Array(text.utf8) }

    static func section(_ id: UInt8, _ content: [UInt8]) -> [UInt8] {
        [id] + unsigned(content.count) + content
    }

    mutating func type(_ parameters: [ValueType], _ results: [ValueType]) -> Int {
        let bytes =
            [0x60] + Self.unsigned(parameters.count) + parameters.map(\.rawValue)
            + Self.unsigned(results.count) + results.map(\.rawValue)
        if let index = types.firstIndex(of: bytes) { return index }
        types.append(bytes)
        return types.count - 1
    }

    /// Imports a function; must come before any definition.
    mutating func importFunction(
        _ module: String, _ name: String, _ parameters: [ValueType] = [], _ results: [ValueType] = []
    ) -> Int {
        let type = type(parameters, results)
        imports.append(Self.name(module) + Self.name(name) + [0] + Self.unsigned(type))
        importedFunctions += 1
        return importedFunctions - 1
    }

    /// Imports a table (1), memory (2) or global (3) of the type given in bytes.
    mutating func importOther(_ module: String, _ name: String, _ kind: UInt8, _ type: [UInt8]) {
        imports.append(Self.name(module) + Self.name(name) + [kind] + type)
    }

    /// Defines a function of the instructions given, without the final `end`, and exports it if it has a name.
    @discardableResult
    mutating func function(
        _ export: String? = nil, _ parameters: [ValueType] = [], _ results: [ValueType] = [],
        locals: [ValueType] = [], _ code: [UInt8]
    ) -> Int {
        functions.append(Self.unsigned(type(parameters, results)))
        let body = Self.unsigned(locals.count) + locals.flatMap { [1, $0.rawValue] } + code + [0x0B]
        bodies.append(Self.unsigned(body.count) + body)
        let index = importedFunctions + functions.count - 1
        if let export { self.export(export, 0, index) }
        return index
    }

    /// Defines a function that takes and gives nothing.
    @discardableResult
    mutating func function(_ export: String?, _ code: [UInt8]) -> Int {
        function(export, [], [], code)
    }

    mutating func export(_ name: String, _ kind: UInt8, _ index: Int) {
        exports.append(Self.name(name) + [kind] + Self.unsigned(index))
    }

    var bytes: [UInt8] {
        var result = Self.preamble
        func add(_ id: UInt8, _ entries: [[UInt8]]) {
            if !entries.isEmpty {
                result += Self.section(id, Self.unsigned(entries.count) + entries.flatMap { $0 })
            }
        }
        add(1, types)
        add(2, imports)
        add(3, functions)
        add(4, tables)
        add(5, memories)
        add(6, globals)
        add(7, exports)
        if let start { result += Self.section(8, Self.unsigned(start)) }
        add(9, elements)
        if let dataCount { result += Self.section(12, Self.unsigned(dataCount)) }
        add(10, bodies)
        add(11, data)
        return result + trailer
    }

    /// Makes an instance in a store.
    func instance(
        in store: Store = Store(), imports: Imports = Imports(), metered: Bool = true
    ) throws -> Instance {
        try store.instantiate(try TranslatedModule(try Module(bytes), metered: metered), imports: imports)
    }
}

/// Instructions, by their names.
enum I {
    static let end: UInt8 = 0x0B
    static func i32(_ value: Int32) -> [UInt8] { [0x41] + ModuleBuilder.signed(Int64(value)) }
    static func i64(_ value: Int64) -> [UInt8] { [0x42] + ModuleBuilder.signed(value) }
    static func get(_ index: Int) -> [UInt8] { [0x20] + ModuleBuilder.unsigned(index) }
    static func set(_ index: Int) -> [UInt8] { [0x21] + ModuleBuilder.unsigned(index) }
    static func tee(_ index: Int) -> [UInt8] { [0x22] + ModuleBuilder.unsigned(index) }
    static func call(_ index: Int) -> [UInt8] { [0x10] + ModuleBuilder.unsigned(index) }
    static func br(_ depth: Int) -> [UInt8] { [0x0C] + ModuleBuilder.unsigned(depth) }
    static func brIf(_ depth: Int) -> [UInt8] { [0x0D] + ModuleBuilder.unsigned(depth) }
    static let add: [UInt8] = [0x6A]
    static let sub: [UInt8] = [0x6B]
    static let empty: UInt8 = 0x40
}
