import Facts
import Findings
import GuardEngine

/// The policy in force is not the configured one, or none is.
enum PolicyNotApplied: Rule {
    static let descriptor = RuleDescriptor(
        id: "policy-not-applied", code: "C-3", severities: [.critical, .warning, .info],
        summary: "a configured guard policy was not applied, or was replaced by another",
        details: """
            Critical when calls ran on a server with a configured policy and `label_agent` was never called. \
            A warning when the guard was called with another policy than the configured one without a forced \
            override, and when a visibility check failed open, so that a forced override may be missing. \
            Information when the gateway forced `repos=public`, and when a GitHub server has no policy at all.
            """,
        needs: ["mcp-gateway-log", "gateway-stderr", "server-log"])

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasGatewayEvidence,
            facts.guards.contains(where: { $0.guardName != nil || $0.policy != nil })
        else {
            return .unjudged(reason: "no log names guards or policies")
        }
        var findings = facts.guards.flatMap { judge($0, facts) }
        if let first = facts.difc.visibilityFailedOpen.first {
            findings.append(
                finding(
                    .warning, title: "visibility check failed open",
                    description:
                        "The gateway could not determine a repository's visibility and went on without forcing a public scope: \(first.text).",
                    subject: "visibility", evidence: places(facts.difc.visibilityFailedOpen),
                    occurrences: facts.difc.visibilityFailedOpen.count, cause: "API error or missing token",
                    impact: "the policy may be wider than intended for a public repository",
                    recommendation:
                        "give the gateway a token that can read the repository, or set repos explicitly"))
        }
        return .findings(findings)
    }

    /// Lists in policies are sets, and names of repositories have no case; what a sink may show is set at run time.
    static func isSame(_ first: GuardPolicy, _ second: GuardPolicy) -> Bool {
        switch (first, second) {
        case (.writeSink(let first), .writeSink(let second)): Set(first.accept) == Set(second.accept)
        case (.allowOnly(let first), .allowOnly(let second)): form(of: first) == form(of: second)
        default: false
        }
    }

    private static func form(of policy: AllowOnlyPolicy) -> [Set<String>] {
        var scope: Set<String> = []
        switch policy.repositories {
        case .all: scope = ["all"]
        case .public: scope = ["public"]
        case .patterns(let patterns): scope = Set(patterns.map { "repos " + $0.lowercased() })
        }
        return [
            scope, [(policy.minimumIntegrity ?? .none).name],
            Set(policy.blockedUsers.map { $0.lowercased() }),
            Set(policy.trustedUsers.map { $0.lowercased() }),
            Set(policy.refusalLabels.map { $0.lowercased() }),
            Set(policy.approvalLabels.map { $0.lowercased() }),
        ]
    }

    private static func judge(_ guardFacts: GuardFacts, _ facts: RunFacts) -> [Finding] {
        var findings: [Finding] = []
        let calls = facts.calls.byTool.filter { $0.server == guardFacts.server }
        let reached = calls.reduce(0) { sum, tool in
            sum + tool.byOutcome.reduce(0) { $1.key.isAnswered ? $0 + $1.value : $0 }
        }
        if let policy = guardFacts.configuredPolicyJSON, guardFacts.labelAgentCalls.count == 0,
            guardFacts.legacyLabelCalls.count == 0, reached > 0, facts.calls.source != .rpcMessages
        {
            findings.append(
                finding(
                    .critical,
                    title: "configured policy of server '\(guardFacts.server)' was never given to its guard",
                    description:
                        "\(counted(reached, "call")) of server \(guardFacts.server) were answered, but label_agent was never called with the configured policy \(SourcePlace.excerpt(of: policy)).",
                    subject: guardFacts.server, evidence: guardFacts.evidence, occurrences: reached,
                    cause: "the guard session was not initialised",
                    impact: "answers were delivered without labels of the agent to compare with",
                    recommendation:
                        "check gateway version and policy source; do not rely on this run's filtering"))
        }
        if let configured = guardFacts.configuredPolicy, let applied = guardFacts.appliedPolicy,
            !isSame(configured, applied), guardFacts.forcedPublic == nil, facts.difc.policyOverride == nil
        {
            findings.append(
                finding(
                    .warning, title: "server '\(guardFacts.server)' ran under another policy than configured",
                    description:
                        "Configured: \(SourcePlace.excerpt(of: guardFacts.configuredPolicyJSON ?? "")). Applied: \(SourcePlace.excerpt(of: guardFacts.appliedPolicyJSON ?? "")).",
                    subject: "\(guardFacts.server) differs",
                    evidence: guardFacts.evidence + guardFacts.labelAgentCalls.evidence,
                    cause: "an override that the log does not name",
                    impact: "what was filtered follows the applied policy",
                    recommendation: "find the override (command line, environment) and make it explicit"))
        }
        if let forced = guardFacts.forcedPublic {
            findings.append(
                finding(
                    .info, title: "scope of server '\(guardFacts.server)' was forced to public",
                    description: "\(forced.text).", subject: "\(guardFacts.server) forced",
                    evidence: [forced.evidence],
                    cause: "the workflow's repository is public",
                    impact: "private data is refused whatever repos says",
                    recommendation:
                        "nothing to do; set repos to \"public\" to make it visible in the workflow"))
        }
        let isGitHub = guardFacts.server == "github" || guardFacts.server.hasPrefix("github-")
        if isGitHub, guardFacts.guardName == "noop", guardFacts.configuredPolicyJSON == nil, reached > 0,
            guardFacts.downgrades.isEmpty
        {
            findings.append(
                finding(
                    .info, title: "server '\(guardFacts.server)' has no guard policy",
                    description:
                        "\(counted(reached, "call")) were answered without labelling: no policy is configured.",
                    subject: "\(guardFacts.server) absent", evidence: guardFacts.evidence,
                    occurrences: reached,
                    impact: "nothing is filtered on this server",
                    recommendation: "set allowed-repos and min-integrity for tools.github"))
        }
        return findings
    }
}
