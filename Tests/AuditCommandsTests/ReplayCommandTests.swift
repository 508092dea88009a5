import CommandLine
import Foundation
import TestSupport
import Testing

/// `replay`, `explain`, `simulate`, and replay as a part of `audit`.
@Suite struct ReplayCommandTests {
    private func runs(_ result: ProgramResult) throws -> [[String: Any]] {
        try #require(try result.json()["runs"] as? [[String: Any]])
    }

    private func calls(_ run: [String: Any]) throws -> [[String: Any]] {
        let replay = try #require(run["replay"] as? [String: Any])
        return try #require(replay["calls"] as? [[String: Any]])
    }

    // MARK: All three

    @Test(arguments: ["replay", "explain", "simulate"]) func helpIsThere(_ command: String) {
        let result = runProgram(command, "--help")
        #expect(result.code == .success)
        #expect(result.stdout.contains("Usage: awaudit \(command) [options] <"))
        #expect(result.stderr.isEmpty)
    }

    @Test(arguments: [
        ["replay"], ["explain"], ["explain", "run"], ["simulate"], ["simulate", "run"],
        ["replay", "run", "--json", "--markdown"], ["replay", "run", "--no-such-flag"],
        ["explain", "run", "c1", "c2"], ["simulate", "run", "--min-integrity", "high"],
        ["simulate", "run", "--repos", "no/such/scope"], ["replay", "run", "--fuel", "0"],
    ])
    func wrongCommandLines(_ arguments: [String]) {
        let result = runProgram(arguments: arguments)
        #expect(result.code == .usage)
        #expect(result.stdout.isEmpty)
        #expect(!result.stderr.isEmpty)
    }

    @Test(arguments: [["replay"], ["explain"], ["simulate"]]) func inputThatIsNotThere(_ command: [String]) {
        let more = command == ["explain"] ? ["c1"] : command == ["simulate"] ? ["--repos", "all"] : []
        let result = runProgram(arguments: command + [fixtureRun("no-such-run")] + more)
        #expect(result.code == .inputOutput)
        #expect(result.stderr.hasPrefix("awaudit: no file or folder "))
    }

    // MARK: replay

    @Test(arguments: [
        ("codex-bypass", ExitCode.success), ("out-of-scope", .findings), ("empty", .evidenceIncomplete),
    ])
    func exitStatusTellsWhatCameOfIt(_ run: String, _ code: ExitCode) {
        for format in ["console", "json", "markdown"] {
            let result = runProgram("replay", fixtureRun(run), "--format", format)
            #expect(result.code == code)
            #expect(!result.stdout.isEmpty)
            #expect(result.stderr.isEmpty)
        }
    }

    @Test func theLeakIsNamed() throws {
        let run = try #require(try runs(runProgram("replay", fixtureRun("out-of-scope"), "--json")).first)
        let diverged = try calls(run).filter { $0["verdict"] as? String == "diverged" }
        let differences = diverged.flatMap { $0["differences"] as? [[String: Any]] ?? [] }
        #expect(differences.map { $0["kind"] as? String } == ["leaked-item"])
        #expect((differences.first?["text"] as? String)?.contains("issue:octo/secret#5") == true)
    }

    @Test func severalRunsComeInOneDocument() throws {
        let found = try runs(runProgram("replay", fixtureRun("several"), "--json"))
        #expect(found.map { $0["run_id"] as? String } == ["26000000001", "26000000003", "26000000002"])
        #expect(found.allSatisfy { $0["replay"] is [String: Any] })
    }

    @Test func runsAreDecidedAloneAsTheyAreTogether() throws {
        let arguments = ["codex-bypass", "out-of-scope"].map(fixtureRun)
        let together = try runs(runProgram(arguments: ["replay", "--json"] + arguments))
        let alone = try arguments.flatMap { try runs(runProgram("replay", "--json", $0)) }
        #expect(NSArray(array: together) == NSArray(array: alone))
    }

    @Test func filesThatAreNoModulesOrPolicies() {
        let file = fixtureRun("codex-bypass") + "/aw_info.json"
        for flag in ["--guard", "--policy"] {
            let result = runProgram("replay", fixtureRun("codex-bypass"), flag, file)
            #expect(result.code == .inputOutput)
            #expect(result.stderr.contains("aw_info.json: "))
        }
    }

    // MARK: audit

    @Test func auditDecidesUnlessToldOtherwise() throws {
        let with = try runProgram("audit", fixtureRun("out-of-scope"), "--json").json()
        let without = try runProgram("audit", fixtureRun("out-of-scope"), "--json", "--no-replay").json()
        #expect(with["replay"] is [String: Any])
        #expect(without["replay"] is NSNull)
        func codes(_ report: [String: Any]) -> [String] {
            (report["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        }
        // Each tells of the leak once: with replay the rule about the decision, without it the one about names.
        #expect(codes(with).contains("C-6") && !codes(with).contains("C-5"))
        #expect(codes(without).contains("C-5") && !codes(without).contains("C-6"))
        let unjudged = (without["unjudged_rules"] as? [[String: Any]] ?? []).compactMap {
            $0["rule"] as? String
        }
        #expect(unjudged.contains("leaked-item"))
    }

    // MARK: explain

    @Test(arguments: ["c1", "c1/2", "octo/secret#5", "issue:octo/secret#5"])
    func callsAndItemsAreFound(_ subject: String) throws {
        let result = runProgram("explain", fixtureRun("out-of-scope"), subject, "--json")
        #expect(result.code == .success)
        #expect(try !result.json().isEmpty)
        // The call goes on to the filtering of its items: nothing has to admit it.
        let text = runProgram("explain", fixtureRun("out-of-scope"), subject).stdout
        #expect(text.contains("What would admit it") == (subject != "c1"))
    }

    @Test(arguments: ["c99", "c1/99", "issue:octo/no-such#1", "nonsense", ""])
    func unknownSubjects(_ subject: String) {
        let result = runProgram("explain", fixtureRun("out-of-scope"), subject)
        #expect(result.code == .inputOutput)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains("no call or item '\(subject)' was found"))
    }

    // MARK: simulate

    @Test func aWiderPolicyAdmitsMore() throws {
        let same = runProgram(
            "simulate", fixtureRun("out-of-scope"), "--min-integrity", "approved", "--json")
        let wider = runProgram(
            "simulate", fixtureRun("out-of-scope"), "--min-integrity", "none", "--repos", "all", "--json")
        #expect(same.code == .success && wider.code == .success)
        func gained(_ result: ProgramResult) throws -> [Int] {
            try runs(result).map { $0["newly_allowed"] as? Int ?? -1 }
        }
        #expect(try gained(same) == [0])
        // The two issues of octo/secret.
        #expect(try gained(wider) == [2])
    }
}
