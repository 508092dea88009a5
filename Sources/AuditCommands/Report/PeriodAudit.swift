import CommandLine
import Configuration
import Dispatch
import Facts
import History
import Ingestion
import LogParsing
import RunAudit
import Synchronization

/// Audits the runs of several inputs on all cores and merges them.
///
/// Inputs are searched at the same time, and of each the runs are read at the same time (those of archives one after the
/// other). A run's facts are dropped as soon as its part of the report is made, so memory depends on the cores, the
/// outlines and the different findings, not on the size or number of the runs. Parts are merged in the order of
/// the inputs and of the runs in them, whichever is ready first: the report is always the same.
final class PeriodAudit: Sendable {
    /// What is done with every run.
    struct Work: Sendable {
        var limits: IngestionLimits
        var decide: RunReading.SharedDecide?
        /// Judges a run.
        var audit: @Sendable (RunFacts) -> (report: RunReport, use: ConfigurationUse)
        /// What of a run is recorded; `nil` when none is.
        var entry: (@Sendable (RunReport) -> HistoryEntry)?
    }

    /// What all work came to.
    struct Outcome {
        /// The merged parts.
        var builder: PeriodBuilder
        /// What was wrong with the inputs that could not be read.
        var failures: [String]
        /// What of the configuration was used.
        var use: ConfigurationUse
        /// The recorder that was given.
        var recorder: RunRecorder?
        /// Why runs could not be recorded; the first one ends the recording, not the audit.
        var recordingFailure: CommandFailure?
    }

    /// A run's part of the report and of the history.
    private struct Audited {
        var part: PeriodBuilder.Part
        var entry: HistoryEntry?
    }

    /// `@unchecked Sendable`: only ever used under the lock.
    private struct SharedRecorder: @unchecked Sendable {
        var recorder: RunRecorder
    }

    /// `@unchecked Sendable`: only ever used under the lock, and nothing else writes to its sink meanwhile.
    private struct SharedProgress: @unchecked Sendable {
        var line: ProgressLine
    }

    private struct State {
        var builder: PeriodBuilder
        /// Parts that wait for earlier ones, by input and place.
        var waiting: [[Int: Audited]]
        /// How many runs each input has; `nil` until it has been searched.
        var counts: [Int?]
        var failures: [String?]
        /// What kept parts of each input from being seen.
        var damages: [[(path: String, reason: String)]]
        /// The first part that has not been merged.
        var next = (input: 0, run: 0)
        var audited = 0
        /// What of the configuration all runs used.
        var use = ConfigurationUse()
        var progress: SharedProgress?
        var recorder: SharedRecorder?
        var recordingFailure: CommandFailure?
    }

    private let inputs: [String]
    private let work: Work
    private let state: Mutex<State>

    /// - Parameters:
    ///   - recorder: takes the runs in the order of merging; `nil` to record none.
    ///   - progress: `nil` to show none.
    init(
        _ inputs: [String], builder: PeriodBuilder, work: Work, recorder: RunRecorder? = nil,
        progress: ProgressLine?
    ) {
        self.inputs = inputs
        self.work = work
        let progress = progress.map { SharedProgress(line: $0) }
        state = Mutex(
            State(
                builder: builder, waiting: Array(repeating: [:], count: inputs.count),
                counts: Array(repeating: nil, count: inputs.count),
                failures: Array(repeating: nil, count: inputs.count),
                damages: Array(repeating: [], count: inputs.count), progress: progress,
                recorder: recorder.map { SharedRecorder(recorder: $0) }))
    }

    /// Does all the work.
    func run() -> Outcome {
        DispatchQueue.concurrentPerform(iterations: inputs.count) { self.audit(input: $0) }
        return state.withLock { state in
            state.progress?.line.clear()
            // In the order of the inputs, whichever was searched first.
            for (index, path) in inputs.enumerated() {
                if let reason = state.failures[index] { state.builder.addFailure(path, reason: reason) }
                for damage in state.damages[index] {
                    state.builder.addDamage(damage.path, reason: damage.reason)
                }
            }
            return Outcome(
                builder: state.builder, failures: state.failures.compactMap { $0 }, use: state.use,
                recorder: state.recorder?.recorder, recordingFailure: state.recordingFailure)
        }
    }

    private func audit(input: Int) {
        let path = inputs[input]
        let found: FoundRuns
        do throws(IngestionError) {
            found = try FoundRuns(Input(argument: path), limits: work.limits)
        } catch {
            state.withLock { state in
                state.failures[input] = error.description
                state.counts[input] = 0
                PeriodAudit.merge(&state)
            }
            return
        }
        state.withLock { state in
            state.counts[input] = found.count
            state.damages[input] = found.damages
        }
        DispatchQueue.concurrentPerform(iterations: found.groups.count) { group in
            found.read(
                found.groups[group], keepsPayloads: work.decide != nil, progress: nil,
                makeCollector: { ReplayingCollector($0, decide: work.decide) },
                receive: { [work] place, run in
                    let (report, use) = work.audit(run.collector.finish())
                    let audited = Audited(
                        part: PeriodBuilder.Part(report, input: path), entry: work.entry?(report))
                    self.receive(audited, use, input: input, place: place)
                })
        }
    }

    private func receive(_ audited: Audited, _ use: ConfigurationUse, input: Int, place: Int) {
        state.withLock { state in
            state.waiting[input][place] = audited
            state.audited += 1
            state.use.formUnion(use)
            PeriodAudit.merge(&state)
            let known = state.counts.reduce(0) { $0 + ($1 ?? 0) }
            let isMore = state.counts.contains { $0 == nil }
            let done = state.audited
            state.progress?.line.update("audited \(done) of \(known)\(isMore ? " and more" : "") runs")
        }
    }

    /// Merges all parts whose turn it is.
    private static func merge(_ state: inout State) {
        while state.next.input < state.counts.count {
            if let audited = state.waiting[state.next.input].removeValue(forKey: state.next.run) {
                state.builder.add(audited.part)
                if let entry = audited.entry { record(entry, &state) }
                state.next.run += 1
            } else if state.counts[state.next.input] == state.next.run {
                state.next = (state.next.input + 1, 0)
            } else {
                return
            }
        }
    }

    private static func record(_ entry: HistoryEntry, _ state: inout State) {
        guard state.recordingFailure == nil else { return }
        do throws(CommandFailure) {
            try state.recorder?.recorder.record(entry)
        } catch {
            state.recordingFailure = error
        }
    }
}
