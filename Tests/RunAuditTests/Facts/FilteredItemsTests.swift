import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct FilteredItemsTests {
    private func item(_ description: String, tool: String = "list_issues", reason: String = "")
        -> FilteredItem
    {
        FilteredItem(timestamp: nil, server: "github", tool: tool, description: description, reason: reason)
    }

    private func facts(
        jsonl: [String], text: [String], server: [String] = [], damaged: Bool = false
    ) -> RunFacts {
        let script = RunScript().open(.rpcMessages).request("github", method: "ping").open(.gatewayLog)
        script.log(.gatewayVersion("v1"))
        for name in jsonl { script.record(.filteredItem(item(name)), in: .rpcMessages) }
        for name in text { script.log(.itemFiltered(item(name))) }
        for name in server { script.log(.itemFiltered(item(name)), in: .serverLog) }
        if damaged { script.adjust[.rpcMessages] = { $0.status = .truncated } }
        return script.finish()
    }

    @Test func threeCopiesAreOneItem() {
        let facts = facts(jsonl: ["a", "b"], text: ["a", "b"], server: ["a", "b"])
        #expect(facts.difc.filtered == 2 && facts.difc.items.count == 2)
        #expect(facts.discrepancies == [])
        #expect(
            facts.difc.items.map(\.evidence.path) == Array(repeating: "mcp-logs/rpc-messages.jsonl", count: 2)
        )
    }

    @Test func equalItemsOfOneLogAreSeveral() {
        #expect(facts(jsonl: ["a", "a", "a"], text: ["a", "a", "a"]).difc.filtered == 3)
    }

    @Test func whatOnlyOneLogHasCountsAndIsTold() {
        let facts = facts(jsonl: ["a", "b"], text: ["a", "c", "c"])
        #expect(facts.difc.filtered == 4)
        #expect(facts.difc.items.map(\.description) == ["a", "b", "c", "c"])
        #expect(facts.discrepancies.map(\.kind) == [.filteredItems])
        #expect(
            facts.discrepancies.first?.text
                == "filtered items differ: 2 only in mcp-gateway.log, 1 only in rpc-messages.jsonl")
    }

    @Test func damageExplainsADifference() {
        let facts = facts(jsonl: ["a"], text: ["a", "b"], damaged: true)
        #expect(facts.difc.filtered == 2)
        #expect(facts.discrepancies == [])
    }

    @Test func aRedactedCopyIsACopy() {
        let sha = "0123456789abcdef0123456789abcdef01234567"
        let facts = facts(jsonl: ["commit:o/r@\(sha)"], text: ["commit:o/r@[REDACTED]"])
        #expect(facts.difc.filtered == 1)
        #expect(facts.discrepancies == [])
    }

    @Test func beyondTheListOnlyCountsGrow() {
        let facts = facts(jsonl: (0..<10_005).map { "i\($0)" }, text: [])
        #expect(facts.difc.filtered == 10_005 && facts.difc.items.count == DIFCFacts.maximumListed)
    }

    // MARK: Causes

    private let integrityReason =
        "Resource 'd' has lower integrity than agent requires. The agent cannot read data with integrity below \"approved\"."

    private func cause(
        integrity: [String]?, secrecy: [String] = [], reason: String? = nil,
        agentIntegrity: [String]? = ["approved:octo/demo"], agentSecrecy: [String]? = [],
        effect: GuardLines.Effect? = nil
    ) -> FilterCause {
        var item = item("d", reason: reason ?? integrityReason)
        item.integrity = integrity
        item.secrecy = integrity == nil ? nil : secrecy
        return .infer(
            item: item, agentSecrecy: agentSecrecy.map { Label($0) },
            agentIntegrity: agentIntegrity.map { Label($0) }, effect: effect)
    }

    @Test func theInferenceTableInOrder() {
        #expect(cause(integrity: ["blocked:octo/demo"], secrecy: ["private:x/y"]) == .blockedUser)
        #expect(cause(integrity: ["none:octo/demo"], effect: .blockedUser) == .blockedUser)
        #expect(
            cause(
                integrity: ["approved:octo/demo"],
                reason:
                    "Resource 'd' has secrecy requirements that agent doesn't meet. The agent is not authorized to access private-scoped data."
            )
                == .secrecy)
        // Integrity is tested first: an item that lacks both has an integrity reason.
        #expect(cause(integrity: ["none:octo/demo"], secrecy: ["private:x/y"]) == .secrecy)
        #expect(
            cause(integrity: ["none:octo/demo"], secrecy: ["private:x/y"], agentSecrecy: ["private:x/y"])
                == .minimumIntegrity)
        #expect(cause(integrity: ["approved:octo/other"]) == .repositoryScope)
        #expect(cause(integrity: ["none:octo/demo"], effect: .labelDemotion) == .labelDemotion)
        #expect(cause(integrity: ["none:octo/demo"], effect: .disapprovalReaction) == .disapprovalReaction)
        #expect(cause(integrity: ["none:octo/demo"], effect: .lookupFailed) == .lookupFailed)
        #expect(cause(integrity: ["none:octo/demo"]) == .minimumIntegrity)
        #expect(cause(integrity: []) == .minimumIntegrity)
        #expect(cause(integrity: nil) == .minimumIntegrity)
        #expect(cause(integrity: nil, reason: "DIFC policy") == .unknown)
        #expect(
            cause(integrity: ["none:octo/demo"], agentIntegrity: nil, agentSecrecy: nil) == .minimumIntegrity)
    }

    @Test(arguments: [
        ("[integrity] pr:o/r#1 → blocked (author 'u' in blocked-users)", GuardLines.Effect.blockedUser),
        ("[integrity] pr:o/r#1 → demoted to none (label 'x' in refusal-labels)", .labelDemotion),
        ("[integrity] pr:o/r#1 → demoted to none (maintainer disapproval reaction)", .disapprovalReaction),
        ("[integrity] pr:o/r#1: enrichment failed (backend returned None)", .lookupFailed),
    ])
    func theGuardsOwnLines(_ line: String, _ effect: GuardLines.Effect) {
        var lines = GuardLines()
        lines.receive(line)
        #expect(lines.effects == ["pr:o/r#1": effect])
    }

    @Test(arguments: [
        "", "[integrity] ", "pr:o/r#1 → demoted (label)", "[integrity] x → promoted (label 'y')",
    ])
    func linesThatSayNothing(_ line: String) {
        var lines = GuardLines()
        lines.receive(line)
        #expect(lines.effects.isEmpty)
    }
}
