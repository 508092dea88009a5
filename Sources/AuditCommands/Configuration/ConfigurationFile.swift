import CommandLine
import Configuration
import Findings
import Ingestion
import RunAudit

/// Configurations in files.
enum ConfigurationFile {
    /// The most errors that are told at once.
    private static let maximumProblems = 20

    /// Whether there is something of that path, readable or not.
    static func exists(_ path: String) -> Bool {
        do throws(IngestionError) {
            _ = try WholeFile.read(.path(path), limit: 0)
        } catch {
            if case .missing = error { return false }
        }
        return true
    }

    /// Reads a configuration; all that is wrong with it goes to standard error.
    ///
    /// - Parameters:
    ///   - path: `-` for standard input.
    ///   - name: what the file is called in messages.
    static func read(
        _ path: String, shownAs name: String, _ context: CommandContext
    ) throws(CommandFailure) -> Configuration {
        let text = try bytes(path, name, context)
        do throws(ConfigurationError) {
            return try Configuration(text, rules: RunAudit.Rules.all.map { $0.descriptor })
        } catch {
            throw failure(error, name, context)
        }
    }

    private static func bytes(
        _ path: String, _ name: String, _ context: CommandContext
    ) throws(CommandFailure) -> [UInt8] {
        do throws(IngestionError) {
            return try WholeFile.read(
                Input(argument: path), standardInput: context.stdin, limit: Configuration.maximumSize)
        } catch {
            if case .tooLarge = error { throw failure(.tooLarge, name, context) }
            throw CommandFailure(error.description)
        }
    }

    /// Tells of all errors but the last, which ends the program.
    private static func failure(
        _ error: ConfigurationError, _ name: String, _ context: CommandContext
    ) -> CommandFailure {
        var lines = error.problems.prefix(maximumProblems).map { $0.text(path: name) }
        let rest = error.problems.count - lines.count
        if rest > 0 { lines.append("\(name): \(rest) more errors") }
        for line in lines.dropLast() { context.report(line) }
        return .usage(
            lines.last ?? "\(name): no configuration",
            hint: "the manual page awaudit.yml(5) describes the file; 'awaudit config check' tries it")
    }
}
