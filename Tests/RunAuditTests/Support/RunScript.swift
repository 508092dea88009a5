import Facts
import Findings
import LogParsing
import Testing

@testable import RunAudit

/// Feeds records to a builder, source by source, as reading a run does.
final class RunScript {
    let builder = RunFactsBuilder(label: "", subRun: nil)
    private var current: ArtifactKind?
    private var lines: [ArtifactKind: Int] = [:]
    private var order: [ArtifactKind] = []
    /// Changes to a source before it ends.
    var adjust: [ArtifactKind: (inout EvidenceSource) -> Void] = [:]

    static func path(of kind: ArtifactKind) -> String {
        switch kind {
        case .gatewayLog: "mcp-logs/mcp-gateway.log"
        case .rpcMessages: "mcp-logs/rpc-messages.jsonl"
        case .accessLog: "sandbox/firewall/logs/access.log"
        case .auditJSONL: "sandbox/firewall/logs/audit.jsonl"
        default: "x/\(kind.rawValue)"
        }
    }

    /// Makes the source exist even if no record follows.
    @discardableResult
    func open(_ kind: ArtifactKind) -> Self {
        if lines[kind] == nil {
            lines[kind] = 0
            order.append(kind)
        }
        if current != kind {
            builder.begin(
                source: EvidenceSource(
                    path: RunScript.path(of: kind), kind: kind.rawValue, status: .present))
            current = kind
        }
        return self
    }

    @discardableResult
    func record(_ record: Record, in kind: ArtifactKind) -> Self {
        open(kind)
        let line = lines[kind, default: 0] + 1
        lines[kind] = line
        builder.receive(record, at: LinePosition(line: line, offset: Int64(line) * 100))
        return self
    }

    @discardableResult
    func log(
        _ event: GatewayEvent, server: String? = nil, in kind: ArtifactKind = .gatewayLog,
        at second: Int64 = 0
    ) -> Self {
        record(
            .gatewayLog(
                GatewayLogRecord(
                    timestamp: Timestamp(milliseconds: 1_788_249_600_000 + second * 1000), level: .info,
                    category: "client", server: server, event: event)), in: kind)
    }

    @discardableResult
    func request(
        _ server: String, tool: String? = nil, method: String = "tools/call", id: String? = nil,
        lookup: GuardLookup? = nil, in kind: ArtifactKind = .rpcMessages
    ) -> Self {
        var message = RPCMessage(schema: .v2, timestamp: nil, direction: .request, server: server, size: 100)
        message.method = method
        message.tool = tool
        message.id = id
        message.guardLookup = lookup
        return record(.rpc(message), in: kind)
    }

    @discardableResult
    func response(
        _ server: String, id: String? = "1", in kind: ArtifactKind = .rpcMessages,
        _ change: (inout RPCMessage) -> Void = { _ in }
    ) -> Self {
        var message = RPCMessage(schema: .v2, timestamp: nil, direction: .response, server: server, size: 200)
        message.id = id
        change(&message)
        return record(.rpc(message), in: kind)
    }

    /// A call of the agent that a client line opens and one closes.
    @discardableResult
    func call(_ tool: String, session: String = "session-of-agent", error: String? = nil) -> Self {
        log(.callStarted(session: session, tool: tool, arguments: "{}"))
        return end(tool, session: session, error: error)
    }

    @discardableResult
    func start(_ tool: String, session: String = "session-of-agent") -> Self {
        log(.callStarted(session: session, tool: tool, arguments: "{}"))
    }

    @discardableResult
    func end(
        _ tool: String, session: String = "session-of-agent", result: String = "[]", error: String? = nil
    ) -> Self {
        if let error { return log(.callFailed(session: session, tool: tool, error: error)) }
        return log(.callSucceeded(session: session, tool: tool, result: result))
    }

    /// A line of access.log or audit.jsonl, e.g. `172.30.0.20:40000 CONNECT 403 TCP_DENIED evil.example:443`.
    @discardableResult
    func traffic(
        _ line: String, host: String? = nil, dest: String? = nil, agent: String? = nil,
        in kind: ArtifactKind = .accessLog
    ) -> Self {
        let parts = line.split(separator: " ").map(String.init)
        var client = parts[0]
        var port: Int?
        if let colon = client.lastIndex(of: ":"), kind == .accessLog {
            port = Int(client[client.index(after: colon)...])
            client = String(client[..<colon])
        }
        var request = FirewallRequest(
            dialect: kind == .accessLog ? .detailed : .audit,
            timestamp: Timestamp(milliseconds: 1_788_249_600_000), clientAddress: client,
            status: Int(parts[2]) ?? 0, resultCode: parts[3], url: parts[4])
        request.clientPort = port
        request.method = parts[1] == "-" ? nil : parts[1]
        request.hostHeader = host ?? (parts[1] == "CONNECT" ? parts[4] : nil)
        request.destination = dest
        request.userAgent = agent
        return record(.firewallRequest(request), in: kind)
    }

    func finish() -> RunFacts {
        for kind in order {
            let count = lines[kind, default: 0]
            var source = EvidenceSource(
                path: RunScript.path(of: kind), kind: kind.rawValue, status: count > 0 ? .present : .empty,
                bytes: Int64(count) * 100, lines: count, parsed: count)
            adjust[kind]?(&source)
            builder.end(source: source)
        }
        return builder.finish(unexamined: UnexaminedFiles())
    }
}

/// Facts of a run made by hand.
func makeFacts(
    read kinds: [ArtifactKind] = [.gatewayLog, .rpcMessages, .accessLog],
    _ change: (inout RunFacts) -> Void = { _ in }
) -> RunFacts {
    var facts = RunFacts()
    facts.identity.workflow = "Demo"
    facts.identity.repository = "octo/demo"
    facts.evidence = kinds.map {
        EvidenceSource(path: RunScript.path(of: $0), kind: $0.rawValue, status: .present, lines: 9, parsed: 9)
    }
    if kinds.contains(.gatewayLog) || kinds.contains(.rpcMessages) { facts.coverage.gateway = .complete }
    if kinds.contains(.accessLog) || kinds.contains(.auditJSONL) {
        facts.coverage.firewall = .complete
        facts.firewall.source = .accessLog
    }
    change(&facts)
    return facts
}

let place = Evidence(path: "mcp-logs/mcp-gateway.log", line: 7, offset: 700, excerpt: "x")

func tally(_ count: Int) -> Tally {
    var tally = Tally()
    tally.add(place, times: count)
    return tally
}

func observed(_ text: String) -> Observation { Observation(text: text, timestamp: nil, evidence: place) }

func guardFacts(_ server: String = "github", _ change: (inout GuardFacts) -> Void = { _ in }) -> GuardFacts {
    var facts = GuardFacts(server: server)
    facts.guardName = "github"
    facts.evidence = [place]
    change(&facts)
    return facts
}

func calls(_ server: String?, _ tool: String, _ outcomes: [CallOutcome: Int]) -> CallFacts.ToolCount {
    var count = CallFacts.ToolCount(server: server, tool: tool)
    count.byOutcome = outcomes
    count.total = outcomes.values.reduce(0, +)
    return count
}

func traffic(
    _ domain: String, _ decision: FirewallDecision, count: Int = 1, agent: String? = nil, port: Int? = 443,
    client: FirewallClient = .agent
) -> FirewallTraffic {
    var row = FirewallTraffic(
        domain: domain, port: port, decision: decision, userAgent: agent, client: client,
        clientAddress: "172.30.0.20", method: "CONNECT",
        squidResult: decision == .denied ? "TCP_DENIED (403)" : "TCP_TUNNEL (200)")
    row.tally = tally(count)
    return row
}

/// What a test states of a finding.
struct Expected: Hashable, CustomStringConvertible {
    var code: String
    var severity: Severity
    var subject: String
    var occurrences: Int

    init(_ code: String, _ severity: Severity, _ subject: String, _ occurrences: Int = 1) {
        self.code = code
        self.severity = severity
        self.subject = subject
        self.occurrences = occurrences
    }

    init(_ finding: Finding) {
        self.init(finding.code, finding.severity, finding.subject, finding.occurrences)
    }

    var description: String { "\(code) \(severity) \(subject) \(occurrences)" }
}

extension Rule {
    /// The findings; `nil` when the rule could not judge.
    static func findings(_ facts: RunFacts) -> [Finding]? {
        if case .findings(let findings) = judge(facts) { return findings }
        return nil
    }

    /// What a test states of the findings; `nil` when the rule could not judge.
    static func expected(_ facts: RunFacts) -> [Expected]? { findings(facts)?.map { Expected($0) } }

    static func isUnjudged(_ facts: RunFacts) -> Bool { findings(facts) == nil }
}
