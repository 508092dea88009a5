import CommandLine
import Foundation
import TestSupport
import Testing

/// `awaudit nightly --publish` against a server on loopback.
@Suite(.enabled(if: FakeGitHub.isAvailable)) struct NightlyIssueTests {
    private static func scenario(existing: [[String: Any]] = []) throws -> NightlyScenario {
        let scenario = try NightlyScenario([.init(id: 101, fixture: "codex-bypass", age: 2)])
        scenario.issues["existing"] = existing
        return scenario
    }

    private static let key = "<!-- awaudit-close-key: github.com/octo/demo -->"

    private static func issue(
        _ number: Int, body: String = "old\n\(key)\n", author: Int = 41_898_282,
        labels: [String] = ["integrity-audit", "automation"], more: [String: Any] = [:]
    ) -> [String: Any] {
        [
            "number": number, "title": "old", "body": body, "labels": labels, "state": "open",
            "user": ["id": author, "login": "x"], "created_at": "2026-08-01T00:00:00Z",
        ].merging(more) { $1 }
    }

    @Test func theReportBecomesAnIssue() throws {
        let scenario = try Self.scenario()
        let result = try scenario.nightly("--markdown", "--publish", hours: 0)
        #expect(result.code == .success, "\(result.stderr)")
        #expect(result.stderr == "awaudit: published https://github.com/octo/demo/issues/1\n")
        let issue = try #require(try scenario.start().issues().first)
        #expect(issue.title.hasPrefix("[integrity-audit] Integrity Filtering Audit — 2026-09-01 — 1 W-1"))
        #expect(issue.labels == ["integrity-audit", "automation"])
        #expect(issue.body.hasPrefix(result.stdout))
        #expect(issue.body.contains("\n> - [x] expires <!-- gh-aw-expires: 2026-09-08T08:00:00.000Z -->"))
        let lines = issue.body.split(separator: "\n")
        #expect(lines.dropLast().last == "\(Self.key)")
        #expect(lines.last?.wholeMatch(of: /<!-- awaudit-report: [0-9a-f]{32} -->/) != nil)
        #expect(issue.body.utf8.count <= 65_536)

        let second = try scenario.nightly("--publish", "--markdown", hours: 1)
        #expect(second.stderr == "awaudit: published https://github.com/octo/demo/issues/2, closed #1\n")
        let issues = try scenario.start().issues()
        #expect(issues.map(\.state) == ["closed", "open"])
        #expect(issues[0].stateReason == "not_planned")
        #expect(issues[0].comments == ["Closed by a newer report: https://github.com/octo/demo/issues/2"])
        #expect(issues[1].comments == [])
    }

    @Test func flagsOfTheIssue() throws {
        let scenario = try Self.scenario()
        _ = try scenario.nightly(
            "--publish", "--title-prefix", "[nightly] ", "--label", "audit", "--expires", "never",
            "--close-key",
            "my/key")
        let issue = try #require(try scenario.start().issues().first)
        #expect(issue.title.hasPrefix("[nightly] Integrity Filtering Audit"))
        #expect(issue.labels == ["audit"])
        #expect(!issue.body.contains("gh-aw-expires"))
        #expect(issue.body.contains("<!-- awaudit-close-key: my/key -->"))
        // Reports on other workflows are other issues.
        _ = try scenario.nightly("--publish", "-w", "finder", hours: 1)
        _ = try scenario.nightly("--publish", "-w", "other", hours: 2)
        let issues = try scenario.start().issues()
        #expect(issues.map(\.state) == ["open", "open", "open"])
        #expect(Set(issues.map { $0.body.split(separator: "\n").dropLast().last }).count == 3)
    }

    /// Only open issues with the key on a line, by the same author, whatever their labels, and ten of them.
    @Test func whichOlderIssuesAreClosed() throws {
        let others: [[String: Any]] = [
            Self.issue(1, author: 7),
            Self.issue(2, body: "quoted: \(Self.key)\n"),
            Self.issue(3, body: "<!-- awaudit-close-key: github.com/octo/demo2 -->"),
            Self.issue(4, labels: ["automation"]),
            Self.issue(5, more: ["pull_request": ["url": "https://x.example"]]),
            Self.issue(6, more: ["state": "closed"]),
        ]
        let older = (11...22).map { Self.issue($0) }
        let scenario = try Self.scenario(existing: others + older)
        let result = try scenario.nightly("--publish")
        #expect(
            result.stderr
                == "awaudit: published https://github.com/octo/demo/issues/23, closed "
                + "#22, #21, #20, #19, #18, #17, #16, #15, #14, #13, left 3 older ones open\n")
        let issues = try scenario.start().issues()
        #expect(issues.filter { $0.state == "closed" }.map(\.number) == [6] + Array(13...22))
        #expect(issues.filter { !$0.comments.isEmpty }.map(\.number) == Array(13...22))
        let next = try scenario.nightly("--publish", hours: 1)
        #expect(next.stderr.contains("closed #23, #12, #11, #4"))
    }

    /// One that cannot be closed keeps no other one open, and is not said to be closed.
    @Test func anIssueThatCannotBeClosed() throws {
        let scenario = try Self.scenario(existing: [Self.issue(3), Self.issue(4), Self.issue(5)])
        scenario.api = ["PATCH /issues/4": ["status": 403, "json": ["message": "Resource not accessible"]]]
        let result = try scenario.nightly("--publish")
        #expect(result.code == .success)
        #expect(
            result.stderr.hasPrefix(
                "awaudit: published https://github.com/octo/demo/issues/6, closed #5, #3\n"))
        #expect(result.stderr.contains("awaudit: #4 was left open: "))
        let issues = try scenario.start().issues()
        #expect(issues.map(\.state) == ["closed", "open", "closed", "open"])
        #expect(issues.map(\.comments.count) == [1, 0, 1, 0])
    }

    @Test func whatADryRunDoes() throws {
        let scenario = try Self.scenario(existing: [Self.issue(3)])
        for arguments in [["--dry-run"], ["--dry-run", "--publish"]] {
            let result = runProgram(
                arguments: ["nightly", "-R", "octo/demo", "--markdown"] + arguments,
                environment: try scenario.environment, now: NightlyScenario.now)
            #expect(result.code == .success)
            #expect(result.stdout.contains("### Findings Summary"))
            #expect(
                result.stderr.contains(
                    "would make an issue in octo/demo with labels integrity-audit, automation and "))
            #expect(result.stderr.contains("would close of these older issues those by the same author: #3"))
        }
        #expect(try scenario.start().requests.allSatisfy { $0.method == "GET" })
        #expect(!FileManager.default.fileExists(atPath: scenario.folder.path + "/state"))
    }

    /// The issue was not made: the next nightly tells it all again.
    @Test func afterAFailure() throws {
        let scenario = try Self.scenario()
        scenario.issues["post"] = [
            ["status": 403, "json": ["message": "Resource not accessible by integration"]]
        ]
        let result = try scenario.nightly("--publish", "--json")
        #expect(result.code == .inputOutput)
        #expect(result.stderr.contains("issues: write"))
        #expect(try NightlyScenario.ids(result) == ["101"])
        scenario.change { $0.issues["post"] = nil }
        let next = try scenario.nightly("--publish", "--json", hours: 24)
        #expect(try NightlyScenario.ids(next) == ["101"])
        #expect(next.stderr.contains("published https://github.com/octo/demo/issues/1"))
    }

    /// Nobody knows whether it was made, and it was: it is found by its marker.
    @Test func anIssueIsMadeOnce() throws {
        for step in [["status": 502, "created": true], ["cut": 5, "created": true]] as [[String: Any]] {
            let scenario = try Self.scenario()
            scenario.issues["post"] = [step]
            let result = try scenario.nightly("--publish")
            #expect(result.stderr == "awaudit: published https://github.com/octo/demo/issues/1\n", "\(step)")
            #expect(try scenario.start().issues().count == 1)
        }
    }

    /// The limit of requests is used up by the runs: publishing waits until it is over.
    @Test func publishingWaitsForTheLimit() throws {
        let scenario = try Self.scenario()
        scenario.issues["post"] = [
            [
                "status": 403, "json": ["message": "API rate limit exceeded"],
                "headers": [
                    "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "\(NightlyScenario.now + 3000)",
                ],
            ] as [String: Any], ["ok": true],
        ]
        let result = try scenario.nightly("--publish")
        #expect(result.stderr == "awaudit: published https://github.com/octo/demo/issues/1\n")
    }

    @Test func labelsThatAreNotSet() throws {
        let scenario = try Self.scenario()
        scenario.issues["push"] = false
        let first = try scenario.nightly("--publish")
        #expect(first.stderr.contains("GitHub did not set the labels integrity-audit, automation"))
        let second = try scenario.nightly("--publish", hours: 1)
        #expect(second.stderr.contains("closed #1"))
    }

    /// Another nightly with the same history published after this one had begun.
    @Test func oneIssueForTwo() throws {
        let scenario = try Self.scenario()
        _ = try scenario.nightly("--publish")
        // It began at the very moment at which the other one published.
        let second = try scenario.nightly("--publish")
        #expect(
            second.stderr
                == "awaudit: another nightly has published meanwhile: https://github.com/octo/demo/issues/1\n"
        )
        #expect(try scenario.start().issues().count == 1)
        // Without a history nobody knows.
        let third = try scenario.nightly("--publish", "--no-record")
        #expect(third.stderr.contains("issues/2, closed #1"))
    }

    /// What only the one that did not publish has seen is told by the next one.
    @Test func whatTheOtherOneDidNotSee() throws {
        let scenario = try NightlyScenario([
            .init(id: 101, fixture: "clean", age: 2),
            .init(id: 102, fixture: "strict-block", age: 3, status: "in_progress", conclusion: nil),
        ])
        _ = try scenario.nightly("--publish")
        scenario.change {
            $0.runs[1].status = "completed"
            $0.runs[1].conclusion = "success"
            $0.runs.append(.init(id: 103, fixture: "codex-bypass", age: -0.2))
        }
        // It began when the other one published, and looked for runs half an hour further.
        let second = try scenario.nightly(
            "--publish", "--json", more: ["SOURCE_DATE_EPOCH": "\(NightlyScenario.now + 1800)"])
        #expect(try NightlyScenario.ids(second) == ["103", "101", "102"])
        #expect(second.stderr.contains("another nightly has published meanwhile"))
        let next = try scenario.nightly("--publish", "--json", hours: 24.3)
        #expect(next.stderr.contains("published"))
        #expect(try NightlyScenario.ids(next) == ["103", "102"])
        let findings = (try next.json()["groups"] as? [[String: Any]] ?? []).flatMap {
            $0["findings"] as? [[String: Any]] ?? []
        }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0["standing"] as? String == "new" })
    }

    @Test func theBodyFitsWithItsMarkers() throws {
        let scenario = try NightlyScenario(
            (0..<400).map {
                .init(id: Int64(1000 + $0), fixture: "codex-bypass", workflow: "Workflow \($0)", age: 2)
            })
        _ = try scenario.nightly("--publish", "--no-replay")
        let issue = try #require(try scenario.start().issues().first)
        #expect(issue.body.utf8.count <= 65_536)
        #expect(issue.body.utf8.count > 40_000)
        #expect(issue.body.contains("**Shortened:**"))
        #expect(issue.body.contains("\n\(Self.key)\n"))
    }
}
