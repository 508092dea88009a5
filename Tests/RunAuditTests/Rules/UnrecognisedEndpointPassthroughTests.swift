import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct UnrecognisedEndpointPassthroughTests {
    @Test func oneWarningPerTemplate() {
        let facts = makeFacts {
            var endpoint = ProxyFacts.Passthrough(method: "GET", template: "/repos/{owner}/{repo}/topics")
            endpoint.tally = tally(2)
            $0.proxy.passthroughs = [endpoint]
        }
        #expect(
            UnrecognisedEndpointPassthrough.expected(facts) == [
                Expected("W-13", .warning, "GET /repos/{owner}/{repo}/topics", 2)
            ])
    }

    @Test func noneIsClean() { #expect(UnrecognisedEndpointPassthrough.expected(makeFacts()) == []) }
    @Test func withoutTheGateway() {
        #expect(UnrecognisedEndpointPassthrough.isUnjudged(makeFacts(read: [.accessLog])))
    }
}
