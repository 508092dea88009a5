package import Facts
import Findings
import GuardEngine

extension RunOutline {
    /// What is kept of a run's audit.
    ///
    /// - Parameter input: as the user gave it.
    package init(_ report: RunReport, input: String) {
        self.init()
        let facts = report.facts
        identity = facts.identity
        // As in every report: what is compared with an earlier one must be what that one says.
        identity.workflow = identity.workflow.map { SecretMask.mask($0) }
        identity.repository = identity.repository.map { SecretMask.mask($0) }
        self.input = input
        time = RunOutline.time(facts)
        verdict = report.verdict
        for severity in Severity.allCases { severities[severity] = report.count(of: severity) }
        for finding in report.findings
        where finding.severity >= .warning && finding.suppression == nil && !codes.contains(finding.code) {
            codes.append(finding.code)
        }
        coverage = facts.coverage
        coverage.gaps = Array(facts.coverage.gaps.prefix(RunOutline.maximumNames))
        for source in facts.evidence { evidence[source.status, default: 0] += 1 }
        damaged = facts.evidence.filter(\.isDamaged).prefix(RunOutline.maximumNames).map {
            "\($0.path): \($0.status == .present ? "\($0.rejected) of \($0.lines) lines not understood" : $0.status.rawValue)"
        }
        guards = facts.guards.prefix(RunOutline.maximumNames).map { Guardian($0) }
        calls = facts.calls.total
        for (outcome, count) in facts.calls.byOutcome {
            if outcome.isRefusal { refusedCalls += count }
            if outcome.isFailure { failedCalls += count }
        }
        difc = DIFC(facts)
        firewall = Firewall(facts.firewall)
        unjudged = Set(report.unjudged.map(\.rule))
        for finding in report.findings.dropFirst(RunOutline.maximumFindings) where finding.suppression == nil
        {
            unlistedFindings[finding.severity, default: 0] += 1
        }
        unexaminedFiles = facts.unexaminedFiles.count
    }

    private static func time(_ facts: RunFacts) -> Timestamp? {
        facts.identity.createdAt
            ?? [facts.firewall.first, facts.calls.list.first?.begin].compactMap { $0 }.min()
    }
}

extension RunOutline.Guardian {
    fileprivate init(_ facts: GuardFacts) {
        self.init(
            server: facts.server,
            role: facts.labelsReads ? .reads : facts.isGuarded ? .writeSink : .none)
        if case .allowOnly(let policy) = facts.policy { minimumIntegrity = policy.minimumIntegrity?.name }
        mode = facts.mode?.rawValue
        labelAgentCalls = facts.labelAgentCalls.count
        hasTrapped = facts.trap != nil
    }
}

extension RunOutline.DIFC {
    fileprivate init(_ facts: RunFacts) {
        self.init()
        isTraced =
            facts.calls.source == .gatewayLog || facts.calls.source == .gatewayStderr
            || facts.hasRead(["mcp-gateway-log", "gateway-stderr"])
        labelAgentCalls = facts.guards.reduce(0) { $0 + $1.labelAgentCalls.count }
        labelledResponses = facts.difc.labelledResponses
        // The log names items only where something was filtered or in debug lines; replay sees them all.
        labelledItems = max(facts.difc.itemsSeen, facts.replay?.itemsSeen ?? 0)
        filteredItems = facts.difc.filtered
        refusals = facts.difc.deniedCount + facts.difc.strictBlockCount + facts.difc.singleItemErrors
    }
}

extension RunOutline.Firewall {
    fileprivate init(_ facts: FirewallFacts) {
        self.init()
        isSeen = facts.source != .none
        requests = facts.requests
        denied = facts.denied
        let denied = facts.domains.filter { $0.denied > 0 }
        deniedDomainCount = denied.count
        deniedDomains = denied.sorted {
            $0.denied != $1.denied ? $0.denied > $1.denied : $0.domain < $1.domain
        }
        .prefix(RunOutline.maximumNames).map { domain in
            Denied(
                endpoint: domain.port.map { "\(domain.domain):\($0)" } ?? domain.domain, count: domain.denied)
        }
    }
}
