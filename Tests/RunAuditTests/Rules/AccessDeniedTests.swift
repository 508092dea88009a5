import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct AccessDeniedTests {
    private func denial(_ tool: String?, secret: Bool, resource: String = "pr:octo/demo#3") -> Denial {
        Denial(
            timestamp: nil, server: "github", tool: tool, resource: resource, reason: "why",
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

    @Test func noneIsClean() { #expect(AccessDenied.expected(makeFacts()) == []) }

    @Test func theJSONLAloneShowsNoRefusals() {
        #expect(AccessDenied.isUnjudged(makeFacts(read: [.rpcMessages])))
    }
}
