package import Facts
import Findings
import GuardEngine

extension PolicyMetrics {
    /// What guard policies did in a run; `nil` when no server has a guard.
    package init?(_ facts: RunFacts) {
        let guarded = facts.guards.filter(\.isGuarded)
        guard !guarded.isEmpty else { return nil }
        self.init()
        let names = Set(guarded.map(\.server))
        servers = guarded.map { PolicyMetrics.server($0, facts) }
        countCalls(facts, names)
        countItems(facts, names)
        countCauses(facts)
        listFailures(facts)
        scopePatterns = PolicyMetrics.patterns(guarded)
        state(facts)
    }

    private static func server(_ facts: GuardFacts, _ run: RunFacts) -> Server {
        var server = Server(server: facts.server)
        server.guardName = facts.guardName
        server.policyJSON = facts.appliedPolicyJSON ?? facts.configuredPolicyJSON
        server.policySource = facts.policySource
        server.mode = facts.mode
        if let forced = facts.forcedPublic { server.overrides.append(forced.text) }
        if let override = run.difc.policyOverride { server.overrides.append(override.text) }
        if facts.isModeFromGuard, let configured = run.difc.configuredMode, let mode = facts.mode,
            EnforcementMode(gatewayText: configured) != mode
        {
            server.overrides.append("the guard's mode \(mode.rawValue) replaces the configured \(configured)")
        }
        return server
    }

    private static func patterns(_ guards: [GuardFacts]) -> [String] {
        var patterns: Set<String> = []
        for case .allowOnly(let policy) in guards.compactMap(\.policy) {
            switch policy.repositories {
            case .all: patterns.insert("all")
            case .public: patterns.insert("public")
            case .patterns(let list): patterns.formUnion(list)
            }
        }
        return patterns.sorted()
    }

    // MARK: Calls

    private mutating func countCalls(_ facts: RunFacts, _ guarded: Set<String>) {
        for entry in facts.calls.byTool {
            guard let server = entry.server else {
                // What a guard decided was subject to it, whatever its server's name.
                var counts = Counts()
                for (outcome, number) in entry.byOutcome where outcome.isOfGuard {
                    counts.add(outcome, number)
                }
                total.add(counts)
                unattributedCalls += entry.total
                continue
            }
            guard guarded.contains(server) else {
                unguardedCalls += entry.total
                continue
            }
            var counts = Counts()
            for (outcome, number) in entry.byOutcome { counts.add(outcome, number) }
            var tool = Tool(server: server, tool: entry.tool)
            tool.counts = counts
            tools.append(tool)
            total.add(counts)
            if let index = servers.firstIndex(where: { $0.server == server }) {
                servers[index].counts.add(counts)
            }
        }
    }

    // MARK: Items

    /// Items seen: of the gateway's own counts where debug traces have them, else of the replayed calls, else not known.
    private mutating func countItems(_ facts: RunFacts, _ guarded: Set<String>) {
        var seen: [String: (seen: Int, removed: Int)] = [:]
        if !facts.difc.byTool.isEmpty {
            for entry in facts.difc.byTool {
                let key = "\(entry.server ?? "")\u{0}\(entry.tool)"
                seen[key, default: (0, 0)].seen += entry.seen
                seen[key, default: (0, 0)].removed += entry.filtered
            }
            basis.append(Basis(metric: "items seen", evidence: "debug traces of the gateway"))
        } else if let replay = facts.replay, replay.calls.contains(where: { $0.itemCount != nil }) {
            for call in replay.calls {
                guard let count = call.itemCount, let allowed = call.allowedCount else { continue }
                let key = "\(call.server ?? "")\u{0}\(call.tool)"
                seen[key, default: (0, 0)].seen += count
                seen[key, default: (0, 0)].removed += count - allowed
            }
            basis.append(
                Basis(metric: "items seen", evidence: "calls decided again from the backends' answers"))
        } else {
            basis.append(Basis(metric: "items seen", evidence: "nothing: only removed items are recorded"))
        }
        var removed: [String: Int] = [:]
        for item in facts.difc.items { removed["\(item.server)\u{0}\(item.tool)", default: 0] += 1 }
        for index in tools.indices {
            let key = "\(tools[index].server)\u{0}\(tools[index].tool)"
            let known = seen[key] ?? seen["\u{0}\(tools[index].tool)"]
            tools[index].counts.itemsSeen = known?.seen
            tools[index].counts.itemsRemoved = max(known?.removed ?? 0, removed[key] ?? 0)
            let counts = tools[index].counts
            total.addItems(of: counts)
            if let place = servers.firstIndex(where: { $0.server == tools[index].server }) {
                servers[place].counts.addItems(of: counts)
            }
        }
    }

    // MARK: Causes

    private mutating func countCauses(_ facts: RunFacts) {
        causes = facts.difc.filteredByCause
        refusedForSecrecy = facts.difc.denials.count(where: \.isSecrecy)
        refusedForIntegrity = facts.difc.denials.count - refusedForSecrecy
        var gaps: [LevelGap] = []
        var people: [String: Author] = [:]
        for item in facts.difc.items {
            if item.cause == .minimumIntegrity, let needed = PolicyMetrics.required(item.reason) {
                let had =
                    item.labels.map { $0.integrity.integrityLevel?.name ?? "below none" } ?? "unlabelled"
                if let index = gaps.firstIndex(where: { $0.needed == needed && $0.had == had }) {
                    gaps[index].items += 1
                } else if gaps.count < PolicyMetrics.maximumListed {
                    gaps.append(LevelGap(needed: needed, had: had, items: 1))
                }
            }
            if item.cause == .repositoryScope, let repository = PolicyMetrics.repository(item.description),
                outOfScope[repository] != nil || outOfScope.count < PolicyMetrics.maximumListed
            {
                outOfScope[repository, default: 0] += 1
            }
            if let author = item.author, people[author] != nil || people.count < PolicyMetrics.maximumListed {
                people[author, default: Author(author: author, association: item.authorAssociation)]
                    .removed += 1
                people[author]?.causes[item.cause, default: 0] += 1
            }
        }
        levels = gaps.sorted { ($0.items, $1.needed, $1.had) > ($1.items, $0.needed, $0.had) }
        authors = people.values.sorted { ($0.removed, $1.author) > ($1.removed, $0.author) }
    }

    private static func required(_ reason: String) -> String? { ReasonGrammar(reason).requirement }

    /// `owner/repo` in a description such as `issue:owner/repo#7`.
    private static func repository(_ description: String) -> String? {
        let name = description.behindFirst(":") ?? description
        let end = name.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "@") } ?? name.endIndex
        let parts = name[..<end].split(separator: "/")
        return parts.count >= 2 ? "\(parts[0])/\(parts[1])" : nil
    }

    // MARK: Failures

    private mutating func listFailures(_ facts: RunFacts) {
        for call in facts.calls.list {
            guard let (kind, rule) = PolicyMetrics.blame(call) else { continue }
            failuresByKind[kind, default: 0] += 1
            guard failures.count < PolicyMetrics.maximumListed else { continue }
            var failure = Failure(call: call.id, server: call.server, tool: call.tool, kind: kind, rule: rule)
            failure.error = call.error
            failure.evidence = call.evidence.last
            failures.append(failure)
        }
    }

    private static func blame(_ call: Call) -> (FailureKind, String)? {
        switch call.outcome {
        case .ok, .okFiltered, .unanswered: return nil
        case .allowlistDenied: return (.policy, "the tool is not in the list of allowed tools")
        case .callLimit: return (.policy, "tool-call-limits")
        case .policyBlockedResponse: return (.policy, "strict mode: an item violates the policy")
        case .policyDenied, .policySingleItem:
            let reason = ReasonGrammar(call.error?.behindFirst("DIFC Violation: ") ?? call.error ?? "")
            let requirement = reason.requirement.map { " (\($0))" } ?? ""
            switch reason.kind {
            case .integrity: return (.policy, "min-integrity\(requirement)")
            case .secrecy: return (.policy, "secrecy\(requirement)")
            case .unknown: return (.policy, "the policy")
            }
        case .guardInitFailed: return (.guardHealth, "the guard did not accept its policy")
        case .guardError: return (.guardHealth, "the guard failed to label")
        case .rateLimited: return (.runtime, "rate limit of the upstream")
        case .transportError: return (.runtime, "the backend could not be reached or answered with an error")
        case .backendError: return (.runtime, "the tool reported an error")
        }
    }

    // MARK: Evidence

    private mutating func state(_ facts: RunFacts) {
        let calls: String =
            switch facts.calls.source {
            case .gatewayLog: "lines of clients in mcp-gateway.log"
            case .gatewayStderr: "the gateway's standard error"
            case .rpcMessages: "requests in rpc-messages.jsonl: refused calls are missing"
            case .gatewayJSONL: "gateway.jsonl"
            case .none: "nothing"
            }
        basis.insert(Basis(metric: "calls", evidence: calls), at: 0)
        basis.append(
            Basis(
                metric: "items removed",
                evidence: facts.difc.items.isEmpty
                    ? "no record of a removed item" : "records of removed items, each copy counted once"))
        if unattributedCalls > 0 {
            basis.append(
                Basis(
                    metric: "servers",
                    evidence: "\(unattributedCalls) call(s) name no server and are in no row"))
        }
    }
}

extension CallOutcome {
    /// Whether only a call to a server with a guard ends so.
    fileprivate var isOfGuard: Bool {
        switch self {
        case .okFiltered, .policyDenied, .policyBlockedResponse, .policySingleItem, .guardInitFailed,
            .guardError:
            true
        case .ok, .allowlistDenied, .callLimit, .rateLimited, .transportError, .backendError, .unanswered:
            false
        }
    }
}

extension PolicyMetrics.Counts {
    fileprivate mutating func add(_ outcome: CallOutcome, _ number: Int) {
        calls += number
        switch outcome {
        case .ok: allowed += number
        case .okFiltered: filtered += number
        case .allowlistDenied, .callLimit, .policyDenied, .policyBlockedResponse, .policySingleItem:
            refused += number
        case .guardInitFailed, .guardError: guardFailed += number
        case .rateLimited, .transportError, .backendError: runtimeFailed += number
        case .unanswered: unanswered += number
        }
    }

    fileprivate mutating func add(_ other: PolicyMetrics.Counts) {
        calls += other.calls
        allowed += other.allowed
        filtered += other.filtered
        refused += other.refused
        guardFailed += other.guardFailed
        runtimeFailed += other.runtimeFailed
        unanswered += other.unanswered
    }

    fileprivate mutating func addItems(of other: PolicyMetrics.Counts) {
        if let seen = other.itemsSeen { itemsSeen = (itemsSeen ?? 0) + seen }
        itemsRemoved += other.itemsRemoved
    }
}
