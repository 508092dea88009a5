import CommandLine
import Foundation
import Testing

/// `awaudit guard …`. What guards answer here the real GitHub guard answered.
@Suite struct GuardCommandTests {
    let files: WasmFiles

    init() throws { files = try WasmFiles() }

    static let policy = #"{"allow-only":{"repos":"all","min-integrity":"none"}}"#
    static let agent =
        #"{"agent":{"secrecy":[],"integrity":["none:all"]},"difc_mode":"filter","normalized_policy":{"scope_kind":"All","min-integrity":"none"}}"#
    static let call = #"{"tool_name":"get_me","tool_args":{}}"#
    static let resource =
        #"{"resource":{"description":"resource:get_me","secrecy":["private:user"],"integrity":["none:all","unapproved:all","approved:all"]},"operation":"read"}"#
    static let issue =
        #"{"tool_name":"issue_read","tool_args":{"owner":"acme","repo":"widgets","issue_number":1}}"#

    private func write(_ text: String, as name: String) throws -> String {
        try files.write(Array(text.utf8), as: name)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }

    /// A session whose second call is recorded with the output given.
    private static func session(_ output: String, returnCode: Int) -> String {
        """
        {"id":"s-1","group":"agent","policy":\(policy),"calls":[{"fn":"label_resource","input":\(call)}],\
        "backend":[],"agent":{"rc":134,"output":\(quoted(agent)),"error":null,"backend_calls":[]},\
        "outputs":[{"rc":\(returnCode),"output":\(quoted(output)),"error":null,"backend_calls":[]}]}

        """
    }

    // MARK: Labels

    @Test func policiesGiveTheAgentsLabels() throws {
        let result = runProgram("guard", "label-agent", try write(Self.policy + "\n", as: "policy.json"))
        #expect(result.stdout == Self.agent + "\n")
        #expect(result.stderr == "")
        #expect(result.code == .success)
    }

    @Test func refusedPoliciesAreToldInTheGatewaysWords() throws {
        let result = runProgram("guard", "label-agent", try write(#"{"allow-only":5}"#, as: "policy.json"))
        #expect(result.stdout == "")
        #expect(result.stderr == "WASM function returned error code: -1\n")
        #expect(result.code == .findings)
    }

    @Test func callsAreLabelledUnderAPolicy() throws {
        let policy = try write(Self.policy, as: "policy.json")
        let result = runProgram(
            "guard", "label-resource", try write(Self.call, as: "call.json"), "--policy", policy)
        #expect(result.stdout == Self.resource + "\n")
        #expect(result.code == .success)
    }

    @Test func theBackendIsAFile() throws {
        let policy = try write(Self.policy, as: "policy.json")
        let call = try write(Self.issue, as: "call.json")
        let backend = try write(
            #"""
            [{"tool":"search_repositories","args":{"query":"repo:acme/widgets","perPage":10},
              "result":{"content":[{"type":"text","text":"{\"items\":[{\"full_name\":\"acme/widgets\",\"private\":true}]}"}]}},
             {"tool":"issue_read","error":-1}]
            """#, as: "backend.json")
        let result = runProgram(
            "guard", "label-resource", call, "--policy", policy, "--backend", backend, "--trace")
        // Who may write to a private repository is trusted there; the policy's scope has it, so it is no secret.
        #expect(
            result.stdout == #"""
                {"resource":{"description":"issue:acme/widgets#1","secrecy":[],"integrity":["none:all","unapproved:all","approved:all"]},"operation":"read"}

                """#)
        #expect(
            result.stderr.contains(
                #"asked: search_repositories {"perPage":10,"query":"repo:acme/widgets"} -> "#))
        #expect(result.stderr.contains("asked: issue_read "))
        #expect(result.stderr.contains("-> -1\n"))
        // Without answers nobody is trusted.
        let unanswered = runProgram("guard", "label-resource", call, "--policy", policy)
        #expect(unanswered.stdout.contains(#""integrity":["none:all"]}"#))
    }

    @Test func badFilesAreTold() throws {
        let call = try write(Self.call, as: "call.json")
        let broken = try write("[{]", as: "backend.json")
        let result = runProgram("guard", "label-resource", call, "--backend", broken)
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("backend.json: no JSON value at byte 2"))
        #expect(runProgram("guard", "label-resource", call + "x").code == .inputOutput)
        let module = try files.write(WastCommandTests.math, as: "math.wasm")
        let noGuard = runProgram("guard", "label-resource", call, "--guard", module)
        #expect(noGuard.code == .inputOutput)
    }

    // MARK: Comparison

    @Test func equalSessionsAreCounted() throws {
        let line = Self.session(Self.resource, returnCode: 149)
        let path = try write(line + line, as: "sessions.jsonl")
        let result = runProgram("guard", "compare", "--vectors", path)
        #expect(
            result.stdout == """
                label_agent: 2 equal, 0 different
                label_resource: 2 equal, 0 different
                group agent: 4 equal, 0 different
                total of 2 sessions: 4 equal, 0 different

                """)
        #expect(result.stderr == "")
        #expect(result.code == .success)
    }

    @Test func differencesAreToldAndFail() throws {
        let other = Self.resource.replacingOccurrences(of: "\"read\"", with: "\"writ\"")
        let path = try write(Self.session(other, returnCode: 149), as: "sessions.jsonl")
        let result = runProgram("guard", "compare", "--vectors", path)
        #expect(result.code == .findings)
        #expect(result.stdout.hasPrefix("s-1 call 2, label_resource: the output\n"))
        #expect(result.stdout.contains("  recorded: \(other)\n  now: \(Self.resource)\n"))
        #expect(result.stdout.hasSuffix("total of 1 sessions: 1 equal, 1 different\n"))
        // Not told, but counted.
        let quiet = runProgram("guard", "compare", "--vectors", path, "--differences", "0")
        #expect(quiet.stdout.hasPrefix("label_agent: 1 equal, 0 different\n"))
        #expect(quiet.code == .findings)
    }

    @Test func returnCodesAndQuestionsCount() throws {
        let code = try write(Self.session(Self.resource, returnCode: 150), as: "code.jsonl")
        #expect(
            runProgram("guard", "compare", "--vectors", code).stdout.hasPrefix(
                "s-1 call 2, label_resource: returned 149, not 150\n"))
        let asked = Self.session(Self.resource, returnCode: 149).replacingOccurrences(
            of: #""backend_calls":[]}]}"#,
            with: #""backend_calls":[{"tool":"issue_read","args":"{}","ret":-1,"size":9}]}]}"#)
        let questions = try write(asked, as: "questions.jsonl")
        #expect(
            runProgram("guard", "compare", "--vectors", questions).stdout.hasPrefix(
                "s-1 call 2, label_resource: asked 0 times, not 1\n"))
    }

    @Test func damagedSessionsAreToldWithTheirLine() throws {
        let path = try write(
            Self.session(Self.resource, returnCode: 149) + "{\"id\":\n", as: "sessions.jsonl")
        let result = runProgram("guard", "compare", "--vectors", path)
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("sessions.jsonl:2: no JSON value at byte 6"))
        #expect(runProgram("guard", "compare").code == .usage)
    }
}
