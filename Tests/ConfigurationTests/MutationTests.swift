import Configuration
import Foundation
import RunAudit
import TestSupport
import Testing

/// Damaged configurations.
@Suite struct MutationTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 2000

    /// Each is read or refused, with places inside the text and the same way every time.
    @Test func damagedTextsAreReadOrRefused() throws {
        let rules = Rules.all.map { $0.descriptor }
        let original = Array(ConfigurationReaderTests.example.utf8)
        var generator = SeededGenerator(seed: 0xC0FF)
        var accepted = 0
        for round in 0..<Self.rounds {
            var text = original
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                text = Mutation.mutate(text, using: &generator)
            }
            let results = (0..<2).map { _ in
                Result { () throws(ConfigurationError) in try Configuration(text, rules: rules) }
            }
            #expect(results[0] == results[1], "round \(round)")
            switch results[0] {
            case .success(let configuration):
                accepted += 1
                #expect(configuration.suppressions.allSatisfy { !$0.reason.isEmpty }, "round \(round)")
            case .failure(let error):
                let lines = text.split(separator: 10, omittingEmptySubsequences: false).count
                // A carriage return, NEL and the separators of Unicode end lines in YAML as well.
                let others = text.count { $0 == 13 || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9 }
                #expect(!error.problems.isEmpty, "round \(round)")
                #expect(
                    error.problems.allSatisfy {
                        (1...lines + others).contains($0.line) && $0.column >= 1
                            && $0.column <= text.count + 1 && !$0.message.isEmpty
                            && !$0.message.unicodeScalars.contains { $0.value < 0x20 }
                    }, "round \(round): \(error.problems)")
            }
        }
        // Some mutations hurt nothing; were there none, or only these, the test would see one half alone.
        if Self.rounds >= 500 { #expect(accepted > 0 && accepted < Self.rounds) }
    }
}
