import LogParsing
import TestSupport
import Testing

@Suite struct SafeOutputTests {
    private static let missingTool =
        #"{"alternatives":"none","reason":"not configured","tool":"fetch","type":"missing_tool"}"#
    private static let document =
        #"{"items":[\#(missingTool),{"body":"b","title":"t","type":"create_issue"},{"type":"noop","message":"m"}],"errors":[]}"#
    private static let created =
        #"{"type":"create_issue","url":"https://github.com/octo/demo/issues/3","number":3,"repo":"octo/demo","temporaryId":"aw_1","timestamp":"2026-04-16T03:32:26.676Z"}"#

    private func outputs(_ run: ParserRun) -> [SafeOutput] {
        run.records.compactMap { if case .safeOutput(let output) = $0 { output } else { nil } }
    }

    // MARK: Declared

    @Test func readsTheDocument() {
        let run = ParserRun(AgentOutput.descriptor, Self.document, path: "agent/agent_output.json")
        #expect(
            outputs(run) == [
                SafeOutput(
                    stage: .declared, type: "missing_tool", subject: "fetch", reason: "not configured"),
                SafeOutput(stage: .declared, type: "create_issue"),
                SafeOutput(stage: .declared, type: "noop"),
            ])
        #expect(run.statistics.parsed == 1)
        #expect(run.statistics.lines == 0)
    }

    @Test(arguments: ["agent/safeoutputs.jsonl", "outputs.jsonl"])
    func readsTheLines(path: String) {
        let lines = [
            Self.missingTool, #"{"type":"missing_data","data_type":"logs","reason":"gone"}"#,
            #"{"type":"report_incomplete","reason":"time"}"#, #"{"type":"create-issue","repo":"octo/demo"}"#,
        ]
        let run = ParserRun(AgentOutput.descriptor, lines.joined(separator: "\n"), path: path)
        #expect(
            outputs(run) == [
                SafeOutput(
                    stage: .declared, type: "missing_tool", subject: "fetch", reason: "not configured"),
                SafeOutput(stage: .declared, type: "missing_data", subject: "logs", reason: "gone"),
                SafeOutput(stage: .declared, type: "report_incomplete", reason: "time"),
                SafeOutput(stage: .declared, type: "create_issue", repository: "octo/demo"),
            ])
        #expect(run.positions.map(\.line) == [1, 2, 3, 4])
    }

    @Test func longTextsAreCut() throws {
        let long = String(repeating: "é", count: 5000)
        let run = ParserRun(
            AgentOutput.descriptor, #"{"type":"missing_tool","tool":"\#(long)","reason":"\#(long)"}"#,
            path: "safeoutputs.jsonl")
        let output = try #require(outputs(run).first)
        #expect(output.subject?.utf8.count == 1024)
        #expect(output.reason?.utf8.count == 4096)
    }

    @Test func itemsWithoutATypeAreCounted() {
        let document = ParserRun(
            AgentOutput.descriptor, #"{"items":[{"type":"noop"},{"type":""},7]}"#, path: "agent_output.json")
        #expect(outputs(document).count == 1)
        #expect(document.statistics.unknownKinds == ["item without a type": 1])
        let lines = ParserRun(
            AgentOutput.descriptor, "{\"a\":1}\n{\"type\":7}\n[]\n", path: "safeoutputs.jsonl")
        #expect(lines.statistics.rejected == 3)
    }

    @Test(arguments: ["{}", "[]", #"{"items":{}}"#, "{"])
    func rejectsOtherDocuments(text: String) {
        #expect(ParserRun(AgentOutput.descriptor, text, path: "agent_output.json").statistics.rejected == 1)
    }

    // MARK: Created

    @Test func readsCreatedItems() {
        let run = ParserRun(SafeOutputItems.descriptor, Self.created + "\n{\"url\":\"x\"}\n")
        #expect(
            outputs(run) == [
                SafeOutput(
                    stage: .created, type: "create_issue", repository: "octo/demo",
                    url: "https://github.com/octo/demo/issues/3")
            ])
        #expect(run.statistics.rejected == 1)
    }

    @Test func survivesDamage() {
        ParserRun.fuzz(AgentOutput.descriptor, seeds: [Self.document], path: "agent_output.json")
        ParserRun.fuzz(
            AgentOutput.descriptor, seeds: [Self.missingTool + "\n" + Self.missingTool],
            path: "safeoutputs.jsonl")
        ParserRun.fuzz(SafeOutputItems.descriptor, seeds: [Self.created + "\n"])
    }

    @Test(.enabled(if: Fixtures.shared != nil))
    func documentAndLinesDeclareTheSame() throws {
        let folder = "qa-aw-poc-2026-04/"
        let document = ParserRun(
            AgentOutput.descriptor, try ParserRun.sample(folder + "agent/agent_output.json"),
            path: "agent/agent_output.json")
        let lines = ParserRun(
            AgentOutput.descriptor, try ParserRun.sample(folder + "agent/safeoutputs.jsonl"),
            path: "agent/safeoutputs.jsonl")
        #expect(outputs(document).map(\.type) == ["missing_tool", "create_issue"])
        #expect(document.records == lines.records)
        let created = ParserRun(
            SafeOutputItems.descriptor,
            try ParserRun.sample(folder + "safe-outputs-items/safe-output-items.jsonl"))
        #expect(outputs(created).map(\.type) == ["create_issue"])
        #expect(outputs(created).first?.stage == .created)
    }
}
