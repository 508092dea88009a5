import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

/// What holds for every rule.
@Suite struct RulesTests {
    @Test func idsAndCodesAreUnique() {
        let descriptors = Rules.all.map { $0.descriptor }
        #expect(descriptors.count == 35)
        #expect(Set(descriptors.map(\.id)).count == 35)
        #expect(Set(descriptors.map(\.code)).count == 35)
        for descriptor in descriptors {
            #expect(descriptor.severities == descriptor.severities.sorted(by: >), "\(descriptor.id)")
            #expect(descriptor.needs.allSatisfy { ArtifactKind(rawValue: $0) != nil }, "\(descriptor.id)")
        }
    }

    @Test func nothingReadIsNeverAClean() {
        let report = RunAuditor.audit(makeFacts(read: []))
        // Only the two rules about the evidence itself can judge.
        #expect(report.unjudged.count == Rules.all.count - 2)
        #expect(report.verdict == .incomplete)
    }
}
