import Facts
import Findings

extension RunReport {
    /// What the report is about: repository and workflow, else where the run was found.
    var subject: Phrase {
        let identity = facts.identity
        let names = [identity.repository, identity.workflow].compactMap { $0 }.filter { !$0.isEmpty }
        if !names.isEmpty { return .joined(names.map { "\($0)" }, by: " · ") }
        if let runID = identity.runID { return "run \(runID)" }
        return identity.label.isEmpty ? "unnamed run" : "\(identity.label)"
    }

    /// Who ran, where and with which versions; unknown values are left out.
    ///
    /// - Parameter run: the run's id in the form of the format, e.g. as a link.
    func headerFacts(run: Phrase?) -> [ReportSection.Fact] {
        let identity = facts.identity
        var result: [ReportSection.Fact] = []
        func add(_ label: StaticString, _ parts: [Phrase?], by separator: StaticString = ", ") {
            let present = parts.compactMap { $0 }.filter { !$0.isEmpty }
            guard !present.isEmpty else { return }
            result.append(.init(.init(stringLiteral: label), .joined(present, by: separator)))
        }
        add(
            "Run",
            [
                run, identity.attempt.map { "attempt \($0)" }, identity.runNumber.map { "number \($0)" },
                identity.conclusion.map { "\($0)" }, identity.createdAt.map { "created \(.time($0))" },
            ])
        if !identity.label.isEmpty { add("Found in", ["\(code: identity.label)"]) }
        add("Part", [identity.subRun.map { "called workflow \(code: $0)" }])
        add("Workflow", [identity.workflow.map { "\($0)" }])
        add("Repository", [identity.repository.map { "\($0)" }])
        add(
            "Branch",
            [identity.branch.map { "\(code: $0)" }, identity.commit.map { "commit \(code: $0)" }])
        add("Event", [identity.event.map { "\($0)" }, identity.actor.map { "by \($0)" }])
        add(
            "Engine",
            [
                identity.engine.map { "\($0)" }, identity.engineVersion.map { "version \($0)" },
                identity.model.map { "model \($0)" },
            ])
        add(
            "Versions",
            [
                identity.gatewayVersions.isEmpty
                    ? nil
                    : "MCP gateway \(.joined(identity.gatewayVersions.map { "\($0)" }, by: " and ", limit: 5))",
                identity.firewallVersion.map { "firewall \($0)" }, identity.cliVersion.map { "gh-aw \($0)" },
            ])
        let agent: Phrase =
            switch facts.coverage.agentRan {
            case true?: "agent ran"
            case false?: "\(words: "agent did not run", .caution)"
            case nil: "\(words: "unknown whether the agent ran", .caution)"
            }
        add(
            "Coverage",
            [
                "gateway \(facts.coverage.gateway.phrase)", "firewall \(facts.coverage.firewall.phrase)",
                agent,
            ])
        add("Configuration", [configurationPhrase])
        return result
    }
}
