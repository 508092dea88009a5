import CommandLine
import Foundation
import TestSupport
import Testing

/// The README's recipes: each is run with the system's `jq`, on a fixture whose description says what comes out.
@Suite struct RecipeTests {
    struct Expectation: Sendable {
        /// The recipe's words, as many as tell it from the others.
        var recipe: String
        var runs: [String]
        var output: [String]
    }

    static let expectations = [
        Expectation(recipe: "jq -r '.verdict'", runs: ["filter-v1"], output: ["clean"]),
        Expectation(
            recipe: ".findings[] | [.severity, .code, .title]", runs: ["filter-v1"],
            output: [
                "info\tI-1\t3 items filtered",
                "info\tW-8\twrite of merge_pull_request refused by policy",
            ]),
        // One of two calls ended with its only item removed, 3 of 14 items were; a write sink's items are not counted.
        Expectation(
            recipe: ".policy.servers[]", runs: ["filter-v1"],
            output: ["github\t0.5\t0.2143", "safeoutputs\t0\t"]),
        Expectation(
            recipe: "select(.severity == \"critical\")", runs: ["out-of-scope", "codex-bypass"],
            output: ["26000000011\tC-6\tgithub search_issues", "26000000011\tW-1\tLeaky"]),
        Expectation(
            recipe: ".calls.by_outcome", runs: ["strict-block"],
            output: ["{", "  \"policy_blocked_response\": 1", "}"]),
        Expectation(
            recipe: "select(.denied > 0)", runs: ["codex-bypass"], output: ["api.github.com", "github.com"]),
        Expectation(
            recipe: "select(.verdict == \"diverged\")", runs: ["out-of-scope"],
            output: ["c1\tsearch_issues\tleaked-item"]),
        // The nine runs of Fixtures/nightly.md.
        Expectation(
            recipe: ".groups[]", runs: [],
            output: ["W-1\tDuplicate Code\t1", "W-2\tSchema Consistency\t1"]),
        Expectation(
            recipe: ".workflows[]", runs: [],
            output: [
                "CLI Tools Explorer\t1\t0", "CLI Version Watch\t1\t0", "Contribution Check\t1\t0",
                "Duplicate Code\t1\t0", "Remote MCP Sign-in\t1\t0", "Schema Consistency\t1\t0",
                "Semgrep Scan\t1\t0", "Static Analysis\t1\t0", "Workflow Health\t1\t0",
            ]),
    ]

    /// The shell commands of the block below the heading Recipes.
    static func recipes() throws -> [String] {
        let readme = try String(
            contentsOf: Fixtures.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "## Recipes\n\n```sh\n").dropFirst().first)
        var recipes: [String] = []
        for line in try #require(block.components(separatedBy: "```").first).split(separator: "\n") {
            if line.hasPrefix("awaudit ") || recipes.isEmpty {
                recipes.append(String(line))
            } else {
                recipes[recipes.count - 1] += "\n\(line)"
            }
        }
        return recipes
    }

    @Test func everyRecipeIsTried() throws {
        let recipes = try Self.recipes()
        #expect(recipes.count == Self.expectations.count)
        for expectation in Self.expectations {
            #expect(recipes.filter { $0.contains(expectation.recipe) }.count == 1, "\(expectation.recipe)")
        }
    }

    @Test(arguments: expectations) func recipesGiveWhatTheySay(_ expectation: Expectation) throws {
        let recipe = try #require(try Self.recipes().first { $0.contains(expectation.recipe) })
        let parts = recipe.components(separatedBy: " | jq ")
        try #require(parts.count == 2)
        let arguments = parts[0].split(separator: " ").map(String.init)
        try #require(arguments.first == "awaudit")
        let result = runProgram(
            arguments: arguments.dropFirst().flatMap {
                switch $0 {
                case "run", "runs/*": expectation.runs.map(fixtureRun)
                case "runs": [ReportCommandTests.nightly]
                default: [$0]
                }
            })
        #expect(result.stderr.isEmpty)

        let file = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID()).json")
        try Data(result.stdout.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "jq " + parts[1]]
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines == expectation.output)
    }
}
