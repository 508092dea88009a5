import Foundation
import LogParsing
import Reports
import RunAudit
import TestSupport
import Testing

/// Adding a rule, a format or an output form takes one file and one registry line; nothing may be forgotten.
@Suite struct RegistryTests {
    static func files(in folder: String) throws -> [String] {
        let path = Fixtures.repository.appendingPathComponent("Sources/\(folder)").path
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".swift") }
    }

    @Test func everyRuleFileIsRegistered() throws {
        let support: Set = ["Rules.swift", "KnownHosts.swift"]
        let files = try Self.files(in: "RunAudit/Rules").filter { !support.contains($0) }
        let types = Rules.all.map { "\($0).swift" }
        #expect(files.sorted() == types.sorted())
    }

    @Test func ruleIDsAndCodesAreUniqueAndWellFormed() {
        let descriptors = Rules.all.map { $0.descriptor }
        #expect(Set(descriptors.map(\.id)).count == descriptors.count)
        #expect(Set(descriptors.map(\.code)).count == descriptors.count)
        for descriptor in descriptors {
            #expect(descriptor.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(descriptor.id)")
            #expect(descriptor.code.wholeMatch(of: /[CWI]-[1-9][0-9]?/) != nil, "\(descriptor.code)")
            #expect(!descriptor.summary.hasSuffix("."), "\(descriptor.id)")
            #expect(descriptor.details.hasSuffix("."), "\(descriptor.id)")
            #expect(descriptor.severities == descriptor.severities.sorted(by: >), "\(descriptor.id)")
            let kinds = Set(ArtifactKind.allCases.map(\.rawValue))
            #expect(Set(descriptor.needs).isSubset(of: kinds), "\(descriptor.id)")
        }
    }

    /// Ids users may have written into baselines and scripts: they never change or go.
    @Test func publishedRuleIDsStay() {
        let published: Set = [
            "direct-api-bypass", "package-registry-blocked", "firewall-denied", "host-mismatch", "guard-trap",
            "guard-dead-calls", "guard-downgraded", "guard-load-failed", "policy-not-applied",
            "label-agent-failed",
            "access-denied", "strict-blocked", "items-filtered", "over-filtering", "unscoped-integrity",
            "no-difc-activity", "proxy-bypassed", "unrecognised-endpoint-passthrough", "out-of-scope-data",
            "run-soft-failure", "evidence-missing", "evidence-damaged", "log-tampering",
            "activation-rate-limited", "leaked-item", "fail-open-unlabelled", "guard-trap-replayed",
            "metadata-mislabel", "strict-not-strict", "label-truncated", "stopped-exfiltration",
            "filter-not-logged", "decision-diverged", "guard-native-mismatch", "notice-lost",
        ]
        #expect(published.isSubset(of: Rules.all.map { $0.descriptor.id }))
        #expect(Rules.all.first { $0.descriptor.id == "direct-api-bypass" }?.descriptor.code == "W-1")
    }

    @Test func everyArtifactKindHasAFormat() {
        #expect(Set(FormatRegistry.all.map(\.kind)) == Set(ArtifactKind.allCases))
    }

    @Test func everyRuleHasTests() throws {
        let folder = Fixtures.repository.appendingPathComponent("Tests/RunAuditTests/Rules").path
        let tests = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        for rule in Rules.all { #expect(tests.contains("\(rule)Tests.swift"), "no tests of \(rule)") }
    }
}
