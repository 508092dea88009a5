import Foundation
import WasmInterpreter

/// Runs the JSON files and modules wabt's `wast2json` makes of the official test suite.
struct SpecSuite {
    /// What became of the commands of a kind.
    struct Count {
        var passed = 0
        var failed = 0
        /// Text-format modules, which an interpreter of binaries cannot judge.
        var skipped = 0
    }

    private(set) var counts: [String: Count] = [:]
    /// Refusals whose text does not begin with what the suite expects.
    private(set) var otherTexts: [String] = []
    private(set) var failures: [String] = []
    let folder: URL

    private var store = Store()
    private var instances: [String: Instance] = [:]
    private var current: Instance?
    private var imports = Imports()
    private var file = ""

    init(folder: URL) { self.folder = folder }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    mutating func runAll() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".json") {
            try run(name)
        }
    }

    mutating func run(_ name: String) throws {
        file = name
        store = Store()
        instances = [:]
        current = nil
        imports = try Self.spectest(store)
        // Foundation's parser drops a byte order mark inside a string unless it is escaped.
        var data = try Data(contentsOf: folder.appendingPathComponent(name))
        while let mark = data.range(of: Data([0xEF, 0xBB, 0xBF])) {
            data.replaceSubrange(mark, with: Data("\\ufeff".utf8))
        }
        guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any],
            let commands = object["commands"] as? [[String: Any]]
        else { throw Failure(description: "\(name) holds no commands") }
        for command in commands {
            let kind = command["type"] as? String ?? ""
            if command["module_type"] as? String == "text" {
                counts[kind, default: Count()].skipped += 1
                continue
            }
            do {
                try self.command(kind, command)
                counts[kind, default: Count()].passed += 1
            } catch {
                counts[kind, default: Count()].failed += 1
                failures.append("\(name):\(command["line"] ?? 0) \(kind): \(error)")
            }
        }
    }

    /// The module the suite's modules import from.
    private static func spectest(_ store: Store) throws -> Imports {
        var imports = Imports()
        let prints: [(String, [ValueType])] = [
            ("print", []), ("print_i32", [.i32]), ("print_i64", [.i64]), ("print_f32", [.f32]),
            ("print_f64", [.f64]), ("print_i32_f32", [.i32, .f32]), ("print_f64_f64", [.f64, .f64]),
        ]
        for (name, parameters) in prints {
            imports.define(
                "spectest", name, .function(store.makeFunction(FunctionType(parameters)) { _, _ in [] }))
        }
        imports.define("spectest", "global_i32", .global(store.makeGlobal(.i32(666))))
        imports.define("spectest", "global_i64", .global(store.makeGlobal(.i64(666))))
        imports.define("spectest", "global_f32", .global(store.makeGlobal(.float(666.6))))
        imports.define("spectest", "global_f64", .global(store.makeGlobal(.double(666.6))))
        imports.define(
            "spectest", "table", .table(try store.makeTable(TableType(.funcref, SizeLimits(10, 20)))))
        imports.define("spectest", "memory", .memory(try store.makeMemory(MemoryType(SizeLimits(1, 2)))))
        return imports
    }

    private func translated(_ command: [String: Any]) throws -> TranslatedModule {
        let name = command["filename"] as? String ?? ""
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        return try TranslatedModule(try Module(bytes))
    }

    private mutating func command(_ kind: String, _ command: [String: Any]) throws {
        let text = command["text"] as? String ?? ""
        switch kind {
        case "module":
            current = nil
            let instance = try store.instantiate(try translated(command), imports: imports)
            current = instance
            if let name = command["name"] as? String { instances[name] = instance }
        case "register":
            let name = command["name"] as? String
            guard let instance = name.map({ instances[$0] }) ?? current, let alias = command["as"] as? String
            else { throw Failure(description: "no instance to register") }
            imports.define(alias, instance)
        case "action": _ = try action(command)
        case "assert_return":
            let results = try action(command)
            let expected = command["expected"] as? [[String: Any]] ?? []
            guard results.count == expected.count,
                zip(results, expected).allSatisfy({ Self.matches($0, $1) })
            else { throw Failure(description: "gave \(results), expected \(expected)") }
        case "assert_trap", "assert_exhaustion":
            let results: [Value]
            do { results = try action(command) } catch let trap as Trap {
                try expect(trap.kind.rawValue, text)
                guard !trap.frames.isEmpty, trap.frames.allSatisfy({ $0.offset != nil }) else {
                    throw Failure(description: "no frames: \(trap)")
                }
                return
            }
            throw Failure(description: "gave \(results), expected a trap: \(text)")
        case "assert_invalid", "assert_malformed":
            do { _ = try translated(command) } catch let error as ModuleError {
                guard error.kind == .invalid || error.kind == .malformed else { throw error }
                if !error.message.hasPrefix(text) {
                    otherTexts.append("\(file):\(command["line"] ?? 0) \(error) / expected \(text)")
                }
                return
            }
            throw Failure(description: "accepted, expected \(text)")
        case "assert_unlinkable":
            do { _ = try store.instantiate(try translated(command), imports: imports) } catch let error
                as LinkError
            { return try expect(error.kind.rawValue, text) }
            throw Failure(description: "linked, expected \(text)")
        case "assert_uninstantiable":
            do { _ = try store.instantiate(try translated(command), imports: imports) } catch let trap as Trap
            { return try expect(trap.kind.rawValue, text) }
            throw Failure(description: "instantiated, expected \(text)")
        default: throw Failure(description: "unknown command")
        }
    }

    private func expect(_ found: String, _ expected: String) throws {
        // Some expectations go on with an index.
        guard expected.hasPrefix(found) else {
            throw Failure(description: "\(found), expected \(expected)")
        }
    }

    private func action(_ command: [String: Any]) throws -> [Value] {
        guard let action = command["action"] as? [String: Any], let field = action["field"] as? String else {
            throw Failure(description: "no action")
        }
        guard let instance = (action["module"] as? String).map({ instances[$0] }) ?? current else {
            throw Failure(description: "no instance")
        }
        if action["type"] as? String == "get" {
            guard let global = instance.global(field) else { throw Failure(description: "no global") }
            return [global.value]
        }
        guard let function = instance.function(field) else {
            throw Failure(description: "no function \(field)")
        }
        let arguments = (action["args"] as? [[String: Any]] ?? []).compactMap(Self.value)
        return try function.invoke(arguments)
    }

    /// An argument; nil for what cannot be one.
    private static func value(_ object: [String: Any]) -> Value? {
        let text = object["value"] as? String ?? ""
        switch object["type"] as? String {
        case "i32": return UInt32(text).map { .i32($0) }
        case "i64": return UInt64(text).map { .i64($0) }
        case "f32": return UInt32(text).map { .f32($0) }
        case "f64": return UInt64(text).map { .f64($0) }
        case "funcref": return .funcref(nil)
        case "externref": return .externref(text == "null" ? nil : UInt64(text))
        case "v128":
            guard let lanes = object["value"] as? [String] else { return nil }
            var bits = (UInt64(0), UInt64(0))
            let width = 128 / lanes.count
            for (index, lane) in lanes.enumerated() {
                guard let value = UInt64(lane) ?? Int64(lane).map({ UInt64(bitPattern: $0) }) else {
                    return nil
                }
                let kept = width == 64 ? value : value & (1 << UInt64(width) - 1)
                let position = index * width
                if position < 64 {
                    bits.0 |= kept << UInt64(position)
                } else {
                    bits.1 |= kept << UInt64(position - 64)
                }
            }
            return .v128(low: bits.0, high: bits.1)
        default: return nil
        }
    }

    private static func matches(_ value: Value, _ expected: [String: Any]) -> Bool {
        let text = expected["value"] as? String ?? ""
        switch value {
        case .f32(let bits): return expected["type"] as? String == "f32" && isFloat(bits, text)
        case .f64(let bits): return expected["type"] as? String == "f64" && isDouble(bits, text)
        case .funcref(let reference) where text != "null": return reference != nil
        case .v128(let low, let high):
            guard let lanes = expected["value"] as? [String] else { return false }
            let type = expected["lane_type"] as? String
            let width = 128 / lanes.count
            return lanes.enumerated().allSatisfy { index, lane in
                let position = index * width
                let half = position < 64 ? low >> UInt64(position) : high >> UInt64(position - 64)
                if type == "f32" { return isFloat(UInt32(truncatingIfNeeded: half), lane) }
                if type == "f64" { return isDouble(half, lane) }
                let mask = width == 64 ? UInt64.max : 1 << UInt64(width) - 1
                guard let wanted = UInt64(lane) ?? Int64(lane).map({ UInt64(bitPattern: $0) }) else {
                    return false
                }
                return half & mask == wanted & mask
            }
        default: return self.value(expected) == value
        }
    }

    private static func isFloat(_ bits: UInt32, _ text: String) -> Bool {
        switch text {
        case "nan:canonical": bits & 0x7FFF_FFFF == 0x7FC0_0000
        case "nan:arithmetic": bits & 0x7FC0_0000 == 0x7FC0_0000
        default: UInt32(text) == bits
        }
    }

    private static func isDouble(_ bits: UInt64, _ text: String) -> Bool {
        switch text {
        case "nan:canonical": bits & 0x7FFF_FFFF_FFFF_FFFF == 0x7FF8_0000_0000_0000
        case "nan:arithmetic": bits & 0x7FF8_0000_0000_0000 == 0x7FF8_0000_0000_0000
        default: UInt64(text) == bits
        }
    }
}
