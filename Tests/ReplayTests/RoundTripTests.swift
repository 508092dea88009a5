import Facts
import Foundation
import GuardEngine
import LogParsing
import SyntheticRuns
import Testing

@testable import Replay

/// Runs of the generator decided again: what was not touched agrees, what was falsified does not.
@Suite struct RoundTripTests {
    /// The options of a run.
    struct Form: Sendable, CustomTestStringConvertible {
        var options: SyntheticRunOptions

        var testDescription: String {
            "seed \(options.seed) \(options.schema) debug \(options.isDebug) redaction \(options.isRedacted) "
                + "mode \(options.guardMode?.rawValue ?? "-") sessions \(options.sessions) "
                + "at once \(options.concurrency) token \(options.hasToken) trap \(options.trapAt ?? 0)"
        }
    }

    /// Calls of all serial runs together.
    static let calls = max(
        48, ProcessInfo.processInfo.environment["AWAUDIT_REPLAY_CALLS"].flatMap { Int($0) } ?? 5_280)

    /// Every combination of what changes the form of logs, the modes and the number of sessions. A third of the runs
    /// has no token, and a third a trap.
    static let forms: [Form] = {
        var forms: [Form] = []
        for schema in SyntheticRunOptions.Schema.allCases {
            for isDebug in [false, true] {
                for isRedacted in [false, true] {
                    for mode in [nil, EnforcementMode.strict, .propagate] {
                        for sessions in [1, 3] {
                            let count = (calls + 47) / 48
                            var options = SyntheticRunOptions(seed: UInt64(100 + forms.count), calls: count)
                            options.schema = schema
                            options.isDebug = isDebug
                            options.isRedacted = isRedacted
                            options.guardMode = mode
                            options.sessions = sessions
                            options.hasToken = forms.count % 3 != 1
                            options.trapAt = forms.count % 3 == 2 ? count * 2 / 3 : nil
                            options.tamperings = Tampering.allCases
                            forms.append(Form(options: options))
                        }
                    }
                }
            }
        }
        return forms
    }()

    /// In which difference a falsification shows.
    static let kinds: [Tampering: ReplayDifference.Kind] = [
        .leakItem: .leakedItem, .leakItemKeepRecord: .leakedItem, .dropFilterRecord: .filterNotLogged,
        .forgeFilterRecord: .filterUnfounded, .withholdItem: .itemWithheld,
        .answerDenied: .answeredForbidden, .refuseAllowed: .refusedAllowed,
        .changeAgentLabels: .agentLabels, .changeReason: .reason, .injectDelivered: .deliveredUnknown,
        .relabelFiltered: .responseLabels, .unguardedAfterTrap: .unguarded, .swapCount: .itemCount,
        .strictLeak: .answeredForbidden,
    ]

    @Test func everyFalsificationHasAKind() {
        #expect(Set(Self.kinds.keys) == Set(Tampering.allCases))
        #expect(Self.forms.count == 48)
        #expect(Self.forms.reduce(0) { $0 + $1.options.calls } >= Self.calls)
    }

    // MARK: One call at a time

    @Test(arguments: forms) func serial(_ form: Form) throws {
        let run = SyntheticRun(form.options)
        let trail = ReadRun.trail(run.files)
        let facts = Replayer(trail).run()
        try #require(facts.calls.count == run.calls.count)
        #expect(facts.total == run.calls.count)
        #expect(facts.agreed + facts.diverged + facts.inconclusive == facts.total)
        for (index, (call, made)) in zip(facts.calls, run.calls).enumerated() {
            #expect(call.id == made.id && call.tool == made.tool)
            guard let tampering = made.tampering else {
                #expect(call.verdict != .diverged, "\(call.story)")
                if call.verdict == .inconclusive {
                    let isExplained = Self.isExplained(call, trail.calls[index], trail, form.options)
                    #expect(isExplained, "\(call.story)")
                }
                continue
            }
            guard !form.options.isRedacted else { continue }
            if call.verdict == .inconclusive, !form.options.isDebug {
                // What was falsified is an item that nobody can judge without knowing what its author may do.
                #expect(call.gaps.contains { $0.contains("look-up") }, "\(tampering): \(call.story)")
                continue
            }
            #expect(call.verdict == .diverged, "\(tampering): \(call.story)")
            let kinds = call.differences.map(\.kind)
            let isFitting = Self.kinds[tampering].map { kinds.contains($0) } ?? false
            #expect(isFitting, "\(tampering): \(call.story)")
        }
        // With traces and without redaction everything is there.
        if !form.options.isRedacted, form.options.isDebug { #expect(facts.inconclusive == 0) }
        // What nobody knows of users concerns few calls.
        if !form.options.isRedacted { #expect(facts.inconclusive * 4 < facts.total) }
    }

    /// Whether the generator made what a call lacks.
    ///
    /// Redaction: a payload of the call has its mark, or was broken. Look-ups: without debug traces no log tells what
    /// users may do, or that there was no token to ask with; else redaction has changed the answer to one.
    private static func isExplained(
        _ call: CallReplay, _ work: TrailCall, _ trail: RunTrail, _ options: SyntheticRunOptions
    ) -> Bool {
        let exchange = work.exchange.map { trail.backend.exchanges[$0] }
        let payloads = [
            work.arguments, work.endPayload, work.resourceInput, work.responseInput, exchange?.arguments,
            exchange?.result,
        ]
        let isTouched =
            options.isRedacted
            && (payloads.contains { $0?.isSanitised == true } || exchange?.isResultLost == true)
        let isLookUpTouched =
            options.isRedacted
            && trail.backend.exchanges.contains {
                $0.isLookUpShaped && ($0.result?.isSanitised == true || $0.isResultLost)
            }
        return !call.gaps.isEmpty
            && call.gaps.allSatisfy { gap in
                if gap.contains("look-up") {
                    !options.isDebug || isLookUpTouched || isTouched
                } else {
                    // Redaction takes the name of the tool with the arguments, and so the request.
                    isTouched && (gap.contains("redaction") || gap == "the backend's result is in no log")
                }
            }
    }

    /// Every falsification has had its call in some form in which it must be found.
    @Test func falsificationsHappen() {
        var made: [Tampering: Int] = [:]
        for form in Self.forms where !form.options.isRedacted {
            for call in SyntheticRun(form.options).calls {
                if let tampering = call.tampering { made[tampering, default: 0] += 1 }
            }
        }
        for tampering in Tampering.allCases { #expect(made[tampering, default: 0] >= 2, "\(tampering)") }
    }

    // MARK: Overlapping calls

    static let overlapping: [Form] = {
        var forms: [Form] = []
        for concurrency in [2, 4] {
            for isDebug in [false, true] {
                for isRedacted in [false, true] {
                    for sessions in [1, 3] {
                        var options = SyntheticRunOptions(
                            seed: UInt64(700 + forms.count), calls: max(20, calls / 48))
                        options.schema = forms.count % 2 == 0 ? .v2 : .v1
                        options.isDebug = isDebug
                        options.isRedacted = isRedacted
                        options.sessions = sessions
                        options.concurrency = concurrency
                        options.guardMode = [nil, .strict, .propagate][forms.count % 3]
                        options.tamperings = forms.count % 4 == 3 ? [] : Tampering.allCases
                        options.trapAt = forms.count % 5 == 4 ? 40 : nil
                        forms.append(Form(options: options))
                    }
                }
            }
        }
        return forms
    }()

    /// Which record belongs to which call is not always known then, but nothing may be said that is not so.
    @Test(arguments: overlapping) func callsAtOnce(_ form: Form) throws {
        let run = SyntheticRun(form.options)
        let facts = ReadRun.replay(run.files)
        try #require(facts.calls.count == run.calls.count)
        // What label_agent said is told with the first call of the session, which may be another one here.
        let isAgentChanged = run.calls.contains { $0.tampering == .changeAgentLabels }
        for (call, made) in zip(facts.calls, run.calls)
        where made.tampering == nil && call.verdict == .diverged {
            let kinds = Set(call.differences.map(\.kind))
            #expect(isAgentChanged && kinds == [.agentLabels], "\(call.story)")
        }
        #expect(facts.agreed > 0)
    }
}
