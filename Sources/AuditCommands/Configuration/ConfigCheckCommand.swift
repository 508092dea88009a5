package import CommandLine
import Configuration
import Findings
import RunAudit

/// `awaudit config check`: validates a configuration and says in words what it does.
package enum ConfigCheckCommand: Command {
    private static let file = Operand(
        "file",
        help: "The configuration, or '-' for standard input; '\(Configuration.fileName)' if left out",
        isOptional: true, completion: .file)

    package static let spec = CommandSpec(
        "check", parents: [Program.name, ConfigCommand.spec.name],
        summary: "Check a configuration and say what it does",
        discussion: [
            "Errors are told with line and column, several at once. A configuration that is accepted is told in words, "
                + "entry by entry, with what has expired marked so."
        ],
        operands: [file],
        examples: [
            .init("awaudit config check", "Check '.awaudit.yml' in the current folder"),
            .init("awaudit config check ci/awaudit.yml", "Check another file"),
        ],
        exitStatus: [
            .init(.success, "The configuration is accepted, even if a suppression has expired."),
            .init(.usage, "The command line or the configuration is wrong."), .init(.inputOutput),
        ],
        seeAlso: [ConfigurationChoice.manualPage, ManualReference("awaudit-audit", 1)],
        environment: Program.spec.environment.filter { $0.name == CommandContext.epochVariable })

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let name = arguments.operand(file) ?? Configuration.fileName
        let path = arguments.operand(file) ?? "\(context.workingDirectory)/\(Configuration.fileName)"
        let configuration = try ConfigurationFile.read(path, shownAs: name, context)
        let time = Timestamp(nanoseconds: try context.reportTime())
        // Names in the file may hold anything that is text.
        for line in words(configuration, name, time) { context.stdout.writeLine(escapingControls(line)) }
        return .success
    }

    private static func words(_ configuration: Configuration, _ name: String, _ time: Timestamp) -> [String] {
        var lines = ["\(name): accepted"]
        if !configuration.workflows.isEmpty { lines += ["", "Domains that the agent may contact:"] }
        for entry in configuration.workflows {
            let names = entry.allowedDomains.names.sorted()
            let parents = entry.allowedDomains.parents.sorted().map { "subdomains of \($0)" }
            lines.append(
                "  line \(entry.line): \((names + parents).joined(separator: ", "))\(words(entry.scope))")
        }
        if !configuration.severities.isEmpty { lines += ["", "Severities; the first that applies counts:"] }
        for entry in configuration.severities {
            lines.append(
                "  line \(entry.line): \(title(entry.rule)) is \(entry.severity.rawValue)\(words(entry.scope))"
            )
        }
        if !configuration.suppressions.isEmpty {
            lines += ["", "Suppressions; the first that applies and has not expired counts:"]
        }
        for entry in configuration.suppressions {
            let target =
                switch entry.target {
                case .rule(let rule): title(rule)
                case .fingerprint(let fingerprint): "fingerprint \(fingerprint)"
                }
            let expiry =
                entry.expires.isOver(at: time)
                ? "EXPIRED on \(entry.expires.text), no effect" : "until \(entry.expires.text)"
            lines.append(
                "  line \(entry.line): \(target)\(words(entry.scope)), \(expiry): \(entry.reason)")
        }
        if lines.count == 1 { lines.append("It has no entries: it does nothing.") }
        return lines
    }

    /// `direct-api-bypass (W-1)`.
    private static func title(_ rule: String) -> String {
        let code = RunAudit.Rules.all.first { $0.descriptor.id == rule }?.descriptor.code
        return code.map { "\(rule) (\($0))" } ?? rule
    }

    private static func words(_ scope: Configuration.Scope) -> String {
        let parts = [
            scope.workflow.map { "in workflow '\($0.text)'" },
            scope.repository.map { "in repository '\($0.text)'" }, scope.subject.map { "about '\($0.text)'" },
        ]
        let words = parts.compactMap { $0 }
        return words.isEmpty ? "" : " " + words.joined(separator: ", ")
    }
}
