import Facts
import Findings
import GuardEngine

/// A call while it is decided again.
final class CallWork {
    let call: TrailCall
    let exchange: Exchange?
    var replay: CallReplay
    var pair: GuardPair?
    var pipeline: CallPipeline?
    /// What the module says of the call.
    var moduleResource: ResourceLabeling?
    /// The arguments as the guard gets them.
    var arguments: [UInt8]?
    var isArgumentsSanitised = false
    /// Whether the gateway's trusted bots are known.
    var areTrustedBotsKnown = true
    /// Labels depend on look-ups whose answers no log has; decisions that do not are as good as any.
    var areLabelsUncertain = false
    var isCoarseUncertain = false
    /// The labels of the call under other answers.
    var alternatives: [ResourceLabeling] = []
    /// It had a difference that could be another call's.
    var isDropped = false
    /// Nothing more is to be decided.
    var isDone = false

    init(_ call: TrailCall, exchange: Exchange?, id: String) {
        self.call = call
        self.exchange = exchange
        replay = CallReplay(id: id, server: call.server, tool: call.tool, verdict: .agreed)
        replay.begin = call.begin
        replay.evidence = call.evidence
        if let exchange {
            replay.evidence.append(exchange.request)
            if let response = exchange.response { replay.evidence.append(response) }
        }
    }

    /// When the call's guard may have asked questions; times in text logs may lack milliseconds.
    var window: ClosedRange<Timestamp>? {
        guard let begin = call.begin, let end = call.endTime, end >= begin else { return nil }
        let slack: Int64 = 1_000_000_000
        let (first, underflow) = begin.nanoseconds.subtractingReportingOverflow(slack)
        let (last, overflow) = end.nanoseconds.addingReportingOverflow(slack)
        guard !underflow, !overflow else { return nil }
        return Timestamp(nanoseconds: first)...Timestamp(nanoseconds: last)
    }

    /// Something the decision needs is missing.
    func gap(_ text: String) {
        let text = SecretMask.mask(text)
        if !replay.gaps.contains(text), replay.gaps.count < 20 { replay.gaps.append(text) }
    }

    func differ(
        _ kind: ReplayDifference.Kind, _ text: String, cause: ReplayDifference.Cause = .unexplained,
        item: Int? = nil, evidence: [Evidence] = []
    ) {
        guard replay.differences.count < CallReplay.maximumItems else { return }
        replay.differences.append(
            ReplayDifference(
                kind, SecretMask.mask(text), cause: cause, item: item,
                evidence: evidence.isEmpty ? Array(replay.evidence.prefix(4)) : evidence))
    }

    func observe(
        _ kind: ReplayObservation.Kind, _ text: String, hazard: LabelingHazard? = nil, items: Int? = nil,
        detail: [String] = []
    ) {
        replay.observations.append(
            ReplayObservation(
                kind, SecretMask.mask(text), hazard: hazard, items: items, detail: detail,
                evidence: Array(replay.evidence.prefix(4))))
    }

    func phase(
        _ phase: ReplayPhase, native: String? = nil, module: String? = nil, logged: String? = nil,
        agreement: PhaseAgreement = .notCompared, note: String? = nil
    ) {
        replay.phases.append(
            ReplayedPhase(
                phase, native: native, module: module, logged: logged.map { SecretMask.mask($0) },
                agreement: agreement, note: note))
    }

    func part(
        _ part: ReconstructedPart.Part, _ source: ReconstructedPart.Source, isSanitised: Bool = false,
        note: String? = nil
    ) {
        guard !replay.parts.contains(where: { $0.part == part }) else { return }
        replay.parts.append(ReconstructedPart(part, source, isSanitised: isSanitised, note: note))
    }

    /// Items whose decision depends on what no log has.
    var uncertainItems: Set<Int> = []
    /// Gaps that concern single items: other items are compared all the same.
    var itemGaps: [String] = []

    func itemGap(_ text: String) {
        if !itemGaps.contains(text) { itemGaps.append(text) }
    }

    /// Whether the result that was judged could be another call's.
    var isResultAmbiguous: Bool {
        let isExact = replay.parts.contains { $0.part == .result && $0.source == .guardInput }
        return !isExact && (call.isExchangeByOrder || exchange?.isPairAmbiguous == true)
    }

    /// Another session gave the guard its policy while the call was under way: which policy its labels are of, order
    /// alone tells.
    var isPolicyShared = false
    /// A response of another call changed the labels of the agent meanwhile: whether before the call was judged, order
    /// alone tells.
    var isAgentShared = false
    /// Why the labels of the agent are not certain; `nil` when they are.
    var agentDoubt: String?
    /// The labels the agent has afterwards depend on look-ups that no log answers.
    var isLabelUpdateUncertain = false
    /// The labels of each item under other answers to look-ups that no log answers.
    var alternativeItems: [[LabeledResource?]] = []

    /// Whether an item can have these labels, whatever the look-ups that no log answers would have said.
    func canHave(_ logged: LabelPair, item: Int, native: LabelPair) -> Bool {
        let all =
            [native] + alternativeItems.compactMap { $0.indices.contains(item) ? $0[item]?.labels : nil }
        let most = all.dropFirst().reduce(all[0]) { $0.union($1) }
        let leastSecrecy = all.dropFirst().reduce(all[0].secrecy) { $0.intersection($1.secrecy) }
        let leastIntegrity = all.dropFirst().reduce(all[0].integrity) { $0.intersection($1.integrity) }
        return logged.secrecy.isSubset(of: most.secrecy) && logged.integrity.isSubset(of: most.integrity)
            && leastSecrecy.isSubset(of: logged.secrecy) && leastIntegrity.isSubset(of: logged.integrity)
    }

    /// Whether a difference could come from taking the records of one call for another's.
    func isDoubtful(_ difference: ReplayDifference) -> Bool {
        if isPolicyShared, difference.kind != .guardModule { return true }
        if isAgentShared || agentDoubt != nil, difference.kind != .guardModule, difference.kind != .unguarded
        {
            return true
        }
        return switch difference.kind {
        case .guardModule: false
        case .unguarded: call.isAttributionAmbiguous
        case .agentLabels:
            // Of the session's first call, not of this one.
            call.isOverlapped && !replay.phases.contains { $0.phase == .guardSession }
        case .resourceLabels, .coarseDecision: call.isOverlapped || call.isAttributionAmbiguous
        case .refusedAllowed, .answeredForbidden, .guardFailure:
            call.isAttributionAmbiguous || isResultAmbiguous
        case .itemCount: call.isOverlapped || isResultAmbiguous
        case .leakedItem, .itemWithheld, .deliveredUnknown:
            call.isAttributionAmbiguous || isResultAmbiguous
        case .filterNotLogged, .filterUnfounded, .responseLabels, .reason:
            call.isAttributionAmbiguous || isResultAmbiguous || call.hasTwin
                || (call.isOverlapped && (areLabelsUncertain || exchange?.result?.isSanitised == true))
        }
    }
}

/// Labels in words.
func words(_ labels: LabelPair) -> String {
    "secrecy [\(labels.secrecy.sorted.joined(separator: " "))], "
        + "integrity [\(labels.integrity.sorted.joined(separator: " "))]"
}

/// A labelled call in words.
func words(_ resource: LabeledResource, _ operation: Operation) -> String {
    "\(operation.rawValue) \(resource.description): \(words(resource.labels))"
}
