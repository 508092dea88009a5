import Foundation
import GuardEngine
import SyntheticRuns
import Testing

/// The forms of logs, from worked examples.
@Suite struct LogFormTests {
    @Test(arguments: [
        (#"dispatchKey="issues", bucketSize=4"#, "dispatchKey=[REDACTED] bucketSize=4"),
        ("Bearer tokens are fine", "[REDACTED] are fine"),
        ("authorization: abc rest", "authorization=[REDACTED] rest"),
        (#"{"key":"abc","n":1}"#, #"{"key"=[REDACTED],"n":1}"#),
        (#"{"text":"{\"key\":\"abc\"}"}"#, #"{"text":"{\"key\":\"abc\"}"}"#),
        (#"{"body":"token=abcdefgh"}"#, #"{"body":"token=[REDACTED]"#),
        ("token=short", "token=short"),
        ("token= 12345678 x", "token=[REDACTED] x"),
        ("a 0123456789abcdef0123456789abcdef b", "a [REDACTED] b"),
        ("a 0123456789abcdef0123456789abcde b", "a 0123456789abcdef0123456789abcde b"),
        ("client_id: abcdefghi", "client_id=[REDACTED]"),
        ("abcdefghijklmnopqrst.eyJhbGci.sig_1 x", "[REDACTED] x"),
        ("one\nSECRET: hunter2hunter2\ntwo", "one\nSECRET=[REDACTED]\ntwo"),
    ])
    func redactionIsTheGateways(_ text: String, _ sanitised: String) {
        #expect(LogSanitiser.sanitised(text) == sanitised)
    }

    @Test func tokensAreRedactedWhole() {
        let token = "gh" + "p_" + String(repeating: "z", count: 36)
        #expect(LogSanitiser.sanitised("x \(token) y") == "x [REDACTED] y")
        let short = "gh" + "p_" + String(repeating: "z", count: 35)
        #expect(LogSanitiser.sanitised("x \(short) y") == "x \(short) y")
    }

    @Test(arguments: [
        (#"{"b":1,"a":[true,null],"b":2}"#, #"{"a":[true,null],"b":2}"#),
        (#"{"n":9007199254740993,"f":1.50,"e":1e3}"#, #"{"e":1000,"f":1.5,"n":9007199254740992}"#),
        (#"{"t":"<a> & \u00e9\n\u2028"}"#, #"{"t":"\u003ca\u003e \u0026 é\n\u2028"}"#),
        (#""\ud83d\ude80\"\\""#, #""🚀\"\\""#),
    ])
    func jsonIsThatOfGo(_ text: String, _ written: String) throws {
        #expect(GoJSON.text(try #require(GoJSON.parse(text))) == written)
    }

    @Test(arguments: ["", "{", "[1,]", "01", "\"a", "{\"a\" 1}", "nul", "1 2", "\"\u{1}\""])
    func noJSONIsNone(_ text: String) { #expect(GoJSON.parse(text) == nil) }

    /// The start of a guarded session as the specification of the format has it, but for the order of tags.
    @Test func aSessionBegins() throws {
        var options = SyntheticRunOptions(seed: 4, calls: 0)
        options.servers = [
            SyntheticServer(
                "github",
                .gitHub(policy: #"{"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}"#)),
            SyntheticServer(
                "safeoutputs", .writeSink(accept: ["private:octo/demo"], visibility: nil)),
        ]
        options.script = [
            PlannedCall(
                "github", "list_issues", ["repo": .string("demo"), "owner": .string("octo")],
                answer: .result(Results.text("[]")))
        ]
        let run = SyntheticRun(options)
        let session = try #require(run.calls.first?.session)
        let log = String(decoding: try #require(run.files["mcp-logs/mcp-gateway.log"]), as: UTF8.self)
        let expected = [
            #"] [INFO] [difc] [github] Guard policy: {"allow-only":{"min-integrity":"approved","repos":["octo/demo"]}}"#,
            "] [INFO] [difc] [github] Loaded discovered WASM guard from file: 00-github-guard.wasm",
            "] [INFO] [guard] Registered guard 'github' for server 'github'",
            #"] [INFO] [difc] [safeoutputs] Guard policy: {"write-sink":{"accept":["private:octo/demo"]}}"#,
            #"] [INFO] [difc] [safeoutputs] Created write-sink guard with 1 accept patterns, sink-visibility="""#,
            "] [INFO] [startup] Guards enforcement enabled with mode: \n",
            #"] [INFO] [client] MCP tool call request, session=\#(session), tool=list_issues, "#
                + #"args={"owner":"octo","repo":"demo"}"#,
            "] [INFO] [difc] [github] Initializing guard session state: session=\(session), policy_source=server",
            #"] [INFO] [difc] [github] Calling label_agent: session=\#(session), guard=github, "#
                + #"policy={"allow-only":{"repos":["octo/demo"],"min-integrity":"approved"}}"#,
            #","difc_mode":"filter","normalized_policy":{"min-integrity":"approved","scope_kind":"Repo"}}"#,
            "] [INFO] [difc] [github] Guard policy initialized: session=\(session), guard_policy.source=server, "
                + "difc_mode=filter, guard_policy.normalized=map[min-integrity:approved scope_kind:repo]",
        ]
        var rest = log[...]
        for text in expected {
            let place = try #require(rest.range(of: text), "\(text)")
            rest = rest[place.upperBound...]
        }
    }

    @Test func refusalsSpanLines() throws {
        let run = Scenario.stoppedExfiltration.run(SyntheticRunOptions(seed: 1, calls: 0))
        let log = String(decoding: try #require(run.files["mcp-logs/mcp-gateway.log"]), as: UTF8.self)
        let session = try #require(run.calls.first?.session)
        let reason =
            "Agent carries private (larkspur)-scoped data that cannot be written to "
            + "'write-sink:public (create_issue)' due to secrecy constraints. The target resource is not "
            + "authorized to receive this sensitive data."
        #expect(
            log.contains(
                "[WARN] [difc] Access DENIED for agent \(session) to write-sink:public (create_issue): \(reason)\n"
            ))
        #expect(log.contains("error=DIFC Violation: \(reason)\n\nRequired Action: Add secrecy tags"))
        #expect(log.contains("Resource Requirements:\n  Secrecy: []\n  Integrity: []\n\n["))
    }
}
