import Facts
import Findings
import GuardEngine
import RunAudit
import Testing

@Suite struct PolicyMetricsTests {
    private static let agent = ["none:octo/demo", "unapproved:octo/demo", "approved:octo/demo"]

    private static func facts() -> RunFacts {
        var facts = RunFacts()
        var github = GuardFacts(server: "github")
        github.guardName = "github"
        github.appliedPolicyJSON = #"{"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#
        github.appliedPolicy = .allowOnly(
            AllowOnlyPolicy(repositories: .patterns(["octo/demo"]), minimumIntegrity: .approved))
        github.mode = .filter
        github.isModeFromGuard = true
        var playwright = GuardFacts(server: "playwright")
        playwright.guardName = "noop"
        facts.guards = [github, playwright]
        facts.difc.configuredMode = "strict"
        facts.calls.source = .gatewayLog
        func count(_ server: String?, _ tool: String, _ outcomes: [CallOutcome: Int]) {
            var entry = CallFacts.ToolCount(server: server, tool: tool)
            entry.byOutcome = outcomes
            entry.total = outcomes.values.reduce(0, +)
            facts.calls.byTool.append(entry)
            for (outcome, number) in outcomes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                for _ in 0..<number {
                    facts.calls.list.append(
                        Call(
                            id: "c\(facts.calls.list.count + 1)", server: server, tool: tool, session: nil,
                            begin: nil, end: nil, outcome: outcome,
                            evidence: [Evidence(path: "mcp-gateway.log", line: 7)]))
                }
            }
        }
        count("github", "list_issues", [.ok: 2, .okFiltered: 1, .guardError: 1])
        count("github", "merge_pull_request", [.policyDenied: 1])
        count("github", "get_me", [.backendError: 1, .allowlistDenied: 1])
        count("playwright", "browser_navigate", [.ok: 3])
        count(nil, "unknown", [.transportError: 1])
        return facts
    }

    private static func item(_ cause: FilterCause, author: String?, _ description: String) -> FilteredItemFact
    {
        var item = FilteredItemFact(
            timestamp: nil, server: "github", tool: "list_issues", description: description,
            reason:
                "Resource '\(description)' has lower integrity than agent requires. The agent cannot read data with integrity below \"approved\".",
            cause: cause,
            labels: LabelPair(integrity: Label(["none:octo/demo", "unapproved:octo/demo"])),
            evidence: Evidence(path: "rpc-messages.jsonl", line: 3))
        item.author = author
        return item
    }

    @Test func noGuardNoMetrics() {
        var facts = RunFacts()
        var noop = GuardFacts(server: "playwright")
        noop.guardName = "noop"
        facts.guards = [noop]
        #expect(PolicyMetrics(facts) == nil)
    }

    /// Six calls to github: 2 allowed, 1 filtered, 2 refused, 1 failed in the guard, 1 at runtime is 7.
    @Test func countsCallsOfGuardedServers() throws {
        let metrics = try #require(PolicyMetrics(Self.facts()))
        #expect(metrics.total.calls == 7)
        #expect(metrics.total.allowed == 2)
        #expect(metrics.total.filtered == 1)
        #expect(metrics.total.refused == 2)
        #expect(metrics.total.guardFailed == 1)
        #expect(metrics.total.runtimeFailed == 1)
        #expect(metrics.unguardedCalls == 3)
        #expect(metrics.unattributedCalls == 1)
        #expect(metrics.total.blockRate == 2.0 / 7.0)
        #expect(metrics.servers.map(\.server) == ["github"])
        #expect(metrics.servers.first?.counts.calls == 7)
        #expect(
            metrics.servers.first?.overrides == ["the guard's mode filter replaces the configured strict"])
        #expect(metrics.scopePatterns == ["octo/demo"])
    }

    /// A write refused before any backend: the log tells the tool and the reason, not the server.
    @Test func whatAGuardDecidedIsSubjectToIt() throws {
        var facts = Self.facts()
        var denied = CallFacts.ToolCount(server: nil, tool: "merge_pull_request")
        denied.total = 3
        denied.byOutcome = [.policyDenied: 2, .ok: 1]
        facts.calls.byTool.append(denied)
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.total.calls == 9)
        #expect(metrics.total.refused == 4)
        #expect(metrics.total.allowed == 2)
        #expect(metrics.unattributedCalls == 4)
        #expect(metrics.servers.first?.counts.calls == 7)
    }

    @Test func blamesFailures() throws {
        let metrics = try #require(PolicyMetrics(Self.facts()))
        #expect(metrics.failuresByKind == [.policy: 2, .guardHealth: 1, .runtime: 2])
        let rules = Dictionary(
            metrics.failures.map { ("\($0.tool) \($0.kind.rawValue)", $0.rule) }, uniquingKeysWith: { $1 })
        #expect(rules["get_me policy"] == "the tool is not in the list of allowed tools")
        #expect(rules["get_me runtime"] == "the tool reported an error")
        #expect(rules["list_issues guard"] == "the guard failed to label")
    }

    /// Without traces and replay it is not known how many items there were.
    @Test func itemsSeenMayBeUnknown() throws {
        var facts = Self.facts()
        facts.difc.items = [Self.item(.minimumIntegrity, author: "mallory", "issue:octo/demo#7")]
        facts.difc.filtered = 1
        facts.difc.filteredByCause = [.minimumIntegrity: 1]
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.total.itemsSeen == nil)
        #expect(metrics.total.itemsRemoved == 1)
        #expect(metrics.total.filterRate == nil)
        #expect(metrics.levels == [.init(needed: "approved", had: "unapproved", items: 1)])
        #expect(metrics.authors.map(\.author) == ["mallory"])
    }

    @Test func tracesTellItemsSeen() throws {
        var facts = Self.facts()
        var seen = DIFCFacts.ToolItems(server: "github", tool: "list_issues")
        seen.responses = 2
        seen.seen = 10
        seen.accessible = 6
        facts.difc.byTool = [seen]
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.total.itemsSeen == 10)
        #expect(metrics.total.itemsRemoved == 4)
        #expect(metrics.total.filterRate == 0.4)
        #expect(metrics.basis.contains { $0.metric == "items seen" && $0.evidence.contains("traces") })
    }

    @Test func replayTellsItemsSeen() throws {
        var facts = Self.facts()
        var replay = ReplayFacts()
        var call = CallReplay(id: "c1", server: "github", tool: "list_issues", verdict: .agreed)
        call.itemCount = 5
        call.allowedCount = 2
        replay.calls = [call]
        facts.replay = replay
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.total.itemsSeen == 5)
        #expect(metrics.total.itemsRemoved == 3)
    }

    @Test func scopesAreNamedByRepository() throws {
        var facts = Self.facts()
        facts.difc.items = [
            Self.item(.repositoryScope, author: nil, "issue:octo/other#1"),
            Self.item(.repositoryScope, author: nil, "commit:octo/other@abc1234"),
            Self.item(.repositoryScope, author: nil, "issue"),
        ]
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.outOfScope == ["octo/other": 2])
    }

    @Test func denialsAreSplit() throws {
        var facts = Self.facts()
        for isSecrecy in [true, false, false] {
            facts.difc.denials.append(
                Denial(
                    timestamp: nil, server: nil, tool: nil, resource: "r", reason: "x", isSecrecy: isSecrecy,
                    evidence: Evidence(path: "mcp-gateway.log", line: 1)))
        }
        let metrics = try #require(PolicyMetrics(facts))
        #expect(metrics.refusedForSecrecy == 1)
        #expect(metrics.refusedForIntegrity == 2)
    }
}
