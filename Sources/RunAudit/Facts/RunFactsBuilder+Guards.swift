import Facts
import Findings
import GuardEngine

extension RunFactsBuilder {
    /// One entry per server, each statement from the log that makes it; counts from the log that counts most.
    func joinedGuards() -> [GuardFacts] {
        var joined: [String: GuardFacts] = [:]
        for log in textLogs + [proxyLog] {
            for (server, facts) in log.guards {
                joined[server] = joined[server].map { RunFactsBuilder.join($0, facts) } ?? facts
            }
        }
        // Servers only the JSONL knows are servers nothing is known of.
        for server in rpc.servers.union(gatewayJSONL.servers) where joined[server] == nil {
            joined[server] = GuardFacts(server: server)
        }
        // Module sizes are logged under the guard's name, which need not be a server's.
        let isServer = { (facts: GuardFacts) in
            facts.guardName != nil || facts.configuredPolicyJSON != nil || facts.appliedPolicyJSON != nil
                || facts.moduleSize == nil
        }
        let configuredMode = textLogs.lazy.compactMap { $0.difc.configuredMode }.first.flatMap {
            EnforcementMode(gatewayText: $0)
        }
        return joined.values.filter(isServer).sorted { $0.server < $1.server }.map { facts in
            var facts = facts
            // The gateway's own mode is in force where no guard brought one: without a policy, or when the policy
            // did not reach the guard.
            let isWithoutPolicy = facts.guardName == "noop" && facts.configuredPolicyJSON == nil
            if facts.mode == nil, facts.legacyLabelCalls.count > 0 || isWithoutPolicy {
                facts.mode = configuredMode
            }
            return facts
        }
    }

    private static func join(_ first: GuardFacts, _ second: GuardFacts) -> GuardFacts {
        var facts = first
        facts.guardName = first.guardName ?? second.guardName
        facts.moduleFile = first.moduleFile ?? second.moduleFile
        facts.moduleSize = first.moduleSize ?? second.moduleSize
        if first.configuredPolicyJSON == nil {
            facts.configuredPolicyJSON = second.configuredPolicyJSON
            facts.configuredPolicy = second.configuredPolicy
        }
        if first.appliedPolicyJSON == nil {
            facts.appliedPolicyJSON = second.appliedPolicyJSON
            facts.appliedPolicy = second.appliedPolicy
        }
        facts.policySource = first.policySource ?? second.policySource
        if first.mode == nil || !first.isModeFromGuard && second.isModeFromGuard {
            facts.mode = second.mode ?? first.mode
            facts.isModeFromGuard = second.isModeFromGuard
        }
        facts.agentLabels = first.agentLabels ?? second.agentLabels
        facts.labelAgentCalls = fuller(first.labelAgentCalls, second.labelAgentCalls)
        facts.labelAgentFailures = fuller(first.labelAgentFailures, second.labelAgentFailures)
        facts.legacyLabelCalls = fuller(first.legacyLabelCalls, second.legacyLabelCalls)
        facts.downgrades = fuller(first.downgrades, second.downgrades)
        facts.loadFailures = fuller(first.loadFailures, second.loadFailures)
        facts.trap = first.trap ?? second.trap
        facts.deadCalls = fuller(first.deadCalls, second.deadCalls)
        facts.forcedPublic = first.forcedPublic ?? second.forcedPublic
        if first.evidence.isEmpty { facts.evidence = second.evidence }
        return facts
    }

    private static func fuller(_ first: Tally, _ second: Tally) -> Tally {
        second.count > first.count ? second : first
    }

    private static func fuller<Element>(_ first: [Element], _ second: [Element]) -> [Element] {
        second.count > first.count ? second : first
    }
}
