import GuardEngine
import GuardHost

/// A recorded session: calls on a fresh guard, the backend's answers, and what a guard gave.
struct GuardSession {
    /// A call and what came of it.
    struct Call {
        var function: GuardFunction
        var input: [UInt8]
        var expected: Reply
    }

    /// What came of a call.
    struct Reply {
        var returnCode: Int?
        var output: [UInt8]
        /// The error in the gateway's words.
        var error: [UInt8]?
        /// Tool and arguments of each question; no arguments where the gateway refused it unasked.
        var questions: [(tool: [UInt8], arguments: [UInt8]?)]
    }

    var id: String
    var group: String
    var calls: [Call]
    var backend: CannedBackend

    /// Reads a line of a file of sessions.
    init(line: ArraySlice<UInt8>) throws(JSONSlice.Failure) {
        let object = try JSONSlice(line)
        id = String(decoding: object["id"]?.text() ?? [], as: UTF8.self)
        group = String(decoding: object["group"]?.text() ?? [], as: UTF8.self)
        backend = object["backend"].map { CannedBackend($0) } ?? CannedBackend()
        calls = []
        if let policy = GuardSession.input(object, "policy"), let reply = object["agent"], !reply.isNull {
            calls.append(Call(function: .labelAgent, input: policy, expected: Reply(reply)))
        }
        for (call, output) in zip(object["calls"]?.elements() ?? [], object["outputs"]?.elements() ?? []) {
            guard let input = GuardSession.input(call, "input"), let name = call["fn"]?.text(),
                let function = GuardFunction(rawValue: String(decoding: name, as: UTF8.self))
            else { throw JSONSlice.Failure(offset: call.bytes.startIndex - line.startIndex) }
            calls.append(Call(function: function, input: input, expected: Reply(output)))
        }
    }

    /// An input: JSON, or in a string its exact bytes.
    private static func input(_ object: JSONSlice, _ name: String) -> [UInt8]? {
        if let value = object[name] { return Array(value.bytes) }
        return object[name + "_raw"]?.text() ?? object[name + "_hex"]?.text().fromHexadecimal
    }
}

extension GuardSession.Reply {
    init(_ record: JSONSlice) {
        returnCode = record["rc"]?.integer
        output = record["output"]?.text() ?? []
        error = record["error"].flatMap { $0.isNull ? nil : $0.text() }
        questions = (record["backend_calls"]?.elements() ?? []).map {
            ($0["tool"]?.text() ?? [], $0["args"]?.text())
        }
    }

    init(_ outcome: GuardOutcome) {
        returnCode = outcome.returnCode.map { Int($0) }
        output = outcome.output
        error = outcome.error.map { Array($0.utf8) }
        questions = outcome.lookUps.map { ($0.tool, $0.isBeyondLimit ? nil : $0.arguments) }
    }

    /// What differs from another reply, in words; nil if nothing does.
    func difference(from other: GuardSession.Reply) -> String? {
        if returnCode != other.returnCode, !isSameList(as: other) {
            return
                "returned \(GuardSession.Reply.word(returnCode)), not \(GuardSession.Reply.word(other.returnCode))"
        }
        if output != other.output, !isSameList(as: other) { return "the output" }
        if error != other.error { return "the error" }
        guard questions.count == other.questions.count else {
            return "asked \(questions.count) times, not \(other.questions.count)"
        }
        let place = questions.indices.first {
            questions[$0].tool != other.questions[$0].tool
                || questions[$0].arguments != other.questions[$0].arguments
        }
        return place.map { "question \($0 + 1)" }
    }

    private static func word(_ code: Int?) -> String { code.map { "\($0)" } ?? "nothing" }

    /// Whether both outputs list items with the same data, however they are spelled.
    private func isSameList(as other: GuardSession.Reply) -> Bool {
        guard output.starts(with: Array(#"{"items":"#.utf8)), let mine = try? JSONSlice(output[...]),
            let theirs = try? JSONSlice(other.output[...])
        else { return false }
        return mine.canonical() == theirs.canonical()
    }
}
