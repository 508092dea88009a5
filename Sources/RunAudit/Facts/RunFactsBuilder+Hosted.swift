import Facts
import Findings

extension RunFactsBuilder {
    /// Kind of the rows that stand for artifacts of which nothing could be read.
    static let artifactKind = "artifact"
    /// Jobs whose conclusion is kept.
    private static let maximumJobs = 1000
    /// Artifacts that are named one by one.
    private static let maximumArtifacts = 100

    /// Corrects and fills in what artifacts tell of the run's identity.
    func completed(_ identity: RunIdentity) -> RunIdentity {
        guard let hosted = hosted?.identity else { return identity }
        var identity = identity
        // What GitHub says of the run is certain; what an artifact says of it need not be, and decides in which period
        // and under which rules of a configuration it is.
        identity.runID = hosted.runID ?? identity.runID
        identity.attempt = hosted.attempt ?? identity.attempt
        identity.repository = hosted.repository ?? identity.repository
        identity.runNumber = hosted.runNumber ?? identity.runNumber
        identity.branch = hosted.branch ?? identity.branch
        identity.commit = hosted.commit ?? identity.commit
        identity.event = hosted.event ?? identity.event
        identity.actor = hosted.actor ?? identity.actor
        identity.createdAt = hosted.createdAt ?? identity.createdAt
        // GitHub knows the name of the calling workflow alone.
        if identity.subRun == nil || identity.workflow == nil {
            identity.workflow = hosted.workflow ?? identity.workflow
        }
        // Artifacts are made before the end is known, so a conclusion in them is a guess; an address has the host in it.
        identity.conclusion = hosted.conclusion ?? identity.conclusion
        identity.url = hosted.url ?? identity.url
        return identity
    }

    /// Adds the jobs that no artifact told of.
    func completed(_ workflow: WorkflowFacts) -> WorkflowFacts {
        var workflow = workflow
        for job in (hosted?.jobs ?? []).prefix(RunFactsBuilder.maximumJobs)
        where workflow.jobs[job.name] == nil {
            // What waits for a runner says nothing yet.
            if job.hasStarted || job.conclusion == "skipped" { workflow.jobs[job.name] = job.conclusion }
        }
        return workflow
    }

    /// States which evidence GitHub knew of and nobody can read.
    func addHosted(to facts: inout RunFacts) {
        guard let hosted else { return }
        if !hosted.isFinished {
            facts.coverage.gaps.append(
                "the run had not ended when it was fetched: what it left later is not here")
        }
        let artifacts = hosted.artifacts.filter { $0.prefix == nil || $0.prefix == facts.identity.subRun }
        let lost = artifacts.filter { $0.state != .fetched && $0.state != .skipped }
        for artifact in lost.prefix(RunFactsBuilder.maximumArtifacts) {
            let isLogs = artifact.name == "workflow-logs"
            let name = isLogs ? "the archive of the jobs' logs" : "artifact \(artifact.name)"
            var row = EvidenceSource(
                path: artifact.name, kind: RunFactsBuilder.artifactKind, status: .absent)
            switch artifact.state {
            case .expired:
                row.detail = "expired or deleted on GitHub"
                facts.coverage.gaps.append("\(name) has expired or was deleted on GitHub")
            case .failed(let reason):
                row.status = .unreadable
                row.detail = reason
                facts.coverage.gaps.append(EvidenceCoverage.damage(of: row))
            case .fetched, .skipped: continue
            }
            facts.evidence.append(row)
        }
        if lost.count > RunFactsBuilder.maximumArtifacts {
            facts.coverage.gaps.append(
                "\(lost.count - RunFactsBuilder.maximumArtifacts) more artifacts could not be had")
        }
        for artifact in lost {
            let planes = RunFactsBuilder.planes(of: artifact.name)
            if planes.gateway, facts.coverage.gateway == .complete { facts.coverage.gateway = .partial }
            if planes.firewall, facts.coverage.firewall == .complete { facts.coverage.firewall = .partial }
        }
        let skipped = artifacts.filter { $0.state == .skipped }
        facts.unexaminedFiles.count += skipped.count
        let room = max(0, 20 - facts.unexaminedFiles.firstPaths.count)
        facts.unexaminedFiles.firstPaths += skipped.prefix(room).map { "\($0.name) (artifact, not fetched)" }
    }

    /// Whose logs an artifact holds, by its name; a called workflow's has a prefix.
    private static func planes(of name: String) -> (gateway: Bool, firewall: Bool) {
        func isNamed(_ names: String...) -> Bool { names.contains { name == $0 || name.hasSuffix("-\($0)") } }
        if isNamed("agent", "agent-artifacts") { return (true, true) }
        let firewall = ["squid-logs", "firewall-logs", "firewall-audit"].contains { part in
            name.hasPrefix(part) || name.split(separator: "-", maxSplits: 1).last?.hasPrefix(part) == true
        }
        return (isNamed("mcp-logs", "proxy-logs"), firewall || isNamed("access.log"))
    }
}
