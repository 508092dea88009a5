import Facts
import Findings
import LogParsing

/// Collects the small records: what the run is, what its console, outputs and job logs say.
final class RunCollector {
    private(set) var identity = RunIdentity()
    private(set) var info: RunInfo?
    private(set) var summary: RunSummary?
    private(set) var declaredGatewayVersion: String?
    private(set) var manifest: PolicyManifest?
    private(set) var consoleAllowList: [String] = []
    private(set) var apiProxyProviders: [String] = []
    private(set) var squidShutdowns: [(requests: Int, evidence: Evidence)] = []
    private(set) var advertisedTools: [String: Int] = [:]
    private(set) var safeOutputs = SafeOutputFacts()
    private(set) var workflow = WorkflowFacts()
    private(set) var hasAgentConsole = false
    private(set) var agentStarted = false
    private var usage: [String: ModelUsage] = [:]
    /// How often a marker stands in the log of its whole job, and in those of the job's steps.
    private var markers: [String: (inJob: Int, inSteps: Int)] = [:]
    private var declaredSource: String?

    /// Sorted by provider and model.
    var models: [ModelUsage] { usage.sorted { $0.key < $1.key }.map(\.value) }

    func receive(_ record: Record, at place: SourcePlace) {
        switch record {
        case .runInfo(let info): receive(info)
        case .runSummary(let summary): receive(summary)
        case .policyManifest(let manifest): if self.manifest == nil { self.manifest = manifest }
        case .squidShutdown(let requests):
            squidShutdowns.append(
                (requests, place.evidence("Preparing for shutdown after \(requests) requests")), upTo: 100)
        case .advertisedTools(let server, let tools):
            if advertisedTools.count < 1000 { advertisedTools[server] = tools.count }
        case .agentConsole(let event): receive(event)
        case .safeOutput(let output): receive(output, place)
        case .modelCall(let call): receive(call)
        case .workflowMarker(let marker): receive(marker, place)
        default: break
        }
    }

    private func receive(_ info: RunInfo) {
        guard self.info == nil else { return }
        self.info = info
        identity.runID = info.runID ?? identity.runID
        identity.runNumber = info.runNumber
        identity.attempt = info.runAttempt
        identity.workflow = info.workflowName ?? identity.workflow
        identity.repository = info.repository ?? identity.repository
        identity.branch = info.ref.map { RunCollector.branch(of: $0) } ?? identity.branch
        identity.commit = info.sha
        identity.event = info.eventName ?? identity.event
        identity.actor = info.actor
        identity.engine = info.engineID
        identity.engineVersion = info.agentVersion
        identity.model = info.model
        identity.firewallVersion = info.firewallVersion
        identity.cliVersion = info.cliVersion
        identity.createdAt = info.createdAt ?? identity.createdAt
        declaredGatewayVersion = info.gatewayVersion
    }

    private static func branch(of ref: String) -> String {
        ref.hasPrefix("refs/heads/") ? String(ref.dropFirst(11)) : ref
    }

    private func receive(_ summary: RunSummary) {
        guard self.summary == nil else { return }
        self.summary = summary
        identity.runID = identity.runID ?? summary.runID
        identity.workflow = identity.workflow ?? summary.workflowName
        identity.branch = identity.branch ?? summary.headBranch
        identity.event = identity.event ?? summary.event
        identity.conclusion = summary.conclusion ?? summary.status
        identity.url = summary.url
        identity.createdAt = identity.createdAt ?? summary.createdAt
        for job in summary.jobs.prefix(1000) { workflow.jobs[job.name] = job.conclusion ?? "unknown" }
    }

    private func receive(_ event: AgentConsoleEvent) {
        hasAgentConsole = true
        switch event {
        case .allowedDomains(let domains):
            if consoleAllowList.isEmpty { consoleAllowList = Array(domains.prefix(10_000)) }
        case .apiProxyEnabled(let providers): apiProxyProviders = providers
        case .agentStarted: agentStarted = true
        case .blocked, .exitCode: break
        }
    }

    private func receive(_ output: SafeOutput, _ place: SourcePlace) {
        guard output.stage == .declared else {
            RunCollector.count(output.type, in: &safeOutputs.created)
            return
        }
        // agent_output.json and safeoutputs.jsonl hold the same items: the first source read counts.
        if declaredSource == nil { declaredSource = place.path }
        guard declaredSource == place.path else { return }
        RunCollector.count(output.type, in: &safeOutputs.declared)
        if ["missing_tool", "missing_data", "report_incomplete"].contains(output.type) {
            safeOutputs.missing.append(
                SafeOutputFacts.Missing(
                    type: output.type, subject: SecretMask.mask(output.subject ?? ""),
                    reason: SecretMask.mask(output.reason ?? ""), evidence: place.evidence(output.reason)),
                upTo: maximumObservations)
        }
    }

    private static func count(_ type: String, in counts: inout [String: Int]) {
        counts[counts[type] != nil || counts.count < 1000 ? type : "(other)", default: 0] += 1
    }

    private func receive(_ call: ModelCall) {
        let key = "\(call.provider)\u{0}\(call.model)"
        guard usage[key] != nil || usage.count < 1000 else { return }
        var entry = usage[key] ?? ModelUsage(provider: call.provider, model: call.model)
        entry.calls += 1
        entry.inputTokens = RunCollector.sum(entry.inputTokens, call.inputTokens)
        entry.outputTokens = RunCollector.sum(entry.outputTokens, call.outputTokens)
        entry.cacheReadTokens = RunCollector.sum(entry.cacheReadTokens, call.cacheReadTokens)
        entry.cacheWriteTokens = RunCollector.sum(entry.cacheWriteTokens, call.cacheWriteTokens)
        usage[key] = entry
    }

    private static func sum(_ a: Int, _ b: Int) -> Int {
        let (value, overflow) = a.addingReportingOverflow(b)
        return overflow ? .max : value
    }

    /// Job logs come as one file per job and again as one file per step.
    private func receive(_ marker: WorkflowMarker, _ place: SourcePlace) {
        // The two copies' times differ by microseconds, so copies are told by their number alone.
        let key = "\(marker.job)\u{0}\(marker.kind.rawValue)\u{0}\(marker.text)"
        if markers[key] != nil || markers.count < 20_000 {
            var copies = markers[key] ?? (0, 0)
            let isNew: Bool
            if marker.step == nil {
                copies.inJob += 1
                isNew = copies.inJob > copies.inSteps
            } else {
                copies.inSteps += 1
                isNew = copies.inSteps > copies.inJob
            }
            markers[key] = copies
            guard isNew else { return }
        }
        switch marker.kind {
        case .apiRateLimitExceeded:
            workflow.rateLimited.add(place.evidence(marker.text))
            if !workflow.rateLimitedJobs.contains(marker.job) {
                workflow.rateLimitedJobs.append(marker.job, upTo: 100)
                workflow.rateLimitedJobs.sort()
            }
        case .proxyBypassed:
            workflow.proxyBypassed.append(
                place.observation(marker.text, at: marker.timestamp), upTo: maximumObservations)
        case .proxySkipped:
            workflow.proxySkipped.append(
                place.observation(marker.text, at: marker.timestamp), upTo: maximumObservations)
        case .error: workflow.errors.add(place.evidence(marker.text))
        case .firewallBlocked: break
        }
    }
}
