import Facts
import Findings
import GuardEngine

@testable import RunAudit

/// Another place than ``place``.
let otherPlace = Evidence(path: "mcp-logs/rpc-messages.jsonl", line: 12, offset: 1200, excerpt: "y")

/// Facts of a run whose calls were decided again with this result.
func makeReplay(_ calls: [CallReplay], _ change: (inout ReplayFacts) -> Void = { _ in }) -> RunFacts {
    makeFacts {
        var replay = ReplayFacts()
        replay.calls = calls
        replay.total = calls.count
        replay.agreed = calls.count { $0.verdict == .agreed }
        replay.diverged = calls.count { $0.verdict == .diverged }
        replay.inconclusive = calls.count { $0.verdict == .inconclusive }
        change(&replay)
        $0.replay = replay
    }
}

/// A call with one place.
func makeCall(
    _ id: String = "c1", server: String? = "github", tool: String = "list_issues",
    _ differences: [ReplayDifference] = [], observations: [ReplayObservation] = [],
    _ change: (inout CallReplay) -> Void = { _ in }
) -> CallReplay {
    var call = CallReplay(
        id: id, server: server, tool: tool, verdict: differences.isEmpty ? .agreed : .diverged)
    call.differences = differences
    call.observations = observations
    call.evidence = [otherPlace]
    change(&call)
    return call
}

/// The first call of a run, with one place.
func makeCall(
    _ differences: [ReplayDifference], _ change: (inout CallReplay) -> Void = { _ in }
) -> CallReplay {
    makeCall("c1", differences, observations: [], change)
}

func difference(
    _ kind: ReplayDifference.Kind, cause: ReplayDifference.Cause = .unexplained, item: Int? = nil,
    evidence: [Evidence] = [place]
) -> ReplayDifference {
    ReplayDifference(kind, "It is \(kind.rawValue).", cause: cause, item: item, evidence: evidence)
}

func observation(
    _ kind: ReplayObservation.Kind, hazard: LabelingHazard? = nil, items: Int? = nil, detail: [String] = [],
    evidence: [Evidence] = [place]
) -> ReplayObservation {
    ReplayObservation(
        kind, "It is \(kind.rawValue).", hazard: hazard, items: items, detail: detail, evidence: evidence)
}

func makeItem(_ index: Int, _ description: String, reason: String = "") -> ReplayedItem {
    ReplayedItem(
        index: index, description: description,
        labels: LabelPair(secrecy: Label(["private:octo"]), integrity: Label()), isAllowed: false,
        reason: reason, isDelivered: true)
}
