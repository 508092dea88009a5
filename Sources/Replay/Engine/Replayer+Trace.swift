import Facts
import Findings
import GuardEngine

/// Responses whose content no log has, judged by what the guest wrote about its labels.
extension Replayer {
    func decideByTrace(_ work: CallWork, _ pipeline: CallPipeline) {
        guard let frame = work.call.guestFrame, let total = frame.items, total > 0, total <= 10_000 else {
            work.gap(
                work.exchange?.isResultLost == true
                    ? "redaction broke the backend's result" : "the backend's result is in no log")
            return
        }
        work.part(
            .result, .guestTrace, note: "the labels the guest wrote down, of the first items only")
        var shown = frame.shown
        if let fallback = frame.fallback, !frame.isPaths {
            shown = [LabeledResource](
                repeating: LabeledResource(description: pipeline.resource.description, labels: fallback),
                count: total)
        }
        // What is not shown has the secrecy of the repositories that were looked up, if that is one.
        let secrecies = Set(frame.visibilities.map(\.value))
        let hidden = max(0, total - shown.count)
        var secrecy: Label?
        if hidden > 0, secrecies == [false] { secrecy = Label() }
        if hidden > 0, secrecies == [true], frame.visibilities.count == 1 {
            secrecy = pipeline.resource.labels.secrecy
        }
        if shown.isEmpty, !frame.isPaths, hidden > 0 { secrecy = pipeline.resource.labels.secrecy }
        let undecided = hidden > 0 && (secrecy == nil || !pipeline.agent.integrity.isEmpty) ? hidden : 0
        var accessible = 0
        for place in 0..<(total - undecided) {
            let resource =
                place < shown.count
                ? shown[place]
                : LabeledResource(description: "", labels: LabelPair(secrecy: secrecy ?? Label()))
            let evaluation = Evaluator.evaluate(
                agent: pipeline.agent, resource: resource, operation: pipeline.operation,
                mode: pipeline.mode)
            let isAllowed = evaluation.decision != .deny
            if isAllowed { accessible += 1 }
            if !isAllowed, work.replay.items.count < CallReplay.maximumItems {
                work.replay.items.append(
                    ReplayedItem(
                        index: place, description: resource.description, labels: resource.labels,
                        isAllowed: false, reason: evaluation.reason.text))
            }
        }
        if undecided > 0 {
            compareBounds(work, accessible...(accessible + undecided), total)
        } else {
            compareTrace(work, pipeline, accessible, total, hidden)
        }
    }

    /// Compares counts of a response of which only the first items are known.
    private func compareBounds(_ work: CallWork, _ accessible: ClosedRange<Int>, _ total: Int) {
        let native = "\(accessible.lowerBound) to \(accessible.upperBound) of \(total) items accessible"
        let note = "the labels of \(accessible.count - 1) items are in no log"
        guard let loggedTotal = work.call.total, let logged = work.call.accessible else {
            work.gap(note)
            return
        }
        let isPossible = loggedTotal == total && accessible.contains(logged)
        work.phase(
            .itemFilter, native: native, logged: "\(logged) of \(loggedTotal) items accessible",
            agreement: isPossible ? .agreed : .diverged, note: note)
        if !isPossible {
            work.differ(.itemCount, "\(native); the log has \(logged) of \(loggedTotal) items accessible")
        }
    }

    private func compareTrace(
        _ work: CallWork, _ pipeline: CallPipeline, _ accessible: Int, _ total: Int, _ hidden: Int
    ) {
        work.replay.itemCount = total
        work.replay.allowedCount = accessible
        let isBlocked = pipeline.mode == .strict && accessible < total
        let native =
            "\(accessible) of \(total) items accessible"
            + (isBlocked ? ", the whole response is withheld" : "")
        let note =
            hidden > 0
            ? "\(hidden) items are judged by the visibility of the repositories the guest looked up" : nil
        guard let loggedTotal = work.call.total, let loggedAccessible = work.call.accessible else {
            work.phase(.itemFilter, native: native, logged: loggedEnd(work), note: note)
            return
        }
        let isSame = loggedTotal == total && loggedAccessible == accessible
        work.phase(
            .itemFilter, native: native, logged: "\(loggedAccessible) of \(loggedTotal) items accessible",
            agreement: isSame ? .agreed : .diverged, note: note)
        if !isSame {
            work.differ(
                .itemCount, "\(native); the log has \(loggedAccessible) of \(loggedTotal) items accessible")
        }
        let counts = work.call.strictBlock
        guard isBlocked || counts != nil else { return }
        let isSameBlock = isBlocked && counts?.filtered == total - accessible && counts?.total == total
        work.phase(
            .delivery, native: isBlocked ? "withheld" : "the accessible items", logged: loggedEnd(work),
            agreement: isSameBlock ? .agreed : .diverged)
        if isBlocked, counts == nil {
            work.differ(.answeredForbidden, "the response is to be withheld as a whole, and was answered")
        } else if !isSameBlock {
            work.differ(.itemCount, "the log has another count of violating items")
        }
    }
}
