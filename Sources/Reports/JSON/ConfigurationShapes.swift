import Facts
import Findings

/// Shapes of what a configuration did.
enum ConfigurationShapes {
    private typealias Plain = JSONValueShape

    private static let expected: JSONShape<ExpectedTraffic> = .object(
        "expected_domain", "Requests of the agent's side to a host that the configuration expects."
    ) {
        $0.add("domain", "Lower case, without port.", Plain.string) { $0.domain }
        $0.add("requests", "Allowed, denied and never opened ones.", Plain.integer) { $0.requests }
    }

    /// A report that a configuration was applied to.
    static let configuration: JSONShape<RunReport> = .object("configuration", "What a configuration did.") {
        $0.add("path", "The file as it was named.", Plain.string) { $0.configurationPath ?? "" }
        $0.add("suppressed", "Findings that are suppressed.", Plain.integer) { $0.suppressedCount }
        $0.add("overridden", "Findings whose severity it changed.", Plain.integer) { $0.overriddenCount }
        $0.add("expected_domains", "Contacted hosts that it expects.", expected.array) {
            $0.facts.expectedTraffic
        }
    }

    static let suppression: JSONShape<Suppression> = .object(
        "suppression", "A decision that a finding does not count for a time."
    ) {
        $0.add("reason", "Why.", Plain.string) { $0.reason }
        $0.add(
            "expires", "As configured: a date, with whose end (UTC) it ends, or an RFC 3339 time.",
            Plain.string
        ) { $0.expires }
    }
}

extension RunReport {
    /// The report if a configuration was applied to it.
    var configured: RunReport? { configurationPath == nil ? nil : self }
}
