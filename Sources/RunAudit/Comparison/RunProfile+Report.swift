package import Facts
import Findings
import GuardEngine

extension RunProfile {
    /// What is kept of a run's audit.
    package init(_ report: RunReport) {
        self.init()
        let facts = report.facts
        let outline = RunOutline(report, input: "")
        identity = facts.identity
        host = RunProfile.host(facts.identity.url)
        time = outline.time
        verdict = report.verdict
        metrics = RunProfile.metrics(report, outline)
        outcomes = facts.calls.byOutcome.filter { $0.value > 0 }
        domains = kept(facts.firewall.domains)
        tools = kept(RunProfile.tools(facts))
        guards = kept(facts.guards.map { Guardian($0) })
        let types = Set(facts.safeOutputs.declared.keys).union(facts.safeOutputs.created.keys)
        outputs = kept(
            types.sorted().map { type in
                var output = Output(type: type)
                output.declared = facts.safeOutputs.declared[type] ?? 0
                output.created = facts.safeOutputs.created[type] ?? 0
                return output
            })
    }

    private mutating func kept<Element>(_ list: [Element]) -> [Element] {
        if list.count > RunProfile.maximumListed { isCut = true }
        return Array(list.prefix(RunProfile.maximumListed))
    }

    /// The host of a run's address; the public one unless it is well-formed and names another.
    private static func host(_ url: String?) -> String {
        let scheme = "https://"
        guard let url, url.hasPrefix(scheme) else { return publicHost }
        let host = url.dropFirst(scheme.count).prefix { $0 != "/" }.lowercased()
        let isPlain =
            !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x3A).contains($0) || $0 == 0x2D || $0 == 0x2E
            }
        return isPlain ? host : publicHost
    }

    private static func metrics(_ report: RunReport, _ outline: RunOutline) -> [RunMetric: Double] {
        let facts = report.facts
        var result: [RunMetric: Double] = [:]
        func set(_ metric: RunMetric, _ count: Int) { result[metric] = Double(count) }
        if facts.calls.source != .none {
            set(.calls, outline.calls)
            set(.refusedCalls, outline.refusedCalls)
            set(.failedCalls, outline.failedCalls)
            set(.filteredItems, outline.difc.filteredItems)
            set(.difcEvents, outline.difc.events)
        }
        if outline.difc.isTraced {
            set(.labelledItems, outline.difc.labelledItems)
            set(.labelAgentCalls, outline.difc.labelAgentCalls)
        }
        result[.blockRate] = facts.policyMetrics?.total.blockRate
        result[.filterRate] = facts.policyMetrics?.total.filterRate
        if outline.firewall.isSeen {
            set(.requests, facts.firewall.requests)
            set(.allowedRequests, facts.firewall.allowed)
            set(.deniedRequests, facts.firewall.denied)
            set(.deniedDomains, outline.firewall.deniedDomainCount)
        }
        set(.findings, report.findings.count - report.suppressedCount)
        set(.criticalFindings, report.count(of: .critical))
        set(.warningFindings, report.count(of: .warning))
        set(.suppressedFindings, report.suppressedCount)
        if !facts.models.isEmpty {
            func sum(_ tokens: KeyPath<ModelUsage, Int>) -> Double {
                facts.models.reduce(0) { $0 + Double($1[keyPath: tokens]) }
            }
            result[.modelCalls] = sum(\.calls)
            result[.inputTokens] = sum(\.inputTokens)
            result[.outputTokens] = sum(\.outputTokens)
            result[.cacheReadTokens] = sum(\.cacheReadTokens)
            result[.cacheWriteTokens] = sum(\.cacheWriteTokens)
        }
        if facts.hasRead(["agent-output", "safe-output-items"]) {
            result[.declaredOutputs] = facts.safeOutputs.declared.values.reduce(0) { $0 + Double($1) }
            result[.createdOutputs] = facts.safeOutputs.created.values.reduce(0) { $0 + Double($1) }
            set(.missingReports, facts.safeOutputs.missing.count)
        }
        return result
    }

    private static func tools(_ facts: RunFacts) -> [Tool] {
        struct Key: Hashable {
            var server: String?
            var tool: String
        }
        var items: [Key: PolicyMetrics.Counts] = [:]
        for tool in facts.policyMetrics?.tools ?? [] {
            items[Key(server: tool.server, tool: tool.tool)] = tool.counts
        }
        return facts.calls.byTool.map { count in
            var tool = Tool(server: count.server, tool: count.tool)
            tool.calls = count.total
            for (outcome, number) in count.byOutcome {
                if outcome.isRefusal { tool.refused += number }
                if outcome.isFailure { tool.failed += number }
            }
            let counts = items[Key(server: count.server, tool: count.tool)]
            tool.itemsSeen = counts?.itemsSeen
            tool.itemsRemoved = counts?.itemsRemoved ?? 0
            return tool
        }
    }
}

extension RunProfile.Guardian {
    fileprivate init(_ facts: GuardFacts) {
        self.init(server: facts.server)
        name = facts.guardName
        policyJSON = facts.appliedPolicyJSON ?? facts.configuredPolicyJSON
        policySource = facts.policySource
        mode = facts.mode?.rawValue
        module = facts.moduleFile
        moduleSize = facts.moduleSize
    }
}
