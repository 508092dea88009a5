package import Facts
package import Findings

/// What a history keeps of a run's audit, made where the run was audited so that its facts can be dropped.
package struct HistoryEntry: Sendable {
    struct Excerpts {
        static let maximumPlaces = 20
        /// Bytes of an excerpt.
        static let maximumExcerpt = 2000
    }

    let profile: RunProfile
    /// The first ``RunOutline/maximumFindings``, as in reports over several runs: what these leave out must not seem
    /// resolved in them.
    let findings: [Finding]
    let unlisted: Int
    let gaps: Int
    let unjudged: [String]
    /// JSON.
    let versions: String
    /// JSON.
    let evidence: String
    let toolVersion: String
    let audited: Timestamp

    /// - Parameter audited: the time of the audit.
    package init(_ report: RunReport, profile: RunProfile, audited: Timestamp, toolVersion: String) {
        self.profile = profile
        findings = report.findings.prefix(RunOutline.maximumFindings).map { finding in
            var finding = finding
            finding.evidence = finding.evidence.prefix(Excerpts.maximumPlaces).map { place in
                var place = place
                place.excerpt = place.excerpt.map { HistoryEntry.cut(SecretMask.mask($0)) }
                return place
            }
            finding.table = nil
            return finding
        }
        unlisted = report.findings.count - findings.count
        gaps = report.facts.coverage.gaps.count
        unjudged = Set(report.unjudged.map(\.rule)).sorted()
        versions = HistoryEntry.versions(report.facts.identity)
        evidence = HistoryEntry.evidence(report.facts.evidence)
        self.audited = audited
        self.toolVersion = toolVersion
    }

    private static func cut(_ text: String) -> String {
        text.utf8.count <= Excerpts.maximumExcerpt
            ? text : String(decoding: Array(text.utf8.prefix(Excerpts.maximumExcerpt)), as: UTF8.self) + "…"
    }

    private static func versions(_ identity: RunIdentity) -> String {
        JSONText.object([
            ("gateway", JSONText.array(identity.gatewayVersions.prefix(20).map(masked))),
            ("firewall", identity.firewallVersion.map(masked)), ("cli", identity.cliVersion.map(masked)),
            ("engine", identity.engineVersion.map(masked)),
        ])
    }

    private static func evidence(_ sources: [EvidenceSource]) -> String {
        JSONText.array(
            sources.prefix(RunProfile.maximumListed).map { source in
                JSONText.object([
                    ("path", masked(source.path)), ("kind", masked(source.kind)),
                    ("status", masked(source.status.rawValue)), ("lines", String(source.lines)),
                    ("rejected", String(source.rejected)), ("detail", source.detail.map(masked)),
                ])
            })
    }

    private static func masked(_ text: String) -> String { JSONText.string(SecretMask.mask(text)) }

    /// Places and excerpts as compressed JSON; `nil` without any.
    static func excerpts(_ finding: Finding) -> [UInt8]? {
        guard !finding.evidence.isEmpty else { return nil }
        let places = finding.evidence.map { place in
            JSONText.object([
                ("path", masked(place.path)), ("line", place.line.map { String($0) }),
                ("offset", place.offset.map { String($0) }), ("excerpt", place.excerpt.map(masked)),
            ])
        }
        return Zstandard.compress(Array(JSONText.array(places).utf8))
    }
}
