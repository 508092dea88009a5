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
    /// Whether artifacts have expired or were deleted on GitHub.
    let hasLostArtifacts: Bool
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
                place.excerpt = place.excerpt.map { HistoryEntry.masked($0, to: Excerpts.maximumExcerpt) }
                return place
            }
            finding.table = nil
            return finding
        }
        unlisted = report.findings.count - findings.count
        gaps = report.facts.coverage.gaps.count
        hasLostArtifacts = report.facts.evidence.contains { $0.kind == "artifact" && $0.status == .absent }
        unjudged = Set(report.unjudged.map(\.rule)).sorted()
        versions = HistoryEntry.versions(report.facts.identity)
        evidence = HistoryEntry.evidence(report.facts.evidence)
        self.audited = audited
        self.toolVersion = toolVersion
    }

    private static func versions(_ identity: RunIdentity) -> String {
        JSONText.object([
            ("gateway", JSONText.array(identity.gatewayVersions.prefix(20).map(quoted))),
            ("firewall", identity.firewallVersion.map(quoted)), ("cli", identity.cliVersion.map(quoted)),
            ("engine", identity.engineVersion.map(quoted)),
        ])
    }

    private static func evidence(_ sources: [EvidenceSource]) -> String {
        JSONText.array(
            sources.prefix(RunProfile.maximumListed).map { source in
                JSONText.object([
                    ("path", quoted(source.path)), ("kind", quoted(source.kind)),
                    ("status", quoted(source.status.rawValue)), ("lines", String(source.lines)),
                    ("rejected", String(source.rejected)), ("detail", source.detail.map(quoted)),
                ])
            })
    }

    private static func quoted(_ text: String) -> String {
        JSONText.string(masked(text, to: Excerpts.maximumExcerpt))
    }

    /// The text without secrets, cut to a number of bytes: one run's logs must not fill or break a history.
    static func masked(_ text: String, to limit: Int) -> String {
        let text = SecretMask.mask(text)
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
        // Never inside a character.
        while end > text.utf8.startIndex, text.utf8[end] & 0xC0 == 0x80 { text.utf8.formIndex(before: &end) }
        return text[..<end] + "…"
    }

    /// Places and excerpts as compressed JSON; `nil` without any.
    static func excerpts(_ finding: Finding) -> [UInt8]? {
        guard !finding.evidence.isEmpty else { return nil }
        let places = finding.evidence.map { place in
            JSONText.object([
                ("path", quoted(place.path)), ("line", place.line.map { String($0) }),
                ("offset", place.offset.map { String($0) }), ("excerpt", place.excerpt.map(quoted)),
            ])
        }
        return Zstandard.compress(Array(JSONText.array(places).utf8))
    }
}
