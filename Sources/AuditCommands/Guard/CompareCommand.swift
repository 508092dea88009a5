package import CommandLine
import GuardEngine
import GuardHost

/// `awaudit guard compare`: replays recorded sessions.
package enum CompareCommand: Command {
    private static let vectors = Flag.values(
        "vectors", metavar: "file", help: "Recorded sessions, one JSON object a line; may be compressed",
        completion: .file)
    private static let shown = Flag.value(
        "differences", metavar: "count", accepts: .integer(0...1_000_000), default: "5",
        help: "How many differences are told in full")

    private static let measured = Flag.value(
        "measure", metavar: "count", accepts: .integer(0...1_000), default: "0",
        help: "Run the sessions this often again and tell on standard error how fast the guard was")

    package static let spec = CommandSpec(
        "compare", parents: [Program.name, GuardCommand.spec.name],
        summary: "Compare a guard with recorded sessions",
        discussion: [
            "Each session is run on a fresh guard: its policy, then its calls in order, with the backend's answers "
                + "it holds. A call is equal when the return code, the output byte by byte, the error and the "
                + "questions to the backend with their arguments and order are those recorded; items are equal "
                + "however their data is spelled.",
            "A session has 'id', 'group', 'policy' or 'policy_raw', 'calls' (each 'fn' and 'input' or 'input_raw'), "
                + "'backend' as for 'guard label-resource', and what a guard gave: 'agent' and 'outputs', each with "
                + "'rc', 'output', 'error' and 'backend_calls'.",
        ],
        flags: [vectors, shown, measured] + GuardChoice.flags,
        examples: [
            .init("awaudit guard compare --vectors sessions.jsonl.zst", "Compare the native guard"),
            .init(
                "awaudit guard compare --vectors sessions.jsonl --guard 00-github-guard.wasm",
                "Compare a module"),
        ],
        exitStatus: [
            .init(.success, "All calls are equal."), .init(.findings, "At least one call differs."),
            .init(.usage), .init(.inputOutput, "A file could not be read, or the module is no guard."),
        ],
        seeAlso: [ManualReference("awaudit-guard-label-resource", 1)])

    /// Calls counted under a name.
    private struct Count {
        var equal = 0
        var different = 0

        mutating func add(_ isEqual: Bool) {
            if isEqual { equal += 1 } else { different += 1 }
        }

        var words: String { "\(equal) equal, \(different) different" }
    }

    /// How long calls took, apart from everything around them.
    private struct Speed {
        var repetitions: Int
        private var calls = 0
        private var nanoseconds: UInt64 = 0

        init(repetitions: Int) { self.repetitions = repetitions }

        /// Runs a session again, with the answers the backend gave before.
        mutating func measure(
            _ session: GuardSession, _ given: [[GuardLookupAnswer]],
            _ make: () throws(CommandFailure) -> any Guard, _ context: CommandContext
        ) throws(CommandFailure) {
            for _ in 0..<repetitions {
                let instance = try make()
                for (call, answers) in zip(session.calls, given) {
                    var place = 0
                    let start = context.monotonicNow()
                    _ = instance.call(call.function, input: call.input) { _ in
                        defer { place += 1 }
                        return place < answers.count ? answers[place] : .failed
                    }
                    nanoseconds += context.monotonicNow() - start
                    calls += 1
                }
            }
        }

        func tell(_ context: CommandContext) {
            guard repetitions > 0, nanoseconds > 0 else { return }
            let perSecond = UInt64(Double(calls) * 1e9 / Double(nanoseconds))
            context.report("\(calls) calls in \(nanoseconds / 1_000_000) ms: \(perSecond) calls/s")
        }
    }

    package static func run(
        _ arguments: ParsedArguments, context: CommandContext
    ) throws(CommandFailure) -> ExitCode {
        let files = arguments.values(vectors)
        guard !files.isEmpty else { throw .usage("--vectors is missing") }
        let make = try GuardChoice.maker(arguments, context)
        var functions: [String: Count] = [:]
        var groups: [String: Count] = [:]
        var total = Count()
        var sessions = 0
        var left = arguments.integer(shown) ?? 0
        var speed = Speed(repetitions: arguments.integer(measured) ?? 0)
        for file in files {
            let bytes = try GuardChoice.read(file, context)
            var line = 0
            for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                line += 1
                if text.allSatisfy({ $0 <= 0x20 }) { continue }
                let session: GuardSession
                do throws(JSONSlice.Failure) {
                    session = try GuardSession(line: text)
                } catch {
                    throw CommandFailure("\(file):\(line): \(error)")
                }
                sessions += 1
                let instance = try make()
                var given: [[GuardLookupAnswer]] = []
                for (index, call) in session.calls.enumerated() {
                    var answers: [GuardLookupAnswer] = []
                    let outcome = instance.call(call.function, input: call.input) {
                        answers.append(session.backend.answer($0))
                        return answers[answers.count - 1]
                    }
                    given.append(answers)
                    let actual = GuardSession.Reply(outcome)
                    let difference = actual.difference(from: call.expected)
                    functions[call.function.rawValue, default: Count()].add(difference == nil)
                    groups[session.group, default: Count()].add(difference == nil)
                    total.add(difference == nil)
                    if let difference, left > 0 {
                        left -= 1
                        tell(session, index, difference, actual, context)
                    }
                }
                try speed.measure(session, given, make, context)
            }
        }
        speed.tell(context)
        for (name, count) in functions.sorted(by: { $0.key < $1.key }) {
            context.stdout.writeLine("\(name): \(count.words)")
        }
        for (name, count) in groups.sorted(by: { $0.key < $1.key }) {
            context.stdout.writeLine("group \(escapingControls(name)): \(count.words)")
        }
        context.stdout.writeLine("total of \(sessions) sessions: \(total.words)")
        return total.different == 0 ? .success : .findings
    }

    private static func tell(
        _ session: GuardSession, _ index: Int, _ difference: String, _ actual: GuardSession.Reply,
        _ context: CommandContext
    ) {
        let call = session.calls[index]
        func line(_ name: String, _ bytes: [UInt8]) {
            let text = escapingControls(String(decoding: bytes.prefix(2_000), as: UTF8.self))
            context.stdout.writeLine("  \(name): \(text)\(bytes.count > 2_000 ? " ..." : "")")
        }
        context.stdout.writeLine(
            "\(escapingControls(session.id)) call \(index + 1), \(call.function.rawValue): \(difference)")
        line("input", call.input)
        if actual.output != call.expected.output {
            line("recorded", call.expected.output)
            line("now", actual.output)
        }
        for (name, reply) in [("recorded", call.expected), ("now", actual)] {
            if let error = reply.error { line("\(name) error", error) }
            for question in reply.questions {
                line(
                    "\(name) asked", question.tool + [0x20] + (question.arguments ?? Array("(refused)".utf8)))
            }
        }
        context.stdout.writeLine()
    }
}
