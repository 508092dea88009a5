import ArtifactCache
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
/// Inputs are searched or fetched at the same time, and of each the runs are read at the same time (those of archives one after the
/// other). A run's facts are dropped as soon as its part of the report is made, so memory depends on the cores, the
/// outlines and the different findings, not on the size or number of the runs. Parts are merged in the order of
/// the inputs and of the runs in them, whichever is ready first: the report is always the same.
final class PeriodAudit: Sendable {
    /// An input, and how it is made ready to be read.
    struct Source: Sendable {
        /// As the user gave it, or what the report calls it.
        var name: String
        /// Whether its runs are in the report although they are from before its period.
        var isLate = false
        /// Searches or fetches it.
        var open: @Sendable (IngestionLimits) throws(SourceFailure) -> Opened
    }

    /// Why an input could not be had.
    struct SourceFailure: Error {
        /// As reports tell it, beside the input's name.
        var reason: String
        /// As a sentence of its own, with the name.
        var message: String
    }

    /// What there is of an input.
    struct Opened {
        /// `nil` when no file can be read: then what GitHub says is all that is known.
        var runs: FoundRuns?
        /// What GitHub says of the run that was fetched.
        var hosted: HostedRun?
        /// Holds the files as long as they are read.
        var folder: RunFolder?
    }

    /// What is done with every run.
    struct Work: Sendable {
        var limits: IngestionLimits
        var decide: RunReading.SharedDecide?
        /// Judges a run.
        var audit: @Sendable (RunFacts) -> (report: RunReport, use: ConfigurationUse)
        /// What of a run is recorded; `nil` when none is.
        var entry: (@Sendable (RunReport) -> HistoryEntry)?
        /// Inputs that are made ready at the same time; `nil` for as many as there are cores. More than those are worth it
        /// when a network is waited for.
        var openers: Int?
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

    private struct State {
        var builder: PeriodBuilder
        /// Parts that wait for earlier ones, by input and place.
        var waiting: [[Int: Audited]]
        /// How many runs each input has; `nil` until it has been searched.
        var counts: [Int?]
        var failures: [SourceFailure?]
        /// What kept parts of each input from being seen.
        var damages: [[(path: String, reason: String)]]
        /// The first part that has not been merged.
        var next = (input: 0, run: 0)
        var audited = 0
        /// What of the configuration all runs used.
        var use = ConfigurationUse()
        var recorder: SharedRecorder?
        var recordingFailure: CommandFailure?
    }

    private let inputs: [Source]
    private let work: Work
    private let progress: SharedProgress
    /// As many runs are read at the same time as there are cores, however many inputs are fetched.
    private let readers = DispatchSemaphore(value: Processors.count)
    private let state: Mutex<State>

    /// - Parameters:
    ///   - recorder: takes the runs in the order of merging; `nil` to record none.
    init(
        _ inputs: [Source], builder: PeriodBuilder, work: Work, recorder: RunRecorder? = nil,
        progress: SharedProgress
    ) {
        self.inputs = inputs
        self.work = work
        self.progress = progress
        state = Mutex(
            State(
                builder: builder, waiting: Array(repeating: [:], count: inputs.count),
                counts: Array(repeating: nil, count: inputs.count),
                failures: Array(repeating: nil, count: inputs.count),
                damages: Array(repeating: [], count: inputs.count),
                recorder: recorder.map { SharedRecorder(recorder: $0) }))
    }

    /// Does all the work.
    func run() -> Outcome {
        if let openers = work.openers {
            WaitingThreads.perform(inputs.count, width: openers) { self.audit(input: $0) }
        } else {
            DispatchQueue.concurrentPerform(iterations: inputs.count) { self.audit(input: $0) }
        }
        progress.clear()
        return state.withLock { state in
            // In the order of the inputs, whichever was searched first.
            for (index, input) in inputs.enumerated() {
                if let failure = state.failures[index] {
                    state.builder.addFailure(input.name, reason: failure.reason)
                }
                for damage in state.damages[index] {
                    state.builder.addDamage(damage.path, reason: damage.reason)
                }
            }
            return Outcome(
                builder: state.builder, failures: state.failures.compactMap { $0?.message }, use: state.use,
                recorder: state.recorder?.recorder, recordingFailure: state.recordingFailure)
        }
    }

    private func audit(input: Int) {
        let source = inputs[input]
        let opened: Opened
        do throws(SourceFailure) {
            opened = try source.open(work.limits)
        } catch {
            state.withLock { state in
                state.failures[input] = error
                state.counts[input] = 0
                PeriodAudit.merge(&state)
            }
            return
        }
        // Its files go with it.
        defer { withExtendedLifetime(opened.folder) {} }
        guard let found = opened.runs else {
            state.withLock { $0.counts[input] = 1 }
            receive(RunReading.factsWithoutFiles(opened.hosted ?? HostedRun()), input: input, place: 0)
            return
        }
        state.withLock { state in
            state.counts[input] = found.count
            state.damages[input] = found.damages
        }
        let (hosted, prefixes) = (opened.hosted, found.prefixes)
        DispatchQueue.concurrentPerform(iterations: found.groups.count) { group in
            if work.openers != nil { readers.wait() }
            defer { if work.openers != nil { readers.signal() } }
            found.read(
                found.groups[group], keepsPayloads: work.decide != nil, progress: nil,
                makeCollector: { ReplayingCollector($0, decide: work.decide) },
                receive: { place, run in
                    if let hosted {
                        run.collector.facts.hosted = hosted.part(
                            of: run.description.prefix, place, among: prefixes)
                    }
                    self.receive(run.collector.finish(), input: input, place: place)
                })
        }
    }

    private func receive(_ facts: RunFacts, input: Int, place: Int) {
        let source = inputs[input]
        let (report, use) = work.audit(facts)
        let part = PeriodBuilder.Part(report, input: source.name, isLate: source.isLate)
        receive(Audited(part: part, entry: work.entry?(report)), use, input: input, place: place)
    }

    private func receive(_ audited: Audited, _ use: ConfigurationUse, input: Int, place: Int) {
        let (done, known, isMore) = state.withLock { state in
            state.waiting[input][place] = audited
            state.audited += 1
            state.use.formUnion(use)
            PeriodAudit.merge(&state)
            return (
                state.audited, state.counts.reduce(0) { $0 + ($1 ?? 0) }, state.counts.contains { $0 == nil }
            )
        }
        // Of what is fetched each input is a run, as far as is known.
        let all = work.openers == nil ? known : max(known, inputs.count)
        let more = isMore && work.openers == nil ? " and more" : ""
        progress.update("audited \(done) of \(all)\(more) runs")
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

extension PeriodAudit.Source {
    /// A folder, an archive, a log, or standard input.
    init(path: String) {
        self.init(name: path) { limits throws(PeriodAudit.SourceFailure) in
            do throws(IngestionError) {
                return PeriodAudit.Opened(runs: try FoundRuns(Input(argument: path), limits: limits))
            } catch {
                throw PeriodAudit.SourceFailure(reason: error.description, message: error.description)
            }
        }
    }
}
