import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct MetadataMislabelTests {
    @Test func namesTheHazard() throws {
        let facts = makeReplay([
            makeCall(
                "c1", observations: [observation(.metadataMislabel, hazard: .plainTextIsPublicMetadata)]),
            makeCall("c2", observations: [observation(.metadataMislabel)]),
        ])
        #expect(MetadataMislabel.expected(facts) == [Expected("W-18", .warning, "github list_issues", 2)])
        let finding = try #require(MetadataMislabel.findings(facts)?.first)
        #expect(finding.cause == "text that is not JSON counts as public metadata of the server")
        #expect(finding.description.contains("2 responses of github/list_issues got laxer labels"))
        #expect(
            finding.table?.rows == [
                ["c1", "plainTextIsPublicMetadata", "It is metadata-mislabel."],
                ["c2", "-", "It is metadata-mislabel."],
            ])
    }

    @Test func withoutAHazard() {
        let facts = makeReplay([makeCall(observations: [observation(.metadataMislabel)])])
        #expect(MetadataMislabel.findings(facts)?.first?.cause == "the guard took content for metadata")
    }

    @Test func anotherHazardsObservation() {
        let facts = makeReplay([
            makeCall(observations: [observation(.failOpenUnlabelled, hazard: .plainTextIsApproved)])
        ])
        #expect(MetadataMislabel.expected(facts) == [])
    }
}
