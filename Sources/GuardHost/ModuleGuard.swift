import GuardEngine
package import WasmInterpreter

/// Why a module cannot be a guard, in the gateway's words where it has some.
package struct GuardLoadError: Error, Equatable, CustomStringConvertible {
    package var description: String
}

/// A WebAssembly module as a guard, hosted as the gateway hosts it.
///
/// The module gets `env.call_backend`, `env.host_log` and WASI preview 1; its clock starts on 1 January 2022 and its
/// random numbers are always the same. Its `_start` and `_initialize` are not run. Once it has trapped, run out of
/// fuel or time, or ended itself with a code other than 0, it is never called again.
package final class ModuleGuard: Guard {
    package let name: String
    package var failure: String? { health.trap }
    private var health: GuardHealth

    private let store: Store
    private let instance: Instance
    private let memory: Memory
    private let functions: [GuardFunction: Function]
    /// Both, if the module has both.
    private let allocator: (allocate: Function, release: Function)?
    private let limits: GuardLimits
    private let desk: GuardDesk

    /// Translates and instantiates a module. Throws `GuardLoadError`, or what the interpreter throws.
    package convenience init(
        name: String = "github", bytes: [UInt8], limits: GuardLimits = GuardLimits()
    ) throws {
        try self.init(name: name, translated: try TranslatedModule(try Module(bytes)), limits: limits)
    }

    /// Instantiates a module that may be shared with other guards.
    package init(
        name: String = "github", translated: TranslatedModule, limits: GuardLimits = GuardLimits()
    ) throws {
        self.name = name
        health = GuardHealth(guardName: name)
        self.limits = limits
        var storeLimits = StoreLimits()
        storeLimits.memoryPages = GuardLimits.memoryPages
        store = Store(limits: storeLimits, engine: translated.engine)
        store.fuel = limits.fuel
        store.deadline = limits.timeout.map { .now + $0 }
        desk = GuardDesk(limits)
        var imports = Imports()
        desk.define(in: store, &imports)
        instance = try store.instantiate(translated, imports: imports)
        guard let memory = instance.memory("memory") else {
            throw GuardLoadError(description: "WASM module must export memory")
        }
        self.memory = memory
        var functions: [GuardFunction: Function] = [:]
        for function in GuardFunction.allCases {
            functions[function] = try ModuleGuard.export(function, of: instance)
        }
        self.functions = functions
        if let allocate = instance.function("alloc"), allocate.type == FunctionType([.i32], [.i32]),
            let release = instance.function("dealloc"), release.type == FunctionType([.i32, .i32])
        {
            allocator = (allocate, release)
        } else {
            allocator = nil
        }
    }

    private static func export(_ function: GuardFunction, of instance: Instance) throws -> Function {
        guard let export = instance.function(function.rawValue) else {
            let hint =
                instance.function("_start") == nil
                ? "" : " (it exports _start alone, as programs for a WASI command do)"
            throw GuardLoadError(description: "WASM module must export \(function.rawValue)\(hint)")
        }
        let type = FunctionType([.i32, .i32, .i32, .i32], [.i32])
        guard export.type == type else {
            throw GuardLoadError(
                description:
                    "\(function.rawValue) must have signature (i32,i32,i32,i32)->i32, got \(signature(export.type))"
            )
        }
        return export
    }

    private static func signature(_ type: FunctionType) -> String {
        let parameters = type.parameters.map { "\($0)" }.joined(separator: ",")
        let results = type.results.map { "\($0)" }.joined(separator: ",")
        return "(\(parameters))->\(results)"
    }

    // MARK: Calls

    package func call(
        _ function: GuardFunction, input: [UInt8], backend: @escaping GuardBackend
    ) -> GuardOutcome {
        var outcome = GuardOutcome()
        if let unavailable = health.unavailable {
            outcome.error = unavailable
            return outcome
        }
        guard input.count <= GuardLimits.input else {
            outcome.error = GuardError.inputTooLarge(input.count)
            return outcome
        }
        store.fuel = limits.fuel
        store.deadline = limits.timeout.map { .now + $0 }
        desk.begin(backend)
        do {
            try run(function, input, &outcome)
        } catch let failed as CallFailure {
            outcome.error = failed.text
        } catch {
            fail(error, &outcome)
        }
        desk.end(&outcome)
        return outcome
    }

    /// What the gateway reports without giving the guard up.
    private struct CallFailure: Error {
        var text: String
    }

    private func run(_ function: GuardFunction, _ input: [UInt8], _ outcome: inout GuardOutcome) throws {
        var size = GuardLimits.firstOutput
        for _ in 0..<GuardLimits.attempts {
            let (code, output) = try attempt(function, input, outputSize: size)
            outcome.returnCode = code
            switch code {
            case -2:
                // The guard may say in the first four bytes how much it needs.
                let hint = output.reversed().reduce(0) { $0 << 8 | Int($1) }
                size = hint > 0 ? hint : size * 2
                guard size <= GuardLimits.largestOutput else {
                    throw CallFailure(text: GuardError.bufferTooLarge(size))
                }
            case ..<0: throw CallFailure(text: GuardError.returned(code))
            default:
                outcome.output = output
                return
            }
        }
        throw CallFailure(text: GuardError.stillTooSmall(size))
    }

    /// Calls the export once; gives its output, or the first four bytes of the buffer when it was too small.
    private func attempt(
        _ function: GuardFunction, _ input: [UInt8], outputSize: Int
    ) throws -> (code: Int32, output: [UInt8]) {
        guard let allocator else { return try direct(function, input, outputSize) }
        let source = try allocate(allocator.allocate, input.count, "input")
        // Freed in any case; that a module cannot free is not the caller's concern.
        defer { release(allocator.release, source, input.count) }
        let target = try allocate(allocator.allocate, outputSize, "output")
        defer { release(allocator.release, target, outputSize) }
        return try invoke(function, input, at: source, output: target, outputSize)
    }

    private func allocate(_ function: Function, _ count: Int, _ what: String) throws -> UInt32 {
        guard case .i32(let address)? = try function.invoke([.i32(UInt32(count))]).first, address != 0 else {
            throw CallFailure(
                text: "failed to allocate WASM \(what) buffer: alloc returned null pointer")
        }
        return address
    }

    private func release(_ function: Function, _ address: UInt32, _ count: Int) {
        guard failure == nil else { return }
        do {
            try function.invoke([.i32(address), .i32(UInt32(count))])
        } catch {
            desk.note("dealloc failed: \(error.kind.rawValue)")
        }
    }

    /// Without an allocator the buffers are at the end of the memory.
    private func direct(
        _ function: GuardFunction, _ input: [UInt8], _ outputSize: Int
    ) throws -> (code: Int32, output: [UInt8]) {
        let needed = input.count + outputSize + 65_536
        if memory.byteCount < needed {
            let pages = (needed - memory.byteCount + 65_535) / 65_536
            guard memory.grow(by: UInt32(pages)) != nil else {
                throw CallFailure(text: "failed to grow WASM memory to \(needed) bytes")
            }
        }
        let target = memory.byteCount - outputSize
        return try invoke(
            function, input, at: UInt32(target - input.count), output: UInt32(target), outputSize)
    }

    private func invoke(
        _ function: GuardFunction, _ input: [UInt8], at source: UInt32, output target: UInt32,
        _ outputSize: Int
    ) throws -> (code: Int32, output: [UInt8]) {
        guard memory.write(input, at: source) else {
            throw CallFailure(text: "failed to write input to WASM memory")
        }
        // All exports were found when the module was loaded.
        guard let export = functions[function],
            case .i32(let bits)? = try export.invoke([
                .i32(source), .i32(UInt32(input.count)), .i32(target), .i32(UInt32(outputSize)),
            ]).first
        else { throw CallFailure(text: "WASM module must export \(function.rawValue)") }
        let code = Int32(bitPattern: bits)
        let count = code == -2 ? min(4, outputSize) : max(0, Int(code))
        guard count > 0 else { return (code, []) }
        guard count <= outputSize, let output = memory.read(at: target, count: count) else {
            throw CallFailure(text: "failed to read output from WASM memory")
        }
        return (code, output)
    }

    // MARK: Traps

    private func fail(_ error: any Error, _ outcome: inout GuardOutcome) {
        let text: String
        // A guard that ends itself without an error is not given up.
        var exitCode: UInt32?
        if let trap = error as? Trap {
            exitCode = (trap.underlying as? WASIExit)?.code
            text = exitCode.map { "module closed with exit_code(\($0))" } ?? self.text(of: trap)
        } else {
            text = "\(error)"
        }
        let failed = GuardError.callFailed(text)
        outcome.error = failed
        // Whatever ends a module other than by its own exit ends the guard, in whatever words.
        health.record(error: failed, exitCode: exitCode ?? .max)
        outcome.isTrap = health.trap != nil
    }

    /// A trap as the gateway's runtime words it, with the functions that were active.
    private func text(of trap: Trap) -> String {
        let reason: String
        switch trap.kind {
        case .outOfFuel, .deadlineExceeded: return "module closed with context deadline exceeded"
        case .unreachable, .integerDivideByZero, .integerOverflow, .invalidConversionToInteger,
            .outOfBoundsMemoryAccess, .indirectCallTypeMismatch:
            reason = trap.kind.rawValue
        case .outOfBoundsTableAccess, .undefinedElement, .uninitializedElement:
            reason = "invalid table access"
        case .callStackExhausted: reason = "stack overflow"
        case .host, .invalidArguments: return trap.underlying.map { "\($0)" } ?? trap.kind.rawValue
        }
        var text = "wasm error: \(reason)\nwasm stack trace:"
        for frame in trap.frames.prefix(ModuleGuard.tracedFrames) {
            let type = instance.module.functionType(frame.functionIndex) ?? FunctionType()
            let parameters = type.parameters.map { "\($0)" }.joined(separator: ",")
            let results = type.results.map { "\($0)" }.joined(separator: ",")
            let name = frame.name ?? "$\(frame.functionIndex)"
            text += "\n\t.\(name)(\(parameters))" + (results.isEmpty ? "" : " \(results)")
        }
        return text
    }

    /// Functions the gateway's runtime lists.
    private static let tracedFrames = 30
}
