import Facts
import Findings
import GuardEngine

/// Reports with known content.
enum SampleReport {
    /// Nothing was found.
    static let empty = RunReport(
        facts: RunFacts(), findings: [], verdict: .incomplete,
        unjudged: [UnjudgedRule(rule: "direct-api-bypass", reason: "needs access-log")])

    /// Every section is filled, and every logged string carries something hostile.
    static let full = make(attacks)

    /// The same without hostile strings.
    static let plain = make([])

    /// The plain one, had no configuration been applied.
    static let unconfigured: RunReport = {
        var report = plain
        report.configurationPath = nil
        report.facts.expectedTraffic = []
        for index in report.findings.indices {
            report.findings[index].severity =
                report.findings[index].originalSeverity ?? report.findings[index].severity
            report.findings[index].originalSeverity = nil
            report.findings[index].suppression = nil
            report.findings[index].expiredSuppression = nil
        }
        return report
    }()

    /// What is appended to logged strings.
    static let attacks = [
        "\u{1B}[2J", "|x", "`y`", "@octocat", "#1", "<b>", "\u{202E}rtl", "\n# h", "[a](//e.x)", "--><!--",
        "*i*",
        "\u{9B}31m", "GH-2", "\r- l", "http://e.x", "![p](q)", "\u{200B}", "</details>", "$a$", "o/r#3",
        "\u{2028}", "www.e.x", ":tada:", "~~s~~", "&lt;", "\\|", "``", "a@e.x",
    ]

    static let token = "ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"

    /// The report whose logged strings carry `attacks`, one after the other.
    static func make(_ attacks: [String]) -> RunReport {
        var builder = Builder(attacks: attacks)
        return builder.report()
    }

    private struct Builder {
        let attacks: [String]
        private var next = 0

        init(attacks: [String]) { self.attacks = attacks }

        /// `text` with the next attack.
        mutating func log(_ text: String) -> String {
            guard !attacks.isEmpty else { return text }
            defer { next += 1 }
            return text + attacks[next % attacks.count]
        }

        mutating func place(_ path: String, _ line: Int?, _ excerpt: String? = nil) -> Evidence {
            Evidence(
                path: log(path), line: line, offset: line.map { Int64($0) * 200 },
                excerpt: excerpt.map { log($0) })
        }

        mutating func seen(_ text: String, _ path: String, _ line: Int) -> Observation {
            Observation(text: log(text), timestamp: time(line), evidence: place(path, line))
        }

        mutating func tally(_ path: String, _ count: Int) -> Tally {
            var result = Tally()
            for line in 1...count { result.add(place(path, line)) }
            return result
        }

        func time(_ seconds: Int) -> Timestamp {
            Timestamp(milliseconds: 1_778_568_420_000 + Int64(seconds) * 1000)
        }

        mutating func report() -> RunReport {
            var facts = RunFacts()
            facts.identity = identity()
            facts.evidence = evidence()
            facts.unexaminedFiles.count = 25
            facts.unexaminedFiles.firstPaths = [log("prompt.txt"), log("aw-prompts/notes.bin")]
            facts.coverage.gateway = .partial
            facts.coverage.firewall = .complete
            facts.coverage.agentRan = true
            facts.coverage.gaps = [log("mcp-logs/rpc-messages.jsonl ends in the middle of a record")]
            facts.guards = guards()
            facts.calls = calls()
            facts.difc = difc()
            facts.proxy = proxy()
            facts.firewall = firewall()
            facts.models = [model()]
            facts.safeOutputs.declared = [log("create_issue"): 2, "missing_tool": 1]
            facts.safeOutputs.created = ["create_issue": 1]
            facts.safeOutputs.missing = [
                .init(
                    type: "missing_tool", subject: log("semgrep"), reason: log("not in the allow list"),
                    evidence: place("agent_output.json", nil))
            ]
            facts.workflow.rateLimited = tally("workflow-logs/1_activation.txt", 2)
            facts.workflow.rateLimitedJobs = [log("activation")]
            facts.workflow.proxyBypassed = [
                seen(
                    "DIFC proxy failed to start, falling back to direct API access",
                    "workflow-logs/2_agent.txt", 41)
            ]
            facts.workflow.proxySkipped = [
                seen("DIFC proxy policy not specified", "workflow-logs/2_agent.txt", 40)
            ]
            facts.workflow.errors = tally("workflow-logs/2_agent.txt", 3)
            facts.workflow.jobs = ["activation": "success", log("agent"): log("failure")]
            facts.backend.rateLimits = [seen("API rate limit exceeded for user", "mcp-logs/github.log", 91)]
            facts.backend.circuitBreakers = [seen("circuit breaker OPEN", "mcp-logs/github.log", 92)]
            facts.backend.failedServers = [
                log("playwright"): [seen("context deadline exceeded", "mcp-logs/mcp-gateway.log", 17)]
            ]
            facts.backend.advertisedTools = [log("github"): 26, "safeoutputs": 5]
            facts.backend.configurationErrors = [
                seen("unknown field \"guard\"", "mcp-logs/mcp-gateway.log", 3)
            ]
            facts.backend.compilationCacheFallbacks = [
                seen("mkdir /var/cache: permission denied", "mcp-logs/mcp-gateway.log", 5)
            ]
            facts.discrepancies = [
                Discrepancy(
                    kind: .firewallLogs, text: log("access.log holds 6 requests, audit.jsonl 5"),
                    evidence: [place("sandbox/firewall/logs/access.log", nil)])
            ]
            var result = RunReport(
                facts: facts, findings: findings(), verdict: .incomplete,
                unjudged: [UnjudgedRule(rule: "scope-leak", reason: log("needs rpc-messages"))])
            result.facts.replay = SampleReplay.facts(SampleReplay.attacker(attacks))
            result.facts.policyMetrics = SamplePolicyMetrics.metrics(
                SampleReplay.attacker(attacks))
            configure(&result)
            return result
        }

        /// What a configuration does: the warning counts again, the last finding does not count.
        mutating func configure(_ report: inout RunReport) {
            report.configurationPath = log(".awaudit.yml")
            report.facts.expectedTraffic = [
                ExpectedTraffic(domain: log("chatgpt.com"), requests: 3),
                ExpectedTraffic(domain: "files.openai.com", requests: 1),
            ]
            report.findings[1].expiredSuppression = Suppression(
                reason: log("codex signs in by itself"), expires: log("2026-03-31"))
            report.findings[2].originalSeverity = .warning
            report.findings[2].suppression = Suppression(
                reason: log("three items of a bot; \(SampleReport.token)"), expires: log("2026-12-31"))
        }

        mutating func identity() -> RunIdentity {
            var result = RunIdentity()
            result.runID = "25717161421"
            result.runNumber = log("412")
            result.attempt = "2"
            result.workflow = log("Duplicate Code Detector")
            result.repository = log("octo/demo")
            result.branch = log("main")
            result.commit = "4f2c1d9be0a7c35d8e6f1a2b3c4d5e6f70819203"
            result.event = log("schedule")
            result.actor = log("octocat")
            result.conclusion = log("success")
            result.url = "https://github.com/octo/demo/actions/runs/25717161421"
            result.createdAt = time(0)
            result.engine = log("codex")
            result.engineVersion = log("0.129.0")
            result.model = log("gpt-5.4")
            result.gatewayVersions = [log("v0.3.6")]
            result.firewallVersion = log("v0.25.0")
            result.cliVersion = log("v0.67.1")
            result.label = log("run-25717161421")
            result.subRun = log("9a3f")
            return result
        }

        mutating func evidence() -> [EvidenceSource] {
            [
                EvidenceSource(
                    path: log("mcp-logs/rpc-messages.jsonl"), kind: "rpc-messages", status: .truncated,
                    bytes: 48_213,
                    lines: 120, parsed: 112, rejected: 7, repaired: 1, unknownKinds: [log("NOVEL_EVENT"): 2],
                    firstRejects: [
                        .init(line: 14, offset: 5120, reason: log("not JSON")),
                        .init(line: 120, offset: 48_100, reason: "ends in the middle of a record"),
                    ], detail: log("the last line is cut off")),
                EvidenceSource(
                    path: log("mcp-logs/mcp-gateway.log"), kind: "mcp-gateway-log", status: .present,
                    bytes: 20_100,
                    lines: 210, parsed: 210),
                EvidenceSource(
                    path: log("sandbox/firewall/logs/access.log"), kind: "access-log", status: .present,
                    bytes: 1200,
                    lines: 8, parsed: 8),
                EvidenceSource(
                    path: "sandbox/firewall/audit/policy-manifest.json", kind: "policy-manifest",
                    status: .absent),
                EvidenceSource(
                    path: log("aw_info.json"), kind: "aw-info", status: .unknownSchema, bytes: 20, parsed: 0,
                    rejected: 1),
                EvidenceSource(
                    path: log("agent-stdio.log"), kind: "agent-stdio", status: .unreadable,
                    detail: log("bad gzip block")),
                EvidenceSource(
                    path: log("safe-output-items.jsonl"), kind: "safe-output-items", status: .empty),
            ]
        }

        mutating func guards() -> [GuardFacts] {
            var github = GuardFacts(server: log("github"))
            github.guardName = log("github")
            github.moduleFile = log("/guards/github/00-github-guard.wasm")
            github.moduleSize = 306_212
            github.configuredPolicyJSON =
                #"{"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#
            github.appliedPolicyJSON =
                #"{"allow-only":{"repos":"public","min-integrity":"approved","blocked-users":["\#(log("mallory").jsonSafe)"]}}"#
            github.policySource = log("env")
            github.mode = .filter
            github.isModeFromGuard = true
            github.agentLabels = LabelPair(
                secrecy: Label(), integrity: Label([log("approved:all"), "none:all", "unapproved:all"]))
            github.labelAgentCalls = tally("mcp-logs/mcp-gateway.log", 3)
            github.labelAgentFailures = [seen("backend returned None", "mcp-logs/mcp-gateway.log", 44)]
            github.legacyLabelCalls = tally("mcp-logs/mcp-gateway.log", 1)
            github.downgrades = [seen("guard not found, using noop", "mcp-logs/mcp-gateway.log", 9)]
            github.loadFailures = [seen("open guard.wasm: no such file", "mcp-logs/mcp-gateway.log", 8)]
            github.trap = GuardTrap(
                guardName: log("github"), function: log("label_response"),
                error: log("wasm error: unreachable"),
                timestamp: time(60), evidence: place("mcp-logs/mcp-gateway.log", 130))
            github.deadCalls = tally("mcp-logs/mcp-gateway.log", 2)
            github.forcedPublic = seen("overriding repos with public", "mcp-logs/mcp-gateway.log", 12)
            github.evidence = [place("mcp-logs/mcp-gateway.log", 10)]
            var sink = GuardFacts(server: "safeoutputs")
            sink.guardName = "write-sink"
            sink.configuredPolicyJSON = log("{not json")
            sink.mode = .strict
            return [github, sink]
        }

        mutating func calls() -> CallFacts {
            var result = CallFacts()
            result.source = .gatewayLog
            result.total = 7
            result.byOutcome = [.ok: 3, .okFiltered: 1, .policyDenied: 1, .guardError: 2]
            var search = CallFacts.ToolCount(server: log("github"), tool: log("search_code"))
            search.total = 6
            search.byOutcome = [.ok: 2, .okFiltered: 1, .policyDenied: 1, .guardError: 2]
            var issue = CallFacts.ToolCount(server: "safeoutputs", tool: "create_issue")
            issue.total = 1
            issue.byOutcome = [.ok: 1]
            result.byTool = [search, issue]
            let outcomes: [CallOutcome] = [.ok, .okFiltered, .policyDenied, .guardError, .guardError, .ok]
            for (index, outcome) in outcomes.enumerated() {
                var call = Call(
                    id: "c\(index + 1)", server: index == 5 ? nil : log("github"), tool: log("search_code"),
                    session: "session-1", begin: time(index), end: index == 4 ? nil : time(index + 1),
                    outcome: outcome, evidence: [place("mcp-logs/mcp-gateway.log", 100 + index)])
                if !outcome.isAnswered {
                    call.error = log("Authorization: Bearer \(SampleReport.token) was refused")
                }
                if outcome == .okFiltered { call.filteredItems = 3 }
                call.requestBytes = 120
                call.responseBytes = index == 4 ? nil : 4096
                call.isPairAmbiguous = index == 1
                result.list.append(call)
            }
            result.guardLookups = 4
            result.otherRequests = ["tools/list": 2, log("ping"): 1]
            result.unmatchedResponses = 1
            result.ambiguousPairs = 1
            return result
        }

        mutating func difc() -> DIFCFacts {
            var result = DIFCFacts()
            result.filtered = 3
            result.filteredByCause = [.minimumIntegrity: 2, .blockedUser: 1]
            result.requiredLevels = [log("approved"): 2]
            result.itemLevels = [log("none"): 2, "blocked": 1]
            result.items = [
                FilteredItemFact(
                    timestamp: time(2), server: log("github"), tool: log("search_code"),
                    description: log("issue:octo/demo#7"),
                    reason: log("has lower integrity than agent requires"),
                    cause: .minimumIntegrity,
                    labels: LabelPair(
                        secrecy: Label([log("private:octo")]), integrity: Label([log("none:all")])),
                    evidence: place("mcp-logs/rpc-messages.jsonl", 15)),
                FilteredItemFact(
                    timestamp: nil, server: "github", tool: "list_issues", description: "",
                    reason: log("blocked user"),
                    cause: .blockedUser, labels: nil, evidence: place("mcp-logs/rpc-messages.jsonl", 16)),
            ]
            result.items[0].author = log("mallory")
            result.items[0].authorAssociation = log("FIRST_TIMER")
            result.items[0].url = log("https://github.com/octo/demo/issues/7")
            result.denials = [
                Denial(
                    timestamp: time(3), server: log("safeoutputs"), tool: log("create_issue"),
                    resource: log("resource:create_issue"),
                    reason: log("Agent carries private data that cannot be written there"), isSecrecy: true,
                    evidence: place("mcp-logs/mcp-gateway.log", 103)),
                Denial(
                    timestamp: nil, server: nil, tool: nil, resource: "", reason: "low integrity",
                    isSecrecy: false,
                    evidence: place("mcp-logs/mcp-gateway.log", 104)),
            ]
            result.strictBlocks = [
                StrictBlock(
                    timestamp: time(4), tool: log("list_issues"), filtered: 2, total: 5,
                    evidence: place("mcp-logs/mcp-gateway.log", 105))
            ]
            result.singleItemErrors = 1
            result.labelledResponses = 4
            result.itemsSeen = 38
            result.itemsAccessible = 35
            var items = DIFCFacts.ToolItems(server: log("github"), tool: log("search_code"))
            items.responses = 4
            items.seen = 38
            items.accessible = 35
            items.emptied = 1
            items.evidence = [place("mcp-logs/mcp-gateway.log", 101)]
            result.byTool = [items]
            result.coarseFailures = tally("mcp-logs/mcp-gateway.log", 2)
            result.unlabelledResponses = tally("mcp-logs/mcp-gateway.log", 1)
            result.labellingTruncated = [seen("limiting 140 items to 100", "mcp-logs/mcp-gateway.log", 106)]
            result.labellingFailures = [seen("Response labeling failed", "mcp-logs/mcp-gateway.log", 107)]
            result.visibilityUnknown = [
                seen("visibility of octo/demo unknown", "mcp-logs/mcp-gateway.log", 108)
            ]
            result.visibilityFailedOpen = [seen("assuming public", "mcp-logs/mcp-gateway.log", 109)]
            result.lookupFailures = tally("mcp-logs/mcp-gateway.log", 2)
            result.isEnforcementEnabled = true
            result.configuredMode = log("filter")
            result.sinkServers = [log("safeoutputs")]
            result.responseRepositories = [
                ResponseRepositories(
                    server: log("github"), tool: log("search_code"), repository: log("octo/secret"), items: 2,
                    evidence: place("mcp-logs/rpc-messages.jsonl", 31))
            ]
            result.policyOverride = seen("Guard policy override configured", "mcp-logs/mcp-gateway.log", 7)
            return result
        }

        mutating func proxy() -> ProxyFacts {
            var result = ProxyFacts()
            result.isPresent = true
            result.mode = log("filter")
            result.filtered = 4
            var path = ProxyFacts.FilteredPath(
                method: log("GET"), template: log("/repos/{owner}/{repo}/issues"), tool: log("list_issues"))
            path.responses = 2
            path.filtered = 4
            path.total = 30
            path.evidence = [place("mcp-logs/proxy.log", 20)]
            result.byPath = [path]
            var passthrough = ProxyFacts.Passthrough(method: "POST", template: log("/graphql/{n}"))
            passthrough.tally = tally("mcp-logs/proxy.log", 2)
            result.passthroughs = [passthrough]
            result.rejections = [seen("unknown endpoint refused", "mcp-logs/proxy.log", 22)]
            result.blocked = [seen("request blocked", "mcp-logs/proxy.log", 23)]
            return result
        }

        mutating func firewall() -> FirewallFacts {
            var result = FirewallFacts()
            result.source = .accessLog
            result.requests = 6
            result.allowed = 3
            result.denied = 2
            result.incomplete = 1
            result.noise = 2
            result.malformed = tally("sandbox/firewall/logs/access.log", 1)
            result.uncategorised = 1
            let api = log("api.github.com")
            let chat = log("chatgpt.com")
            var domains = [FirewallDomain(domain: api, port: 443), FirewallDomain(domain: chat, port: 443)]
            domains[0].denied = 2
            domains[1].allowed = 3
            domains[1].incomplete = 1
            result.domains = domains
            var denied = FirewallTraffic(
                domain: api, port: 443, decision: .denied, userAgent: log("codex_exec/0.129.0"),
                client: .agent,
                clientAddress: "172.30.0.20", method: "CONNECT", squidResult: "TCP_DENIED (403)")
            denied.denialCause = .domain
            denied.matchedRule = log("deny-default")
            denied.tally = tally("sandbox/firewall/logs/access.log", 2)
            denied.first = time(10)
            denied.last = time(11)
            var allowed = FirewallTraffic(
                domain: chat, port: 443, decision: .allowed, userAgent: nil, client: .apiProxy,
                clientAddress: "172.30.0.30", method: nil, squidResult: "TCP_TUNNEL (200)")
            allowed.failed = 1
            allowed.tally = tally("sandbox/firewall/logs/access.log", 3)
            result.traffic = [denied, allowed]
            var mismatch = HostMismatch(hostHeader: log("github.com"), target: log("evil.example:443"))
            mismatch.tally = tally("sandbox/firewall/logs/access.log", 1)
            result.hostMismatches = [mismatch]
            result.allowList = [log("chatgpt.com"), "*.githubusercontent.com"]
            result.hasManifest = true
            result.isSSLBumpEnabled = true
            result.isDLPEnabled = true
            result.apiProxyProviders = [log("OpenAI")]
            result.first = time(10)
            result.last = time(30)
            return result
        }

        mutating func model() -> ModelUsage {
            var result = ModelUsage(provider: log("openai"), model: log("gpt-5.4"))
            result.calls = 13
            result.inputTokens = 4_100_000
            result.outputTokens = 52_310
            result.cacheReadTokens = 3_900_000
            result.cacheWriteTokens = 12
            return result
        }

        mutating func findings() -> [Finding] {
            let api = log("api.github.com:443")
            return [
                Finding(
                    rule: "guard-trap", code: "C-2", severity: .critical, title: "WASM guard trapped",
                    description: log(
                        "The guard of github trapped in label_response; 2 later calls were refused."),
                    subject: log("github"),
                    evidence: [
                        place(
                            "mcp-logs/mcp-gateway.log", 130, "[ERROR] [backend] WASM guard trap: guard=github"
                        )
                    ],
                    occurrences: 1, cause: log("The guard ran into unreachable code."),
                    impact: "Nothing was labelled after the trap.",
                    recommendation: "Update the guard and run again.",
                    table: nil, fingerprint: "00112233445566778899aabbccddeeff"),
                Finding(
                    rule: "direct-api-bypass", code: "W-1", severity: .warning,
                    title: "Direct API bypass attempt",
                    description: log(
                        "The agent's sandbox made direct requests to GitHub's API, which the firewall blocked. Requests that go around the MCP gateway are not labelled."
                    ), subject: api,
                    evidence: [
                        place(
                            "sandbox/firewall/logs/access.log", 4,
                            "1778568430.1 172.30.0.20:4711 api.github.com:443 CONNECT 403 TCP_DENIED:HIER_NONE token=\(SampleReport.token)"
                        ),
                        place("sandbox/firewall/logs/access.log", 5),
                    ], occurrences: 2,
                    cause: log("Codex invoked git itself instead of the MCP tools."),
                    impact: log("No unfiltered data was returned."),
                    recommendation: log("Tell the agent to use the GitHub MCP tools only."),
                    table: Finding.Table(
                        columns: ["Domain", "Count", "User-Agent", "Decision"],
                        rows: [
                            [api, "2", log("codex_exec/0.129.0"), "denied: TCP_DENIED (403)"],
                            [log("github.com:443"), "1", log("git/2.53.0")],
                        ]), fingerprint: "ffeeddccbbaa99887766554433221100"),
                Finding(
                    rule: "filtered", code: "I-1", severity: .info, title: "Items were filtered",
                    description: "3 of 38 items were removed from responses.", subject: "",
                    evidence: [
                        place("mcp-logs/rpc-messages.jsonl", 15)
                    ], occurrences: 3, recommendation: "Nothing to do.",
                    fingerprint: "0123456789abcdef0123456789abcdef"),
            ]
        }
    }
}

extension String {
    /// The text inside a JSON string written by hand.
    fileprivate var jsonSafe: String {
        replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\u{1B}", with: "\\u001b")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    }
}
