import Testing
import WasmInterpreter

/// The worked example of the library's documentation.
@Suite(.everyEngine) struct DocumentationTests {
    private func greet(_ bytes: [UInt8]) throws -> [String] {
        let translated = try TranslatedModule(try Module(bytes))

        let store = Store()
        store.fuel = 1_000_000

        var lines: [String] = []
        var imports = Imports()
        let log = store.makeFunction(FunctionType([.i32, .i32])) { call, arguments in
            // The module says where its text is; what lies outside its memory gives nil.
            guard case .i32(let address) = arguments[0], case .i32(let count) = arguments[1],
                let text = call.memory?.read(at: address, count: Int(count))
            else { throw Trap(.outOfBoundsMemoryAccess) }
            lines.append(String(decoding: text, as: UTF8.self))
            return []
        }
        imports.define("host", "log", .function(log))

        let instance = try store.instantiate(translated, imports: imports)
        try instance.function("greet")?.invoke([])
        return lines
    }

    private func module(count: Int32) -> [UInt8] {
        var builder = ModuleBuilder()
        let log = builder.importFunction("host", "log", [.i32, .i32])
        builder.memories = [[0, 1]]
        builder.data = [[0] + I.i32(16) + [I.end] + ModuleBuilder.name("hello")]
        builder.function("greet", I.i32(16) + I.i32(count) + I.call(log))
        return builder.bytes
    }

    @Test func theExampleLogs() throws {
        #expect(try greet(module(count: 5)) == ["hello"])
    }

    @Test func textBeyondTheMemoryTraps() throws {
        let bytes = module(count: 65_536)
        let trap = try #require(throws: Trap.self) { try greet(bytes) }
        #expect(trap.kind == .outOfBoundsMemoryAccess)
        #expect(trap.frames.count == 1)
    }
}
