import Facts
import Findings
import GuardEngine
import GuardHost

/// Phases 3 to 6: what becomes of the response.
extension Replayer {
    func decideResponse(_ work: CallWork) {
        guard !work.isDone, let pair = work.pair, let pipeline = work.pipeline else { return }
        if !options.isSimulation, endedElsewhere(work) { return }
        guard let result = result(of: work) else {
            if pipeline.mode == .propagate, pipeline.operation != .write {
                doubtAgent(work, "the agent's labels depend on a result that is in no log")
            }
            decideByTrace(work, pipeline)
            return
        }
        if Replayer.isRateLimit(result.value) {
            work.phase(
                .backendCall, native: "rate limit of the backend: the result is passed on as it is",
                logged: loggedEnd(work), agreement: .notCompared)
            compareWhole(work, result, kind: "an answer about a rate limit")
            return
        }
        work.phase(.backendCall, logged: "answered", agreement: .notCompared)
        guard pipeline.labelsResponse else {
            work.phase(.responseLabels, native: "not asked, the call is a \(pipeline.operation.rawValue)")
            compareWhole(work, result, kind: "the result")
            return
        }
        guard let labeling = labelResponse(work, pair, result) else { return }
        let collection: LabeledCollection<PolicyValue>?
        let outcome: ResponseOutcome<PolicyValue>
        do {
            collection = try labeling.collection(of: result.value) { parsed($0) }
            outcome = try pipeline.outcome(tool: work.call.tool, collection: collection)
        } catch {
            responseFailed(work, "\((error as? GuardResponseError)?.text ?? "an item has no labels")")
            return
        }
        let response = DecidedResponse(
            result: result, labeling: labeling, collection: collection, outcome: outcome)
        settle(work, pipeline, response)
        updateLabels(work, pipeline, response)
    }

    /// A response with what was decided about it.
    struct DecidedResponse {
        var result: BackendResult
        var labeling: ResponseLabeling
        var collection: LabeledCollection<PolicyValue>?
        var outcome: ResponseOutcome<PolicyValue>
    }

    /// What a backend answered.
    struct BackendResult {
        var value: PolicyValue
        /// In the gateway's spelling.
        var text: [UInt8]
        var isSanitised: Bool
        /// See ``TrailPayload/isTorn``.
        var isTorn: Bool
    }

    // MARK: The result

    /// Calls that ended before there was a response to judge.
    private func endedElsewhere(_ work: CallWork) -> Bool {
        guard case .failed(let error) = work.call.end else { return false }
        let isOfPolicy =
            error.hasPrefix("DIFC policy violation:") || error.hasPrefix("[Filtered] ")
            || error.hasPrefix("response labeling failed:")
        if isOfPolicy { return false }
        let isCircuitBreaker = error.hasPrefix("rate limit circuit breaker is")
        work.phase(
            .backendCall, logged: firstLine(error),
            note: isCircuitBreaker ? "the circuit breaker has no part in the policy" : nil)
        if error.hasPrefix("guard labeling failed:")
            || error.hasPrefix("guard session initialization failed:")
        {
            work.differ(.guardFailure, "the guard answers; the log has: \(firstLine(error))")
        } else if error.hasPrefix("tool call limit reached for") {
            work.gap("the limit of calls is in no log")
        } else if work.exchange?.result != nil, work.exchange?.error == nil, !isCircuitBreaker,
            work.exchange?.isToolError == false
        {
            work.gap("the backend answered, and the call failed: \(firstLine(error))")
        }
        return true
    }

    private func result(of work: CallWork) -> BackendResult? {
        let store = trail.store
        let isExchangeCertain = !work.call.isExchangeByOrder && work.exchange?.isPairAmbiguous != true
        if isExchangeCertain || work.call.responseInput == nil,
            let exchange = work.exchange, let payload = exchange.result, !payload.isIncomplete,
            let bytes = store.bytes(payload.reference), let value = HostJSON.parse(bytes)
        {
            work.part(.result, .rpcMessages, isSanitised: payload.isSanitised)
            return BackendResult(
                value: value, text: HostJSON.text(value), isSanitised: payload.isSanitised,
                isTorn: payload.isTorn)
        }
        if let payload = work.call.responseInput, let bytes = store.bytes(payload.reference),
            let value = HostJSON.parse(bytes)?["tool_result"]
        {
            work.part(.result, .guardInput, isSanitised: payload.isSanitised)
            return BackendResult(
                value: value, text: HostJSON.text(value), isSanitised: payload.isSanitised,
                isTorn: payload.isTorn)
        }
        return nil
    }

    /// The gateway's own test for an upstream's rate limit.
    static func isRateLimit(_ result: PolicyValue) -> Bool {
        guard result["isError"] == .bool(true) else { return false }
        let text = Bytewise.folded(
            (result["content"]?.elements ?? []).compactMap { $0["text"]?.text }.joined(separator: "\n"))
        return text.holds("rate limit exceeded") || text.holds("api rate limit")
            || text.holds("secondary rate limit") || text.holds("too many requests")
            || (text.holds("rate limit") && text.holds("403"))
    }

    // MARK: Labels

    private func labelResponse(_ work: CallWork, _ pair: GuardPair, _ result: BackendResult)
        -> ResponseLabeling?
    {
        if case .builtIn = pair.kind { return .unlabelled }
        guard let arguments = work.arguments else { return nil }
        let input = Replayer.input(tool: work.call.tool, arguments: arguments, result: result.text)
        let answer = pair.call(
            .labelResponse, input: input, window: work.window, isShared: work.call.isOverlapped)
        noteModule(work, answer, .labelResponse)
        noteMissing(work, answer)
        if !options.isSimulation, case .failed(let error) = work.call.end,
            error.hasPrefix("response labeling failed:")
        {
            if answer.native.error != nil {
                work.phase(
                    .responseLabels, native: "failed: \(firstLine(answer.native.error ?? ""))",
                    logged: firstLine(error), agreement: .agreed)
            } else if let trap = trap(within: work) {
                replayTrap(work, answer, trap)
            } else if error.holds("is unavailable after a previous trap") {
                work.phase(
                    .responseLabels, native: "refused: the guard is dead since a trap",
                    logged: firstLine(error), agreement: .agreed)
            } else {
                work.phase(
                    .responseLabels, native: "labelled", logged: firstLine(error), agreement: .diverged)
                work.differ(.guardFailure, "the guard answers; the log has: \(firstLine(error))")
            }
            return nil
        }
        if let error = answer.native.error {
            responseFailed(work, error)
            return nil
        }
        do throws(GuardResponseError) {
            let labeling = try ResponseLabeling(
                answer.native.output.isEmpty ? nil : HostJSON.parse(answer.native.output))
            tryAlternatives(work, labeling, answer.alternatives, result)
            return labeling
        } catch {
            responseFailed(work, error.text)
            return nil
        }
    }

    /// Whether the same items are refused whatever the look-ups that no log answers would have said.
    private func tryAlternatives(
        _ work: CallWork, _ labeling: ResponseLabeling, _ alternatives: [GuardOutcome],
        _ result: BackendResult
    ) {
        guard !alternatives.isEmpty, let pipeline = work.pipeline else { return }
        work.areLabelsUncertain = true
        work.part(.lookUps, .missing, note: "every possible answer was tried")
        func collection(_ labeling: ResponseLabeling?) -> LabeledCollection<PolicyValue>? {
            try? labeling?.collection(of: result.value) { parsed($0) }
        }
        func refused(_ collection: LabeledCollection<PolicyValue>?) -> Set<Int>? {
            let filtered = try? collection?.filtered(
                for: pipeline.agent, operation: pipeline.operation, mode: pipeline.mode)
            return filtered.map { Set($0.filtered.map(\.index)) }
        }
        let own = refused(collection(labeling))
        let after = labelsAfterwards(work, pipeline, labeling, result)
        for outcome in alternatives {
            let other = try? ResponseLabeling(outcome.output.isEmpty ? nil : HostJSON.parse(outcome.output))
            let items = collection(other)
            let refused = refused(items)
            if labelsAfterwards(work, pipeline, other, result) != after { work.isLabelUpdateUncertain = true }
            work.alternativeItems.append(items?.items.map(\.labels) ?? [])
            if let own, let refused {
                work.uncertainItems.formUnion(own.symmetricDifference(refused))
            } else if (own == nil) != (refused == nil) {
                work.gap("whether items are labelled depends on a look-up whose answer is in no log")
            }
        }
        if !work.uncertainItems.isEmpty {
            work.itemGap("which items are refused depends on a look-up whose answer is in no log")
        }
    }

    /// The agent's labels after a response; `nil` when it cannot be labelled.
    private func labelsAfterwards(
        _ work: CallWork, _ pipeline: CallPipeline, _ labeling: ResponseLabeling?, _ result: BackendResult
    ) -> LabelPair? {
        guard let labeling else { return nil }
        do {
            let collection = try labeling.collection(of: result.value) { HostJSON.parse($0) }
            let outcome = try pipeline.outcome(tool: work.call.tool, collection: collection)
            return pipeline.labelsAfterwards(collection, outcome: outcome)
        } catch {
            return nil
        }
    }

    private func responseFailed(_ work: CallWork, _ error: String) {
        let isLogged =
            if case .failed(let logged) = work.call.end { logged.hasPrefix("response labeling failed:") } else
            {
                false
            }
        work.phase(
            .responseLabels, native: "failed: \(firstLine(error))", logged: loggedEnd(work),
            agreement: isLogged ? .agreed : .diverged)
        if !isLogged, !options.isSimulation {
            work.differ(
                .guardFailure, "the response cannot be labelled (\(firstLine(error))); the log has no failure"
            )
        }
    }

    // MARK: Outcome

    private func settle(_ work: CallWork, _ pipeline: CallPipeline, _ response: DecidedResponse) {
        switch response.outcome {
        case .unlabelled, .withheld:
            let isLogged = work.call.isUnlabelled
            let hasCounts = work.call.total != nil
            work.phase(
                .responseLabels, native: "no labels for items",
                logged: isLogged ? "no labels for items" : nil,
                agreement: isLogged ? .agreed : hasCounts ? .diverged : .notCompared)
            if hasCounts, !isLogged, !options.isSimulation {
                work.differ(
                    .responseLabels,
                    "no item is labelled; the log has \(work.call.accessible ?? 0) of \(work.call.total ?? 0) items accessible"
                )
            }
            if case .withheld = response.outcome {
                work.phase(.delivery, native: "an empty body, since the coarse check failed")
            } else {
                failOpen(work, pipeline, response)
                compareWhole(work, response.result, kind: "the result")
            }
        case .blocked(let items), .items(let items):
            settleItems(work, pipeline, response, items, isBlocked: response.isBlocked, single: nil)
        case .singleItem(let item):
            var items = FilteredCollection<PolicyValue>()
            items.filtered = [item]
            settleItems(work, pipeline, response, items, isBlocked: false, single: item)
        }
    }

    /// The gateway passes a read on whose coarse check failed and whose items have no labels.
    private func failOpen(_ work: CallWork, _ pipeline: CallPipeline, _ response: DecidedResponse) {
        guard pipeline.coarseOutcome == .bypassForRead, work.call.end == .answered, !options.isSimulation,
            !work.isCoarseUncertain
        else { return }
        let value = PathLabels.unwrapped(response.result.value) { parsed($0) }
        work.observe(
            .failOpenUnlabelled,
            "the coarse check failed (\(pipeline.evaluation.reason.text)), no item was labelled, and the result was delivered",
            hazard: .listsAreUnlabelled, items: value.elements?.count)
    }

    private func settleItems(
        _ work: CallWork, _ pipeline: CallPipeline, _ response: DecidedResponse,
        _ items: FilteredCollection<PolicyValue>, isBlocked: Bool, single: RefusedItem<PolicyValue>?
    ) {
        work.replay.itemCount = items.total
        work.replay.allowedCount = items.accessible.count
        let words =
            "\(items.accessible.count) of \(items.total) items accessible"
            + (isBlocked
                ? ", the whole response is withheld" : single != nil ? ", an error in its place" : "")
        let logged = work.call.total.map { "\(work.call.accessible ?? 0) of \($0) items accessible" }
        var agreement = PhaseAgreement.notCompared
        if let total = work.call.total, !options.isSimulation {
            let isSame = total == items.total && work.call.accessible == items.accessible.count
            agreement = isSame ? .agreed : .diverged
            if !isSame {
                differOrGap(
                    work, response, .itemCount, "\(words); the log has \(logged ?? "")", item: nil)
            }
        }
        work.phase(.itemFilter, native: words, logged: logged ?? loggedEnd(work), agreement: agreement)
        if options.isSimulation {
            keepItems(work, response, delivered: nil, logged: nil)
            return
        }
        let comparison = ItemComparison(
            replayer: self, work: work, pipeline: pipeline, response: response, items: items)
        comparison.compare(isBlocked: isBlocked, single: single)
        truncated(work, response, items)
        leftInBody(work, response, items)
        mislabelled(work, pipeline, response)
        if !items.filtered.isEmpty, work.call.isPayloadReplaced {
            work.observe(
                .noticeLost,
                "\(items.filtered.count) of \(items.total) items were removed, and the agent got a description of the payload without the notice",
                items: items.filtered.count)
        }
        let configured = text.processes[work.call.process].configuredMode.flatMap {
            EnforcementMode(gatewayText: $0)
        }
        if configured == .strict, pipeline.mode != .strict, work.call.end == .answered,
            !items.filtered.isEmpty, !items.accessible.isEmpty
        {
            work.observe(
                .strictNotStrict,
                "the gateway is configured to be strict, the guard answered \(pipeline.mode.rawValue), and \(items.accessible.count) of \(items.total) items were delivered",
                items: items.accessible.count)
        }
    }

    /// The proxy replaces the list of an object with a count only if it is named `items` or `repositories`; other lists
    /// (runs, jobs, artifacts, check runs) stay in the body whole.
    private func leftInBody(
        _ work: CallWork, _ response: DecidedResponse, _ items: FilteredCollection<PolicyValue>
    ) {
        let value = response.result.value
        guard host == .proxy, !items.filtered.isEmpty, work.call.end == .answered,
            value["total_count"] != nil,
            value["items"]?.elements == nil, value["repositories"]?.elements == nil,
            (value.members ?? []).contains(where: { $0.value.elements?.isEmpty == false })
        else { return }
        for item in items.filtered {
            differOrGap(
                work, response, .leakedItem,
                "'\(SecretMask.mask(item.labels.description))' is forbidden (\(item.evaluation.reason.text)); the proxy takes it out of no list of this name, so the body still had it",
                item: item.index)
        }
    }

    /// Only the first hundred items get labels of their own.
    private func truncated(
        _ work: CallWork, _ response: DecidedResponse, _ items: FilteredCollection<PolicyValue>
    ) {
        guard case .paths(let paths) = response.labeling, items.total > 100, paths.entries.count == 100,
            work.call.end == .answered
        else { return }
        work.observe(
            .labelTruncated,
            "\(items.total - 100) items beyond the hundredth were judged by the labels of the whole response",
            items: items.total - 100)
    }

    /// A response that the guard took for metadata, though its call was not to be answered.
    private func mislabelled(_ work: CallWork, _ pipeline: CallPipeline, _ response: DecidedResponse) {
        guard pipeline.coarseOutcome == .bypassForRead, work.call.end == .answered, !work.isCoarseUncertain,
            let collection = response.collection, collection.items.count == 1,
            let labels = collection.items[0].labels?.labels, case .items(let items) = response.outcome,
            items.filtered.isEmpty, let text = response.firstText
        else { return }
        let inner = HostJSON.parse(text)
        let isZeroCount = inner?["total_count"]?.integer == 0
        guard inner == nil || isZeroCount else { return }
        let lostSecrecy = !pipeline.resource.labels.secrecy.subtracting(labels.secrecy).isEmpty
        let gainedIntegrity = !labels.integrity.subtracting(pipeline.resource.labels.integrity).isEmpty
        guard lostSecrecy || gainedIntegrity else { return }
        let hazard: LabelingHazard =
            isZeroCount
            ? .zeroCountIsMetadata : lostSecrecy ? .plainTextIsPublicMetadata : .plainTextIsApproved
        work.observe(
            .metadataMislabel,
            "the call is about \(words(pipeline.resource.labels)), its response was labelled \(words(labels)) and delivered",
            hazard: hazard, items: 1)
    }

    // MARK: Delivery of a whole result

    /// Compares what the agent got with a result that is passed on as it is.
    private func compareWhole(_ work: CallWork, _ result: BackendResult, kind: String) {
        guard !options.isSimulation else { return }
        switch work.call.end {
        case .unknown:
            if hasText { work.gap("no record tells how the call ended") }
        case .failed(let error):
            let isOfPolicy =
                error.hasPrefix("DIFC policy violation:") || error.hasPrefix("[Filtered] ")
            work.phase(
                .delivery, native: "\(kind) as it is", logged: loggedEnd(work),
                agreement: isOfPolicy ? .diverged : .notCompared)
            if isOfPolicy {
                work.differ(.refusedAllowed, "\(kind) is to be passed on, and was withheld")
            }
        case .answered:
            guard let payload = work.call.endPayload, let bytes = trail.store.bytes(payload.reference) else {
                work.phase(.delivery, native: "\(kind) as it is", note: "no log has what the agent got")
                return
            }
            work.part(.delivered, .gatewayLog, isSanitised: payload.isSanitised)
            let delivered = HostJSON.parse(bytes).map { HostJSON.text($0) } ?? bytes
            let isSame = delivered == result.text || delivered.elementsEqual("null".utf8)
            if !isSame, payload.isSanitised || result.isSanitised {
                work.phase(
                    .delivery, native: "\(kind) as it is", logged: "answered",
                    note: "redaction changed what is to be compared")
                return
            }
            work.phase(
                .delivery, native: "\(kind) as it is", logged: isSame ? "the same" : "something else",
                agreement: isSame ? .agreed : .diverged)
            if !isSame {
                work.differ(.deliveredUnknown, "the agent did not get \(kind) that the backend sent")
            }
        }
    }

    // MARK: Items

    /// What redaction or a missing answer may explain proves nothing.
    func differOrGap(
        _ work: CallWork, _ response: DecidedResponse?, _ kind: ReplayDifference.Kind, _ text: String,
        item: Int?, isItemSanitised: Bool = false, evidence: [Evidence] = []
    ) {
        if !work.replay.gaps.isEmpty { return }
        let isAboutWhole: Set<ReplayDifference.Kind> = [
            .itemCount, .refusedAllowed, .answeredForbidden, .filterUnfounded,
        ]
        if let item, work.uncertainItems.contains(item) { return }
        if item == nil, !work.uncertainItems.isEmpty, isAboutWhole.contains(kind) { return }
        if work.isArgumentsSanitised {
            work.gap("redaction changed the arguments")
        } else if let response, response.result.isTorn,
            isItemSanitised || response.isUnreadable || kind == .itemCount || response.mayHaveShifted
        {
            work.gap("redaction changed the result")
        } else {
            work.differ(
                kind, text, cause: facts.olderGuard != nil ? .guardVersion : .unexplained, item: item,
                evidence: evidence)
        }
    }

    /// Keeps the items of a response that are worth a line.
    func keepItems(
        _ work: CallWork, _ response: DecidedResponse, delivered: [Bool?]?, logged: [Bool?]?
    ) {
        guard let collection = response.collection, let pipeline = work.pipeline else { return }
        var kept: [ReplayedItem] = []
        for (index, item) in collection.items.enumerated() {
            guard let labels = item.labels else { continue }
            let evaluation = Evaluator.evaluate(
                agent: pipeline.agent, resource: labels, operation: pipeline.operation, mode: pipeline.mode)
            let isAllowed = evaluation.decision != .deny
            let isDelivered = delivered?[index]
            let differs = isDelivered.map { $0 != isAllowed } ?? false
            guard options.keepsAllItems || !isAllowed || differs else { continue }
            if !options.keepsAllItems, kept.count >= CallReplay.maximumItems { break }
            kept.append(
                ReplayedItem(
                    index: index, description: labels.description, labels: labels.labels,
                    isAllowed: isAllowed, reason: isAllowed ? "" : evaluation.reason.text,
                    isDelivered: isDelivered ?? nil, isRemovalLogged: logged?[index] ?? nil))
        }
        work.replay.items = kept
    }

    // MARK: Labels afterwards

    private func updateLabels(_ work: CallWork, _ pipeline: CallPipeline, _ response: DecidedResponse) {
        if case .failed = work.call.end { return }
        if pipeline.mode == .propagate, pipeline.operation != .write {
            if work.isResultAmbiguous {
                doubtAgent(work, Replayer.overlapGap)
            } else if response.result.isTorn {
                doubtAgent(work, "redaction changed a result that the agent's labels depend on")
            } else if work.isLabelUpdateUncertain {
                doubtAgent(work, "the agent's labels depend on a look-up whose answer is in no log")
            }
        }
        let after = pipeline.labelsAfterwards(response.collection, outcome: response.outcome)
        guard after != pipeline.agent else { return }
        registries[work.call.process].set(after, of: work.call.session)
        noteLabelChange(work, ordinal: work.call.endOrdinal ?? .max)
        work.phase(.labelUpdate, native: words(after))
    }
}

extension Replayer.DecidedResponse {
    var isBlocked: Bool {
        if case .blocked = outcome { true } else { false }
    }

    /// Whether redaction may have eaten an item, so that others have come among the first hundred.
    var mayHaveShifted: Bool { result.isTorn && (collection?.items.count ?? 0) >= 99 }

    /// The text of the result's first part.
    var firstText: String? { result.value["content"]?.elements?.first?["text"]?.text }

    /// Whether the text in the result is no JSON any more, which redaction may have caused.
    var isUnreadable: Bool {
        guard let text = firstText, result.isSanitised else { return false }
        return HostJSON.parse(text) == nil
    }
}
