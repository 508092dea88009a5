import CommandLine
import Facts
import Findings
import History

/// Where the history is, and which of its runs are meant.
enum HistoryFlags {
    static let file = Flag.value(
        "history", metavar: "file",
        default: .described("'awaudit/history.sqlite' in $XDG_STATE_HOME, else in ~/.local/state"),
        help: "The database of recorded runs", category: "History", completion: .file)
    static let record = Flag.switch(
        "record", help: "Write the audited runs into the history",
        discussion: [
            "It is made when it is missing, readable by its owner alone. A run that is there is replaced, so that nothing is "
                + "counted twice. Runs that tell no id cannot be told apart and are left out, which is said."
        ],
        category: "History")
    static let workflow = Flag.value(
        "workflow", short: "w", metavar: "name", help: "Only runs of this workflow; '*' stands for any text",
        category: "Runs")
    static let repository = Flag.value(
        "repository", short: "R", metavar: "owner/name",
        help: "Only runs of this repository; '*' stands for any text", category: "Runs")
    static let since = Flag.value(
        "since", metavar: "time", help: "Only runs from then on, \(TimeFlag.forms)", category: "Runs")
    static let selection = [workflow, repository, since]

    static let environment: [CommandSpec.EnvironmentVariable] = [
        .init("XDG_STATE_HOME", "Folder of the history: 'awaudit/history.sqlite' in it"),
        .init("HOME", "Home folder, where the history is when XDG_STATE_HOME is not set"),
    ]

    /// The absolute path of the history.
    static func path(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> String
    {
        if let given = arguments.value(file) { return absolute(given, context) }
        // The base directory specification has relative paths ignored.
        if let state = context.environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            return "\(state)/awaudit/history.sqlite"
        }
        guard let home = context.environment["HOME"], home.hasPrefix("/") else {
            throw .usage(
                "no folder for the history: neither $XDG_STATE_HOME nor $HOME is set", hint: "give --history")
        }
        return "\(home)/.local/state/awaudit/history.sqlite"
    }

    static func absolute(_ path: String, _ context: CommandContext) -> String {
        path.hasPrefix("/") ? path : "\(context.workingDirectory)/\(path)"
    }

    static func openForReading(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> History {
        let path = try path(arguments, context)
        return try told { () throws(HistoryError) in try History.openForReading(path) }
    }

    /// `nil` when there is none.
    static func openIfThere(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> History? {
        let path = try path(arguments, context)
        return try told { () throws(HistoryError) -> History? in
            do throws(HistoryError) {
                return try History.openForReading(path)
            } catch {
                if error.kind == .missing { return nil }
                throw error
            }
        }
    }

    static func openForRecording(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> History {
        let path = try path(arguments, context)
        return try told { () throws(HistoryError) in try History.openForRecording(path) }
    }

    static func selection(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> RunSelection {
        let now = Timestamp(nanoseconds: try context.reportTime())
        return RunSelection(
            workflow: arguments.value(workflow), repository: arguments.value(repository),
            since: try TimeFlag.time(since, arguments, now: now))
    }

    /// `body`, with what is wrong in the words of a command.
    static func told<Result>(_ body: () throws(HistoryError) -> Result) throws(CommandFailure) -> Result {
        do throws(HistoryError) {
            return try body()
        } catch {
            switch error.kind {
            case .missing:
                throw CommandFailure(error.message, hint: "'awaudit audit --record' makes one")
            case .newer:
                throw CommandFailure(error.message, hint: "use a later awaudit; the file was left as it is")
            case .damaged:
                throw CommandFailure(
                    error.message, hint: "the file was left as it is; restore a backup or name another file")
            case .foreign: throw CommandFailure(error.message, hint: "the file was left as it is")
            default: throw CommandFailure(error.message)
            }
        }
    }
}
