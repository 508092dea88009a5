package import CommandLine
import Ingestion
import LogParsing
import WasmInterpreter

/// `awaudit wasm wast`: runs test scripts.
package enum WastCommand: Command {
    private static let paths = Operand(
        "path", help: "A script in JSON, or a folder of them", isRepeatable: true, completion: .file)

    /// Bytes of the largest script that is read.
    private static let scriptLimit = 256 << 20

    package static let spec = CommandSpec(
        "wast", parents: [Program.name, WasmCommand.spec.name],
        summary: "Run test scripts such as the official test suite",
        discussion: [
            "A script is what 'wast2json' of wabt makes of a .wast file: JSON that names modules in files beside it. "
                + "For each script, and at the end for each kind of command, it is told how many commands passed, "
                + "failed and were skipped; failures are named with the line of the .wast file. Skipped are modules "
                + "in the text format.",
            "Modules get the 'spectest' imports the suite asks for and what the script registers. Nothing limits "
                + "their running time.",
        ],
        operands: [paths], flags: [EngineFlag.flag, ModuleFile.maximumSize],
        examples: [
            .init("awaudit wasm wast i32.json", "Run one script"),
            .init(
                "for f in *.wast; do wast2json $f -o json/${f%.wast}.json; done; awaudit wasm wast json",
                "Convert and run the official test suite"),
        ],
        exitStatus: [
            .init(.success, "No command failed."), .init(.findings, "At least one command failed."),
            .init(.usage), .init(.inputOutput, "At least one script could not be read."),
        ],
        seeAlso: [ManualReference("awaudit-wasm-run", 1)])

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        try EngineFlag.using(arguments) {
            Result<ExitCode, CommandFailure> { () throws(CommandFailure) in
                try runAll(arguments, context: context)
            }
        }.get()
    }

    private static func runAll(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        var total = WastResult()
        var scripts = 0
        var isUnreadable = false
        for path in arguments.operands(paths) {
            for (folder, name) in try scriptNames(path) {
                do throws(CommandFailure) {
                    let result = try run(
                        name, in: folder, limit: arguments.byteSize(ModuleFile.maximumSize) ?? 0)
                    total.add(result)
                    scripts += 1
                    context.stdout.writeLine("\(escapingControls(name)): \(words(result.total))")
                    for failure in result.failures {
                        context.stdout.writeLine("  \(escapingControls(failure.description))")
                    }
                } catch {
                    context.report(error.message)
                    isUnreadable = true
                }
            }
        }
        context.stdout.writeLine()
        for (kind, count) in total.counts.sorted(by: { $0.key < $1.key }) {
            context.stdout.writeLine("\(escapingControls(kind)): \(words(count))")
        }
        context.stdout.writeLine("total of \(scripts) scripts: \(words(total.total))")
        if !total.otherTexts.isEmpty {
            context.stdout.writeLine(
                "refused as expected, with an error worded otherwise: \(total.otherTexts.count)")
        }
        if isUnreadable { return .inputOutput }
        return total.failures.isEmpty ? .success : .findings
    }

    private static func words(_ count: WastResult.Count) -> String {
        "\(count.passed) passed, \(count.failed) failed, \(count.skipped) skipped"
    }

    /// Folder and name of each script a path stands for.
    private static func scriptNames(
        _ path: String
    ) throws(CommandFailure) -> [(folder: String, name: String)] {
        let names: [String]?
        do throws(IngestionError) {
            names = try WholeFile.names(inFolder: path)
        } catch {
            throw CommandFailure(error.description)
        }
        if let names {
            let scripts = names.filter { $0.hasSuffix(".json") }.map { (folder: path, name: $0) }
            guard !scripts.isEmpty else { throw CommandFailure("\(path): no file ends in .json") }
            return scripts
        }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [(".", path)] }
        return [(String(path[...slash]), String(path[path.utf8.index(after: slash)...]))]
    }

    /// Reads and runs one script.
    private static func run(
        _ name: String, in folder: String, limit: Int
    ) throws(CommandFailure) -> WastResult {
        let script: WastScript?
        do {
            script = try WastScript(
                json: try WholeFile.read(.path("\(folder)/\(name)"), limit: scriptLimit))
        } catch let error as JSONSyntaxError {
            throw CommandFailure("\(name): \(error.message)")
        } catch {
            throw CommandFailure("\(error)")
        }
        guard let script else { throw CommandFailure("\(name): no commands; is it from wast2json?") }
        do throws(LinkError) {
            return try WastRunner.run(script, file: name) { file in
                // The script is outside data: it may name files beside it and no others.
                guard !file.utf8.contains(UInt8(ascii: "/")) else {
                    throw ElsewhereError(file: file)
                }
                return try WholeFile.read(.path("\(folder)/\(file)"), limit: limit)
            }
        } catch {
            throw CommandFailure("\(name): \(error)")
        }
    }

    /// A script names a file that is not beside it.
    private struct ElsewhereError: Error, CustomStringConvertible {
        var file: String

        var description: String { "\(quoted(file)) is not beside the script" }
    }
}
