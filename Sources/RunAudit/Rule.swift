package import Facts
package import Findings

/// A rule: stateless, reads facts, gives findings. One file each under `Rules/`, one line in ``Rules/all``.
package protocol Rule: Sendable {
    /// Identity and documentation.
    static var descriptor: RuleDescriptor { get }
    /// Judges a run.
    static func judge(_ facts: RunFacts) -> Judgement
}

/// What a rule makes of a run.
package enum Judgement: Sendable, Hashable {
    /// The rule could judge; an empty list is a clean bill.
    case findings([Finding])
    /// The evidence the rule needs is missing; why.
    case unjudged(reason: String)
}

extension Rule {
    /// A finding of this rule with its id and code filled in.
    static func finding(
        _ severity: Severity, title: String, description: String, subject: String, evidence: [Evidence],
        occurrences: Int = 1, cause: String? = nil, impact: String? = nil, recommendation: String,
        table: Finding.Table? = nil
    ) -> Finding {
        Finding(
            rule: descriptor.id, code: descriptor.code, severity: severity, title: title,
            description: description, subject: subject, evidence: evidence, occurrences: occurrences,
            cause: cause, impact: impact, recommendation: recommendation, table: table)
    }
}

extension RunFacts {
    /// Whether anything of the gateway was seen.
    var hasGatewayEvidence: Bool { coverage.gateway != .none }
    /// Whether any request log of the firewall was seen; an empty one is a run without requests.
    var hasFirewallEvidence: Bool {
        firewall.source != .none || coverage.firewall == .complete || coverage.firewall == .partial
    }

    /// Whether something of a source of one of these kinds could be read.
    func hasRead(_ kinds: [String]) -> Bool {
        evidence.contains {
            kinds.contains($0.kind) && $0.parsed > 0 && $0.status != .absent && $0.status != .unreadable
        }
    }

    /// What fingerprints and titles call the run.
    var workflowName: String { identity.workflow ?? identity.runID.map { "run \($0)" } ?? "this run" }
}

extension Finding.Table {
    /// A row for each of the first `limit` elements; the others are counted as left out.
    init<Element>(
        columns: [String], of elements: some Collection<Element>, limit: Int, row: (Element) -> [String]
    ) {
        self.init(
            columns: columns, rows: elements.prefix(limit).map(row), omitted: max(0, elements.count - limit))
    }
}

/// The first places of several tallies or observations, in order.
func places(_ observations: [Observation], limit: Int = Tally.maximumEvidence) -> [Evidence] {
    observations.prefix(limit).map(\.evidence)
}

/// The first entries of a list, and how many there are besides: sentences stay readable.
func listed(_ entries: some Collection<String>, limit: Int = 10) -> String {
    let first = entries.prefix(limit).map { $0.utf8.count > 120 ? String($0.prefix(100)) + "…" : $0 }
    let rest = entries.count - first.count
    return first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
}

/// Rows of a finding's table; its description has the whole count.
let maximumRows = 200

/// `1 item`, `2 items`.
func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
