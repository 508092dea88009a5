import Facts
import Findings
import RunAudit
import Testing

/// Two runs compared.
@Suite struct RunComparisonTests {
    private static func domain(_ allowed: Int, _ denied: Int, _ incomplete: Int = 0) -> FirewallDomain {
        var domain = FirewallDomain(domain: "example.com", port: 443)
        domain.allowed = allowed
        domain.denied = denied
        domain.incomplete = incomplete
        return domain
    }

    private static func profile(_ change: (inout RunProfile) -> Void = { _ in }) -> RunProfile {
        var profile = RunProfile()
        profile.metrics = [.requests: 1, .calls: 1, .declaredOutputs: 0]
        change(&profile)
        return profile
    }

    /// The rules of §4.7 for domains, with mixed transitions and decreases.
    @Test(
        arguments: [
            (nil, domain(1, 0), RunDiff.Status.new, nil),
            (nil, domain(0, 1), .new, .newDeniedDomain),
            (nil, domain(5, 1), .new, .newDeniedDomain),
            (domain(1, 1), nil, .removed, nil),
            (domain(0, 3), domain(3, 0), .statusChanged, .nowAllowed),
            (domain(3, 0), domain(0, 3), .statusChanged, .nowDenied),
            (domain(0, 3), domain(1, 3), .statusChanged, .nowAlsoAllowed),
            (domain(3, 0), domain(3, 1), .statusChanged, .nowAlsoDenied),
            (domain(3, 1), domain(3, 0), .statusChanged, .nowOnlyAllowed),
            (domain(3, 1), domain(0, 3), .statusChanged, .nowOnlyDenied),
            (domain(0, 0, 2), domain(2, 0), .statusChanged, nil),
            (domain(4, 0), domain(9, 0), .volumeChanged, nil),
            (domain(4, 0), domain(8, 0), nil, nil),
            (domain(9, 0), domain(4, 0), .volumeChanged, nil),
            (domain(8, 0), domain(4, 0), nil, nil),
            (domain(4, 0), domain(4, 0), nil, nil),
        ] as [(FirewallDomain?, FirewallDomain?, RunDiff.Status?, RunDiff.Anomaly?)])
    func domains(
        _ before: FirewallDomain?, _ after: FirewallDomain?, _ status: RunDiff.Status?,
        _ anomaly: RunDiff.Anomaly?
    ) {
        let diff = RunComparison.diff(
            Self.profile { $0.domains = [before].compactMap { $0 } },
            Self.profile { $0.domains = [after].compactMap { $0 } })
        #expect(diff.domains.map(\.status) == [status].compactMap { $0 })
        #expect(diff.domains.first?.anomaly == anomaly)
        #expect(diff.anomalyCount == (anomaly == nil ? 0 : 1))
    }

    @Test func portsTellDomainsApart() {
        var other = Self.domain(1, 0)
        other.port = 80
        let diff = RunComparison.diff(
            Self.profile { $0.domains = [Self.domain(1, 0)] }, Self.profile { $0.domains = [other] })
        #expect(diff.domains.map(\.port) == [80, 443])
        #expect(diff.domains.map(\.status) == [.new, .removed])
    }

    private static func tool(_ calls: Int, refused: Int = 0, failed: Int = 0) -> RunProfile.Tool {
        var tool = RunProfile.Tool(server: "github", tool: "list_issues")
        tool.calls = calls
        tool.refused = refused
        tool.failed = failed
        return tool
    }

    @Test(
        arguments: [
            (nil, tool(2), RunDiff.Status.new, nil),
            (nil, tool(2, failed: 1), .new, .newToolWithErrors),
            (tool(2, refused: 2), nil, .removed, nil),
            (tool(2), tool(2), nil, nil),
            (tool(2), tool(1), .changed, nil),
            (tool(2, refused: 1), tool(2, failed: 1), .changed, nil),
            (tool(2, refused: 1), tool(2, refused: 1, failed: 1), .changed, .moreErrors),
            (tool(2, refused: 1), tool(2), .changed, nil),
        ] as [(RunProfile.Tool?, RunProfile.Tool?, RunDiff.Status?, RunDiff.Anomaly?)])
    func tools(
        _ before: RunProfile.Tool?, _ after: RunProfile.Tool?, _ status: RunDiff.Status?,
        _ anomaly: RunDiff.Anomaly?
    ) {
        let diff = RunComparison.diff(
            Self.profile { $0.tools = [before].compactMap { $0 } },
            Self.profile { $0.tools = [after].compactMap { $0 } })
        #expect(diff.tools.map(\.status) == [status].compactMap { $0 })
        #expect(diff.tools.first?.anomaly == anomaly)
    }

    private static func guardian(_ change: (inout RunProfile.Guardian) -> Void = { _ in })
        -> RunProfile.Guardian
    {
        var guardian = RunProfile.Guardian(server: "github")
        guardian.name = "github-guard"
        guardian.policyJSON = "{\"allow-only\": {\"repos\": \"all\", \"min-integrity\": \"none\"}}"
        guardian.mode = "filter"
        guardian.module = "00-github-guard.wasm"
        guardian.moduleSize = 900
        change(&guardian)
        return guardian
    }

    private static func guards(_ before: RunProfile.Guardian?, _ after: RunProfile.Guardian?) -> RunDiff
        .Guardian?
    {
        RunComparison.diff(
            profile { $0.guards = [before].compactMap { $0 } },
            profile { $0.guards = [after].compactMap { $0 } }
        ).guards.first
    }

    @Test func guards() {
        #expect(Self.guards(Self.guardian(), Self.guardian()) == nil)
        #expect(Self.guards(nil, Self.guardian())?.status == .new)
        let gone = Self.guards(Self.guardian(), nil)
        #expect(gone?.status == .removed)
        #expect(gone?.anomalies == [.guardGone])
        // The same policy, spelled otherwise.
        let respelled = Self.guardian {
            $0.policyJSON = "{\"allow-only\":{\"min-integrity\":\"none\",\"repos\":\"all\"}}"
        }
        #expect(Self.guards(Self.guardian(), respelled) == nil)
        let policy = Self.guards(Self.guardian(), Self.guardian { $0.policyJSON = "{}" })
        #expect(policy?.changes.map(\.field) == [.policy])
        #expect(policy?.anomalies == [.policyChanged])
        let noop = Self.guards(
            Self.guardian(),
            Self.guardian {
                $0.name = "noop"
                $0.module = nil
                $0.moduleSize = nil
                $0.mode = "strict"
            })
        #expect(noop?.changes.map(\.field) == [.name, .module, .mode])
        #expect(noop?.anomalies == [.guardChanged, .modeChanged])
        // What a log does not tell is listed, and nothing to look at.
        let unknown = Self.guards(Self.guardian(), Self.guardian { $0.mode = nil })
        #expect(unknown?.changes == [.init(field: .mode, before: "filter", after: nil)])
        #expect(unknown?.anomalies == [])
    }

    @Test func decisionsMetricsAndOutputs() {
        var before = RunProfile.Output(type: "create_issue")
        before.declared = 1
        let diff = RunComparison.diff(
            Self.profile {
                $0.outcomes = [.ok: 3, .policyDenied: 1]
                $0.metrics[.filterRate] = 0.5
                $0.outputs = [before]
            },
            Self.profile {
                $0.outcomes = [.ok: 3, .backendError: 2]
                $0.metrics[.calls] = 4
            })
        #expect(
            diff.decisions == [
                .init(outcome: .policyDenied, before: 1, after: 0),
                .init(outcome: .backendError, before: 0, after: 2),
            ])
        #expect(
            diff.metrics == [
                .init(metric: .calls, before: 1, after: 4),
                .init(metric: .filterRate, before: 0.5, after: nil),
            ])
        #expect(diff.outputs == [.init(type: "create_issue", before: before, after: nil)])
        #expect(!diff.isEmpty)
    }

    /// A log that is missing on one side makes nothing new or removed.
    @Test func whatIsNotSeenIsNotCompared() {
        let full = Self.profile {
            $0.domains = [Self.domain(1, 1)]
            $0.tools = [Self.tool(1)]
            $0.outcomes = [.ok: 1]
            $0.outputs = [RunProfile.Output(type: "x")]
        }
        for diff in [RunComparison.diff(full, RunProfile()), RunComparison.diff(RunProfile(), full)] {
            #expect(diff.notCompared == [.domains, .calls, .outputs])
            #expect(
                diff.domains.isEmpty && diff.tools.isEmpty && diff.decisions.isEmpty && diff.outputs.isEmpty)
            #expect(diff.anomalyCount == 0)
        }
        #expect(RunComparison.diff(full, full).isEmpty)
        #expect(RunComparison.diff(full, full).notCompared.isEmpty)
    }
}
