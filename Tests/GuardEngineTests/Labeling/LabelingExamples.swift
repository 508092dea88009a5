import Foundation
import GuardEngine
import Testing

/// A worked example: a call of a fresh guard under a policy, what the real guard answered, and what it asked.
///
/// Examples are written as blocks of lines. The first line has the number, the policy (`P0` to `PC`, see `policies`)
/// and the tool; the others begin with a word:
///
/// - `policy`: further members of `allow-only`; `args`, `result`: the input; `+` continues the line before
/// - `read`, `write`, `read-write`: the labels of a call
/// - `paths`: the path of the list (`-` for the root), then `default` and one line per path
/// - `item`: the origin of the data and the labels of the only item; `nothing`: return code 0
/// - `calls`: the questions to the backend; `✗` marks failures
///
/// Labels are a description, `S=` a JSON array and `I=` a level (`N`, `U`, `A`, `M` for none to merged, `X` for blocked)
/// with its scope, or `[]`.
struct LabelingExample: CustomStringConvertible {
    var number = ""
    var policy = ""
    var tool = ""
    var policyMembers = ""
    var arguments = ""
    var result: String?
    /// The first words and the rests of the lines that state the answer.
    var answer: [(String, String)] = []
    var calls: [String] = []

    var description: String { "#\(number) \(tool)" }

    static func parse(_ text: String) -> [LabelingExample] {
        text.components(separatedBy: "\n\n").map { block in
            var example = LabelingExample()
            var continued: WritableKeyPath<LabelingExample, String> = \.arguments
            for line in block.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
                let space = line.firstIndex(of: " ") ?? line.endIndex
                let word = String(line[..<space])
                let rest = String(line[space...].dropFirst())
                switch word {
                case "#": break
                case "policy":
                    example.policyMembers = rest
                    continued = \.policyMembers
                case "args":
                    example.arguments = rest
                    continued = \.arguments
                case "result":
                    example.result = rest
                    continued = \.resultText
                case "+": example[keyPath: continued] += rest
                case "calls": example.calls += rest.split(separator: " ").map(String.init)
                default:
                    if example.tool.isEmpty {
                        let words = line.split(separator: " ").map(String.init)
                        (example.number, example.policy, example.tool) = (words[0], words[1], words[2])
                    } else {
                        example.answer.append((word, rest))
                    }
                }
            }
            return example
        }
    }

    private var resultText: String {
        get { result ?? "" }
        set { result = newValue }
    }

    // MARK: Running

    private static let policies = [
        "PA": #""all""#, "PP": #""public""#, "PO": #"["acme/*"]"#, "PR": #"["acme/widget"]"#,
        "PX": #"["acme/wid*"]"#, "PC": #"["acme/widget","zeta/*"]"#,
    ]

    var policyInput: String? {
        LabelingExample.policies[policy].map { repositories in
            var members = #""repos":\#(repositories),"min-integrity":"none""#
            if policyMembers.hasPrefix(#""trusted-bots""#) {
                return "{\"allow-only\":{\(members)},\(policyMembers)}"
            }
            if !policyMembers.isEmpty { members += "," + policyMembers }
            return "{\"allow-only\":{\(members)}}"
        }
    }

    /// Runs the example.
    func run() -> (reply: GuardReply, calls: [String]) {
        let backend = ExampleBackend()
        var instance = NativeGuard { backend.answer($0) }
        if let policyInput {
            #expect(instance.labelAgent(input: Array(policyInput.utf8)).returnCode > 0, "\(self)")
        }
        let input = #"{"tool_name":"\#(tool)","tool_args":\#(arguments)"#
        if let result {
            let reply = instance.labelResponse(input: Array(#"\#(input),"tool_result":\#(result)}"#.utf8))
            return (reply, backend.calls)
        }
        return (instance.labelResource(input: Array("\(input)}".utf8)), backend.calls)
    }

    // MARK: Expectations

    /// The text that the answer stands for; the data of an item is taken from the actual text.
    func expectedText(data: String?) -> String {
        let (first, rest) = answer[0]
        switch first {
        case "nothing": return ""
        case "item":
            let (_, labels) = LabelingExample.split(rest)
            return #"{"items":[{"data":\#(data ?? ""),"labels":\#(LabelingExample.labels(labels))}]}"#
        case "paths":
            let paths = answer.dropFirst(2).map { path, labels in
                #"{"path":"\#(path)","labels":\#(LabelingExample.labels(labels))}"#
            }
            let place = rest == "-" ? "" : #","items_path":"\#(rest)""#
            return #"{"labeled_paths":[\#(paths.joined(separator: ","))],"#
                + #""default_labels":\#(LabelingExample.labels(answer[1].1))\#(place)}"#
        default:
            return #"{"resource":\#(LabelingExample.labels(rest)),"operation":"\#(first)"}"#
        }
    }

    /// Where the data of the item comes from: `tool_result`, `parsed-text` or `element`.
    var dataOrigin: String? { answer[0].0 == "item" ? LabelingExample.split(answer[0].1).0 : nil }

    private static func split(_ text: String) -> (String, String) {
        let space = text.firstIndex(of: " ") ?? text.endIndex
        return (String(text[..<space]), String(text[space...].dropFirst()))
    }

    /// Writes out `description S=… I=…`.
    static func labels(_ text: String) -> String {
        let integrity = text.components(separatedBy: " I=")
        let secrecy = integrity[0].components(separatedBy: " S=")
        return
            #"{"description":"\#(secrecy[0])","secrecy":\#(secrecy[1]),"integrity":\#(tags(integrity[1]))}"#
    }

    /// Writes out `A(scope)` and the like.
    static func tags(_ text: String) -> String {
        guard let level = text.first, let open = text.firstIndex(of: "(") else { return text }
        var scope = String(text[text.index(after: open)...].dropLast())
        let words: ArraySlice<String> =
            switch level {
            case "N": ["none"]
            case "U": ["none", "unapproved"]
            case "A": ["none", "unapproved", "approved"]
            case "M": ["none", "unapproved", "approved", "merged"]
            default: ["blocked"]
            }
        let isList = scope.hasPrefix("{")
        if isList { scope = String(scope.dropFirst().dropLast()) }
        let tags = words.map { word in
            isList
                ? "\"integrity=\(word);scopes=\(scope)\""
                : scope.isEmpty ? "\"\(word)\"" : "\"\(word):\(scope)\""
        }
        return "[" + tags.joined(separator: ",") + "]"
    }
}

/// The backend of the worked examples: three public repositories, one private, a few issues, pull requests and users.
final class ExampleBackend {
    private(set) var calls: [String] = []

    private static let visibilities = [
        "acme/widget": false, "ACME/Widget": false, "zeta/app": false, "rosa/toys": false, "acme/vault": true,
    ]
    private static let permissions = [
        "rosa": "admin", "kai": "write", "tess": "triage", "milo": "read", "nora": "none",
    ]
    private static let issues = [
        "acme/widget#1": #"{"author_association":"MEMBER","user":{"login":"kim"}}"#,
        "acme/widget#2": #"{"author_association":"NONE","user":{"login":"copilot"}}"#,
        "acme/vault#3": #"{"author_association":"NONE","user":{"login":"kim"}}"#,
    ]
    private static let pullRequests = [
        "acme/widget#11": #"{"author_association":"NONE","user":{"login":"ola"},"#
            + #""base":{"repo":{"full_name":"acme/widget"}},"head":{"repo":{"full_name":"ola/widget"}}}"#,
        "acme/widget#12": #"{"author_association":"CONTRIBUTOR","user":{"login":"ola"},"#
            + #""merged_at":"2025-02-02T00:00:00Z","#
            + #""base":{"repo":{"full_name":"acme/widget"}},"head":{"repo":{"full_name":"acme/widget"}}}"#,
        "acme/widget#13": #"{"user":{"login":"dependabot[bot]"}}"#,
    ]

    func answer(_ lookup: GuardLookup) -> GuardLookupAnswer {
        let arguments = RawJSON(lookup.arguments)
        func text(_ key: String) -> String { arguments[key]?.text() ?? "" }
        let repository = "\(text("owner"))/\(text("repo"))"
        let call: String
        let answer: String?
        switch String(decoding: lookup.tool, as: UTF8.self) {
        case "search_repositories":
            let name = String(text("query").dropFirst("repo:".count))
            call = "vis(\(name))"
            answer = ExampleBackend.visibilities[name].map {
                #"{"items":[{"full_name":"\#(name)","private":\#($0)}]}"#
            }
        case "get_collaborator_permission":
            call = "perm(\(text("username")))"
            answer = ExampleBackend.permissions[text("username")].map { #"{"permission":"\#($0)"}"# }
        case "issue_read":
            call = "issue(\(repository)#\(text("issue_number")))"
            answer = ExampleBackend.issues["\(repository)#\(text("issue_number"))"]
        default:
            call = "pr(\(repository)#\(text("pullNumber")))"
            answer = ExampleBackend.pullRequests["\(repository)#\(text("pullNumber"))"]
        }
        calls.append(answer == nil ? call + "✗" : call)
        return answer.map { .result(Array($0.utf8)) } ?? .failed
    }
}

@Suite struct LabelingExampleTests {
    enum Table: String, CaseIterable {
        case resources, issues, actors, pullRequests, others, fallbacks, security

        var examples: (text: String, count: Int) {
            switch self {
            case .resources: (LabelingExample.resources, 83)
            case .issues: (LabelingExample.issues, 22)
            case .actors: (LabelingExample.actors, 21)
            case .pullRequests: (LabelingExample.pullRequests, 13)
            case .others: (LabelingExample.others, 24)
            case .fallbacks: (LabelingExample.fallbacks, 14)
            case .security: (LabelingExample.security, 13)
            }
        }
    }

    @Test(arguments: Table.allCases)
    func examplesAreLabelledAsByTheRealGuard(table: Table) throws {
        let examples = LabelingExample.parse(table.examples.text)
        #expect(examples.count == table.examples.count)
        for example in examples {
            let (reply, calls) = example.run()
            let actual = String(decoding: reply.output, as: UTF8.self)
            var data: String?
            if let origin = example.dataOrigin {
                let item = try #require(RawJSON(reply.output)["items"]?.elements().first, "\(example)")
                let text = try item.member("data")
                data = String(decoding: text.bytes, as: UTF8.self)
                #expect(try Self.isOrigin(origin, of: text, in: example), "\(example): \(data ?? "")")
            }
            let expected = example.expectedText(data: data)
            #expect(actual == expected, "\(example)")
            #expect(reply.returnCode == Int32(expected.utf8.count), "\(example)")
            #expect(calls == example.calls, "\(example)")
        }
    }

    /// Whether the data of an item is what the example says it is.
    private static func isOrigin(_ origin: String, of data: RawJSON, in example: LabelingExample) throws
        -> Bool
    {
        let result = RawJSON(Array((example.result ?? "").utf8))
        let parsed = result["content"]?.elements().first?["text"].map { RawJSON($0.textBytes()) }
        switch origin {
        case "tool_result": return data.foundation == result.foundation
        case "parsed-text": return data.foundation == parsed?.foundation
        default:
            let parts = [parsed?.elements().first, result["data"]?["repository"]?["issue"]]
            return parts.contains { $0 != nil && $0?.foundation == data.foundation }
        }
    }

    /// Whole outputs, byte by byte.
    @Test(arguments: [
        (
            "PO", "get_issue", #"{"owner":"acme","repo":"vault","issue_number":5}"#, nil,
            #"{"resource":{"description":"issue:acme/vault#5","secrecy":["private:acme"],"#
                + #""integrity":["none:acme","unapproved:acme","approved:acme"]},"operation":"read"}"#
        ),
        (
            "PO", "list_issues", #"{"owner":"acme","repo":"widget"}"#,
            #"{"issues":[{"number":5,"author_association":"NONE"}],"totalCount":1}"#,
            #"{"labeled_paths":[{"path":"/issues/0","labels":{"description":"issue:acme/widget#5","#
                + #""secrecy":[],"integrity":["none:acme","unapproved:acme"]}}],"#
                + #""default_labels":{"description":"issue","secrecy":[],"integrity":["none:acme"]},"#
                + #""items_path":"/issues"}"#
        ),
        (
            "PO", "list_commits", #"{"owner":"acme","repo":"widget","sha":"dev"}"#, "[]",
            #"{"labeled_paths":[],"default_labels":{"description":"commit","secrecy":[],"integrity":[]}}"#
        ),
        (
            "PO", "get_issue", #"{"owner":"acme","repo":"vault"}"#,
            #"{"content":[{"type":"text","text":"{\"number\":5,\"a\":{\"z\":1,\"b\":2.50}}"}]}"#,
            #"{"items":[{"data":{"a":{"b":2.5,"z":1},"number":5},"labels":{"#
                + #""description":"issue:acme/vault#5","secrecy":["private:acme"],"#
                + #""integrity":["none:acme","unapproved:acme","approved:acme"]}}]}"#
        ),
        (
            "PC", "list_tags", #"{"owner":"acme","repo":"widget"}"#, nil,
            #"{"resource":{"description":"resource:list_tags","secrecy":[],"integrity":["#
                + #""integrity=none;scopes=acme/widget,zeta","integrity=unapproved;scopes=acme/widget,zeta","#
                + #""integrity=approved;scopes=acme/widget,zeta"]},"operation":"read"}"#
        ),
        (
            "PP", "get_file_contents", #"{"owner":"acme","repo":"vault"}"#,
            #"{"content":[{"type":"text","text":"successfully downloaded text file (SHA: 1)"},"#
                + #"{"type":"resource","resource":{"text":"s"}}]}"#,
            #"{"items":[{"data":{"content":[{"text":"successfully downloaded text file (SHA: 1)","#
                + #""type":"text"},{"resource":{"text":"s"},"type":"resource"}]},"labels":{"#
                + #""description":"metadata:get_file_contents","secrecy":[],"#
                + #""integrity":["none:public","unapproved:public","approved:public"]}}]}"#
        ),
    ])
    func wholeOutputs(policy: String, tool: String, arguments: String, result: String?, expected: String) {
        var example = LabelingExample()
        (example.policy, example.tool, example.arguments, example.result) = (policy, tool, arguments, result)
        #expect(String(decoding: example.run().reply.output, as: UTF8.self) == expected)
    }
}
