import Facts
import Findings

/// The agent reached, or tried to reach, GitHub or an AI service past the gateway.
enum DirectAPIBypass: Rule {
    static let descriptor = RuleDescriptor(
        id: "direct-api-bypass", code: "W-1", severities: [.critical, .warning, .info],
        summary: "the agent contacted GitHub or an AI service directly instead of through the MCP gateway",
        details: """
            The gateway's guard labels and filters only what passes through it. A request from the agent's \
            container to api.github.com, github.com or another GitHub host goes around it. Denied attempts are \
            warnings; an allowed tunnel to a GitHub host while a GitHub guard enforces a policy is critical, \
            because whatever came back was neither labelled nor filtered. Hosts of the engine's own model are \
            expected and only listed beside the others, as are hosts that a configuration allows the workflow; \
            an allowed tunnel to a GitHub host past a guard must be named there exactly, a wildcard does not \
            excuse it. The firewall's API proxy (172.30.0.30), which calls \
            the model on the agent's behalf, and its gh sidecar (172.30.0.50), whose calls a DIFC proxy filters, are \
            not the agent. The Copilot CLI signs in at api.github.com \
            without a User-Agent: such tunnels cannot be told from the agent's own and are reported as \
            information. Source: W-1 of the nightly integrity audit.
            """,
        needs: ["access-log", "audit-jsonl"])

    private enum Variant { case blocked, allowed, attempted, expected, configured, ambiguous }

    static func judge(_ facts: RunFacts) -> Judgement {
        guard facts.hasFirewallEvidence else { return .unjudged(reason: "no request log of the firewall") }
        let engine = (facts.identity.engine ?? engineByTraffic(facts))?.lowercased()
        let rows = facts.firewall.traffic.filter {
            KnownHosts.isAgentSide($0.client)
                && (KnownHosts.isGitHub($0.domain) || KnownHosts.isAIService($0.domain))
                && !KnownHosts.isTelemetry($0.domain)
        }.map { (row: $0, variant: variant(of: $0, engine: engine, facts)) }
        let offending = rows.filter { ![.expected, .configured, .ambiguous].contains($0.variant) }
        guard !offending.isEmpty else { return .findings(ambiguous(rows, facts)) }

        let isGuarded = facts.guards.contains { $0.labelsReads }
        let bypassed = offending.filter { $0.variant == .allowed && KnownHosts.isGitHub($0.row.domain) }
        let severity: Severity = !bypassed.isEmpty && isGuarded ? .critical : .warning
        let kinds = Set(offending.map(\.variant))
        let title =
            kinds == [.blocked]
            ? "direct API bypass attempt, blocked"
            : bypassed.isEmpty && !kinds.contains(.allowed)
                ? "direct API bypass attempt" : "direct API bypass, traffic allowed"
        let count = offending.reduce(0) { $0 + $1.row.tally.count }
        return .findings([
            finding(
                severity, title: title, description: description(offending.map(\.row), facts),
                subject: facts.workflowName,
                evidence: Array(offending.flatMap { $0.row.tally.evidence }.prefix(8)), occurrences: count,
                cause: cause(offending.map(\.row), engine: engine),
                impact: impact(bypassed.map(\.row), isGuarded),
                recommendation: """
                    tell the agent in its prompt to use the gateway's GitHub tools only, never curl, git or gh; \
                    take git and gh out of the sandbox if the job can do without; keep the hosts out of \
                    network.allowed
                    """,
                table: table(rows))
        ])
    }

    private static func variant(of row: FirewallTraffic, engine: String?, _ facts: RunFacts) -> Variant {
        if KnownHosts.isExpected(row.domain, byEngine: engine) { return .expected }
        if facts.isExpected(row) { return .configured }
        switch row.decision {
        case .denied: return .blocked
        case .incomplete: return .attempted
        case .allowed:
            // The Copilot CLI sends no User-Agent when it signs in; curl, git, gh and libraries do.
            let isSignIn = engine == "copilot" && row.domain == "api.github.com" && row.userAgent == nil
            return isSignIn ? .ambiguous : .allowed
        }
    }

    /// Without `aw_info.json` the User-Agents may tell.
    private static func engineByTraffic(_ facts: RunFacts) -> String? {
        let agents = facts.firewall.traffic.compactMap { $0.userAgent?.lowercased() }
        if agents.contains(where: { $0.hasPrefix("codex") }) { return "codex" }
        if agents.contains(where: { $0.hasPrefix("claude") }) { return "claude" }
        if agents.contains(where: { $0.contains("copilot") }) { return "copilot" }
        return nil
    }

    private static func description(_ rows: [FirewallTraffic], _ facts: RunFacts) -> String {
        let agents = Set(rows.map { $0.userAgent ?? "no User-Agent" }).sorted()
        let domains = Set(rows.map(\.domain)).sorted()
        let requests = rows.reduce(0) { $0 + $1.tally.count }
        let denied = rows.filter { $0.decision == .denied }.reduce(0) { $0 + $1.tally.count }
        return
            "\(counted(requests, "request")) from the agent's side of the firewall to \(listed(domains)) (\(listed(agents))); \(denied) denied, \(requests - denied) not."
    }

    private static func cause(_ rows: [FirewallTraffic], engine: String?) -> String {
        let agents = rows.compactMap(\.userAgent)
        let tools = Set(agents.map { $0.prefix { $0 != "/" && $0 != " " } }.map(String.init)).sorted()
        guard !tools.isEmpty else {
            return "a program that sends no User-Agent, or a workflow without GitHub tools"
        }
        return "\(listed(tools)) inside the sandbox instead of the gateway's GitHub tools"
    }

    private static func impact(_ bypassed: [FirewallTraffic], _ isGuarded: Bool) -> String {
        if bypassed.isEmpty {
            return
                "nothing passed: the firewall stopped the requests before they could go around the gateway, but the agent does not use it exclusively"
        }
        return isGuarded
            ? "data of these hosts reached the agent without labels and without filtering, although a guard enforces a policy on the gateway"
            : "data of these hosts reached the agent without passing the gateway; no guard policy that labels reads is known for this run"
    }

    private static func table(_ rows: [(row: FirewallTraffic, variant: Variant)]) -> Finding.Table {
        Finding.Table(
            columns: ["Domain", "Count", "User-Agent", "Decision"],
            of: rows, limit: maximumRows,
            row: { row, variant in
                let remark =
                    switch variant {
                    case .expected: ", expected for the engine"
                    case .configured: ", expected by configuration"
                    case .blocked, .allowed, .attempted, .ambiguous: ""
                    }
                return [
                    row.endpoint, String(row.tally.count),
                    row.userAgent ?? "-",
                    decision(row) + remark,
                ]
            })
    }

    private static func decision(_ row: FirewallTraffic) -> String {
        switch row.decision {
        case .denied: "denied, \(row.squidResult)"
        case .allowed: "allowed, \(row.squidResult)"
        case .incomplete: "accepted but never opened, \(row.squidResult)"
        }
    }

    private static func ambiguous(
        _ rows: [(row: FirewallTraffic, variant: Variant)], _ facts: RunFacts
    ) -> [Finding] {
        let open = rows.filter { $0.variant == .ambiguous }.map(\.row)
        guard !open.isEmpty else { return [] }
        return [
            finding(
                .info, title: "GitHub API contacted by the engine or the agent",
                description:
                    "\(counted(open.reduce(0) { $0 + $1.tally.count }, "tunnel")) to api.github.com without a User-Agent: expected for the Copilot CLI's sign-in, but an agent's own request could look the same.",
                subject: facts.workflowName, evidence: Array(open.flatMap(\.tally.evidence).prefix(8)),
                occurrences: open.reduce(0) { $0 + $1.tally.count },
                cause: "the Copilot CLI signs in directly",
                recommendation:
                    "use the firewall's API proxy so that the engine's own traffic has its own client address",
                table: table(rows))
        ]
    }
}
