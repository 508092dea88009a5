import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct AccessDeniedTests {
    private func denial(
        _ tool: String?, secret: Bool, resource: String = "pr:octo/demo#3", reason: String = "why"
    ) -> Denial {
        Denial(
            timestamp: nil, server: "github", tool: tool, resource: resource, reason: reason,
            isSecrecy: secret,
            evidence: place)
    }

    @Test func groupsByToolAndKind() {
        let facts = makeFacts {
            $0.difc.denials = [
                denial("merge_pull_request", secret: false), denial("merge_pull_request", secret: true),
                denial("merge_pull_request", secret: false),
            ]
        }
        #expect(
            AccessDenied.expected(facts) == [
                Expected("W-8", .warning, "github merge_pull_request secrecy"),
                Expected("W-8", .info, "github merge_pull_request integrity", 2),
            ])
    }

    @Test func withoutToolTheResourceIsTheSubject() {
        let facts = makeFacts { $0.difc.denials = [denial(nil, secret: false)] }
        #expect(AccessDenied.expected(facts) == [Expected("W-8", .info, "github pr:octo/demo#3 integrity")])
    }

    @Test func aReadWriteRefusedByItsReadingHalfIsNoStoppedLeak() throws {
        let reason =
            "Resource 'pr:octo/demo#3' has secrecy requirements that agent doesn't meet. The agent is not authorized to access private-scoped data."
        let facts = makeFacts {
            $0.difc.denials = [
                denial("merge_pull_request", secret: false, reason: reason),
                denial("merge_pull_request", secret: false),
            ]
        }
        #expect(
            AccessDenied.expected(facts) == [
                Expected("W-8", .info, "github merge_pull_request integrity"),
                Expected("W-8", .info, "github merge_pull_request read"),
            ])
        let finding = try #require(AccessDenied.findings(facts)?.last)
        #expect(finding.title == "merge_pull_request refused: it reads what the agent may not see")
        #expect(finding.impact == "none: the policy did what it is for")
    }

    @Test func noneIsClean() { #expect(AccessDenied.expected(makeFacts()) == []) }

    @Test func theJSONLAloneShowsNoRefusals() {
        #expect(AccessDenied.isUnjudged(makeFacts(read: [.rpcMessages])))
    }
}
