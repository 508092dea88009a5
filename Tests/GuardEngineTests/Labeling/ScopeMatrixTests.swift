import Foundation
import GuardEngine
import Testing

/// The labels of calls by class of tool, policy, arguments and visibility: which levels survive which scopes.
@Suite struct ScopeMatrixTests {
    private static let policies = ["owner": #"["acme/*"]"#, "other": #"["zeta/app"]"#, "all": #""all""#]

    private static let arguments = [
        "full": #"{"owner":"acme","repo":"widget"}"#, "owner": #"{"owner":"acme"}"#, "none": "{}",
    ]

    @Test func levelsSurviveTheirScopes() {
        var rows = 0
        for block in Self.matrix.components(separatedBy: "\n\n") {
            let lines = block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            let tools = lines[0].split(separator: " ").map(String.init)
            for line in lines.dropFirst() {
                let words = line.split(separator: " ").map(String.init)
                for tool in tools {
                    rows += 1
                    let actual = Self.labels(tool, words[0].split(separator: "-").map(String.init))
                    let secrecy = words[1] == "-" ? "[]" : "[\"\(words[1])\"]"
                    #expect(actual == "\(secrecy) \(LabelingExample.tags(words[2]))", "\(tool) \(words[0])")
                }
            }
        }
        #expect(rows > 800)
    }

    private static func labels(_ tool: String, _ situation: [String]) -> String {
        var instance = NativeGuard { lookup in
            guard lookup.tool == Array("search_repositories".utf8), situation.last != "unknown" else {
                return .failed
            }
            return .result(
                Array(#"{"full_name":"acme/widget","private":\#(situation.last == "private")}"#.utf8))
        }
        if let repositories = policies[situation[0]] {
            let policy = #"{"allow-only":{"repos":\#(repositories),"min-integrity":"none"}}"#
            #expect(instance.labelAgent(input: Array(policy.utf8)).returnCode > 0)
        }
        let input = #"{"tool_name":"\#(tool)","tool_args":\#(arguments[situation[1]] ?? "")}"#
        let resource = RawJSON(instance.labelResource(input: Array(input.utf8)).output)["resource"]
        func text(_ key: String) -> String { String(decoding: resource?[key]?.bytes ?? [], as: UTF8.self) }
        return "\(text("secrecy")) \(text("integrity"))"
    }
}
