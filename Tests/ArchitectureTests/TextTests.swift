import Foundation
import TestSupport
import Testing

/// What must not be in the repository.
@Suite struct TextTests {
    static func trackedTexts() throws -> [(path: String, text: String)] {
        let root = Fixtures.repository
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", root.path, "ls-files", "-z"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let names = String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
        try #require(!names.isEmpty)
        return names.compactMap { name in
            guard let text = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
            else {
                return nil
            }
            return (name, text)
        }
    }

    static let generated = "Sources/WasmHandlers/Handlers.swift"

    @Test func noMachinePathsAndNoLeftovers() throws {
        let words = ["/wo" + "rk/", "/ro" + "ot/", "TO" + "DO", "FIX" + "ME"]
        for (path, text) in try Self.trackedTexts() where path != Self.generated {
            for word in words where text.contains(word) {
                // Runners' own paths occur in logs.
                let isRunner =
                    word.hasPrefix("/wo")
                    && text.replacingOccurrences(of: "/home/runner/wo" + "rk/", with: "").contains(word)
                        == false
                #expect(isRunner, "\(path) contains \(word)")
            }
        }
    }

    @Test func noForceOnOutsideData() throws {
        // What is generated repeats a few templates a thousand times, and is large.
        for (path, text) in try Self.trackedTexts()
        where path.hasPrefix("Sources/") && path.hasSuffix(".swift") && path != Self.generated {
            for word in ["try" + "!", "as" + "! ", "fatal" + "Error("] {
                #expect(!text.contains(word), "\(path) contains \(word)")
            }
        }
    }

    @Test func everyCommandIsInTheReadme() throws {
        let readme = try String(
            contentsOf: Fixtures.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let commands = [
            "audit", "report", "replay", "explain", "simulate", "rules", "schema", "completions", "manual",
            "wasm inspect", "wasm validate", "wasm run",
            "wasm wast", "guard label-agent", "guard label-resource", "guard label-response", "guard compare",
            "config check", "cache list", "cache clear", "cache path", "history", "trend", "query", "diff",
        ]
        for command in commands {
            #expect(readme.contains("awaudit \(command)"), "README.md does not name 'awaudit \(command)'")
        }
    }
}
