import AuditCommands
import CommandLine
import Foundation
import TestSupport

/// What a run of the program gave.
struct ProgramResult {
    var code: ExitCode
    var stdout: String
    var stderr: String

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(stdout.utf8))
        return value as? [String: Any] ?? [:]
    }
}

/// Runs the program in memory: no environment, no terminal, a fixed clock, no waiting.
func runProgram(_ arguments: String..., isTerminal: Bool = false, environment: [String: String] = [:])
    -> ProgramResult
{
    runProgram(arguments: arguments, isTerminal: isTerminal, environment: environment)
}

/// The same for arguments in a list.
///
/// - Parameters:
///   - folder: the current folder.
///   - now: seconds since 1970-01-01T00:00:00Z.
func runProgram(
    arguments: [String], isTerminal: Bool = false, environment: [String: String] = [:],
    folder: String = Fixtures.root.path, now: Int64 = 0
) -> ProgramResult {
    let (stdout, out) = OutputSink.memory(isTerminal: isTerminal)
    let (stderr, err) = OutputSink.memory(isTerminal: false)
    var context = CommandContext(
        programName: Program.name, stdout: stdout, stderr: stderr, stdin: -1, environment: environment,
        workingDirectory: folder, now: { now * 1_000_000_000 }, monotonicNow: { 0 })
    context.sleep = { _ in }
    let code = Program.router.run(arguments, context: context)
    return ProgramResult(code: code, stdout: out.text, stderr: err.text)
}

/// The path of a run under `Fixtures/runs`.
func fixtureRun(_ name: String) -> String { Fixtures.root.appendingPathComponent("runs/\(name)").path }
