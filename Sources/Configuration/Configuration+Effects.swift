package import Facts
package import Findings

/// Which suppressions had something to do. What several runs used is joined at the end.
package struct ConfigurationUse: Sendable, Hashable {
    /// Places in ``Configuration/suppressions``, also of those that are over.
    package private(set) var suppressions: Set<Int> = []

    package init() {}

    /// Takes over what another run used.
    package mutating func formUnion(_ other: ConfigurationUse) {
        suppressions.formUnion(other.suppressions)
    }

    fileprivate mutating func insert(_ index: Int) { suppressions.insert(index) }
}

extension Configuration {
    /// Tells the facts of a run, before it is judged, which hosts are expected.
    package func prepare(_ facts: inout RunFacts) {
        for workflow in workflows where workflow.scope.contains(facts.identity) {
            facts.expectedDomains.formUnion(workflow.allowedDomains)
        }
    }

    /// Sets severities and suppressions of a report, and draws its bottom line again.
    ///
    /// - Parameters:
    ///   - path: the file as the user knows it, for the report.
    ///   - time: by which suppressions are over.
    /// - Returns: which suppressions met a finding.
    package func apply(to report: inout RunReport, path: String, at time: Timestamp) -> ConfigurationUse {
        var use = ConfigurationUse()
        let run = report.facts.identity
        for index in report.findings.indices {
            let finding = report.findings[index]
            if let override = severities.first(where: {
                $0.rule == finding.rule && $0.scope.contains(finding, of: run)
            }), override.severity != finding.severity {
                report.findings[index].originalSeverity = finding.severity
                report.findings[index].severity = override.severity
            }
            for (place, entry) in suppressions.enumerated() where entry.contains(finding, of: run) {
                use.insert(place)
                let suppression = Suppression(reason: entry.reason, expires: entry.expires.text)
                if !entry.expires.isOver(at: time) {
                    report.findings[index].suppression = suppression
                    break
                }
                if report.findings[index].expiredSuppression == nil {
                    report.findings[index].expiredSuppression = suppression
                }
            }
            if report.findings[index].suppression != nil { report.findings[index].expiredSuppression = nil }
        }
        report.findings.sort(by: Finding.reportOrder)
        report.verdict = Verdict(report.facts.coverage, report.findings)
        report.configurationPath = path
        return use
    }

    /// The suppressions that are over and so have no effect.
    package func expiredSuppressions(at time: Timestamp) -> [SuppressionEntry] {
        suppressions.filter { $0.expires.isOver(at: time) }
    }

    /// The suppressions in force that met nothing.
    package func unusedSuppressions(_ use: ConfigurationUse, at time: Timestamp) -> [SuppressionEntry] {
        suppressions.enumerated().filter {
            !use.suppressions.contains($0.offset) && !$0.element.expires.isOver(at: time)
        }.map(\.element)
    }
}
