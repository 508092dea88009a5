import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct SessionNamesTests {
    @Test func namesByFirstAppearance() {
        var names = SessionNames()
        #expect(
            ["abcdefgh", "ijklmnop", "abcdefgh"].map { names.name(of: $0) } == [
                "session-1", "session-2", "session-1",
            ])
    }

    @Test(arguments: [
        ("to agent secretSession01.", "to agent session-1."), ("key=secretSession01,", "key=session-1,"),
        ("launch for session 'secretSe'", "launch for session 'session-1'"),
        ("accessible to agent neverSeenBefore", "accessible to agent session-other"),
        ("session=neverSeen, x", "session=session-other, x"), ("secretSession01\u{301}", "session-1\u{301}"),
        ("nothing here", "nothing here"), ("", ""),
    ])
    func masking(_ text: String, _ masked: String) {
        var names = SessionNames()
        _ = names.name(of: "secretSession01")
        #expect(names.masking(text) == masked)
    }

    @Test func idsWithOddCharacters() {
        var names = SessionNames()
        _ = names.name(of: "a b, c=d&e")
        #expect(!names.masking("x a b, c=d&e y").contains("a b, c=d&e"))
    }

    /// Every text of the facts and findings of a log full of ids.
    @Test func noIdInAnyText() {
        let ids = (0..<40).map { "Zq\($0)sessionSecretOf\(String(repeating: "x", count: $0))9" }
        let script = RunScript()
        for (index, id) in ids.enumerated() {
            // Known by now: nothing tells an id that has not appeared yet from a word.
            let other = ids[max(0, index - 7)]
            script.log(.guardSessionInitializing(session: id, policySource: "server"), server: "github")
            script.log(
                .labelAgentCalled(session: id, guardName: "github", policyJSON: "{}"), server: "github")
            script.log(
                .labelAgentFailed(session: id, guardName: "github", error: "agent \(id) refused"),
                server: "github")
            script.log(.serverFailed(server: "s\(index)", detail: "session '\(id.prefix(8))': EOF"))
            for error in [
                "DIFC policy violation: 1 of 2 items in response are not accessible to agent \(id)",
                "DIFC Violation: Agent \(id) lacks\n\nmore", "boom \(id)\(id), \(other)",
                String(repeating: "y", count: 390) + " \(id)",
                "guard labeling failed: WASM guard 'github' is unavailable after a previous trap: \(id)",
            ] {
                script.log(.callStarted(session: id, tool: "t", arguments: "{\"k\":\"\(id)\"}"))
                script.log(.accessDenied(agent: id, resource: "pr of \(id)", reason: "Agent \(id) lacks"))
                script.log(.strictBlock(filtered: 1, total: 2))
                script.log(.resourceLabellingFailed(error: "failed for \(id)"))
                script.log(.callFailed(session: id, tool: "t", error: error))
            }
        }
        let report = RunAuditor.audit(script.finish())
        let texts = strings(in: report)
        #expect(texts.count > 1000)
        for id in ids {
            let found = texts.filter { $0.contains(id) || $0.contains(id.prefix(12)) }
            #expect(found == [], "\(found.prefix(3))")
        }
    }
}

@Suite struct OpenTableTests {
    @Test func oldestFirstUnderEveryKey() {
        var table = OpenTable<String, Int>()
        let first = table.insert(1, keys: ["all", "a"])
        let second = table.insert(2, keys: ["all", "b"])
        let third = table.insert(3, keys: ["all", "a"])
        #expect(table.first("all") == first && table.first("b") == second && table.first("c") == nil)
        #expect(table.remove(first) == 1)
        #expect(table.remove(first) == nil)
        #expect(table.first("all") == second && table.first("a") == third)
        table.move(third, from: "a", to: "b")
        #expect(table.first("a") == nil && table.count(of: "b") == 2)
        #expect(table.values == [2, 3])
    }

    /// Compared with a plain array.
    @Test func agreesWithAList() {
        var generator = SeededGenerator(seed: 3)
        var table = OpenTable<Int, Int>()
        var list: [(id: Int, key: Int)] = []
        for step in 0..<5000 {
            let key = Int.random(in: 0..<3, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0, 1: list.append((table.insert(step, keys: [key, 9]), key))
            case 2:
                let id = table.first(key)
                #expect(id == list.first { $0.key == key }?.id)
                if let id {
                    table.remove(id)
                    list.removeAll { $0.id == id }
                }
            default:
                #expect(table.first(9) == list.first?.id)
                if let entry = list.last, entry.key != key,
                    list.allSatisfy({ $0.key != key || $0.id < entry.id })
                {
                    table.move(entry.id, from: entry.key, to: key)
                    list[list.count - 1].key = key
                }
            }
            #expect(table.count == list.count && table.count(of: key) == list.count { $0.key == key })
        }
    }
}
