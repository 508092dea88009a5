import Facts
import Findings
import Testing

@testable import RunAudit

@Suite struct GuardNativeMismatchTests {
    @Test func namesTheModule() throws {
        let facts = makeReplay([
            makeCall("c1", [difference(.guardModule)]),
            makeCall("c2", tool: "get_issue", [difference(.guardModule), difference(.guardModule)]),
        ]) {
            var module = ReplayFacts.Module(file: "guard.wasm", size: 9, sha256: "00ff")
            module.compared = 40
            module.different = 3
            $0.module = module
        }
        #expect(GuardNativeMismatch.expected(facts) == [Expected("W-24", .warning, "github", 3)])
        let finding = try #require(GuardNativeMismatch.findings(facts)?.first)
        #expect(
            finding.description
                == "Module and native guard differ in 3 answers for 2 calls of server github. The module is guard.wasm, 9 bytes, SHA-256 00ff; 3 of 40 answers differ in all."
        )
        #expect(finding.table?.rows.count == 3)
        #expect(finding.evidence == [place])
    }

    @Test func otherDifferencesAreNotTheModules() {
        #expect(GuardNativeMismatch.expected(makeReplay([makeCall([difference(.guardFailure)])])) == [])
        let old = makeReplay([makeCall([difference(.guardModule, cause: .guardVersion)])])
        #expect(GuardNativeMismatch.expected(old) == [])
    }
}
