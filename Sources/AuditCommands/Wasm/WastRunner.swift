package import WasmInterpreter

/// What became of the commands of one script or of several.
package struct WastResult: Sendable {
    /// What became of the commands of a kind.
    package struct Count: Sendable, Equatable {
        package var passed = 0
        package var failed = 0
        /// Text-format modules, which an interpreter of binaries cannot judge.
        package var skipped = 0

        package init(passed: Int = 0, failed: Int = 0, skipped: Int = 0) {
            self.passed = passed
            self.failed = failed
            self.skipped = skipped
        }

        static func += (left: inout Count, right: Count) {
            left.passed += right.passed
            left.failed += right.failed
            left.skipped += right.skipped
        }
    }

    /// A command that did not do what it should.
    package struct Failure: Sendable, CustomStringConvertible {
        /// Name of the script.
        package var file: String
        /// Line in the script's source.
        package var line: Int
        /// Kind of the command.
        package var kind: String
        /// What happened instead.
        package var message: String

        package var description: String { "\(file):\(line) \(kind): \(message)" }
    }

    /// By kind of command.
    package var counts: [String: Count] = [:]
    /// In the order of the script.
    package var failures: [Failure] = []
    /// Modules that were refused as they should, with an error that is not worded as the script has it.
    package var otherTexts: [Failure] = []

    package init() {}

    /// All kinds together.
    package var total: Count { counts.values.reduce(into: Count()) { $0 += $1 } }

    /// Adds what became of another script.
    package mutating func add(_ other: WastResult) {
        counts.merge(other.counts) { mine, theirs in
            var sum = mine
            sum += theirs
            return sum
        }
        failures += other.failures
        otherTexts += other.otherTexts
    }
}

/// Runs a script in a store of its own.
package struct WastRunner {
    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let store = Store()
    private let file: String
    private let load: (String) throws -> [UInt8]
    private var instances: [String: Instance] = [:]
    private var current: Instance?
    private var imports = Imports()
    private var result = WastResult()

    /// Runs all commands of a script.
    ///
    /// - Parameters:
    ///   - file: the script's name, for failures.
    ///   - load: gives the bytes of a module by its file's name.
    package static func run(
        _ script: WastScript, file: String, load: @escaping (String) throws -> [UInt8]
    ) throws(LinkError) -> WastResult {
        var runner = WastRunner(file: file, load: load)
        runner.imports = try spectest(runner.store)
        for command in script.commands { runner.run(command) }
        return runner.result
    }

    private init(file: String, load: @escaping (String) throws -> [UInt8]) {
        self.file = file
        self.load = load
    }

    /// The module the scripts' modules import from.
    private static func spectest(_ store: Store) throws(LinkError) -> Imports {
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

    private mutating func run(_ command: WastScript.Command) {
        if command.isText {
            result.counts[command.kind, default: .init()].skipped += 1
            return
        }
        do {
            try perform(command)
            result.counts[command.kind, default: .init()].passed += 1
        } catch {
            result.counts[command.kind, default: .init()].failed += 1
            result.failures.append(
                .init(file: file, line: command.line, kind: command.kind, message: "\(error)"))
        }
    }

    private func translated(_ command: WastScript.Command) throws -> TranslatedModule {
        guard let name = command.file else { throw Failure(description: "no module") }
        return try TranslatedModule(try Module(try load(name)))
    }

    private mutating func perform(_ command: WastScript.Command) throws {
        switch command.kind {
        case "module":
            current = nil
            let instance = try store.instantiate(try translated(command), imports: imports)
            current = instance
            if let name = command.name { instances[name] = instance }
        case "register":
            guard let instance = command.name.map({ instances[$0] }) ?? current, let alias = command.alias
            else { throw Failure(description: "no instance to register") }
            imports.define(alias, instance)
        case "action": _ = try perform(command.action)
        case "assert_return":
            let results = try perform(command.action)
            guard results.count == command.expected.count,
                zip(results, command.expected).allSatisfy({ $1.matches($0) })
            else { throw Failure(description: "gave \(words(results)), expected \(command.expected)") }
        case "assert_trap", "assert_exhaustion":
            let results: [Value]
            do { results = try perform(command.action) } catch let trap as Trap {
                try expect(trap.kind.rawValue, command.text)
                guard !trap.frames.isEmpty, trap.frames.allSatisfy({ $0.offset != nil }) else {
                    throw Failure(description: "no frames: \(trap)")
                }
                return
            }
            throw Failure(description: "gave \(words(results)), expected a trap: \(command.text)")
        case "assert_invalid", "assert_malformed":
            do { _ = try translated(command) } catch let error as ModuleError {
                guard error.kind == .invalid || error.kind == .malformed else { throw error }
                if !error.message.hasPrefix(command.text) {
                    result.otherTexts.append(
                        .init(
                            file: file, line: command.line, kind: command.kind,
                            message: "\(error), expected \(command.text)"))
                }
                return
            }
            throw Failure(description: "accepted, expected \(command.text)")
        case "assert_unlinkable":
            do { _ = try store.instantiate(try translated(command), imports: imports) } catch let error
                as LinkError
            { return try expect(error.kind.rawValue, command.text) }
            throw Failure(description: "linked, expected \(command.text)")
        case "assert_uninstantiable":
            do { _ = try store.instantiate(try translated(command), imports: imports) } catch let trap as Trap
            { return try expect(trap.kind.rawValue, command.text) }
            throw Failure(description: "instantiated, expected \(command.text)")
        default: throw Failure(description: "unknown command")
        }
    }

    private func words(_ values: [Value]) -> String {
        "[\(values.map { ValueText.print($0) }.joined(separator: ", "))]"
    }

    private func expect(_ found: String, _ expected: String) throws(Failure) {
        // Some expectations go on with an index.
        guard expected.hasPrefix(found) else {
            throw Failure(description: "\(found), expected \(expected)")
        }
    }

    private func perform(_ action: WastScript.Action?) throws -> [Value] {
        guard let action else { throw Failure(description: "no action") }
        guard let instance = action.module.map({ instances[$0] }) ?? current else {
            throw Failure(description: "no instance")
        }
        if action.kind == "get" {
            guard let global = instance.global(action.field) else { throw Failure(description: "no global") }
            return [global.value]
        }
        guard action.kind == "invoke", let function = instance.function(action.field) else {
            throw Failure(description: "no function \(action.field)")
        }
        var arguments: [Value] = []
        for argument in action.arguments {
            guard let value = argument.value else { throw Failure(description: "no argument \(argument)") }
            arguments.append(value)
        }
        return try function.invoke(arguments)
    }
}

extension WastScript.Constant: CustomStringConvertible {
    package var description: String { "\(type):\(lanes.joined(separator: " "))" }

    /// The value; nil for what cannot be one, such as a kind of NaN.
    var value: Value? {
        let text = lanes.first ?? ""
        switch type {
        case "i32": return UInt32(text).map { .i32($0) }
        case "i64": return UInt64(text).map { .i64($0) }
        case "f32": return UInt32(text).map { .f32($0) }
        case "f64": return UInt64(text).map { .f64($0) }
        case "funcref": return text == "null" ? .funcref(nil) : nil
        case "externref": return text == "null" ? .externref(nil) : UInt64(text).map { .externref($0) }
        case "v128":
            guard let width = laneWidth else { return nil }
            var bits = (UInt64(0), UInt64(0))
            for (index, lane) in lanes.enumerated() {
                guard let value = Self.whole(lane) else { return nil }
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

    /// Whether a result is what was expected.
    func matches(_ found: Value) -> Bool {
        let text = lanes.first ?? ""
        switch found {
        case .f32(let bits): return type == "f32" && Self.isFloat(bits, text)
        case .f64(let bits): return type == "f64" && Self.isDouble(bits, text)
        case .funcref(let reference) where text != "null": return type == "funcref" && reference != nil
        case .v128(let low, let high):
            guard type == "v128", let width = laneWidth else { return false }
            return lanes.enumerated().allSatisfy { index, lane in
                let position = index * width
                let half = position < 64 ? low >> UInt64(position) : high >> UInt64(position - 64)
                if laneType == "f32" { return Self.isFloat(UInt32(truncatingIfNeeded: half), lane) }
                if laneType == "f64" { return Self.isDouble(half, lane) }
                let mask = width == 64 ? UInt64.max : 1 << UInt64(width) - 1
                guard let wanted = Self.whole(lane) else { return false }
                return half & mask == wanted & mask
            }
        default: return value == found
        }
    }

    /// Bits of a lane; nil where the number of lanes is none a vector has.
    private var laneWidth: Int? { [2, 4, 8, 16].contains(lanes.count) ? 128 / lanes.count : nil }

    /// Bits of a whole number, signed or unsigned.
    private static func whole(_ text: String) -> UInt64? {
        UInt64(text) ?? Int64(text).map { UInt64(bitPattern: $0) }
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
