import Foundation
import TestSupport
import Testing

/// The table in ARCHITECTURE.md is the law: a target imports what its row allows and nothing else.
@Suite struct ImportTests {
    /// Modules of the toolchain any target may use where the row says so by name.
    private static let tableHeading = "## Targets and what they may import"

    /// Target → allowed modules, as ARCHITECTURE.md has them.
    static func table() throws -> [String: Set<String>] {
        let text = try String(
            contentsOf: Fixtures.repository.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: tableHeading).dropFirst().first)
        var table: [String: Set<String>] = [:]
        for line in section.components(separatedBy: "\n## ")[0].split(separator: "\n")
        where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let name = cells[0].replacingOccurrences(of: "`", with: "")
            let modules = cells[1].components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
                .map(\.element)
            table[name] = Set(modules)
        }
        return table
    }

    /// Swift files of a target with the modules they import.
    static func imports(of target: String) throws -> [(file: String, module: String)] {
        let folder = Fixtures.repository.appendingPathComponent("Sources/\(target)")
        var result: [(String, String)] = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index < 3, words.count > index + 1,
                    words[..<index].allSatisfy({
                        ["package", "private", "internal", "@preconcurrency"].contains($0)
                    })
                else { continue }
                result.append((file.lastPathComponent, String(words[index + 1])))
            }
        }
        return result
    }

    static func targets() throws -> [String] {
        let sources = Fixtures.repository.appendingPathComponent("Sources")
        return try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    }

    @Test func everyTargetHasARow() throws {
        let swiftTargets = try Self.targets().filter {
            try !Self.imports(of: $0).isEmpty || !$0.hasPrefix("C")
        }
        #expect(Set(try Self.table().keys) == Set(swiftTargets))
    }

    @Test func importsAreAllowed() throws {
        for (target, allowed) in try Self.table().sorted(by: { $0.key < $1.key }) {
            let found = try Self.imports(of: target)
            for (file, module) in found where !allowed.contains(module) {
                Issue.record("\(target)/\(file) imports \(module), which ARCHITECTURE.md does not allow")
            }
            // A row that allows more than is used has gone stale.
            #expect(allowed.subtracting(found.map(\.module)) == [], "unused permission of \(target)")
        }
    }

    @Test func nothingImportsFoundation() throws {
        for target in try Self.targets() {
            let modules = Set(try Self.imports(of: target).map(\.module))
            #expect(modules.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(target)")
        }
    }
}
