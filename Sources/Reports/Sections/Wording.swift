import Facts
import Findings

extension Phrase {
    /// `path:line`.
    static func place(_ evidence: Evidence) -> Phrase {
        guard let line = evidence.line else { return "\(code: evidence.path)" }
        return "\(code: "\(evidence.path):\(line)")"
    }

    /// `domain:port`.
    static func endpoint(_ domain: String, _ port: Int?) -> Phrase {
        guard let port else { return "\(code: domain)" }
        return "\(code: "\(domain):\(port)")"
    }

    /// `3 calls`, `1 call`.
    static func counted(_ number: Int, _ one: StaticString, _ many: StaticString) -> Phrase {
        let noun = Phrase(stringLiteral: number == 1 ? one : many)
        return "\(number) \(noun)"
    }

    /// A time in UTC.
    static func time(_ timestamp: Timestamp?) -> Phrase {
        guard let timestamp else { return .unknown }
        return "\(timestamp.iso8601)"
    }

    /// The number of places a statement rests on beyond those shown.
    static func places(_ evidence: [Evidence], limit: Int = 3) -> Phrase {
        guard !evidence.isEmpty else { return .unknown }
        return joined(evidence.map(place), limit: limit)
    }
}

extension RunReport {
    /// The verdict in words.
    var verdictPhrase: Phrase {
        switch verdict {
        case .clean:
            "\(words: "CLEAN", .good) — the evidence is complete and shows nothing to act on\(suppressedWords)"
        case .findings: "\(words: "FINDINGS", .bad) — \(severityCounts)\(suppressedWords)"
        case .incomplete:
            findings.isEmpty
                ? "\(words: "INCOMPLETE", .caution) — evidence is damaged or missing: silence proves nothing"
                : "\(words: "INCOMPLETE", .caution) — evidence is damaged or missing; seen so far: \(severityCounts)\(suppressedWords)"
        }
    }

    /// `; 2 suppressed, 1 of them critical`; nothing when none is. A severity that a configuration set hides nothing here.
    private var suppressedWords: Phrase {
        guard suppressedCount > 0 else { return "" }
        let critical = findings.count {
            $0.suppression != nil && max($0.severity, $0.originalSeverity ?? .info) == .critical
        }
        let most: Phrase = critical > 0 ? ", \(critical, .bad) of them critical" : ""
        return "; \(suppressedCount, .caution) suppressed\(most)"
    }

    /// What the configuration did, for the head of a report; `nil` without one.
    var configurationPhrase: Phrase? {
        guard let configurationPath else { return nil }
        let findings: Phrase = .counted(suppressedCount, "finding", "findings")
        let severities: Phrase = .counted(overriddenCount, "severity", "severities")
        let domains: Phrase = .counted(facts.expectedTraffic.count, "domain", "domains")
        return
            "\(code: configurationPath): \(findings) suppressed, \(severities) changed, \(domains) expected"
    }

    /// `1 critical, 2 warnings, 0 informational`.
    var severityCounts: Phrase {
        let warnings: Phrase = .counted(count(of: .warning), "warning", "warnings")
        return "\(count(of: .critical)) critical, \(warnings), \(count(of: .info)) informational"
    }
}

extension Severity {
    /// The word shown with findings.
    var phrase: Phrase {
        switch self {
        case .critical: "Critical"
        case .warning: "Warning"
        case .info: "Info"
        }
    }
}

extension Coverage.Plane {
    var phrase: Phrase {
        switch self {
        case .complete: "\(words: "complete", .good)"
        case .partial: "\(words: "partial", .caution)"
        case .none: "\(words: "none", .caution)"
        case .notApplicable: "not applicable"
        }
    }
}

extension CallOutcome {
    /// The stable name, coloured by what it means.
    var phrase: Phrase {
        switch self {
        case .ok: "\(code: rawValue, .good)"
        case .okFiltered: "\(code: rawValue)"
        default: isGuardFailure ? "\(code: rawValue, .bad)" : "\(code: rawValue, .caution)"
        }
    }
}

extension FirewallDecision {
    var phrase: Phrase {
        switch self {
        case .allowed: "\(words: "allowed", .good)"
        case .denied: "\(words: "denied", .bad)"
        case .incomplete: "\(words: "incomplete", .caution)"
        }
    }
}

/// The order of names in every report: by UTF-8 bytes, on every machine the same.
func inByteOrder(_ lhs: String, _ rhs: String) -> Bool { lhs.utf8.lexicographicallyPrecedes(rhs.utf8) }

extension FirewallFacts {
    /// Domains that were denied first, then by requests, equal ones in byte order.
    var rankedDomains: [FirewallDomain] {
        domains.sorted { lhs, rhs in
            if (lhs.denied > 0) != (rhs.denied > 0) { return lhs.denied > 0 }
            let left = lhs.allowed + lhs.denied + lhs.incomplete
            let right = rhs.allowed + rhs.denied + rhs.incomplete
            if left != right { return left > right }
            return lhs.domain != rhs.domain
                ? inByteOrder(lhs.domain, rhs.domain) : (lhs.port ?? 0) < (rhs.port ?? 0)
        }
    }
}

extension Dictionary where Key == String, Value == Int {
    /// The entries, highest count first, equal ones in byte order.
    var ranked: [(name: String, count: Int)] {
        map { (name: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : inByteOrder($0.name, $1.name) }
    }
}

extension Phrase {
    /// `name 3, other 1`, highest count first.
    static func ranked(_ counts: [String: Int]) -> Phrase {
        joined(counts.ranked.map { "\(code: $0.name) \($0.count)" }, limit: 20)
    }
}

extension Finding {
    /// Behind the title, where findings were compared with earlier ones.
    var standing: Phrase {
        let known: Phrase = isKnown.map { $0 ? " (known)" : " (new)" } ?? ""
        return suppression == nil ? known : "\(known)\(words: " (suppressed)", .strong)"
    }

    /// What a configuration did to it, in sentences.
    var remarks: [Phrase] {
        var remarks: [Phrase] = []
        if let suppression {
            remarks.append("Suppressed until \(suppression.expires): \(suppression.reason)")
        }
        if let expiredSuppression {
            remarks.append(
                "\(words: "Suppression expired", .caution) on \(expiredSuppression.expires): \(expiredSuppression.reason)"
            )
        }
        if let originalSeverity {
            remarks.append(
                "Severity set by the configuration; the rule's own is \(originalSeverity.rawValue).")
        }
        return remarks
    }
}
