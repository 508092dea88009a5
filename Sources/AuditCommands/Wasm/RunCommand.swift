package import CommandLine
import Reports
import WasmInterpreter

/// `awaudit wasm run`: runs a module.
package enum RunCommand: Command {
    private static let file = ModuleFile.operand()
    private static let arguments = Operand(
        "argument", help: "What the module or the function gets", isOptional: true, isRepeatable: true)
    private static let invoke = Flag.value(
        "invoke", metavar: "name", help: "Call this exported function instead of '_start'",
        discussion: [
            "Arguments are read by the types of its parameters: i32 and i64 signed or unsigned, decimal or with 0x "
                + "hexadecimal; f32 and f64 decimal, inf, nan, or with 0x the bits; v128 with 0x the bits; "
                + "references null. Each result is a line of its own: the type, a colon, the value. Whole numbers are "
                + "signed, a NaN ends in its bits.",
            "If the module exports a function '_initialize' without parameters and results, it is called first.",
        ])
    private static let fuel = Flag.value(
        "fuel", metavar: "units", accepts: .integer(0...Int.max), default: .described("no limit"),
        help: "Trap after so much work, about one unit per instruction", category: "Limits")
    private static let timeout = Flag.value(
        "timeout", metavar: "seconds", accepts: .integer(1...86_400), default: .described("no limit"),
        help: "Trap after this time", category: "Limits")
    private static let memoryPages = Flag.value(
        "memory-pages", metavar: "count", accepts: .integer(0...65_536), default: "65536",
        help: "Pages of 64 KiB the memory may grow to", category: "Limits")
    private static let unmetered = Flag.switch(
        "unmetered", help: "Count no work: a little faster, but nothing stops the module", category: "Limits")
    private static let seed = Flag.value(
        "seed", metavar: "number", accepts: .integer(0...Int.max), default: "0",
        help: "Seed of the random numbers the module gets")

    /// The code that shells and other runtimes have for a program that aborted.
    static let trapped = ExitCode(rawValue: 134)

    package static let spec = CommandSpec(
        "run", parents: [Program.name, WasmCommand.spec.name], summary: "Run a module",
        discussion: [
            "Calls the exported function '_start', or the one that --invoke names. Of the outside world the module "
                + "gets WASI preview 1 and nothing else: its arguments (the first is the file's name), an empty "
                + "environment, random numbers made from --seed, a clock that starts at 0 and goes on by one "
                + "millisecond whenever it is read, sleep that ends at once, standard output and standard error. "
                + "All other functions of WASI answer that they are not there.",
            "Arguments and options of awaudit may stand in any order; what follows '--' is an argument even if it "
                + "begins with a dash, such as a negative number.",
            "What the module writes is passed on as it is, but a terminal gets control characters made visible.",
            "When the module ends by 'proc_exit', the exit status is its code; a code above 255 becomes 255 and is "
                + "reported. A trap, including one for want of fuel or time, is told on standard error with the "
                + "active functions, innermost first.",
        ],
        operands: [file, arguments],
        flags: [
            invoke, seed, fuel, timeout, memoryPages, unmetered, EngineFlag.flag, ModuleFile.maximumSize,
        ],
        examples: [
            .init("awaudit wasm run hello.wasm", "Run a program"),
            .init("awaudit wasm run program.wasm -- --verbose input", "Give a program arguments"),
            .init("awaudit wasm run math.wasm --invoke add -- 2 -3", "Call a function"),
            .init(
                "awaudit wasm run --fuel 1000000 --timeout 10 program.wasm", "Limit what a program may use"),
        ],
        exitStatus: [
            .init(.success, "The module returned, or ended with code 0."),
            .init(.usage, "The command line is wrong, or the module has no such function; nothing was run."),
            .init(
                .inputOutput,
                "The file could not be read, is no valid module, or needs an import other than WASI's; nothing was run."
            ),
            .init(trapped, "The module trapped."),
        ],
        seeAlso: [ManualReference("awaudit-wasm-inspect", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try EngineFlag.using(arguments) {
            Result<ExitCode, CommandFailure> { () throws(CommandFailure) in
                try start(arguments, context: context)
            }
        }.get()
    }

    private static func start(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let isMetered = !arguments.isSet(unmetered)
        guard isMetered || !arguments.isGiven(fuel) && !arguments.isGiven(timeout) else {
            throw .usage("--unmetered excludes --fuel and --timeout")
        }
        let path = arguments.operand(file) ?? "-"
        let module = try ModuleFile.require(path, arguments, context).module
        let call = try Call(arguments, module)

        var limits = StoreLimits()
        limits.memoryPages = UInt32(clamping: arguments.integer(memoryPages) ?? 0)
        let store = Store(limits: limits)
        var options = WASI.Options()
        options.seed = UInt64(clamping: arguments.integer(seed) ?? 0)
        options.arguments = [path.split(separator: "/").last.map(String.init) ?? path] + call.guestArguments
        // What is printed is not kept, so there is nothing to bound.
        options.outputLimit = .max
        let output = GuestOutput(context)
        defer { output.finish() }
        let wasi = WASI(options) { output.write($0, $1) }
        var imports = Imports()
        wasi.define(in: store, &imports)
        try check(module, imports, path)

        let results: [Value]
        do {
            let translated = try TranslatedModule(module, metered: isMetered)
            store.fuel = arguments.integer(fuel).map { UInt64(clamping: $0) }
            store.deadline = arguments.integer(timeout).map { .now + .seconds($0) }
            let instance = try store.instantiate(translated, imports: imports)
            results = try call.perform(instance)
        } catch let trap as Trap {
            output.finish()
            return end(trap, context)
        } catch let error as LinkError where error.kind == .limit {
            let isMemory = error.subject.hasPrefix("memory")
            throw CommandFailure(
                "\(path): \(error)", hint: isMemory ? "--memory-pages limits the memory" : nil)
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
        output.finish()
        for result in results { context.stdout.writeLine(ValueText.print(result)) }
        return .success
    }

    /// What is to be called, checked before anything runs.
    private struct Call {
        let name: String
        let values: [Value]
        /// Whether the module is a library, which may have to be initialised.
        let isLibrary: Bool
        /// Arguments for a program.
        let guestArguments: [String]

        init(_ arguments: ParsedArguments, _ module: Module) throws(CommandFailure) {
            let texts = arguments.operands(RunCommand.arguments)
            let wanted = arguments.value(RunCommand.invoke)
            name = wanted ?? "_start"
            isLibrary = wanted != nil
            guestArguments = wanted == nil ? texts : []
            let type = try RunCommand.type(of: name, in: module, isDefault: wanted == nil)
            guard wanted != nil else {
                guard type == FunctionType() else {
                    throw .usage(
                        "'_start' is \(type.shortDescription), not [] -> []", hint: "call it with --invoke")
                }
                values = []
                return
            }
            guard texts.count == type.parameters.count else {
                throw .usage(
                    "\(quoted(name)) is \(type.shortDescription): it takes \(type.parameters.count) arguments, "
                        + "not \(texts.count)")
            }
            var values: [Value] = []
            for (text, type) in zip(texts, type.parameters) {
                guard let value = ValueText.parse(text, as: type) else {
                    throw .usage(
                        "invalid value \(quoted(text)) for a parameter of type \(type); "
                            + "expected \(ValueText.expectation(type))")
                }
                values.append(value)
            }
            self.values = values
        }

        func perform(_ instance: Instance) throws -> [Value] {
            if isLibrary, name != "_initialize", let initialize = instance.function("_initialize"),
                initialize.type == FunctionType()
            {
                try initialize.invoke([])
            }
            guard let function = instance.function(name) else { return [] }
            return try function.invoke(values)
        }
    }

    /// Type of an exported function.
    private static func type(
        of name: String, in module: Module, isDefault: Bool
    ) throws(CommandFailure) -> FunctionType {
        let functions = module.exports.filter { $0.kind == .function }
        if let export = functions.first(where: { $0.name.utf8.elementsEqual(name.utf8) }),
            case .function(let type) = module.type(of: export)
        {
            return type
        }
        if isDefault {
            throw .usage("the module exports no function '_start'", hint: "name a function with --invoke")
        }
        // A module may export a million names; the first will do.
        let nearest = Suggestion.nearest(to: name, among: functions.prefix(1_000).map(\.name))
        throw .usage(
            "the module exports no function \(quoted(name))"
                + (nearest.map { "; did you mean \(quoted($0))?" } ?? ""),
            hint: "'awaudit wasm inspect' lists the exports")
    }

    /// Makes sure that everything the module needs is there.
    private static func check(_ module: Module, _ imports: Imports, _ path: String) throws(CommandFailure) {
        var missing: [String] = []
        var count = 0
        for item in module.imports {
            let needed = module.type(of: item)
            let (kind, type) = ModuleDescription.words(needed)
            let name = "\(quoted("\(item.module).\(item.name)"))"
            guard let found = imports.value(item.module, item.name) else {
                count += 1
                if missing.count < 5 { missing.append("\(name) (\(kind.rawValue) \(type))") }
                continue
            }
            guard found.type == needed else {
                let (foundKind, foundType) = ModuleDescription.words(found.type)
                throw CommandFailure(
                    "\(path): import \(name) is wanted as \(kind.rawValue) \(type), but is \(foundKind.rawValue) \(foundType)"
                )
            }
        }
        guard count > 0 else { return }
        let more = count > missing.count ? " and \(count - missing.count) more" : ""
        throw CommandFailure(
            "\(path): missing import \(missing.joined(separator: ", "))\(more)",
            hint: "only the functions of \(WASI.moduleName) are there")
    }

    private static func end(_ trap: Trap, _ context: CommandContext) -> ExitCode {
        if let exit = trap.underlying as? WASIExit {
            if let code = UInt8(exactly: exit.code) { return ExitCode(rawValue: Int32(code)) }
            context.report("the module ended with code \(exit.code), which is more than 255")
            return ExitCode(rawValue: 255)
        }
        // What the module printed comes before what is said about it.
        context.stdout.flush()
        context.stderr.writeLine("trap: \(trap.kind.rawValue)")
        for frame in trap.frames { context.stderr.writeLine("    \(escapingControls(frame.description))") }
        if trap.frames.count == Trap.maximumFrames { context.stderr.writeLine("    ...") }
        return trapped
    }
}
