import Foundation
import TestSupport
import Testing
import WasmInterpreter

/// Damaged modules are refused or run within limits; nothing crashes or hangs.
@Suite(.everyEngine) struct MutationTests {
    /// A module that uses many sections and kinds of instructions.
    static func seed() -> [UInt8] {
        var builder = ModuleBuilder()
        let host = builder.importFunction("h", "f", [.i32], [.i32])
        let pair = builder.type([.i32], [.i32, .i32])
        builder.memories = [[1, 1, 4]]
        builder.tables = [[0x70, 1, 4, 8], [0x6F, 0, 2]]
        builder.globals = [
            [0x7F, 1] + I.i32(5) + [I.end], [0x7C, 1, 0x44, 0, 0, 0, 0, 0, 0, 0xF8, 0x3F, I.end],
        ]
        builder.dataCount = 2
        builder.data = [
            [0] + I.i32(16) + [I.end] + ModuleBuilder.name("hello"), [1] + ModuleBuilder.name("passive"),
        ]
        builder.elements = [[0] + I.i32(0) + [I.end, 2, 0, 1], [1, 0, 1, 2], [5, 0x70, 1, 0xD2, 1, I.end]]
        let fib = builder.function(
            "fib", [.i32], [.i32],
            I.get(0) + I.i32(2) + [0x49, 0x04, 0x7F] + I.get(0) + [0x05] + I.get(0) + I.i32(1) + I.sub
                + I.call(1)
                + I.get(0) + I.i32(2) + I.sub + I.call(1) + I.add + [I.end])
        builder.function(
            "memory", [.i32, .i32], [.i32],
            I.get(0) + I.get(1) + [0x36, 2, 4] + I.get(0) + [0x2D, 0, 4] + I.get(0) + [0x2E, 1, 8] + I.add
                + I.get(0) + I.i32(3) + I.get(1) + [0xFC, 11, 0] + I.i32(1) + [0x40, 0] + I.add)
        builder.function(
            "table", [.i32], [.i32],
            I.i32(1) + I.i32(0) + I.i32(1) + [0xFC, 12, 1, 0] + I.i32(2) + I.get(0) + [0x11, 0, 0])
        builder.function(
            "blocks", [.i32], [.i32], locals: [.i64, .v128],
            I.get(0) + [0x03, UInt8(pair)] + I.tee(0) + I.get(0) + I.get(0) + I.i32(3) + [
                0x70, 0x0D, 1, 0x0E, 1, 0, 1,
            ]
                + [I.end, 0x1A])
        builder.function(
            "floats", [.f64, .f32], [.i64],
            I.get(0) + I.get(1) + [0xBB, 0xA2, 0x9F] + [0x23, 1, 0xA4, 0xB0] + I.get(1) + [0xFC, 4, 0x7E])
        builder.function(
            "vectors", [.i32], [.i32],
            I.get(0) + [0xFD, 15] + I.get(0) + [0xFD, 17, 0xFD, 110, 0xFD, 21, 3] + I.call(host))
        _ = fib
        return builder.bytes
    }

    /// Runs every exported function with little fuel; anything but a crash is fine.
    static func exercise(_ bytes: [UInt8], using generator: inout SeededGenerator) -> Bool {
        guard let module = try? Module(bytes), let translated = try? TranslatedModule(module) else {
            return false
        }
        var limits = StoreLimits()
        limits.memoryPages = 16
        limits.tableElements = 1_000
        limits.callDepth = 500
        limits.stackSlots = 50_000
        let store = Store(limits: limits)
        store.fuel = 20_000
        var imports = Imports()
        for item in module.imports {
            switch module.type(of: item) {
            case .function(let type):
                let function = store.makeFunction(type) { _, _ in type.results.map { Value.zero($0) } }
                imports.define(item.module, item.name, .function(function))
            case .table(let type):
                if let table = try? store.makeTable(type) {
                    imports.define(item.module, item.name, .table(table))
                }
            case .memory(let type):
                if let memory = try? store.makeMemory(type) {
                    imports.define(item.module, item.name, .memory(memory))
                }
            case .global(let type):
                let global = store.makeGlobal(Value.zero(type.value), isMutable: type.isMutable)
                imports.define(item.module, item.name, .global(global))
            }
        }
        guard let instance = try? store.instantiate(translated, imports: imports) else { return true }
        for export in module.exports where export.kind == .function {
            guard let function = instance.function(export.name) else { continue }
            store.fuel = 20_000
            let arguments = function.type.parameters.map { type in
                type == .i32 ? Value.i32(.random(in: 0...20, using: &generator)) : .zero(type)
            }
            if let results = try? function.invoke(arguments) {
                #expect(results.map(\.type) == function.type.results)
            }
            for memory in module.exports.compactMap({ instance.memory($0.name) }) {
                #expect(memory.byteCount <= 16 * 65_536)
            }
        }
        return true
    }

    @Test func theSeedItselfIsValid() throws {
        let bytes = Self.seed()
        var generator = SeededGenerator(seed: 1)
        _ = try Module(bytes)
        #expect(Self.exercise(bytes, using: &generator))
    }

    @Test func damagedModulesNeverCrash() {
        let count = Int(ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"] ?? "") ?? 2_000
        var generator = SeededGenerator(seed: 7)
        let seed = Self.seed()
        var accepted = 0
        for round in 0..<count {
            var bytes = seed
            if round % 2 == 0 {
                bytes = Mutation.mutate(bytes, using: &generator)
            } else {
                bytes[.random(in: 8..<bytes.count, using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            if Self.exercise(bytes, using: &generator) { accepted += 1 }
        }
        // Else the test would show nothing of execution.
        #expect(accepted > count / 50)
    }
}
