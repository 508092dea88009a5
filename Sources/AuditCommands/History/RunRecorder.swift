import CommandLine
import Facts
import Findings
import History
import RunAudit

/// Writes audited runs into the history, each at once.
struct RunRecorder {
    private let history: History
    private let audited: Timestamp
    /// Runs that told no id.
    private var unidentified = 0
    /// Runs that were recorded before and saw more then.
    private var kept = 0

    /// The recorder that was asked for; `nil` for none.
    ///
    /// - Throws: when the history cannot be written, before any run has been read.
    init?(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        guard arguments.isSet(HistoryFlags.record) else {
            guard !arguments.isGiven(HistoryFlags.file) else {
                throw .usage("--history without --record; give both or none")
            }
            return nil
        }
        try self.init(HistoryFlags.openForRecording(arguments, context), context)
    }

    init(_ history: History, _ context: CommandContext) throws(CommandFailure) {
        self.history = history
        audited = Timestamp(nanoseconds: try context.reportTime())
    }

    mutating func record(_ report: RunReport) throws(CommandFailure) {
        try record(RunRecorder.entry(report, audited: audited))
    }

    mutating func record(_ entry: HistoryEntry) throws(CommandFailure) {
        let history = history
        let recorded = try HistoryFlags.told { () throws(HistoryError) in try history.record(entry) }
        if recorded == .unidentified { unidentified += 1 }
        if recorded == .kept { kept += 1 }
    }

    /// What is kept of a run.
    static func entry(_ report: RunReport, audited: Timestamp) -> HistoryEntry {
        HistoryEntry(report, profile: RunProfile(report), audited: audited, toolVersion: Version.current)
    }

    /// Tells of runs that were not recorded.
    func noteOmissions(_ context: CommandContext) {
        if kept > 0 {
            context.report(
                kept == 1
                    ? "1 run stays recorded as it was: artifacts that were seen then have expired"
                    : "\(kept) runs stay recorded as they were: artifacts that were seen then have expired")
        }
        guard unidentified > 0 else { return }
        context.report(
            unidentified == 1
                ? "1 run was not recorded: it tells no run id"
                : "\(unidentified) runs were not recorded: they tell no run id")
    }
}
