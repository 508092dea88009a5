import LogParsing
import TestSupport
import Testing

@Suite struct ToolsJSONTests {
    private static let document =
        #"{"servers":{"github":[{"name":"get_me","description":"d"},{"name":"issue_read"}],"safeoutputs":[]}}"#

    private func read(_ text: String) -> ParserRun { ParserRun(ToolsJSON.descriptor, text) }

    @Test func givesOneRecordPerServer() {
        let run = read(Self.document)
        #expect(
            run.records == [
                .advertisedTools(server: "github", tools: ["get_me", "issue_read"]),
                .advertisedTools(server: "safeoutputs", tools: []),
            ])
        #expect(run.statistics.parsed == 1)
    }

    @Test func aFileWithoutAByteIsNormal() {
        let run = read("")
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 0)
        #expect(run.statistics.parsed == 0)
    }

    @Test func toolsWithoutANameAreCounted() {
        let run = read(#"{"servers":{"a":[{"name":"x"},{"description":"y"}],"b":7}}"#)
        #expect(run.records == [.advertisedTools(server: "a", tools: ["x"])])
        #expect(run.statistics.unknownKinds == ["tool without a name": 1])
    }

    @Test(arguments: ["{}", "[]", #"[{"name":"create_issue"}]"#, #"{"servers":[]}"#, #"{"servers":"#])
    func rejectsOtherDocuments(text: String) {
        let run = read(text)
        #expect(run.records.isEmpty)
        #expect(run.statistics.rejected == 1)
    }

    @Test func survivesDamage() { ParserRun.fuzz(ToolsJSON.descriptor, seeds: [Self.document]) }

    @Test(.enabled(if: Fixtures.shared != nil))
    func readsARealFile() throws {
        let run = ParserRun(
            ToolsJSON.descriptor, try ParserRun.sample("qa-aw-poc-2026-04/agent/mcp-logs/tools.json"))
        #expect(run.statistics.parsed == 1)
        guard case .advertisedTools("github", let tools)? = run.records.first else {
            Issue.record("no tools of the GitHub server")
            return
        }
        #expect(tools.first == "get_commit")
        #expect(tools.count == 22)
    }
}
