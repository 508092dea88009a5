import AuditCommands
import CommandLine
import Foundation
import RunAudit
import TestSupport
import Testing

@Suite struct OtherCommandTests {
    @Test func specsAreSound() {
        #expect(Program.router.root.problems() == [])
    }

    @Test func rulesListsEveryRule() {
        let result = runProgram("rules")
        #expect(result.code == .success)
        let lines = result.stdout.split(separator: "\n")
        #expect(lines.count == RunAudit.Rules.all.count)
        for rule in RunAudit.Rules.all { #expect(result.stdout.contains(" \(rule.descriptor.id) ")) }
    }

    @Test func rulesExplainsOneByIDOrCode() {
        #expect(runProgram("rules", "W-1").stdout == runProgram("rules", "direct-api-bypass").stdout)
        #expect(runProgram("rules", "w-1").stdout.hasPrefix("W-1  direct-api-bypass\n"))
        let wrong = runProgram("rules", "direct-api-bypas")
        #expect(wrong.code == .usage)
        #expect(wrong.stderr.contains("did you mean 'direct-api-bypass'?"))
    }

    @Test func schemaIsJSON() throws {
        let schema = try runProgram("schema").json()
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsKnowTheCommands(shell: String) {
        let result = runProgram("completions", shell)
        #expect(result.code == .success)
        #expect(result.stdout.contains("audit"))
        #expect(result.stdout.contains("fail-on"))
    }

    @Test func manualPagesAreCurrent() throws {
        let names = runProgram("manual").stdout.split(separator: "\n").map(String.init)
        let folder = Fixtures.repository.appendingPathComponent("man")
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(kept.sorted() == (names + ["examples"]).sorted())
        for name in names {
            let kept = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(
                kept == runProgram("manual", name).stdout,
                "man/\(name) is not current; run scripts/make-manual")
        }
        #expect(runProgram("manual", "nothing.1").code == .usage)
    }
}
