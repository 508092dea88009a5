import CommandLine
import Configuration
import Facts
import Findings
import Ingestion
import RunAudit

/// The configuration that is applied to runs, for all commands that judge them.
///
/// A value: runs may be audited on several threads. What each used is joined with
/// ``Configuration/ConfigurationUse/formUnion(_:)`` and told at the end with ``noteUnused(_:_:)``.
struct ConfigurationChoice: Sendable {
    static let file = Flag.value(
        "config", metavar: "file",
        default: .described("'\(Configuration.fileName)' in the current folder, if it is there"),
        help: "Apply this configuration", category: "Configuration", completion: .file)
    static let none = Flag.switch(
        "no-config", help: "Apply no configuration, not even '\(Configuration.fileName)'",
        category: "Configuration")
    static let flags = [file, none]

    /// When a command with a configuration ends with ``ExitCode/usage``.
    static let usageNote = "The command line or the configuration is wrong; nothing was done."
    static let manualPage = ManualReference("awaudit.yml", 5)

    /// A configuration with the file's name as the user knows it, and the time it goes by.
    private struct Applied {
        var configuration: Configuration
        var path: String
        var time: Timestamp
    }

    /// `nil` when none is applied.
    private var applied: Applied?

    /// The configuration that is applied, as the user named it.
    var path: String? { applied?.path }

    /// The configuration that was asked for, or the one in the current folder. What has expired is told.
    ///
    /// - Parameter inputs: what is audited. A configuration inside of it is not looked for: it may have come with what
    ///   it would judge.
    /// - Throws: when it cannot be read or is wrong.
    init(
        _ arguments: ParsedArguments, _ context: CommandContext, inputs: [String]
    ) throws(CommandFailure) {
        if arguments.isSet(ConfigurationChoice.none) {
            if arguments.isGiven(ConfigurationChoice.file) {
                throw .usage("both --config and --no-config; give one of them")
            }
            return
        }
        let path: String
        var configuration: Configuration?
        if let given = arguments.value(ConfigurationChoice.file) {
            path = given
            configuration = try ConfigurationFile.read(given, shownAs: given, context)
        } else {
            path = Configuration.fileName
            configuration = try ConfigurationChoice.found(context, inputs: inputs)
        }
        guard let configuration else { return }
        let time = Timestamp(nanoseconds: try context.reportTime())
        applied = Applied(configuration: configuration, path: path, time: time)
        for entry in configuration.expiredSuppressions(at: time) {
            context.report(
                "\(path):\(entry.line): suppression expired on \(entry.expires.text): it has no effect")
        }
    }

    /// The configuration in the current folder, if there is one.
    private static func found(
        _ context: CommandContext, inputs: [String]
    ) throws(CommandFailure) -> Configuration? {
        let path = "\(context.workingDirectory)/\(Configuration.fileName)"
        guard ConfigurationFile.exists(path) else { return nil }
        for input in inputs.map({ Input(argument: $0) })
        where input.contains(context.workingDirectory) || input.contains(path) {
            context.report(
                "'\(Configuration.fileName)' was not read, since it is part of the audited input; "
                    + "give it with --config if it is yours")
            return nil
        }
        return try ConfigurationFile.read(path, shownAs: Configuration.fileName, context)
    }

    /// Tells the facts of a run what is expected, before the run is judged.
    func prepare(_ facts: inout RunFacts) { applied?.configuration.prepare(&facts) }

    /// Sets severities and suppressions of a report.
    ///
    /// - Returns: what had something to do.
    func apply(_ report: inout RunReport) -> ConfigurationUse {
        guard let applied else { return ConfigurationUse() }
        return applied.configuration.apply(to: &report, path: applied.path, at: applied.time)
    }

    /// Judges a run: ``prepare(_:)``, the rules, ``apply(_:)``.
    func audit(_ facts: RunFacts) -> (report: RunReport, use: ConfigurationUse) {
        var facts = facts
        prepare(&facts)
        var report = RunAuditor.audit(facts)
        let use = apply(&report)
        return (report, use)
    }

    /// Tells of suppressions that met nothing in all runs.
    func noteUnused(_ use: ConfigurationUse, _ context: CommandContext) {
        guard let applied else { return }
        for entry in applied.configuration.unusedSuppressions(use, at: applied.time) {
            context.report("\(applied.path):\(entry.line): suppression matched no finding")
        }
    }
}
