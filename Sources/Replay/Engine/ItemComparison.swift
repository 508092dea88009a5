import Facts
import Findings
import GuardEngine
import LogParsing

/// Compares the items a response may give an agent with what is logged and what was delivered.
struct ItemComparison {
    let replayer: Replayer
    let work: CallWork
    let pipeline: CallPipeline
    let response: Replayer.DecidedResponse
    let items: FilteredCollection<PolicyValue>

    func compare(isBlocked: Bool, single: RefusedItem<PolicyValue>?) {
        switch work.call.end {
        case .unknown:
            if replayer.hasText {
                work.gap("no record tells how the call ended")
            } else {
                compareRecords(delivered: nil)
            }
        case .answered: compareAnswer(isBlocked: isBlocked)
        case .failed(let error): compareError(error, isBlocked: isBlocked, single: single)
        }
    }

    // MARK: Errors

    private func compareError(_ error: String, isBlocked: Bool, single: RefusedItem<PolicyValue>?) {
        let logged = replayer.loggedEnd(work) ?? ""
        if error.hasPrefix("DIFC policy violation:") {
            let counts = work.call.strictBlock
            let isSame = isBlocked && counts?.filtered == items.filtered.count && counts?.total == items.total
            work.phase(
                .delivery, native: isBlocked ? "withheld" : "the accessible items", logged: logged,
                agreement: isSame ? .agreed : .diverged)
            if !isBlocked {
                differ(
                    .refusedAllowed,
                    "the response is not to be withheld as a whole; the log has \(logged)")
            } else if !isSame {
                differ(
                    .itemCount,
                    "\(items.filtered.count) of \(items.total) items violate the policy; the log has \(counts?.filtered ?? 0) of \(counts?.total ?? 0)"
                )
            }
            keep(delivered: false)
        } else if error.hasPrefix("[Filtered] ") {
            guard let single else {
                work.phase(
                    .delivery, native: "the accessible items", logged: logged, agreement: .diverged)
                differ(.refusedAllowed, "no error is to stand for the response; the log has \(logged)")
                keep(delivered: false)
                return
            }
            let text = ViolationText.singleItem(
                description: single.labels.description, evaluation: single.evaluation)
            let whole = work.call.endPayload.flatMap { replayer.trail.store.bytes($0.reference) }
            let isSame = text.matches(whole.map { String(decoding: $0, as: UTF8.self) } ?? error)
            work.phase(
                .delivery, native: text.text, logged: logged, agreement: isSame ? .agreed : .diverged)
            if !isSame, work.call.endPayload?.isSanitised != true, !work.areLabelsUncertain {
                differ(.reason, "the item is refused for another reason than the log has", item: single.index)
            }
            compareRecords(delivered: [Bool?](repeating: false, count: items.total))
        } else {
            work.gap("the call failed for another reason: \(logged)")
        }
    }

    // MARK: Answers

    private func compareAnswer(isBlocked: Bool) {
        guard let payload = work.call.endPayload, let bytes = replayer.trail.store.bytes(payload.reference)
        else {
            if isBlocked {
                work.phase(.delivery, native: "withheld", logged: "answered", agreement: .diverged)
                differ(.answeredForbidden, "the response is to be withheld as a whole, and was answered")
            }
            compareRecords(delivered: nil)
            return
        }
        work.part(.delivered, .gatewayLog, isSanitised: payload.isSanitised)
        let expected = isBlocked ? [] : items.accessible.map(\.content)
        if HostJSON.text(.array(expected)) == bytes, !isBlocked {
            work.phase(
                .delivery, native: "\(expected.count) items", logged: "the same", agreement: .agreed)
            compareRecords(delivered: expectedDelivery)
            return
        }
        guard let elements = HostJSON.parse(bytes)?.elements else {
            if payload.isSanitised {
                work.phase(
                    .delivery, native: "\(expected.count) items",
                    note: "redaction broke the JSON of what the agent got")
                compareRecords(delivered: nil)
            } else {
                work.phase(
                    .delivery, native: "\(expected.count) items", logged: "no list", agreement: .diverged)
                differ(
                    .deliveredUnknown, "the agent got something that is no list of items of the response")
                compareRecords(delivered: nil)
            }
            return
        }
        compareElements(elements, payload, isBlocked: isBlocked)
    }

    /// All that is allowed, and nothing else.
    private var expectedDelivery: [Bool?] {
        var result = [Bool?](repeating: true, count: items.total)
        for item in items.filtered { result[item.index] = false }
        return result
    }

    private func compareElements(_ elements: [PolicyValue], _ payload: TrailPayload, isBlocked: Bool) {
        let all = response.collection?.items ?? []
        let isRedacted = payload.isSanitised || response.result.isSanitised
        var places: [[UInt8]: [Int]] = [:]
        for (index, item) in all.enumerated().reversed() {
            places[HostJSON.text(item.content), default: []].append(index)
        }
        var delivered = [Bool?](repeating: false, count: all.count)
        var unknown: [PolicyValue] = []
        for element in elements {
            if let index = places[HostJSON.text(element)]?.popLast() {
                delivered[index] = true
            } else {
                unknown.append(element)
            }
        }
        // The two logs were redacted each by itself; what names an item survives.
        if isRedacted, !unknown.isEmpty {
            unknown = unknown.filter { element in
                guard let key = ItemIdentity(element) else { return true }
                let index = all.indices.first {
                    delivered[$0] == false && ItemIdentity(all[$0].content) == key
                }
                if let index { delivered[index] = true }
                return index == nil
            }
            if !unknown.isEmpty {
                for index in delivered.indices where delivered[index] == false { delivered[index] = nil }
            }
        }
        let count = delivered.count { $0 == true }
        let isSame =
            !isBlocked && unknown.isEmpty && all.indices.allSatisfy { delivered[$0] == expectedDelivery[$0] }
        work.phase(
            .delivery, native: isBlocked ? "withheld" : "\(items.accessible.count) items",
            logged: "\(count) of \(all.count) items"
                + (unknown.isEmpty ? "" : ", and \(unknown.count) that the backend did not send"),
            agreement: isSame ? .agreed : .diverged)
        if !unknown.isEmpty {
            if isRedacted {
                work.gap("redaction changed the result")
            } else {
                differ(
                    .deliveredUnknown,
                    "the agent got \(unknown.count) item(s) that the backend did not send")
            }
        }
        if isBlocked {
            differ(
                .answeredForbidden,
                "\(items.filtered.count) of \(items.total) items violate the policy, so the response is to be withheld as a whole; it was answered"
            )
        }
        compareRecords(delivered: delivered)
    }

    // MARK: Records

    private var records: [(item: FilteredItem, evidence: Evidence)] {
        let rows = work.exchange?.filtered ?? []
        return rows.count >= work.call.filtered.count ? rows : work.call.filtered
    }

    /// Whether the gateway would have written down removed items, and the log is there.
    private var areRemovalsLogged: Bool {
        pipeline.mode != .strict && replayer.host == .gateway
            && (replayer.trail.backend.hasRecords || replayer.text === replayer.trail.gatewayLog)
    }

    /// Compares removed items with the records of them.
    ///
    /// - Parameter delivered: `nil` when no log tells.
    private func compareRecords(delivered: [Bool?]?) {
        var isLogged = [Bool](repeating: false, count: items.total)
        var unfounded: [(item: FilteredItem, evidence: Evidence)] = []
        var left = items.filtered
        for record in records {
            if let place = place(of: record.item, in: left) {
                isLogged[left[place].index] = true
                compareLabels(left[place], record)
                left.remove(at: place)
            } else {
                unfounded.append(record)
            }
        }
        for item in items.filtered {
            let isHere = delivered?[item.index]
            let name = name(item.index, item.labels)
            if isHere == true {
                differ(
                    .leakedItem, "\(name) is forbidden (\(item.evaluation.reason.text)) and was delivered",
                    item: item.index)
            } else if areRemovalsLogged, !isLogged[item.index] {
                let isKnown = isHere == false
                differ(
                    .filterNotLogged,
                    "\(name) is forbidden, and no record tells that it was removed"
                        + (isKnown
                            ? "; the agent did not get it" : "; no log tells whether the agent got it"),
                    item: item.index)
            }
        }
        for (index, item) in (response.collection?.items ?? []).enumerated() {
            guard delivered?[index] == false, let labels = item.labels,
                !items.filtered.contains(where: { $0.index == index }), !response.isBlocked
            else { continue }
            differ(
                .itemWithheld, "\(name(index, labels)) is allowed, and the agent did not get it", item: index)
        }
        for record in unfounded {
            let index = (response.collection?.items ?? []).firstIndex { item in
                item.labels.map { isNamed($0.description, record.item) } ?? false
            }
            if index == nil, response.result.isTorn {
                work.gap("redaction changed the result")
                continue
            }
            differ(
                .filterUnfounded,
                "a record tells that '\(SecretMask.mask(record.item.description))' was removed, which the policy does not say",
                item: index, evidence: [record.evidence])
        }
        replayer.keepItems(
            work, response, delivered: delivered, logged: areRemovalsLogged ? isLogged.map { $0 } : nil)
    }

    private func keep(delivered: Bool) {
        replayer.keepItems(
            work, response, delivered: [Bool?](repeating: delivered, count: items.total), logged: nil)
    }

    /// The oldest removed item a record can be about.
    private func place(of record: FilteredItem, in left: [RefusedItem<PolicyValue>]) -> Int? {
        let named = left.indices.filter { isNamed(left[$0].labels.description, record) }
        guard named.count > 1 else { return named.first }
        if let place = named.first(where: { isAbout(record, left[$0].content) }) { return place }
        // Redaction gave them one name: the labels may tell, and what was surely removed comes first.
        let labels = record.labels
        let certain = named.filter { !work.uncertainItems.contains(left[$0].index) }
        return [certain, named].lazy.compactMap { places in
            places.first { left[$0].labels.labels == labels }
        }.first ?? certain.first ?? named.first
    }

    private func isNamed(_ description: String, _ record: FilteredItem) -> Bool {
        Redaction.isSame(description, record.description)
    }

    private func isAbout(_ record: FilteredItem, _ content: PolicyValue) -> Bool {
        if let url = record.url, let own = content["html_url"]?.text ?? content["htmlUrl"]?.text {
            return Bytewise.equal(url, own)
        }
        if let sha = record.sha, let own = content["sha"]?.text { return Bytewise.equal(sha, own) }
        if let number = record.number, let own = content["number"]?.integer { return number == "\(own)" }
        return false
    }

    private func compareLabels(
        _ item: RefusedItem<PolicyValue>, _ record: (item: FilteredItem, evidence: Evidence)
    ) {
        let labels = item.labels.labels
        let hasTags = record.item.integrity != nil || record.item.secrecy != nil
        let logged = record.item.labels
        let isPossible =
            work.areLabelsUncertain && hasTags
            && work.canHave(logged, item: item.index, native: labels)
        if hasTags, logged != labels, !isPossible {
            differ(
                .responseLabels,
                "\(name(item.index, item.labels)) is labelled \(words(labels)); its record has \(words(logged))",
                item: item.index, evidence: [record.evidence])
        } else if !reason(item, record.item, isPossible ? logged : labels).matches(record.item.reason),
            !record.item.reason.holds("[REDACTED]")
        {
            differ(
                .reason,
                "\(name(item.index, item.labels)) is removed for: \(item.evaluation.reason.text); its record has: \(SecretMask.mask(record.item.reason))",
                item: item.index, evidence: [record.evidence])
        }
    }

    /// The reason, about the item as the record names it: redaction may have changed our name for it.
    private func reason(
        _ item: RefusedItem<PolicyValue>, _ record: FilteredItem, _ labels: LabelPair
    ) -> UnorderedText {
        let isRenamed = item.labels.description.holds("[REDACT")
        guard isRenamed || labels != item.labels.labels else { return item.evaluation.reason }
        return Evaluator.evaluate(
            agent: pipeline.agent,
            resource: LabeledResource(
                description: isRenamed ? record.description : item.labels.description, labels: labels),
            operation: pipeline.operation, mode: pipeline.mode
        ).reason
    }

    // MARK: Differences

    private func name(_ index: Int, _ labels: LabeledResource) -> String {
        labels.description.isEmpty ? "item \(index + 1)" : "'\(SecretMask.mask(labels.description))'"
    }

    /// Whether redaction took the name of an item, so that its record could be another's.
    private func isNameless(_ index: Int) -> Bool {
        let all = response.collection?.items ?? []
        return all.indices.contains(index) && all[index].labels?.description.holds("[REDACT") == true
    }

    private func differ(
        _ kind: ReplayDifference.Kind, _ text: String, item: Int? = nil, evidence: [Evidence] = []
    ) {
        let content = item.flatMap { index in
            (response.collection?.items ?? []).indices.contains(index)
                ? response.collection?.items[index].content : nil
        }
        let isSanitised = content.map { HostJSON.text($0).isTorn } ?? response.isUnreadable
        if let item, work.uncertainItems.contains(item) { return }
        if let item, work.areLabelsUncertain, isNameless(item) {
            work.itemGap("redaction gave several items one name")
            return
        }
        if let content, !work.areTrustedBotsKnown,
            replayer.dependsOnBots(work, response, content, index: item ?? 0)
        {
            work.itemGap("the decision depends on the gateway's trusted bots, which no log here names")
            return
        }
        replayer.differOrGap(
            work, response, kind, text, item: item, isItemSanitised: isSanitised, evidence: evidence)
    }
}

extension FilteredItem {
    /// The tags it is logged with.
    fileprivate var labels: LabelPair {
        LabelPair(secrecy: Label(secrecy ?? []), integrity: Label(integrity ?? []))
    }
}

/// What names an item whatever redaction did to the rest of it.
struct ItemIdentity: Hashable {
    private var parts: [String]

    init?(_ value: PolicyValue) {
        parts = []
        for name in ["number", "id", "html_url", "full_name", "path", "name", "url"] {
            switch value[name] {
            case .string(let text)? where !text.holds("[REDACTED]"): parts.append("\(name)=\(text)")
            case .number(let text)?: parts.append("\(name)=\(text)")
            default: break
            }
        }
        if parts.isEmpty { return nil }
    }
}
