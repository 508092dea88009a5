import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct GuardDowngradedTests {
    @Test func fallbackToNoop() {
        let facts = makeFacts {
            $0.guards = [guardFacts { $0.downgrades = [observed("Guard 'x' not found")] }]
        }
        #expect(GuardDowngraded.expected(facts) == [Expected("C-1", .critical, "github")])
    }

    @Test func aPolicyThatNeverReachedTheGuard() throws {
        let facts = makeFacts {
            $0.guards = [
                guardFacts {
                    $0.configuredPolicyJSON = "{}"
                    $0.legacyLabelCalls = tally(10)
                }
            ]
        }
        #expect(GuardDowngraded.expected(facts) == [Expected("C-1", .critical, "github", 10)])
        let finding = try #require(GuardDowngraded.findings(facts)?.first)
        #expect(finding.description.contains("10 calls ran under legacy session labels"))
    }

    @Test func legacyLabelsWithoutAPolicyAreNormal() {
        let facts = makeFacts { $0.guards = [guardFacts { $0.legacyLabelCalls = tally(10) }] }
        #expect(GuardDowngraded.expected(facts) == [])
    }

    @Test func withoutATextLog() { #expect(GuardDowngraded.isUnjudged(makeFacts(read: [.rpcMessages]))) }
    @Test func aServersOwnLogIsEnough() {
        #expect(GuardDowngraded.expected(makeFacts(read: [.serverLog])) == [])
    }
}
