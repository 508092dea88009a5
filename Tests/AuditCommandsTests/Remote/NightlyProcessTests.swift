import Foundation
import Glibc
import History
import TestSupport
import Testing

/// Nightlies as processes: killed, and at the same time.
@Suite(.serialized, .enabled(if: FakeGitHub.isAvailable)) struct NightlyProcessTests {
    private static let fixtures = [
        "clean", "codex-bypass", "filter-v1", "filter-v2", "guard-downgraded", "registry-blocks",
        "strict-block",
    ]

    private static func scenario(_ count: Int) throws -> NightlyScenario {
        try NightlyScenario(
            (0..<count).map { number in
                .init(
                    id: Int64(1000 + number), fixture: fixtures[number % fixtures.count],
                    workflow: "Workflow \(number % 11)", age: 0.5 + Double(number) / 20)
            })
    }

    private static func start(_ scenario: NightlyScenario, _ program: URL, output: URL? = nil) throws
        -> Process
    {
        let process = Process()
        process.executableURL = program
        process.arguments = [
            "nightly", "-R", "octo/demo", "--json", "--publish", "--fail-on", "none", "--no-config",
        ]
        process.environment = try scenario.environment.merging(
            ["SOURCE_DATE_EPOCH": "\(NightlyScenario.now)", "PATH": "/nowhere"]
        ) { $1 }
        process.currentDirectoryURL = scenario.folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        if let output {
            try Data().write(to: output)
            process.standardOutput = try FileHandle(forWritingTo: output)
            let words = output.appendingPathExtension("stderr")
            try Data().write(to: words)
            process.standardError = try FileHandle(forWritingTo: words)
        }
        try process.run()
        return process
    }

    /// The recorded runs, once there is a history.
    private static func recorded(_ scenario: NightlyScenario) throws -> [String] {
        do throws(HistoryError) {
            let history = try History.openForReading(
                scenario.folder.appendingPathComponent("state/awaudit/history.sqlite").path)
            let problems = try history.problems()
            #expect(problems == [], "PRAGMA integrity_check")
            let table = try history.query("SELECT run_id FROM v_runs ORDER BY run_id", limits: QueryLimits())
            return table.rows.compactMap { row in
                guard case .text(let text)? = row.first else { return nil }
                return text
            }
        } catch {
            #expect(error.kind == .missing, "\(error.message)")
            return []
        }
    }

    private static func report(_ file: URL) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    private static func ids(_ report: [String: Any]) -> [String] {
        (report["runs"] as? [[String: Any]] ?? []).compactMap {
            ($0["run"] as? [String: Any])?["id"] as? String
        }
    }

    /// Killed at any moment and run again: no run is lost, none counted twice, and one issue is open.
    @Test func killedAndRunAgain() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        let scenario = try Self.scenario(200)
        let all = scenario.runs.map { "\($0.id)" }
        let output = scenario.folder.appendingPathComponent("report.json")
        var generator = SeededGenerator(seed: 11)
        let began = ContinuousClock.now
        let first = try Self.start(scenario, program, output: output)
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
        let whole = (ContinuousClock.now - began) / .microseconds(1)
        let whatItIs = try Self.report(output)
        #expect(Self.ids(whatItIs).sorted() == all)
        var killed = 0
        var partial = 0
        for round in 0..<2 {
            for name in round == 0 ? ["state", "cache"] : ["state"] {
                try FileManager.default.removeItem(at: scenario.folder.appendingPathComponent(name))
            }
            var known: Set<String> = []
            for _ in 0..<3 {
                let process = try Self.start(scenario, program)
                usleep(UInt32(whole * Double.random(in: 0.1..<0.9, using: &generator)))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if process.terminationReason == .uncaughtSignal { killed += 1 }
                let now = try Self.recorded(scenario)
                #expect(Set(now).count == now.count, "a run is there twice")
                #expect(known.isSubset(of: now), "a run is lost")
                if (1..<all.count).contains(now.count) { partial += 1 }
                known = Set(now)
            }
            let last = try Self.start(scenario, program, output: output)
            last.waitUntilExit()
            #expect(last.terminationStatus == 0)
            #expect(try Self.recorded(scenario) == all)
            var report = try Self.report(output)
            #expect(Self.ids(report).sorted() == all)
            #expect((report["listing"] as? [String: Any])?["audited"] as? Int == 200)
            // Everything is new to it, as if it had never been begun before.
            var expected = whatItIs
            for key in ["tool", "generated_at"] { (report[key], expected[key]) = (nil, nil) }
            #expect(report as NSDictionary == expected as NSDictionary)
            #expect(try scenario.start().issues().filter { $0.state == "open" }.count == 1)
        }
        #expect(killed >= 3, "most are killed before they end")
        #expect(partial >= 1, "some are killed between two runs")
        print("killed \(killed) of 6 nightlies over 200 runs, \(partial) of them between two runs")
    }

    /// Both finish, with the same report, and there is one issue.
    @Test func twoAtOnce() throws {
        let program = try #require(HistoryProcessTests.program, "the program is built with the tests")
        for _ in 0..<3 {
            let scenario = try Self.scenario(20)
            let outputs = (0..<2).map { scenario.folder.appendingPathComponent("report\($0).json") }
            let processes = try outputs.map { try Self.start(scenario, program, output: $0) }
            for (process, output) in zip(processes, outputs) {
                process.waitUntilExit()
                let words = try? String(contentsOf: output.appendingPathExtension("stderr"), encoding: .utf8)
                #expect(process.terminationStatus == 0, "\(words ?? "")")
            }
            let reports = try outputs.map(Self.report)
            #expect(reports.map { Self.ids($0).count } == [20, 20])
            #expect(reports[0] as NSDictionary == reports[1] as NSDictionary)
            #expect(try scenario.start().issues().count == 1)
            #expect(try Self.recorded(scenario).count == 20)
            #expect(try scenario.start().requests.filter { $0.method == "POST" }.count == 1)
        }
    }
}
