import Facts
import Findings
import GuardEngine
import LogParsing

extension RunFactsBuilder {
    /// Joins decisions; filtered items are counted once however many copies of their record there are.
    func joinedDIFC(guards: [GuardFacts], _ facts: inout RunFacts) -> DIFCFacts {
        var difc = DIFCFacts()
        let denied = fullest({ $0.deniedCount }, \.difc)
        difc.denials =
            denied.denials + proxyLog.difc.denials + rpc.denials + gatewayJSONL.denials
        difc.unlistedDenials =
            denied.unlistedDenials + proxyLog.difc.unlistedDenials + rpc.unlistedDenials
            + gatewayJSONL.unlistedDenials
        let blocked = fullest({ $0.strictBlockCount }, \.difc)
        difc.strictBlocks = blocked.strictBlocks + proxyLog.difc.strictBlocks
        difc.unlistedStrictBlocks = blocked.unlistedStrictBlocks + proxyLog.difc.unlistedStrictBlocks
        difc.singleItemErrors = fullest({ $0 }, { $0.difc.singleItemErrors })
        let collections = fullest({ $0.labelledResponses }, \.difc)
        difc.labelledResponses = collections.labelledResponses + proxyLog.difc.labelledResponses
        difc.itemsSeen = collections.itemsSeen + proxyLog.difc.itemsSeen
        difc.itemsAccessible = collections.itemsAccessible + proxyLog.difc.itemsAccessible
        difc.byTool = collections.byTool
        difc.coarseFailures = fullest(\.count) { $0.difc.coarseFailures }
        difc.unlabelledResponses = fullest(\.count) { $0.difc.unlabelledResponses }
        difc.labellingTruncated =
            fullest(\.count) { $0.difc.labellingTruncated } + proxyLog.difc.labellingTruncated
        difc.labellingFailures =
            fullest(\.count) { $0.difc.labellingFailures } + proxyLog.difc.labellingFailures
        difc.visibilityUnknown =
            fullest(\.count) { $0.difc.visibilityUnknown } + proxyLog.difc.visibilityUnknown
        difc.visibilityFailedOpen =
            fullest(\.count) { $0.difc.visibilityFailedOpen } + proxyLog.difc.visibilityFailedOpen
        difc.lookupFailures = fullest(\.count) { $0.difc.lookupFailures }
        for log in textLogs {
            difc.isEnforcementEnabled = difc.isEnforcementEnabled ?? log.difc.isEnforcementEnabled
            difc.configuredMode = difc.configuredMode ?? log.difc.configuredMode
            difc.sinkServers = difc.sinkServers ?? log.difc.sinkServers
            difc.policyOverride = difc.policyOverride ?? log.difc.policyOverride
        }
        difc.responseRepositories = rpc.responseRepositories(without: withheldRequests, owners: requestOwners)
        joinFilteredItems(&difc, guards: guards, &facts)
        return difc
    }

    private func joinFilteredItems(_ difc: inout DIFCFacts, guards: [GuardFacts], _ facts: inout RunFacts) {
        // The JSONL copy is the only one that cannot be forged and is not sanitised: it leads.
        let ledgers = [
            rpc.ledger, gatewayJSONL.ledger, gatewayLog.ledger, serverLogs.ledger, gatewayStderr.ledger,
        ]
        var union: [FilteredItemLedger.Key: Int] = [:]
        for ledger in ledgers { union.merge(ledger.counts) { max($0, $1) } }
        difc.filtered = union.values.reduce(0, +) + (ledgers.map(\.uncounted).max() ?? 0)
        compareFilteredItems(&facts)

        var listed: [FilteredItemLedger.Key: Int] = [:]
        var entries: [(item: FilteredItem, evidence: Evidence)] = []
        for ledger in ledgers {
            var seen: [FilteredItemLedger.Key: Int] = [:]
            for entry in ledger.items {
                let key = FilteredItemLedger.Key(entry.item)
                seen[key, default: 0] += 1
                guard seen[key, default: 0] > listed[key, default: 0] else { continue }
                listed[key, default: 0] += 1
                entries.append(entry, upTo: DIFCFacts.maximumListed)
            }
        }
        // Labels of several servers accumulate on one agent.
        let agents = guards.compactMap(\.agentLabels)
        let secrecy = agents.isEmpty ? nil : Label(agents.flatMap(\.secrecy.tags))
        let integrity = Dictionary(
            guards.map { ($0.server, $0.agentLabels?.integrity) }, uniquingKeysWith: { first, _ in first })
        let lines = [gatewayLog.guardLines, gatewayStderr.guardLines, serverLogs.guardLines]
        for (item, evidence) in entries {
            let cause = FilterCause.infer(
                item: item, agentSecrecy: secrecy, agentIntegrity: integrity[item.server] ?? nil,
                effect: lines.lazy.compactMap { $0.effects[item.description] }.first)
            let fact = RunFactsBuilder.fact(of: item, cause, evidence)
            difc.items.append(fact)
            difc.filteredByCause[fact.cause, default: 0] += 1
            if let required = ReasonGrammar(fact.reason).requirement, difc.requiredLevels.count < 1000 {
                difc.requiredLevels[required, default: 0] += 1
            }
            let level = fact.labels.map { $0.integrity.integrityLevel?.name ?? "below none" } ?? "unlabelled"
            difc.itemLevels[level, default: 0] += 1
        }
    }

    private static func fact(
        of item: FilteredItem, _ cause: FilterCause, _ evidence: Evidence
    ) -> FilteredItemFact {
        var fact = FilteredItemFact(
            timestamp: item.timestamp, server: item.server, tool: item.tool,
            description: SecretMask.mask(item.description), reason: SecretMask.mask(item.reason),
            cause: cause, labels: item.labels, evidence: evidence)
        fact.author = item.authorLogin
        fact.authorAssociation = item.authorAssociation
        fact.url = item.url
        return fact
    }

    private func compareFilteredItems(_ facts: inout RunFacts) {
        guard !isDamaged(.rpcMessages), !isDamaged(.gatewayLog) else { return }
        guard rpc.hasRecords, gatewayLog.hasRecords, gatewayLog.ledger.count > 0 || rpc.ledger.count > 0
        else {
            return
        }
        let onlyText = gatewayLog.ledger.missing(in: rpc.ledger)
        let onlyJSONL = rpc.ledger.missing(in: gatewayLog.ledger)
        guard onlyText + onlyJSONL > 0 else { return }
        let places = (gatewayLog.ledger.items.first ?? rpc.ledger.items.first).map { [$0.evidence] } ?? []
        facts.discrepancies.append(
            Discrepancy(
                kind: .filteredItems,
                text:
                    "filtered items differ: \(onlyText) only in mcp-gateway.log, \(onlyJSONL) only in rpc-messages.jsonl",
                evidence: places))
    }
}

extension FilteredItem {
    /// The item's labels; `nil` when it was unlabelled.
    var labels: LabelPair? {
        secrecy == nil && integrity == nil
            ? nil : LabelPair(secrecy: Label(secrecy ?? []), integrity: Label(integrity ?? []))
    }
}

extension FilterCause {
    /// The rule behind a removed item, first match wins.
    ///
    /// Source: the guard's own order of effects (blocked users, labels, reactions, author association). The
    /// evaluator tests integrity first, so an item whose secrecy the agent may not see has an integrity reason when
    /// it lacks both. A failed look-up counts before the level: it is why the level is low.
    static func infer(
        item: FilteredItem, agentSecrecy: Label?, agentIntegrity: Label?, effect: GuardLines.Effect?
    ) -> FilterCause {
        let labels = item.labels
        let tags = (labels?.integrity.tags ?? []).map { IntegrityTag($0) }
        if tags.contains(where: { $0.base == "blocked" }) || effect == .blockedUser { return .blockedUser }
        let reason = ReasonGrammar(item.reason)
        if reason.kind == .secrecy { return .secrecy }
        if let agentSecrecy, let labels, !labels.secrecy.flowsAsSecrecy(to: agentSecrecy) { return .secrecy }
        if let agentIntegrity {
            let agentScopes = Set(agentIntegrity.tags.map { IntegrityTag($0).scope ?? "" })
            let itemScopes = Set(tags.map { $0.scope ?? "" })
            if !itemScopes.isEmpty, !agentScopes.isEmpty, itemScopes.isDisjoint(with: agentScopes) {
                return .repositoryScope
            }
        }
        switch effect {
        case .labelDemotion: return .labelDemotion
        case .disapprovalReaction: return .disapprovalReaction
        case .lookupFailed: return .lookupFailed
        case .blockedUser, nil: break
        }
        return reason.kind == .integrity ? .minimumIntegrity : .unknown
    }
}
