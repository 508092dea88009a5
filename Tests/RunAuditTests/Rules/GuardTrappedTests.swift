import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct GuardTrappedTests {
    @Test func namesFunctionAndLostCalls() throws {
        let facts = makeFacts {
            $0.guards = [
                guardFacts {
                    $0.trap = GuardTrap(
                        guardName: "github", function: "label_response", error: "wasm error: unreachable",
                        timestamp: nil, evidence: place)
                    $0.deadCalls = tally(2)
                }
            ]
        }
        #expect(GuardTrapped.expected(facts) == [Expected("W-5", .warning, "github label_response")])
        let finding = try #require(GuardTrapped.findings(facts)?.first)
        #expect(finding.description.contains("2 later calls failed"))
        #expect(finding.evidence == [place])
    }

    @Test func noneIsClean() {
        #expect(GuardTrapped.expected(makeFacts { $0.guards = [guardFacts()] }) == [])
    }
    @Test func theProxysLogIsEnough() { #expect(GuardTrapped.expected(makeFacts(read: [.proxyLog])) == []) }
    @Test func withoutATextLog() { #expect(GuardTrapped.isUnjudged(makeFacts(read: [.rpcMessages]))) }
}
