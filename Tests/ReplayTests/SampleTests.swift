import Facts
import Findings
import Foundation
import GuardEngine
import TestSupport
import Testing

@testable import Replay

/// Logs of real runs.
@Suite(.enabled(if: Fixtures.shared != nil)) struct SampleTests {
    private static func samples() throws -> URL {
        try #require(Fixtures.shared).appendingPathComponent("samples")
    }

    /// Standard error of a gateway of March 2026, whose guard labelled otherwise than today's: ten calls, 22 of 38
    /// items accessible, five responses withheld.
    private static func old() throws -> ReplayFacts {
        let folder = try samples().appendingPathComponent("mcpg-gateway-stderr-2026-03-02")
        return ReadRun.replay(try ReadRun.files(below: folder))
    }

    @Test func theOldGatewaysCalls() throws {
        let facts = try Self.old()
        #expect(facts.unavailable == nil)
        #expect(facts.total == 10)
        let name = try #require(facts.olderGuard)
        #expect(name.contains("reader-contributed"))
        // Nothing differs but for the guard's age.
        let differences = facts.calls.flatMap(\.differences)
        // What else differs could be another call's: they overlap.
        #expect(facts.agreed >= 3)
        let gaps = facts.calls.flatMap(\.gaps)
        #expect(gaps.allSatisfy { $0.hasPrefix("calls overlap") }, "\(gaps)")
        #expect(differences.allSatisfy { $0.cause == .guardVersion }, "\(facts.calls.map(\.story))")
        #expect(!differences.contains { $0.isLeak })
    }

    /// As the log has it, in the order of its lines: accessible and total of every response.
    @Test func countsAreThoseOfTheLog() throws {
        let facts = try Self.old()
        let counts = facts.calls.compactMap { call in
            call.phases.first { $0.phase == .itemFilter }?.logged
        }
        let expected = [(1, 1), (1, 1), (5, 5), (10, 10), (5, 5), (0, 1), (0, 5), (0, 5), (0, 4), (0, 1)]
        #expect(
            counts.sorted() == expected.map { "\($0.0) of \($0.1) items accessible" }.sorted())
        #expect(expected.reduce(0) { $0 + $1.0 } == 22 && expected.reduce(0) { $0 + $1.1 } == 38)
        // Where the guest wrote every label down, or nothing depends on the hidden ones, the counts agree.
        let decided = facts.calls.filter { $0.itemCount != nil }
        #expect(decided.count >= 8)
        for call in decided {
            let phase = try #require(call.phases.first { $0.phase == .itemFilter })
            #expect(phase.agreement == .agreed, "\(call.story)")
            let words = "\(call.allowedCount ?? -1) of \(call.itemCount ?? -1) items accessible"
            #expect(phase.logged == words)
        }
        let blocked = facts.calls.compactMap { call in
            call.phases.first { $0.phase == .delivery && $0.native == "withheld" }
        }
        #expect(blocked.count == 5)
        #expect(blocked.allSatisfy { $0.agreement == .agreed })
    }

    /// Ten repositories, of which the guest's preview shows the first two.
    @Test func hiddenLabelsGiveBounds() throws {
        let facts = try Self.old()
        let call = try #require(facts.calls.first { $0.tool == "search_repositories" })
        let phase = try #require(call.phases.first { $0.phase == .itemFilter })
        #expect(phase.native == "2 to 10 of 10 items accessible")
        #expect(phase.logged == "10 of 10 items accessible")
        #expect(phase.agreement == .agreed)
        #expect(call.itemCount == nil)
    }

    @Test(arguments: [
        "qa-aw-poc-2026-04", "azure-sdk-js-run-25048263241", "dollarlint-run-25609301820",
        "luxury-run-21823619609",
    ])
    func othersAreRead(_ folder: String) throws {
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in try ReadRun.files(below: try Self.samples().appendingPathComponent(folder)) {
            // Excerpts are named so.
            files[path.replacingOccurrences(of: ".excerpt", with: "")] = bytes
        }
        let report = ReadRun.audit(files)
        let facts = try #require(report.facts.replay)
        #expect(facts.agreed + facts.diverged + facts.inconclusive == facts.total)
        #expect(facts.total > 0 || facts.unavailable != nil)
        #expect(!facts.calls.flatMap(\.differences).contains { $0.isLeak })
        #expect(facts.diverged == 0, "\(facts.calls.filter { $0.verdict == .diverged }.map(\.story))")
        #expect(!report.findings.contains { $0.rule == "leaked-item" })
    }
}
