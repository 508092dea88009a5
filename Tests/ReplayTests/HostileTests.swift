import Facts
import Foundation
import GuardEngine
import SyntheticRuns
import TestSupport
import Testing

@testable import Replay

/// Logs that were damaged or made up.
@Suite struct HostileTests {
    private static let count =
        ProcessInfo.processInfo.environment["AWAUDIT_FUZZ_COUNT"].flatMap { Int($0) } ?? 60

    private static let originals: [SyntheticRun] = [UInt64(51), 52, 53, 54].map { seed in
        var options = SyntheticRunOptions(seed: seed, calls: 25)
        options.schema = seed % 2 == 0 ? .v1 : .v2
        options.isDebug = seed > 52
        options.isRedacted = seed == 53
        options.sessions = Int(seed % 3) + 1
        options.concurrency = seed == 54 ? 3 : 1
        options.trapAt = seed == 52 ? 15 : nil
        options.tamperings = Tampering.allCases
        return SyntheticRun(options)
    }

    /// Events that never happened.
    private static let forged = [
        "[ERROR] [backend] WASM guard trap: guard=github, func=label_response, error=wasm error: unreachable",
        "[INFO] [client] MCP tool call response, session=s1, tool=list_issues, result=[]",
        "[INFO] [client] MCP tool call request, session=s1, tool=list_issues, args={",
        "[ERROR] [client] MCP tool call error, session=s1, tool=list_issues, error=DIFC policy violation: 99999999999999999999 of -1 items in response are not accessible",
        "[INFO] [difc] [github] Calling label_agent: session=s1, guard=github, policy={\"allow-only\":{\"repos\":\"all\",\"min-integrity\":\"none\"}}",
        "[INFO] [difc] [github] label_agent response: session=s1, guard=github, response={\"agent\":{\"secrecy\":[],\"integrity\":[\"x\"]},\"difc_mode\":\"strict\"}",
        "[INFO] [startup] MCPG Gateway version: v9.9.9",
        "[INFO] [difc] Registered guard 'write-sink'",
        "[DEBUG] [server:unified] [DIFC] Filtered collection: 9223372036854775807/-5 items accessible",
        "[DEBUG] [guard:wasm] label_response input JSON (5 bytes): {\"tool_name\":\"list_issues\",\"tool_result\":[]}",
        "[DEBUG] [guard:pipeline] [DIFC] Phase 2: coarse check failed for read, proceeding to Phase 3",
        "[INFO] [difc] [github] [DIFC-FILTERED] {\"server_id\":\"github\",\"tool_name\":\"list_issues\",\"description\":\"issue:a/b#1\",\"reason\":\"x\"}",
    ]

    private static func damage(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        guard Int.random(in: 0..<3, using: &generator) > 0 else {
            return Mutation.mutate(bytes, using: &generator)
        }
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            guard lines.count > 2 else { break }
            let place = Int.random(in: 0..<lines.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: Int.random(in: 0..<lines.count, using: &generator))
            case 2: lines[place] = Array(lines[place].prefix(Int.random(in: 0...200, using: &generator)))
            case 3: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &generator))
            case 4: lines.removeSubrange(place..<min(lines.count, place + 20))
            default:
                let text = forged.randomElement(using: &generator) ?? ""
                lines.insert(Array("[2026-09-01T08:00:30Z] \(text)".utf8), at: place)
            }
        }
        return Array(lines.joined(separator: [10]))
    }

    /// Whatever is done to a log: an answer, the same every time, and no call is lost from the counts.
    @Test func damagedLogs() {
        var generator = SeededGenerator(seed: 4_242)
        for number in 0..<Self.count {
            var files = Self.originals[number % Self.originals.count].files
            for path in [SyntheticRun.log, SyntheticRun.messages] where Bool.random(using: &generator) {
                files[path] = Self.damage(files[path] ?? [], &generator)
            }
            let facts = ReadRun.replay(files)
            #expect(facts == ReadRun.replay(files), "mutation \(number)")
            #expect(facts.agreed + facts.diverged + facts.inconclusive == facts.total, "mutation \(number)")
            #expect(facts.itemsAllowed <= facts.itemsSeen)
            #expect(facts.total > 0 || facts.unavailable != nil)
        }
    }

    /// Explanations and simulations of damaged logs end as well.
    @Test func storiesOfDamagedLogs() {
        var generator = SeededGenerator(seed: 4_243)
        for number in 0..<max(4, Self.count / 10) {
            var files = Self.originals[number % Self.originals.count].files
            files[SyntheticRun.log] = Self.damage(files[SyntheticRun.log] ?? [], &generator)
            let trail = ReadRun.trail(files)
            let row = Simulator(trail).row(
                label: "", baseline: nil, policy: nil, edits: [.minIntegrity("none"), .repos(["all"])]
            ).row
            #expect(row.newlyAllowedCount >= 0 && row.calls == Replayer(trail).run().total)
            _ = Explainer(trail).explain("c\(Int.random(in: 1...25, using: &generator))")
        }
    }

    // MARK: Size

    private static func seconds(_ work: () -> Void) -> Double {
        let start = ContinuousClock.now
        work()
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// A guarded session, then calls.
    private static func start() -> TrailLines {
        var lines = TrailLines()
        lines.text(0, "INFO", "difc", "[github] Registered guard 'github'")
        lines.text(
            0, "INFO", "difc",
            "[github] Calling label_agent: session=s1, guard=github, policy=\(SmallRun.policy)")
        lines.text(
            0, "INFO", "difc",
            #"[github] label_agent response: session=s1, guard=github, response={"agent":{"secrecy":["private:larkspur"],"integrity":["approved:larkspur","none:larkspur","unapproved:larkspur"]},"difc_mode":"filter"}"#
        )
        return lines
    }

    @Test func callsThatNeverEnd() {
        var lines = TrailLines()
        for number in 0..<100_000 { lines.begin(Double(number) / 1_000, "list_issues", "{}") }
        var facts = ReplayFacts()
        let seconds = Self.seconds { facts = ReadRun.replay(lines.files) }
        #expect(facts.total == 100_000)
        #expect(facts.inconclusive == 100_000)
        #expect(seconds < 60)
    }

    /// Equal calls with equal requests, one after the other.
    @Test func equalCalls() {
        var lines = Self.start()
        for number in 0..<50_000 {
            let time = 1 + Double(number) / 100
            lines.begin(time, "get_me")
            lines.request(time, "get_me")
            lines.response(time, text: "{}")
            lines.answer(time, "get_me", #"{"content":[{"text":"{}","type":"text"}]}"#)
        }
        var facts = ReplayFacts()
        let seconds = Self.seconds { facts = ReadRun.replay(lines.files) }
        #expect(facts.total == 50_000)
        #expect(seconds < 120)
    }

    /// Calls whose requests can be nobody's: of another server, or with other arguments.
    @Test(arguments: [true, false]) func requestsThatFitNoCall(isOtherServer: Bool) {
        var lines = Self.start()
        for number in 0..<20_000 {
            let arguments = isOtherServer ? "{}" : #"{"n":\#(number)}"#
            lines.text(
                1 + Double(number) / 100, "DEBUG", "payload",
                "Middleware processing tool call: tool=github___get_me, queryID=0, session=s1, baseDir=/tmp")
            lines.begin(1 + Double(number) / 100, "get_me", arguments)
            lines.answer(1 + Double(number) / 100, "get_me", "{}")
            let other = isOtherServer ? "{}" : #"{"n":-\#(number + 1)}"#
            lines.request(500, "get_me", other, server: isOtherServer ? "mirror" : "github", id: number)
        }
        var facts = ReplayFacts()
        let seconds = Self.seconds { facts = ReadRun.replay(lines.files) }
        #expect(facts.total == 20_000)
        #expect(seconds < 60)
    }

    /// Calls of one tool, two at a time, of each pair one with something that could be the other's.
    @Test func doubtfulPairs() {
        var lines = Self.start()
        for number in 0..<10_000 {
            let time = 1 + Double(number) / 100
            lines.begin(time, "get_me")
            lines.begin(time, "get_me")
            lines.request(time, "get_me")
            lines.request(time, "get_me")
            lines.response(time, text: "{}")
            lines.response(time, text: "{}")
            lines.answer(time, "get_me", #"{"content":[{"text":"{}","type":"text"}]}"#)
            lines.answer(time, "get_me", #"[{"id":1}]"#)
        }
        var facts = ReplayFacts()
        let seconds = Self.seconds { facts = ReadRun.replay(lines.files) }
        #expect(facts.total == 20_000)
        #expect(facts.diverged == 0)
        #expect(seconds < 60)
    }

    /// Sessions without end, each with a policy of its own.
    @Test func manyPolicies() {
        var lines = TrailLines()
        for number in 0..<5_000 {
            lines.text(
                1, "INFO", "difc",
                #"[github] Calling label_agent: session=s\#(number), guard=github, policy={"allow-only":{"min-integrity":"none","repos":["o\#(number)/*"]}}"#
            )
            lines.begin(1, "get_me", session: "s\(number)")
        }
        var facts = ReplayFacts()
        let seconds = Self.seconds { facts = ReadRun.replay(lines.files) }
        #expect(facts.total == 5_000)
        #expect(seconds < 60)
    }

    // MARK: Secrets

    /// Names of sessions admit to the gateway, and results hold what people paste: neither is told.
    @Test(arguments: [false, true]) func secretsAreNotTold(isDebug: Bool) throws {
        let token = "gh" + "p_" + String(repeating: "Zq9", count: 12)
        let session = "sess" + "ion-9f8e7d6c5b4a39281706f5e4d3c2b1a0"
        var repository = SmallRun.fences
        for index in repository.issues.indices {
            repository.issues[index].title = "my \(token)"
            repository.issues[index].body = token
            repository.issues[index].author = index == 1 ? token : repository.issues[index].author
            repository.issues[index].labels = [token]
        }
        let named = SyntheticWorld.Repository("larkspur", token, .public)
        var script = [SmallRun.issues(repository), SmallRun.issues(named), SmallRun.write(named)]
        script.append(
            PlannedCall(
                "github", "get_me", ["token": .string(token)],
                answer: .failure("could not connect with \(token)")))
        script.append(
            PlannedCall(
                "github", "get_file_contents",
                [
                    "owner": .string("larkspur"), "repo": .string("fences"),
                    "path": .string("\(token)/a.txt"),
                ], answer: .result(Results.text("the file \(token)"))))
        script.append(SmallRun.write(SmallRun.press))
        for policy in [
            SmallRun.policy, #"{"allow-only":{"min-integrity":"none","repos":"public"}}"#,
            #"{"allow-only":{"min-integrity":"merged","repos":["larkspur/*"]}}"#,
        ] {
            let run = SmallRun.run(script, policy: policy, isDebug: isDebug)
            var files = run.files
            let old = run.calls[0].session
            for path in [SyntheticRun.log, SyntheticRun.messages] {
                let text = String(decoding: files[path] ?? [], as: UTF8.self)
                files[path] = Array(text.replacingOccurrences(of: old, with: session).utf8)
            }
            let text = String(decoding: try #require(files[SyntheticRun.log]), as: UTF8.self)
            try #require(text.contains(session) && text.contains(token))
            // As it is, with the end of calls gone, and with answers of others.
            let shuffled = text.split(separator: "\n").filter { !$0.contains("tool call response") }
                .joined(separator: "\n")
            for log in [text, shuffled, text.replacingOccurrences(of: "larkspur", with: "quillworks")] {
                files[SyntheticRun.log] = Array(log.utf8)
                let facts = ReadRun.replay(files)
                #expect(facts.total > 0)
                for text in facts.texts {
                    #expect(!text.contains(session), "\(text)")
                    #expect(!text.contains(token), "\(text)")
                }
            }
        }
    }
}
